from __future__ import annotations

from decimal import Decimal

import pytest

from omni.expression import SyntaxProblem, fields, parse
from omni.model.expression import And, Arithmetic, Between, Compare, In, IsNull, Literal, Name, Not, Or, Tree

TIER = Name("tier")
GOLD = Compare("=", TIER, Literal("gold"))
BUSY = Compare(">=", Name("person.orders"), Literal(3))
VIP = Name("vip")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("tier = 'gold'", GOLD),
        ("  tier='gold'\n", GOLD),
        ("((tier) = ('gold'))", GOLD),
        ("'gold' = tier", Compare("=", Literal("gold"), TIER)),
        ("tier != 'l''oro'", Compare("<>", TIER, Literal("l'oro"))),
        ("spent > 1.50", Compare(">", Name("spent"), Literal(Decimal("1.5")))),
        ("spent > -5", Compare(">", Name("spent"), Literal(-5))),
        ("vip", VIP),
        ("not vip", Not(VIP)),
        ("vip = TRUE", Compare("=", VIP, Literal(value=True))),
        ("tier = 'gold' and person.orders >= 3", And((GOLD, BUSY))),
        ("tier = 'gold' AND (person.orders >= 3 AND vip)", And((GOLD, BUSY, VIP))),
        ("vip OR tier = 'gold' AND person.orders >= 3", Or((VIP, And((GOLD, BUSY))))),
        ("(vip OR tier = 'gold') AND person.orders >= 3", And((Or((VIP, GOLD)), BUSY))),
        ("NOT tier = 'gold' AND vip", And((Not(GOLD), VIP))),
        ("NOT (tier = 'gold' AND vip)", Not(And((GOLD, VIP)))),
        ("tier IN ('gold', 'silver')", In(TIER, (Literal("gold"), Literal("silver")))),
        ("tier NOT IN ('gold')", In(TIER, (Literal("gold"),), negated=True)),
        ("age BETWEEN 18 AND 30 AND vip", And((Between(Name("age"), Literal(18), Literal(30)), VIP))),
        ("age not between 18 and 30", Between(Name("age"), Literal(18), Literal(30), negated=True)),
        ("country IS NULL", IsNull(Name("country"))),
        ("country IS NOT NULL", IsNull(Name("country"), negated=True)),
    ],
)
def test_text_becomes_a_tree(text: str, tree: Tree) -> None:
    assert parse(text) == (tree, None)


def test_a_relation_calculates_by_the_usual_precedence() -> None:
    tree, problem = parse("old_price * (1 - discount) = price", arithmetic=True)
    left = Arithmetic("*", Name("old_price"), Arithmetic("-", Literal(1), Name("discount")))
    assert (tree, problem) == (Compare("=", left, Name("price")), None)
    left_first, _ = parse("a - b - c + d * e = 0", arithmetic=True)
    explicit, _ = parse("((a - b) - c) + (d * e) = 0", arithmetic=True)
    assert left_first == explicit


@pytest.mark.parametrize(
    ("text", "marked", "sentence"),
    [
        ("", "", "a field or a value is expected, here is the end"),
        ("tier =", "", "a field or a value is expected, here is the end"),
        ("tier 'gold'", "'gold'", "AND, OR or the end is expected, here is 'gold'"),
        ("(tier = 'gold'", "", ") is expected, here is the end"),
        ("tier = 'gold", "'gold", "the text that begins here has no closing '"),
        ('tier = "gold"', '"', 'texts stand in single quotes, here is "'),
        ("tier = ‘gold’", "‘", "texts stand in straight quotes ', here is ‘"),
        ("tier == 'gold'", "==", "== is not known here, = is"),
        ("spent ≥ 3", "≥", "≥ is not known here, >= is"),
        ("vip && new", "&&", "&& is not known here, AND is"),
        ("vip -- sì", "--", "-- is a comment, and a condition has none"),
        ("vip; drop", ";", "; is not part of the language of conditions"),
        ("tier LIKE 'g%'", "LIKE", "LIKE is not known here, =, IN and BETWEEN are"),
        ("tier NOT LIKE 'g%'", "LIKE", "LIKE is not known here, =, IN and BETWEEN are"),
        ("lower(tier) = 'gold'", "(", "lower(…) is a function, and conditions have none"),
        ("tier = NULL", "NULL", "nothing equals NULL, only IS NULL and IS NOT NULL ask for it"),
        ("tier IN ('a', null)", "null", "nothing equals NULL, only IS NULL and IS NOT NULL ask for it"),
        ("tier IN ()", ")", "a field or a value is expected, here is )"),
        ("tier IS 'gold'", "'gold'", "NULL is expected, here is 'gold'"),
        ("tier NOT 'gold'", "'gold'", "IN or BETWEEN is expected after NOT, here is 'gold'"),
        ("1 < age < 30", "1 < age", "a value is expected, here is a condition"),
        ("vip AND 'gold'", "'gold'", "a value alone is neither true nor false"),
        ("a + 1 = 2", "+", "+ calculates, and only relations between facts do"),
        ("a = -b", "-", "- calculates, and only relations between facts do"),
        ("a = -'b'", "-'b'", "- stands before a number, here is none"),
        ("off = 20%", "20%", "20% is a percentage, a plain number is expected here"),
        ("zip = 00144", "00144", "00144 begins with 0 like a text, and texts stand in single quotes"),
        ("n = 1e9", "1e9", "1e9 is not a number"),
        ("n = 1.2.3", "1.2.3", "1.2.3 is not a number"),
        ("n = 1234567890123456789", "1234567890123456789", "a number of 19 digits, 18 are the most"),
        ("tier. = 1", ".", ". is not part of the language of conditions"),
    ],
)
def test_a_mistake_is_said_where_it_is(text: str, marked: str, sentence: str) -> None:
    tree, problem = parse(text)
    assert tree is None
    assert problem is not None
    assert (text[problem.start : problem.end], problem.sentence) == (marked, sentence)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 9000,
        "NOT " * 2000 + "vip",
        "a = " + "(" * 70 + "1" + ")" * 70,
        "a = " + "- " * 70 + "b",
        "a = 1" + " + 1" * 70,
        "a" * 10_001,
    ],
)
def test_hostile_texts_are_refused(text: str) -> None:
    tree, problem = parse(text, arithmetic=True)
    assert tree is None
    assert isinstance(problem, SyntaxProblem)


def test_many_conditions_side_by_side_are_fine() -> None:
    tree, problem = parse(" OR ".join(f"n = {number}" for number in range(700)))
    assert problem is None
    assert len(fields(tree)) == 700 if tree else False


def test_every_name_is_found_with_its_place() -> None:
    text = "NOT (person.tier = 'tier' OR a IN (b, 2)) AND c BETWEEN 1 AND d AND e IS NULL"
    tree, _ = parse(text)
    assert tree is not None
    assert [name.name for name in fields(tree)] == ["person.tier", "a", "b", "c", "d", "e"]
    assert [text[name.at.start : name.at.end] for name in fields(tree)] == ["person.tier", "a", "b", "c", "d", "e"]
