"""What a template prints: each value escaped where the part is, between marks that say where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from jinja2 import StrictUndefined, nodes, pass_context
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from markupsafe import Markup

from omni.model.message import Origin
from omni.model.place import Place
from omni.render.budget import Budget, steps_for
from omni.render.errors import RenderError, UnknownVariableError
from omni.render.marks import Ink
from omni.render.runs import NOWHERE, Words, placed
from omni.render.variables import Variable

INK, BUDGET, OPENED = "_ink", "_budget", "_opened"
_PRINTED = (Variable, Words)
_Kept = TypeVar("_Kept", Ink, Budget)


class Opened(Context):
    """The names of one file while a template runs; it is known to the rendering, which closes it behind itself."""

    def __init__(self, environment: Any, parent: dict[str, Any], *others: Any, **more: Any) -> None:
        super().__init__(environment, parent, *others, **more)
        parent.get(OPENED, []).append(self)


class Unknown(StrictUndefined):
    """A value that is not there; using it in any way but `is defined` and `default` is a mistake."""

    __slots__ = ()

    @property
    def name(self) -> str:
        """The name that was asked for."""
        return str(self._undefined_name)


class Printer(CodeGenerator):
    """Prints what `SHOWN` gave as it is, for Jinja would escape it once more; the names of the methods are Jinja's."""

    def _output_child_pre(self, node: nodes.Expr, frame: object, finalize: object) -> None:
        """Writes nothing before a printed value."""

    def _output_child_post(self, node: nodes.Expr, frame: object, finalize: object) -> None:
        """Writes nothing behind a printed value."""


@pass_context
def _shown_as_text(context: Context, value: object, line: int) -> str:
    """A value printed as it is."""
    return _shown(context, value, line, escapes=False)


@pass_context
def _shown_in_page(context: Context, value: object, line: int) -> str:
    """A value printed with `&`, `<`, `>` and quotes escaped."""
    return _shown(context, value, line, escapes=True)


SHOWN: Mapping[bool, Callable[[Context, object, int], str]] = {False: _shown_as_text, True: _shown_in_page}
"""What prints a value, by whether it is escaped."""


def _shown(context: Context, value: object, line: int, *, escapes: bool) -> str:
    try:
        if isinstance(value, _PRINTED):
            where = Place(context.name, line) if context.name else NOWHERE
            text = _marked(value, where, _kept(context, INK, Ink), escapes=escapes)
        else:
            text = _plain(value, escapes=escapes)
    except RenderError as error:
        error.line = error.line or line
        raise
    budget_of(context).spend(steps_for(len(text)))
    return text


def _plain(value: object, *, escapes: bool) -> str:
    if isinstance(value, Unknown):
        raise UnknownVariableError(f"{{{{ {value.name} }}}} is not defined")
    if isinstance(value, str):
        return _escaped(str(value)) if escapes and not isinstance(value, Markup) else str(value)
    if isinstance(value, int):
        return str(value)
    if value is None:
        return ""
    raise RenderError("a group of values cannot be printed")


def _marked(value: Variable | Words, where: Place, ink: Ink, *, escapes: bool) -> str:
    if isinstance(value, Variable) and (value.shown is not None or not value.runs):
        text = str(value)
        return ink.around(_escaped(text) if escapes else text, Origin(value.kind, where, value.name))
    runs = placed(value.runs, where)
    if not escapes:
        return "".join([ink.around(run.text, run.origin) for run in runs if not run.html])
    return "".join([run.text if run.html else ink.around(_escaped(run.text), run.origin) for run in runs])


def _escaped(text: str) -> str:
    """What `markupsafe.escape` gives, as a plain text."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe.replace("'", "&#39;").replace('"', "&#34;")


def budget_of(context: Context) -> Budget:
    """What is left to the rendering that a context belongs to."""
    return _kept(context, BUDGET, Budget)


def _kept(context: Context, name: str, kind: type[_Kept]) -> _Kept:
    found = context.parent.get(name)  # handed in where a rendering starts, and on to every file it imports
    if type(found) is not kind:
        raise TypeError(name)
    return found
