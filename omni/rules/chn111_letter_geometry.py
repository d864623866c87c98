"""An address that the envelope's window does not show, or shows with something else.

## What it does
Looks in the template of an A4 letter for the box that holds `person.address`, and compares its place with the windows
that envelopes have: 20 mm from the left and 45 mm from the top (DIN 5008 form B), 20 and 27 (form A), 100 and 35
(France). Then it looks whether another box lies in it.

## Why the customer would care
A letter whose address slips out of the window comes back, and whatever else the window shows, the postman reads too.

## Bad
    channel_templates/letter/page.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><head><style>@page { size: A4; margin: 0; }</style></head><body>
      <div style="position: absolute; left: 20mm; top: »60mm«; width: 85mm; height: 45mm">
        {{ person.address.street }}
      </div>
      <p>{{ copy.headline }}</p><p>{{ copy.body }}</p><p>{{ brand.legal_name }}</p>
      </body></html>
    channels: [letter]
    send: 2026-11-10T10:00

## Good
    channel_templates/letter/page.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><head><style>@page { size: A4; margin: 0; }</style></head><body>
      <div style="position: absolute; left: 20mm; top: 45mm; width: 85mm; height: 45mm">
        {{ person.address.street }}
      </div>
      <p>{{ copy.headline }}</p><p>{{ copy.body }}</p><p>{{ brand.legal_name }}</p>
      </body></html>
    channels: [letter]
    send: 2026-11-10T10:00

## How to fix
Put the box where the window is, and move what lies in it.

## Source
DIN 5008; KOMA-Script 3.38 (DIN5008A.lco, DIN5008B.lco, NF.lco), https://ctan.org/pkg/koma-script, checked 2026-11-22.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.read.sheet_boxes import Box, box_around, positioned
from omni.read.templates_used import channels_in_use, page_templates, place_in

LEVEL = Level.ERROR
WINDOWS: Mapping[str, Box] = {
    "DIN 5008 B": Box(20, 45, 85, 45, 0, 0),
    "DIN 5008 A": Box(20, 27, 85, 45, 0, 0),
    "France": Box(100, 35, 100, 45, 0, 0),
}
_ADDRESS = "person.address"


def check(project: Project) -> Iterator[Finding]:
    """Yields every box with an address that stands outside of a window, and every box that lies in one."""
    for channel in channels_in_use(project):
        for file, text in page_templates(project, channel) if channel.address == "address" else ():
            window = box_around(text, text.find(_ADDRESS)) if _ADDRESS in text else None
            if window:
                yield from _misplaced(channel.title, file, text, window)
                yield from _in_the_way(channel.title, file, text, window)


def _misplaced(title: str, file: str, text: str, window: Box) -> Iterator[Finding]:
    if any(_within(window, known) for known in WINDOWS.values()):
        return
    known = ", ".join(f"{box.left:g} and {box.top:g} ({name})" for name, box in WINDOWS.items())
    yield Finding(
        place_in(file, text, window.start, window.end),
        f"{title} has its address {_at(window)}, {window.width:g} × {window.height:g} mm, "
        f"which no window of an envelope shows: {known}",
        advice="put the box of the address where the window is, and within its size",
    )


def _in_the_way(title: str, file: str, text: str, window: Box) -> Iterator[Finding]:
    for box in positioned(text):
        if box is not window and box.start != window.start and box.overlaps(window):
            yield Finding(
                place_in(file, text, box.start, box.end),
                f"{title} has a box {_at(box)}, in the window of the address {_at(window)}",
                advice=f"let it begin {window.top + window.height:g} mm from the top or lower",
            )


def _within(box: Box, window: Box) -> bool:
    ends = box.left + box.width <= window.left + window.width and box.top + box.height <= window.top + window.height
    return ends and box.left >= window.left and box.top >= window.top


def _at(box: Box) -> str:
    return f"{box.left:g} mm from the left and {box.top:g} mm from the top"
