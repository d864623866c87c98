"""Amounts, percents and spans as people write them: `100 €`, `25,5 %`, `3 giorni`, `21-8`."""

from __future__ import annotations

import re

from omni.words.units import UNITS, named_by

_SIGNS = {"€": "EUR", "euro": "EUR", "eur": "EUR", "lei": "RON", "leu": "RON", "ron": "RON", "$": "USD", "£": "GBP"}
_GROUPED = r"[0-9]{1,3}(?:[. '’\u00a0\u202f][0-9]{3})+(?:,[0-9]{1,2})?|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?"
_NUMBER = rf"{_GROUPED}|[0-9]+(?:[.,][0-9]{{1,4}})?"
_SIGN = r"[^\W\d_]{2,4}|[€$£]"
_MONEY = rf"(?:({_SIGN})\s?)?({_NUMBER})(?:\s?({_SIGN}))?"
_PERCENT = r"(?i)-?\s?([0-9]{1,3}(?:[.,][0-9]{1,4})?)\s?(%|percent\w*|per ?cento?|la sut[ăa]|prozent|pct)?"
_SPAN = r"([0-9]{1,5})\s?([^\W\d_]+)"
_WITHIN = r"(?<![0-9.,])([0-9]{1,5})[ \u00a0-]?([^\W\d_]+)"
_BUNDLE = (
    r"(?i)([0-9]{1,2})(?:\s?x\s?|\s(?:al prezzo di|for|pour|für|por|la pret de|la prețul de|plătești)\s)([0-9]{1,2})"
)
_UNITS = {
    "s": ("sec", "sek", "seg"),
    "m": ("min",),
    "h": ("hour", "hr", "or", "stund", "std", "heur", "hora"),
    "d": ("day", "giorn", "gg", "zi", "tag", "jour", "día", "dia"),
    "w": ("week", "settiman", "săptăm", "saptam", "woche", "semain", "seman"),
}
_CLOCK = r"([0-9]{1,2})(?:[:.h]([0-9]{2})|h)?(?:\s?([ap])m)?"
_HOURS = rf"(?i)\D*?{_CLOCK}\D+?{_CLOCK}\D*"
_HOUR = rf"(?i)\D*?{_CLOCK}"
_RANGE = r"([0-9.,]+)\s?%?\s?(?:\.\.|-|–|to|a)\s?([0-9.,]+)\s?%?"


def decimal(text: str) -> str:
    """A number with a point from `84,90` or `1.299,00`, or ""."""
    text = text.strip()
    if not re.fullmatch(_NUMBER, text):
        return ""
    last = max(text.rfind(","), text.rfind("."))
    grouped = len(text) - last == 4 and (text.count(text[last]) > 1 or len(re.split(r"[.,]", text)[0]) <= 3)
    if last < 0 or (grouped and text.count(",") + text.count(".") == text.count(text[last])):
        return re.sub(r"[^0-9]", "", text)
    return f"{re.sub(r'[^0-9]', '', text[:last])}.{text[last + 1 :]}"


def amount(text: str) -> str:
    """The number of `100 €`, or ""."""
    found = _money(text)
    return found[0] if found else ""


def money(text: str) -> str:
    """Money as omni writes it, `{EUR: 100}`; "" where the text names no currency."""
    found = _money(text)
    return f"{{{found[1]}: {found[0]}}}" if found and found[1] else ""


def _money(text: str) -> tuple[str, str] | None:
    found = re.fullmatch(_MONEY, text.strip())
    if not found or (found[1] and found[3]):
        return None
    sign = found[1] or found[3] or ""
    currency = _SIGNS.get(sign.lower(), "")
    return None if sign and not currency else (decimal(found[2]), currency)


def percent(text: str) -> str:
    """A percent with its sign from `25`, `25,5%`, `25 percento`; "" also for 0.25, which may be a share."""
    found = re.fullmatch(_PERCENT, text.strip())
    if not found or (not found[2] and found[1].startswith("0")):
        return ""
    return f"{found[1].replace(',', '.')}%"


def percents(text: str) -> str:
    """A range of percents from `2-4%`, or one percent, or ""."""
    found = re.fullmatch(_RANGE, text.strip())
    ends = [percent(end) for end in found.groups()] if found else []
    return "..".join(ends) if ends and all(ends) else percent(text)


def span(text: str) -> str:
    """A duration from `3 giorni` or `2 hours`, or ""."""
    found = re.fullmatch(_SPAN, text.strip())
    unit = _unit(found[2].lower()) if found else ""
    return f"{found[1]}{unit}" if found and unit else ""


def _unit(word: str) -> str:
    return next((unit for unit, begins in _UNITS.items() if word.startswith(begins)), "")


def quantity(text: str) -> str:
    """A counted thing from `3 giorni`: the number and the word as they are."""
    found = re.fullmatch(_SPAN, text.strip())
    return f"{{quantity: {found[1]} {found[2]}}}" if found else ""


def quantity_within(text: str) -> str:
    """The one number of a unit of time among other words, as in `entro 48 ore` or `7-day`, or ""."""
    found = re.findall(_WITHIN, text)
    unit = named_by(found[0][1]) if len(found) == 1 else ""
    return (
        f"{{quantity: {found[0][0]} {unit}}}" if unit in UNITS["en"] and len(re.findall(r"[0-9]+", text)) == 1 else ""
    )


def bundle(text: str) -> str:
    """A bundle from `3x2`, `6 al prezzo di 5` or `3 for 2`, or ""."""
    found = re.fullmatch(_BUNDLE, text.strip())
    is_less = found is not None and int(found[2]) < int(found[1])
    return f"{{bundle: {{buy: {found[1]}, pay: {found[2]}}}}}" if found and is_less else ""


def hour(text: str) -> str:
    """An hour from `10`, `10.30`, `10h30` or `10 am`, or ""."""
    found = re.fullmatch(_HOUR, text.strip())
    return _clock(*found.groups()) if found else ""


def hours(text: str) -> str:
    """Two hours in quotes from `21-8` or `from 9 to 18.30`, or ""."""
    found = re.fullmatch(_HOURS, text.strip())
    if not found:
        return ""
    first, last = _clock(*found.groups()[:3]), _clock(*found.groups()[3:])
    return f'"{first}-{last}"' if first and last else ""


def _clock(hour: str, minute: str | None, half: str | None) -> str:
    number = int(hour) % 12 + 12 * (half.lower() == "p") if half else int(hour)
    return f"{number:02}:{int(minute or 0):02}" if number < 24 and int(minute or 0) < 60 else ""


def window(text: str) -> str:
    """The window of a cap from `7 days`, `week` or `per week`, or ""."""
    words = text.strip().lower().removeprefix("per ").removeprefix("rolling ").removeprefix("every ")
    if words in {"day", "week", "month"}:
        return f"calendar {words}"
    length = words if re.fullmatch(r"[0-9]+[smhdw]", words) else span(words)
    return f"rolling {length}" if length else ""
