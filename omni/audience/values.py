"""Texts of a table or a distribution as the values that the brand's fields declare."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from omni.model.brand import FieldSpec
from omni.model.money import Money
from omni.model.people import Attribute, Consent
from omni.model.project import Project
from omni.model.regex import regex

_INTEGER = regex(r"[+-]?[0-9]{1,12}")
_DECIMAL = regex(r"[+-]?[0-9]{1,12}(?:\.[0-9]{1,6})?")
_MONEY = regex(r"(?P<amount>-?[0-9]{1,12}(?:\.[0-9]{1,6})?) (?P<currency>[A-Z]{3})")
_DATE = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YES = frozenset(
    ["true", "yes", "1", "sì", "si", "da", "ja", "oui", "sí", "vero", "adevărat", "wahr", "vrai", "verdadero"]
)
_NO = frozenset(["false", "no", "0", "nu", "nein", "non", "falso", "fals", "falsch", "faux"])
GRANTED = _YES | {"granted"}
REFUSED = _NO | {"refused", "none"}
_SEPARATORS = regex(r"[\s,;|]+")


class UnreadableError(ValueError):
    """Raised for a text that is no value of its field; says what was expected, never the text itself."""


def read_value(text: str, spec: FieldSpec) -> Attribute:
    """The typed value, or UnreadableError. Texts, products and whatever has no simple spelling stay texts."""
    match spec.type:
        case "integer":
            return int(_expect(_INTEGER, text, "a whole number"))
        case "decimal":
            return Decimal(_expect(_DECIMAL, text, "a number"))
        case "boolean":
            return flag(text)
        case "date":
            return _date(text)
        case "money":
            found = _MONEY.fullmatch(text)
            if not found:
                raise UnreadableError("an amount such as 84.90 EUR")
            return Money(Decimal(found["amount"]), found["currency"])
        case "values" if spec.values and text not in spec.values:
            raise UnreadableError(f"one of {', '.join(spec.values)}")
        case _:
            return text


def flag(text: str) -> bool:
    """Yes or no, in any of the languages that spreadsheets write them in, or UnreadableError."""
    said = text.lower()
    if said not in _YES | _NO:
        raise UnreadableError("yes or no")
    return said in _YES


def consented(answers: Mapping[str, str], project: Project) -> Consent:
    """Consent from one text per channel: `granted`, `refused`, or topics; no text at all is unknown.

    Granted without a topic means every topic of the brand.
    """
    topics: dict[str, frozenset[str]] = {}
    granted: set[str] = set()
    refused: set[str] = set()
    for channel, answer in answers.items():
        said = answer.strip()
        if said.lower() in REFUSED:
            refused.add(channel)
        elif said.lower() in GRANTED:
            granted.add(channel)
            topics[channel] = frozenset(project.brand.topics)
        elif said:
            topics[channel] = frozenset(topics_of(said))
    return Consent(topics, frozenset(granted), frozenset(refused))


def topics_of(text: str) -> list[str]:
    """The topics that a cell lists."""
    return [topic for topic in _SEPARATORS.split(text) if topic]


def _expect(pattern: re.Pattern[str], text: str, expected: str) -> str:
    if not pattern.fullmatch(text):
        raise UnreadableError(expected)
    return text


def _date(text: str) -> date:
    try:
        return date.fromisoformat(_expect(_DATE, text, "a date such as 2026-11-30"))
    except UnreadableError:
        raise
    except ValueError:
        raise UnreadableError("a date that exists") from None
