"""A campaign as a list of steps, each knowing which one comes next, so that a person's place is one number."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.frozen import Frozen, field
from omni.model.journey import Branch, Send, Step, Stop, WaitFor

END = -1


class Op(Frozen, eq=False):
    """One step: what follows it (`then`), and at a choice what follows otherwise.

    `above` is the send just above it, `under` the choices that lead to it and the side of each it is on.
    """

    index: int
    step: Step
    then: int
    otherwise: int
    above: int
    under: tuple[tuple[int, bool], ...]


class Program(Frozen, eq=False):
    """All steps of a campaign in file order. The sends of a `dated` one stand each for itself.

    `heard` are the events that change something for somebody: waits of the campaign, exits of any campaign, opting out.
    """

    campaign: Campaign
    ops: tuple[Op, ...]
    dated: bool
    exits: frozenset[str]
    heard: frozenset[str]
    sends: tuple[tuple[Op, Send], ...] = ()
    by_id: dict[str, int] = field(default_factory=dict)


def programs(campaigns: tuple[Campaign, ...]) -> tuple[Program, ...]:
    """The programs of all campaigns, which hear each other's exits."""
    exits = frozenset(event for campaign in campaigns if campaign.journey for event in campaign.journey.exit)
    return tuple(_program(campaign, exits) for campaign in campaigns)


def _program(campaign: Campaign, exits_of_all: frozenset[str]) -> Program:
    if campaign.journey:
        ops = tuple(_lay(campaign.journey.steps, 0, END, (), END))
    else:
        ops = tuple(Op(index, send, END, END, END, ()) for index, send in enumerate(campaign.sends))
    sends = tuple((op, op.step) for op in ops if isinstance(op.step, Send))
    waits = {op.step.event for op in ops if isinstance(op.step, WaitFor)}
    return Program(
        campaign=campaign,
        ops=ops,
        dated=campaign.journey is None,
        exits=frozenset(campaign.journey.exit) if campaign.journey else frozenset(),
        heard=exits_of_all | waits | {"unsubscribed"},
        sends=sends,
        by_id={send.id: op.index for op, send in sends},
    )


def _lay(
    steps: tuple[Step, ...], start: int, after: int, under: tuple[tuple[int, bool], ...], above: int
) -> Iterator[Op]:
    index = start
    for position, step in enumerate(steps):
        following = index + _size(step) if position + 1 < len(steps) else after
        if isinstance(step, WaitFor | Branch):
            yield from _choice(step, Op(index, step, following, following, above, under))
        else:
            yield Op(index, step, END if isinstance(step, Stop) else following, END, above, under)
        if isinstance(step, Send):
            above = index
        index += _size(step)


def _choice(step: WaitFor | Branch, op: Op) -> Iterator[Op]:
    """The choice and both its blocks; an empty block leads straight on to what follows."""
    then = op.index + 1
    otherwise = then + sum(map(_size, step.then))
    yield Op(
        index=op.index,
        step=step,
        then=then if step.then else op.then,
        otherwise=otherwise if step.otherwise else op.otherwise,
        above=op.above,
        under=op.under,
    )
    yield from _lay(step.then, then, op.then, (*op.under, (op.index, True)), op.above)
    yield from _lay(step.otherwise, otherwise, op.otherwise, (*op.under, (op.index, False)), op.above)


def _size(step: Step) -> int:
    if isinstance(step, WaitFor | Branch):
        return 1 + sum(map(_size, step.then)) + sum(map(_size, step.otherwise))
    return 1
