"""How to reach somebody: mail addresses and telephone numbers, checked for what is plainly neither."""

from __future__ import annotations

from omni.load.misfit import impossible
from omni.model.regex import regex

EMAIL = "a mail address such as giulia@mail.example"
PHONE = "a telephone number such as +39 02 5550 1234"
_FEWEST_OF_A_SERVICE, _FEWEST_OF_A_PERSON = 3, 5

_EMAIL = regex(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


def email(text: str) -> str:
    """A mail address, or nothing."""
    if text and not is_email(text):
        raise impossible(text, "a mail address has one @ and a domain behind it", advice=f"write {EMAIL}")
    return text


def is_email(text: str) -> bool:
    """True for a name, an @ and a domain with a dot."""
    return bool(_EMAIL.fullmatch(text))


def phone_of_a_person(text: str) -> str:
    """A number of at least five digits, or nothing."""
    return _with_digits(text, _FEWEST_OF_A_PERSON) if text else text


def phone_of_a_service(text: str) -> str:
    """A number of at least three digits, as 187 has; letters may stand beside them (1-800-AURORA)."""
    return _with_digits(text, _FEWEST_OF_A_SERVICE)


def _with_digits(text: str, fewest: int) -> str:
    if sum(char.isdecimal() for char in text) < fewest:
        raise impossible(text, f"a telephone number has at least {fewest} digits", advice=f"write {PHONE}")
    return text
