"""How people come into a campaign: at a moment, in a segment, by an event, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from omni.audience import holdouts, market_of
from omni.draws import purpose_key, recipient_key, step_key
from omni.draws.lanes import words
from omni.model.facts import Moment
from omni.model.journey import Entry
from omni.model.people import JUST_BEFORE, Person
from omni.model.schedule import Status
from omni.simulate.ahead import walk_later
from omni.simulate.caps import is_about, just_before
from omni.simulate.chance import bucket
from omni.simulate.choice import plan
from omni.simulate.endings import close
from omni.simulate.missing import place_of, why_missed
from omni.simulate.program import Program
from omni.simulate.returning import ROUNDS, happenings, occasions, returns
from omni.simulate.standing import standing_of, standings_of
from omni.simulate.state import Ending, Recipient, Run
from omni.simulate.world import World
from omni.timing.entries import arrivals_end, moment_of_entry, moment_of_send, planned_for, skipped_by_clock
from omni.timing.grid import DAY, instant_of, minute_of
from omni.timing.instants import instant_of_moment
from omni.timing.recipient_clock import clock_of
from omni.zones import Instant

NO_EVENT = "{} does not happen"


def recipient_of(world: World, person: Person) -> Recipient | None:
    """A person as a recipient; None where no market is theirs."""
    market = market_of(person, world.project.brand)
    if market is None:
        return None
    return Recipient(
        person=person,
        key=recipient_key(person.id),
        named=person.id in world.project.people,
        market=market,
        clock=clock_of(person, market, world.project.brand, world.policy),
        unsubscribed=person.unsubscribed,
        standings=standings_of(world, person),
        counted=_counted(world, person) if person.history or person.had else {},
    )


def _counted(world: World, person: Person) -> dict[int, list[Instant]]:
    """What each cap counts of what somebody got before the start."""
    had = {
        name: [just_before(world.as_of) if at == JUST_BEFORE else at for at in own] for name, own in person.had.items()
    }
    return {
        position: sorted(
            at
            for at in (*person.history, *(at for name in had if is_about(cap, name) for at in had[name]))
            if at <= world.as_of
        )
        for position, cap in enumerate(world.policy.frequency_caps)
    }


Chance = tuple[int, int, Instant, float]
"""An arrival that may come about: its rank, who, when, over how many days such are spread."""
Arrivals = Mapping[int, Sequence[Instant]]
"""When people come in by an event, by their key."""


def enter_all(world: World, program: Program, recipients: Iterable[Recipient], arrived: Arrivals | None = None) -> None:
    """Starts the runs of everyone in a campaign's audience. Where nothing tells who comes in, only examples do.

    `arrived` is who comes in by an event where that has been drawn already, among more people than these.
    """
    runs = [run_of(world, program, recipient) for recipient in recipients if is_meant(world, program, recipient)]
    world.runs[program.campaign.id] = [run for run in runs if not run.recipient.named]
    journey = program.campaign.journey
    if journey is None:
        for run in runs:
            _enter_dated(world, run)
    elif journey.entry.event:
        _enter_by_event(world, journey.entry, runs, arrived)
    else:
        for run in runs:
            _enter_journey(world, run, journey.entry)


def is_uncounted(program: Program) -> bool:
    """True where nothing tells how many people come in."""
    journey = program.campaign.journey
    return journey is not None and bool(journey.entry.event) and not journey.entry.arrivals_per_day


def is_meant(world: World, program: Program, recipient: Recipient) -> bool:
    """True if a campaign takes somebody in."""
    return standing_of(world, program.campaign, recipient).meant and (recipient.named or not is_uncounted(program))


def run_of(world: World, program: Program, recipient: Recipient) -> Run:
    """Somebody's way through a campaign, before it begins."""
    _, version, locale, parcels = standing_of(world, program.campaign, recipient)
    run = Run(recipient, program, version, locale, parcels)
    recipient.runs.append(run)
    return run


def _enter_dated(world: World, run: Run) -> None:
    if _hold_out(world, run, world.as_of):
        return
    for op, send in run.program.sends:
        moment = moment_of_send(run.program.campaign, send, run.version)
        if moment is None:
            continue
        planned = planned_entry(world, run, moment)
        if planned is None:
            at = instant_of_moment(moment, run.recipient.market, run.recipient.clock)
            run.missed = why_missed(world, run, moment)
            plan(world, run, op, send, at)
        else:
            walk_later(world, run, op.index, planned, known=world.as_of)


def _enter_journey(world: World, run: Run, entry: Entry) -> None:
    moment = moment_of_entry(run.program.campaign, entry, run.version)
    planned = world.as_of if moment is None else planned_entry(world, run, moment)
    if planned is not None:
        _start(world, run, planned)
        for at in occasions(world, run, entry, planned):
            _again(world, run, at)
        return
    assert moment is not None  # noqa: S101 - only a moment can be missed
    at = instant_of_moment(moment, run.recipient.market, run.recipient.clock)
    if not _hold_out(world, run, at):
        words = why_missed(world, run, moment)
        close(world, run, Ending(Status.MISSED_LOCAL_TIME, at, words, place_of(world.policy, words)))


