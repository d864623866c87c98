"""How many parts something is paid in, where a receipt counts them: `Rate 1/24`, `rata 3 di 10`, `cuota 2 de 12`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from omni.model.facts import Fact
from omni.model.localised import pick
from omni.model.regex import regex
from omni.read.folding import fold
from omni.read.page import Page
from omni.read.quantities.measured import Measured
from omni.read.quantities.terms import quantities_of
from omni.read.quantities.units import canonical_unit

_PART = (
    r"(?:rat[aei]n?|cuotas?|plazos?|install?ments?|payments?|mensualit[ae]s?|mensilita|mensualidad(?:es)?|echeances?"
    r"|teilzahlung(?:en)?)"
)
_COUNTED = regex(
    rf"(?<!\w){_PART}:?\s(?:n(?:r|o)?[.°º]?\s?)?(?P<at>\d{{1,2}})\s?(?:/|di|of|von|de|din|sur)\s?(?P<all>\d{{1,2}})(?![\w/]|[.,]\d)"
)
_ITS = regex(_PART)
_UNITS = frozenset({"month", "instalment", "installment", "payment", "rate"})


def parts_paid(page: Page, facts: Sequence[Fact]) -> Iterator[tuple[Fact, Measured]]:
    """The whole of each such count, with the only fact that says in how many parts something is paid."""
    own = [fact for fact in facts if _is_of_parts(page, fact)]
    for match in _COUNTED.finditer(page.folded) if len(own) == 1 else ():
        whole = Decimal(match["all"])
        if Decimal(match["at"]) <= whole > 1:
            unit = canonical_unit(quantities_of(own[0])[0].unit)
            yield own[0], Measured(match.start("at"), match.end("all"), whole, whole, unit, match["all"])


def _is_of_parts(page: Page, fact: Fact) -> bool:
    locale = page.message.brief.written_in or page.message.key.locale
    words = (*(pick(fact.nouns, locale) or ()), *(pick(fact.words, locale) or ()))
    return quantities_of(fact)[0].unit in _UNITS and any(_ITS.fullmatch(fold(word)) for word in words)
