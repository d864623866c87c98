"""Values of other years: `il tuo album del 2019 (38 pagine)`, `last year it was 20 %`."""

# ruff: noqa: E501 -- a table reads better wide

from __future__ import annotations

import re
from collections.abc import Mapping

from omni.model.claims import Claim, Claims
from omni.model.regex import regex
from omni.read.agreement.subjects import language_of
from omni.read.folding import fold
from omni.read.surroundings import after, before

_YEAR = regex(
    r"(?<![\w.,/€$£-])(?<!since )(?<!dal )(?<!est\. )(?<!din )(?<!seit )(?<!depuis )(?<!desde )(?P<year>(?:19|20)\d\d)(?![\w/€$£%-]|[.,]\d|\s?(?:€|euro|lei|ron|punt|point|punkt))"
)
"""A year, not that of a foundation: `since 1998`."""
_LAST: Mapping[str, tuple[str, ...]] = {
    "it": ("ieri(?: sera)?", "(?:sabato|domenica|venerdi|lunedi|settimana) scors[oa]", "l'anno scorso", "lo scorso anno", "l'anno passato", "un anno fa", "la scorsa (?:edizione|stagione|estate)", "scorsa edizione"),
    "ro": ("ieri", "aseara", "(?:sambata|duminica|vineri|luni|saptamana) trecuta", "anul trecut", "acum un an", "editia (?:trecuta|precedenta)", "vara trecuta", "sezonul trecut"),
    "en": ("yesterday", "last (?:night|week|saturday|sunday|friday|monday)", "last (?:year|season|summer|winter|time|edition)(?:'s)?", "a year ago", "previous edition"),
    "de": ("gestern", "letzte[rn]? (?:woche|samstag|sonntag|freitag|montag)", "letzte[sn] jahr", "im vorjahr", "vor einem jahr", "vergangenen? jahr", "letzte saison"),
    "fr": ("hier", "(?:samedi|dimanche|vendredi|lundi|la semaine) derni(?:er|ere)", "l'an (?:dernier|passe)", "l'annee (?:derniere|passee)", "il y a un an", "l'edition precedente"),
    "es": ("ayer", "anoche", "(?:el )?(?:sabado|domingo|viernes|lunes|la semana) pasad[oa]", "el ano pasado", "hace un ano", "la edicion anterior", "el pasado ano"),
}  # fmt: skip
_VINTAGE = regex(
    r"(?<!\w)(?:includ\w*|inclus\w*|compres\w*|compren\w*|incluy\w*|inklusive|samt|with|avec|con|mit|cu|e|a|plus)"
    r" (?:il|la|lo|the|a|an|our|le|el|den|das|dem|un|una|une|ein|einen|unser\w*)(?: \w+)? $"
)
"""What makes a year that of a thing: `includes the 2019 Riserva`."""
_FARTHEST = 40


_STORY_REACH = 120
_NEXT = re.compile(r"[!?\n]|\.\s+(?=[A-ZÀ-ÝĂÎȘȚ])")


def is_of_a_story(claims: Claims, claim: Claim) -> bool:
    """True where the whole sentence before a value begins with what was before: `last year somebody booked from
    Denver`.
    """
    text = claims.readable[claim.part].text[max(0, claim.start - _STORY_REACH) : claim.start]
    words = _LAST.get(language_of(claims), ())
    sentence = fold(_NEXT.split(text)[-1])
    return bool(words) and bool(re.search(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", sentence))


def is_past(claims: Claims, claim: Claim) -> bool:
    """True for a value in whose sentence a year of before the campaign stands, or words for one."""
    text = fold(claims.readable[claim.part].text)
    earlier, later = before(text, claim.start)[-_FARTHEST:], after(text, claim.end)[:_FARTHEST]
    first = claims.message.brief.first_year
    years = [(side, year) for side in (earlier, later) for year in _YEAR.finditer(side) if int(year["year"]) < first]
    if any(not _VINTAGE.search(side[: year.start()]) for side, year in years):
        return True
    words = _LAST.get(language_of(claims))
    return bool(words) and any(
        re.search(rf"(?<!\w)(?:{'|'.join(words or ())})(?!\w)", side) for side in (earlier, later)
    )
