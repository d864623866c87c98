"""How large a page may be: the programs that read HTML back crash or stall on pages that no writer would write."""

from __future__ import annotations

import re

from omni.render.errors import RenderError
from omni.render.marks import strip

MOST_ELEMENTS = 4_000
MOST_FORMATTED = 500
_ELEMENT = r"(?i)<[a-z]"
_FORMATTED = r"(?i)<(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)\b"


def check_page(marked: str) -> None:
    """Raises for a page, with marks, of too many elements.

    Elements that nothing closes lie in each other, 20,000 deep is a crash; formatting that nothing closes is repeated
    in every later paragraph (https://html.spec.whatwg.org/multipage/parsing.html#reconstruct-the-active-formatting-elements).
    """
    if marked.count("<") <= min(MOST_ELEMENTS, MOST_FORMATTED):
        return
    text = strip(marked)
    for pattern, most, what in (
        (_ELEMENT, MOST_ELEMENTS, "elements"),
        (_FORMATTED, MOST_FORMATTED, "links and bold words"),
    ):
        found = sum(1 for _ in re.finditer(pattern, text))
        if found > most:
            raise RenderError(f"the page has {found:,} {what}, {most:,} is the most")
