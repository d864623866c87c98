"""What a date is, by the words around it: a deadline, the day before which, a start, the arrival of a parcel."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from omni.model.regex import regex
from omni.read.calendar import calendar
from omni.read.frames import Frame
from omni.read.surroundings import Roles, pattern

_GLUE, _GLUE_AFTER = 14, 24
_BARE_GLUE = 3
_PARCEL_GLUE = 16
_EXPIRES = regex("scad|expir|caduc|venc|lauf|runs? out|echeance|arrive a")
_OWN = regex(
    r"(?<!\w)(?:polizz|contratt|patent|licenz|tesser|passaport|documento|assicurazion|polic|contract|licen[cs]e|passport|insurance|registration"
    r"|polit|permis|asigurar|pasaport|buletin|police|vertrag|fuhrerschein|ausweis|reisepass|versicherung|contrat|passeport|assurance|contrato"
    r"|poliza|carne|licencia|pasaporte|seguro|titolo di viaggio|abbonament|abonament|abonnement|abono|abo(?!\w)"
    r"|membership|mitgliedschaft|subscription|season ticket|warranty|garanzi|garanti|lease|mietvertrag|bollo|revision"
    r"|visto|visum|visa(?!\w)|iscrizion|dominio|domain|pass(?!\w)|mandat|tuv(?!\w)|certificat|certificad|zertifikat)\w*[^,;:]{0,30}$"
)
"""Papers that people own, in all languages."""
_DEADLINES = frozenset({"deadline", "before", "loosely before"})


def role_before(frame: Frame, start: int, *, bare: bool = False) -> str:
    """The role of a date by the words before it; for `bare` days the words must stand right before."""
    return _role_before(frame.before(start), frame.language, _BARE_GLUE if bare else _GLUE)


def role_of(frame: Frame, start: int, end: int, *, bare: bool = False) -> str:
    """The role of a date by the words before it, else by those behind it."""
    return role_before(frame, start, bare=bare) or role_after(frame, end)


def role_after(frame: Frame, end: int) -> str:
    """The role of a date by the words behind it."""
    return _role_after(frame.after(end), frame.language)


def has_cue(frame: Frame, start: int, end: int) -> bool:
    """True if words around a number say that it is a date."""
    earlier = frame.before(start)
    return bool(role_of(frame, start, end)) or bool(_opening(frame.language).search(earlier))


@cache
def _opening(language: str) -> re.Pattern[str]:
    openings = [opening for opening, _ in calendar(language).ranges if opening]
    joins = [joining for _, joining in calendar(language).ranges if joining != "-"]
    return re.compile(rf"(?<!\w)(?:{'|'.join((*openings, *joins)) or '(?!)'}) ?$")


@cache
def _joining(language: str) -> re.Pattern[str]:
    """The words between the first and the last day of a range, which end a text: `da oggi al`."""
    table = calendar(language)
    pairs = (
        rf"(?:{opening}) ?[^\W\d]{{3,14}} (?:{joining})"
        for opening, joining in table.ranges
        if opening and joining != "-"
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(pairs) or '(?!)'}) ?$")


def _role_before(earlier: str, language: str, glue: int) -> str:
    table = calendar(language)
    best = (len(earlier) + 1, 0, "")
    start = 0
    for role, words in table.roles.items():
        for match in pattern(words).finditer(earlier):
            between = earlier[match.end() :]
            far = len(between.strip())
            if far <= glue and not _is_cut(between) and (far, -len(match[0])) < best[:2]:
                best, start = (far, -len(match[0]), role), match.start()
    role = "" if best[2] == "deadline" and _is_of_ones_own(earlier[:start], earlier[start:]) else best[2]
    if role in {"start", ""} and _joining(language).search(earlier):
        return "deadline"
    return "delivery" if role in _DEADLINES and _is_of_a_parcel(earlier[:start], table.delivery) else role


def _is_of_ones_own(earlier: str, cue: str) -> bool:
    """True for what expires and is the reader's own: `la polizza n. 118 scade il 31 ottobre`."""
    return bool(_EXPIRES.match(cue) and _OWN.search(earlier))


def _is_cut(between: str) -> bool:
    between = between.removeprefix(": ")
    return any(char.isdigit() or char in ":()" for char in between) or " - " in between


def _is_of_a_parcel(earlier: str, words: Sequence[str]) -> bool:
    matches = list(pattern(tuple(words)).finditer(earlier))
    between = earlier[matches[-1].end() :].strip() if matches else ""
    return bool(matches) and len(between) <= _PARCEL_GLUE and not re.search(r"grat|free|kostenlos|offert", between)


def _role_after(later: str, language: str) -> str:
    table: Roles = calendar(language).roles_after
    found = [
        (match.start(), role)
        for role, words in table.items()
        if (match := pattern(words).search(later)) and _is_near(later[: match.start()])
    ]
    return min(found)[1] if found else ""


def _is_near(between: str) -> bool:
    return len(between.strip()) <= _GLUE_AFTER and not any(char.isdigit() for char in between)
