"""How one amount can have become another: digits that changed places, another market's number, a lost point."""

from __future__ import annotations

from decimal import Decimal

_LEAST_DIGITS = 2
_LOST_POINT = frozenset(map(Decimal, ("0.01", "0.1", "10", "100")))


def is_mixed_up(said: Decimal, meant: Decimal) -> bool:
    """True if the digits have changed places: `94,90` for `49,90`."""
    one, other = _digits(said), _digits(meant)
    return one != other and len(one.strip("0.")) >= _LEAST_DIGITS and sorted(one) == sorted(other)


def is_mistyped(said: Decimal, meant: Decimal) -> bool:
    """True if the digits have changed places, one is another, or the decimal point has moved."""
    one, other = _digits(said), _digits(meant)
    differing = sum(left != right for left, right in zip(one, other, strict=False))
    one_digit = len(one) == len(other) and differing == 1 and len(one.strip("0.")) >= _LEAST_DIGITS
    return is_mixed_up(said, meant) or one_digit or (meant != 0 and said / meant in _LOST_POINT)


def _digits(amount: Decimal) -> str:
    plain = amount.normalize()
    return f"{plain:f}" if plain == plain.to_integral_value() else f"{amount:.2f}" if amount >= 1 else f"{plain:f}"
