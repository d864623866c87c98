"""What small simulations show of a campaign's strategy: one thing about people is changed, the rest stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations

from omni.model.audited import Lack
from omni.model.campaign import Campaign
from omni.model.decisions import alike, of, rows_of, where, who
from omni.model.frozen import replace
from omni.model.journey import Send, WaitFor
from omni.model.many_decisions import Decisions
from omni.model.people import Consent, Person, Reaction
from omni.model.place import Route
from omni.model.schedule import Row, Schedule, Status
from omni.simulate.program import programs
from omni.simulate.strategy.trying import Trying, sends, sent, ways

_SOON = 60
_ELSEWHERE = frozenset({Status.NOT_REACHED, Status.BRANCHED, Status.EXITED, Status.IN_PROGRESS})


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
    told: set[str] = set()
    for way in ways(campaign):
        doing = tuple(replace(person, does=way) for person in people)
        before = list(sent(trying.again(doing), campaign))
        for send in sends(campaign):
            taken = {row.person: row.key.channel for row in before if row.step == send.id}
            if not send.first_of or not taken or send.id in told:
                continue
            others = tuple(_without(person, taken.get(person.id, "")) for person in doing)
            silent = taken.keys() & _silent(trying.again(others), campaign, send)
            if silent:
                told.add(send.id)
                channel = taken[min(silent)]
                words = f"without consent for {channel} nobody gets {send.message} on another channel"
                yield Lack(3, words, send.route, f"a channel behind {channel} in the first_of of {send.message}")


def _silent(schedule: Schedule, campaign: Campaign, send: Send) -> set[str]:
    """Who comes to a step and gets it on no channel."""
    rows = [row for row in rows_of(schedule.rows, campaign.id) if row.step == send.id and row.status not in _ELSEWHERE]
    return {row.person for row in rows} - {row.person for row in rows if row.status is Status.SENT}


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
            words = f"{row.key.message} reaches some people after {earlier.key.message}"
            yield Lack(3, words, send.route, f"{row.key.message} before {earlier.key.message} for everybody")
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
    yield Lack(4, words, campaign.route / "channels", "a first_of that begins with preferred")


def _not_stopped(campaign: Campaign, trying: Trying, people: tuple[Person, ...]) -> Iterator[Lack]:
    """Lets people convert after each message: nothing of any campaign with the same goal may sell to them any more."""
    goal = campaign.goal.event if campaign.goal else ""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for message in dict.fromkeys(send.message for send in sends(campaign)) if goal else ():
        late: defaultdict[str, dict[str, Route]] = defaultdict(dict)
        for way in ways(campaign):
            bought = (*way, Reaction(message, goal, _SOON, campaign.route))
            schedule = trying.again(tuple(replace(person, does=bought) for person in people))
            for other in trying.project.campaigns.values():
                if other.goal and other.goal.event == goal:
                    found = _still_selling(schedule, other, goal)
                    late[other.id].update((one, place) for one, place in found if one not in told[other.id])
        for name, messages in late.items():
            told[name].update(messages)
            if messages:
                yield _too_late(trying.project.campaigns[name], messages, goal, message)


def _too_late(campaign: Campaign, messages: Mapping[str, Route], goal: str, after: str) -> Lack:
    """What is said of messages that go on behind the goal that somebody reached after another one."""
    named = [one for one in dict.fromkeys(send.message for send in sends(campaign)) if one in messages]
    still = f"{_and(named)} of {campaign.id} still go{'es' if len(named) == 1 else ''}"
    missing = (
        f"{goal} in the exit of {campaign.id}"
        if campaign.journey
        else f"a journey of {campaign.id} that ends with {goal}"
    )
    return Lack(4, f"{still} to whoever has done {goal} after {after}", messages[named[0]], missing)


def _still_selling(schedule: Schedule, campaign: Campaign, goal: str) -> Iterator[tuple[str, Route]]:
    """The messages of a campaign that somebody gets behind the goal, with their places.

    A journey that the goal ends may begin anew behind it, with another cart.
    """
    ended = campaign.journey is not None and goal in campaign.journey.exit
    begun = set[tuple[str, int]]()
    done = [one for one in schedule.reached if one.words == goal and one.kind == "event"]
    when = {one.person: one.at for one in reversed(done)}
    thanks, places = _thanks(campaign, goal), {send.id: send.route for send in sends(campaign)}
    for row in sent(schedule, campaign):
        is_late = row.person in when and row.at > when[row.person]
        if not is_late:
            begun.add((row.person, row.visit))
        elif row.step not in thanks and not (ended and (row.person, row.visit) not in begun):
            yield row.key.message, places[row.step]


def _and(names: Iterable[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


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
