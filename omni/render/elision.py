"""Which form of a pattern goes before a number: `del 30%`, `dell'80%`, `dello 0,5%`."""

from __future__ import annotations

import re

from omni.render.grammar import Form

_NUMBER = re.compile(r"\d+(?:[.\u00a0\u202f ]\d{3})*")
_VOWEL = {"it": re.compile(r"1|8|11|8\d|8\d\d|11\d{3}|8\d{3}|8\d{4}|8\d{5}")}
"""Numbers whose name begins with a vowel: uno, otto, undici, ottanta, ottocento, undicimila, ottomila, …"""

_SINGULAR_HOUR = {"it", "es"}


def before(form: Form, text: str, language: str) -> str:
    """The text in the form that suits its first number, read aloud in a language; `1°` is read `primo`."""
    number = _NUMBER.match(text)
    if number is None:
        return form.usual.format(text)
    if form.zero and number.group() == "0":
        return form.zero.format(text)
    vowel = _VOWEL.get(language)
    digits = re.sub(r"\D", "", number.group())
    starts_with_vowel = vowel is not None and vowel.fullmatch(digits) and text[number.end() : number.end() + 1] != "°"
    return (form.elided if form.elided and starts_with_vowel else form.usual).format(text)


def before_day(form: Form, text: str, day: int, language: str) -> str:
    """A date in the form that suits its day: the first of a month is never elided (`dal 1 maggio`, read `primo`)."""
    return form.usual.format(text) if day == 1 else before(form, text, language)


def before_hour(form: Form, text: str, hour: int, language: str) -> str:
    """An hour in the form that suits it: only one o'clock is singular (`all'1:00`, `a la 1:00`)."""
    singular = hour == 1 and language in _SINGULAR_HOUR and form.elided
    return (form.elided if singular else form.usual).format(text)
