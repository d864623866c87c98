"""Which entries of a file are copy: text that customers read."""

from __future__ import annotations

from collections.abc import Iterator

from omni.load.yaml.lost_copy import BLANK
from omni.model.regex import regex

FIELDS = frozenset(
    {
        "alt", "body", "button", "caption", "cta", "description", "footer", "greeting", "headline", "intro", "label",
        "preheader", "short", "subject", "subtitle", "tagline", "text", "title",
    }
)  # fmt: skip
_COPY_FIRST = regex(r"(?:[ \t\r\n]++|#[^\n]*+\n|---[ \t]*+\n)*+copy[ ]*+:")
_NAMES = rf"\b(?:{'|'.join(sorted(FIELDS))}|[a-z]{{2}}(?:[-_][A-Za-z]+)?)[\"']?[ ]*:"
_FIELD = regex(_NAMES + r"[ \t]*\n?[ \t]*")
_HEX = r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})(?!\w)"
_COLOR = regex(_HEX)
_COLOR_VALUE = regex(rf":[ \t]+(?P<color>{_HEX})")
_MOST_NOTES = 2_000
_FARTHEST = 2_000


def is_copy(path: tuple[str, ...], *, in_copy_file: bool) -> bool:
    """True for a copy field below `copy:` or in a file whose first key is `copy`, and for alternative texts."""
    *above, key = path
    return (key in FIELDS and (in_copy_file or "copy" in above)) or "alt" in path


def is_color(raw: str) -> bool:
    """True for a colour without quotation marks, which YAML takes for a note wherever it stands."""
    return _COLOR.match(raw) is not None


def next_color(text: str, at: int) -> int:
    """The offset of the next colour without quotation marks, -1 where there is none."""
    found = _COLOR_VALUE.search(text, at)
    return found.start("color") if found else -1


def is_copy_file(text: str) -> bool:
    """True where the first key of a file is `copy`: one language's texts, kept by a translator."""
    return _COPY_FIRST.match(text) is not None


def commented(text: str) -> Iterator[int]:
    """The offsets of every `#` that may have taken copy for a note."""
    at = -1
    for _ in range(_MOST_NOTES):
        at = text.find("#", at + 1)
        if at < 0:
            break
        if text[at - 1 : at] not in {" ", "\t"}:
            continue
        before = text[max(text.rfind("\n", 0, at) + 1, at - _FARTHEST) : at]
        attached = text[at + 1 : at + 2].strip(" \t\r\n#")
        if (
            _FIELD.search(before)
            or _COLOR.match(text, at)
            or (": " not in before and (attached or before.strip(BLANK)))
        ):
            yield at


def written_fields(text: str, start: int, end: int) -> list[int]:
    """The offsets of the values of what look like copy fields, in file order."""
    return [found.end() for found in _FIELD.finditer(text, start, end)]
