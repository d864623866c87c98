"""A placeholder that was never filled.

## What it does
Finds what only authors and programs should see: `{{`, `{%`, `{ code }` with the name of a fact, `None`, `NaN`, lorem
ipsum, TODO, `[name]`, `*|FNAME|*`, and `**` that makes nothing bold. What omni puts in the place of a person's values
is not looked at.

## Why the customer would care
"Dear [name]" tells everyone that nobody looked.

## Bad
    copy:
      it: {body: "Ciao »[nome]«, con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}

## Good
    copy:
      it: {body: "Ciao, con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}. Gonna [S-XL]"}

## How to fix
Write the variable (`{{ person.first_name }}`), or finish the text.

## Source
omni's own rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.claims import Claim, Claims
from omni.model.facts import RESERVED
from omni.model.frozen import replace
from omni.model.problem import Clash, Finding, Level
from omni.read.variables import variable
from omni.read.written import seen, stretch, where

LEVEL = Level.ERROR
_ANYWHERE = (
    r"\{ ?\{(?!\s*\d+\s*\}\})[^{}\n]*(?:\} ?\})?|\{%[^%\n]*(?:%\})?|"
    r"(?i:lorem ipsum)|(?<!\w)(?:TODO|FIXME|TBD|NaN|XXX+)(?!\w)|"
    r"(?i:\[(?:(?:first |last |customer )?name|(?:nome|cognome)(?: cliente)?|(?:pre)?nume|inser(?:t|ire) [^\]\n]*)\])|"
    r"\*\|\w+\|\*|%%\w+%%"
)
_IN_BRACES = re.compile(r"(?<!\{)(?<!\{ )\{(?P<inside>\s*(?P<root>[a-z]\w*)(?:\.\w+)*\s*(?:\|[\w\s|]*)?)\}(?!\})")
_STARS = re.compile(r"(?<![*\w])\*\*(?!\*)|(?<!\*)\*\*(?![*\w])")
_ENGLISH = re.compile(_ANYWHERE)
_OTHER = re.compile(rf"{_ANYWHERE}|(?<!\w)(?:None|null|undefined)(?!\w)")


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every placeholder of a message."""
    pattern = _ENGLISH if claims.message.key.locale.startswith("en") else _OTHER
    for name, readable in claims.readable.items():
        for match in pattern.finditer(readable.text):
            yield from _finding(claims, stretch(claims, name, *match.span()), "write the variable, or finish the text")
        for match in _IN_BRACES.finditer(readable.text):
            if match["root"] in {*RESERVED, *claims.message.brief.facts}:
                advice = f"write {variable(match['inside'].strip())}"
                yield from _finding(claims, stretch(claims, name, *match.span()), advice)
        for match in _STARS.finditer(readable.text):
            claim = stretch(claims, name, *match.span())
            for found in _finding(claims, claim, "write ** before and after the bold words"):
                yield replace(found, level=Level.WARNING)


def _finding(claims: Claims, claim: Claim, advice: str) -> Iterator[Finding]:
    if not claim.personal:
        sentence = f"{claims.message.name} shows {claim.text}"
        clash = Clash(found=claim.text)
        yield Finding(where(claims, claim), sentence, advice=advice, seen=seen(claims, claim), clash=clash)
