"""The gates that every message passes, in order; the first that refuses is the reason (R19).

A gate only looks: it answers None (it may pass), a refusal, or a later minute to try again. What passing uses up (caps,
rate limits, the budget, an address) is taken at the hand-over.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from omni.model.campaign import Campaign
from omni.model.journey import Send
from omni.model.place import Route
from omni.model.policy import Policy
from omni.model.schedule import Status
from omni.simulate import caps, consent
from omni.simulate.addresses import place_of_address
from omni.simulate.ahead import kept_free
from omni.simulate.costs import MICROS
from omni.simulate.missing import place_of
from omni.simulate.quiet_words import moment_in_words, why_quiet
from omni.simulate.state import Intent, Parcel, quiet_of
from omni.simulate.world import World
from omni.timing.grid import day_at, next_day, wall_time
from omni.timing.quiet_hours import Quiet, first_allowed
from omni.timing.recipient_clock import Clock
from omni.zones import Instant, holiday

ADDRESSES = {
    "email": "email address",
    "phone": "phone number",
    "push_token": "phone with the app",
    "address": "postal address",
}
"""What a channel needs of a person, in words."""
TOO_OLD, SAME_DAY = "has waited too long", "the same journey has sent a message that day"


class Refusal(NamedTuple):
    """The message will not leave: its status, why in words, and the line that decided."""

    status: Status
    words: str
    route: Route | None


class Later(NamedTuple):
    """The message is to be tried again at that minute, and why; it may keep that minute's place under a rate limit."""

    at: Instant
    words: str
    route: Route | None
    keeps_place: bool = False


Verdict = Refusal | Later | None
Question = Callable[[World, Intent, Instant], Verdict]


class Gate(NamedTuple):
    """A gate: its name, its question, and whether that can stop a parcel for anybody at all."""

    name: str
    ask: Question
    may_stop: Callable[[World, Parcel], object] = lambda _world, _parcel: True


class Asked(NamedTuple):
    """The questions for a parcel, in gate order: before a channel of several is taken, and when it is to leave."""

    to_be_taken: tuple[Question, ...]
    to_leave: tuple[Question, ...]


def suppressed(_world: World, intent: Intent, _now: Instant) -> Verdict:
    """Bounces, complaints and legal lists stop everything."""
    person = intent.run.recipient.person
    if not person.suppressed:
        return None
    return Refusal(Status.SUPPRESSED, "is on the list of people who must not be written to", person.route)


def unsubscribed(_world: World, intent: Intent, _now: Instant) -> Verdict:
    """Opting out of everything covers marketing (R12)."""
    recipient = intent.run.recipient
    if recipient.unsubscribed and intent.parcel.is_marketing:
        return Refusal(Status.UNSUBSCRIBED, "has unsubscribed from everything", recipient.person.route)
    return None


def consented(world: World, intent: Intent, _now: Instant) -> Verdict:
    """The topic on the channel, or the permission (R20)."""
    person = intent.run.recipient.person
    if consent.agreed(person, intent.parcel, world.policy):
        return None
    route = person.route / "consent" if person.route else world.policy.route / "consent"
    return Refusal(Status.NO_CONSENT, f"has not agreed to {consent.in_words(intent.parcel)}", route)


def addressed(_world: World, intent: Intent, _now: Instant) -> Verdict:
    """Something to send it to."""
    person, kind = intent.run.recipient.person, intent.parcel.channel.address
    if not kind or person.addresses.get(kind):
        return None
    return Refusal(Status.NO_ADDRESS, f"no {ADDRESSES.get(kind, kind)} is known", person.route or intent.parcel.route)


def first_with_address(world: World, intent: Intent, _now: Instant) -> Verdict:
    """One message of a step per address, whoever has it, unless the policy lets each of them have one (R35)."""
    place = place_of_address(intent) if intent.run.recipient.shares and world.policy.dedupe == "address" else None
    other = world.addressed.get(place) if place else None
    if other is None or other == intent.run.recipient.person.id:
        return None
    return had_by_another(world.policy, intent.parcel)


