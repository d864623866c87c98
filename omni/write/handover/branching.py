"""Author's texts with their conditions on a person taken out: a token stands where the platform's tag will."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import Environment, nodes
from jinja2.exceptions import TemplateSyntaxError

from omni.write.handover.conditions import NameOf, condition_of, dotted, personal_names
from omni.write.handover.refusal import CannotHandOverError
from omni.write.handover.tokens import Token, Tokens, is_free

_CODE = re.compile(
    r"(?P<open>\{[{%])(?P<left>-?)(?P<code>(?:\"[^\"]*\"|'[^']*'|[^\"'])*?)(?P<right>-?)(?P<close>[%}]\})"
)
_PLAIN_FILTERS = frozenset({"trim", "default"})
_PARSER = Environment(autoescape=False)  # noqa: S701  it parses, and writes nothing


def without_branches(text: str, name_of: NameOf, tokens: Tokens) -> str:
    """The text with tokens for `{% if person.x %}`, `{% else %}`, `{% endif %}` and `{{ person.x | default("…") }}`.

    Everything else stays as it is; raises where a condition asks what tags cannot.
    """
    if not is_free(text):
        raise CannotHandOverError("holds ⟦ or an address that omni needs for itself")
    return "".join(_pieces(text, name_of, tokens))


def _pieces(text: str, name_of: NameOf, tokens: Tokens) -> Iterator[str]:
    branches: list[bool] = []  # of each open `if`, whether it asks something of a person
    at = 0
    trims = False
    for found in _CODE.finditer(text):
        literal = text[at : found.start()]
        literal = literal.lstrip() if trims else literal
        code = found["code"].strip()
        token = _value(code, name_of) if found["open"] == "{{" else _tag(code, branches, name_of)
        trims = token is not None and bool(found["right"])
        yield literal.rstrip() if token and found["left"] else literal
        yield tokens.put(token) if token else found.group()
        at = found.end()
    yield text[at:].lstrip() if trims else text[at:]


def _tag(code: str, branches: list[bool], name_of: NameOf) -> Token | None:
    word, _, rest = code.partition(" ")
    match word:
        case "if":
            condition = condition_of(_parsed(rest), name_of)
            branches.append(condition is not None)
            return Token("if", condition) if condition else None
        case "else" if branches and branches[-1]:
            return Token("else")
        case "endif" if branches and branches.pop():
            return Token("end")
        case "elif":
            named = tuple(personal_names(_parsed(rest), name_of))
            if named or (branches and branches[-1]):
                raise CannotHandOverError(f"chooses {f'by {named[0]} ' if named else ''}with {{% elif %}}")
        case "for" | "set" | "include" | "import" | "macro" | "call":
            _refuse_names(code, name_of)
    return None


def _value(code: str, name_of: NameOf) -> Token | None:
    """The token of a value with a default; raises for a value that is changed before it is printed."""
    node = _parsed(code)
    inner, default = node, ""
    filters: list[str] = []
    while isinstance(inner, nodes.Filter) and inner.node is not None:
        filters.append(inner.name)
        if inner.name == "default":
            given = inner.args[0] if inner.args else nodes.Const("")
            default = given.value if isinstance(given, nodes.Const) and isinstance(given.value, str) else ""
        inner = inner.node
    name = name_of(dotted(inner))
    named = name or next(personal_names(node, name_of), "")
    if not named:
        return None
    if not name:
        raise CannotHandOverError(f"computes with {named} before it is printed")
    changing = next((one for one in filters if one not in _PLAIN_FILTERS), "")
    if changing:
        raise CannotHandOverError(f"changes {name} with | {changing}")
    return Token("default", name=name, text=default) if default else None


def _refuse_names(code: str, name_of: NameOf) -> None:
    found = re.findall(r"[A-Za-z_][\w.]*", code)
    named = next((name for name in map(name_of, found) if name), "")
    if named:
        raise CannotHandOverError(f"goes through {named}, and tags print single values")


def _parsed(code: str) -> nodes.Expr:
    try:
        output = _PARSER.parse(f"{{{{ {code} }}}}").body[0]
    except TemplateSyntaxError:
        raise CannotHandOverError("holds code that omni cannot read") from None
    found = output.nodes[0] if isinstance(output, nodes.Output) else None
    return found if isinstance(found, nodes.Expr) else nodes.Const("")
