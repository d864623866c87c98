"""A comparison for a person at a terminal: the verdict, what needs a look, then what is different and why."""

from __future__ import annotations

from collections.abc import Iterator

from omni.compare import verdict
from omni.compare.lines import Line, Section
from omni.compare.telling import comparison, sections, unchanged
from omni.model.difference import Difference, Edit
from omni.report.terminal import Piece, Terminal, table
from omni.report.text import PathOf

_MOST = 40


def show(found: Difference, path_of: PathOf, terminal: Terminal) -> None:
    """Prints everything; long lists end with how many more there are."""
    terminal.say((" · ".join(verdict(found)), "bold"))
    terminal.say((comparison(found), "dim"))
    for section in sections(found):
        _section(section, path_of, terminal)
    if unchanged(found):
        terminal.say()
        terminal.say((unchanged(found), "dim"))


def _section(section: Section, path_of: PathOf, terminal: Terminal) -> None:
    terminal.say()
    terminal.say((section.title, "bold cyan"))
    for line in section.lines[:_MOST]:
        terminal.say("  ", *_pieces(line, path_of), *_swatches(line, terminal))
    if section.rows:
        terminal.show(table(section.headings, section.rows[:_MOST], section.numbers))
    left = max(len(section.lines), len(section.rows)) - _MOST
    if left > 0:
        terminal.say((f"  … and {left:,} more", "dim"))


def _pieces(line: Line, path_of: PathOf) -> Iterator[Piece]:
    if line.campaign:
        yield f"{line.campaign}: ", "bold"
    if line.edit:
        yield from _reworded(line.edit)
    yield line.text
    if line.strong:
        yield f"; {line.strong}", "bold yellow"
    place = f"{path_of(line.place.file)}:{line.place.line}" if line.place else ""
    if behind := "  ".join(filter(None, (line.dim, place))):
        yield f"   {behind}", "dim"


def _swatches(line: Line, terminal: Terminal) -> Iterator[Piece]:
    """The colours of a line, where a person sees them."""
    for colour in line.colours if terminal.people else ():
        yield " "
        yield "    ", f"on {colour}"


def _reworded(edit: Edit) -> Iterator[Piece]:
    yield f"{edit.lead} " if edit.lead else ""
    if edit.before:
        yield f"[-{edit.before}-]", "red"
    if edit.after:
        yield f"{{+{edit.after}+}}", "green"
    yield f" {edit.tail}" if edit.tail else ""
