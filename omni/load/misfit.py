"""Why a value does not fit its key, in our words."""

from __future__ import annotations

from omni.model.regex import regex

LONGEST_QUOTE = 40

WRONG_TYPE = "wrong-type"
IMPOSSIBLE = "impossible-value"
UNKNOWN_KEY = "unknown-key"
NO_VALUE = "is given no value"
_SAMPLE = regex(r'such as (\{.*?\}(?=$|, \{| or |, or )|"[^"]*"|.+?(?=, | or |$))')


class MisfitError(ValueError):
    """Says what is wrong with one value, as the end of a sentence whose subject is the key.

    `nearest` is what was probably meant, if one thing was; `example` is a right value of the kind; `advice` says more
    than these two can.
    """

    def __init__(
        self, rule: str, predicate: str, nearest: str | None = None, *, example: str = "", advice: str = ""
    ) -> None:
        super().__init__(predicate)
        self.rule = rule
        self.predicate = predicate
        self.nearest = nearest
        self.example = example
        self.advice = advice


def wrong(expects: str, found: object, meant: str | None = None, advice: str = "") -> MisfitError:
    """The misfit of a value that is something else: `expects a percent such as 30%, found "tomorrow"`."""
    predicate = NO_VALUE if found is None else f"expects {expects}, found {quoted(found)}"
    return MisfitError(WRONG_TYPE, predicate, meant or None, example=sample(expects), advice=advice)


def impossible(says: str, fact: str, nearest: str | None = None, advice: str = "") -> MisfitError:
    """The misfit of a value of the right kind that cannot be: `says 25:70, an hour ends at 23:59`."""
    return MisfitError(IMPOSSIBLE, f"says {shortened(says)}, {fact}", nearest, advice=advice)


def sample(expects: str) -> str:
    """The first example in words such as `a percent such as 30%`, or ""."""
    found = _SAMPLE.search(expects)
    return found[1] if found else ""


def advised(key: str, nearest: str | None, example: str = "", advice: str = "") -> str:
    """What to do about a value of a key: what was meant, else an example of the right form."""
    if advice or nearest:
        return advice or f"write {nearest}"
    return f"write it as in {key}: {example}" if example else ""


def quoted(found: object) -> str:
    """What was found, as a reader calls it."""
    if isinstance(found, str):
        return f'"{shortened(found)}"' if found else "an empty text"
    if isinstance(found, dict):
        return f"the keys {shortened(', '.join(map(str, found)))}" if found else "no keys"
    return "a list" if found else "an empty list"


def shortened(text: str) -> str:
    """The text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 1]}…"
