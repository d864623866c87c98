"""Values that were written as names: `{name: entro 48 ore}`, `{name: 3x2}`, `{name: 25%}`, `{name: 2019}`."""

from __future__ import annotations

import re

from omni.load.misfit import MisfitError, impossible
from omni.load.slips import numbers

_YEAR = r"(?:19|20)[0-9]{2}"
_COUNTED = r"[0-9]+\s?[^\W\d_]+"


def refuse_value(name: str) -> None:
    """Raises for a name that is a value, with which no message would be compared."""
    text = name.strip()
    if re.fullmatch(_YEAR, text):
        beside = f"{{name: Barolo {text}}} with the word that it stands beside"
        raise impossible(text, "a year alone is no name", advice=f"write {beside}, or {{quantity: {text} year}}")
    meant = _meant(text)
    if meant:
        raise _value(text, meant)


def _value(text: str, meant: str) -> MisfitError:
    return impossible(text, "which is a value and no name", meant)


def _meant(text: str) -> str:
    """The fact that such a name must be, as its author would write it, or ""; `Euro 2028` and `Detox 7 giorni` are
    names.
    """
    if text.endswith("%"):
        return f"{{percent: {numbers.percent(text)}}}" if numbers.percent(text) else ""
    is_counted = text == text.lower() or bool(re.fullmatch(_COUNTED, text))
    money = "" if text[:1].isalpha() else numbers.money(text)
    return money or numbers.bundle(text) or (numbers.quantity_within(text) if is_counted else "")
