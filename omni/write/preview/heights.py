"""How high a message stands in a frame that cannot grow with it: no script runs there that would measure it.

Figures are CSS pixels at the narrowest width that a page has for it; a little too much is better than a cut.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import ceil

from omni.model.channel import Channel

_IMAGE = re.compile(r"(?:<|&lt;)img\b")
_LETTERS = 30
"""Characters of a line on a phone, in the type of a message's text."""
_LINE, _GAP = 25, 18
_INBOX, _FRINGE, _PICTURE = 320, 40, 210
"""What stands above an email, and room for what it is guessed too low; its button; a picture across the screen."""
_PEER, _BUBBLE = 165, 32


def room(channel: Channel, texts: Mapping[str, str], sheet: str) -> str:
    """The style of a frame that holds a whole message of the channel, whose page is `sheet`; nothing for paper."""
    if channel.drawn:
        return f"height: auto; aspect-ratio: {channel.drawn.width} / {channel.drawn.height}"
    if channel.frame == "mail":
        return f"height: {_INBOX + letter(texts, sheet)}px"
    if channel.frame == "phone":
        return f"height: {_PEER + sum(_high(text) + _BUBBLE for text in texts.values())}px"
    return ""


def letter(texts: Mapping[str, str], page: str) -> int:
    """How high the page of an email is; `texts` are what it says, `page` may be escaped."""
    inside = sum(_high(text) for name, text in texts.items() if name not in {"subject", "preheader"})
    return _FRINGE + inside + _PICTURE * len(_IMAGE.findall(page))


def _high(text: str) -> int:
    lines = text.strip("\n").split("\n")
    return sum(max(1, ceil(len(line) / _LETTERS)) * _LINE if line else _GAP for line in lines)