def had_by_another(policy: Policy, parcel: Parcel) -> Refusal:
    """What a message is told whose address has had it."""
    kind = ADDRESSES[parcel.channel.address]
    words = f"somebody else with the same {kind} has it already"
    return Refusal(Status.DUPLICATE_ADDRESS, words, policy.line("dedupe"))


def still_there(_world: World, intent: Intent, _now: Instant) -> Verdict:
    """Whoever has left the journey gets nothing more of it (R24)."""
    ending = intent.run.ending
    return Refusal(ending.status, ending.words, ending.route) if ending else None


def in_time_of_day(world: World, intent: Intent, now: Instant) -> Verdict:
    """Dates that have not passed, hours and dates that are not quiet (R4, R6 to R11)."""
    parcel, recipient = intent.parcel, intent.run.recipient
    if intent.missed:
        return Refusal(Status.MISSED_LOCAL_TIME, intent.missed, place_of(world.policy, intent.missed))
    if not parcel.is_marketing:
        return None
    place, known = (parcel, recipient.clock, recipient.person.quiet_hours), world.in_minute(now).hours
    if place not in known:
        known[place] = _awake(world, quiet_of(intent.run, parcel), recipient.clock, now)
    return known[place] or _one_a_day(world, intent, now)


def _awake(world: World, quiet: Quiet, clock: Clock, now: Instant) -> Verdict:
    """What hours and dates say to all on a clock."""
    at = first_allowed(quiet, now, clock)
    if at == now:
        return None
    words, route = why_quiet(quiet, now, clock, world.policy)
    if at is None or is_dropped(world.policy, quiet, now, clock):
        return Refusal(Status.OUTSIDE_WINDOW, words, route)
    return Later(at, words, route)


def is_dropped(policy: Policy, quiet: Quiet, now: Instant, clock: Clock) -> bool:
    """What becomes of a holiday's messages is said by `holidays`, of others in quiet hours by `quiet`."""
    today = wall_time(now, clock.zone).date()
    is_holiday = bool(quiet.calendar and holiday(quiet.calendar, today))
    return (policy.holidays if is_holiday else policy.quiet) == "drop"


def _one_a_day(world: World, intent: Intent, now: Instant) -> Verdict:
    """Two steps of a journey on one local date, where the policy wants one (R10)."""
    run, zone = intent.run, intent.run.recipient.clock.zone
    if not world.policy.one_per_day or run.program.dated:
        return None
    today = wall_time(now, zone).date()
    if run.handed_on.get(today, intent.op.index) == intent.op.index:
        return None
    return Later(day_at(next_day(today), time(), zone), SAME_DAY, world.policy.route / "one_per_day")


def under_caps(world: World, intent: Intent, now: Instant) -> Verdict:
    """Every cap that counts the message (R13 to R16), and room that is kept for more urgent ones (R17)."""
    verdict = _full(world, intent, now)
    return verdict if verdict or not world.policy.reserve else _kept_free(world, intent, now)


def _full(world: World, intent: Intent, now: Instant) -> Verdict:
    recipient, wait = intent.run.recipient, 0
    holding: Verdict = None
    for position in intent.parcel.caps:
        cap, had = world.policy.frequency_caps[position], recipient.counted.get(position, ())
        if len(had) < cap.max:
            continue
        count = caps.counted(cap, had, now, recipient.clock.zone)
        if count < cap.max:
            continue
        words = caps.full_in_words(cap, count)
        free = caps.free_at(cap, had, now, recipient.clock.zone)
        if cap.on_cap != "defer":
            return Refusal(Status.CAPPED, words, cap.route)
        if free > wait:
            wait, holding = free, Later(free, words, cap.route)
    return holding


def _kept_free(world: World, intent: Intent, now: Instant) -> Refusal | None:
    for position in intent.parcel.counts_in:
        coming = kept_free(world, intent, position, now)
        if coming and isinstance(coming.op.step, Send):
            zone = intent.run.recipient.clock.zone
            words = kept_in_words(coming.op.step, coming.run.program.campaign, coming.at, zone)
            return Refusal(Status.CAPPED, words, world.policy.route / "reserve")
    return None


