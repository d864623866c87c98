"""When something open closes for a while: `chiuso dalle 13 alle 15:30`, `closed for lunch`, `mittags geschlossen`."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.model.claims import Claim, Claims, TimeRange
from omni.model.facts import Fact, OpeningHours
from omni.model.regex import regex
from omni.read.agreement import opening as week
from omni.read.agreement.beside_hours import Said, is_about_opening

_NEAR = 28
_SHUT = r"chius[oaie]|chiud(?:iamo|e|ono)|clos(?:ed?|es)|shut|geschlossen|schliessen|zu|ferme(?:e|es|s)?|fermons|cerrad[oa]s?|cerramos|inchis\w*|inchidem"
_LUNCH = r"pranzo|lunch(?:time)?|mittags?|midi|dejeuner|mediodia|comer|almuerzo|siesta|pranz|masa"
_BREAK = r"pausa(?: pranzo)?|lunch ?break|break|(?:mittags)?pause|pausa|pauza(?: de (?:masa|pranz))?"
_LITTLE = rf"a|per|for|le|la|les|il|el|al|au|uber|am|du|{_LUNCH}|from|between|dalle|tra|fra|ore|von|zwischen|de|des|entre|desde|las|intre|orele|ora"
_AHEAD = regex(rf"(?<!\w)(?:{_SHUT}|{_BREAK}|mittags?):?(?:\s(?:{_LITTLE})|\s(?:{_LUNCH}),)*\s?[:(]?\s?$")
_BEHIND = regex(rf"\s?(?:uhr|h)?\s?\(?(?:{_SHUT}|{_BREAK})(?!\w)")
_AT_LUNCH = regex(
    rf"(?<!\w)(?:(?:{_SHUT})(?:\s(?:{_LITTLE}|a|per))*\s(?:{_LUNCH})|(?:{_LUNCH})\s(?:{_SHUT})|pausa pranzo|lunch ?break|mittagspause|pause (?:de )?(?:midi|dejeuner)|pausa (?:de|para) comer|pauza de (?:masa|pranz))(?!\w)"
)


def breaks_of(one: Said, fact: Fact) -> OpeningHours | None:
    """When the hours that a claim is about pause, if it is a claim of that and there is any such pause."""
    if not isinstance(fact.value, OpeningHours) or not isinstance(one.claim.value, TimeRange):
        return None
    gaps = week.breaks(fact.value, one.claim.days)
    is_meant = gaps and (_AHEAD.search(one.earlier) or _BEHIND.match(one.later))
    return OpeningHours(gaps) if is_meant else None


def is_told_apart(claims: Claims, one: Said, fact: Fact) -> bool:
    """True for what is right beside a pause: a day that is closed at lunch, and all of a day where a pause is said too,
    or where nothing says that these are the hours at which it is open.
    """
    if not isinstance(fact.value, OpeningHours) or not week.breaks(fact.value, one.claim.days):
        return False
    if one.claim.value == week.CLOSED:
        start, end = one.claim.start, one.claim.end + _NEAR
        return bool(_AT_LUNCH.search(one.text[start:end])) and _pauses(one.claim, fact.value)
    is_sure = is_about_opening(claims, one) or len(one.claim.days) > 1
    return week.is_all_of_it(one.claim, fact.value) and (not is_sure or bool(_AT_LUNCH.search(one.text)))


def _pauses(claim: Claim, hours: OpeningHours) -> bool:
    return set(claim.days) <= set(week.breaks(hours, claim.days))
