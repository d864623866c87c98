"""What a message lends for nothing where a fact says at what rate: `0 % finance`, `tasso dello 0%`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact, Percent
from omni.model.regex import regex
from omni.read.agreement import Disagreement
from omni.read.folding import fold
from omni.read.surroundings import after, before

_RATES = frozenset({"interest", "rate", "apr", "tan", "taeg", "dae", "tin", "tae", "dobanda", "finance", "financing"})
_LENT = (
    r"finance|financing|interest|apr|zins\w*|finanzierung\w*|finanziament\w*|interess[ei]|tan|taeg|tasso|taux|interets?|financement"
    r"|dobanda|dobanzi\w*|dae|finantare\w*|creditare|interes(?:es)?|tae|tin|financiacion|sollzins\w*|effektivzins\w*"
)
_BEHIND = regex(rf"-?\s(?:(?:di|de|d'|annual|representative|fixed|effektive[rn]?)\s?)?(?:{_LENT})(?!\w)")
_BEFORE = regex(
    rf"(?<!\w)(?:{_LENT})(?:\s(?:rate|fisso|fixe?|fijo))?\s?(?:(?:al?|allo|dello|del?|von|mit|zu|at|of|is|a la|:)\s?)?$"
)
"""Words of what is lent, in all languages."""


def lent_for_nothing(claims: Claims, said: Sequence[Claim], facts: Sequence[Fact]) -> Iterator[Disagreement]:
    """The zeros beside words of what is lent, where facts have rates and none of them is zero."""
    rates = [fact for fact in facts if _is_rate(fact)]
    if not rates or any(isinstance(fact.value, Percent) and not fact.value.points for fact in rates):
        return
    for claim in said:
        if not claim.value:
            text = fold(claims.readable[claim.part].text)
            if _BEHIND.match(after(text, claim.end)) or _BEFORE.search(before(text, claim.start)):
                yield Disagreement(claim, rates[0], rates[0].value)


def _is_rate(fact: Fact) -> bool:
    of = fact.of or str(getattr(fact.value, "of", ""))
    return not _RATES.isdisjoint({*of.lower().split(), *fact.name.lower().split("_"), fact.role})
