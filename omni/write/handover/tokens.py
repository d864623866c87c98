"""Tokens that stand for tags while a message is written: nothing on the way to a finished part changes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from omni.model.frozen import Frozen
from omni.write.handover.conditions import Condition

_OPENS, _CLOSES = (
    "⟦",
    "⟧",
)  # no text of a campaign needs them, and no escaping, quoting or stripping of accents changes them
NOWHERE = "https://omni.invalid/"
"""What a token for a whole address begins with, so that it is one as long as it stands there."""
TOKEN = re.compile(rf"(?:{re.escape(NOWHERE)})?{_OPENS}(\d+){_CLOSES}")


class Token(Frozen):
    """A condition, its other side or its end; a value with a text for who has none; an address of the platform."""

    kind: Literal["if", "else", "end", "default", "link"]
    condition: Condition | None = None
    name: str = ""
    text: str = ""


class Tokens:
    """All tokens of one message, by their number."""

    __slots__ = ("_all",)

    def __init__(self) -> None:
        self._all: list[Token] = []

    def put(self, token: Token) -> str:
        """Keeps a token and gives the text that stands for it."""
        self._all.append(token)
        return f"{_OPENS}{len(self._all) - 1}{_CLOSES}"

    def address(self, token: Token) -> str:
        """Keeps a token for a whole address."""
        return f"{NOWHERE}{self.put(token)}"

    def __getitem__(self, number: str) -> Token:
        return self._all[int(number)]

    def replace(self, text: str, write: Callable[[Token], str]) -> str:
        """The text with what `write` gives for each token."""
        return TOKEN.sub(lambda found: write(self[found[1]]), text)


def is_free(text: str) -> bool:
    """True for a text that could not be taken for one with tokens."""
    return _OPENS not in text and NOWHERE not in text
