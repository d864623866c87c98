"""What is said to have no limit although a fact gives one: `unlimited miles`, `chilometri illimitati`."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from omni.model.facts import Fact
from omni.read.page import Page
from omni.read.phrases import Phrases, phrases
from omni.read.quantities.measured import Measured
from omni.read.quantities.saying import says
from omni.read.quantities.terms import quantities_of, terms_of
from omni.read.quantities.units import canonical_unit, dimension

_ENDLESS = {
    "it": r"illimitat[oaie]|senza limit[ei]|infinit[oaie]", "ro": r"nelimitat\w*|fara limita?\w*", "en": r"unlimited|limitless|endless",
    "de": r"unbegrenzt\w*|unlimitiert\w*|unbeschrankt\w*|grenzenlos\w*", "fr": r"illimitee?s?|sans limite", "es": r"ilimitad[oa]s?|sin limites?",
}  # fmt: skip
_NEVER = frozenset({"time", "mass", "volume", "area", "power", "person", "sun protection"})
"""What nobody promises without a limit and means the fact's: time, and what is a thing's own size."""


def endless(page: Page, facts: Sequence[Fact], measured: Sequence[Measured]) -> Iterator[tuple[Fact, int, int]]:
    """Where what only one fact counts is said to have no limit, in a text that does not say the fact as well."""
    words = _ENDLESS.get(page.language)
    if words is None or not _any(words).search(page.folded):
        return
    for fact in facts:
        kind = _kind(fact)
        is_limited = fact.role not in {"min", "trial", "free"} and kind not in _NEVER
        is_only = sum(_kind(other) == kind for other in facts) == 1
        if is_limited and is_only and not any(says(one, fact) for one in measured):
            terms, _ = terms_of((fact,), page.message.brief.written_in or page.message.key.locale)
            match = _beside(words, tuple(sorted(term for term in terms if len(term) > 1))).search(page.folded)
            if match:
                yield fact, *match.span()


def _kind(fact: Fact) -> str:
    return dimension(canonical_unit(quantities_of(fact)[0].unit))


@lru_cache(maxsize=16)
def _any(words: str) -> Phrases:
    return phrases((words,), r"(?<!\w)(?:{})(?!\w)")


@lru_cache(maxsize=256)
def _beside(words: str, terms: tuple[str, ...]) -> Phrases:
    every = "|".join(map(re.escape, terms))
    return phrases((words,), rf"(?<!\w)(?:(?:{{}}) (?:{every})|(?:{every}) (?:{{}}))(?!\w)")
