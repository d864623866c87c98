"""Conditions about a person, an event or facts, as a tree: segments, branches, relations.

The same tree comes from text (`tier = 'gold' AND orders >= 3`) and from YAML (`all: [{field: tier, …}]`). Trees compare
equal by what they say; where it was written (`at`) does not count. Values are `Name`, `Literal`, `Arithmetic` and
`Negative`; the rest, and a `Name` or `true`, `false` on its own, are conditions.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal as OneOf
from typing import TypeAlias

from omni.model.frozen import Frozen, replace
from omni.model.money import Money
from omni.model.place import Route

Constant: TypeAlias = str | int | Decimal | bool
"""What can be written in an expression."""

Value: TypeAlias = Constant | date | Money | None
"""What can be compared. A `datetime` is a `date` too; None is unknown."""

Comparator = OneOf["=", "<>", "<", "<=", ">", ">="]
Operator = OneOf["+", "-", "*", "/"]


class Spot(Frozen):
    """Where a part stands: keys below the expression's own route, then code points of the text found there.

    Without an end it is the whole value at these keys.
    """

    start: int = 0
    end: int = 0
    keys: tuple[str | int, ...] = ()

    def of(self, route: Route) -> Route:
        """The place in the file, from the route of the whole expression."""
        here = replace(route, keys=(*route.keys, *self.keys))
        return here.within(self.start, self.end) if self.end else here


class _Part(Frozen, eq=False):
    """A part of a tree, equal to another one of its class that says the same, wherever that is written."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._said() == other._said()

    def __hash__(self) -> int:
        return hash(self._said())

    def _said(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__struct_fields__ if name not in {"at", "unquoted"})


class Name(_Part, eq=False):
    """A field of a person (`tier`, `person.tier`), of an event (`event.total`) or a fact (`price`)."""

    name: str
    at: Spot = Spot()


class Literal(_Part, eq=False):
    """A value as written. Dates are texts here; a comparison with a date reads them.

    Null is no literal, because nothing equals it. `unquoted` is the spelling of a YAML scalar without quotes: the
    field's type, not the spelling, decides whether `20100` is a number or a postcode.
    """

    value: Constant
    at: Spot = Spot()
    unquoted: str = ""


class Arithmetic(_Part, eq=False):
    """Two values and what is done with them; only relations between facts may calculate."""

    operator: Operator
    left: Term
    right: Term
    at: Spot = Spot()


class Negative(_Part, eq=False):
    """A value with the opposite sign."""

    term: Term
    at: Spot = Spot()


class Compare(_Part, eq=False):
    """`left = right` and the like."""

    comparator: Comparator
    left: Term
    right: Term
    at: Spot = Spot()


class In(_Part, eq=False):
    """`term IN (…)`, or NOT IN."""

    term: Term
    options: tuple[Term, ...]
    negated: bool = False
    at: Spot = Spot()


class Between(_Part, eq=False):
    """`term BETWEEN low AND high`, both ends included, or NOT BETWEEN."""

    term: Term
    low: Term
    high: Term
    negated: bool = False
    at: Spot = Spot()


class IsNull(_Part, eq=False):
    """`term IS NULL`, or IS NOT NULL."""

    term: Term
    negated: bool = False
    at: Spot = Spot()


class Not(_Part, eq=False):
    """The opposite of a condition; of an unknown one it is unknown."""

    part: Tree
    at: Spot = Spot()


class And(_Part, eq=False):
    """All of two or more conditions, none of which is an `And` itself."""

    parts: tuple[Tree, ...]
    at: Spot = Spot()


class Or(_Part, eq=False):
    """Any of two or more conditions, none of which is an `Or` itself."""

    parts: tuple[Tree, ...]
    at: Spot = Spot()


Term: TypeAlias = Name | Literal | Arithmetic | Negative
Tree: TypeAlias = Name | Literal | Compare | In | Between | IsNull | Not | And | Or
