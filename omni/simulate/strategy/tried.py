"""What small simulations show of a campaign's strategy: one thing about people is changed, the rest stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations

from omni.model.audited import Lack
from omni.model.campaign import Campaign
from omni.model.decisions import Decisions, alike, of, where, who
from omni.model.frozen import replace
from omni.model.journey import Send, WaitFor
from omni.model.people import Consent, Person, Reaction
from omni.model.schedule import Row
from omni.simulate.program import programs
from omni.simulate.strategy.trying import Trying, sends, sent, ways

_SOON = 60


def tried(campaign: Campaign, trying: Trying) -> Iterator[Lack]:
    """What the simulations show to be missing of any level."""
    people = trying.people(campaign)
    if people:
        yield from _silenced(campaign, trying, people)
        yield from _out_of_order(campaign, trying)
        yield from _alike(campaign, trying, people)
        yield from _not_stopped(campaign, trying, people)


def _silenced(campaign: Campaign, trying: Trying, people: tuple[Person, ...]) -> Iterator[Lack]:
    """Takes away the consent of the channel that each message of a `first_of` took: it has to come on another."""
    before = list(sent(trying.again(people), campaign))
    for send in sends(campaign):
        taken = {row.person: row.key.channel for row in before if row.step == send.id}
        if not send.first_of or not taken:
            continue
        others = tuple(_without(person, taken.get(person.id, "")) for person in people)
        after = {row.person for row in sent(trying.again(others), campaign) if row.step == send.id}
        if not taken.keys() <= after:
            channel = taken[min(taken.keys() - after)]
            yield Lack(3, f"without consent for {channel} nobody gets {send.message} on another channel", send.route)


def _without(person: Person, channel: str) -> Person:
    topics = {name: agreed for name, agreed in person.consent.topics.items() if name != channel}
    return replace(person, consent=Consent(topics, person.consent.granted - {channel}, frozenset({channel})))


def _out_of_order(campaign: Campaign, trying: Trying) -> Iterator[Lack]:
    """Compares the order in which people get messages with that of the file, for everybody who is simulated."""
    order = {send.id: index for index, send in enumerate(sends(campaign))}
    latest: dict[tuple[str, int], Row] = {}
    gone = sent(trying.schedule, campaign)
    for row in _crossing(gone, order) if isinstance(gone, Decisions) else gone:
        earlier = latest.get((row.person, row.visit))
        if earlier and order[row.step] < order[earlier.step] and _certain(campaign, row, earlier):
            send = next(send for send in sends(campaign) if send.id == row.step)
            yield Lack(3, f"{row.key.message} reaches some people after {earlier.key.message}", send.route)
            return
        latest[row.person, row.visit] = row


def _crossing(gone: Sequence[Row], order: Mapping[str, int]) -> Sequence[Row]:
    """The messages of people who have one of a step that goes out to anybody before an earlier one does."""
    first, last = dict[str, int](), dict[str, int]()
    for row, _ in alike(gone):
        first[row.step] = min(row.at, first.get(row.step, row.at))
        last[row.step] = max(row.at, last.get(row.step, row.at))
    found = who(where(gone, lambda _: False))
    for one, other in permutations(first, 2):
        if order[one] < order[other] and first[other] <= last[one]:
            both = (who(where(gone, lambda row, step=step: row.step == step)) for step in (one, other))  # type: ignore[misc]
            found |= next(both) & next(both)
    return of(gone, found)


def _certain(campaign: Campaign, row: Row, earlier: Row) -> bool:
    """Sends of a journey come one after the other; dated ones may be written in any order, and versions move them."""
    planned = row.planned < earlier.planned
    return planned if campaign.journey is None else True


def _alike(campaign: Campaign, trying: Trying, people: tuple[Person, ...]) -> Iterator[Lack]:
    """Gives the same people one preferred channel after another: some message has to follow them."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for channel in campaign.channels:
        schedule = trying.again(tuple(replace(person, prefers=channel) for person in people))
        taken: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for row in sent(schedule, campaign):
            taken[row.person, row.step].append(row.key.channel)
        channels_of = {key: tuple(sorted(channels)) for key, channels in taken.items()}
        if any(found.setdefault(key, channels) != channels for key, channels in channels_of.items()):
            return
    words = "two people who prefer different channels get the same ones"
    yield Lack(4, words, campaign.route / "channels")


def _not_stopped(campaign: Campaign, trying: Trying, people: tuple[Person, ...]) -> Iterator[Lack]:
    """Lets people convert after each message: nothing of any campaign with the same goal may sell to them any more."""
    goal = campaign.goal.event if campaign.goal else ""
    alike = [one for one in trying.project.campaigns.values() if one.goal and one.goal.event == goal]
    told: set[tuple[str, str]] = set()
    for message in dict.fromkeys(send.message for send in sends(campaign)) if goal else ():
        for way in ways(campaign):
            bought = (*way, Reaction(message, goal, _SOON, campaign.route))
            schedule = trying.again(tuple(replace(person, does=bought) for person in people))
            when = {
                one.person: one.at for one in reversed(schedule.reached) if one.words == goal and one.kind == "event"
            }
            for other in alike:
                thanks = _thanks(other, goal)
                for row in sent(schedule, other):
                    late = row.person in when and row.at > when[row.person] and row.step not in thanks
                    if late and (other.id, row.step) not in told:
                        told.add((other.id, row.step))
                        where = next(send.route for send in sends(other) if send.id == row.step)
                        words = f"{row.key.message} of {other.id} still goes to who has done {goal} after {message}"
                        yield Lack(4, words, where)


def _thanks(campaign: Campaign, goal: str) -> frozenset[str]:
    """The sends behind a wait for the goal itself: they may thank."""
    program = programs((campaign,))[0]
    return frozenset(
        step.id
        for op, step in program.sends
        for index, side in op.under
        if side
        and isinstance(wait := program.ops[index].step, WaitFor)
        and wait.event == goal
        and isinstance(step, Send)
    )
