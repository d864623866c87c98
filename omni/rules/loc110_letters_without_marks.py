"""Romanian written without its letters.

## What it does
Finds Romanian messages that write words such as `si`, `pana`, `daca` with plain letters where `și`, `până`, `dacă`
belong. Text messages are left alone, because plain letters are cheaper there, and so is copy with `diacritics: strip`.

## Why the customer would care
It reads like a note typed in a hurry, and some words turn into others.

## Bad
    copy:
      ro: {body: "Cu {{ code }} ai {{ discount }} reducere »pana« pe {{ ends }}, daca vii in magazin."}

## Good
    copy:
      ro: {body: "Cu {{ code }} ai {{ discount }} reducere până pe {{ ends }}, dacă vii în magazin."}

## How to fix
Write ă, â, î, ș and ț.

## Source
Romanian Academy, DOOM 3 (spelling).
"""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from omni.model.claims import Claims, Readable
from omni.model.problem import Finding, Level
from omni.model.regex import regex
from omni.read.written import seen, stretch, where

LEVEL = Level.WARNING
_MARKS = regex("[ăâîșțĂÂÎȘȚşţŞŢ]")
_WITH_MARKS: Mapping[str, str] = {
    "si": "și", "pana": "până", "daca": "dacă", "fara": "fără", "catre": "către", "inca": "încă", "maine": "mâine", "pret": "preț",
    "preturi": "prețuri", "preturile": "prețurile", "pretul": "prețul", "asteptam": "așteptăm", "astepta": "aștepta", "gasesti": "găsești",
    "folosesti": "folosești", "primesti": "primești", "platesti": "plătești", "cumparaturi": "cumpărături", "saptamana": "săptămâna", "asa": "așa",
    "saptamani": "săptămâni", "totusi": "totuși", "atat": "atât", "insa": "însă", "intre": "între", "inainte": "înainte",
}  # fmt: skip
_PLAIN = regex(rf"(?<![\w-])(?:{'|'.join(word for word, right in _WITH_MARKS.items())})(?![\w-])", re.IGNORECASE)
_FEWEST = 2
_SEGMENTS = "segments"


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every part that is written in plain letters, at the first such word."""
    brief = claims.message.brief
    locale = brief.written_in or brief.key.locale
    if not locale.startswith("ro") or brief.strip_diacritics or brief.channel.cost_unit == _SEGMENTS:
        return
    for part, readable in claims.readable.items():
        plain = _plain(readable)
        if len(plain) >= _FEWEST:
            first = plain[0]
            words = stretch(claims, part, *first.span())
            right = _WITH_MARKS[first[0].lower()]
            if not words.personal:
                yield Finding(
                    where(claims, words),
                    f"{claims.message.name} writes {first[0]} and {len(plain) - 1} more without their marks, Romanian writes {right}",
                    advice=f"write {right}",
                    seen=seen(claims, words),
                )


def _plain(readable: Readable) -> list[re.Match[str]]:
    """The words in plain letters of a part that has no others."""
    return [] if _MARKS.search(readable.text) else list(_PLAIN.finditer(readable.text))
