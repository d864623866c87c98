"""Pictures of a message: the file where its bytes are known, else a quiet drawing in the brand's colours."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from urllib.parse import quote

_TYPES = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp"}
_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 260" preserveAspectRatio="xMidYMid slice">'
    '<rect width="600" height="260" fill="{back}"/><circle cx="150" cy="300" r="230" fill="{soft}" opacity=".16"/>'
    '<circle cx="300" cy="330" r="230" fill="{soft}" opacity=".16"/>'
    '<circle cx="468" cy="104" r="54" fill="{spot}"/></svg>'
)


def embedded(file: str, pictures: Mapping[str, bytes]) -> str:
    """A picture as a `data:` address, or nothing where its bytes or its type are unknown."""
    content, kind = pictures.get(file), _TYPES.get(file.rpartition(".")[2].lower())
    return f"data:{kind};base64,{b64encode(content).decode()}" if content and kind else ""


def drawing(colors: Mapping[str, str]) -> str:
    """A quiet drawing in the brand's colours, which stands for a picture that is not at hand."""
    svg = _DRAWING.format(back=colors["primary"], soft=colors["linen"], spot=colors["accent"])
    return f"data:image/svg+xml,{quote(svg, safe=' =:/')}"
