"""The hour of a brief message that tells one event of that day: `Ce soir, soirée contest ! On chauffe à 20h30`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from omni.model.claims import Claims
from omni.model.facts import Fact, Moment
from omni.model.regex import regex
from omni.read.agreement import by_hand
from omni.read.agreement.beside_hours import Said
from omni.read.agreement.fact_days import days_of, role_of
from omni.read.agreement.sentences import length_of
from omni.read.agreement.subjects import is_spoken_of

_DOORS = regex(
    r"(?<!\w)(?:doors?|gates?|portes?|porten|einlass|ouverture|apertura|apriamo|deschid\w*|usi\w*|portil\w*|acces\w*|accueil"
    r"|puertas?|cancelli|port[ae]|entrada|ingresso|intrare\w*|welcome|warm-?up|echauffement)(?!\w)"
)
"""What comes before an event, in all languages."""
_BRIEF, _AN_HOUR_OR_TWO = 120, 120


def of_the_only_event(claims: Claims, one: Said, facts: Sequence[Fact], every: Sequence[Said]) -> list[Fact]:
    """The only event of a day that the message says, of whose words any stands there, near its only hour."""
    if one.claim.role or len(every) > 1 or length_of(claims) > _BRIEF or _DOORS.search(one.earlier):
        return []
    said = {other.value for other in by_hand(claims, "date")}
    events = [fact for fact in facts if role_of(fact) == "event" and not said.isdisjoint(days_of(fact))]
    return [fact for fact in events if len(events) == 1 and _is_near(one, fact) and is_spoken_of(claims, fact)]


def _is_near(one: Said, fact: Fact) -> bool:
    at = one.claim.value
    return (
        isinstance(at, time)
        and isinstance(fact.value, Moment)
        and abs(_minutes(fact.value.local.time()) - _minutes(at)) <= _AN_HOUR_OR_TWO
    )


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
