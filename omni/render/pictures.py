"""Pictures of a message: the file where its bytes are known, else a quiet drawing in the brand's colours."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from urllib.parse import quote

_TYPES = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp"}
_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 260" preserveAspectRatio="xMidYMid slice">'
    '<rect width="600" height="260" fill="{back}"/><circle cx="452" cy="84" r="46" fill="{spot}"/>'
    '<path d="M0 214 160 118l104 66 96-84 240 134v26H0z" fill="{near}" opacity=".85"/></svg>'
)


def embedded(file: str, pictures: Mapping[str, bytes]) -> str:
    """A picture as a `data:` address, or nothing where its bytes or its type are unknown."""
    content, kind = pictures.get(file), _TYPES.get(file.rpartition(".")[2].lower())
    return f"data:{kind};base64,{b64encode(content).decode()}" if content and kind else ""


def drawing(colors: Mapping[str, str]) -> str:
    """A landscape in the brand's colours, which stands for a picture that is not at hand."""
    svg = _DRAWING.format(back=colors["linen"], spot=colors["accent"], near=colors["primary"])
    return f"data:image/svg+xml,{quote(svg, safe=' =:/')}"
