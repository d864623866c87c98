"""Colours as people call them: `dark teal` for `#1f4e5f`."""

from __future__ import annotations

import re
from colorsys import rgb_to_hls

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_HUES = (
    (12, "red"), (42, "orange"), (68, "yellow"), (160, "green"), (205, "teal"), (250, "blue"), (290, "violet"),
    (346, "plum"), (360, "red"),
)  # fmt: skip
_OTHER_WORDS = {
    "dark orange": "brown",
    "dark plum": "plum",
    "plum": "pink",
    "dark yellow": "olive",
    "light orange": "beige",
}


def is_colour(text: str) -> bool:
    """True for `#1f4e5f` and `#abc`."""
    return bool(_HEX.fullmatch(text))


def colour_name(text: str) -> str:
    """The nearest of some thirty names."""
    digits = text[1:] if len(text) > 4 else "".join(digit * 2 for digit in text[1:])
    red, green, blue = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    hue, light, saturation = rgb_to_hls(red, green, blue)
    if light > 0.95 or light < 0.12:
        return "white" if light > 0.5 else "black"
    if light < 0.2 and saturation < 0.25:
        return "nearly black"
    shade = "dark " if light < 0.37 else "light " if light > 0.72 else ""
    if saturation < 0.12:
        return f"{shade}grey"
    name = shade + next(name for most, name in _HUES if hue * 360 <= most)
    return _OTHER_WORDS.get(name, name)
