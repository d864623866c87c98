"""An author's text filled in with the values of one brief."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from omni.model.copy import CopyText
from omni.model.frozen import replace
from omni.model.message import Origin
from omni.model.place import Route
from omni.render.budget import Budget
from omni.render.copy_programs import Program, line_of
from omni.render.copy_steps import Choice, Slot, Step
from omni.render.errors import RenderError
from omni.render.filters import FILTERS, words_of
from omni.render.marks import Ink, segments
from omni.render.paths import Context, look_up
from omni.render.running import run
from omni.render.runs import NOWHERE, Run, Runs, Words, placed, trimmed
from omni.render.variables import Variable


def fill(program: Program, copy: CopyText, context: Context, owner: str) -> Runs:
    """The text in runs; raises `CopyError` with all that is wrong with it."""
    errors = [*_unknown_names(program, context, owner)]
    if errors:
        raise CopyError(errors)
    try:
        runs = (
            _from_template(program, context) if program.template else tuple(_from_steps(program.steps, context, owner))
        )
    except RenderError as error:
        error.where = error.where or (line_of(copy.text, error.line, copy.route) if error.line else copy.route)
        raise CopyError([error]) from None
    return trimmed(runs)


class CopyError(Exception):
    """Raised with everything that is wrong with one text."""

    def __init__(self, errors: list[RenderError]) -> None:
        super().__init__(errors)
        self.errors = errors


def _unknown_names(program: Program, context: Context, owner: str) -> Iterator[RenderError]:
    for chain, where in program.names:
        try:
            look_up(context, chain, owner)
        except RenderError as error:
            error.where = where
            yield error


def _from_steps(steps: Iterable[Step], context: Context, owner: str) -> Iterator[Run]:
    for step in steps:
        if isinstance(step, Run):
            yield step
            continue
        if isinstance(step, Choice):
            yield from _from_steps(step.met if look_up(context, step.chain, owner) else step.unmet, context, owner)
            continue
        try:
            yield from placed(_filled(step, context, owner).runs, step.where)
        except RenderError as error:
            error.where = error.where or step.where
            raise


def _filled(slot: Slot, context: Context, owner: str) -> Words:
    value: object = look_up(context, slot.chain, owner)
    for name in slot.filters:
        value = FILTERS[name](value)
    if not isinstance(value, Variable | Words | str):
        raise RenderError(f"{{{{ {'.'.join(slot.chain)} }}}} is a group of values")
    if isinstance(value, str):
        return Words((Run(value, Origin("brand", NOWHERE, ".".join(slot.chain))),))
    return words_of(value)


def _from_template(program: Program, context: Context) -> Runs:
    if program.template is None:
        return ()
    ink = Ink(program.origins)
    marked = run(program.template, context, ink, Budget())
    return tuple(Run(text, _origin(numbers, ink.origins)) for text, numbers in segments(marked))


def _origin(numbers: tuple[int, ...], origins: list[Origin]) -> Origin | None:
    """The innermost origin; a value has the place of the variable that printed it."""
    if not numbers:
        return None
    inner = origins[numbers[-1]]
    if inner.where != NOWHERE:
        return inner
    places = (origins[number].where for number in reversed(numbers[:-1]))
    return replace(inner, where=next((place for place in places if isinstance(place, Route)), NOWHERE))
