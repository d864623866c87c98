"""A picture whose file is not there.

## What it does
Looks for the file of every image, crop, cover, video and caption that a campaign names, of every product's image and of
the brand's logo: beside the file that names it, in `images/` there, in `campaigns/images/`, or at its path in the
workspace. Until it is there, omni draws something in the brand's colours, and nothing else has to wait.

## Why the customer would care
A grey box with a crossed-out picture is the first thing that they see.

## Bad
    images: {hero: {file: »heroo.jpg«, alt: {it: Cappotto Nova, ro: Palton Nova}}}

## Good
    images: {hero: {file: hero.jpg, alt: {it: Cappotto Nova, ro: Palton Nova}}}

## How to fix
Put the file into `campaigns/images/`, or mend its name.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from omni.load.misfit import shortened
from omni.load.picture_files import NamedFile, named_files
from omni.model.problem import Finding, Fix, Level, Replacement
from omni.model.project import Project
from omni.words.nearest import nearest

LEVEL = Level.WARNING
_ALIKE = 0.75


def check(project: Project) -> Iterator[Finding]:
    """Yields every file that is named and not there, once for each campaign."""
    files = project.files
    beside = [path.rpartition("/")[2] for path in files.others]
    told: set[tuple[str, str]] = set()
    for one in named_files(project):
        mark = (one.campaign, one.written)
        if "://" not in one.written and mark not in told and not files.named(one.written, one.route.file):
            told.add(mark)
            yield _finding(one, _meant(one.written, beside))


def _finding(one: NamedFile, meant: str) -> Finding:
    return Finding(
        one.route,
        f'no file is called "{shortened(one.written)}"' + (f', one is called "{meant}"' if meant else ""),
        advice=f"write {meant}" if meant else "put the file beside this one, or into campaigns/images",
        fix=Fix(f"write {meant}", (Replacement(one.route, meant),), safe=False) if meant else None,
        campaign=one.campaign,
    )


def _meant(written: str, names: Iterable[str]) -> str:
    """The file that was probably meant, endings aside."""
    stems = {_stem(name): name for name in names}
    return stems.get(nearest(_stem(written), stems, _ALIKE) or "", "")


def _stem(name: str) -> str:
    return name.rpartition("/")[2].rpartition(".")[0]
