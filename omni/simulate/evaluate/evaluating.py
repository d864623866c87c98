"""One campaign's plan beside what happened."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from statistics import median

from omni.model.campaign import Campaign
from omni.model.channel import Channel
from omni.model.decisions import rows_of, where, who, zone_of
from omni.model.decisions import sent as leaving
from omni.model.happened import Arrival, Evaluation, GoalMet, Happened, Worked
from omni.model.journey import ENGAGED
from omni.model.project import Project
from omni.model.schedule import Row, Schedule, Status
from omni.model.spans import Rate
from omni.simulate.evaluate.attribution import credited, led_up_to
from omni.simulate.evaluate.touches import Told, Touch, lateness, strangers, touches
from omni.timing.grid import wall_time
from omni.zones import zone

Clock = Callable[[str], str]
"""Gives the zone of a person; nothing where nobody knows it."""
_OF_PAPER = frozenset({"posted", "returned", "redeemed"})
_RATED = ("clicked", "redeemed", "replied", "opened")


def evaluate(
    campaign: Campaign, project: Project, schedule: Schedule, happened: Sequence[Happened], lost: Mapping[str, int]
) -> Evaluation:
    """What arrived, what worked and whether the goal was met. `lost` are the goals lost without each channel."""
    own = [one for one in happened if one.campaign in {"", campaign.id}]
    rows = rows_of(schedule.rows, campaign.id)
    sent, clock_of = tuple(leaving(rows)), zone_of(rows)
    told = Told.of(own)
    reached = touches(sent, told)
    goal, ways = _goal(campaign, rows, own, reached)
    times = [one.at for one in own]
    hours = _hours_of(own, clock_of)
    return Evaluation(
        campaign=campaign.id,
        since=min(times, default=0),
        until=max(times, default=0),
        goal=goal,
        arrivals=tuple(_arrivals(campaign, sent, told)),
        worked=tuple(_worked(project, reached, _by_channel(own), ways, lost, hours)),
        hours=_hours(project, hours),
        strangers=strangers(sent, told, project),
    )


def _arrivals(campaign: Campaign, sent: Sequence[Row], told: Told) -> Iterator[Arrival]:
    """Each message on each channel, in the order of the file."""
    planned: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in sent:
        planned[row.key.message, row.key.channel].append(row)
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for (_, message, channel), events in told.events.items():
        counts[message, channel].update(events.keys())
    order = list(campaign.messages)
    for use in sorted(planned.keys() | counts.keys(), key=lambda use: (order.index(use[0]), use[1])):
        late = list(lateness(planned[use], told))
        people = len({row.person for row in planned[use]})
        yield Arrival(*use, people, dict(counts[use]), int(median(late)) if late else None)


def _goal(
    campaign: Campaign, rows: Sequence[Row], own: Iterable[Happened], reached: Iterable[Touch]
) -> tuple[GoalMet | None, list[list[Touch]]]:
    """The goal, and the touches that led up to each time that it was met."""
    if campaign.goal is None:
        return None, []
    touched: defaultdict[str, list[Touch]] = defaultdict(list)
    for touch in reached:
        touched[touch.person].append(touch)
    held, meant = who(where(rows, lambda row: row.status is Status.HELD_OUT)), who(rows)
    met: dict[str, int] = {}
    for one in own:
        if one.event == campaign.goal.event and (one.person in meant or one.person in touched):
            met.setdefault(one.person, one.at)
    led = {person: led_up_to(at, touched[person], campaign.goal.within) for person, at in met.items()}
    ways = [way for way in led.values() if way]
    return GoalMet(
        event=campaign.goal.event,
        target=campaign.goal.target,
        people=sum(bool(touch) for touch in touched.values()),
        done=len(ways),
        untouched=sum(not way and person not in held for person, way in led.items()),
        held=len(held),
        held_done=sum(person in held for person in met),
    ), ways


def _worked(  # noqa: PLR0913, PLR0917 - all that is known of channels
    project: Project,
    reached: Iterable[Touch],
    own: Mapping[str, Sequence[Happened]],
    ways: Iterable[Sequence[Touch]],
    lost: Mapping[str, int],
    hours: Mapping[str, Sequence[int]],
) -> Iterator[Worked]:
    """Each channel that reached somebody; digital ones first."""
    people: defaultdict[str, set[str]] = defaultdict(set)
    for touch in reached:
        people[touch.channel].add(touch.person)
    credit = credited(ways)
    channels = sorted(people, key=lambda name: (is_paper(project.channels[name]), name))
    for name in channels:
        mine = own.get(name, ())
        event, assumed = _assumed(project, name)
        yield Worked(
            channel=name,
            paper=is_paper(project.channels[name]),
            people=len(people[name]),
            reacted=len({one.person for one in mine if one.event in ENGAGED}),
            hour=_busiest(hours.get(name, ())),
            event=event,
            rated=len({one.person for one in mine if one.event == event}),
            assumed=assumed,
            first=credit.first.get(name, 0.0),
            last=credit.last.get(name, 0.0),
            linear=credit.linear.get(name, 0.0),
            lost=lost.get(name),
        )


def is_paper(channel: Channel) -> bool:
    """True for what people hold in their hands: what is printed or posted, or reports nothing but that."""
    only_paper = bool(channel.reports) and _OF_PAPER.issuperset(channel.reports)
    return channel.lead_time is not None or channel.frame == "paper" or only_paper


def _assumed(project: Project, channel: str) -> tuple[str, Rate | None]:
    for event in _RATED:
        rate = project.policy.assume.get(f"{channel}.{event}")
        if rate:
            return event, rate
    return "", None


def _by_channel(own: Iterable[Happened]) -> Mapping[str, Sequence[Happened]]:
    found: defaultdict[str, list[Happened]] = defaultdict(list)
    for one in own:
        found[one.channel].append(one)
    return found


def _hours_of(own: Iterable[Happened], clock_of: Clock) -> Mapping[str, Sequence[int]]:
    """The local hours of the reactions on each channel, as far as somebody's clock is known."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for one in own:
        clock = zone(clock_of(one.person)) if one.event in ENGAGED and one.channel else None
        if clock:
            found[one.channel].append(wall_time(one.at, clock).hour)
    return found


def _hours(project: Project, hours: Mapping[str, Iterable[int]]) -> tuple[tuple[int, int], ...]:
    found = [[0, 0] for _ in range(24)]
    for channel, own in hours.items():
        paper = is_paper(project.channels[channel])
        for hour in own:
            found[hour][paper] += 1
    return tuple((digital, paper) for digital, paper in found)


def _busiest(hours: Iterable[int]) -> int | None:
    """The local hour in which most people reacted; the earlier one of two."""
    counts = Counter(hours)
    return min(counts, key=lambda hour: (-counts[hour], hour)) if counts else None
