"""Amounts in the lines of a receipt: what somebody bought, how many, with what taken off.

A line is about the facts whose words, or whose code, stand in it. What follows from theirs by counting, by a declared
percentage or by what another line takes off is right; a line that names no fact is about something else, and sums are
the receipt's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from omni.model.claims import Claim, Claims
from omni.model.facts import Bound, Bundle, Code, Percent, Price
from omni.model.frozen import Frozen
from omni.model.money import Money
from omni.model.regex import regex
from omni.read.agreement.meant import Meant
from omni.read.agreement.slips import is_mistyped
from omni.read.agreement.subjects import words_of
from omni.read.folding import fold
from omni.read.receipt_lines import SUMS, Line, lines

_CUT = regex(
    r"(?<![a-z])(?:dto|sconto|reducere|discount|rabatt|nachlass|remise|reduction|descuento|voucher|buono|gutschein|bon)(?![a-z])"
)
"""Words for a discount, in all languages."""
_FREE = regex(r"\d\s?[x×=]\s?\d|%|grat|free|omagg|offert|cadou|geschenkt|regal|kostenlos|umsonst")
_OTHERS = regex(
    r"(?<![a-z])(?:copi[il]\w*|elev\w*|bambin\w*|ragazz\w*|child\w*|kids?|kind\w*|enfant\w*|nin[oa]s?|student\w*|estudiant\w*"
    r"|etudiant\w*|pension\w*|seniors?|redus\w*|ridott\w*|reduced|concession\w*|ermassigt\w*|reduit\w*|reducid\w*|famil\w*"
    r"|baby|mini|maxi|small|large|grand[ei]?|piccol[oaie]|klein\w*|gross\w*|petite?s?|mare|mic[ai]?|pequen[oa]s?|xl|premium"
    r"|deluxe|vip|prorat\w*|pro rata|anteilig\w*|proporzional\w*|half|halb\w*|mezz[oa]|jumatate|demi\w*|medi[oa]|used"
    r"|usat[oaie]|gebraucht\w*|second-hand|folosit\w*|usad[oa]s?)(?![a-z])"
)
"""What is bought by others, or in another size or state, in all languages."""
_WITH = regex(r"\s(?:al|alla|allo|all'|ai|au|aux|a la|mit|with|con|cu)\s?[a-z]{3}")
"""What makes something another kind of it: `Colomba al pistacchio`."""
_PAID_APART = frozenset({"deposit", "down_payment", "instalment"})
_PRICES = frozenset({"price", "unit_price", "total", "fee", "then_price", "per", "donation", *_PAID_APART})
_GIVEN = frozenset({"saving", "voucher", "bonus", "cashback"})
_NEVER = frozenset({"threshold", "min_spend", "goal"})
_NUMBER = regex(r"(?<![\w.,])\d{1,3}(?:[.,]\d{1,3})?(?![\d])")
_PERCENT = regex(r"(\d{1,2}(?:[.,]\d{1,2})?)\s?%")
_CENT, _HUNDRED, _MOST_TIMES = Decimal("0.01"), Decimal(100), 2
_MANY = 8


class _Bought(Frozen):
    """An amount of a receipt with its line, all that facts allow, and what of it the line names."""

    claims: Claims
    meant: Sequence[Meant]
    named: Sequence[Meant]
    claim: Claim
    said: Money
    line: Line

    @property
    def is_paid_apart(self) -> bool:
        """True for a deposit or an instalment."""
        return self.named[0].role in _PAID_APART


def contradicted(claims: Claims, meant: Iterable[Meant], claim: Claim, line: Line) -> Meant | None:
    """What a line is about whose amount is not what it costs, nor follows from it."""
    said, every = claim.value, [one for one in meant if one.role not in _NEVER]
    if not isinstance(said, Money) or not said.amount or claim.facts:
        return None
    named = [one for one in _named(claims, every, line) if one.money.currency == said.currency]
    if not named or (not line.is_cut and _is_for_others(claims, named[0], line)):
        return None
    bought = _Bought(claims, every, named, claim, said, line)
    return None if _is_right(bought) else next((one for one in named if _is_near(one.money.amount, bought)), None)


def _named(claims: Claims, meant: Sequence[Meant], line: Line) -> list[Meant]:
    """What a line can state by its words, the longest first, and by what it is: a cut, a sum, a price."""
    named = _worded(claims, meant, line)
    if line.is_cut:
        given = [one for one in (*_of_codes(claims, meant, line), *named) if one.role in {*_GIVEN, *_PAID_APART}]
        return given or _only_cut(claims, meant, line)
    roles = _PAID_APART if SUMS.search(line.label) else _PRICES
    return [one for one in named if one.role in roles]


def _worded(claims: Claims, meant: Iterable[Meant], line: Line) -> list[Meant]:
    found: list[tuple[int, Meant]] = []
    for one in meant:
        words = words_of(claims, one.fact) if one.fact.words or one.fact.of else None
        lengths = [match.end() - match.start() for match in words.finditer(line.label)] if words else []
        if lengths:
            found.append((-max(lengths), one))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def _of_codes(claims: Claims, meant: Iterable[Meant], line: Line) -> Iterator[Meant]:
    """What the code of a line stands for, where that is money."""
    facts = claims.message.brief.facts
    for fact in facts.values():
        value = fact.value
        if isinstance(value, Code) and value.encodes in facts and fold(value.code) in line.label:
            yield from (one for one in meant if one.fact.name == value.encodes)


def _only_cut(claims: Claims, meant: Iterable[Meant], line: Line) -> list[Meant]:
    """The only amount that the campaign takes off, where a line says that it takes off a discount and no code."""
    codes = [fact.value for fact in claims.message.brief.facts.values() if isinstance(fact.value, Code)]
    own = [one for one in meant if one.role in _GIVEN]
    is_named = any(fold(one.code) in line.label for one in codes) or _FREE.search(line.text)
    return own if len(own) == 1 and not own[0].fact.words and not is_named and _CUT.search(line.label) else []


def _is_for_others(claims: Claims, one: Meant, line: Line) -> bool:
    """True for the ticket of a child, and a large cup, where the fact's words say nothing of children or sizes."""
    own = words_of(claims, one.fact)
    named = own.search(line.label) if own else None
    if named and _WITH.match(line.label, named.end()):
        return True
    return any(not (own and own.search(match[0])) for match in _OTHERS.finditer(line.label))


