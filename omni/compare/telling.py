"""A comparison laid out for people: titled lists and tables in the order in which they matter, for every format."""

from __future__ import annotations

from collections.abc import Iterator

from omni.compare.grid import grid
from omni.compare.verdict import amount
from omni.model.difference import Cause, Count, Difference, Edit, Notice
from omni.model.frozen import Frozen, replace
from omni.model.place import Place
from omni.model.problem import Problem
from omni.words.lanes import lanes
from omni.words.numbers import many, moment

_LONGEST = 240
_COUNTED = ("campaign", "people meant", "people reached", "messages sent", "kept back by caps", "cost")
_MOVED = ("campaign", "send", "channel", "was", "is")


class Line(Frozen):
    """One line of a list. `strong` is what must not be missed, `dim` what stands behind; `edit` has words to mark."""

    text: str = ""
    campaign: str = ""
    edit: Edit | None = None
    strong: str = ""
    dim: str = ""
    place: Place | None = None


class Section(Frozen):
    """A list of lines, or a table; `numbers` are the columns of figures."""

    title: str
    lines: tuple[Line, ...] = ()
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    numbers: tuple[int, ...] = ()


def sections(found: Difference) -> tuple[Section, ...]:
    """What there is to tell, the most urgent first; nothing of which there is nothing."""
    where = grid(found)
    told = (
        Section("Look at this", tuple(map(_notice, found.notices))),
        Section("Where", headings=where.headings, rows=where.rows),
        Section("What reads differently", tuple(map(_edit, found.edits))),
        Section("New messages", tuple(_new(found))),
        Section("When", headings=_MOVED, rows=tuple(_moves(found))),
        Section("How many people, at what cost", (), _COUNTED, tuple(_counted(found)), (1, 2, 3, 4, 5)),
        Section("Why", tuple(map(_cause, found.causes))),
        Section("New problems", tuple(map(_problem, found.new))),
        Section("No longer a problem", tuple(map(_problem, found.fixed))),
    )
    return tuple(section for section in told if section.lines or section.rows)


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
    number = f" · {many(len(one.messages), 'message')}" if len(one.messages) > 1 else ""
    return Line(edit=short(one), dim=f"{lanes(one.messages)}{number}", place=one.cause)


def _new(found: Difference) -> Iterator[Line]:
    """What each new message says first."""
    for one in found.changes:
        if one.became == "new":
            texts = " / ".join(" ".join(text.after.split()) for text in one.texts)
            yield Line(f"{lanes([one.key])}: {_cut(texts, _LONGEST)}", f"{one.key.campaign} {one.key.message}")


def _cause(one: Cause) -> Line:
    return Line(_became(one), dim=_reach(one), place=one.place)


def _became(one: Cause) -> str:
    if one.before and one.after:
        return f"{one.what}: {one.before} → {one.after}"
    if one.before or one.after:
        return f"{one.what}: {one.after} (new)" if one.after else f"{one.what}: {one.before} (gone)"
    return one.what


def _reach(one: Cause) -> str:
    """How far a changed place reaches."""
    if not one.campaigns:
        return "no customer sees it"
    messages = f", {many(one.messages, 'message')}" if one.messages else ""
    return f"shared by all: {many(len(one.campaigns), 'campaign')}{messages} changed" if one.shared else ""


def _problem(one: Problem) -> Line:
    return Line(f"{one.level.word}: {one.sentence}", one.campaign, dim=f"{one.name} {one.code}", place=one.place)


def _moves(found: Difference) -> Iterator[tuple[str, ...]]:
    for move in found.moves:
        was, now = (moment(local) if local else "not sent" for local in (move.before, move.after))
        yield move.campaign, move.step, move.channel, was, now


def _counted(found: Difference) -> Iterator[tuple[str, ...]]:
    pairs = [(name, pair) for name, pair in found.counts.items() if pair[0] != pair[1]]
    for name, pair in pairs:
        yield name, *_figures(*pair)
    if len(pairs) > 1:
        yield "all together", *_figures(*found.total)


def _figures(was: Count, now: Count) -> Iterator[str]:
    figures = ((was.meant, now.meant), (was.reached, now.reached), (was.sends, now.sends), (was.capped, now.capped))
    for old, new in figures:
        yield f"{old:,} → {new:,}" if old != new else f"{new:,}"
    old_cost, new_cost = _cost(was), _cost(now)
    yield f"{old_cost} → {new_cost}" if old_cost != new_cost else new_cost


def _cost(count: Count) -> str:
    return " + ".join(amount(money.amount, money.currency) for money in count.costs) or "nothing"
