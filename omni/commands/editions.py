"""Last year's campaign written once more, under another name and on other days."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

import typer

from omni.commands import starter
from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import Here, open_workspace
from omni.words.clean import clean
from omni.words.nearest import meant_or_all
from omni.words.numbers import many

if TYPE_CHECKING:
    from omni.model.campaign import Campaign
    from omni.model.project import Project
    from omni.repair.edition import Edition
    from omni.repair.review import Look, OldCode

_A_YEAR_OF_WEEKS = timedelta(days=364)
_CODE = re.compile(r"[^\W_][\w-]{0,62}")


def write_edition(name: str, last: str, starts: str) -> None:
    """Copies a campaign; the first dated send lands on `starts`, every other date moves by as many days."""
    from omni.load import load
    from omni.load.yaml import parse
    from omni.repair.edition import edition, first_start
    from omni.repair.review import old_codes, review

    here = open_workspace()
    project = load(here.files)[0]
    campaign = _campaign(last, project)
    first = first_start(campaign, here.files)
    day = _starts(starts, first, campaign)
    days = (day - first).days if day and first else 0
    used = old_codes(campaign, project, day) if day else ()
    codes = {one.code: _new_code(one) for one in used}
    made = edition(campaign, here.files, name, days, codes)
    _check(made, here)
    starter.write_new(here.root, {**made.texts, **{new: _bytes(here, old) for new, old in made.copies.items()}})
    _tell(made, first, here)
    sources = {file: parse(file, text.encode())[0] for file, text in made.texts.items()}
    _list(review(campaign, project, sources, made.file, used, codes), here)
    typer.echo(f"Now run: omni lint {name}")


def _campaign(name: str, project: Project) -> Campaign:
    found = project.campaigns.get(name)
    if found:
        return found
    if any(name in file.replace(".yaml", "").split("/") for file in project.unread):
        raise Refusal(f"{name} cannot be read as it is; omni lint says why", ExitCode.PROBLEMS)
    raise Refusal(f"there is no campaign {name}{meant_or_all(name, project.campaigns)}", ExitCode.NOTHING_MATCHED)


def _starts(text: str, first: date | None, campaign: Campaign) -> date | None:
    """The day of the first send: as given, else as answered; the same weekday a year later is suggested."""
    from omni.load.scalars.moments import FIRST_YEAR, LAST_YEAR

    if first is None:
        if text:
            raise Refusal(f"nothing in {campaign.id} has a date, so --starts moves nothing")
        return None
    suggested = (first + _A_YEAR_OF_WEEKS).isoformat()
    if not text and not _is_asked():
        raise Refusal(f"--starts says on which day the first send goes out, such as {suggested}")
    told = text or str(typer.prompt(f"The first send went out on {_day(first)}; now it goes out on", default=suggested))
    try:
        day = date.fromisoformat(told)
    except ValueError:
        raise Refusal(f"--starts takes a day such as {suggested}; it was given {told}") from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Refusal(f"--starts was given {told}, and years go from {FIRST_YEAR} to {LAST_YEAR}")
    return day


def _new_code(one: OldCode) -> str:
    """The code that is answered on a terminal; elsewhere the old one stays and is told."""
    if not _is_asked():
        return one.code
    told = str(typer.prompt(f"{one.fact} was {one.code}; now it is", default=one.suggestion)).strip()
    if not _CODE.fullmatch(told):
        raise Refusal(f"a code takes letters, digits and hyphens; it was given {told}")
    return told


def _is_asked() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _check(made: Edition, here: Here) -> None:
    """Refuses to write what could not be read."""
    from omni.load.yaml import parse

    for file, text in made.texts.items():
        mistakes = parse(file, text.encode())[1]
        if mistakes and file.endswith((".yaml", ".yml")):
            raise Refusal(
                f"{here.path_of(file)} would not be YAML any more, so nothing was written; omni lint says why"
            )


def _bytes(here: Here, file: str) -> bytes:
    try:
        return (here.root / file).read_bytes()
    except OSError as error:
        raise Refusal(f"{here.path_of(file)} could not be read: {error.strerror or error}") from None


def _tell(made: Edition, first: date | None, here: Here) -> None:
    others = len(made.texts) + len(made.copies) - 1
    beside = f", with {many(others, 'file')} beside it" if others else ""
    typer.echo(f"{here.path_of(made.file)} is written{beside}.")
    if first is None:
        typer.echo("Nothing in it has a date.")
        return
    now = first + timedelta(days=made.days)
    typer.echo(
        f"The first send moves from {_day(first)} to {_day(now)}, every other date by {many(made.days, 'day')} too."
    )
    if made.days % 7:
        same = now - timedelta(days=(now.weekday() - first.weekday() + 3) % 7 - 3)
        typer.echo(f"Weekdays change with that; --starts {same.isoformat()} would keep them.")


def _list(looks: Sequence[Look], here: Here) -> None:
    if looks:
        typer.echo("Look at these, which only you can know:")
    for look in looks:
        place = look.place
        typer.echo(clean(f"  {here.path_of(place.file)}:{place.line}:{place.column}: {look.words}"))


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"