def _is_right(bought: _Bought) -> bool:
    """True for an amount of what is named, up to its most, or that follows by counting and by what is taken off."""
    same = [one for one in bought.meant if one.money == bought.said]
    if any(one in bought.named or not one.fact.words for one in same):
        return True
    if any(_bounds(one, bought.said.amount) for one in bought.named):
        return True
    values, taken = _values(bought), {Decimal(0), *_taken_off(bought.claims)}
    sums = (value + sign * more for value in values for more in taken for sign in (1, -1))
    return any(abs(abs(one) - bought.said.amount) <= _CENT for one in sums)


def _values(bought: _Bought) -> set[Decimal]:
    """What the line may count: so many of what it names, or of the unit price it tells; less a percentage; of a deposit
    a part.
    """
    topics = {one.fact.of for one in bought.named} - {""}
    alike = [one for one in bought.meant if one in bought.named or one.fact.of in topics]
    bases = {one.money.amount for one in alike if one.money.currency == bought.said.currency}
    others = {
        one.value.amount for one in lines(bought.claims) if isinstance(one.value, Money) and one is not bought.claim
    }
    counts = _counts(bought)
    values = {base * count for base in bases for count in counts}
    if bought.line.is_last and not bought.is_paid_apart:
        values |= {one * count for one in others for count in counts if count != 1}
    values |= {value * (1 - share) for value in values for share in _declared(bought.claims) | _printed(bought.line)}
    if bought.is_paid_apart:
        values |= {value * share for value in others | bases for share in _printed(bought.line)}
    return values


def _bounds(one: Meant, said: Decimal) -> bool:
    """True for an amount up to the most, or from the least, that a fact tells."""
    value = one.fact.value
    bound = value.bound if isinstance(value, Price) else Bound.EXACT
    return (bound == Bound.UP_TO and said <= one.money.amount) or (bound == Bound.FROM and said >= one.money.amount)


def _taken_off(claims: Claims) -> Iterator[Decimal]:
    """What the lines of a receipt take off."""
    for claim, line in lines(claims).items():
        if line.is_cut and isinstance(claim.value, Money):
            yield claim.value.amount


def _counts(bought: _Bought) -> set[Decimal]:
    """How many, or how much, a line may count: its numbers, two of them together, and less what a bundle gives."""
    texts = [bought.line.text]
    if bought.is_paid_apart:
        texts += [fold(readable.text) for readable in bought.claims.readable.values()]
    numbers = {Decimal(match[0].replace(",", ".")) for text in texts for match in _NUMBER.finditer(text)} - {Decimal(0)}
    if len(numbers) < _MANY:
        numbers |= {one * other for one, other in combinations(sorted(numbers), 2)}
    bundles = [one.value for one in bought.claims.message.brief.facts.values() if isinstance(one.value, Bundle)]
    paid = {number - number // one.buy * (one.buy - one.pay) for one in bundles for number in numbers}
    return {Decimal(1), *numbers, *paid}


def _declared(claims: Claims) -> set[Decimal]:
    """The declared percentages, as parts of one."""
    values = (fact.value for fact in claims.message.brief.facts.values())
    return {value.points / _HUNDRED for value in values if isinstance(value, Percent)}


def _printed(line: Line) -> set[Decimal]:
    """The percentages of a line, as parts of one: `Caparra 30%`."""
    return {Decimal(match[1].replace(",", ".")) / _HUNDRED for match in _PERCENT.finditer(line.text)}


def _is_near(meant: Decimal, bought: _Bought) -> bool:
    """True for an amount that somebody may have meant: of one, or of as many as the line counts."""
    said = bought.said.amount
    wholes = (meant * count for count in _counts(bought) if count >= 1)
    is_alike = any(whole / _MOST_TIMES <= said <= whole * _MOST_TIMES for whole in wholes)
    return is_alike or is_mistyped(said, meant)
