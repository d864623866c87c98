"""Hours as claims: stretches (`9–18`), single ones, hours of weekdays, days on which something is closed."""

# ruff: noqa: E501 -- patterns read better wide
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import time

from omni.model.claims import Claim, TimeRange
from omni.model.facts import OpeningHours
from omni.model.frozen import Frozen, replace
from omni.model.regex import regex
from omni.read.calendar import clock
from omni.read.hours import patterns
from omni.read.hours.clocks import Hour
from omni.read.hours.weekdays import Weekdays, weekday_groups
from omni.read.page import Page
from omni.read.surroundings import after, before

_NOON, _DAY = 12, 24
_NEAR, _MARK, _LONG_MARK = 14, 24, 48
_SENTENCE = regex(r"[!?;\n\x00|]|\.(?=\s|$)")
_LITTLE = regex(r"(?:\bon|\bil|\bam|\ble|\blos)? ?")
_ONLY = regex(r"\s(?:solo|soltanto|only|nur|seulement|uniquement|doar|numai)(?!\w)")
_GOES_ON = regex(r"\s(?!e\s|and\s|und\s|et\s|y\s|si\s|compres|inclus|einschl|inkl|incluid)[^\W\d]")
"""What a weekday behind a comma is followed by that has words of its own: `9–19, domenica nanna`."""
_ALSO_TO = frozenset({"zu"})
"""Words for a closure that are prepositions too: `Montags zu`, but `zu Fr. 36.–`."""
CLOSES = regex(
    r"\s?(?:uhr|h)?\s?[-:]\s(?:(?:la|the|die) )?"
    r"(?:chiusura|closing|doors close|schliessung|ladenschluss|fermeture|cierre|inchidere)\w*"
    r"(?! (?:\w+ )?(?:iscri|inscri|prenot|book|reserv|rezerv|anmeld|vendit|sales))"
)
"""What is written behind the hour at which something closes: `22:30 – închiderea porților`."""
_NOT_OPEN = regex(
    r"(?<!\w)(?:(?:don't|won't|do not|will not|not|aren't|isn't|never) (?:be )?open(?:ing)?(?: up)?(?: \w+)? (?:until|till?|before)|non (?:apr|siamo apert)\w+(?: \w+)? (?:fino|prima)|apr\w+ (?:solo|soltanto|non prima)"
    r"|(?:offn\w+|machen|macht|mach|sind|ist|auf|offen)(?: \w+){0,3} (?:erst|nicht vor)(?: \w+)?(?: um| ab)?|n'(?:ouvr\w+|est ouverte?|est ouverts?)(?: pas| \w+)? (?:avant|qu'a)|no (?:abr\w+|estamos abiertos|estara abiert\w+)(?: \w+)? (?:hasta|antes)"
    r"|nu (?:(?:se )?deschi\w+|suntem deschisi)(?: \w+)? (?:pana|inainte))(?!\w)[^.!?\n\d]{0,12}$"
)
"""What is not open until an hour, in all languages: it opens then."""
CLOSED, ALWAYS = "closed", "24/7"


class Stretch(Frozen):
    """One hour, or two with what stands between them."""

    first: Hour
    last: Hour | None = None

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.first.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return (self.last or self.first).end


def timetable(page: Page, hours: Sequence[Hour], dates: Sequence[tuple[int, int]]) -> Iterator[Claim]:
    """Every hour and stretch of hours of a page, with its weekdays; what is always open, and what is closed."""
    clear = [hour for hour in hours if all(hour.end <= start or end <= hour.start for start, end in dates)]
    closed = list(patterns.closed(page.language).finditer(page.folded))
    known = _days_open(page) if clear or closed else frozenset()
    groups = weekday_groups(page.folded, page.language, page.sent_on, dates, known) if clear or closed else []
    stretches = list(_stretches(page, clear, groups))
    for stretch in stretches:
        yield _claim(page, stretch, _days(page, stretch, stretches, groups))
    for match in closed if groups else ():
        yield from _closed(page, match, groups, stretches)
    yield from _always(page)


def _days_open(page: Page) -> frozenset[int]:
    """The weekdays on which anything of the campaign is open."""
    brief = page.message.brief
    weeks = [fact.value.days for fact in brief.facts.values() if isinstance(fact.value, OpeningHours)]
    return frozenset(day for week in (*weeks, *(shop.hours for shop in brief.shops.values())) for day in week)


