"""Puts counters around everything in a parsed template that repeats, and our printer around what is printed."""

from __future__ import annotations

from collections.abc import Mapping

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from omni.render.budget import CHARACTERS_PER_STEP, LONGEST_RANGE, steps_for
from omni.render.constants import name_of
from omni.render.word_tables import Table, price_of

_DRAWN_PER_STEP = 2  # a QR code of 30,000 characters takes a sixth of a second


def guarded(tree: nodes.Template, constants: Mapping[str, str], tables: Mapping[str, Table]) -> nodes.Template:
    """The template with a step counted for each turn of a loop, each call of a macro and each printed value.

    Of printed `constants` their text is there instead, and `tables` where their names are set.
    """
    found = _Guards(constants, tables).visit(tree)
    if not isinstance(found, nodes.Template):
        raise TypeError(found)
    return found


class _Guards(NodeTransformer):
    """The names of the methods are Jinja's: `visit_` and the class of the node."""

    def __init__(self, constants: Mapping[str, str], tables: Mapping[str, Table]) -> None:
        self._constants = constants
        self._tables = tables
        self._written = 0

    def visit_TemplateData(self, node: nodes.TemplateData) -> nodes.TemplateData:  # noqa: N802
        self._written += len(node.data)
        return node

    def visit_Template(self, node: nodes.Template) -> nodes.Template:  # noqa: N802
        node.body.insert(0, _tick(node, self._visited(node)))
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Macro:  # noqa: N802
        node.body.insert(0, _tick(node, self._visited(node)))
        return node

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.CallBlock:  # noqa: N802
        call, characters = node.call, self._visited(node)
        node.call = call
        node.body.insert(0, _tick(node, characters))
        return node

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802
        characters = self._visited(node)
        node.iter = _filter(node.iter, "_counted", steps_for(characters))
        return node

    def _visited(self, node: nodes.Node) -> int:
        """Visits what is in a node and counts the characters of template text there."""
        before = self._written
        self.generic_visit(node)
        return self._written - before

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802
        node.nodes = [self._constant(child) for child in node.nodes]
        self.generic_visit(node)
        node.nodes = [
            child if isinstance(child, nodes.TemplateData) else _filter(child, "_shown", child.lineno)
            for child in node.nodes
        ]
        return node

    def _constant(self, node: nodes.Expr) -> nodes.Expr:
        text = self._constants.get(name_of(node)) if isinstance(node, nodes.Getattr) else None
        return node if text is None else nodes.TemplateData(text, lineno=node.lineno, environment=node.environment)

    def visit_Assign(self, node: nodes.Assign) -> nodes.Assign:  # noqa: N802
        table = self._tables.get(node.node.value) if isinstance(node.node, nodes.Const) else None
        if table is None:
            return self.generic_visit(node)  # type: ignore[return-value]
        value = nodes.Const(table, lineno=node.lineno, environment=node.environment)
        node.node = _filter(value, "_priced", price_of(table))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802
        self.generic_visit(node)
        return _filter(nodes.List(node.nodes, lineno=node.lineno, environment=node.environment), "_joined")

    def visit_List(self, node: nodes.List) -> nodes.Filter:  # noqa: N802
        return self._listed(node)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Filter:  # noqa: N802
        return self._listed(node)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Tuple | nodes.Filter:  # noqa: N802
        return self._listed(node) if node.ctx == "load" else self.generic_visit(node)  # type: ignore[return-value]

    def _listed(self, node: nodes.Node) -> nodes.Filter:
        """A list with its price, which of one made of nothing but constants is known without going through it."""
        price = _price_of_constants(node)
        if price is not None and price <= LONGEST_RANGE:
            return _filter(node, "_priced", price)
        self.generic_visit(node)
        return _filter(node, "_listed")

    def visit_Filter(self, node: nodes.Filter) -> nodes.Filter:  # noqa: N802
        self.generic_visit(node)
        return _filter(node, "_weighed", CHARACTERS_PER_STEP)

    def visit_Call(self, node: nodes.Call) -> nodes.Filter:  # noqa: N802
        self.generic_visit(node)
        draws = isinstance(node.node, nodes.Name) and node.node.name == "qr"
        return _filter(node, "_weighed", _DRAWN_PER_STEP if draws else CHARACTERS_PER_STEP)

    def visit_Import(self, node: nodes.Import) -> nodes.Import:  # noqa: N802
        node.with_context = True
        return node

    def visit_FromImport(self, node: nodes.FromImport) -> nodes.FromImport:  # noqa: N802
        node.with_context = True
        return node


def _filter(value: nodes.Node, name: str, *arguments: int) -> nodes.Filter:
    where = {"lineno": value.lineno, "environment": value.environment}
    given = [nodes.Const(argument, **where) for argument in arguments]
    return nodes.Filter(value, name, given, [], None, None, **where)


def _price_of_constants(node: nodes.Node) -> int | None:
    """What the lists of a list of constants cost together, each with all that is in it; None for any other."""
    found = _sizes(node)
    return None if found is None else found[1]


def _sizes(node: nodes.Node) -> tuple[int, int] | None:
    """How many values a list of constants holds, those of its lists included, and what all of them cost."""
    if isinstance(node, nodes.Const):
        return 0, 0
    if isinstance(node, nodes.Dict):
        if not all(isinstance(pair.key, nodes.Const) for pair in node.items):
            return None
        inner = [_sizes(pair.value) for pair in node.items]
    elif isinstance(node, nodes.List | nodes.Tuple):
        inner = [_sizes(item) for item in node.items]
    else:
        return None
    known = [one for one in inner if one is not None]
    if len(known) < len(inner):
        return None
    held = len(inner) + sum(size for size, _ in known)
    return held, held + sum(price for _, price in known)


def _tick(node: nodes.Node, characters: int) -> nodes.Output:
    nothing = nodes.Const("", lineno=node.lineno, environment=node.environment)
    return nodes.Output([_filter(nothing, "_ticked", steps_for(characters))], lineno=node.lineno)
