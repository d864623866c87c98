"""The words beside a value, and what they say about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from omni.read.phrases import Phrases, phrases

Roles = Mapping[str, tuple[str, ...]]

_REACH = 60
_GLUE = 12
_SHORTENED = "".join(
    rf"(?<!\b{word}\.)" for word in ("reg", "min", "max", "incl", "cca", "ca", "nr", "mio", "tsd", "str", "n")
)
"""Words whose point ends no sentence: `reg. $120`."""

NO_DATE = (
    r"(?!(?<=\d\.)\s"
    r"(?i:januar|februar|m[aä]rz|april|mai|juni|juli|august|september|oktober|november|dezember)(?![a-z]))"
)
"""Behind a point: that it is not the one of a German date, `am 30. November`."""
_SENTENCE_ENDS = re.compile(rf"[!?;\n\x00•|.](?:(?<!\.)|{_SHORTENED}{NO_DATE}(?=\s|$))")
_SENTENCE_STARTS = re.compile(rf"[!?;\n\x00•|.](?:(?<!\.)|{_SHORTENED}{NO_DATE}\s)")


def before(folded: str, start: int) -> str:
    """The words of the same sentence before a position, at most 60 characters."""
    reach = folded[max(0, start - _REACH) : start]
    return _SENTENCE_STARTS.split(reach)[-1]


def after(folded: str, end: int) -> str:
    """The words of the same sentence after a position, at most 60 characters."""
    return _SENTENCE_ENDS.split(folded[end : end + _REACH], maxsplit=1)[0]


@cache
def pattern(words: tuple[str, ...]) -> Phrases:
    """Any of the phrases, as whole words."""
    return phrases(words, r"(?<!\w)(?:{})(?![a-z])")


def ends_with(text: str, words: tuple[str, ...], glue: int = _GLUE) -> bool:
    """True if one of the phrases ends the text, save for a few characters without digits."""
    return _distance_to_end(text, words, glue) is not None


def starts_with(text: str, words: tuple[str, ...], glue: int = _GLUE) -> bool:
    """True if one of the phrases begins the text, save for a few characters without digits."""
    return _distance_to_start(text, words, glue) is not None


def nearest(earlier: str, before_roles: Roles, later: str, after_roles: Roles, glue: int = _GLUE) -> str:
    """The role whose phrase stands nearest to a value between two texts; of equally near ones that behind it."""
    found = [(_distance_to_start(later.lstrip(), words, glue), role) for role, words in after_roles.items()]
    found += [(_distance_to_end(earlier.rstrip(), words, glue), role) for role, words in before_roles.items()]
    distances = [(distance, role) for distance, role in found if distance is not None]
    return min(distances, key=lambda one: one[0])[1] if distances else ""


def _distance_to_end(text: str, words: tuple[str, ...], glue: int) -> tuple[int, int] | None:
    near = [
        (len(text) - match.end(), -len(match[0]))
        for match in pattern(words).finditer(text)
        if _is_glue(text[match.end() :], glue)
    ]
    return min(near, default=None)


def _distance_to_start(text: str, words: tuple[str, ...], glue: int) -> tuple[int, int] | None:
    match = pattern(words).search(text)
    return (match.start(), -len(match[0])) if match and _is_glue(text[: match.start()], glue) else None


def _is_glue(text: str, most: int) -> bool:
    return len(text) <= most and not any(map(str.isdigit, text))
