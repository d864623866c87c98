"""A price for what a fact says costs nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact, Free
from omni.model.regex import regex
from omni.read.agreement import Disagreement, is_incidental
from omni.read.agreement.meant import Meant
from omni.read.agreement.past import is_past
from omni.read.agreement.rivals import money_of
from omni.read.agreement.subjects import language_of, words_of
from omni.read.folding import fold
from omni.read.surroundings import before

_COSTS = regex(
    r"(?:, [^,.;:!?\d]{0,30},)?\s?(?::|is|are|costs?|will be|costa|costano|e|kostet|kosten|ist|coute|coutent|est|cuesta"
    r"|cuestan|es|costa|este|a|pentru|for|at|per|per sole?i|only|nur|solo|seulement|doar|=|-)?"
    r"(?: (?:only|just|solo|nur|doar|seulement|numai|di|de))?\s?"
)
"""What may stand between something and what it costs."""


def priced(claims: Claims, money: Sequence[Claim], meant: Sequence[Meant]) -> Iterator[Disagreement]:
    """The amounts that no fact has, right behind the words of something that costs nothing: `the consultation is $60`;
    `meant` are all that facts have.
    """
    facts = [one for one in claims.message.brief.facts.values() if isinstance(one.value, Free) and not one.value.over]
    known = {one.money for one in meant}
    for claim in money if facts else ():
        is_price = claim.role in {"", "price", "fee"} and not claim.facts and money_of(claim).amount > 0
        if not is_price or claim.value in known or is_incidental(claims, claim) or is_past(claims, claim):
            continue
        earlier = before(fold(claims.readable[claim.part].text), claim.start)
        for fact in facts:
            words = _words_of_free(claims, fact)
            if words and any(_COSTS.fullmatch(earlier[match.end() :]) for match in words.finditer(earlier)):
                yield Disagreement(claim, fact, fact.value)


def _words_of_free(claims: Claims, fact: Fact) -> re.Pattern[str] | None:
    """The words of something that costs nothing: its own, in English also what it is."""
    what = fold(getattr(fact.value, "what", ""))
    is_told = language_of(claims) == "en" and " " in what
    return words_of(claims, fact) or (re.compile(rf"(?<!\w){re.escape(what)}s?(?!\w)") if is_told else None)
