"""The words by which a text shows how it addresses its reader, one table a language (`address_words/it.py`, …)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from omni.model.frozen import Frozen


class AddressWords(Frozen):
    """What `address` of brand.yaml may be, and the words that belong to the other form.

    Each form maps to an expression on the text as it is written, upper and lower case included, whose matches address
    the reader in another form.
    """

    against: Mapping[str, str]


@cache
def contrary(language: str, form: str) -> re.Pattern[str] | None:
    """The words that contradict a form of address; None for a language or a form that nobody has described."""
    try:
        table: AddressWords = import_module(f"omni.read.address_words.{language}").ADDRESS
    except ModuleNotFoundError:
        return None
    words = table.against.get(form.casefold())
    return re.compile(words) if words else None
