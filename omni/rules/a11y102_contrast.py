"""Text that can hardly be told from what is behind it.

## What it does
Computes the contrast of text and background where a block of CSS in the template of a page sets both, the brand's
colours filled in. It must be 4.5 to 1, and 3 to 1 for large text (24 px, or 19 px and bold). A background that is a
picture or comes from elsewhere is left alone.

## Why the customer would care
In the sun, on an old screen or with tired eyes the button is empty.

## Bad
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <h1>{{ copy.headline }}</h1><p style="color: »#AAAAAA«; background: #FFFFFF">{{ copy.body }}</p>
      <a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## Good
    channel_templates/email/html.html.j2: |
      <!doctype html>
      <html lang="{{ language }}"><body>
      <h1 style="color: #888888; background: #FFFFFF; font-size: 28px">{{ copy.headline }}</h1>
      <p style="color: #666666; background: #FFFFFF">{{ copy.body }}</p>
      <a href="{{ links.unsubscribe }}">Stop {{ brand.name }}</a>
      </body></html>

## How to fix
Write the colour of the brand that is named, or take one that is lighter on dark and darker on light.

## Source
WCAG 2.2, success criterion 1.4.3 (contrast, minimum).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.read.declared_styles import Block, Declared, blocks
from omni.read.templates_used import channels_in_use, page_templates, place_in

LEVEL = Level.ERROR
_LEAST, _LEAST_LARGE = 4.5, 3.0
_LARGE, _LARGE_BOLD, _BOLD = 24.0, 18.66, 700
_HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?:\s*!important)?")
_PIXELS = re.compile(r"(\d+(?:\.\d+)?)px")
_SHORT = 3
_DARK, _LINEAR, _OFFSET, _EXPONENT, _GLARE = 0.04045, 12.92, 0.055, 2.4, 0.05
_WEIGHTS = (0.2126, 0.7152, 0.0722)
"""What WCAG 2.2 calls relative luminance: how much each of red, green and blue gives, after the sRGB curve."""


def check(project: Project) -> Iterator[Finding]:
    """Yields every block whose text is too near to its background."""
    told: set[tuple[str, int]] = set()
    for channel in channels_in_use(project):
        for file, text in page_templates(project, channel):
            for block in blocks(text, project.brand.identity.colors) if "color" in text else ():
                found = _too_near(block)
                if found and (file, found[0].start) not in told:
                    told.add((file, found[0].start))
                    color, ratio, least = found
                    behind: Declared = _behind(block)  # type: ignore[assignment]
                    yield Finding(
                        place_in(file, text, color.start, color.end),
                        f"{channel.title} writes {color.value} on {behind.value}, "
                        f"a contrast of {ratio:.1f} to 1 where {least:g} to 1 can be read",
                        advice=_instead(color, behind, least, project.brand.identity.colors),
                    )


def _too_near(block: Block) -> tuple[Declared, float, float] | None:
    color, behind = block.get("color"), _behind(block)
    text, back = _rgb(color.value if color else ""), _rgb(behind.value if behind else "")
    if color is None or text is None or back is None:
        return None
    least = _LEAST_LARGE if _is_large(block) else _LEAST
    ratio = _contrast(text, back)
    return (color, ratio, least) if ratio < least else None


def _instead(color: Declared, behind: Declared, least: float, colors: Mapping[str, str]) -> str:
    """The brand's colour that is nearest to the text's and can be read on the background, else which way to go."""
    text, back = _rgb(color.value), _rgb(behind.value)
    if text is None or back is None:
        return ""
    others = {name: rgb for name, value in colors.items() if (rgb := _rgb(value))}
    readable = [name for name, rgb in others.items() if _contrast(rgb, back) >= least]
    if readable:
        near = min(readable, key=lambda name: (_contrast(others[name], text), name))
        return f"write {{{{ brand.colors.{near} }}}}, which can be read on {behind.value}"
    lighter = _contrast((255, 255, 255), back) > _contrast((0, 0, 0), back)
    return f"use a {'lighter' if lighter else 'darker'} text, or a {'darker' if lighter else 'lighter'} background"


def _contrast(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + _GLARE) / (dark + _GLARE)


def _behind(block: Block) -> Declared | None:
    return block.get("background-color") or block.get("background")


def _rgb(value: str) -> tuple[int, ...] | None:
    match = _HEX.fullmatch(value)
    if match is None:
        return None
    digits = "".join(char * 2 for char in match[1]) if len(match[1]) == _SHORT else match[1]
    return tuple(int(digits[at : at + 2], 16) for at in (0, 2, 4))


def _luminance(rgb: tuple[int, ...]) -> float:
    return sum(weight * _light(value / 255) for weight, value in zip(_WEIGHTS, rgb, strict=True))


def _light(value: float) -> float:
    curved: float = ((value + _OFFSET) / (1 + _OFFSET)) ** _EXPONENT
    return value / _LINEAR if value <= _DARK else curved


def _is_large(block: Block) -> bool:
    size = _PIXELS.match(block["font-size"].value) if "font-size" in block else None
    weight = block["font-weight"].value if "font-weight" in block else ""
    is_bold = weight == "bold" or (weight.isdigit() and int(weight) >= _BOLD)
    return size is not None and float(size[1]) >= (_LARGE_BOLD if is_bold else _LARGE)
