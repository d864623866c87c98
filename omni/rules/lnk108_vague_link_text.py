"""A link that does not say where it leads.

## What it does
Finds links whose only words are `click here`, `here`, `this link` and the like, in six languages.

## Why the customer would care
Who has the links read aloud hears "here, here, here".

## Bad
    copy:
      it:
        preheader: "Con {{ code }} vale su tutto, {{ ends | fino_a }}."
        body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}. [»Clicca qui«](cta)."

## Good
    copy:
      it:
        preheader: "Con {{ code }} vale su tutto, {{ ends | fino_a }}."
        body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}. [La collezione](cta)."

## How to fix
Let the words of the link say what is behind it.

## Source
WCAG 2.2, success criterion 2.4.4 (link purpose in context).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.folding import fold
from omni.read.written import seen, stretch, where

LEVEL = Level.WARNING
_VAGUE = frozenset({
    "click here", "here", "this link", "link", "click", "this page", "clicca qui", "qui", "questo link", "clicca",
    "questa pagina", "click aici", "da click aici", "apasa aici", "aici", "acest link", "hier", "hier klicken",
    "klick hier", "klicken sie hier", "dieser link", "ici", "cliquez ici", "clique ici", "ce lien", "lien", "aqui",
    "haz clic aqui", "clic aqui", "este enlace", "enlace",
})  # fmt: skip
_LONGEST = max(map(len, _VAGUE)) + 4


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every link on words that say nothing."""
    for claim in claims.claims:
        if claim.kind != "link" or claim.role != "href" or len(claim.text) > _LONGEST:
            continue
        if " ".join(fold(claim.text).strip(" .!>»→").split()) in _VAGUE:
            words = stretch(claims, claim.part, claim.start, claim.end)
            yield Finding(
                where(claims, words),
                f"{claims.message.name} has a link on the words {claim.text}, which do not say where it leads",
                advice="let the words say what is behind the link",
                seen=seen(claims, words),
            )
