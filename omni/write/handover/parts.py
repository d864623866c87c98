"""A finished part with tags where the values of a person stood."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from urllib.parse import quote

from omni.model.frozen import Frozen, replace
from omni.model.message import Part
from omni.render.marks import segments, strip
from omni.write.handover.refusal import CannotHandOverError
from omni.write.handover.tags import Place, Tags
from omni.write.handover.tokens import TOKEN, Token, Tokens

_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)(?:\"[^\"]*\"|'[^']*'|[^>\"'])*?(/?)>")
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_WHOLE_PARAGRAPH = re.compile(rf"(<p\b[^>]*>)({TOKEN.pattern})((?:(?!</?p\b)[^⟦])*)({TOKEN.pattern})(</p>)")
_JSON = ".json.j2"


class TaggedPart(Frozen):
    """A part and the tags in it, in order."""

    part: Part
    tags: tuple[str, ...]


def tagged(part: Part, placeholders: Mapping[str, str], tokens: Tokens, tags: Tags) -> TaggedPart:
    """Puts the tags into a part; raises where a value was changed on its way into it."""
    place: Place = "html" if part.kind != "text" else "json" if part.template.endswith(_JSON) else "text"
    if strip(part.marked) == part.marked and any(origin.kind == "personal" for origin in part.origins):
        raise CannotHandOverError(f"holds values in {part.name} that omni lost sight of")
    used: list[str] = []
    text = "".join(_pieces(part, placeholders, place, tags, used))
    if place == "html":
        text = _around_paragraphs(text, tokens)
        _check_balance(text, tokens)

    def write(token: Token) -> str:
        tag = _tag_of(token, place, tags)
        used.extend([tag] if token.kind not in {"else", "end"} else [])
        return tag

    text = tokens.replace(text, write)
    return TaggedPart(replace(part, text=text, marked=text, origins=()), tuple(dict.fromkeys(used)))


def _pieces(part: Part, placeholders: Mapping[str, str], place: Place, tags: Tags, used: list[str]) -> Iterator[str]:
    for text, numbers in segments(part.marked):
        origin = part.origins[numbers[-1]] if numbers and numbers[-1] < len(part.origins) else None
        if origin is None or origin.kind != "personal":
            _check_plain(text, tags)
            yield text
            continue
        tag = tags.value(origin.name, _place_of(text, placeholders.get(origin.name, ""), place, origin.name))
        used.append(tags.told(origin.name, tag))
        yield tag


def _check_plain(text: str, tags: Tags) -> None:
    """Raises for words that the platform would take for a tag of its own."""
    sign = next((sign for sign in tags.platform.signs if sign in text), "")
    if sign:
        raise CannotHandOverError(f"says {sign}, which {tags.platform.title} would take for a tag")


def _place_of(text: str, placeholder: str, place: Place, name: str) -> Place:
    """Where a value stands, told from how what stands for it is written; raises where it is written another way."""
    if text == quote(placeholder, safe="") != placeholder:
        return "address"
    if placeholder and placeholder in (text, unescape(text), json.loads(f'"{text}"') if place == "json" else ""):
        return place
    raise CannotHandOverError(f"changes {name} in the channel's template")


def _tag_of(token: Token, place: Place, tags: Tags) -> str:
    match token.kind:
        case "else":
            return tags.platform.otherwise
        case "end":
            return tags.platform.end
        case "default":
            return tags.defaulted(token.name, token.text, place)
        case "link":
            return tags.link(token.name)
    if token.condition is None:
        raise TypeError(token)
    return tags.opening(token.condition, place)


def _around_paragraphs(html: str, tokens: Tokens) -> str:
    """Moves a condition that holds all of a paragraph around it, so that nobody gets an empty one."""

    def moved(found: re.Match[str]) -> str:
        opened, first, one, inner, last, two, closed = found.groups()
        whole = tokens[one].kind == "if" and tokens[two].kind == "end"
        return f"{first}{opened}{inner}{closed}{last}" if whole else found.group()

    return _WHOLE_PARAGRAPH.sub(moved, html)


def _check_balance(html: str, tokens: Tokens) -> None:
    """Raises where a condition opens in one element and ends in another: half a page would be left open."""
    open_at: list[int] = []
    depth = 0
    for found in re.finditer(rf"{_TAG.pattern}|{TOKEN.pattern}", html):
        closing, name, alone, number = found.groups()
        kind = tokens[number].kind if number else ""
        if name and name.lower() not in _VOID and not alone:
            depth += -1 if closing else 1
            if open_at and depth < open_at[-1]:
                raise CannotHandOverError(_CROSSES)
        elif kind == "if":
            open_at.append(depth)
        elif kind in {"else", "end"} and (not open_at or depth != (open_at[-1] if kind == "else" else open_at.pop())):
            raise CannotHandOverError(_CROSSES)


_CROSSES = "opens a condition in one paragraph and ends it in another"
