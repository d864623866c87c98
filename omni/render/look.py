"""The brand's colours and fonts, with sane ones where it names none, and readable text on each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from omni.model.brand import Identity

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_FONTS = re.compile(r"[\w \-,'\"]+")
_DEFAULTS = {
    "primary": "#1F3A5F", "accent": "#B4431C", "ink": "#1F2328", "muted": "#59636E", "paper": "#FFFFFF",
    "linen": "#F1F3F5", "white": "#FFFFFF",
}  # fmt: skip
_NIGHT = {"night_paper": "#1B191D", "night_linen": "#121113", "night_ink": "#F2EEF3", "night_muted": "#B9B2BC"}
_READABLE = 4.5
_SANS = "Helvetica Neue, Helvetica, Arial, sans-serif"


def palette(identity: Identity) -> Mapping[str, str]:
    """Colours by name: the brand's, defaults for what it lacks, `on_*` for text on them, `night_*` for dark mode.

    Text colours that cannot be read on the paper (WCAG 2.2, 4.5:1) are darkened until they can.
    """
    return _palette(tuple(sorted((name, color) for name, color in identity.colors.items() if _HEX.fullmatch(color))))


@lru_cache(maxsize=16)
def _palette(own: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    colors = _DEFAULTS | dict(own)
    for name in ("ink", "muted"):
        colors[name] = readable(colors[name], (colors["paper"], colors["linen"]))
    colors["link"] = readable(colors["primary"], (colors["paper"], colors["linen"]))
    for name in ("primary", "accent"):
        colors[f"on_{name}"] = text_on(colors[name])
    colors |= _NIGHT
    colors["night_link"] = readable(colors["primary"], (_NIGHT["night_paper"], _NIGHT["night_linen"]))
    return colors


def fonts(identity: Identity) -> dict[str, str]:
    """Font stacks for `body` and `heading`; `text` and `title` name the same."""
    own = {name: _unquoted(stack) for name, stack in identity.fonts.items() if _FONTS.fullmatch(stack)}
    body = own.get("body") or own.get("text") or _SANS
    return {"body": body, "heading": own.get("heading") or own.get("title") or body}


def _unquoted(stack: str) -> str:
    """A font stack without quotes: CSS needs none around names made of words, and a style element knows no `&#39;`."""
    return stack.replace("'", "").replace('"', "")


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, 1 to 21)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_on(background: str) -> str:
    """White or near-black, whichever can be read better."""
    return max(("#FFFFFF", "#16131A"), key=lambda color: contrast(color, background))


def readable(color: str, backgrounds: Iterable[str]) -> str:
    """The colour, moved towards black or white until it can be read on each background."""
    grounds = tuple(backgrounds)
    towards = "#000000" if _luminance(grounds[0]) > _luminance("#808080") else "#FFFFFF"
    for step in range(11):
        mixed = _mixed(color, towards, step / 10)
        if all(contrast(mixed, ground) >= _READABLE for ground in grounds):
            return mixed
    return towards


def _mixed(color: str, other: str, share: float) -> str:
    pairs = zip(_channels(color), _channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02X}" for one, two in pairs)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(color: str) -> float:
    weights: Mapping[int, float] = {0: 0.2126, 1: 0.7152, 2: 0.0722}
    return sum(weights[at] * _linear(value / 255) for at, value in enumerate(_channels(color)))


def _linear(value: float) -> float:
    """A channel of sRGB as light (IEC 61966-2-1)."""
    edge = 0.04045
    return value / 12.92 if value <= edge else float(((value + 0.055) / 1.055) ** 2.4)
