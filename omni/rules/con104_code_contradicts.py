"""A code that is not the campaign's.

## What it does
Finds codes that are almost the declared one (`BLACK-30`, `BLACK 30`, `BLACK3O`, a look-alike letter, one character too
many, too few or wrong), codes of another version, codes after a word such as `codice` that nobody declared, and a
sample where everybody has a code of their own. Capital and small letters count as equal, because shops accept both; a
code that is a common word (`INSIEME`) is one in its capitals, or behind such a word.

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
from omni.read.agreement.code_words import disagreements, is_a_sample
from omni.read.contradiction import contradiction
from omni.read.told import told, whose

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every code that is not the message's own."""
    message = claims.message
    for claim, fact, meant in disagreements(claims):
        means = f"the code of {whose(message)} is {told(message, meant, fact)}"
        if is_a_sample(claims, claim, fact):
            means = f"the same for everyone, {whose(message)} has one for each: {told(message, meant, fact)}"
        sentence = f"{message.name} says {claim.text}{_strange(claim.text)}, {means}"
        yield replace(contradiction(claims, claim, fact, meant), sentence=sentence)


def _strange(text: str) -> str:
    """What the eye cannot tell: ` (its Е is Cyrillic)`."""
    from unicodedata import name

    letters = {
        char: name(char, "").split(" ")[0].capitalize() for char in text if char.isalpha() and not char.isascii()
    }
    strange = {char: script for char, script in letters.items() if script and script != "Latin"}
    return "".join(f" (its {char} is {script})" for char, script in strange.items())
