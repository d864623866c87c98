"""What is different between two schedules of the same people: reach, messages, costs, who gets more and who less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from omni.model.frozen import Frozen
from omni.model.schedule import Row, Schedule, Status
from omni.words.statuses import WATERFALL, WORDS

_MICROS = 1_000_000


class Line(Frozen):
    """One number before and after; `unit` is a currency or nothing."""

    what: str
    before: Decimal
    after: Decimal
    unit: str = ""


class Changes(Frozen):
    """Every number that differs, and how many people get more messages, fewer, or the same ones at another time."""

    lines: tuple[Line, ...]
    more: int
    fewer: int
    moved: int


def changes(before: Schedule, after: Schedule) -> Changes:
    """Compares; draws do not depend on the plan, so only what follows from the change differs (R33)."""
    lines = [line for line in _lines(before.rows, after.rows) if line.before != line.after]
    was, now = _gets(before.rows), _gets(after.rows)
    people = was.keys() | now.keys()
    more = sum(len(now.get(one, ())) > len(was.get(one, ())) for one in people)
    fewer = sum(len(now.get(one, ())) < len(was.get(one, ())) for one in people)
    same = (one for one in people if len(now.get(one, ())) == len(was.get(one, ())))
    return Changes(tuple(lines), more, fewer, sum(was.get(one) != now.get(one) for one in same))


def _gets(rows: Iterable[Row]) -> dict[str, list[tuple[str, str, int, str]]]:
    found: dict[str, list[tuple[str, str, int, str]]] = {}
    for row in rows:
        if row.status is Status.SENT:
            found.setdefault(row.person, []).append((row.campaign, row.step, row.at, row.key.channel))
    return found


def _lines(before: Iterable[Row], after: Iterable[Row]) -> Iterator[Line]:
    was, now = _Numbers(before), _Numbers(after)
    yield Line("people who get something", Decimal(was.people), Decimal(now.people))
    yield Line("messages sent", Decimal(was.sent.total()), Decimal(now.sent.total()))
    for channel in sorted(was.sent.keys() | now.sent.keys()):
        yield Line(f"messages by {channel}", Decimal(was.sent[channel]), Decimal(now.sent[channel]))
    for currency in sorted(was.micros.keys() | now.micros.keys()):
        spent, spends = (Decimal(one.micros[currency]) / _MICROS for one in (was, now))
        yield Line("cost", spent, spends, currency)
    for status in WATERFALL:
        yield Line(WORDS[status], Decimal(was.statuses[status]), Decimal(now.statuses[status]))


class _Numbers:
    def __init__(self, rows: Iterable[Row]) -> None:
        self.statuses: Counter[Status] = Counter()
        self.sent: Counter[str] = Counter()
        self.micros: Counter[str] = Counter()
        people = set()
        for row in rows:
            self.statuses[row.status] += 1
            if row.status is Status.SENT:
                self.sent[row.key.channel] += 1
                self.micros[row.currency] += row.cost_micros
                people.add(row.person)
        self.people = len(people)
