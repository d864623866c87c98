"""The words before a date that its variable prints by itself: `fino a domenica 28 marzo` is `{{ ends | fino_a }}`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact
from omni.model.message import Message
from omni.read.folding import fold
from omni.read.written import stretch

_UNTIL, _BY, _SINCE = "until", "by", "since"
_LONGEST = 24
_WORDS: Mapping[str, Mapping[str, str]] = {
    "it": {_UNTIL: r"fino a(?:l|ll'|l giorno)?", _BY: r"entro(?: il| l')?", _SINCE: r"(?:a partire )?da(?:l|ll')?"},
    "en": {_UNTIL: r"(?:un)?til(?: the)?", _BY: r"by(?: the)?", _SINCE: r"from(?: the)?"},
    "ro": {_UNTIL: r"pana (?:pe|in|la)(?: data de)?|pana", _SINCE: r"(?:incepand )?din"},
    "de": {_UNTIL: r"bis(?: zum)?", _SINCE: r"ab(?: dem)?"},
    "fr": {_UNTIL: r"jusqu'au", _BY: r"(?:avant|au plus tard|d'ici) le", _SINCE: r"a partir du"},
    "es": {_UNTIL: r"hasta(?: el)?", _BY: r"(?:antes del|a mas tardar el)", _SINCE: r"desde(?: el)?"},
}
_ITALIAN_NAMES = {_UNTIL: "fino_a", _BY: "entro", _SINCE: "dal"}


class Phrase(NamedTuple):
    """A date with the words before it that go with it, and what prints both: `ends | fino_a`."""

    claim: Claim
    expression: str
    printed: str


def with_preposition(claims: Claims, claim: Claim, fact: Fact) -> Phrase | None:
    """The phrase that a date written by hand ends; None for other values and where no such words stand before it."""
    language = _language(claims)
    earlier = fold(claims.readable[claim.part].text[max(0, claim.start - _LONGEST) : claim.start])
    for name, words in _WORDS.get(language, {}).items() if claim.kind == "date" and not claim.unit else ():
        match = re.search(rf"(?<!\w)(?:{words})[ ]?$", earlier)
        wider = stretch(claims, claim.part, claim.start - len(match[0]), claim.end) if match else claim
        if match and _is_authors(wider, language):
            return _phrase(claims.message, wider, fact, _ITALIAN_NAMES[name] if language == "it" else name)
    return None


def prepositions(claims: Claims) -> str:
    """The words of the message's language that stand before dates, as a pattern; nothing where they are not known."""
    return "|".join(_WORDS.get(_language(claims), {}).values())


def _language(claims: Claims) -> str:
    return (claims.message.brief.written_in or claims.message.key.locale).split("-")[0].lower()


def _is_authors(phrase: Claim, language: str) -> bool:
    """True for copy, save for Romanian in plain letters: no filter prints `pana pe`."""
    plain = language == "ro" and phrase.text.isascii()
    return not plain and all(origin.kind == "copy" for origin in phrase.origins)


def _phrase(message: Message, claim: Claim, fact: Fact, name: str) -> Phrase:
    from omni.render.filters import FACT_FILTERS, capitalized
    from omni.render.style import style_of
    from omni.render.variables import Variable

    printed = FACT_FILTERS[name](Variable(fact.name, "fact", fact.value, style_of(message.brief, message.moment)))
    if claim.text[0].isupper():
        return Phrase(claim, f"{fact.name} | {name} | capitalize", str(capitalized(printed)))
    return Phrase(claim, f"{fact.name} | {name}", str(printed))
