"""Codes written by hand against those that are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.claims import Claim, Claims
from omni.model.facts import Code, Fact, OneEachCode
from omni.read.agreement import Disagreement, by_hand


def disagreements(claims: Claims) -> Iterator[Disagreement]:
    """The codes that are not the message's own: a slip, another version's, or one that nobody declared."""
    known = [fact for fact in claims.message.brief.facts.values() if isinstance(fact.value, Code | OneEachCode)]
    facts = [fact for fact in known if isinstance(fact.value, Code) or fact.value.pattern]  # type: ignore[union-attr]
    if not facts:
        return
    for claim in by_hand(claims, "code"):
        if claim.role == "named" and len(facts) < len(known):
            continue
        sample = next((fact for fact in facts if is_a_sample(claims, claim, fact)), None)
        if sample:
            yield Disagreement(claim, sample, sample.value)
        elif not any(states(claim, fact) for fact in claims.message.brief.facts.values()):
            nearest = max(facts, key=lambda fact: _likeness(claim, fact))
            yield Disagreement(claim, nearest, nearest.value)


def is_a_sample(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True for a code of somebody's own that copy gives to everybody; a message from elsewhere has somebody's in it."""
    is_ours = any(copy.text for copy in claims.message.brief.copy.values())
    is_copied = is_ours and any(origin.kind == "copy" for origin in claim.origins)
    return is_copied and isinstance(fact.value, OneEachCode) and states(claim, fact)


def states(claim: Claim, fact: Fact) -> bool:
    """True if a claim of a code is the fact's code, in capitals or not, or fits the pattern of codes of one's own."""
    if claim.kind != "code":
        return False
    match fact.value:
        case Code(code=code):
            return claim.text.upper() == code.upper()
        case OneEachCode(pattern=pattern) if pattern:
            shape = "".join(r"\d" if char == "#" else re.escape(char) for char in pattern)
            return bool(re.fullmatch(shape, claim.text, re.IGNORECASE))
        case _:
            return False


def _likeness(claim: Claim, fact: Fact) -> int:
    value = fact.value
    code = value.code if isinstance(value, Code) else value.pattern if isinstance(value, OneEachCode) else ""
    return sum(left == right for left, right in zip(_bare(claim.text), _bare(code), strict=False))


def _bare(code: str) -> str:
    return "".join(char for char in code.upper() if char.isalnum())
