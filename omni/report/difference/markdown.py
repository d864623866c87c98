"""A comparison as one comment of a pull request, in at most 60,000 characters; a marker lets it be found again."""

from __future__ import annotations

from collections.abc import Iterator

from omni.compare import verdict
from omni.compare.lines import Line, Section
from omni.compare.telling import comparison, sections, unchanged
from omni.model.difference import Difference, Edit
from omni.report.markdown import MOST_CHARACTERS, as_is
from omni.report.text import PathOf

MARKER = "<!-- omni diff -->"
_FOR_THE_REST = 300
_OPEN = {"Look at this", "Where", "New problems", "More new problems"}


def render(found: Difference, path_of: PathOf) -> str:
    """Gives the comment: what needs a look stands open, the rest is folded; what does not fit is counted."""
    head = f"{MARKER}\n### {as_is(' · '.join(verdict(found)))}\n\n{as_is(comparison(found))}\n"
    tail = f"\n{unchanged(found)}\n" if unchanged(found) else ""
    parts, room = [head], MOST_CHARACTERS - len(head) - len(tail)
    told = sections(found)
    for number, section in enumerate(told):
        text = _section(section, path_of, room - _FOR_THE_REST * (len(told) - number))
        room -= len(text)
        parts.append(text)
    return "".join((*parts, tail))


def _section(section: Section, path_of: PathOf, room: int) -> str:
    rows = [f"- {_line(line, path_of)}\n" for line in section.lines] or [_row(cells) for cells in section.rows]
    top = f"{_row(section.headings)}{_ruler(section)}" if section.rows else ""
    kept = list(_fitting(rows, room - len(top)))
    left = f"\n… and {len(rows) - len(kept):,} more\n" if len(kept) < len(rows) else ""
    body = f"{top if kept else ''}{''.join(kept)}{left}"
    if section.title in _OPEN:
        return f"\n#### {section.title}\n\n{body}"
    return f"\n<details><summary>{section.title} ({len(rows):,})</summary>\n\n{body}\n</details>\n"


def _fitting(rows: list[str], room: int) -> Iterator[str]:
    for row in rows:
        room -= len(row)
        if room < 0:
            return
        yield row


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(as_is(cell) for cell in cells)} |\n"


def _ruler(section: Section) -> str:
    marks = ("--:" if column in section.numbers else "---" for column in range(len(section.headings)))
    return f"|{'|'.join(marks)}|\n"


def _line(line: Line, path_of: PathOf) -> str:
    campaign = f"**{as_is(line.campaign)}**: " if line.campaign else ""
    edit = _reworded(line.edit) if line.edit else ""
    strong = f"; **{as_is(line.strong)}**" if line.strong else ""
    place = f"{path_of(line.place.file)}:{line.place.line}" if line.place else ""
    behind = "; ".join(filter(None, (line.dim, place)))
    return f"{campaign}{edit}{_text(line)}{strong}{f' <sub>{as_is(behind)}</sub>' if behind else ''}"


def _text(line: Line) -> str:
    """The text of a line; a colour stands as code, beside which GitHub shows it."""
    text = as_is(line.text)
    for colour in line.colours:
        text = text.replace(as_is(colour), f"`{colour}`")
    return text


def _reworded(edit: Edit) -> str:
    was = f"<del>{as_is(edit.before)}</del>" if edit.before else ""
    now = f"<ins>{as_is(edit.after)}</ins>" if edit.after else ""
    return " ".join(filter(None, (as_is(edit.lead), was, now, as_is(edit.tail))))
