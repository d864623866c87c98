from __future__ import annotations

import sqlite3
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.expression import evaluate, fields, parse, to_text, value
from omni.expression.parts import all_of, any_of
from omni.model.expression import (
    Arithmetic,
    Between,
    Compare,
    In,
    IsNull,
    Literal,
    Name,
    Negative,
    Not,
    Spot,
    Term,
    Tree,
)

COMPARATORS = st.sampled_from(["=", "<>", "<", "<=", ">", ">="])
NAMES = st.sampled_from(["tier", "person.tier", "cart.total", "città", "not_used", "event.x.y"]).map(Name)
NUMBERS = st.integers(-(10**17), 10**17) | st.decimals(-(10**6), 10**6, places=3, allow_nan=False, allow_infinity=False)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(["", "'", "a''b", "AND", "--"])
LITERALS = (NUMBERS | TEXTS | st.booleans()).map(Literal)
SIMPLE_TERMS = NAMES | LITERALS


def calculations(numbers: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
    def deeper(inner: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
        negative = inner.filter(lambda term: not isinstance(term, Literal)).map(Negative)
        return st.builds(Arithmetic, st.sampled_from("+-*/"), inner, inner) | negative

    return st.recursive(numbers, deeper, max_leaves=6)


def conditions(terms: st.SearchStrategy[Term], names: st.SearchStrategy[Name] = NAMES) -> st.SearchStrategy[Tree]:
    options = st.lists(terms, min_size=1, max_size=3).map(tuple)
    leaves = (
        st.builds(Compare, COMPARATORS, terms, terms)
        | st.builds(In, terms, options, st.booleans())
        | st.builds(Between, terms, terms, terms, st.booleans())
        | st.builds(IsNull, names, st.booleans())
    )

    def deeper(inner: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
        parts = st.lists(inner, min_size=2, max_size=3).map(tuple)
        return (
            st.builds(Not, inner)
            | parts.map(lambda some: all_of(some, Spot()))
            | parts.map(lambda some: any_of(some, Spot()))
        )

    return st.recursive(leaves, deeper, max_leaves=8)


NUMERIC_TERMS: st.SearchStrategy[Term] = NAMES | NUMBERS.map(Decimal).map(Literal)


@given(conditions(SIMPLE_TERMS) | NAMES | st.builds(Not, NAMES))
def test_a_condition_survives_its_text(tree: Tree) -> None:
    assert parse(to_text(tree)) == (tree, None)


@given(conditions(calculations(NUMERIC_TERMS)))
def test_a_relation_survives_its_text(tree: Tree) -> None:
    assert parse(to_text(tree), arithmetic=True) == (tree, None)


@given(
    st.text()
    | st.lists(
        st.sampled_from(
            [
                "a",
                "1",
                "'x'",
                "(",
                ")",
                "=",
                "<",
                "NOT",
                "AND",
                "OR",
                "IN",
                "BETWEEN",
                "IS",
                "NULL",
                ",",
                "-",
                "+",
                "*",
                "true",
            ]
        )
    ).map(" ".join)
)
def test_any_text_gives_a_tree_or_a_problem_within_it(text: str) -> None:
    for arithmetic in (False, True):
        tree, problem = parse(text, arithmetic=arithmetic)
        assert (tree is None) != (problem is None)
        assert problem is None or 0 <= problem.start <= problem.end <= len(text)
        assert tree is None or parse(to_text(tree), arithmetic=arithmetic) == (tree, None)


def literal(known: object) -> Literal:
    assert isinstance(known, str | int | Decimal)
    return Literal(known)


COLUMNS = st.sampled_from(["a", "b", "c"]).map(Name)
ROWS = {
    "numbers": st.integers(-5, 5),
    "decimals": st.integers(-20, 20).map(lambda quarters: Decimal(quarters) / 4),
    "texts": st.sampled_from(["", "a", "b", "Z", "è", "😀", "l'oro", "\uffff"]),
}


@pytest.mark.parametrize("kind", ROWS)
@given(data=st.data())
def test_sqlite_gives_the_same_answer(kind: str, data: st.DataObject) -> None:
    terms: st.SearchStrategy[Term] = COLUMNS | ROWS[kind].map(literal)
    tree = data.draw(conditions(terms, COLUMNS))
    row = data.draw(st.fixed_dictionaries(dict.fromkeys("abc", st.none() | ROWS[kind])))
    assert evaluate(tree, row.get) is _sqlite(tree, row)


def _sqlite(tree: Tree, row: dict[str, object]) -> bool | None:
    plain = [float(known) if isinstance(known, Decimal) else known for known in map(row.get, "abc")]
    connection = sqlite3.connect(":memory:")
    try:
        query = f"SELECT {to_text(tree)} FROM (SELECT ? AS a, ? AS b, ? AS c)"  # noqa: S608 -- our own printer is under test
        (answer,) = connection.execute(query, plain).fetchone()
    finally:
        connection.close()
    return None if answer is None else bool(answer)


@given(
    calculations(COLUMNS | st.integers(-5, 5).map(Literal)),
    st.fixed_dictionaries(dict.fromkeys("abc", st.integers(-5, 5))),
)
def test_a_calculation_equals_pythons_on_fractions(term: Term, row: dict[str, int]) -> None:
    try:
        names = {name: Fraction(number) for name, number in row.items()}
        expected = eval(_with_fractions(term), {"F": Fraction, **names})  # noqa: S307 -- an independent judge
    except ZeroDivisionError:
        expected = None
    assert value(term, row.get) == expected


def _with_fractions(term: Term) -> str:
    text = to_text(term)
    return "".join(f"F({char})" if char.isdigit() else char for char in text)


ANYTHING = (
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text() | st.dates() | st.datetimes() | st.tuples()
)


@given(
    conditions(COLUMNS | (st.booleans() | st.integers() | st.text()).map(literal), COLUMNS),
    st.data(),
)
def test_no_value_makes_it_fail(tree: Tree, data: st.DataObject) -> None:
    row = {name.name: data.draw(ANYTHING) for name in fields(tree)}
    assert evaluate(tree, row.get) in {True, False, None}
