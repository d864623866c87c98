"""Samples stand for everybody: what holds for none of them holds for nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.expression import bare, evaluate, parse, space
from omni.model.brand import FieldSpec
from omni.model.place import Route

R = Route("brand.yaml")
FIELDS = {
    "tier": FieldSpec("tier", "values", R, ("gold", "silver", "basic")),
    "orders": FieldSpec("orders", "integer", R),
    "spent": FieldSpec("spent", "decimal", R),
    "city": FieldSpec("city", "text", R, optional=True),
    "born": FieldSpec("born", "date", R),
    "cart": FieldSpec("cart", "record", R, optional=True),
    "cart.total": FieldSpec("total", "money", R),
    "vip": FieldSpec("vip", "boolean", R),
}


def tree_of(text):
    tree, problem = parse(text)
    assert tree is not None, problem
    return tree


def found(text, *others):
    tree = tree_of(text)
    cells = space([tree, *map(tree_of, others)], FIELDS.get)
    return (
        None
        if cells is None
        else [one for one in cells.samples() if evaluate(tree, lambda name, one=one: one[bare(name)]) is True]
    )


@pytest.mark.parametrize(
    "text",
    [
        "orders > 3 AND orders < 4",
        "tier = 'gold' AND person.tier = 'silver'",
        "tier NOT IN ('gold', 'silver', 'basic')",
        "spent < 0",
        "vip AND NOT vip",
        "city IS NULL AND city <> 'Roma'",
        "cart IS NULL AND cart.total > 10",
        "born > '2000-01-01' AND born < '2000-01-02'",
        "cart.total BETWEEN 10 AND 5",
    ],
)
def test_what_contradicts_itself_holds_for_nobody(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "orders > 3 AND orders < 5",
        "spent > 3 AND spent < 4",
        "tier <> 'gold'",
        "city <> 'Roma' AND city <> 'Milano'",
        "born > '2000-01-01' AND born < '2000-01-03'",
        "cart.total IS NULL",
        "NOT vip",
    ],
)
def test_what_can_hold_has_an_example(text):
    assert found(text)


@pytest.mark.parametrize("text", ["spent = orders", "shoes = 4", "city < 'M'", "orders = 'three'"])
def test_what_cannot_be_cut_is_not_decided(text):
    assert found(text) is None


numbers = st.integers(0, 9)
atoms = st.one_of(
    st.tuples(st.sampled_from(["orders", "spent"]), st.sampled_from(["=", "<>", "<", "<=", ">", ">="]), numbers).map(
        lambda parts: " ".join(map(str, parts))
    ),
    st.tuples(numbers, numbers).map(lambda ends: f"orders BETWEEN {ends[0]} AND {ends[1]}"),
    st.sampled_from(["tier = 'gold'", "tier <> 'silver'", "city = 'Roma'", "city IS NULL", "NOT vip"]),
)
conditions = st.lists(st.tuples(atoms, st.sampled_from([" AND ", " OR "])), min_size=1, max_size=5).map(
    lambda parts: "".join(atom + joint for atom, joint in parts) + parts[0][0]
)
people = st.fixed_dictionaries(
    {
        "orders": st.integers(0, 12),
        "spent": st.decimals(0, 12, places=2),
        "tier": st.sampled_from(["gold", "silver", "basic"]),
        "city": st.sampled_from([None, "Roma", "Milano", "Bari"]),
        "vip": st.booleans(),
    }
)


@given(conditions, people)
def test_nobody_is_without_a_sample(text, somebody):
    tree = tree_of(text)
    holds = evaluate(tree, lambda name: somebody[name]) is True
    samples = found(text)
    assert samples is None or not holds or samples
