"""The values that texts and templates may name: plain data, printed the reader's way, nothing of it can be called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from omni.model.facts import Fact, Multiplier, Percent, Price, Quantity, Saving
from omni.model.frozen import Frozen, field, replace
from omni.model.message import Origin
from omni.model.money import Money
from omni.render.errors import AbsentError, RenderError
from omni.render.printing import printed
from omni.render.runs import NOWHERE, Run, Runs, Words
from omni.render.style import Style

VariableKind = Literal["fact", "personal", "brand"]


class Placeholder(Frozen):
    """What stands for a personal value while nobody is meant: `<first_name>`. It is there, so it is true."""

    text: str

    def __str__(self) -> str:
        return self.text


class Absent(Frozen):
    """A value that does not exist here, such as a price in another market: it is false, and must not be printed."""

    reason: str


class Variable(Frozen, eq=False):
    """A value with a name. `fields` are what a text may ask of it (`coat.price`), `shown` how a filter had it printed.

    `runs` hold the text of values made of several origins, such as an address with a person's id in it.
    """

    name: str
    kind: VariableKind
    value: object
    style: Style
    fields: Mapping[str, Variable] = field(default_factory=dict)
    fact: Fact | None = None
    shown: str | None = None
    runs: Runs = ()

    def __str__(self) -> str:
        self._check_presence()
        if self.shown is not None:
            return self.shown
        if self.value is None and self.fields:
            raise RenderError(f"{{{{ {self.name} }}}} is a group of values: {', '.join(sorted(self.fields))}")
        return str(self.value) if isinstance(self.value, Placeholder) else printed(self.value, self.style, self.fact)

    def __bool__(self) -> bool:
        return bool(self.fields) if self.value is None else not isinstance(self.value, Absent) and self.value not in ("", 0, ())  # fmt: skip # noqa: E501

    def __iter__(self) -> Iterator[object]:
        self._check_presence()
        return iter(self.value if isinstance(self.value, tuple) else ())

    def __len__(self) -> int:
        return len(self.value) if isinstance(self.value, tuple) else len(str(self))

    def __eq__(self, other: object) -> bool:
        return plain(self) == plain(other)

    def __hash__(self) -> int:
        return hash(plain(self))

    def __lt__(self, other: object) -> bool:
        return _ordered(self, other, lambda a, b: a < b)

    def __le__(self, other: object) -> bool:
        return _ordered(self, other, lambda a, b: a <= b)

    def __gt__(self, other: object) -> bool:
        return _ordered(self, other, lambda a, b: a > b)

    def __ge__(self, other: object) -> bool:
        return _ordered(self, other, lambda a, b: a >= b)

    def _check_presence(self) -> None:
        if isinstance(self.value, Absent):
            raise AbsentError(f"{{{{ {self.name} }}}} {self.value.reason}", name=self.name)

    def saying(self, text: str) -> Variable:
        """The same value, printed as `text`."""
        return replace(self, shown=text, runs=())

    @property
    def words(self) -> Words:
        """The text and its origin; the place is where it is printed."""
        if self.runs and self.shown is None:
            return Words(self.runs)
        return Words((Run(str(self), Origin(self.kind, NOWHERE, self.name)),))


def plain(value: object) -> object:
    """What a comparison in a template sees: a number, a date or a text."""
    if isinstance(value, Words):
        return str(value)
    if not isinstance(value, Variable):
        return value
    inner = value.value
    match inner:
        case Percent(points=points):
            return points
        case Price() | Saving():
            return inner.money.amount
        case Money(amount=amount):
            return amount
        case Quantity(high=high):
            return high
        case Multiplier(times=times):
            return times
        case None | bool() | int() | Decimal() | date() | str():
            return inner
        case Absent():
            return None
        case _:
            return str(value)


def _ordered(one: object, other: object, compare: Callable[[Decimal, Decimal], bool]) -> bool:
    """Whether an order holds between two numbers; of anything else it does not."""
    first, second = plain(one), plain(other)
    if isinstance(first, int | Decimal) and isinstance(second, int | float | Decimal):
        return compare(Decimal(first), Decimal(str(second)))
    if isinstance(first, date) and isinstance(second, date):
        return compare(Decimal(first.toordinal()), Decimal(second.toordinal()))
    return False
