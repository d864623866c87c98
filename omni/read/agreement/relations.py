"""Arithmetic that should hold between the facts of a brief."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from omni.expression import evaluate, fields, to_text, value
from omni.model.brief import Brief
from omni.model.campaign import Relation
from omni.model.expression import Compare
from omni.model.facts import Fact, Multiplier, Percent, Price, Quantity, Saving

_WITHOUT_CENTS = frozenset({"JPY", "KRW", "CLP", "ISK", "VND"})
_ONE_POINT = Fraction(1, 100)

Numbers = Mapping[str, Fraction]


class Broken(NamedTuple):
    """A relation that does not hold: the facts it names, and each side as text with its value."""

    relation: Relation
    names: tuple[str, ...]
    sides: tuple[tuple[str, str], ...]


def broken_relations(brief: Brief) -> Iterator[Broken]:
    """The relations that do not hold for the facts of a brief; one with a fact that is missing here is left out.

    Sides are equal after rounding to the currency's smallest unit. Percentages may be understated by up to one point.
    """
    if not brief.campaign.relations:
        return
    numbers = {name: number for name, fact in brief.facts.items() if (number := _number(fact)) is not None}
    places = 0 if brief.market.currency in _WITHOUT_CENTS else 2
    for relation in brief.campaign.relations:
        names = tuple(sorted({name.name for name in fields(relation.tree)}))
        if brief.key.version in relation.except_versions or not names or not set(names) <= set(numbers):
            continue
        if not _holds(relation, numbers, _percents(brief, names), places):
            yield Broken(relation, names, tuple(_sides(relation, numbers)))


def _holds(relation: Relation, numbers: Numbers, percents: frozenset[str], places: int) -> bool:
    tree = relation.tree
    if not isinstance(tree, Compare) or tree.comparator != "=":
        return evaluate(tree, _lookup(numbers)) is not False
    stated = _difference(tree, numbers)
    raised = {name: number + _ONE_POINT if name in percents else number for name, number in numbers.items()}
    most = _difference(tree, raised)
    if stated is None or most is None:
        return True
    return round(stated, places) == 0 or (bool(percents) and min(stated, most) <= 0 <= max(stated, most))


def _difference(tree: Compare, numbers: Numbers) -> Fraction | None:
    left, right = value(tree.left, _lookup(numbers)), value(tree.right, _lookup(numbers))
    if not isinstance(left, int | Decimal | Fraction) or not isinstance(right, int | Decimal | Fraction):
        return None
    return Fraction(left) - Fraction(right)


def _lookup(numbers: Numbers) -> Callable[[str], object]:
    return numbers.get


def _sides(relation: Relation, numbers: Numbers) -> Iterator[tuple[str, str]]:
    tree = relation.tree
    if not isinstance(tree, Compare):
        yield relation.text, "not so"
        return
    for term in (tree.left, tree.right):
        found = value(term, _lookup(numbers))
        if isinstance(found, int | Decimal | Fraction):
            yield to_text(term), f"{float(found):,.2f}".rstrip("0").rstrip(".")


def _percents(brief: Brief, names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name for name in names if isinstance(brief.facts[name].value, Percent))


def _number(fact: Fact) -> Fraction | None:
    match fact.value:
        case Percent(points=points):
            return Fraction(points) / 100
        case Price() | Saving():
            return Fraction(fact.value.money.amount)
        case Quantity(low=low, high=high) if low == high:
            return Fraction(high)
        case Multiplier(times=times):
            return Fraction(times)
        case _:
            return None
