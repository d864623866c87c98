"""Puts counters around everything in a parsed template that repeats, and our printer around what is printed."""

from __future__ import annotations

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from omni.render.budget import CHARACTERS_PER_STEP, steps_for

_DRAWN_PER_STEP = 2  # a QR code of 30,000 characters takes a sixth of a second


def guarded(tree: nodes.Template) -> nodes.Template:
    """The template with a step counted for each turn of a loop, each call of a macro and each printed value."""
    found = _Guards().visit(tree)
    if not isinstance(found, nodes.Template):
        raise TypeError(found)
    return found


class _Guards(NodeTransformer):
    """The names of the methods are Jinja's: `visit_` and the class of the node."""

    def visit_Template(self, node: nodes.Template) -> nodes.Template:  # noqa: N802
        self.generic_visit(node)
        node.body.insert(0, _tick(node))
        return node

    def visit_Macro(self, node: nodes.Macro) -> nodes.Macro:  # noqa: N802
        self.generic_visit(node)
        node.body.insert(0, _tick(node))
        return node

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.CallBlock:  # noqa: N802
        call = node.call
        self.generic_visit(node)
        node.call = call
        node.body.insert(0, _tick(node))
        return node

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802
        self.generic_visit(node)
        node.iter = _filter(node.iter, "_counted", steps_for(_characters(node)))
        return node

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802
        self.generic_visit(node)
        node.nodes = [
            child if isinstance(child, nodes.TemplateData) else _filter(child, "_shown", child.lineno)
            for child in node.nodes
        ]
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802
        self.generic_visit(node)
        return _filter(nodes.List(node.nodes, lineno=node.lineno), "_joined")

    def visit_List(self, node: nodes.List) -> nodes.Filter:  # noqa: N802
        self.generic_visit(node)
        return _filter(node, "_listed")

    def visit_Dict(self, node: nodes.Dict) -> nodes.Filter:  # noqa: N802
        self.generic_visit(node)
        return _filter(node, "_listed")

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Tuple | nodes.Filter:  # noqa: N802
        self.generic_visit(node)
        return _filter(node, "_listed") if node.ctx == "load" else node

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
    given = [nodes.Const(argument, lineno=value.lineno) for argument in arguments]
    return nodes.Filter(value, name, given, [], None, None, lineno=value.lineno)


def _tick(node: nodes.Node) -> nodes.Output:
    nothing = nodes.Const("", lineno=node.lineno)
    return nodes.Output([_filter(nothing, "_ticked", steps_for(_characters(node)))], lineno=node.lineno)


def _characters(node: nodes.Node) -> int:
    return sum(len(data.data) for data in node.find_all(nodes.TemplateData))
