"""A code that is not the campaign's.

## What it does
Finds codes that are almost the declared one (`BLACK-30`, `BLACK 30`, `BLACK3O`, a look-alike letter, one character too
many, too few or wrong), codes of another version, and codes after a word such as `codice` that nobody declared. Capital
and small letters count as equal, because shops accept both.

## Why the customer would care
The till does not know the code, the customer pays the full price, and calls.

## Bad
    copy:
      it: {short: "-{{ discount }} con »BLACK-30« da Aurora, {{ ends | fino_a }}"}

## Good
    copy:
      it: {short: "-{{ discount }} con {{ code }} da Aurora, {{ ends | fino_a }}. Black Friday"}

## How to fix
Write the variable of the fact.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.frozen import replace
from omni.model.problem import Finding, Level
from omni.read.agreement.code_words import disagreements
from omni.read.contradiction import contradiction
from omni.read.told import told, whose

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every code that is not the message's own."""
    message = claims.message
    for claim, fact, meant in disagreements(claims):
        sentence = f"{message.name} says {claim.text}, the code of {whose(message)} is {told(message, meant, fact)}"
        yield replace(contradiction(claims, claim, fact, meant), sentence=sentence)
