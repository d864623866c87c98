from __future__ import annotations

import pytest

from omni.expression import fit, parse, to_text
from omni.model.brand import FieldSpec
from omni.model.expression import Compare, In, Literal, Name
from omni.model.place import Route

ROUTE = Route("campaigns/brand.yaml", ("fields",))
SPECS = {
    "tier": FieldSpec("tier", "values", ROUTE, values=("gold", "silver")),
    "zip": FieldSpec("zip", "text", ROUTE),
    "orders": FieldSpec("orders", "integer", ROUTE),
    "vip": FieldSpec("vip", "boolean", ROUTE),
    "born": FieldSpec("born", "date", ROUTE),
    "spent": FieldSpec("spent", "money", ROUTE),
    "cart": FieldSpec("cart", "record", ROUTE),
}


@pytest.mark.parametrize(
    "text",
    [
        "tier = 'gold' AND zip = '20100' AND orders >= 3 AND vip = TRUE AND spent > 49.9",
        "tier IN ('gold', 'silver') OR NOT (born BETWEEN '1990-01-01' AND '2000-01-01T09:00')",
        "tier > 'a'",
        "unheard_of = 3 AND 'x' = 'x' AND vip AND zip IS NULL AND orders = unheard_of",
    ],
)
def test_values_that_fit_their_fields_stay(text: str) -> None:
    tree, _ = parse(text)
    assert tree is not None
    assert fit(tree, SPECS.get) == (tree, ())


@pytest.mark.parametrize(
    ("text", "marked", "sentence"),
    [
        ("orders = 'three'", "'three'", "orders is a number, here is three"),
        ("vip AND NOT (3 < zip OR vip)", "3", "zip is a text, here is 3"),
        ("tier IN ('gold', 'golf')", "'golf'", "tier is gold or silver, here is golf"),
        ("born > '2000-02-30'", "'2000-02-30'", "born is a date, here is 2000-02-30"),
        ("born > 2000", "2000", "born is a date, here is 2000"),
        ("spent BETWEEN 1 AND 'x'", "'x'", "spent is an amount, here is x"),
        ("vip = 1", "1", "vip is true or false, here is 1"),
        ("cart = 'full'", "'full'", "cart is a group of fields, here is full"),
    ],
)
def test_a_value_that_its_field_can_never_hold_is_named(text: str, marked: str, sentence: str) -> None:
    tree, _ = parse(text)
    assert tree is not None
    _, misfits = fit(tree, SPECS.get)
    assert [(text[misfit.at.start : misfit.at.end], misfit.sentence) for misfit in misfits] == [(marked, sentence)]


def test_the_field_decides_what_unquoted_yaml_means() -> None:
    postcode = Literal(20100, unquoted="20100")
    tree, misfits = fit(In(Name("zip"), (postcode, Literal(1, unquoted="1"))), SPECS.get)
    assert (to_text(tree), misfits) == ("zip IN ('20100', '1')", ())
    tree, misfits = fit(Compare("=", Name("orders"), Literal(3, unquoted="3")), SPECS.get)
    assert (to_text(tree), misfits) == ("orders = 3", ())
