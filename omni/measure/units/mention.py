"""Counts mentions: `@aurora`, `@aurora.milano`; `info@aurora.example` is none."""

from __future__ import annotations

import re

NOUN = "mention", "mentions"
THINGS = True

_MENTION = re.compile(r"(?<![\w@./+-])[@＠]\w")


def count(text: str) -> int:
    return sum(1 for _ in _MENTION.finditer(text))
