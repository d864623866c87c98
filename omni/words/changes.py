"""What is different between two schedules of the same people: reach, messages, costs, who gets more and who less."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from omni.model.decisions import alike, changed, sent, who
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
    more, fewer, moved = changed(sent(before.rows), sent(after.rows))
    return Changes(tuple(lines), more, fewer, moved)


def _lines(before: Sequence[Row], after: Sequence[Row]) -> Iterator[Line]:
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
    def __init__(self, rows: Sequence[Row]) -> None:
        self.statuses: Counter[Status] = Counter()
        self.sent: Counter[str] = Counter()
        self.micros: Counter[str] = Counter()
        for row, number in alike(rows):
            self.statuses[row.status] += number
            if row.status is Status.SENT:
                self.sent[row.key.channel] += number
                self.micros[row.currency] += row.cost_micros * number
        self.people = len(who(sent(rows)))
