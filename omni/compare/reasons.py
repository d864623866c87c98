"""The causes of a change as a marketer would say them: what stood and stands there, and how far it reaches."""

from __future__ import annotations

import re

from omni.compare.lines import Line
from omni.model.difference import Cause
from omni.words.colours import colour_name
from omni.words.numbers import day, many, moment

_MOST_NAMED = 4
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def reason(one: Cause) -> Line:
    """Says one changed place."""
    return Line(_became(one), dim=_reach(one), place=one.place, colours=one.colours)


def _became(one: Cause) -> str:
    words = one.words or one.what
    before, after = (_plain(value, is_colour=bool(one.colours)) for value in (one.before, one.after))
    if before and after:
        return f"{words}: {before} → {after}"
    if before or after:
        return f"{words}: {after} (new)" if after else f"{words}: {before} (gone)"
    return words


def _plain(value: str, *, is_colour: bool) -> str:
    """Dates and colours in words, everything else as it is written."""
    if is_colour:
        return f"{colour_name(value)} {value}"
    try:
        return moment(value) if _MOMENT.fullmatch(value) else day(value) if _DAY.fullmatch(value) else value
    except ValueError:
        return value


def _reach(one: Cause) -> str:
    """How far a changed place reaches."""
    if not one.campaigns:
        return "no customer sees it"
    if not one.shared:
        return ""
    many_of_them = len(one.campaigns) > _MOST_NAMED
    names = many(len(one.campaigns), "campaign") if many_of_them else " and ".join(one.campaigns)
    changed = many(one.messages, "message") if one.messages else "who gets what, when and at what cost"
    verb = "change" if one.messages > 1 else "changes"
    return f"shared by all campaigns; {changed} {verb} in {names}"
