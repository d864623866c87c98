"""What every page is made from."""

from __future__ import annotations

from omni.model.frozen import Frozen
from omni.model.plan import Plan
from omni.write.preview.problems import Numbered
from omni.write.preview.sheet import SheetWriter


class Desk(Frozen):
    """The plan, its problems under their numbers, the hand that writes sheets, and the name of the style sheet."""

    plan: Plan
    problems: tuple[Numbered, ...]
    writer: SheetWriter
    style: str

    def put(self, name: str, body: bytes) -> str:
        """Puts a page on the shelf and gives its name inside `v/`."""
        return self.writer.shelf.put(name, body)
