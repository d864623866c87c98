"""A comparison laid out for people: titled lists and tables in the order in which they matter, for every format."""

from __future__ import annotations

from collections.abc import Iterator

from omni.compare.costs import amount
from omni.compare.grid import grid
from omni.compare.lines import Line, Section
from omni.compare.newcomers import newcomers
from omni.compare.reasons import reason
from omni.model.difference import Count, Difference, Edit, Move, Notice, Urgency
from omni.model.frozen import replace
from omni.model.problem import Level, Problem
from omni.words.lanes import lanes
from omni.words.numbers import many, moment

_LONGEST = 240
_COUNTED = ("campaign", "people meant", "people reached", "messages sent", "kept back by caps", "cost")
_NOT = {False: "not sent", True: "not shown"}
_MOST_ERRORS = 20


def sections(found: Difference) -> tuple[Section, ...]:
    """What there is to tell, the most urgent first; nothing of which there is nothing."""
    where = grid(found)
    shown, rest = _errors(found)
    headings, moves = _moves(found)
    told = (
        Section("Look at this", (*_notices(found, soon=True), *map(_problem, shown), *_notices(found, soon=False))),
        Section("Where", headings=where.headings, rows=where.rows),
        Section("What reads differently", tuple(map(_edit, found.edits))),
        Section("New messages", tuple(newcomers(found))),
        Section("When", headings=headings, rows=moves),
        Section("How many people, at what cost", (), _COUNTED, tuple(_counted(found)), (1, 2, 3, 4, 5)),
        Section("Why", tuple(map(reason, found.causes))),
        Section("More new problems" if shown else "New problems", tuple(map(_problem, rest))),
        Section("No longer a problem", tuple(map(_problem, found.fixed))),
    )
    return tuple(section for section in told if section.lines or section.rows)


def _errors(found: Difference) -> tuple[list[Problem], list[Problem]]:
    """The new errors that a person should look at first, and what else is new."""
    errors = [problem for problem in found.new if problem.level is Level.ERROR]
    rest = [problem for problem in found.new if problem.level is not Level.ERROR]
    return errors[:_MOST_ERRORS], [*errors[_MOST_ERRORS:], *rest]


def _notices(found: Difference, *, soon: bool) -> Iterator[Line]:
    """Prices and promises, or what concerns only how many people there are."""
    return (_notice(one) for one in found.notices if (one.urgency <= Urgency.PROMISE) is soon)


def comparison(found: Difference) -> str:
    """What was compared, and how: `main (3f2a9c1) → the workspace as it stands, both planned from …`."""
    clock = f", both planned from {found.planned_from}" if found.planned_from else ""
    people = f", with {many(found.people, 'person', 'people')}" if found.planned_from and found.people else ""
    alone = "; what they do to the caps of others is not counted" if found.left_out else ""
    left = f"; {many(found.left_out, 'campaign')} without a change left out{alone}" if found.left_out else ""
    return f"{found.was} → {found.now}{clock}{people}{left}"


def unchanged(found: Difference) -> str:
    """Says how many problems there were before and still are; nothing where there are none."""
    return f"{many(len(found.unchanged), 'problem')} as before" if found.unchanged else ""


def short(edit: Edit) -> Edit:
    """The same edit with long texts cut in their middle."""
    return replace(edit, before=_cut(edit.before, _LONGEST), after=_cut(edit.after, _LONGEST))


def _cut(text: str, longest: int) -> str:
    half = longest // 2
    return text if len(text) <= longest else f"{text[:half]} … {text[-half:]}"


def _notice(one: Notice) -> Line:
    return Line(one.sentence, one.campaign, strong=one.still)


def _edit(one: Edit) -> Line:
    number = many(len(one.messages), "message") if len(one.messages) > 1 else ""
    aside = "only in the plain-text part, which few people see" if one.aside else ""
    return Line(edit=short(one), dim=" · ".join(filter(None, (_whose(one), number, aside))), place=one.cause)


def _whose(one: Edit) -> str:
    """The lanes of an edit, with the version if it is all for one."""
    versions = {key.version for key in one.messages}
    version = versions.pop() if len(versions) == 1 else ""
    return f"for {version}: {lanes(one.messages)}" if version else lanes(one.messages)


def _problem(one: Problem) -> Line:
    return Line(f"{one.level.word}: {one.sentence}", one.campaign, dim=f"{one.name} {one.code}", place=one.place)


def _moves(found: Difference) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The table of times, with the markets where one differs or something is shown in some."""
    marked = len({move.markets for move in found.moves}) > 1 or any(move.shown for move in found.moves)
    headings = ("campaign", "send", "channel", *(("market",) if marked else ()), "was", "is")
    alike: dict[Move, list[str]] = {}
    for move in found.moves:
        alike.setdefault(replace(move, channel="", sends=0), []).append(move.channel)
    return headings, tuple(_move(move, channels, marked=marked) for move, channels in alike.items())


def _move(move: Move, channels: list[str], *, marked: bool) -> tuple[str, ...]:
    """One row for all channels on which the same moves alike."""
    was, now = (moment(local) if local else _NOT[move.shown] for local in (move.before, move.after))
    markets = (", ".join(move.markets) or "none",) if marked else ()
    return move.campaign, move.step, ", ".join(channels), *markets, was, now


def _counted(found: Difference) -> Iterator[tuple[str, ...]]:
    pairs = [(name, pair) for name, pair in found.counts.items() if pair[0] != pair[1]]
    for name, pair in pairs:
        yield name, *_figures(*pair)
    if len(pairs) > 1 or (pairs and not found.left_out and pairs[0][1] != found.total):
        yield "all together" if found.left_out else "all campaigns", *_figures(*found.total)


def _figures(was: Count, now: Count) -> Iterator[str]:
    figures = ((was.meant, now.meant), (was.reached, now.reached), (was.sends, now.sends), (was.capped, now.capped))
    for old, new in figures:
        yield f"{old:,} → {new:,}" if old != new else f"{new:,}"
    old_cost, new_cost = _cost(was), _cost(now)
    yield f"{old_cost} → {new_cost}" if old_cost != new_cost else new_cost


def _cost(count: Count) -> str:
    return " + ".join(amount(money.amount, money.currency) for money in count.costs) or "nothing"
