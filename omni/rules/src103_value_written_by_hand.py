"""A value, or wording, that hangs on no fact although it looks as if it did.

## What it does
Writes every message again as if each fact said something else (`omni lint --prove`). A number that is still there was
written by hand in a text that a variable prints: a legal line, a text fact, a text of the brand. Wording that changes
with a value hangs on a number in a condition (`{% if discount == 20 %}`); that is a warning.

## Why the customer would care
When the offer changes, the price changes and the small print below it does not.

## Bad
    facts: {terms: {text: {it: "Sconto del 30% in tutti i negozi."}}}
    copy: {it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}. »{{ terms }}«"}}

## Good
    facts: {terms: {text: {it: "Sconto in tutti i negozi."}}}
    copy: {it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}. {{ terms }}"}}

## How to fix
Write the variable of the fact in the text that holds the number, or take the number out of the condition.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.problem import Finding, Level
from omni.model.retold import Retold
from omni.read.ledger.retelling import kept, reworded
from omni.read.written import seen, where

LEVEL = Level.ERROR

_LONGEST = 60


def check(retold: Retold) -> Iterator[Finding]:
    """Yields what stays, and what wording changes, when every fact says something else."""
    message = retold.before.message
    for claim, fact in kept(retold):
        yield Finding(
            where(retold.after, claim),
            f"{message.name} still says {claim.text} when {fact.name} says something else",
            related=((fact.route, f"{fact.name} is written here"),),
            advice=f"write {{{{ {fact.name} }}}} instead of {claim.text}",
            seen=seen(retold.after, claim),
        )
    for words, instead in reworded(retold):
        says = f"“{_shortened(instead)}”" if instead else "nothing there"
        yield Finding(
            where(retold.before, words),
            f"{message.name} says “{_shortened(words.text)}”, and {says} when the facts say something else",
            advice="take the number out of the condition, or say why it stands there",
            seen=seen(retold.before, words),
            level=Level.WARNING,
        )


def _shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
