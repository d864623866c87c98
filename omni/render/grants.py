"""What a template may be made of. Whatever is not in these lists is refused before anything runs."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes

from omni.render.errors import RenderError
from omni.words.nearest import nearest

NODES = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Tuple, nodes.List, nodes.Dict,
    nodes.Pair, nodes.Getattr, nodes.Getitem, nodes.Filter, nodes.Test, nodes.Not, nodes.And, nodes.Or, nodes.Neg,
    nodes.Pos, nodes.Add, nodes.Sub, nodes.Compare, nodes.Operand, nodes.Concat, nodes.CondExpr, nodes.If, nodes.For,
    nodes.Assign, nodes.Macro, nodes.CallBlock, nodes.Call, nodes.Keyword, nodes.Import, nodes.FromImport,
    nodes.Include,
)  # fmt: skip
_GRANTED = frozenset(NODES)
_DEFINING = frozenset({nodes.Macro, nodes.Import, nodes.FromImport})
_LIMITED = frozenset({
    nodes.Filter, nodes.Test, nodes.Name, nodes.Getattr, nodes.Call, nodes.For, nodes.Import, nodes.FromImport,
    nodes.Include,
})  # fmt: skip
TESTS = frozenset({"defined", "undefined", "none", "odd", "even", "eq", "ne", "in"})
FUNCTIONS = frozenset({"range", "qr", "picture", "caller", "facts", "versions", "sends", "shops"})
SHARED = "_shared/"
DEEPEST = 60
MOST_NODES = 20_000
_SPOKEN = {
    nodes.Extends: "extends", nodes.Block: "block", nodes.Mul: "*", nodes.Pow: "**", nodes.Div: "/",
    nodes.FloorDiv: "//", nodes.Mod: "%", nodes.AssignBlock: "set … endset", nodes.NSRef: "namespace",
    nodes.FilterBlock: "filter … endfilter", nodes.Slice: "a slice", nodes.With: "with",
    nodes.ScopedEvalContextModifier: "autoescape",
}  # fmt: skip


class RefusedError(RenderError):
    """Raised for a template that uses what is not granted; `line` is where in its text, `word` what is refused."""

    def __init__(self, sentence: str, line: int, word: str = "", advice: str = "") -> None:
        super().__init__(sentence, advice=advice)
        self.line = line
        self.word = word


def check(tree: nodes.Template, filters: frozenset[str]) -> None:
    """Go through a parsed template without recursion; raises at the first thing that is not granted."""
    found = list(_walk(tree))
    callable_names = FUNCTIONS | {name for node, _ in found if type(node) in _DEFINING for name in _defined(node)}
    for number, (node, depth) in enumerate(found):
        if depth > DEEPEST or number > MOST_NODES:
            raise RefusedError("the template is too deep or too long", node.lineno)
        if type(node) not in _GRANTED:
            word = next((word for kind, word in _SPOKEN.items() if isinstance(node, kind)), type(node).__name__.lower())
            raise RefusedError(f"`{word}` is not available in templates", node.lineno)
        if type(node) in _LIMITED:
            _check_node(node, filters, callable_names)


def _check_node(node: nodes.Node, filters: frozenset[str], callable_names: set[str] | frozenset[str]) -> None:
    match node:
        case nodes.Filter(name=name) if name not in filters:
            near = nearest(name, filters)
            raise RefusedError(f"there is no filter `{name}`", node.lineno, name, f"write {near}" if near else "")
        case nodes.Test(name=name) if name not in TESTS:
            raise RefusedError(f"there is no test `{name}`", node.lineno)
        case nodes.Name(name=name) if name.startswith("_") or name in {"self", "super", "varargs", "kwargs"}:
            raise RefusedError(f"`{name}` is not available in templates", node.lineno)
        case nodes.Getattr(attr=attr) if attr.startswith("_"):
            raise RefusedError(f"`{attr}` is not available in templates", node.lineno)
        case nodes.Call():
            _check_call(node, callable_names)
        case nodes.For(recursive=True):
            raise RefusedError("`recursive` is not available in templates", node.lineno)
        case nodes.Import() | nodes.FromImport() | nodes.Include():
            _check_import(node)


def _check_call(node: nodes.Call, callable_names: set[str] | frozenset[str]) -> None:
    called = node.node
    name = called.node if isinstance(called, nodes.Getattr) else called
    if not isinstance(name, nodes.Name) or name.name not in callable_names or node.dyn_args or node.dyn_kwargs:
        spoken = name.name if isinstance(name, nodes.Name) else "this"
        raise RefusedError(f"`{spoken}` cannot be called", node.lineno)


def _check_import(node: nodes.Import | nodes.FromImport | nodes.Include) -> None:
    template = node.template
    name = template.value if isinstance(template, nodes.Const) else None
    if not isinstance(name, str) or not name.startswith(SHARED) or ".." in name:
        raise RefusedError(f"only files of {SHARED} can be imported", node.lineno)
    if isinstance(node, nodes.FromImport) and any(str(one).startswith("_") for one in node.names):
        raise RefusedError("names that start with `_` cannot be imported", node.lineno)


def _defined(node: nodes.Node) -> Iterator[str]:
    """The names of macros and imports, which may be called."""
    if isinstance(node, nodes.Macro):
        yield node.name
    elif isinstance(node, nodes.Import):
        yield node.target
    elif isinstance(node, nodes.FromImport):
        yield from (name if isinstance(name, str) else name[1] for name in node.names)


def _walk(tree: nodes.Node) -> Iterator[tuple[nodes.Node, int]]:
    waiting = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        yield node, depth
        waiting.extend((child, depth + 1) for child in node.iter_child_nodes())
