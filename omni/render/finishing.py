"""What is done to a part once its template has run: trimmed, and its styles moved where mail programs read them."""

from __future__ import annotations

from omni.model.channel import PartSpec
from omni.render.inlining import inlined
from omni.render.marks import strip
from omni.render.page_size import check_page


def finished(spec: PartSpec, written: str) -> tuple[str, str]:
    """The published text, and the same with marks: trimmed, its styles moved into the elements where that is asked."""
    marked = written.strip()
    if spec.kind == "text":
        return strip(marked), marked
    check_page(marked)
    return inlined(marked) if spec.inline else (strip(marked), marked)
