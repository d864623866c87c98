"""Values that are the same in every message of a project, written into its templates before these are compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jinja2 import nodes
from jinja2.visitor import NodeTransformer
from markupsafe import escape

from omni.model.project import Project
from omni.render.look import fonts, palette

Constants = tuple[tuple[str, str], ...]
"""Plain texts by the way to them: `brand.colors.ink`."""

_RENAMES = re.compile(r"\{%(?:(?!%\}).)*?(?<![\w.'\"])brand(?![\w'\"]|\s*\.)", re.DOTALL)


def constants_of(project: Project) -> Constants:
    """The brand's colours and fonts; nothing where a template may call something else `brand`."""
    if any(_RENAMES.search(text) for text in project.templates.values()):
        return ()
    identity = project.brand.identity
    groups = {"colors": palette(identity), "fonts": fonts(identity)}
    return tuple((f"brand.{group}.{name}", text) for group, own in groups.items() for name, text in own.items())


def with_constants(tree: nodes.Template, constants: Constants, *, escapes: bool) -> nodes.Template:
    """The template with the text of each printed constant in its place, escaped where the part is."""
    if constants:
        _Constants(dict(constants), escapes=escapes).visit(tree)
    return tree


class _Constants(NodeTransformer):
    """The name of the method is Jinja's: `visit_` and the class of the node."""

    def __init__(self, texts: Mapping[str, str], *, escapes: bool) -> None:
        self._texts = {name: str(escape(text)) if escapes else text for name, text in texts.items()}

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802
        node.nodes = [self._written(child) for child in node.nodes]
        return node

    def _written(self, node: nodes.Expr) -> nodes.Expr:
        text = self._texts.get(_name_of(node)) if isinstance(node, nodes.Getattr) else None
        return node if text is None else nodes.TemplateData(text, lineno=node.lineno)


def _name_of(node: nodes.Node) -> str:
    names: list[str] = []
    while isinstance(node, nodes.Getattr):
        names.append(node.attr)
        node = node.node
    return ".".join((node.name, *reversed(names))) if isinstance(node, nodes.Name) else ""
