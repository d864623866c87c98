"""The first line of a comparison."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from omni.model.difference import Count, Difference
from omni.model.problem import Level
from omni.words.numbers import many

NOTHING = "no customer-visible change"
_SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}


def verdict(difference: Difference) -> tuple[str, ...]:
    """Says in a few phrases what differs: `3 campaigns changed`, `2 sends move`, `1 new error`."""
    seen = tuple(_seen(difference)) if difference.visible else (NOTHING,)
    return (*seen, *_found(difference))


def _seen(difference: Difference) -> Iterator[str]:
    yield f"{many(len(difference.campaigns), 'campaign')} changed"
    became = {
        kind: sum(one.became == kind for one in difference.changes) for kind in ("new", "gone", "looks different")
    }
    reads = len(difference.changes) - sum(became.values())
    if reads:
        yield f"{reads:,} of {many(difference.messages, 'message')} {_s(reads, 'reads', 'read')} differently"
    if became["looks different"]:
        number = became["looks different"]
        yield f"{many(number, 'message')} {_s(number, 'looks', 'look')} different"
    if became["new"]:
        yield many(became["new"], "new message")
    if became["gone"]:
        yield f"{many(became['gone'], 'message')} gone"
    moved = sum(bool(move.before and move.after) for move in difference.moves)
    if moved:
        yield f"{many(moved, 'send')} {_s(moved, 'moves', 'move')}"
    yield from _people(*difference.touched)
    yield from costs(*difference.total)


def _people(was: Count, now: Count) -> Iterator[str]:
    if was.reached != now.reached:
        yield f"reach {_signed(now.reached - was.reached)}"
    elif was.sends != now.sends:
        yield f"sends {_signed(now.sends - was.sends)}"


def costs(was: Count, now: Count) -> Iterator[str]:
    """Says by how much each currency's cost differs: `cost +€318.00 (+9 %)`."""
    old, new = [{money.currency: money.amount for money in one.costs} for one in (was, now)]
    for currency in sorted({*old, *new}):
        more = (new.get(currency, Decimal(0)) - old.get(currency, Decimal(0))).quantize(Decimal("0.01"))
        if more:
            yield f"cost {'+' if more > 0 else '−'}{amount(abs(more), currency)}{_share(more, old.get(currency))}"


def amount(value: Decimal, currency: str) -> str:
    """Writes `€318.00`, or `318.00 RON` where a sign would not be known everywhere."""
    digits = f"{value.quantize(Decimal('0.01')):,}"
    return f"{_SIGNS[currency]}{digits}" if currency in _SIGNS else f"{digits} {currency}"


def brief_amount(value: Decimal, currency: str) -> str:
    """The same without decimals that are all zero: `€318`."""
    return amount(value, currency).replace(".00", "", 1)


def _share(more: Decimal, whole: Decimal | None) -> str:
    return f" ({_signed(round(more * 100 / whole))} %)" if whole else ""


def _signed(number: int) -> str:
    return f"{number:+,}".replace("-", "−")


def _found(difference: Difference) -> Iterator[str]:
    for level in (Level.ERROR, Level.WARNING):
        for problems, word in ((difference.new, "new"), (difference.fixed, "fixed")):
            number = sum(problem.level is level for problem in problems)
            if number:
                yield many(number, f"{word} {level.word}")


def _s(number: int, one: str, more: str) -> str:
    return one if number == 1 else more
