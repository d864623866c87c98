"""The weeks of a plan on a terminal: a column for each weekday where there is room, else a list of days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from omni.model.frozen import Frozen
from omni.model.plan import Plan
from omni.report import agenda
from omni.report.signs import Signs, signs
from omni.report.terminal import Terminal, fitted, styled
from omni.words.titles import Titles
from omni.words.week import Day, Stay, Week, landings, stays, weeks

if TYPE_CHECKING:
    from rich.text import Text

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH = 4
_NUMBER = 3
_BAR = "━"
_ROOM_FOR_A_NAME = 9
_LONGEST_NAME = 18


def show(plan: Plan, terminal: Terminal) -> None:
    """Prints what a plan shows: what leaves, what lands, what stays up, and the quiet dates between."""
    rows = plan.schedule.rows
    found = weeks(rows, landings(rows), stays(plan.windows, plan.shown), plan.project.policy.quiet_dates)
    marks = signs(plan.shown)
    titles = Titles(plan.project.campaigns)
    drawn = _Look(marks, titles)
    widths = _widths(found, drawn, terminal.width) if found else None
    if widths is None:
        for pieces in agenda.lines(found, marks, titles):
            terminal.say(*pieces)
        return
    headings = (fitted(styled((weekday, "dim")), width) for weekday, width in zip(_WEEKDAYS, widths, strict=True))
    terminal.show(_joined([styled(" " * _MONTH), *headings]))
    for week in found:
        for line in _week(week, drawn, widths):
            terminal.show(line)


class _Look(Frozen):
    """How campaigns are told apart, and what they are called."""

    marks: Signs
    titles: Titles

    def name(self, campaign: str, message: str) -> str:
        return self.titles.short(campaign, message, _LONGEST_NAME)


class _Entry(Frozen):
    """Something on a day: its sign and name, how many, and words about it, which may go on in the next line."""

    sign: tuple[str, str]
    name: str
    number: str
    words: tuple[str, ...]

    def least(self) -> int:
        return max(len(self.name) + 2, *map(len, self.words))

    def most(self) -> int:
        return max(len(f"{self.name} {self.number}") + 2, len(" ".join(self.words)))

    def lines(self, width: int) -> Iterator[Text]:
        beside = len(f"{self.name} {self.number}") + 2 <= width
        yield styled(self.sign, " ", (self.name, "bold"), (f" {self.number}" if beside else "", "dim"))
        for line in _wrapped(self.words if beside else (*self.words, self.number), width):
            yield styled((line, "dim"))


class _Cell(Frozen):
    """A day and what happens on it."""

    day: Day
    entries: tuple[_Entry, ...]

    def least(self) -> int:
        return max(len(self.day.quiet), *(entry.least() for entry in self.entries), 0)

    def most(self) -> int:
        return max(len(self.day.quiet), *(entry.most() for entry in self.entries), 0)

    def lines(self, width: int) -> list[Text]:
        quiet = [styled((self.day.quiet, "dim italic"))] if self.day.quiet else []
        return [*quiet, *(line for entry in self.entries for line in entry.lines(width))] or [styled()]


def _cells(week: Week, look: _Look) -> list[_Cell]:
    return [_Cell(day, tuple(_entries(day, look))) for day in week.days]


def _entries(day: Day, look: _Look) -> Iterator[_Entry]:
    for one in day.departures:
        words = (one.hour, *(channel for channel, _ in one.channels))
        yield _Entry(look.marks[one.campaign], look.name(one.campaign, one.message), f"{one.sends:,}", words)
    for landing in day.landings:
        name = look.name(landing.campaign, landing.message)
        yield _Entry(look.marks[landing.campaign], name, f"{landing.pieces:,}", ("lands",))


def _widths(found: Sequence[Week], look: _Look, room: int) -> list[int] | None:
    """As wide as each weekday needs, the widest ones narrower until all have room; None where they cannot."""
    columns = list(zip(*(_cells(week, look) for week in found), strict=True))
    least = [_NUMBER + 1 + max(cell.least() for cell in column) for column in columns]
    roomy = _ROOM_FOR_A_NAME if any(week.stays for week in found) else 0
    widths = [_NUMBER + 1 + max(roomy, *(cell.most() for cell in column)) for column in columns]
    while sum(widths) + _MONTH > room:
        spare = [(width, at) for at, width in enumerate(widths) if width > least[at]]
        if not spare:
            return None
        widths[max(spare)[1]] -= 1
    return widths


def _week(week: Week, look: _Look, widths: Sequence[int]) -> Iterator[Text]:
    cells = _cells(week, look)
    lines = [cell.lines(width - _NUMBER - 1) for cell, width in zip(cells, widths, strict=True)]
    for at in range(max(map(len, lines))):
        month = f"{week.days[0].day:%b}" if at == 0 else ""
        row = [fitted(styled((month, "dim")), _MONTH)]
        for cell, own, width in zip(cells, lines, widths, strict=True):
            row.append(_numbered(cell.day, own[at] if at < len(own) else styled(), width, first=at == 0))
        yield _joined(row)
    for _, alike in groupby(week.stays, key=lambda stay: (stay.campaign, stay.message, stay.first, stay.last)):
        yield _bar(list(alike), week, look, widths)


def _numbered(day: Day, line: Text, width: int, *, first: bool) -> Text:
    number = f"{day.day.day:>2} " if first else " " * _NUMBER
    return fitted(styled((number, "bold" if day.departures else "dim")) + line, width)


def _bar(stays: Sequence[Stay], week: Week, look: _Look, widths: Sequence[int]) -> Text:
    """A bar across the days on which a message is up, with its name and its channels in it."""
    stay = stays[0]
    days = [day.day for day in week.days]
    before = sum(width for day, width in zip(days, widths, strict=True) if day < stay.first)
    during = sum(width for day, width in zip(days, widths, strict=True) if stay.first <= day <= stay.last)
    sign, colour = look.marks[stay.campaign]
    name = f"{_BAR}{sign} {look.name(stay.campaign, stay.message)} {', '.join(stay.channel for stay in stays)} "
    bar = fitted(styled((name, colour), (_BAR * during, colour)), during - 1, cut="")
    return styled(" " * (_MONTH + before)) + bar


def _wrapped(words: Sequence[str], width: int) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _joined(texts: Sequence[Text]) -> Text:
    return sum(texts[1:], start=texts[0])
