from __future__ import annotations

import pytest

from omni.expression import fields, from_node, parse
from omni.model.expression import Literal, Tree
from omni.model.node import Mapping, Node, Scalar, Sequence, Span
from omni.model.place import Route

HERE = Span(0, 0, 1, 1)
ROUTE = Route("campaigns/segments.yaml", ("segments", "loyal"))


class Quoted(str):
    """A text that stands in quotes in the YAML."""

    __slots__ = ()


def node(plain: object) -> Node:
    match plain:
        case dict():
            pairs = tuple((Scalar(str(key), "plain", HERE), node(inner)) for key, inner in plain.items())
            return Mapping(pairs, HERE)
        case list():
            return Sequence(tuple(map(node, plain)), HERE)
        case Quoted():
            return Scalar(str(plain), "double", HERE)
        case _:
            return Scalar(str(plain), "plain", HERE)


def leaf(field: object, op: object, *value: object) -> dict[str, object]:
    return {"field": field, "op": op, **({"value": value[0]} if value else {})}


@pytest.mark.parametrize(
    ("plain", "text"),
    [
        ("tier = 'gold'", "tier = 'gold'"),
        (leaf("tier", "=", "gold"), "tier = 'gold'"),
        (leaf("tier", "!=", Quoted("3")), "tier <> '3'"),
        (leaf("orders", ">=", "3"), "orders >= 3"),
        (leaf("spent", "<", "-1.50"), "spent < -1.5"),
        (leaf("zip", "=", "00144"), "zip = '00144'"),
        (leaf("country", "=", "NO"), "country = 'NO'"),
        (leaf("vip", "=", "true"), "vip = TRUE"),
        (leaf("tier", "in", ["gold", "silver"]), "tier IN ('gold', 'silver')"),
        (leaf("tier", "NOT IN", ["gold"]), "tier NOT IN ('gold')"),
        (leaf("age", "between", ["18", "30"]), "age BETWEEN 18 AND 30"),
        (leaf("age", "not between", ["18", "30"]), "age NOT BETWEEN 18 AND 30"),
        (leaf("country", "is null"), "country IS NULL"),
        (leaf("country", "is not null"), "country IS NOT NULL"),
        ({"all": ["vip", {"all": ["a = 1", "b = 2"]}]}, "vip AND a = 1 AND b = 2"),
        ({"any": ["vip"]}, "vip"),
        (
            {"any": [leaf("tier", "=", "gold"), {"not": {"all": ["vip", "orders > 3"]}}]},
            "tier = 'gold' OR NOT (vip AND orders > 3)",
        ),
    ],
)
def test_yaml_and_text_give_the_same_tree(plain: object, text: str) -> None:
    assert from_node(node(plain), ROUTE) == (parse(text)[0], ())


def located(plain: object) -> tuple[Tree, dict[str, Route]]:
    tree, findings = from_node(node(plain), ROUTE)
    assert not findings
    assert tree is not None
    return tree, {name.name: name.at.of(ROUTE) for name in fields(tree)}


def test_every_name_has_its_own_place() -> None:
    _, places = located({"all": ["b = 1 AND c = 2", {"not": leaf("person.a", "=", "x")}]})
    group = ROUTE / "all"
    assert places == {
        "b": (group / 0).within(0, 1),
        "c": (group / 0).within(10, 11),
        "person.a": (group / 1 / "not" / "field").within(0, 8),
    }


def test_what_stood_without_quotes_keeps_its_spelling() -> None:
    tree, _ = located(leaf("zip", "in", ["20100", Quoted("20100")]))
    options = [part for part in getattr(tree, "options", ()) if isinstance(part, Literal)]
    assert [(option.value, option.unquoted) for option in options] == [(20100, "20100"), ("20100", "")]