def _stretches(page: Page, hours: Sequence[Hour], groups: Sequence[Weekdays]) -> Iterator[Stretch]:
    at, behind = 0, -1
    while at < len(hours):
        first, second = hours[at], hours[at + 1] if at + 1 < len(hours) else None
        if second and _joined(page, first, second) and _is_stretch(page, hours, at, groups, behind):
            yield Stretch(*_halves(first, second))
            at, behind = at + 2, at + 2
            continue
        if first.surely or _is_edge(page, first, groups):
            yield Stretch(first)
        at += 1


def _joined(page: Page, first: Hour, second: Hour) -> bool:
    between = page.folded[first.end : second.start]
    if patterns.join(page.language).fullmatch(between):
        return True
    earlier = page.folded[max(0, first.start - _NEAR) : first.start]
    return bool(patterns.both(page.language).fullmatch(between) and patterns.between(page.language).search(earlier))


def _is_stretch(page: Page, hours: Sequence[Hour], at: int, groups: Sequence[Weekdays], behind: int) -> bool:
    """True for two joined hours that surely are a stretch; `behind` is where one ended that was, if one did."""
    first, second = hours[at], hours[at + 1]
    if first.surely or second.surely:
        return True
    is_upward = first.at < second.at or clock(page.language).twelve
    if not is_upward or first.at == second.at or not (_ends_here(page, second) or _goes_on(page, hours, at + 2)):
        return False
    if at == behind and _is_further(page, hours, at):
        return True
    return _is_behind_weekdays(page, first, groups) or _is_about_opening(page, first)


def _goes_on(page: Page, hours: Sequence[Hour], at: int) -> bool:
    """True where another stretch of the same day comes: `9–13 e 15.30–19.30`."""
    return at + 1 < len(hours) and _is_further(page, hours, at) and _joined(page, hours[at], hours[at + 1])


def _is_further(page: Page, hours: Sequence[Hour], at: int) -> bool:
    between = page.folded[hours[at - 1].end : hours[at].start]
    return bool(patterns.further(page.language).fullmatch(between))


def _ends_here(page: Page, hour: Hour) -> bool:
    return bool(patterns.ends_here(page.language).match(page.folded, hour.end))


def _is_behind_weekdays(page: Page, hour: Hour, groups: Sequence[Weekdays]) -> bool:
    surely = [group for group in groups if not group.is_counted]
    between = (page.folded[group.end : hour.start] for group in surely if 0 <= hour.start - group.end <= _NEAR)
    return any(not re.search(r"[\d.!?\n]", words.removeprefix(".")) for words in between)


def _is_about_opening(page: Page, hour: Hour) -> bool:
    return bool(patterns.opening(page.language).search(before(page.folded, hour.start)))


def _is_edge(page: Page, hour: Hour, groups: Sequence[Weekdays]) -> bool:
    """True for a bare number where something closes or opens: `venerdì fino alle 22`."""
    if not _edge(page, hour) or not _ends_here(page, hour):
        return False
    start = hour.start - len(before(page.folded, hour.start))
    is_behind = any(start <= group.start < hour.start for group in groups if not group.is_counted)
    return is_behind or _is_about_opening(page, hour)


def _edge(page: Page, hour: Hour) -> str:
    earlier = page.folded[max(0, hour.start - _MARK) : hour.start]
    if _NOT_OPEN.search(page.folded[max(0, hour.start - _LONG_MARK) : hour.start]):
        return "opening"
    if patterns.closes(page.language).search(earlier) or CLOSES.match(page.folded, hour.end):
        return "closing"
    return "opening" if patterns.opens(page.language).search(earlier) else ""


def _halves(first: Hour, second: Hour) -> tuple[Hour, Hour]:
    """In `9–6pm` the nine is in the morning, in `2–4pm` the two in the afternoon, in `9–5` and `noon–8` the last."""
    if first.half_known:
        is_later = not second.half_known and second.at < first.at and first.at.hour <= _NOON
        return first, replace(second, at=_later(second.at)) if is_later else second
    if second.morning is False:
        later = replace(first, at=_later(first.at))
        return replace(later if later.at < second.at else first, half_known=True), second
    is_overnight = not second.half_known and second.at < first.at
    return first, replace(second, at=_later(second.at)) if is_overnight else second


