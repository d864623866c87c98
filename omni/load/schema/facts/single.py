"""Facts written as a single text: `discount: 30%`, `ends: 2026-11-30T23:59`, `code: BLACK30`."""

from __future__ import annotations

from omni.load.misfit import MisfitError, wrong
from omni.load.scalars import hours, moments, percents
from omni.load.scalars.amounts import AMOUNTS
from omni.load.scalars.roles import money_role, time_role
from omni.load.schema.facts.kind import FactKeys
from omni.load.schema.facts.kinds import BY_KEY, model_of
from omni.load.slips import dates, numbers
from omni.model.regex import regex

KINDS = "a kind of value such as 30%, BLACK30, 2026-11-30T23:59 or {quantity: 40 hour}"

_CODE = regex(r"[A-Z0-9][A-Z0-9_-]*[A-Z0-9]")
_CODE_NAMES = {"code", "coupon", "voucher", "promo", "promocode"}
_PERCENT_NAMES = {"discount", "percent", "percentage", "rate", "sconto", "apr", "tan", "taeg"}
_FREE = {"free", "gratis", "gratuito", "gratuita", "gratuit", "gratuită", "gratuite", "kostenlos"}
_SIGNS = regex(r"[,:#{}\[\]&*!|>'\"%@`]")
_MONEY_NAMES = {"threshold", "spend", "fee", "instalment", "cashback", "donation", "deposit"}


def from_text(name: str, text: str) -> FactKeys:
    """The fact of that name whose value is one text; raises `MisfitError`."""
    if _names(name, _CODE_NAMES) and text and " " not in text:
        return _fact("code", text)
    kind = _by_shape(text)
    if kind is not None and not _contradicts(name, kind):
        return kind
    raise _expected(name, text)


def _by_shape(text: str) -> FactKeys | None:
    if text.endswith("%"):
        percents.points(text)
        return _fact("percent", text)
    if moments.is_moment(text):
        moments.moment(text)
        return _fact("at", text)
    if moments.is_day(text):
        moments.day(text)
        return _fact("date", text)
    return _hours(text) or _address(text)


def _fact(key: str, text: str) -> FactKeys:
    return model_of(BY_KEY[key]).model_validate({key: text})


def _hours(text: str) -> FactKeys | None:
    if hours.is_hour(text):
        hours.hour(text)
        return _fact("time", text)
    if hours.is_stretch(text):
        hours.opening([text])
        return _fact("hours", text)
    return _fact("hours", text) if text == "24/7" else None


def _address(text: str) -> FactKeys | None:
    if text.startswith(("http://", "https://")):
        return _fact("url", text)
    if text.startswith("+") and text[1:].replace(" ", "").isdecimal():
        return _fact("phone", text)
    if _CODE.fullmatch(text) and not text.isdecimal():
        return _fact("code", text)
    return None


def _contradicts(name: str, kind: FactKeys) -> bool:
    is_code = isinstance(kind, model_of(BY_KEY["code"]))
    return is_code and bool(time_role(name) or _names(name, _PERCENT_NAMES))


def kind_named(name: str) -> str:
    """What a fact of that name is expected to be."""
    if time_role(name):
        return moments.MOMENT
    if _names(name, _PERCENT_NAMES):
        return percents.PERCENT
    if money_role(name) != "price" or _names(name, {"price", *_MONEY_NAMES}):
        return AMOUNTS
    return KINDS


def _expected(name: str, text: str) -> MisfitError:
    kind = kind_named(name)
    meant = dates.moment(text) or _day(name, text) or numbers.money(text)
    if kind == percents.PERCENT:
        return wrong(kind, text, numbers.percent(text) or numbers.quantity(text), percents.of_a_share(text))
    if kind == AMOUNTS and not meant and numbers.amount(text):
        return wrong(kind, text, None, f"write {{EUR: {numbers.amount(text)}}}, with the currency that is meant")
    if kind == KINDS:
        meant = meant or numbers.quantity(text)
        return wrong(kind, text, meant, "" if meant else _in_words(name, text))
    return wrong(kind, text, meant, dates.two_readings(text))


def as_written(value: object) -> str:
    """The fact that a single value must be, as its author would write it, or "": `{EUR: 35}` for `35 €`."""
    if not isinstance(value, str):
        return ""
    if value.endswith("%"):
        return f"{{percent: {numbers.percent(value)}}}" if numbers.percent(value) else ""
    plain = f"{{quantity: {value}}}" if value.isascii() and value.isdecimal() else ""
    return plain or numbers.money(value) or dates.moment(value) or dates.day(value) or numbers.quantity(value)


def _day(name: str, text: str) -> str:
    """A date in another form; an end is that day's last minute."""
    day = dates.day(text)
    return f"{day}T23:59" if day and time_role(name) in {"end", "deadline"} else day


def _in_words(name: str, text: str) -> str:
    """What to write for words that are no value by themselves."""
    if text.lower() in _FREE:
        return f"write {{free: {name}}}"
    if not text or (told := dates.two_readings(text)):
        return told if text else ""
    if numbers.decimal(text):
        return f"write {{quantity: {numbers.decimal(text)} …}} with what it counts, such as {{quantity: 1998 year}}"
    meant = numbers.bundle(text) or numbers.quantity_within(text)
    quoted = f'"{text}"' if _SIGNS.search(text) else text
    return f"write {meant or f'{{name: {quoted}}}'}, or read omni explain campaign.facts"


def _names(name: str, words: set[str]) -> bool:
    return not words.isdisjoint(name.lower().split("_"))
