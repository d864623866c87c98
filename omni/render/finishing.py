"""What is done to a part once its template has run: trimmed, and its styles moved where mail programs read them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from omni.model.channel import PartSpec
from omni.render.marks import strip
from omni.render.page_size import check_page

if TYPE_CHECKING:
    from css_inline import CSSInliner


def finished(spec: PartSpec, written: str) -> tuple[str, str]:
    """The published text, and the same with marks: trimmed, its styles moved into the elements where that is asked."""
    marked = written.strip()
    text = strip(marked)
    if spec.kind != "text":
        check_page(text)
    if not spec.inline:
        return text, marked
    inlined, inlined_marked = _inliner().inline(text), _inliner().inline(marked)
    return inlined, inlined_marked if strip(inlined_marked) == inlined else inlined


@cache
def _inliner() -> CSSInliner:
    from css_inline import CSSInliner

    return CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
