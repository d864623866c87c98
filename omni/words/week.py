"""What happens on which day, as weeks from Monday to Sunday on the recipients' calendars."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from omni.model.decisions import alike, sent
from omni.model.frozen import Frozen
from omni.model.policy import QuietDate
from omni.model.schedule import Row
from omni.model.windows import Windows

_WEEK = timedelta(days=7)


class Departure(Frozen):
    """One message of one campaign on one day: local hours, and how many leave by channel.

    `hour` is the one at which most of them leave, `first` and `last` are those of anybody; `spans` has the first and
    the last of each channel.
    """

    campaign: str
    message: str
    first: str
    last: str
    hour: str
    channels: tuple[tuple[str, int], ...]
    spans: Mapping[str, str]

    @property
    def sends(self) -> int:
        """How many leave on all channels."""
        return sum(number for _, number in self.channels)


class Landing(Frozen):
    """The latest day on which something printed is in the letterbox, and how many."""

    campaign: str
    message: str
    channel: str
    day: date
    pieces: int


class Stay(Frozen):
    """A message that is shown from one day to another, both included."""

    campaign: str
    message: str
    channel: str
    first: date
    last: date


class Day(Frozen):
    """A day and what leaves on it, in order; what lands; why it is quiet, if it is."""

    day: date
    departures: tuple[Departure, ...]
    landings: tuple[Landing, ...] = ()
    quiet: str = ""


class Week(Frozen):
    """Seven days; `quiet_weeks` is how many weeks come before it in which nothing happens, `stays` what is up."""

    days: tuple[Day, ...]
    quiet_weeks: int
    stays: tuple[Stay, ...] = ()


def weeks(
    rows: Iterable[Row],
    landed: Iterable[Landing] = (),
    stays: Sequence[Stay] = (),
    quiet_dates: Iterable[QuietDate] = (),
) -> tuple[Week, ...]:
    """The weeks in which something leaves or lands, or what is shown goes up or comes down."""
    leaving = _departures(rows)
    landings: defaultdict[date, list[Landing]] = defaultdict(list)
    for landing in landed:
        landings[landing.day].append(landing)
    named = {quiet.day: _quiet(quiet) for quiet in quiet_dates}
    ends = (day for stay in stays for day in (stay.first, stay.last))
    mondays = sorted({_monday(day) for day in (*leaving, *landings, *ends)})

    def week(previous: date | None, monday: date) -> Week:
        days = (monday + timedelta(days=step) for step in range(7))
        found = (Day(day, tuple(leaving.get(day, ())), tuple(landings[day]), named.get(day, "")) for day in days)
        up = tuple(stay for stay in stays if stay.first < monday + _WEEK and stay.last >= monday)
        return Week(tuple(found), (monday - previous) // _WEEK - 1 if previous else 0, up)

    return tuple(week(previous, monday) for previous, monday in zip([None, *mondays], mondays, strict=False))


def landings(rows: Iterable[Row]) -> Iterator[Landing]:
    """Counts what is printed by the day on which it lands at the latest, in order."""
    counted = Counter[tuple[date, str, str, str]]()
    for row, number in alike(sent(rows)):
        if row.lands:
            counted[_landing_day(row), row.campaign, row.key.message, row.key.channel] += number
    for (day, campaign, message, channel), pieces in sorted(counted.items()):
        yield Landing(campaign, message, channel, day, pieces)


def stays(windows: Windows | None, campaigns: Iterable[str]) -> tuple[Stay, ...]:
    """What is shown of some campaigns, over all markets, in the order in which it goes up."""
    wanted = frozenset(campaigns)
    found: dict[tuple[str, str, str], tuple[date, date]] = {}
    for window in windows.sends if windows else ():
        if not window.step and window.campaign in wanted:
            what = (window.campaign, window.message, window.channel)
            first, last = found.get(what, (window.first_day, window.last_day))
            found[what] = (min(first, window.first_day), max(last, window.last_day))
    return tuple(sorted((Stay(*what, *days) for what, days in found.items()), key=lambda one: (one.first, one.last)))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _quiet(quiet: QuietDate) -> str:
    return " ".join(filter(None, (quiet.name or "quiet", f"({quiet.country})" if quiet.country else "")))


def _landing_day(row: Row) -> date:
    """The local date; it lands at noon there, so a clock that changed in between moves it to no other day."""
    ahead = datetime.fromisoformat(row.local).replace(tzinfo=UTC).timestamp() - row.at
    return datetime.fromtimestamp(row.lands + ahead, UTC).date()


def _departures(rows: Iterable[Row]) -> Mapping[date, list[Departure]]:
    groups: dict[tuple[str, str, str], Counter[str]] = {}
    hours: dict[tuple[str, str, str], defaultdict[str, Counter[str]]] = {}
    for row, number in alike(sent(rows)):
        group = row.local[:10], row.campaign, row.key.message
        groups.setdefault(group, Counter())[row.key.channel] += number
        hours.setdefault(group, defaultdict(Counter))[row.key.channel][row.local[11:16]] += number
    days: dict[date, list[Departure]] = {}
    for (day, campaign, message), channels in groups.items():
        each = hours[day, campaign, message]
        times = sum(each.values(), Counter())
        spans = {channel: _span(own) for channel, own in each.items()}
        departure = Departure(campaign, message, min(times), max(times), _usual(times), _by_size(channels), spans)
        days.setdefault(date.fromisoformat(day), []).append(departure)
    for departures in days.values():
        departures.sort(key=lambda one: (one.first, one.campaign, one.message))
    return days


def _span(hours: Collection[str]) -> str:
    """The first and the last hour: `10:00`, `9:30–18:00`."""
    return "–".join(dict.fromkeys((min(hours), max(hours))))


def _usual(hours: Counter[str]) -> str:
    """The most frequent hour; the earliest of several."""
    return min(hours, key=lambda hour: (-hours[hour], hour))


def _by_size(channels: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(channels.items(), key=lambda item: (-item[1], item[0])))
