"""Which words count the quantities of a brief."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from omni.model.facts import Fact, Quantity
from omni.model.localised import pick
from omni.read.folding import fold
from omni.read.quantities.unit_words import UNIT_WORDS
from omni.read.quantities.units import SIGNS, SIZES, canonical_unit, dimension
from omni.read.word_forms import spelt


def quantities_of(fact: Fact) -> tuple[Quantity, ...]:
    """What a fact says: its quantity, and the same in other units."""
    return (fact.value, *fact.also) if isinstance(fact.value, Quantity) else ()


def nouns_of(fact: Fact, locale: str) -> frozenset[str]:
    """The words that a fact is counted with, folded, each also as people type it without ligatures."""
    return _forms(pick(fact.nouns, locale) or (), locale)


@lru_cache(maxsize=512)
def _forms(nouns: tuple[str, ...], locale: str) -> frozenset[str]:
    forms = {fold(noun) for noun in spelt(nouns, locale)}
    forms |= {form.replace("œ", "oe") for form in forms}
    if locale.split("-", maxsplit=1)[0] == "en":
        forms |= {form[:-1] for form in forms if form.endswith("s") and len(form) > len("pass")}
    if locale.startswith("de"):
        forms |= {f"{form}n" for form in forms if form.endswith(("e", "er", "el"))}
    return frozenset(form for form in forms if form)


def terms_of(facts: Iterable[Fact], locale: str) -> tuple[Mapping[str, str], frozenset[str]]:
    """The words to look for, each with its unit, and which of them are nouns that the campaign declares."""
    return _terms(
        tuple(
            (
                tuple(quantity.unit for quantity in quantities_of(fact)),
                nouns_of(fact, locale),
                _counting_words(fact, locale),
            )
            for fact in facts
        ),
        locale.split("-", maxsplit=1)[0].lower(),
    )


@lru_cache(maxsize=512)
def _terms(
    facts: tuple[tuple[tuple[str, ...], frozenset[str], tuple[str, ...]], ...], language: str
) -> tuple[Mapping[str, str], frozenset[str]]:
    terms: dict[str, str] = {}
    for units, nouns, words in facts:
        for unit in units:
            terms |= _of_dimension(canonical_unit(unit), language)
        terms |= dict.fromkeys((*nouns, *words), canonical_unit(units[0]))
    return terms, frozenset().union(*(nouns for _, nouns, _ in facts))


@cache
def words_of_time(language: str) -> tuple[str, ...]:
    """The words for units of time, longest first."""
    words = {word for unit, forms in UNIT_WORDS.get(language, {}).items() if dimension(unit) == "time" for word in forms.split("|")}  # fmt: skip # noqa: E501
    return tuple(sorted(words, key=len, reverse=True))


@lru_cache(maxsize=512)
def _of_dimension(unit: str, language: str) -> Mapping[str, str]:
    if unit not in SIZES:
        plural = f"{unit.lower()}s"
        return {unit.lower(): unit, plural: unit} if unit else {}
    measures = dimension(unit)
    words = UNIT_WORDS.get(language, {})
    return {
        form: name
        for name in SIZES
        if dimension(name) == measures
        for form in (*SIGNS.get(name, ()), *words.get(name, "").split("|"))
        if form
    }


def _counting_words(fact: Fact, locale: str) -> tuple[str, ...]:
    """The words of a fact that may also count it: `12 rate`; one word each."""
    return tuple(fold(word) for word in pick(fact.words, locale) or () if " " not in word)
