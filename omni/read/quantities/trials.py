"""How long somebody may try a thing, told by what that time is for: `100 nuits pour décider`."""

# ruff: noqa: E501 -- patterns read better wide

from __future__ import annotations

from omni.model.facts import Fact
from omni.model.regex import regex
from omni.read.quantities.measured import Measured
from omni.read.quantities.terms import quantities_of
from omni.read.quantities.units import canonical_unit, dimension

_TO_TRY = regex(
    r"\s(?:to (?:try|test)|per (?:provar|testar)\w+|pour (?:(?:l'|le |la |les )?(?:essayer|tester))|para probar\w*|(?:ca )?sa (?:il |le |o )?(?:incerc|prob|test)\w+|zum (?:testen|ausprobieren|probe\w+))(?!\w)"
)
_TO_DECIDE = regex(
    r"\s(?:to (?:decide|make up|change your|tell us|find out|think|sleep|see|judge)|per (?:decid\w+|ripensar\w+|cambiare|capire|dirci|giudicare|farti|farvi)|pour (?:nous dire|(?:vous |te )?decider|changer|savoir|(?:en )?juger|vous faire|te faire|voir)"
    r"|para (?:decid\w+|pensar\w+|cambiar|decirnos|juzgar)|(?:ca )?sa (?:te|va|ne|ve[zd])\b|pentru a|um (?:\w+ ){0,4}zu|zeit)(?!\w)"
)
"""What somebody has a trial for, in all languages."""
_GIVE_IT = regex(
    r"(?<!\w)(?:give (?:it|yourself)|sleep on it(?: for)?|try it(?: out)?(?: for)?|dagli|prendit[ie]|provalo(?: per)?|gib (?:ihr|ihm|dir)|geben sie (?:ihr|ihm|sich)|donne[zs]?-(?:lui|vous|toi)|essaye[zs]?-le(?: pendant)?|dale|date|pruebalo(?: durante)?|da-i|incearc\S+)\s$"
)
"""What somebody is asked to give a thing, in all languages."""


def is_to_find_out(fact: Fact, one: Measured, before: str, after: str) -> bool:
    """True for nights, or as many days as a trial may have, in which to try a thing."""
    if one.unit != canonical_unit(quantities_of(fact)[0].unit):
        return False
    is_night = dimension(one.unit) == "night"
    return bool(_TO_TRY.match(after) or (is_night and (_TO_DECIDE.match(after) or _GIVE_IT.search(before))))
