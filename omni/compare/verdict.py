"""The first line of a comparison."""

from __future__ import annotations

from collections.abc import Iterator

from omni.compare.costs import costs, signed
from omni.model.difference import Count, Difference
from omni.model.problem import Level
from omni.words.numbers import many

NOTHING = "no customer-visible change"


def verdict(difference: Difference) -> tuple[str, ...]:
    """Says in a few phrases what differs: `3 campaigns changed`, `2 sends move`, `1 new error`."""
    seen = tuple(_seen(difference)) if difference.visible else (NOTHING,)
    return (*seen, *_found(difference))


def _seen(difference: Difference) -> Iterator[str]:
    yield f"{many(len(difference.campaigns), 'campaign')} changed"
    became = {
        kind: sum(one.became == kind for one in difference.changes) for kind in ("new", "gone", "looks different")
    }
    reads = len(difference.changes) - sum(became.values())
    if reads:
        where = " in plain text only" if all(one.aside for one in difference.changes if one.texts) else ""
        yield f"{reads:,} of {many(difference.messages, 'message')} {_s(reads, 'reads', 'read')} differently{where}"
    if became["looks different"]:
        number = became["looks different"]
        yield f"{many(number, 'message')} {_s(number, 'looks', 'look')} different"
    if became["new"]:
        yield many(became["new"], "new message")
    if became["gone"]:
        yield f"{many(became['gone'], 'message')} gone"
    yield from _moved(difference)
    yield from _people(*difference.touched)
    yield from costs(difference)


def _moved(difference: Difference) -> Iterator[str]:
    both = [move for move in difference.moves if move.before and move.after]
    sends = sum(not move.shown for move in both)
    if sends:
        yield f"{many(sends, 'send')} {_s(sends, 'moves', 'move')}"
    shown = len({(move.campaign, move.step.partition(",")[0], move.channel) for move in both if move.shown})
    if shown:
        yield f"{many(shown, 'message')} {_s(shown, 'is', 'are')} shown at another time"


def _people(was: Count, now: Count) -> Iterator[str]:
    if was.reached != now.reached:
        yield f"reach {signed(now.reached - was.reached)}"
    elif was.sends != now.sends:
        yield f"sends {signed(now.sends - was.sends)}"


def _found(difference: Difference) -> Iterator[str]:
    for level in (Level.ERROR, Level.WARNING):
        for problems, word in ((difference.new, "new"), (difference.fixed, "fixed")):
            number = sum(problem.level is level for problem in problems)
            if number:
                yield many(number, f"{word} {level.word}")


def _s(number: int, one: str, more: str) -> str:
    return one if number == 1 else more
