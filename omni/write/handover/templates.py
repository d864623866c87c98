"""Channel templates looked through for what they do with values of a person, before anything is handed over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateSyntaxError

from omni.model.brief import Brief
from omni.model.facts import OneEachCode
from omni.write.handover.conditions import NameOf, condition_of, dotted, personal_names
from omni.write.handover.refusal import CannotHandOverError

_PARSER = Environment(autoescape=False)  # noqa: S701  it parses, and writes nothing
_LOOKED_AT = (nodes.If, nodes.CondExpr, nodes.For, nodes.Filter, nodes.Call)
_HARMLESS = frozenset({"trim", "json"})


def check_templates(brief: Brief, templates: Mapping[str, str], name_of: NameOf) -> None:
    """Raises where a template of the channel chooses by a value of a person, changes it or draws it."""
    for looked_at in _looked_at_in(brief, templates):
        for node in looked_at:
            match node:
                case nodes.If(test=nodes.Expr() as test) | nodes.CondExpr(test=nodes.Expr() as test):
                    condition = condition_of(test, name_of)
                    if condition:
                        raise CannotHandOverError(f"chooses by {condition.name} in the channel's template")
                case nodes.For(iter=values):
                    _refuse(values, name_of, "goes through {} in the channel's template")
                case nodes.Filter(name=name, node=value) if value is not None and name not in _HARMLESS:
                    _refuse(value, name_of, f"changes {{}} with | {name} in the channel's template")
                case nodes.Call(node=nodes.Name(name="qr"), args=args):
                    _check_drawn(args, brief, name_of)


def _refuse(node: nodes.Node, name_of: NameOf, reason: str) -> None:
    name = next(personal_names(node, name_of), "")
    if name:
        raise CannotHandOverError(reason.format(name))


def _check_drawn(args: list[nodes.Expr], brief: Brief, name_of: NameOf) -> None:
    own_code = any(isinstance(fact.value, OneEachCode) for fact in brief.facts.values())
    addresses = {"cta.url": brief.link.url, "cta.short": brief.link.short or brief.link.url} if brief.link else {}
    for arg in args:
        _refuse(arg, name_of, "draws {} as a QR code")
        chain = dotted(arg)
        if "{{" in addresses.get(chain, "") or (chain == "offer.code" and own_code):
            raise CannotHandOverError("draws a QR code that is another one for each person")


def _looked_at_in(brief: Brief, templates: Mapping[str, str]) -> Iterator[tuple[nodes.Node, ...]]:
    """What the templates of a channel, and whatever they import, do with values."""
    waiting = [part.template for part in brief.channel.parts.values()]
    shared = {path[path.index("_shared/") :]: path for path in templates if "_shared/" in path}
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        if path in seen or path not in templates:
            continue
        seen.add(path)
        looked_at, imported = _parsed(templates[path])
        yield looked_at
        waiting += [shared.get(name, "") for name in imported]


@cache
def _parsed(text: str) -> tuple[tuple[nodes.Node, ...], tuple[str, ...]]:
    """What a template does with values, and the names of those that it imports; none where it cannot be parsed, which
    rendering tells.
    """
    try:
        tree = _PARSER.parse(text)
    except TemplateSyntaxError:
        return (), ()
    imports = tree.find_all((nodes.Import, nodes.FromImport, nodes.Include))
    names = (next((const.value for const in found.find_all(nodes.Const)), "") for found in imports)
    return tuple(tree.find_all(_LOOKED_AT)), tuple(map(str, names))
