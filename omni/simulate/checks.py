"""Every gate's answer for a person who is asked about, in gate order, in words a shop assistant could read (R19)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from omni.model.place import Route
from omni.model.schedule import Check
from omni.simulate import caps, consent
from omni.simulate.costs import MICROS
from omni.simulate.gates import ADDRESSES, BEFORE_CHANNEL, GATES, OF_CHANNEL, Gate, Refusal
from omni.simulate.quiet_words import hour_in_words, hours_in_words
from omni.simulate.state import Intent, quiet_of
from omni.simulate.world import World
from omni.timing.grid import wall_time
from omni.zones import Instant

Answer = tuple[str, Route | None]


def every_check(world: World, intent: Intent, now: Instant) -> tuple[Check, ...]:
    """The answers of all gates, failures kept; a gate that only delays has passed."""
    return _checks(GATES, world, intent, now)


def checks_up_to_choice(world: World, intent: Intent, now: Instant, refusal: Refusal) -> tuple[Check, ...]:
    """The answers for a channel of `first_of` that was not taken: the later gates were never asked."""
    asked = _checks((*BEFORE_CHANNEL, *OF_CHANNEL), world, intent, now)
    return (*asked, Check("choice", passed=False, words=refusal.words, route=refusal.route))


def _checks(gates: tuple[Gate, ...], world: World, intent: Intent, now: Instant) -> tuple[Check, ...]:
    checks = [Check("holdout", passed=True, words="is a named example, never held out")]
    for gate in gates:
        verdict = gate.ask(world, intent, now)
        words, route = (verdict.words, verdict.route) if verdict else _PASSED[gate.name](world, intent, now)
        waits = verdict is not None and not isinstance(verdict, Refusal)
        told = f"would wait: {words}" if waits else words
        checks.append(Check(gate.name, not isinstance(verdict, Refusal), told, route))
    return tuple(checks)


def _has_agreed(world: World, intent: Intent, _now: Instant) -> Answer:
    person = intent.run.recipient.person
    if intent.parcel.channel.consent == "none" or not intent.parcel.is_marketing:
        return "no consent is needed", None
    if consent.is_taken_for_granted(person, intent.parcel, world.policy):
        words = f"has not said whether they agree to {consent.in_words(intent.parcel)}, which counts as a yes"
        return words, world.policy.route / "consent"
    route = person.route / "consent" if person.route else world.policy.route / "consent"
    return f"has agreed to {consent.in_words(intent.parcel)}", route


def _can_be_reached(_world: World, intent: Intent, _now: Instant) -> Answer:
    kind = intent.parcel.channel.address
    if not kind:
        return "needs no address", None
    words = ADDRESSES.get(kind, kind)
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words} is known", intent.run.recipient.person.route


def _is_awake(_world: World, intent: Intent, now: Instant) -> Answer:
    parcel, clock = intent.parcel, intent.run.recipient.clock
    hour = f"{hour_in_words(now, clock)} in {clock.name}"
    if not parcel.is_marketing:
        return f"{hour}; quiet hours are for marketing", None
    quiet = quiet_of(intent.run, parcel)
    if not quiet.hours:
        return f"{hour}; {parcel.channel.id} has no quiet hours", quiet.route
    return f"{hour}; {hours_in_words(quiet, wall_time(now, clock.zone).date())}", quiet.route


def _has_had_few(world: World, intent: Intent, now: Instant) -> Answer:
    """Of the caps that count the message, the one that is nearest to full."""
    recipient, policy = intent.run.recipient, world.policy
    room = [
        (cap.max - caps.counted(cap, recipient.counted.get(position, ()), now, recipient.clock.zone), cap)
        for position in intent.parcel.caps
        for cap in (policy.frequency_caps[position],)
    ]
    if not room:
        return "no limit holds it", None
    left, cap = min(room, key=lambda found: found[0])
    return f"has had {cap.max - left}, {caps.in_words(cap)}", cap.route


def _is_affordable(world: World, intent: Intent, _now: Instant) -> Answer:
    campaign, currency = intent.run.program.campaign, intent.parcel.currency
    budget = campaign.budget.get(currency)
    if budget is None:
        return "no budget limits it", None
    spent = world.spent.get((campaign.id, currency), 0) / MICROS
    return f"{spent:.2f} of {budget} {currency} are spent", campaign.route / "budget"


_PASSED: Mapping[str, Callable[[World, Intent, Instant], Answer]] = {
    "suppressed": lambda _world, _intent, _now: ("may be written to", None),
    "unsubscribed": lambda _world, _intent, _now: ("has not unsubscribed", None),
    "consent": _has_agreed,
    "address": _can_be_reached,
    "duplicate": lambda _world, _intent, _now: ("nobody else had it at the same address", None),
    "journey": lambda _world, _intent, _now: ("has not left", None),
    "hours": _is_awake,
    "cap": _has_had_few,
    "age": lambda _world, _intent, _now: ("has not waited too long", None),
    "rate": lambda _world, intent, _now: (f"{intent.parcel.channel.id} has room", None),
    "budget": _is_affordable,
}
