"""Runs a compiled template within its budget and says what went wrong, and on which line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import TracebackType

from jinja2.environment import Template
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError, UndefinedError

from omni.render.budget import Budget
from omni.render.errors import RenderError, UnknownVariableError
from omni.render.marks import Ink
from omni.render.output import BUDGET, INK, OPENED, Opened

_FAILURES = (
    JinjaError,
    RecursionError,
    MemoryError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    SyntaxError,
)

_QUOTED = re.compile(r"'([^']*)'")


def run(template: Template, context: Mapping[str, object], ink: Ink, budget: Budget) -> str:
    """The text that a template writes; raises `RenderError` with the line of the template, whatever went wrong.

    A file and its macros name each other; they are let go of, so that nothing has to look for them as garbage.
    """
    opened: list[Opened] = []
    variables = template.new_context({**context, INK: ink, BUDGET: budget, OPENED: opened})
    try:
        return "".join(map(budget.write, template.root_render_func(variables)))
    except RenderError as error:
        _locate(error, error.__traceback__)
        raise
    except _FAILURES as error:
        told = _told(error)
        _locate(told, error.__traceback__)
        raise told from None
    finally:
        while opened:
            opened.pop().vars.clear()


def _told(error: BaseException) -> RenderError:
    match error:
        case UndefinedError():
            return UnknownVariableError(_QUOTED.sub(r"{{ \1 }}", error.message or "a value is undefined"))
        case TemplateNotFound(name=name):
            return RenderError(f"there is no shared file {name}")
        case TemplateSyntaxError(message=message):
            return RenderError(str(message).rstrip("."))
        case RecursionError() | MemoryError():
            return RenderError("the template calls itself without end")
        case _:
            return RenderError(f"the template cannot go on: {type(error).__name__}")


def _locate(error: RenderError, trace: TracebackType | None) -> None:
    """Note the innermost template and line that the error passed through, unless it names a file already."""
    known = bool(error.template)
    while trace is not None and not known:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template):
            error.line = template.get_corresponding_lineno(trace.tb_lineno)
            error.template = template.name or ""
        trace = trace.tb_next
