"""One message at its minute: handed over, given up, or tried again later."""

from __future__ import annotations

from omni.model.place import Route
from omni.model.policy import Policy
from omni.model.schedule import Check, Status
from omni.simulate import rows
from omni.simulate.addresses import place_of_address
from omni.simulate.checks import checks_up_to_choice, every_check
from omni.simulate.endings import close
from omni.simulate.gates import Later, Refusal, ask, asked
from omni.simulate.quiet_words import waited_in_words, why_early
from omni.simulate.reactions import likely_reactions, named_reactions
from omni.simulate.state import Ending, Intent, Run, quiet_of
from omni.simulate.world import World
from omni.timing.grid import wall_time
from omni.zones import Instant


def attempt(world: World, intent: Intent, now: Instant) -> None:
    """Asks every gate and does what they say."""
    if intent.settled:
        return
    verdict = ask(asked(world, intent.parcel).to_leave, world, intent, now)
    if verdict is None:
        _hand_over(world, intent, now)
    elif isinstance(verdict, Refusal):
        refuse(world, intent, now, verdict)
    else:
        _try_later(world, intent, now, verdict)


def refuse(world: World, intent: Intent, now: Instant, refusal: Refusal) -> None:
    """Gives a message up; a cap may end the whole run."""
    _settle(intent)
    why = Ending(refusal.status, now, refusal.words, refusal.route)
    checks = _checks(world, intent, now, refusal)
    world.rows.append(rows.given_up(intent.run, intent.parcel, intent.planned, why, checks))
    if refusal.status is Status.CAPPED and ends_run(world.policy, refusal.route) and not intent.run.ending:
        leave(world, intent.run, Ending(Status.EXITED, now, refusal.words, refusal.route))
    _go_on(world, intent, now)


def leave(world: World, run: Run, ending: Ending) -> None:
    """Ends a run at once: what waits to leave is given up for the first reason in the order of the gates (R24)."""
    run.ending = ending
    for intent in tuple(run.pending):
        verdict = ask(asked(world, intent.parcel).to_leave, world, intent, ending.at)
        assert isinstance(verdict, Refusal)  # noqa: S101 - the journey's gate refuses at the latest
        refuse(world, intent, ending.at, verdict)
    close(world, run, ending)


def _hand_over(world: World, intent: Intent, now: Instant) -> None:
    run = intent.run
    checks = _checks(world, intent, now)
    _use_up(world, intent, now)
    _settle(intent)
    if world.policy.one_per_day:
        run.handed_on[wall_time(now, run.recipient.clock.zone).date()] = intent.op.index
    if now < intent.planned:
        quiet, clock = quiet_of(run, intent.parcel), run.recipient.clock
        intent.waited, intent.held_by = why_early(quiet, intent.planned, clock, world.policy)
    row = rows.sent(world, intent, now, checks)
    world.rows.append(row)
    reached = row.lands or now
    run.received[intent.op.index] = max(reached, run.received.get(intent.op.index, reached))
    reactions = (
        named_reactions(intent, reached, world.reported)
        if run.recipient.named
        else likely_reactions(world, intent, reached)
    )
    for at, event in reactions:
        world.happens(at, run, intent.op.index, event)
    _go_on(world, intent, now)


def _use_up(world: World, intent: Intent, now: Instant) -> None:
    recipient, parcel = intent.run.recipient, intent.parcel
    for position in parcel.counts_in:
        recipient.counted.setdefault(position, []).append(now)
    if intent.slot != now:
        world.rates.take(parcel.channel.id, now, parcel.units, intent.slot)
    spent = (parcel.key.campaign, parcel.currency)
    world.spent[spent] = world.spent.get(spent, 0) + parcel.cost_micros
    if recipient.shares:
        place = place_of_address(intent)
        if place:
            world.addressed[place] = recipient.person.id


def _try_later(world: World, intent: Intent, now: Instant, later: Later) -> None:
    """Waits, unless the message would be too old by then; a place under a rate limit is taken at once (R9)."""
    parcel = intent.parcel
    if parcel.ttl and later.at - intent.planned > parcel.ttl:
        route = world.policy.line_of_ttl(parcel.channel.id)
        refuse(world, intent, now, Refusal(Status.EXPIRED, f"would have waited too long, {later.words}", route))
        return
    if later.keeps_place:
        world.rates.take(parcel.channel.id, later.at, parcel.units, intent.slot)
        intent.slot = later.at
    clock = intent.run.recipient.clock
    intent.waited = waited_in_words(intent.planned, clock, later.at, later.words)
    intent.held_by = later.route
    world.leaves(later.at, intent)


def _settle(intent: Intent) -> None:
    intent.settled = True
    intent.run.pending.remove(intent)


def _go_on(world: World, intent: Intent, now: Instant) -> None:
    """The step is done when its last message is, however long a limit held it back (R31); dated sends lead nowhere."""
    run = intent.run
    if not run.pending and not run.ending and not run.program.dated:
        world.walks(now, run, intent.op.then)


def ends_run(policy: Policy, route: Route | None) -> bool:
    """True where the line that refused a message is a cap that ends the whole run (R16)."""
    return any(cap.route == route and cap.on_cap == "exit" for cap in policy.frequency_caps)


def _checks(world: World, intent: Intent, now: Instant, refusal: Refusal | None = None) -> tuple[Check, ...]:
    if not world.told or not intent.run.recipient.named or not intent.parcel.is_written:
        return ()
    if refusal and refusal.status is Status.OTHER_CHANNEL:
        return checks_up_to_choice(world, intent, now, refusal)
    return every_check(world, intent, now)
