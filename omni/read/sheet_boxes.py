"""Where the boxes of a printed page lie on the sheet, as far as its template gives them in millimetres."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from omni.model.frozen import Frozen
from omni.model.regex import regex
from omni.read.declared_styles import Block, blocks

_A4 = regex(r"size\s*:\s*A4\s*(?:portrait\s*)?[;}]")
_SHEET = (210.0, 297.0)
_MILLIMETRES = regex(r"(\d+(?:\.\d+)?)mm")
_TAG = regex(r"<(?P<close>/?)(?P<name>[a-z][a-z0-9]*)\b(?P<rest>[^<>]*)>")
_CLASSES = regex(r"\sclass\s*=\s*\"([^\"]*)\"")
_NEVER_CLOSED = frozenset({"br", "hr", "img", "input", "link", "meta"})


class Box(Frozen):
    """A rectangle in millimetres from the left and the top of an A4 sheet; `start` and `end` are those of its `top`."""

    left: float
    top: float
    width: float
    height: float
    start: int
    end: int

    def overlaps(self, other: Box) -> bool:
        """True where both cover a piece of the sheet."""
        beside = self.left >= other.left + other.width or other.left >= self.left + self.width
        return not (beside or self.top >= other.top + other.height or other.top >= self.top + self.height)


@lru_cache(maxsize=64)
def positioned(text: str) -> tuple[Box, ...]:
    """Every box of a template that has a place of its own on an A4 sheet and a size in millimetres."""
    found = (_box(block) for block in blocks(text, {})) if _A4.search(text) else ()
    return tuple(box for box in found if box)


def box_around(text: str, at: int) -> Box | None:
    """The innermost box with a place of its own around a place of the template."""
    boxes = positioned(text)
    for start, end, classes in reversed(list(_opened_before(text, at))):
        for box in boxes:
            if start <= box.start < end or selector_before(text, box.start) in classes:
                return box
    return None


def selector_before(text: str, at: int) -> str:
    """The class that a declaration of a style sheet is about, as `.window { top: … }`; nothing for another selector."""
    selector = text[:at].rpartition("{")[0].rpartition("\n")[2].rpartition("}")[2].strip()
    return selector[1:] if re.fullmatch(r"\.[\w-]+", selector) else ""


def millimetres(block: Block, name: str) -> float | None:
    """A length of a block, where it is given in millimetres."""
    declared = block.get(name)
    match = _MILLIMETRES.fullmatch(declared.value) if declared else None
    return float(match[1]) if match else None


def _opened_before(text: str, at: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The elements that are open at a place, outermost first: where their tags stand, and their classes."""
    opened: list[tuple[str, int, int, tuple[str, ...]]] = []
    for tag in _TAG.finditer(text, 0, at):
        if tag["close"]:
            while opened and opened.pop()[0] != tag["name"]:
                pass
        elif tag["name"] not in _NEVER_CLOSED:
            classes = _CLASSES.search(tag["rest"])
            opened.append((tag["name"], tag.start(), tag.end(), tuple(classes[1].split()) if classes else ()))
    return (one[1:] for one in opened)


def _box(block: Block) -> Box | None:
    if "position" not in block or block["position"].value not in {"absolute", "fixed"}:
        return None
    across = _side(block, "left", "width", "right", _SHEET[0])
    down = _side(block, "top", "height", "bottom", _SHEET[1])
    if across is None or down is None or "top" not in block:
        return None
    return Box(across[0], down[0], across[1], down[1], block["top"].start, block["top"].end)


def _side(block: Block, near: str, length: str, far: str, sheet: float) -> tuple[float, float] | None:
    """Where a box begins and how long it is in one direction, given by two of three lengths."""
    begins, long, leaves = (millimetres(block, name) for name in (near, length, far))
    if begins is None:
        return None
    if long is None:
        return (begins, sheet - leaves - begins) if leaves is not None else None
    return begins, long
