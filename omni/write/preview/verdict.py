"""The plan in five figures, for whoever has ten seconds: how much, to whom, when, at what cost, how many each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from omni.model.decisions import alike, sent
from omni.model.frozen import Frozen
from omni.model.plan import Plan
from omni.model.schedule import Row
from omni.words.numbers import many, money
from omni.words.statuses import MEANT, WORDS
from omni.words.tally import Tally, unpriced
from omni.words.week import Stay

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class Figure(Frozen):
    """A number that is read first, and what it counts."""

    number: str
    words: str


class Reason(Frozen):
    """Why messages do not go, how many, and their share of the largest reason in percent.

    `meant` says more where the words alone leave a question.
    """

    words: str
    meant: str
    count: int
    percent: int


def figures(plan: Plan, rows: Sequence[Row], counted: Tally, written: int, up: Sequence[Stay] = ()) -> Iterator[Figure]:
    """Yields the figures of some rows and of what is `up`; where nothing leaves there is no date and no cost."""
    yield Figure(f"{counted.sends:,}", f"{'send' if counted.sends == 1 else 'sends'} of {many(written, 'message')}")
    yield Figure(f"{counted.reached:,}", f"of {many(counted.people, 'person', 'people')} get something")
    days = {row.local[:10] for row, _ in alike(sent(rows))}
    if days:
        yield _period(min(days), max(days))
        without = unpriced(rows, plan.project.policy)
        said = f", without {' and '.join(without)}" if without else ""
        yield Figure(money(counted.costs) if counted.costs else "0", f"what sending costs{said}")
        most, person = counted.most
        who = f" ({person})" if person in plan.project.people else ""
        yield Figure(f"up to {most}", f"for one person{who}, {counted.average} on average")
    if up:
        first, last = min(stay.first for stay in up).isoformat(), max(stay.last for stay in up).isoformat()
        yield Figure(many(len(up), "place"), f"where something is up, {_day(first)} – {_day(last)} {last[:4]}")


def reasons(counted: Tally) -> tuple[Reason, ...]:
    """Why messages that were on their way do not go, the most frequent reasons first."""
    kept = counted.kept_back
    return tuple(
        Reason(WORDS[status], MEANT.get(status, ""), number, max(1, number * 100 // kept[0][1]))
        for status, number in kept
    )


def _period(first: str, last: str) -> Figure:
    if first == last:
        return Figure(_day(first), f"the day it leaves, {first[:4]}")
    years = first[:4] if first[:4] == last[:4] else f"{first[:4]} to {last[:4]}"
    return Figure(f"{_day(first)} – {_day(last)}", f"from the first send to the last, {years}")


def _day(iso: str) -> str:
    return f"{int(iso[8:10])} {_MONTHS[int(iso[5:7]) - 1]}"
