"""A number with a unit in the words of another language.

## What it does
Finds a quantity whose unit is a word (`40 posti`), printed whole in another language than the campaign's first, where
the fact has no `nouns` in that language. Units of time, people and instalments are known in six languages, and signs
such as km, GB or SPF are the same in all.

## Why the customer would care
A German email that says `40 posti` reads like a machine, and nobody compares the `30 Plätze` beside it with the fact.

## Bad
    facts: {»seats«: {quantity: 40 posti}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} {{ ends | fino_a }}. Ci sono {{ seats }}."}
      ro: {body: "Cu {{ code }} ai {{ discount }} reducere până pe {{ ends }}. Avem {{ seats }}."}

## Good
    facts: {seats: {quantity: 40 posti, nouns: {it: [posto, posti], ro: [loc, locuri]}}}
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} {{ ends | fino_a }}. Ci sono {{ seats }}."}
      ro: {body: "Cu {{ code }} ai {{ discount }} reducere până pe {{ ends }}. Avem {{ seats }}."}

## How to fix
Write the words that it is counted with under `nouns`, one and many; or `{{ seats.low }}` with a word in the text.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact, Quantity
from omni.model.localised import pick
from omni.model.problem import Finding, Level
from omni.read.quantities.units import SIGNS
from omni.read.written import seen, stretch
from omni.words.languages import language as in_words
from omni.words.units import UNITS

LEVEL = Level.WARNING
_LONGEST_SIGN = 3


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every quantity whose unit the message's language has no word for, once a message."""
    brief = claims.message.brief
    locale = brief.written_in or brief.key.locale
    language = locale.split("-")[0]
    if language == brief.campaign.locales[0].split("-")[0]:
        return
    foreign = {name: fact for name, fact in brief.facts.items() if _is_foreign(fact, locale, language)}
    for name, fact in foreign.items():
        if (found := _printed(claims, name)) is not None:
            unit = fact.value.unit if isinstance(fact.value, Quantity) else ""
            yield Finding(
                fact.route.key,
                f"{claims.message.name} prints {found.text}, {name} has no word for {unit} in {in_words(language)}",
                advice=f"write nouns: {{{language}: [one, many]}} beside it",
                seen=seen(claims, found),
            )


def _is_foreign(fact: Fact, locale: str, language: str) -> bool:
    value, nouns = fact.value, pick(fact.nouns, locale)
    if not isinstance(value, Quantity) or not _is_word(value.unit) or nouns:
        return False
    return value.unit not in UNITS.get(language, ())


def _is_word(unit: str) -> bool:
    letters = unit.replace(" ", "").replace("-", "")
    is_written = letters.isalpha() and letters[1:].islower() and len(letters) > _LONGEST_SIGN + letters[0].isupper()
    return is_written and not any(unit.lower() in signs for signs in SIGNS.values())


def _printed(claims: Claims, name: str) -> Claim | None:
    """Where the variable is printed with its unit, first."""
    value = claims.message.brief.facts[name].value
    unit = value.unit if isinstance(value, Quantity) else ""
    for part, readable in claims.readable.items():
        for piece in readable.pieces:
            is_meant = piece.origin.kind == "fact" and piece.origin.name == name
            if is_meant and unit in readable.text[piece.start : piece.end]:
                return stretch(claims, part, piece.start, piece.end)
    return None
