"""The five campaigns as a discrete-event simulation of SimPy: what the fast engines are measured against.

One process for each person, which starts one for each campaign that they are in and one for each message. Journeys,
gates, caps, rate limits, budgets, exits and what people do are written here once more, in the style of SimPy; the
compiled steps, what a message costs, quiet hours and the draws of chance are omni's own, so the same people get the
same messages. Of everything that omni can simulate this knows what those campaigns use, and nobody by name.

`checksum` does not depend on order: the sum of one hash for each (person, campaign, step, channel, moment, status).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

import simpy

from omni.audience import holdouts, holds
from omni.draws import draw, purpose_key, step_key
from omni.model.facts import Moment
from omni.model.journey import ENGAGED, Branch, Delay, DelayUntil, Send, Stop, WaitFor
from omni.model.schedule import Status
from omni.model.spans import NextWeekday
from omni.simulate import caps, consent
from omni.simulate.entering import chances, is_meant, is_uncounted, recipient_of
from omni.simulate.parcels import channels_for, parcel_with, variant_of
from omni.simulate.program import END, Op, Program, programs
from omni.simulate.reactions import assumed_reactions
from omni.simulate.state import Intent, Recipient, Run, quiet_of
from omni.simulate.world import World
from omni.timing.entries import moment_of_entry, moment_of_send, planned_for
from omni.timing.grid import minute_of
from omni.timing.instants import end_of_fact, fact_of, instant_of_moment
from omni.timing.landing import latest_landing
from omni.timing.quiet_hours import first_allowed
from omni.timing.waits import after, next_weekday

Outcome = tuple[str, str, str, str, int, str]
AT_ONCE, HAPPENS, WALKS, LEAVES = range(-1, 3)


def checksum(outcomes: Iterable[Outcome]) -> int:
    """One number for all decisions, whatever their order."""
    return sum(_hash(outcome) for outcome in outcomes) % 2**64


def _hash(outcome: Outcome) -> int:
    return int.from_bytes(blake2b("|".join(map(str, outcome)).encode(), digest_size=8).digest(), "little")


class Clock(simpy.Environment):
    """SimPy's clock, with the order of omni among things of the same minute."""

    def schedule(self, event, priority=1, delay=0):
        super().schedule(event, priority if isinstance(priority, tuple) else (AT_ONCE, priority), delay)

    def at(self, when: int, order: tuple) -> simpy.Event:
        event = self.event()
        event._ok, event._value = True, None
        self.schedule(event, order, when - self.now)
        return event


