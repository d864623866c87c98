"""A drawing in the brand's colours, which stands for a picture that is not there yet."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from omni.model.pictures import Illustration
from omni.render.cleaning import clean

_MOST_WORDS = 60
_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    '<rect width="{width}" height="{height}" fill="{linen}"/>'
    '<circle cx="{x}" cy="{y}" r="{sun}" fill="{accent}" opacity=".85"/>'
    '<ellipse cx="{left}" cy="{height}" rx="{wide}" ry="{high}" fill="{primary}" opacity=".28"/>'
    '<ellipse cx="{right}" cy="{height}" rx="{wide}" ry="{low}" fill="{primary}" opacity=".5"/>'
    '<text x="{margin}" y="{line}" font-family="Helvetica, Arial, sans-serif" font-size="{size}" fill="{muted}">'
    "{words}</text></svg>"
)


def drawing(shown: Illustration, colors: Mapping[str, str]) -> bytes:
    """Draws what stands in for a picture, in its size, with its words in small."""
    width, height = shown.width or 1200, shown.height or 600
    small = min(width, height)
    return _DRAWING.format(
        width=width, height=height, x=round(width * 0.76), y=round(height * 0.36), sun=round(small * 0.13),
        left=round(width * 0.2), right=round(width * 0.72), wide=round(width * 0.62), high=round(height * 0.52),
        low=round(height * 0.34), margin=round(small * 0.06), line=round(small * 0.095),
        size=round(small * 0.045), words=escape(_shortened(shown.words)),
        **{name: colors[name] for name in ("linen", "accent", "primary", "muted")},
    ).encode()  # fmt: skip


def _shortened(words: str) -> str:
    line = " ".join(clean(words).split())
    return line if len(line) <= _MOST_WORDS else f"{line[: _MOST_WORDS - 1]}…"
