"""What a quantity is per: `three hours a week`, `trois heures par mois`."""

from __future__ import annotations

import re
from functools import cache

from omni.model.facts import Fact, Quantity
from omni.read.page import Page
from omni.read.quantities.cue_words import CUES
from omni.read.quantities.measured import Measured
from omni.read.quantities.unit_words import UNIT_WORDS
from omni.read.quantities.units import canonical_unit

_PERIODS = ("hour", "day", "week", "month", "year")


def another_rate(page: Page, one: Measured, fact: Fact) -> str:
    """What the text says that a quantity is per, where the fact's is per another time; nothing where it agrees."""
    value = fact.value
    meant = canonical_unit(value.per) if isinstance(value, Quantity) and value.per else ""
    match = _rate(page.language).match(page.folded, one.end) if meant in _PERIODS and page.language in CUES else None
    said = str(match.lastgroup) if match else ""
    return said if said and said != meant else ""


@cache
def _rate(language: str) -> re.Pattern[str]:
    words = UNIT_WORDS.get(language, {})
    units = "|".join(f"(?P<{unit}>{words[unit]})" for unit in _PERIODS if unit in words)
    return re.compile(rf"\s?(?:{CUES[language].per})\s?(?:{units})(?![^\W_])")