def kept_in_words(send: Send, campaign: Campaign, at: Instant, zone: ZoneInfo) -> str:
    """For which more urgent message room is kept."""
    return f"{send.message} of {campaign.id} is due {wall_time(at, zone):%Y-%m-%d %H:%M} and goes first"


def fresh(world: World, intent: Intent, now: Instant) -> Verdict:
    """Not older than its channel allows (R29)."""
    parcel = intent.parcel
    if parcel.ttl and now - intent.planned > parcel.ttl:
        return Refusal(Status.EXPIRED, TOO_OLD, world.policy.line_of_ttl(parcel.channel.id))
    return None


def in_rate(world: World, intent: Intent, now: Instant) -> Verdict:
    """A place under the rate limits of the channel (R28)."""
    channel = intent.parcel.channel.id
    if intent.slot == now or (intent.slot < 0 and world.rates.has_room(channel, now, intent.parcel.units)):
        return None
    full = world.rates.refused(channel, now, intent.parcel.units, intent.slot)
    if full:
        return Refusal(Status.OVER_RATE, f"{full.channel} warms up and has sent all of today's", full.route)
    room = world.rates.earliest(channel, now, intent.parcel.units, intent.slot)
    if room.at == now:
        return None
    words = f"{channel} has no room before {moment_in_words(room.at, intent.run.recipient.clock, intent.planned)}"
    route = room.limit.route if room.limit else world.policy.route / "rate_limits"
    return Later(room.at, words, route, keeps_place=True)


def in_budget(world: World, intent: Intent, _now: Instant) -> Verdict:
    """Money left for it."""
    campaign, parcel = intent.run.program.campaign, intent.parcel
    budget = campaign.budget.get(parcel.currency)
    spent = world.spent.get((campaign.id, parcel.currency), 0)
    if budget is None or spent + parcel.cost_micros <= budget * MICROS:
        return None
    return Refusal(
        Status.OVER_BUDGET, f"the budget of {budget} {parcel.currency} is used up", campaign.route / "budget"
    )


def ask(questions: tuple[Question, ...], world: World, intent: Intent, now: Instant) -> Verdict:
    """The first answer that is not yes."""
    for question in questions:
        verdict = question(world, intent, now)
        if verdict is not None:
            return verdict
    return None


def asked(world: World, parcel: Parcel) -> Asked:
    """The questions that can have another answer than yes."""
    found: Asked | None = world.gates.get(parcel)
    if found is None:
        before, after = (
            tuple(gate.ask for gate in gates if gate.may_stop(world, parcel))
            for gates in ((*BEFORE_CHANNEL, *OF_CHANNEL), AFTER_CHANNEL)
        )
        found = world.gates[parcel] = Asked(before, (*before, *after))
    return found


BEFORE_CHANNEL = (
    Gate("suppressed", suppressed, lambda world, _parcel: world.any_suppressed),
    Gate("unsubscribed", unsubscribed, lambda _world, parcel: parcel.is_marketing),
)
OF_CHANNEL = (
    Gate("consent", consented, lambda _world, parcel: parcel.channel.consent != "none"),
    Gate("address", addressed, lambda _world, parcel: parcel.channel.address),
)
AFTER_CHANNEL = (
    Gate("duplicate", first_with_address, lambda world, _parcel: world.any_shared and world.policy.dedupe == "address"),
    Gate("journey", still_there),
    Gate("hours", in_time_of_day),
    Gate("cap", under_caps, lambda world, parcel: parcel.caps or world.policy.reserve),
    Gate("age", fresh, lambda _world, parcel: parcel.ttl),
    Gate("rate", in_rate, lambda world, parcel: parcel.channel.id in world.rates.by_channel),
    Gate("budget", in_budget, lambda world, parcel: world.project.campaigns[parcel.key.campaign].budget),
)
GATES = (*BEFORE_CHANNEL, *OF_CHANNEL, *AFTER_CHANNEL)
