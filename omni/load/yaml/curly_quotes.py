"""Copy between curly quotes, which a word processor writes: to YAML they are letters, so customers would read them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice

from omni.load.yaml import copy_fields, limits
from omni.load.yaml.lost_copy import BLANK
from omni.load.yaml.outline import Entry, entry_at
from omni.model.problem import Finding, Fix, Replacement
from omni.model.sources import Source

_PAIRS = {"“": "”", "„": "”“", "‘": "’", "‚": "‘’", "«": "»", "”": "”"}
_OPENING = re.compile(rf"(?<=:)[ \t]+(?=[{''.join(_PAIRS)}])")


def in_curly_quotes(source: Source) -> Iterator[tuple[int, Callable[[], Finding]]]:
    """Where each text begins that nothing but curly quotes encloses, and what makes a finding of it."""
    if not any(mark in source.text for mark in _PAIRS):
        return
    from omni.load.yaml.quotation import folded

    in_copy_file = copy_fields.is_copy_file(source.text)
    for found in islice(_OPENING.finditer(source.text), limits.FINDINGS):
        entry = entry_at(source.text, found.end())
        if entry and entry.start == found.end() and copy_fields.is_copy(entry.path, in_copy_file=in_copy_file):
            inner = _enclosed(folded(source.text[entry.start : entry.end]))
            if inner:
                yield entry.start, partial(_finding, source, entry, inner)


def _enclosed(written: str) -> str:
    """What stands between one pair of curly quotes; nothing where they enclose only a part of the text."""
    mark, inner, last = written[0], written[1:-1].strip(BLANK), written[-1]
    whole = last in _PAIRS[mark] and not any(sign in inner for sign in (mark, last) if sign != "’")
    return inner if whole else ""


def _finding(source: Source, entry: Entry, inner: str) -> Finding:
    from omni.load.yaml.quotation import quoted

    mark, last = source.text[entry.start], source.text[entry.end - 1]
    place, straight = source.place(entry.start, entry.end), quoted(inner)
    sentence = f"{entry.key} stands between {mark} and {last}, which are letters to YAML and which customers will read"
    fix = Fix(f"write straight quotes around {entry.key}", (Replacement(place, straight),), safe=False)
    advice = f'write {entry.key}: {straight}, or "{mark}…{last}" where customers shall read the marks'
    return Finding(place, sentence, "curly-quotes", advice=advice, fix=fix)
