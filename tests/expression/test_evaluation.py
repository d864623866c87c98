from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from omni.expression import evaluate, parse
from omni.model.expression import Compare, Literal, Name
from omni.model.money import Money

Answer = bool | None
PERSON: dict[str, object] = {
    "tier": "gold",
    "orders": 3,
    "spent": Decimal("84.90"),
    "vip": True,
    "country": None,
    "born": date(1990, 5, 17),
    "seen": datetime(2026, 11, 20, 9, 30, tzinfo=UTC).replace(tzinfo=None),
    "aware": datetime(2026, 11, 20, 9, 30, tzinfo=UTC),
    "cart.total": Money(Decimal("84.90"), "EUR"),
    "limit": Money(Decimal(50), "EUR"),
    "lei": Money(Decimal(50), "RON"),
    "items": ("coat", "hat"),
    "odd": Decimal("NaN"),
}


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("tier = 'gold'", True),
        ("tier = 'Gold'", False),
        ("tier IN ('silver', 'gold') AND orders >= 3", True),
        ("orders = 3.0 AND 3 = orders", True),
        ("spent = 84.9", True),
        ("vip", True),
        ("NOT vip", False),
        ("vip = true", True),
        ("vip <> false", True),
        ("vip > false", None),
        ("tier", None),
        ("country = 'IT'", None),
        ("country <> 'IT'", None),
        ("NOT country = 'IT'", None),
        ("country IS NULL", True),
        ("tier IS NOT NULL", True),
        ("country = 'IT' OR vip", True),
        ("country = 'IT' AND tier = 'silver'", False),
        ("country = 'IT' AND vip", None),
        ("orders IN (1, country)", None),
        ("orders IN (3, country)", True),
        ("orders NOT IN (3, country)", False),
        ("orders NOT IN (1, 2)", True),
        ("orders BETWEEN 3 AND country", None),
        ("orders BETWEEN 4 AND country", False),
        ("orders NOT BETWEEN 1 AND 3", False),
        ("tier < 3", None),
        ("orders = '3'", None),
        ("vip = 1", None),
        ("items = 'coat'", None),
        ("odd = odd", None),
        ("born = '1990-05-17'", True),
        ("born < '2000-01-01'", True),
        ("born < '2000-02-30'", None),
        ("born < 'soon'", None),
        ("seen > '2026-11-20'", True),
        ("seen BETWEEN '2026-11-20 09:30' AND '2026-11-20T09:30:00'", True),
        ("seen > born", True),
        ("aware > seen", None),
        ("cart.total > 50", True),
        ("84.9 = cart.total", True),
        ("cart.total > limit", True),
        ("cart.total > lei", None),
        ("nothing_of_the_kind = 1", None),
    ],
)
def test_a_condition_holds_or_not_or_is_unknown(text: str, answer: Answer) -> None:
    tree, problem = parse(text)
    assert problem is None
    assert tree is not None
    assert evaluate(tree, PERSON.get) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("old_price * (1 - discount) = price", True),
        ("old_price - price = 36", True),
        ("price / 3 * 3 = price", True),
        ("-price = 0 - price", True),
        ("price / (price - 84) > 0", None),
        ("price + missing = 1", None),
        ("price + flag = 85", None),
    ],
)
def test_relations_calculate_exactly(text: str, answer: Answer) -> None:
    facts: dict[str, object] = {"old_price": 120, "discount": Decimal("0.3"), "price": Decimal("84.00"), "flag": True}
    tree, _ = parse(text, arithmetic=True)
    assert tree is not None
    assert evaluate(tree, facts.get) is answer


def test_a_tree_knows_only_what_it_is_told() -> None:
    asked: list[str] = []
    evaluate(Compare("=", Name("person.tier"), Literal("gold")), asked.append)
    assert asked == ["person.tier"]
