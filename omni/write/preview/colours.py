"""The brand's colour where it can be read: darkened on paper, lightened at night, until WCAG's 4.5:1 holds.

Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
"""

from __future__ import annotations

import re
from collections.abc import Mapping

PAPER, NIGHT = "#faf9f7", "#1e1d22"
_USUAL = "#3d4fb8"
_READABLE = 4.8
_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}){1,2}")

_Colour = tuple[float, float, float]


def accents(colours: Mapping[str, str]) -> tuple[str, str]:
    """Gives the accent by day and by night, from the colour called `primary` or `accent`, or the first one."""
    wanted = [colours.get("primary", ""), colours.get("accent", ""), *colours.values(), _USUAL]
    brand = next(_parsed(colour) for colour in wanted if _HEX.fullmatch(colour))
    return _until_readable(brand, PAPER, toward=0), _until_readable(brand, NIGHT, toward=1)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours written as `#rgb` or `#rrggbb`, from 1 to 21."""
    dark, light = sorted((_luminance(_parsed(one)), _luminance(_parsed(other))))
    return (light + 0.05) / (dark + 0.05)


def _until_readable(colour: _Colour, background: str, toward: int) -> str:
    steps = (tuple(part + (toward - part) * step / 20 for part in colour) for step in range(21))
    shades = [f"#{''.join(f'{round(part * 255):02x}' for part in shade)}" for shade in steps]
    return next((shade for shade in shades if contrast(shade, background) >= _READABLE), shades[-1])


def _parsed(colour: str) -> _Colour:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def _luminance(colour: _Colour) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
