"""Values that are the same in every message of a project, written into its templates before these are compiled."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jinja2 import nodes
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


def printable(constants: Constants, *, escapes: bool) -> Mapping[str, str]:
    """The text of each constant as a part prints it: in a page, escaped."""
    return {name: str(escape(text)) if escapes else text for name, text in constants}


def name_of(node: nodes.Node) -> str:
    """The way to a value as a template writes it, `brand.colors.ink`; nothing for any other expression."""
    names: list[str] = []
    while isinstance(node, nodes.Getattr):
        names.append(node.attr)
        node = node.node
    return ".".join((node.name, *reversed(names))) if names and isinstance(node, nodes.Name) else ""
