"""An author's text, read once: literal runs and variables with their places, ready to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from jinja2 import nodes
from jinja2.environment import Template
from jinja2.exceptions import TemplateSyntaxError

from omni.model.copy import CopyText
from omni.model.frozen import Frozen
from omni.model.message import Origin
from omni.model.place import Route
from omni.render.cleaning import author_text
from omni.render.copy_steps import Choice, Slot, Step, names_in, steps_of
from omni.render.errors import RenderError
from omni.render.grants import FUNCTIONS, RefusedError
from omni.render.marks import CLOSE, FIRST
from omni.render.sandbox import Sandbox
from omni.render.syntax import remedy, spoken

_VARIABLE_BEGIN, _VARIABLE_END, _DATA = "variable_begin", "variable_end", "data"
_LONGEST = 20_000
_MOST_PIECES = 2_000


Named = tuple[tuple[str, ...], Route]
"""A chain of names and where it is written."""


class Program(Frozen):
    """A text ready to be filled in: its steps in order, or a template where it needs more.

    `names` are the chains that must exist, with their places. `counted` are the names that pass through `relative`.
    """

    steps: tuple[Step, ...]
    names: tuple[Named, ...]
    counted: frozenset[str]
    template: Template | None = None
    origins: tuple[Origin, ...] = ()


def program_of(copy: CopyText, sandbox: Sandbox) -> Program:
    """The program of a text; raises `RenderError` with its place where the text is no valid template."""
    text = author_text(copy.text)
    if len(text) > _LONGEST:
        raise RenderError(f"the text is longer than {_LONGEST} characters", copy.route)
    steps = steps_of(text, copy.route)
    if steps is not None:
        named = tuple(names_in(steps))
        relative = (one.chain[0] for one in named if isinstance(one, Slot) and "relative" in one.filters)
        names = tuple((one.chain, one.name_at) for one in named)
        chooses = any(isinstance(one, Choice) for one in named)
        return Program(steps, tuple(_once(names)) if chooses else names, frozenset(relative))
    try:
        return _template_program(text, copy.route, sandbox)
    except RefusedError as error:
        raise RenderError(error.sentence, _word_at(text, error, copy.route), error.advice) from None
    except TemplateSyntaxError as error:
        raise RenderError(spoken(error), line_of(text, error.lineno, copy.route), remedy(error)) from None
    except (RecursionError, MemoryError, SyntaxError, ValueError):
        raise RenderError("the text is too deep or too long", copy.route) from None


def _once(names: Iterable[Named]) -> Iterator[Named]:
    """Each chain with its first place: what a condition asks for is mostly printed after it."""
    seen: set[tuple[str, ...]] = set()
    for chain, where in names:
        if not any(one[: len(chain)] == chain for one in seen):
            seen.add(chain)
            yield chain, where


def _word_at(text: str, error: RefusedError, route: Route) -> Route:
    """The refused word where it stands in code, else the line of it."""
    found = re.search(rf"\{{[{{%][^{{}}]*?\b({re.escape(error.word)})\b", text) if error.word else None
    return route.within(*found.span(1)) if found else line_of(text, error.line, route)


def _template_program(text: str, route: Route, sandbox: Sandbox) -> Program:
    try:
        source, origins, code = _with_marks(text, route, sandbox)
        tree = sandbox.parse(source)
    except TemplateSyntaxError:
        sandbox.parse(text)  # of several mistakes the first one is told
        raise
    names, counted = tuple(_names(tree, text, code, route)), counted_in(tree)
    return Program((), names, counted, sandbox.built(tree, ""), tuple(origins))


def _with_marks(text: str, route: Route, sandbox: Sandbox) -> tuple[str, list[Origin], list[tuple[int, int]]]:
    """The text with marks around literal runs and variables, their origins, and where code stands."""
    source: list[str] = []
    origins: list[Origin] = []
    code: list[tuple[int, int]] = []
    for kind, start, end in _stretches(text, sandbox):
        if kind == "code":
            source.append(text[start:end])
        else:
            source.append(f"{chr(FIRST + len(origins))}{text[start:end]}{CLOSE}")
            origins.append(Origin("copy" if kind == "literal" else "brand", route.within(start, end)))
        if kind != "literal":
            code.append((start, end))
        if len(origins) > _MOST_PIECES:
            raise RenderError("the text has too many pieces", route)
    return "".join(source), origins, code


def _stretches(text: str, sandbox: Sandbox) -> Iterator[tuple[Literal["literal", "variable", "code"], int, int]]:
    """Literal text, whole `{{ … }}` and everything else, with their offsets; dropped white space is in none."""
    at = opened = 0
    inside = False
    for _, kind, value in sandbox.lexer.tokeniter(text, None):
        start = text.find(value, at)
        at = start + len(value)
        if kind == _VARIABLE_BEGIN:
            opened, inside = start, True
        elif kind == _VARIABLE_END:
            inside = False
            yield "variable", opened, at
        elif not inside:
            yield ("literal" if kind == _DATA else "code"), start, at
    if inside:
        yield "code", opened, len(text)


def _root(node: nodes.Filter) -> Iterator[str]:
    inner: nodes.Node | None = node.node
    while isinstance(inner, nodes.Filter | nodes.Getattr):
        inner = inner.node
    if isinstance(inner, nodes.Name):
        yield inner.name


def counted_in(tree: nodes.Template) -> frozenset[str]:
    """The names of a parsed template that pass through `relative`."""
    return frozenset(name for node in tree.find_all(nodes.Filter) if node.name == "relative" for name in _root(node))


def _names(tree: nodes.Template, text: str, code: list[tuple[int, int]], route: Route) -> Iterator[Named]:
    """Every chain that must exist, once each, with its first place in the code of a text."""
    found = list(tree.find_all((nodes.Filter, nodes.Getattr, nodes.Name, nodes.Test)))
    local = {node.name for node in found if isinstance(node, nodes.Name) and node.ctx in {"store", "param"}}
    given = local | {"loop"} | FUNCTIONS
    spared = {id(inner) for node in _forgiving(found) for inner in _with_children(node.node)}
    seen: set[tuple[str, ...]] = set()
    for node in found:
        chain = _chain(node)
        known = not chain or chain[0] in given or id(node) in spared
        if not known and not any(one[: len(chain)] == chain for one in seen):
            seen.add(chain)
            yield chain, _first_place(".".join(chain), text, code, route)


def _forgiving(found: Iterable[nodes.Node]) -> Iterator[nodes.Filter | nodes.Test]:
    for node in found:
        forgives = {"defined", "undefined"} if isinstance(node, nodes.Test) else {"default"}
        if isinstance(node, nodes.Test | nodes.Filter) and node.name in forgives:
            yield node


def _with_children(node: nodes.Node | None) -> Iterator[nodes.Node]:
    if node is not None:
        yield node
        yield from node.find_all(nodes.Node)


def _chain(node: nodes.Node) -> tuple[str, ...]:
    names: list[str] = []
    while isinstance(node, nodes.Getattr):
        names.append(node.attr)
        node = node.node
    return (*(node.name,), *reversed(names)) if isinstance(node, nodes.Name) and node.ctx == "load" else ()


def _first_place(name: str, text: str, code: list[tuple[int, int]], route: Route) -> Route:
    word = re.compile(rf"(?<![\w.'\"]){re.escape(name)}(?!\w)")
    for match in word.finditer(text):
        if any(start <= match.start() < end for start, end in code):
            return route.within(*match.span())
    return route


def line_of(text: str, line: int, route: Route) -> Route:
    lines = text.split("\n")
    at = min(max(line, 1), len(lines)) - 1
    start = sum(len(one) + 1 for one in lines[:at])
    return route.within(start, start + len(lines[at])) if lines[at] else route
