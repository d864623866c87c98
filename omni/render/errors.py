"""What can go wrong while a text is written, and how a marketer is told."""

from __future__ import annotations

from collections.abc import Iterable

from omni.model.place import Where
from omni.model.problem import Finding
from omni.words.nearest import nearest

UNDEFINED = "undefined-variable"
BROKEN = "template-error"
_MOST_LISTED = 12


class RenderError(Exception):
    """Raised where a template cannot go on. `where` is a place outside the template, `line` a line in it, if known."""

    rule = BROKEN

    def __init__(self, sentence: str, where: Where | None = None, advice: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.where = where
        self.advice = advice
        self.line = 0
        self.template = ""


class UnknownVariableError(RenderError):
    """Raised where a text names a value that does not exist. `name` is its full name where that is known."""

    rule = UNDEFINED

    def __init__(self, sentence: str, advice: str = "", name: str = "") -> None:
        super().__init__(sentence, advice=advice)
        self.name = name


class AbsentError(UnknownVariableError):
    """Raised where a text prints a value that there is, but not here."""


def located(error: RenderError, template: str, line: int) -> RenderError:
    """The error with the file and the line of a template."""
    error.template, error.line = template, line
    return error


def unknown(name: str, known: Iterable[str], owner: str) -> UnknownVariableError:
    """The error for a name that `owner` (`the facts of ciao`) does not have; the nearest one is the advice."""
    names = sorted(known)
    last = name.rpartition(".")[2]
    listed = ", ".join(names[:_MOST_LISTED]) + (", …" if len(names) > _MOST_LISTED else "")
    sentence = f"{{{{ {name} }}}} is not among {owner}" + (f": {listed}" if listed else "")
    near = nearest(last, names)
    prefix = name.removesuffix(last)
    advice = f"write {{{{ {prefix}{near} }}}}" if near else "write one of these names" if listed else ""
    return UnknownVariableError(sentence, advice, name)


def distinct(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without those that say the same of the same place: one text is read on many channels."""
    kept = {(finding.rule, finding.where): finding for finding in reversed(tuple(findings))}
    return tuple(reversed(kept.values()))
