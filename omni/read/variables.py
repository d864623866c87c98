"""The variable that should stand where a value was written by hand."""

from __future__ import annotations

from omni.model.claims import Claim, Claims
from omni.model.place import Route
from omni.model.problem import Fix, Replacement
from omni.read.written import where


def variable(name: str) -> str:
    """How a text names a fact: `{{ discount }}`."""
    return f"{{{{ {name} }}}}"


def use_variable(claims: Claims, claim: Claim, name: str, *, same_text: bool = False) -> Fix | None:
    """The fix that puts a variable in the place of words in copy, safe if it prints the same; None in templates."""
    place = where(claims, claim)
    if not isinstance(place, Route) or place.span is None or not any(char.isalnum() for char in claim.text):
        return None
    return Fix(f"write {variable(name)}", (Replacement(place, variable(name)),), safe=same_text)