def _later(at: time) -> time:
    return time((at.hour + _NOON) % _DAY, at.minute)


def _claim(page: Page, stretch: Stretch, days: tuple[int, ...]) -> Claim:
    first, last = stretch.first, stretch.last
    if last is None:
        unit = "" if first.half_known else "12-hour"
        return page.claim("time", first.at, first.start, first.end, role=_edge(page, first), unit=unit, days=days)
    is_known = (first.half_known and last.half_known) or last.at.hour > _NOON
    unit = "" if is_known else "12-hour"
    return page.claim("time", TimeRange(first.at, last.at), first.start, last.end, unit=unit, days=days)


def _days(page: Page, one: Stretch, every: Sequence[Stretch], groups: Sequence[Weekdays]) -> tuple[int, ...]:
    """The weekdays of a stretch: those before it in its sentence, or right behind it where hours come first."""
    earlier = [group for group in groups if group.end <= one.start and _same_sentence(page, group.end, one.start)]
    earlier = [group for group in earlier if not _is_closed_and_another_open(page, group, one)]
    later = _right_behind(page, one, every, groups)
    if not earlier or (later and later.is_rest):
        return later.days if later else ()
    is_hours_first = any(
        other.end <= earlier[0].start and _same_sentence(page, other.end, earlier[0].start) for other in every
    )
    is_listed = later and "," in page.folded[one.end : later.start]
    return later.days if later and is_hours_first and not is_listed else earlier[-1].days


def _is_closed_and_another_open(page: Page, group: Weekdays, one: Stretch) -> bool:
    """True for weekdays that are closed, where hours behind them are of others: `closed on Mondays, open till 10`."""
    between = page.folded[group.end : one.start]
    words, near = patterns.closed(page.language), page.folded[max(0, group.start - _NEAR) : group.start]
    is_closed = patterns.closed_before(page.language).search(near) or words.search(between.partition(",")[0])
    return bool(is_closed) and "," in between and bool(patterns.opening(page.language).search(between))


def _right_behind(page: Page, one: Stretch, every: Sequence[Stretch], groups: Sequence[Weekdays]) -> Weekdays | None:
    later = [group for group in groups if group.start >= one.end and _same_sentence(page, one.end, group.start)]
    if not later or any(one.end <= other.start < later[0].start for other in every):
        return None
    gap = page.folded[one.end : later[0].start]
    if re.search(r"[,(]", gap) and any(0 <= other.start - day.end <= _NEAR for day in later[:2] for other in every):
        return None
    if _ONLY.match(page.folded, later[0].end) or ("," in gap and _GOES_ON.match(page.folded, later[0].end)):
        return None
    between = _LITTLE.sub("", gap)
    return None if re.search(r"\w", between) else later[0]


def _same_sentence(page: Page, start: int, end: int) -> bool:
    return not _SENTENCE.search(page.folded[start:end].removeprefix("."))


def _closed(
    page: Page, match: re.Match[str], groups: Sequence[Weekdays], stretches: Sequence[Stretch]
) -> Iterator[Claim]:
    """`Lunedì chiuso`, `closed on Mondays`; not `chiude lunedì alle 13`, and no question."""
    if page.folded[match.end() :].lstrip().startswith("?"):
        return
    last = match.start() if match[0] in _ALSO_TO else len(page.folded)
    beside = [
        group for group in groups if not group.is_counted and group.start < last and _is_beside(page, match, group)
    ]
    group = min(beside, key=lambda one: max(one.start - match.end(), match.start() - one.end), default=None)
    if group is not None:
        start, end = min(group.start, match.start()), max(group.end, match.end())
        if not any(start <= stretch.start <= end + _NEAR for stretch in stretches):
            yield page.claim("time", CLOSED, start, end, days=group.days)


def _is_beside(page: Page, match: re.Match[str], group: Weekdays) -> bool:
    low, high = sorted(((group.start, group.end), match.span()))
    between = page.folded[low[1] : high[0]]
    return len(between) <= _NEAR and not re.search(r"[\d.!?\n;,]", between.strip("."))


def _always(page: Page) -> Iterator[Claim]:
    opening = patterns.opening(page.language)
    for match in patterns.always(page.language).finditer(page.folded):
        if opening.search(before(page.folded, match.start())) or opening.search(after(page.folded, match.end())):
            yield page.claim("time", ALWAYS, match.start(), match.end())
