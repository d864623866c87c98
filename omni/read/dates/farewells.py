"""Days on which people see each other again, at the end of a letter: `Bis Samstag! Thoma`."""

# ruff: noqa: E501 -- a table reads better wide

from __future__ import annotations

import re

from omni.model.regex import regex
from omni.read.frames import Frame

_SAID = {"de": "(?:also |dann )?bis(?: dann| bald)?", "es": "[¡]?hasta(?: el)?", "en": "(?:see|catch) you(?: on)?", "fr": "(?:a|vivement)", "it": "(?:a|ci vediamo)", "ro": "(?:pe|ne vedem)"}  # fmt: skip
"""What people say before the day, at the start of a sentence."""
_REACH = 24
_SIGNED = regex(
    r"\s?[!.,]?[!\s]+(?:(?:dein|deine|ihr|ihre|tu|vuestro|il|la|el|das|team|von|de|di)\s)*[a-z][^\d.!?:]{1,40}\s*$"
)


def is_farewell(frame: Frame, start: int, end: int) -> bool:
    """True for a day between such words and a signature."""
    said = _SAID.get(frame.language)
    if said is None or not _SIGNED.match(frame.folded, end):
        return False
    return bool(re.search(rf"(?:^|[.!?\n]\s*){said}\s$", frame.folded[max(0, start - _REACH) : start]))