def _enter_by_event(world: World, entry: Entry, runs: list[Run], arrived: Arrivals | None) -> None:
    """As many as arrive, chosen by chance alone, each at a minute of their own; named people as people.yaml says.

    Where people may come in again, the arrivals are drawn from everybody's first to last (R25).
    """
    for run in runs:
        if run.recipient.named:
            _enter_named(world, entry, run)
    if arrived is None:
        arrived = arrivals(entry, chances(world, entry, runs))
    for run in (run for run in runs if not run.recipient.named):
        times = sorted(arrived.get(run.recipient.key, ()))
        if times:
            _start(world, run, times[0])
            for at in times[1:]:
                _again(world, run, at)
        elif not _hold_out(world, run, world.as_of):
            words = NO_EVENT.format(entry.event)
            close(world, run, Ending(Status.NOT_REACHED, world.as_of, words, entry.route))


def arrivals(entry: Entry, drawn: Iterable[Chance]) -> dict[int, list[Instant]]:
    """As many as arrive: the first of all by rank."""
    arrived: dict[int, list[Instant]] = {}
    for rank, (_, key, at, days) in enumerate(sorted(drawn)):
        if rank < entry.arrivals_per_day * days:
            arrived.setdefault(key, []).append(at)
    return arrived


def arrived_of(world: World, program: Program, recipients: Iterable[Recipient]) -> Arrivals | None:
    """Who of all comes into a campaign by its event, and when; None where nobody is counted."""
    journey = program.campaign.journey
    if journey is None or not journey.entry.event or is_uncounted(program):
        return None
    runs = [run_of(world, program, recipient) for recipient in recipients if is_meant(world, program, recipient)]
    return arrivals(journey.entry, chances(world, journey.entry, runs))


def chances(world: World, entry: Entry, runs: Iterable[Run]) -> Iterator[Chance]:
    """Everybody's arrivals: the rank that chance gives each, who, when, and over how many days they are spread."""
    counted = [run for run in runs if not run.recipient.named]
    keys, ends = [run.recipient.key for run in counted], [last_arrival(world, entry, run) for run in counted]
    purpose = purpose_key(world.seed, f"arrives/{entry.event}")
    program = counted[0].program if counted else None
    for round_ in range(1, 1 + (ROUNDS if program and returns(program.campaign.journey) else 1)):
        drawn = words(purpose, keys, step_key(program.campaign.id), run=round_) if program else ((), ())
        for key, end, rank, late in zip(keys, ends, *drawn, strict=True):
            at = minute_of(world.as_of + (max(0, end - world.as_of) * late >> 32))
            yield rank, key, at, (end - world.as_of) / DAY


def _enter_named(world: World, entry: Entry, run: Run) -> None:
    """When the event happens to them; where it happens to nobody by name, everyone comes in at the start."""
    recipient, is_over = run.recipient, last_arrival(world, entry, run) < world.as_of
    if not is_over and not any(entry.event in person.events for person in world.project.people.values()):
        _start(world, run, world.as_of)
        return
    own = recipient.person.events.get(entry.event)
    at = instant_of(own.at, recipient.clock.zone) if own and own.at else world.as_of
    if own and at >= world.as_of and (entry.until is None or at <= last_arrival(world, entry, run)):
        _start(world, run, at)
        for later in happenings(world, run, entry):
            _again(world, run, later)
    elif not _hold_out(world, run, world.as_of):
        words = NO_EVENT.format(entry.event)
        close(world, run, Ending(Status.NOT_REACHED, world.as_of, words, own.route if own else entry.route))


def last_arrival(world: World, entry: Entry, run: Run) -> Instant:
    """Until when people come in by an event."""
    return arrivals_end(entry, run.recipient.market, run.recipient.clock, world.as_of)


def _start(world: World, run: Run, at: Instant) -> None:
    if not _hold_out(world, run, at):
        run.begins = at
        dated = _date_of_entry(run) is not None
        walk_later(world, run, 0, at, known=world.as_of if dated else at)


def _date_of_entry(run: Run) -> Moment | None:
    """The date at which everybody comes in; None where that is up to each person."""
    journey = run.program.campaign.journey
    return journey.entry.at if journey else None


def _again(world: World, first: Run, at: Instant) -> None:
    """A later arrival of somebody who came in; whether it counts is asked when it happens (R25)."""
    if first.ending is None:
        run = Run(first.recipient, first.program, first.version, first.locale, first.parcels, number=2)
        first.recipient.runs.append(run)
        world.walks(at, run, 0)


def planned_entry(world: World, run: Run, moment: Moment) -> Instant | None:
    """When a dated moment is acted upon; None where it is missed."""
    recipient = run.recipient
    if skipped_by_clock(moment, recipient.market, recipient.clock, world.policy):
        return None
    return planned_for(moment, recipient.market, recipient.clock, world.policy, world.as_of)


def _hold_out(world: World, run: Run, at: Instant) -> bool:
    """Ends the run of whoever chance holds out, before anything else is asked (R19)."""
    campaign, recipient = run.program.campaign, run.recipient
    if campaign.id not in world.holdouts:
        world.holdouts[campaign.id] = holdouts(campaign, world.policy)
    for one in () if recipient.named else world.holdouts[campaign.id]:
        if bucket(world, campaign.id, one.purpose, one.step, recipient.key, run=0) < one.below:
            close(world, run, Ending(Status.HELD_OUT, at, one.words, one.route))
            return True
    return False
