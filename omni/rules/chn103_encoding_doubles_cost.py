"""Characters that make an SMS cost more.

## What it does
Finds the characters outside the SMS alphabet (curly quotes, `À`, Romanian letters, emoji, no-break spaces), also those
that omni prints for a fact (`până pe`), where without all of them the message would need fewer SMS.

## Why the customer would care
Not the customer, the budget: one apostrophe doubles the bill.

## Bad
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }}: scegli i colori dell»’«inverno"}

## Good
    copy:
      it: {short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }}: scegli i colori dell'inverno"}

## How to fix
Write the plain character; for Romanian, `sms: {diacritics: strip}` beside `short` in the copy of the language.

## Source
3GPP TS 23.038, section 6.2.1 (the GSM 7-bit default alphabet).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.measure.sms import BASIC, split
from omni.model.claims import Claim, Claims
from omni.model.copy import FIELDS
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.read.written import seen, stretch, where
from omni.render.cleaning import without_diacritics

LEVEL = Level.WARNING
_SMS_UNITS = frozenset({"segments", "gsm7"})
_SPACES = {"\u00a0": "a no-break space", "\u202f": "a no-break space"}
_NAMED = 3


def check(claims: Claims) -> Iterator[Finding]:
    """Yields for each part the characters that make it dearer, at the first of them."""
    for name, readable in claims.readable.items():
        spec = claims.message.brief.channel.parts.get(name)
        if spec is None or not any(limit.unit in _SMS_UNITS for limit in spec.limits):
            continue
        text = readable.text.rstrip("\n")
        needs = split(text)
        if not needs.forcing:
            continue
        found = [stretch(claims, name, at, at + 1) for at, _ in needs.forcing]
        written = [claim for claim in found if not claim.personal]
        plain = split(_without(text, written)).count
        if written and plain < needs.count:
            chars = list(dict.fromkeys(claim.text for claim in written))
            verb, them = ("makes", "it") if len(chars) == 1 else ("make", "them")
            yield Finding(
                where(claims, written[0]),
                f"{_listed(chars)} {verb} {claims.message.name} cost {needs.count} SMS, without {them} {plain}",
                advice=_advice(claims, written),
                seen=seen(claims, written[0]),
            )


def _without(text: str, written: list[Claim]) -> str:
    """The text as it is once the advice is followed."""
    positions = {claim.start for claim in written}
    return "".join(_plain(char) if at in positions else char for at, char in enumerate(text))


def _plain(char: str) -> str:
    """What to write instead; nothing for an emoji and the like."""
    plain = " " if char in _SPACES else without_diacritics(char)
    return plain if BASIC.issuperset(plain) else ""


def _listed(chars: list[str]) -> str:
    names = [_SPACES.get(char, char) for char in chars]
    if len(names) > _NAMED:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more characters"
    return " and ".join((", ".join(names[:-1]), names[-1])) if len(names) > 1 else names[0]


def _advice(claims: Claims, written: list[Claim]) -> str:
    letters = {claim.text for claim in written if claim.text.isalpha() and _plain(claim.text)}
    printed = any(origin.kind in {"fact", "brand"} for claim in written for origin in claim.origins)
    strip = [_strip(claims, written[0])] if letters and (printed or len(letters) > 1) else []
    rest = dict.fromkeys(claim.text for claim in written if not strip or claim.text == without_diacritics(claim.text))
    return ", ".join((*strip, *(_mended(char) for char in rest)))


def _mended(char: str) -> str:
    plain = _plain(char)
    return f"write {'a plain space' if plain == ' ' else plain} instead of {_SPACES.get(char, char)}" if plain else f"leave {char} out"  # fmt: skip # noqa: E501


def _strip(claims: Claims, claim: Claim) -> str:
    """Where the copy says that a channel does without diacritics: beside the text, or in the channel's own group."""
    key, place = claims.message.key, where(claims, claim)
    keys = place.keys if isinstance(place, Route) and {*place.keys[-1:]} & {*FIELDS} else ()
    if keys and key.channel in keys:
        return f"write diacritics: strip beside {keys[-1]}: in {key.locale}"
    beside = f"beside {keys[-1]}: in {key.locale}" if keys else f"in the copy of {key.locale}"
    return f"write {key.channel}: {{diacritics: strip}} {beside}"
