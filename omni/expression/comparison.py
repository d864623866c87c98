"""Compares two values, if they can be compared at all.

Numbers compare with numbers, texts with texts by code point, dates with dates and with texts that spell one. A date is
that day's midnight. Money compares within its currency, and with a plain number by its amount. True and false are
equal or not, never more or less.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeAlias

from omni.model.expression import Comparator
from omni.model.money import Money
from omni.model.regex import regex

Comparable: TypeAlias = object
"""A value of the model, a fraction, or anything else, which compares with nothing."""

_COMPARE: dict[Comparator, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_PLAIN = frozenset({int, str})
_DATE = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?")


def compare(comparator: Comparator, left: Comparable, right: Comparable) -> bool | None:
    """Whether the comparison holds, or None where it is unknown."""
    if type(left) is type(right) and type(left) in _PLAIN:
        return _COMPARE[comparator](left, right)
    pair = _numbers(left, right) or _moments(left, right) or _money(left, right) or _same(left, right, str)
    if pair is None and comparator in {"=", "<>"}:
        pair = _same(left, right, bool)
    return None if pair is None else _COMPARE[comparator](*pair)


Pair: TypeAlias = tuple[Any, Any] | None


def _same(left: Comparable, right: Comparable, kind: type) -> Pair:
    return (left, right) if isinstance(left, kind) and isinstance(right, kind) else None


def _numbers(left: Comparable, right: Comparable) -> Pair:
    if not (_is_number(left) and _is_number(right)):
        return None
    if isinstance(left, Fraction) or isinstance(right, Fraction):
        return _exact(left), _exact(right)
    return left, right


def _is_number(known: Comparable) -> bool:
    if isinstance(known, Decimal):
        return known.is_finite()
    return isinstance(known, int | Fraction) and not isinstance(known, bool)


def _exact(known: Any) -> Fraction | int:
    return Fraction(known) if isinstance(known, Decimal) else known


def _moments(left: Comparable, right: Comparable) -> Pair:
    if not isinstance(left, date) and not isinstance(right, date):
        return None
    first, second = _moment(left), _moment(right)
    return None if first is None or second is None else (first, second)


def _moment(known: Comparable) -> datetime | None:
    if isinstance(known, datetime):
        return known if known.tzinfo is None else None
    if isinstance(known, date):
        return datetime.combine(known, time.min)
    return _spelt_moment(known) if isinstance(known, str) else None


def _spelt_moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        return None


def _money(left: Comparable, right: Comparable) -> Pair:
    match left, right:
        case Money(), Money():
            return (left.amount, right.amount) if left.currency == right.currency else None
        case Money(), _:
            return _numbers(left.amount, right)
        case _, Money():
            return _numbers(left, right.amount)
    return None
