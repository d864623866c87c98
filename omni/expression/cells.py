"""Cuts what a field can hold into cells on which conditions cannot tell two values apart, so that all people are few.

A condition compares a field with the values that are written in it. Between two of these every value gets the same
answer, so one sample of each cell stands for all: what holds for no sample holds for nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import chain, pairwise, product
from math import ceil, floor, prod

from msgspec import Struct

from omni.expression.parts import Part, walk
from omni.model.brand import FieldSpec
from omni.model.expression import Between, Compare, In, IsNull, Literal, Name, Tree
from omni.model.frozen import Frozen, field

SpecOf = Callable[[str], FieldSpec | None]
Sample = Mapping[str, object]
"""Somebody: what the fields of the conditions hold, by name; None where nothing is known."""

OTHER = "…"
"""Any text that no condition names."""

_MOST = 20_000
_RECORD = "(there)"


class Space(Frozen):
    """Every kind of person that some conditions can tell apart: the cells of each field, and what may be missing.

    `depends` names for each field the optional groups that it lies in: without one of them it holds nothing.
    """

    cells: Mapping[str, tuple[object, ...]]
    depends: Mapping[str, tuple[str, ...]]

    def samples(self) -> Iterator[Sample]:
        """One of each kind, those who lack nothing first."""
        optional = sorted(set(chain.from_iterable(self.depends.values())))
        for there in product((True, False), repeat=len(optional)):
            lacking = {name for name, is_there in zip(optional, there, strict=True) if not is_there}
            cells = {
                name: values if lacking.isdisjoint(self.depends[name]) else (None,)
                for name, values in self.cells.items()
            }
            for values in product(*cells.values()):
                yield dict(zip(cells, values, strict=True))


def space(trees: Iterable[Tree], spec_of: SpecOf) -> Space | None:
    """The people that these conditions can tell apart; None where a field is unknown or compared with another."""
    written: dict[str, _Written] = {}
    for part in chain.from_iterable(walk(tree) for tree in trees):
        if not _noted(part, written):
            return None
    cells: dict[str, tuple[object, ...]] = {}
    depends: dict[str, tuple[str, ...]] = {}
    for name, constants in written.items():
        spec = spec_of(name)
        found = _cells(spec, constants) if spec else ()
        if not found:
            return None
        cells[name], depends[name] = found, _optional(name, spec_of)
    small = prod(map(len, cells.values())) * 2 ** len(set(chain.from_iterable(depends.values()))) <= _MOST
    return Space(cells, depends) if small else None


class _Written(Struct):
    """What a field is compared with, and whether any comparison asks for an order."""

    constants: list[object] = field(default_factory=list)
    ordered: bool = False


def _noted(part: Part, written: dict[str, _Written]) -> bool:
    """Writes down what a condition compares its field with; False for one that compares anything else."""
    match part:
        case Compare(comparator=comparator, left=left, right=right):
            ordered = comparator not in {"=", "<>"}
            return _against(left, (right,), written, ordered) or _against(right, (left,), written, ordered)
        case In():
            return _against(part.term, part.options, written)
        case Between():
            return _against(part.term, (part.low, part.high), written, ordered=True)
        case IsNull():
            return _against(part.term, (), written)
        case Name():
            written.setdefault(bare(part.name), _Written())
    return True


def _against(term: Part, others: Iterable[Part], written: dict[str, _Written], ordered: bool = False) -> bool:  # noqa: FBT001, FBT002
    constants = [other.value for other in others if isinstance(other, Literal)]
    if not isinstance(term, Name) or not all(isinstance(other, Literal) for other in others):
        return False
    known = written.setdefault(bare(term.name), _Written())
    known.constants += constants
    known.ordered |= ordered
    return True


def bare(name: str) -> str:
    """The name of a field without `person.`, which may be left out."""
    return name.removeprefix("person.")


def _optional(name: str, spec_of: SpecOf) -> tuple[str, ...]:
    """The names on the way to a field, itself included, that may hold nothing."""
    steps = name.split(".")
    ways = (".".join(steps[: count + 1]) for count in range(len(steps)))
    return tuple(way for way in ways if (spec := spec_of(way)) and spec.optional)


def _cells(spec: FieldSpec, written: _Written) -> tuple[object, ...]:
    """A sample of each cell of a field, or nothing where its values cannot be told apart one by one."""
    constants = written.constants
    match spec.type:
        case "boolean":
            return True, False
        case "values" | "text" | "product" | "shop":
            return () if written.ordered else _texts(spec.values, constants)
        case "integer":
            return _whole(constants)
        case "decimal" | "money":
            return _numbers(constants)
        case "date":
            return _days(constants)
        case "record":
            return (_RECORD,) if not constants else ()
        case _:
            return ()


def _texts(known: tuple[str, ...], constants: list[object]) -> tuple[object, ...]:
    if not all(isinstance(constant, str) for constant in constants):
        return ()
    rest = [text for text in known if text not in constants][:1] if known else [OTHER]
    ordered = [text for text in known if text in constants]
    return *dict.fromkeys((*ordered, *constants)), *rest


def _whole(constants: list[object]) -> tuple[object, ...]:
    numbers = _plain(constants)
    if numbers is None:
        return ()
    ends = chain.from_iterable((floor(one) - 1, floor(one), ceil(one), ceil(one) + 1) for one in numbers or [0])
    return tuple(sorted(one for one in set(ends) if one >= 0 or any(number < 0 for number in numbers)))


def _numbers(constants: list[object]) -> tuple[object, ...]:
    numbers = _plain(constants)
    if numbers is None:
        return ()
    exact = sorted({Decimal(one) for one in numbers or [0]})
    between = [(low + high) / 2 for low, high in pairwise(exact)]
    found = {exact[0] - 1, *exact, *between, exact[-1] + 1}
    return tuple(sorted(one for one in found if one >= 0 or exact[0] < 0))


def _plain(constants: list[object]) -> list[int | Decimal] | None:
    numbers = [one for one in constants if isinstance(one, int | Decimal) and not isinstance(one, bool)]
    return numbers if len(numbers) == len(constants) else None


def _days(constants: list[object]) -> tuple[object, ...]:
    try:
        days = [datetime.fromisoformat(str(one)) for one in constants]
    except ValueError:
        return ()
    if any(day.time() != time.min for day in days):
        return ()
    near = (day.date() + timedelta(days=more) for day in days for more in (-1, 0, 1))
    return tuple(sorted(set(near))) or (date(2000, 1, 1),)
