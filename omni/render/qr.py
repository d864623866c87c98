"""QR codes as inline SVG (ISO/IEC 18004), with the quiet zone of four modules that the standard asks for."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup, escape

from omni.render.errors import RenderError

_QUIET_ZONE = 4
_LONGEST = 1200


def qr(url: object) -> Markup:
    """The QR code of an address, as an SVG that takes the size of its box; `data-qr` says what it holds."""
    text = str(url)
    if not text or len(text) > _LONGEST:
        raise RenderError(f"a QR code holds 1 to {_LONGEST} characters, and this text has {len(text)}")
    return Markup(_svg(text))  # noqa: S704


@lru_cache(maxsize=1024)
def _svg(text: str) -> str:
    import segno

    code = segno.make(text, error="m", micro=False, boost_error=False)
    svg: str = code.svg_inline(border=_QUIET_ZONE, omitsize=True, dark="#000000", light="#ffffff")
    return svg.replace("<svg ", f'<svg role="img" aria-label="QR" data-qr="{escape(text)}" ', 1)
