"""The variable that should stand where a value was written by hand."""

from __future__ import annotations

from omni.model.claims import Claim, Claims
from omni.model.place import Place, Route
from omni.model.problem import Fix, Replacement
from omni.read.prepositions import with_preposition
from omni.read.written import where


def variable(name: str) -> str:
    """How a text names a fact: `{{ discount }}`."""
    return f"{{{{ {name} }}}}"


def instead(claims: Claims, claim: Claim, name: str, *, same_text: bool = False) -> tuple[str, Fix | None]:
    """The advice to write a fact's variable, with the filter for the words before a date, and the fix that does it.

    The fix is safe if the variable prints the same, save in a template: other campaigns may not have the fact.
    """
    fact = claims.message.brief.facts.get(name)
    phrase = with_preposition(claims, claim, fact) if fact else None
    words, text = (phrase.claim, variable(phrase.expression)) if phrase else (claim, variable(name))
    same_text = phrase.printed.replace("\u00a0", " ") == words.text.replace("\u00a0", " ") if phrase else same_text
    place = where(claims, words)
    advice = f"write {text} instead of {words.text}"
    in_copy = isinstance(place, Route) and place.span is not None
    in_template = isinstance(place, Place) and place == Place(place.file)
    if not (in_copy or in_template) or not any(char.isalnum() for char in claim.text):
        return advice, None
    return advice, Fix(f"write {text}", (Replacement(place, text),), safe=same_text and in_copy)
