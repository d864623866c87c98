"""How people come into a campaign: at a moment, in a segment, by an event, or not at all."""

from __future__ import annotations

from collections.abc import Iterable

from omni.audience import held_out, in_audience, is_in_segment, locale_of, market_of, version_of
from omni.draws import draw, purpose_key, recipient_key, step_key
from omni.model.facts import Moment
from omni.model.journey import Entry
from omni.model.people import Person
from omni.model.place import Route
from omni.model.schedule import Status
from omni.simulate.choice import plan
from omni.simulate.endings import close
from omni.simulate.program import Program
from omni.simulate.state import Ending, Recipient, Run
from omni.simulate.world import World
from omni.timing.entries import arrivals_end, moment_of_entry, moment_of_send, planned_for, skipped_by_clock
from omni.timing.grid import DAY, instant_of, minute_of
from omni.timing.instants import instant_of_moment
from omni.timing.recipient_clock import clock_of
from omni.zones import Instant

_MISSED = "its hour had passed before the simulation starts"


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
        counted={position: sorted(person.history) for position in range(len(world.policy.frequency_caps))}
        if person.history
        else {},
    )


def enter_all(world: World, program: Program, recipients: Iterable[Recipient]) -> None:
    """Starts the runs of everyone in a campaign's audience. Where nothing tells who comes in, only examples do."""
    runs = [_run(world, program, recipient) for recipient in recipients if _is_meant(world, program, recipient)]
    journey = program.campaign.journey
    if journey is None:
        for run in runs:
            _enter_dated(world, run)
    elif journey.entry.event:
        _enter_by_event(world, journey.entry, runs)
    else:
        for run in runs:
            _enter_journey(world, run, journey.entry)


def is_uncounted(program: Program) -> bool:
    """True where nothing tells how many people come in."""
    journey = program.campaign.journey
    return journey is not None and bool(journey.entry.event) and not journey.entry.arrivals_per_day


def _is_meant(world: World, program: Program, recipient: Recipient) -> bool:
    project, campaign, person = world.project, program.campaign, recipient.person
    segment = campaign.journey.entry.segment if campaign.journey else ""
    if not in_audience(person, campaign, project) or (segment and not is_in_segment(person, segment, project)):
        return False
    return recipient.named or not is_uncounted(program)


def _run(world: World, program: Program, recipient: Recipient) -> Run:
    person, campaign = recipient.person, program.campaign
    version = version_of(person, campaign, world.project)
    run = Run(recipient, program, version, locale_of(person, campaign, recipient.market))
    recipient.runs.append(run)
    return run


def _enter_dated(world: World, run: Run) -> None:
    if _hold_out(world, run, world.as_of):
        return
    for op, send in run.program.sends:
        moment = moment_of_send(run.program.campaign, send, run.version)
        if moment is None:
            continue
        planned = _planned(world, run, moment)
        if planned is None:
            at = instant_of_moment(moment, run.recipient.market, run.recipient.clock)
            run.missed = _MISSED
            plan(world, run, op, send, at)
        else:
            world.walks(planned, run, op.index)


def _enter_journey(world: World, run: Run, entry: Entry) -> None:
    moment = moment_of_entry(run.program.campaign, entry, run.version)
    if moment is None:
        _start(world, run, world.as_of)
        return
    planned = _planned(world, run, moment)
    if planned is not None:
        _start(world, run, planned)
        return
    at = instant_of_moment(moment, run.recipient.market, run.recipient.clock)
    if not _hold_out(world, run, at):
        close(world, run, Ending(Status.MISSED_LOCAL_TIME, at, _MISSED, entry.route))


def _enter_by_event(world: World, entry: Entry, runs: list[Run]) -> None:
    """As many as arrive, chosen by chance alone, each at a minute of their own; named people as people.yaml says."""
    purpose = purpose_key(world.seed, f"arrives/{entry.event}")
    others: list[tuple[int, int, Run, Instant]] = []
    for run in runs:
        if run.recipient.named:
            _enter_named(world, entry, run)
            continue
        end = arrivals_end(entry, run.recipient.market, run.recipient.clock, world.as_of)
        chance = draw(purpose, run.recipient.key, step_key(run.program.campaign.id), run=1)
        at = minute_of(world.as_of + (max(0, end - world.as_of) * chance.words[1] >> 32))
        others.append((chance.words[0], run.recipient.key, run, at))
    others.sort(key=lambda arrival: arrival[:2])
    for rank, (_, _, run, at) in enumerate(others):
        days = (arrivals_end(entry, run.recipient.market, run.recipient.clock, world.as_of) - world.as_of) / DAY
        if rank < entry.arrivals_per_day * days:
            _start(world, run, at)
        elif not _hold_out(world, run, world.as_of):
            words = f"{entry.event} does not happen"
            close(world, run, Ending(Status.NOT_REACHED, world.as_of, words, entry.route))


def _enter_named(world: World, entry: Entry, run: Run) -> None:
    """When the event happens to them; where it happens to nobody by name, everyone comes in at the start."""
    recipient = run.recipient
    if not any(entry.event in person.events for person in world.project.people.values()):
        _start(world, run, world.as_of)
        return
    own = recipient.person.events.get(entry.event)
    at = instant_of(own.at, recipient.clock.zone) if own and own.at else world.as_of
    if own and at >= world.as_of and (entry.until is None or at <= _last(world, entry, run)):
        _start(world, run, at)
    elif not _hold_out(world, run, world.as_of):
        words = f"{entry.event} does not happen"
        close(world, run, Ending(Status.NOT_REACHED, world.as_of, words, own.route if own else entry.route))


def _last(world: World, entry: Entry, run: Run) -> Instant:
    return arrivals_end(entry, run.recipient.market, run.recipient.clock, world.as_of)


def _start(world: World, run: Run, at: Instant) -> None:
    if not _hold_out(world, run, at):
        run.begins = at
        world.walks(at, run, 0)


def _planned(world: World, run: Run, moment: Moment) -> Instant | None:
    recipient = run.recipient
    if skipped_by_clock(moment, recipient.market, recipient.clock, world.policy):
        return None
    return planned_for(moment, recipient.market, recipient.clock, world.policy, world.as_of)


def _hold_out(world: World, run: Run, at: Instant) -> bool:
    """Ends the run of whoever chance holds out, before anything else is asked (R19)."""
    campaign = run.program.campaign
    if not held_out(run.recipient.person, campaign, world.project, world.seed):
        return False
    route: Route | None = campaign.audience.route
    words = "is held out so that the effect of the campaign can be measured"
    close(world, run, Ending(Status.HELD_OUT, at, words, route))
    return True
