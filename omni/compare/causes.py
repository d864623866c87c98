"""The places of the files that differ: values of YAML whatever their order, and lines of templates."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from omni.compare.places import AN_APPROVAL, Found, changed_places
from omni.compare.shortening import around
from omni.model.difference import Cause, MessageChange
from omni.model.frozen import replace
from omni.model.place import Place
from omni.model.plan import Plan
from omni.words.colours import is_colour


def causes(
    before: Plan, after: Plan, changes: Sequence[MessageChange], affected: Sequence[str], moved: Container[str]
) -> tuple[Cause, ...]:
    """Every changed place with how far it reaches; what all campaigns share comes first.

    Of the campaigns that are `affected`, those `moved` go to others, at another time or cost.
    """
    owners = _owners(after) | _owners(before)
    found = [*changed_places(before.project.sources, after.project.sources), *_templates(before, after)]
    if changes:
        found = [one for one in found if one.what != AN_APPROVAL]
    those = [name for name in affected if name in moved]
    told = (_cause(one, owners, changes, those if one.unread else affected) for one in found)
    return tuple(sorted(told, key=_order))


def _cause(found: Found, owners: Mapping[str, str], changes: Sequence[MessageChange], affected: Sequence[str]) -> Cause:
    owner = _owner(found.place.file, owners)
    campaigns = tuple(name for name in affected if owner in {"", name} and not found.inert)
    reached = 0 if found.unread else sum(change.key.campaign in campaigns for change in changes)
    colours = (found.before, found.after) if is_colour(found.before) and is_colour(found.after) else ()
    told = found.before, found.after, not owner, campaigns, reached
    return Cause(found.place, found.what, *told, words=found.words or found.what, colours=colours)


def _order(cause: Cause) -> tuple[object, ...]:
    return not cause.shared, cause.place, cause.what


def _owners(plan: Plan) -> dict[str, str]:
    """The campaign of each file, and of each folder that one campaign alone lies in."""
    found: dict[str, str] = {}
    for campaign in plan.project.campaigns.values():
        found[campaign.file] = campaign.id
        folder = campaign.file.rpartition("/")[0]
        if folder.count("/"):
            found[folder] = campaign.id
    return found


def _owner(file: str, owners: Mapping[str, str]) -> str:
    while file:
        if file in owners:
            return owners[file]
        file = file.rpartition("/")[0]
    return ""


def _templates(before: Plan, after: Plan) -> Iterator[Found]:
    was, now = before.project.templates, after.project.templates
    for file in sorted({*was, *now}):
        old, new = was.get(file, ""), now.get(file, "")
        if old != new:
            found = _lines(file, old.splitlines(), new.splitlines())
            yield replace(found, words=_template(file, after))


def _template(file: str, plan: Plan) -> str:
    """Says what a template writes: `template of the subject of email`."""
    for channel in plan.project.channels.values():
        for part in channel.parts.values():
            if part.template == file:
                names = {"html": "page", **({"text": "plain-text part"} if "html" in channel.parts else {})}
                return f"template of the {names.get(part.name, part.name)} of {channel.id}"
    return "template"


def _lines(file: str, was: Sequence[str], now: Sequence[str]) -> Found:
    """The first line that differs stands for all of a template."""
    pairs = enumerate(zip(was, now, strict=False), 1)
    at = next((line for line, (old, new) in pairs if old != new), min(len(was), len(now)) + 1)
    old, new = ["".join(lines[at - 1 : at]).strip() for lines in (was, now)]
    return Found(Place(file, at), "the template", *around(old, new))
