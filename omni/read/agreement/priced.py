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
from omni.read.agreement.promises import is_delivery
from omni.read.agreement.rivals import money_of
from omni.read.agreement.subjects import language_of, words_of
from omni.read.folding import fold
from omni.read.offer_words import offer_words
from omni.read.receipt_lines import lines
from omni.read.surroundings import before

_COSTS = regex(
    r"(?:, [^,.;:!?\d]{0,30},)?\s?(?::|is|are|costs?|will be|costa|costano|e|kostet|kosten|ist|coute|coutent|est|cuesta"
    r"|cuestan|es|costa|este|a|pentru|for|at|per|per sole?i|only|nur|solo|seulement|doar|=|-)?"
    r"(?: (?:only|just|solo|nur|doar|seulement|numai|di|de))?\s?"
)
"""What may stand between something and what it costs."""


_LEADERS = regex(r"\s?(?:\.{2,}|…+|_{2,}|-{2,}|\s{2,}|\t+)\s?")
"""What leads the eye to an amount: `Shipping ........ $4.95`."""


def priced(claims: Claims, money: Sequence[Claim], meant: Sequence[Meant]) -> Iterator[Disagreement]:
    """The amounts that no fact has, right behind the words of something that costs nothing: `the consultation is $60`;
    `meant` are all that facts have.
    """
    facts = [one for one in claims.message.brief.facts.values() if isinstance(one.value, Free) and not one.value.over]
    known, bought = {one.money for one in meant}, lines(claims)
    for claim in money if facts else ():
        is_price = claim.role in {"", "price", "fee"} and not claim.facts and money_of(claim).amount > 0
        if not is_price or claim.value in known or is_incidental(claims, claim) or is_past(claims, claim):
            continue
        text = _LEADERS.sub(lambda match: " " * len(match[0]), fold(claims.readable[claim.part].text))
        earlier = before(text, claim.start)
        earlier = _LEADERS.sub(" ", earlier)
        for fact in facts:
            words = _words_of_free(claims, fact, is_bought=claim in bought)
            if words and any(_COSTS.fullmatch(earlier[match.end() :]) for match in words.finditer(earlier)):
                yield Disagreement(claim, fact, fact.value)


def _words_of_free(claims: Claims, fact: Fact, *, is_bought: bool) -> re.Pattern[str] | None:
    """The words of something that costs nothing: its own, else what it is, and in the line of a receipt those for
    delivery. A single word of English (`admission`) is also that of others.
    """
    what, language = fold(getattr(fact.value, "what", "")), language_of(claims)
    if own := words_of(claims, fact):
        return own
    is_told = is_bought or " " in what or language != "en" or _is_shorthand(fact)
    named = [rf"{re.escape(what)}s?"] if is_told and not (is_delivery(fact) and language != "en") else []
    named += offer_words(language).topics.get("delivery", ()) if is_bought and is_delivery(fact) else ()
    return re.compile(rf"(?<!\w)(?:{'|'.join(named)})(?!\w)") if named else None


def _is_shorthand(fact: Fact) -> bool:
    """True for `WLAN` and `Wi-Fi`, which are nothing else."""
    return any(letter.isupper() for letter in str(getattr(fact.value, "what", "")))
