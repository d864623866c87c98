"""The plan in five figures, for whoever has ten seconds: how much, to whom, when, at what cost, how many each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from omni.model.plan import Plan
from omni.words.numbers import many, money
from omni.words.statuses import WORDS
from omni.words.tally import Tally

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MOST_REASONS = 6


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that is read first, and what it counts."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why messages do not go, how many, and their share of the largest reason in percent."""

    words: str
    count: int
    percent: int


def figures(plan: Plan, counted: Tally, written: int) -> Iterator[Figure]:
    """Yields the figures; where nothing leaves there is no date and no cost."""
    yield Figure(f"{counted.sends:,}", f"{'send' if counted.sends == 1 else 'sends'} of {many(written, 'message')}")
    yield Figure(f"{counted.reached:,}", f"of {many(counted.people, 'person', 'people')} get something")
    if counted.departures:
        days = [one.local[:10] for one in counted.departures]
        yield Figure(
            f"{_day(min(days))} – {_day(max(days))}" if min(days) != max(days) else _day(days[0]), _years(days)
        )
        yield Figure(money(counted.costs) if counted.costs else "0", "what sending costs")
        most, person = counted.most
        who = f" ({person})" if person in plan.project.people else ""
        yield Figure(f"up to {most}", f"for one person{who}, {counted.average} on average")


def reasons(counted: Tally) -> tuple[Reason, ...]:
    """Why messages do not go, the most frequent reasons first."""
    top = counted.reasons[:_MOST_REASONS]
    return tuple(Reason(WORDS[status], number, max(1, number * 100 // top[0][1])) for status, number in top)


def _day(iso: str) -> str:
    return f"{int(iso[8:10])} {_MONTHS[int(iso[5:7]) - 1]}"


def _years(days: list[str]) -> str:
    first, last = min(days)[:4], max(days)[:4]
    return f"first and last departure, {first if first == last else f'{first} to {last}'}"
