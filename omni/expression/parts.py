"""Takes trees apart and puts them together."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.expression import (
    And,
    Arithmetic,
    Between,
    Compare,
    In,
    IsNull,
    Literal,
    Name,
    Negative,
    Not,
    Or,
    Spot,
    Term,
    Tree,
)

Part = Tree | Term


def fields(tree: Part) -> tuple[Name, ...]:
    """Every name of the tree, in reading order, repeated ones each time."""
    return tuple(part for part in walk(tree) if isinstance(part, Name))


def walk(tree: Part) -> Iterator[Part]:
    """The tree and all its parts, in reading order."""
    yield tree
    for part in children(tree):
        yield from walk(part)


def children(tree: Part) -> tuple[Part, ...]:
    """The parts directly below."""
    match tree:
        case And() | Or():
            return tree.parts
        case Not():
            return (tree.part,)
        case Compare() | Arithmetic():
            return tree.left, tree.right
        case In():
            return tree.term, *tree.options
        case Between():
            return tree.term, tree.low, tree.high
        case IsNull() | Negative():
            return (tree.term,)
        case Name() | Literal():
            return ()


def all_of(parts: tuple[Tree, ...], at: Spot) -> Tree:
    """The conditions joined by AND; one alone stays as it is."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, And) else (part,)))
    return And(flat, at) if len(flat) > 1 else flat[0]


def any_of(parts: tuple[Tree, ...], at: Spot) -> Tree:
    """The conditions joined by OR; one alone stays as it is."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, Or) else (part,)))
    return Or(flat, at) if len(flat) > 1 else flat[0]


def refused(tree: Tree) -> tuple[Name, ...]:
    """The names that are asked not to be something: `<>`, NOT IN, and `=`, IN under a NOT."""
    return tuple(_refused(tree, negated=False))


def nulls_named(tree: Tree) -> frozenset[str]:
    """The names, without `person.`, of which the condition says what holds where they are missing."""
    asked = (part.term for part in walk(tree) if isinstance(part, IsNull))
    return frozenset(term.name.removeprefix("person.") for term in asked if isinstance(term, Name))


def _refused(tree: Tree, *, negated: bool) -> Iterator[Name]:
    match tree:
        case Not():
            yield from _refused(tree.part, negated=not negated)
        case And() | Or():
            for part in tree.parts:
                yield from _refused(part, negated=negated)
        case Compare() if tree.comparator == ("=" if negated else "<>"):
            yield from (term for term in (tree.left, tree.right) if isinstance(term, Name))
        case In() if tree.negated != negated and isinstance(tree.term, Name):
            yield tree.term