class Simulation:
    """Everybody's processes; `world` lends what is compiled: steps, parcels, policy, limits."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.clock = Clock(world.as_of)
        self.programs = programs(tuple(world.project.campaigns.values()))
        self.outcomes: list[Outcome] = []

    def run(self, people) -> list[Outcome]:
        recipients = [found for person in people if (found := recipient_of(self.world, person))]
        arrivals = {program.campaign.id: self._arrivals(program, recipients) for program in self.programs}
        for recipient in recipients:
            self.clock.process(self.life(recipient, arrivals))
        self.clock.run()
        return self.outcomes

    def _arrivals(self, program: Program, recipients: list[Recipient]) -> dict[int, list[int]]:
        journey = program.campaign.journey
        if not journey or not journey.entry.event or is_uncounted(program):
            return {}
        runs = [self._visit(one, program) for one in recipients if is_meant(self.world, program, one)]
        times: dict[int, list[int]] = {}
        for rank, (_, key, at, days) in enumerate(sorted(chances(self.world, journey.entry, runs))):
            if rank < journey.entry.arrivals_per_day * days:
                times.setdefault(key, []).append(at)
        return {key: sorted(found) for key, found in times.items()}

    def _visit(self, recipient: Recipient, program: Program) -> Run:
        from omni.audience import locale_of, version_of

        person, campaign = recipient.person, program.campaign
        version = version_of(person, campaign, self.world.project)
        return Run(recipient, program, version, locale_of(person, campaign, recipient.market))

    def _is_held_out(self, recipient: Recipient, program: Program) -> bool:
        return not recipient.named and any(
            draw(purpose_key(self.world.seed, one.purpose), recipient.key, step_key(one.step)).bucket < one.below
            for one in holdouts(program.campaign, self.world.policy)
        )

    def life(self, recipient: Recipient, arrivals) -> Iterator[simpy.Event]:
        for program in self.programs:
            if not is_meant(self.world, program, recipient):
                continue
            run = self._visit(recipient, program)
            recipient.runs.append(run)
            if self._is_held_out(recipient, program):
                self.close(run, Status.HELD_OUT, self._entered(run, arrivals[program.campaign.id]))
            elif program.dated:
                for op, send in program.sends:
                    self.clock.process(self.dated(run, op, send))
            else:
                self._enter(run, arrivals[program.campaign.id].get(recipient.key, []))
        yield self.clock.timeout(0)

    def _entered(self, run: Run, arrivals: Mapping[int, list[int]]) -> int:
        journey = run.program.campaign.journey
        moment = moment_of_entry(run.program.campaign, journey.entry, run.version) if journey else None
        return self._planned(run, moment) if moment else min(arrivals.get(run.recipient.key, [self.world.as_of]))

    def _enter(self, run: Run, times: list[int]) -> None:
        entry = run.program.campaign.journey.entry
        if not entry.event:
            times = [self._entered(run, {})]
        elif not times:
            self.close(run, Status.NOT_REACHED, self.world.as_of)
        for visit, at in enumerate(times):
            self.clock.process(self.journey(run if visit == 0 else self._again(run), at, first=visit == 0))

    def _again(self, run: Run) -> Run:
        again = Run(run.recipient, run.program, run.version, run.locale, number=2)
        run.recipient.runs.append(again)
        return again

    def _planned(self, run: Run, moment: Moment) -> int:
        world, recipient = self.world, run.recipient
        planned = planned_for(moment, recipient.market, recipient.clock, world.policy, world.as_of)
        assert planned is not None, "the campaigns of the comparison begin after the simulation does"
        return planned

    def order(self, kind: int, run: Run, planned: int, op: int, tag: str = "") -> tuple:
        campaign = run.program.campaign
        return kind, -campaign.priority, planned, campaign.id, op, run.recipient.key, tag

    def dated(self, run: Run, op: Op, send: Send) -> Iterator[simpy.Event]:
        at = self._planned(run, moment_of_send(run.program.campaign, send, run.version))
        yield self.clock.at(at, self.order(WALKS, run, at, op.index))
        yield from self.send(run, op, send)

    def journey(self, run: Run, at: int, *, first: bool) -> Iterator[simpy.Event]:
        if first:
            run.begins = at
        yield self.clock.at(at, self.order(WALKS, run, at, 0))
        if not first:
            earlier = [one for one in run.recipient.runs if one.program is run.program and one.begins is not None]
            if run.program.campaign.journey.reentry == "never" or any(one.ending is None for one in earlier):
                return
            run.begins, run.number = at, 1 + len(earlier)
        yield from self.walk(run, 0)

    def walk(self, run: Run, index: int) -> Iterator[simpy.Event]:
        while index != END and not run.ending:
            op = run.program.ops[index]
            step, now = op.step, int(self.clock.now)
            if isinstance(step, Send):
                yield from self.send(run, op, step)
                index = op.then
            elif isinstance(step, Delay | DelayUntil):
                yield from self._rest(run, op, self._end_of_delay(run, step, now))
                index = op.then
            elif isinstance(step, WaitFor):
                happened = yield from self.wait(run, op, step)
                run.taken[op.index] = (happened, int(self.clock.now))
                index = op.then if happened else op.otherwise
            elif isinstance(step, Branch):
                side = holds(step.tree, run.recipient.person)
                run.taken[op.index] = (side, now)
                index = op.then if side else op.otherwise
            else:
                assert isinstance(step, Stop)
                index = END
        if not run.ending:
            self.close(run, Status.NOT_REACHED, int(self.clock.now))

    def _end_of_delay(self, run: Run, step: Delay | DelayUntil, now: int) -> int:
        recipient = run.recipient
        if isinstance(step, Delay):
            return after(step.wait, now, recipient.clock.zone)
        if isinstance(step.until, NextWeekday):
            return next_weekday(step.until, now, recipient.clock.zone)
        if isinstance(step.until, Moment):
            return instant_of_moment(step.until, recipient.market, recipient.clock)
        fact = fact_of(step.until.fact, run.program.campaign, run.version, self.world.project.brand)
        return minute_of(end_of_fact(fact, recipient.market, recipient.clock) - step.until.seconds)

    def _rest(self, run: Run, op: Op, later: int) -> Iterator[simpy.Event]:
        if later > self.clock.now:
            yield self.clock.at(later, self.order(WALKS, run, later, op.then))

    def wait(self, run: Run, op: Op, step: WaitFor) -> Iterator[simpy.Event]:
        send = run.program.by_id.get(step.of, END) if step.of else op.above
        wanted = [(send, event) for event in (ENGAGED if step.event == "engaged" else (step.event,))]
        if any(one in run.happened for one in wanted):
            return True
        now = int(self.clock.now)
        start = run.received.get(send, now) if send == op.above and not step.from_here else now
        deadline = max(now, minute_of(start + step.within))
        heard = self.clock.event()
        run.waiting = (wanted, heard)
        yield self.clock.at(deadline, self.order(WALKS, run, deadline, op.index)) | heard
        run.waiting = (END, 0)
        return heard.triggered

    def send(self, run: Run, op: Op, send: Send) -> Iterator[simpy.Event]:
        run.visited.add(op.index)
        now, taken, leaving = int(self.clock.now), False, []
        intents = [
            Intent(run, op, parcel_with(self.world, run, op, send, channel, variant_of(self.world, run, send)), now)
            for channel in channels_for(self.world, run, op, send)
        ]
        for intent in intents:
            refusal = self._for_the_person(intent) or self._on_the_channel(intent)
            if not intent.parcel.is_written:
                self.tell(intent, Status.NOT_REACHED)
            elif send.first_of and taken:
                self.tell(intent, Status.OTHER_CHANNEL)
            elif send.first_of and refusal:
                self.tell(intent, refusal)
            else:
                taken = True
                leaving.append(intent)
        run.pending = list(leaving)
        if leaving:
            yield self.clock.all_of([self.clock.process(self.message(intent)) for intent in leaving])

    def message(self, intent: Intent) -> Iterator[simpy.Event]:
        run, tag = intent.run, intent.parcel.channel.id
        at = int(self.clock.now)
        while True:
            yield self.clock.at(at, self.order(LEAVES, run, intent.planned, intent.op.index, tag))
            if intent.settled:
                return
            answer = self._gates(intent, int(self.clock.now))
            if isinstance(answer, int):
                at = answer
                continue
            self._settle(intent, answer)
            return

    def _gates(self, intent: Intent, now: int) -> Status | int | None:
        """A status where the message will not leave, a later minute where it waits, None where it leaves."""
        run, parcel, world = intent.run, intent.parcel, self.world
        refusal = self._for_the_person(intent) or self._on_the_channel(intent)
        if refusal:
            return refusal
        if run.ending:
            return run.ending
        if parcel.is_marketing:
            allowed = first_allowed(quiet_of(run, parcel), now, run.recipient.clock)
            if allowed != now:
                return Status.OUTSIDE_WINDOW if allowed is None else allowed
        for position in parcel.caps:
            cap, had = world.policy.frequency_caps[position], run.recipient.counted.get(position, ())
            if had and caps.counted(cap, had, now, run.recipient.clock.zone) >= cap.max:
                return Status.CAPPED
        if intent.slot != now:
            room = world.rates.earliest(parcel.channel.id, now, parcel.units)
            if room.at > now:
                world.rates.take(parcel.channel.id, room.at, parcel.units)
                intent.slot = room.at
                return room.at
        budget = run.program.campaign.budget.get(parcel.currency)
        spent = world.spent.get((parcel.key.campaign, parcel.currency), 0)
        if budget is not None and spent + parcel.cost_micros > budget * 1_000_000:
            return Status.OVER_BUDGET
        return None

    def _for_the_person(self, intent: Intent) -> Status | None:
        recipient = intent.run.recipient
        if recipient.person.suppressed:
            return Status.SUPPRESSED
        return Status.UNSUBSCRIBED if recipient.unsubscribed and intent.parcel.is_marketing else None

    def _on_the_channel(self, intent: Intent) -> Status | None:
        person, kind = intent.run.recipient.person, intent.parcel.channel.address
        if not consent.agreed(person, intent.parcel, self.world.policy):
            return Status.NO_CONSENT
        return Status.NO_ADDRESS if kind and not person.addresses.get(kind) else None

    def _settle(self, intent: Intent, refusal: Status | None) -> None:
        intent.settled = True
        intent.run.pending.remove(intent)
        if refusal:
            self.tell(intent, refusal)
            return
        run, parcel, now, world = intent.run, intent.parcel, int(self.clock.now), self.world
        self.tell(intent, Status.SENT)
        for position in parcel.counts_in:
            run.recipient.counted.setdefault(position, []).append(now)
        if intent.slot != now:
            world.rates.take(parcel.channel.id, now, parcel.units)
        place = (parcel.key.campaign, parcel.currency)
        world.spent[place] = world.spent.get(place, 0) + parcel.cost_micros
        lead = parcel.channel.lead_time
        reached = latest_landing(lead, now, run.recipient.clock) if lead else now
        run.received[intent.op.index] = max(reached, run.received.get(intent.op.index, reached))
        for at, event in assumed_reactions(intent, reached, world.policy.assume, world.seed):
            self.clock.process(self.happens(run, intent.op.index, event, at))

    def happens(self, run: Run, op: int, event: str, at: int) -> Iterator[simpy.Event]:
        yield self.clock.at(at, self.order(HAPPENS, run, at, op, event))
        run.happened.setdefault((op, event), at)
        if event == "unsubscribed":
            run.recipient.unsubscribed = True
        for other in run.recipient.runs:
            if event in other.program.exits and other.begins is not None and other.begins <= at and not other.ending:
                self.leave(other, at)
        wanted, heard = run.waiting
        if wanted != END and not run.ending and (op, event) in wanted and not heard.triggered:
            heard.succeed()

    def leave(self, run: Run, at: int) -> None:
        run.ending = Status.EXITED
        for intent in tuple(run.pending):
            refusal = self._for_the_person(intent) or self._on_the_channel(intent)
            self._settle(intent, refusal or Status.EXITED)
        self.close(run, Status.EXITED, at)

    def close(self, run: Run, status: Status, at: int) -> None:
        run.ending = status
        for op, send in run.program.sends:
            if op.index in run.visited:
                continue
            run.visited.add(op.index)
            found, when = self._turned_away(run, op) or (status, at)
            for channel in channels_for(self.world, run, op, send):
                self._tell(run, op, channel, when, found)

    def _turned_away(self, run: Run, op: Op) -> tuple[Status, int] | None:
        for choice, side in op.under:
            if choice not in run.taken:
                return None
            if run.taken[choice][0] != side:
                return Status.BRANCHED, run.taken[choice][1]
        return None

    def tell(self, intent: Intent, status: Status) -> None:
        self._tell(intent.run, intent.op, intent.parcel.channel.id, int(self.clock.now), status)

    def _tell(self, run: Run, op: Op, channel: str, at: int, status: Status) -> None:
        person, campaign = run.recipient.person.id, run.program.campaign.id
        self.outcomes.append((person, campaign, op.step.id, channel, at, status.value))
