"""Which campaigns a change of some files concerns."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from omni.linting import lies_in
from omni.model.files import Files
from omni.model.frozen import Frozen
from omni.model.problem import Problem
from omni.workspace.campaign_files import campaign_files


class Touched(Frozen):
    """Campaigns by name with the paths that each is made of; or everything, when what all share has changed."""

    campaigns: Mapping[str, tuple[str, ...]]
    everything: bool = False

    def concerns(self, problem: Problem) -> bool:
        """True for a problem of one of the campaigns, and for one with a place in their files."""
        paths = [path for own in self.campaigns.values() for path in own]
        places = (problem.place, *(note.place for note in problem.related))
        return (
            self.everything or problem.campaign in self.campaigns or any(lies_in(place.file, paths) for place in places)
        )


def touched(files: Files, changed: Collection[str]) -> Touched:
    """Tells whom changed files concern: a file that is no campaign's own concerns all. Hidden ones are never read."""
    campaigns = campaign_files(files)
    owners = {
        file: [name for name, own in campaigns.items() if lies_in(file, own)]
        for file in changed
        if not any(part.startswith(".") for part in file.split("/"))
    }
    names = {name for own in owners.values() for name in own}
    return Touched({name: campaigns[name] for name in sorted(names)}, everything=not all(owners.values()))