@pytest.mark.parametrize(
    ("plain", "place", "rule", "sentence"),
    [
        ("tier == 1", ROUTE.within(5, 7), "impossible-value", "== is not known here, = is"),
        ("", ROUTE, "wrong-type", "a condition is expected, here is nothing"),
        ([], ROUTE, "wrong-type", "a condition is expected, here is a list without all or any"),
        ({}, ROUTE, "wrong-type", "a comparison names its field, here is none"),
        ({"all": []}, ROUTE / "all", "wrong-type", "all is a list of conditions, here is a list of 0"),
        ({"any": "vip"}, ROUTE / "any", "wrong-type", "any is a list of conditions, here is one value"),
        (
            {"field": "tier", "is": "gold"},
            (ROUTE / "is").key,
            "unknown-key",
            "is is not known here, all, any, not or field with op and value are",
        ),
        (leaf("a b", "=", "1"), ROUTE / "field", "impossible-value", "a b is not the name of a field"),
        (leaf("tier", "in", "gold"), ROUTE / "value", "wrong-type", "in has a list of values, here is one value"),
        (leaf("tier", "="), ROUTE, "wrong-type", "one value is expected, here is none"),
        (leaf("tier", "=", ["x"]), ROUTE / "value", "wrong-type", "one value is expected, here is a list of 1"),
        (
            leaf("age", "between", ["1"]),
            ROUTE / "value",
            "wrong-type",
            "between has a list of two values, here is a list of 1",
        ),
        (leaf("age", "is null", "1"), ROUTE / "value", "wrong-type", "is null has no value, here is one value"),
        (
            leaf("age", "=", ""),
            ROUTE / "value",
            "wrong-type",
            "nothing equals an empty value, only is null and is not null ask for it",
        ),
        (
            leaf("age", "~", "1"),
            ROUTE,
            "wrong-type",
            "a comparison has an op (=, <>, !=, <, <=, >, >=, in, not in, between, not between, is null, is not null), here is none",
        ),
        (
            leaf("age", "is", "1"),
            ROUTE / "op",
            "impossible-value",
            "is is not a comparison, =, <>, !=, <, <=, >, >=, in, not in, between, not between, is null, is not null are",
        ),
    ],
)
def test_a_mistake_is_said_where_it_is(plain: object, place: Route, rule: str, sentence: str) -> None:
    tree, findings = from_node(node(plain), ROUTE)
    assert tree is None
    assert [(finding.where, finding.rule, finding.sentence) for finding in findings] == [(place, rule, sentence)]


def test_each_branch_says_its_own_mistake() -> None:
    _, findings = from_node(node({"all": ["a =", "b = 1", {"not": {"any": [leaf("c", "?"), "d == 1"]}}]}), ROUTE)
    group = ROUTE / "all"
    inner = group / 2 / "not" / "any"
    assert [finding.where for finding in findings] == [
        (group / 0).within(3, 3),
        inner / 0 / "op",
        (inner / 1).within(2, 4),
    ]


def test_groups_inside_groups_have_an_end() -> None:
    plain: object = "vip"
    for _ in range(200):
        plain = {"not": plain}
    tree, findings = from_node(node(plain), ROUTE)
    assert tree is None
    assert [finding.rule for finding in findings] == ["too-large-or-deep"]


def test_only_a_relation_calculates() -> None:
    relation = node("old_price * (1 - discount) = price")
    assert from_node(relation, ROUTE)[0] is None
    assert from_node(relation, ROUTE, arithmetic=True)[1] == ()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("tier is gold", "tier = 'gold'"),
        ("tier is not gold", "tier <> 'gold'"),
        ("tier equals gold", "tier = 'gold'"),
        ("tier: gold", "tier = 'gold'"),
        ('tier == "gold"', "tier = 'gold'"),
        ("tier = “gold”", "tier = 'gold'"),
        ("tier = 'gold' && orders > 3", "tier = 'gold' AND orders > 3"),
        ("orders is at least 3 and tier is gold", "orders >= 3 and tier = 'gold'"),
        ("tier is 'R&D' || vip = true", "tier = 'R&D' OR vip = true"),
    ],
)
def test_a_condition_in_words_is_told_as_omni_writes_it(written: str, meant: str):
    tree, (finding,) = from_node(node(Quoted(written)), ROUTE)
    assert tree is None
    assert finding.advice == f"write {meant}"
    assert finding.fix
    assert parse(meant)[0]


@pytest.mark.parametrize("written", ["tier > > 3", "tier is", "(tier = 'gold'"])
def test_a_condition_that_means_nothing_is_answered_with_an_example(written: str):
    _, (finding,) = from_node(node(Quoted(written)), ROUTE)
    assert "person.tier = 'gold'" in finding.advice
    assert finding.fix is None
