"""By how much a change costs more or less, first for the campaigns that change, then for all."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from omni.model.difference import Count, Difference

_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}
_TIMES = {2: "twice", 3: "three times", 4: "four times", 5: "five times"}
_MANY = Decimal("1.8")
_NEAR = Decimal("0.03")
Pair = tuple[Count, Count]


def costs(found: Difference) -> Iterator[str]:
    """Says for each currency: `cost +€0.78: lamps costs twice as much, all campaigns together +17%`."""
    dearer = [name for name, pair in found.counts.items() if pair[0].costs != pair[1].costs]
    for currency in sorted({money.currency for count in found.total for money in count.costs}):
        was, now = (_in(currency, count) for count in found.total)
        more = (now - was).quantize(Decimal("0.01"))
        if more:
            told = f"cost {'+' if more > 0 else '−'}{amount(abs(more), currency)}"
            yield ": ".join(filter(None, (told, _shares(found, dearer, currency))))


def _shares(found: Difference, dearer: list[str], currency: str) -> str:
    own = found.counts[dearer[0]] if len(dearer) == 1 else found.touched
    all_change = _both(own, currency) == _both(found.total, currency)
    change = factor(*_both(own, currency))
    who = f"{dearer[0]} costs" if len(dearer) == 1 else f"these {len(dearer)} campaigns cost"
    whole = "" if all_change or found.left_out else _percent(*_both(found.total, currency))
    return ", ".join(filter(None, (f"{who} {change}" if change else "", whole and f"all campaigns together {whole}")))


def factor(was: Decimal, now: Decimal) -> str:
    """Writes `twice as much`, `half as much`, `24% more`; nothing where there was nothing or is nothing."""
    if not was or not now:
        return ""
    for times, word in _TIMES.items():
        if abs(now / was - times) <= _NEAR * times:
            return f"{word} as much"
    if abs(now / was - Decimal("0.5")) <= _NEAR:
        return "half as much"
    if now >= _MANY * was:
        return f"{now / was:.1f} times as much"
    share = abs(round((now - was) * 100 / was))
    return f"{share}% {'more' if now > was else 'less'}" if share else ""


def _percent(was: Decimal, now: Decimal) -> str:
    return f"{signed(round((now - was) * 100 / was))}%" if was else ""


def _both(pair: Pair, currency: str) -> tuple[Decimal, Decimal]:
    return _in(currency, pair[0]), _in(currency, pair[1])


def _in(currency: str, count: Count) -> Decimal:
    return next((money.amount for money in count.costs if money.currency == currency), Decimal(0))


def amount(value: Decimal, currency: str) -> str:
    """Writes `€318.00`, or `318.00 RON` where a sign would not be known everywhere."""
    digits = f"{value.quantize(Decimal('0.01')):,}"
    return f"{_SIGNS[currency]}{digits}" if currency in _SIGNS else f"{digits} {currency}"


def brief_amount(value: Decimal, currency: str) -> str:
    """The same without decimals that are all zero: `€318`."""
    return amount(value, currency).replace(".00", "", 1)


def signed(number: int) -> str:
    """Writes `+12,400` or `−3`."""
    return f"{number:+,}".replace("-", "−")
