"""Which values stand beside the words of a fact: `caparra del 30 %`, `5,90 % di TAN`, `il cane paga 15 €`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact
from omni.model.localised import pick
from omni.model.regex import regex
from omni.read.folding import fold
from omni.read.names import names_with_digits
from omni.read.offer_words import offer_words
from omni.read.word_forms import irregular, spelt

_FARTHEST = 45
_CLOSE = 15
_COMMA = 12
_LONG_WORD, _SHORT_WORD = 5, 3
_BREAKS = regex(
    r"[!?;\n\x00•|]|(?<!\bmind)(?<!\bmin)(?<!\bmax)(?<!\bca)(?<!\bcca)(?<!\binkl)(?<!\bincl)(?<!\bzzgl)\.\s"
)
_IS = regex(r"(?<!\w)è(?!\w)")
_IS_IN_ROMANIAN = regex(r"(?<!\w)e(?!\w)")
_COMMAS = regex(
    r"[,:()–—·]|\s-\s|\s(?:e|ed|and|und|et|y|si|iar|dar|ma|mentre|but|while|aber|mais|pero|mientras|plus|piu|&|\+)\s"
)


_ASIDE = regex(r"\s?\([^()]*\)")
_SIZE = regex(
    r"(?<!\w)(?:spf|lsf|fps|ip|size|taglia|gr\.)\s?\d{1,3}\+?(?![\w,.])|(?<![\w€$£])\d{1,4}(?:[.,]\d{1,3})?\s?(?:g|gr|kg|mg|ml|cl|dl|l|lt|cm|mm|m|km|m2|mq|oz|lb|pz|pcs|stk|st|gb|tb|mb|w|kw|kwh|mah|\"|zoll|inch|pollici|"
    r"litr\w+|gramm\w*|gram\w*|lavagg\w+|waschgange|washes|capsul\w+|kapseln|capsules|compress\w+|tablet\w*|posti|porte)(?![\w/])"
)
"""How large something is: `Olio EVO 75 cl a 6,69 €`."""
_NUMBER = regex(r":?\s[€$£]?\d")
"""What makes a word that of the next number, after a comma: `il biglietto 14 euro, ridotto 9`."""


class Beside(NamedTuple):
    """A fact whose words stand beside a claim, and how far away."""

    distance: int
    fact: Fact

    @property
    def is_close(self) -> bool:
        """True if nothing but a few letters stands between."""
        return self.distance <= _CLOSE


def language_of(claims: Claims) -> str:
    """The language that a message is written in."""
    return (claims.message.brief.written_in or claims.message.key.locale).split("-")[0].lower()


def subjects(claims: Claims, among: Sequence[Claim], facts: Sequence[Fact]) -> Mapping[Claim, Beside]:
    """The fact that each of the claims is about, by the words nearest to it; each word belongs to one claim only."""
    found: dict[Claim, Beside] = {}
    for part, readable in claims.readable.items():
        here = [claim for claim in among if claim.part == part]
        folded = _without_numbers_of_names(claims, _folded(readable.text, language_of(claims))) if here else ""
        for fact in facts if here else ():
            words = words_of(claims, fact)
            for match in words.finditer(folded) if words else ():
                for distance, claim in _owners(folded, match, here):
                    if claim not in found or distance < found[claim].distance:
                        found[claim] = Beside(distance, fact)
    return found


def _without_numbers_of_names(claims: Claims, folded: str) -> str:
    """The text in which no digit of a name stands between a value and the words that it is about."""
    for name in names_with_digits(claims.message.brief):
        folded = folded.replace(name, re.sub(r"\d", "x", name))
    return folded


def _folded(text: str, language: str) -> str:
    """The folded text in which the verb stays apart from the word for "and": Italian `è`, Romanian `e`."""
    folded = fold(text)
    if language == "ro":
        return _IS_IN_ROMANIAN.sub("è", folded)
    for match in _IS.finditer(text) if "è" in text else ():
        folded = f"{folded[: match.start()]}è{folded[match.end() :]}"
    return folded


def stands_behind(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True if words of a fact stand before a claim, with neither a number nor a comma between."""
    words = words_of(claims, fact)
    text = _folded(claims.readable[claim.part].text, language_of(claims))[max(0, claim.start - _FARTHEST) : claim.start]
    gaps = (text[match.end() :] for match in words.finditer(text)) if words else ()
    return any(not (_BREAKS.search(gap) or _COMMAS.search(gap) or re.search(r"\d", gap)) for gap in gaps)


def words_of(claims: Claims, fact: Fact) -> re.Pattern[str] | None:
    """The words that a fact stands beside in the language of a message: its own, and those for what it is `of`."""
    locale = claims.message.brief.written_in or claims.message.key.locale
    of = fact.of or str(getattr(fact.value, "of", ""))
    return _pattern(spelt(pick(fact.words, locale) or (), locale), of, language_of(claims))


def is_spoken_of(claims: Claims, fact: Fact) -> bool:
    """True unless a fact has words of its own of which the message has none."""
    words = words_of(claims, fact)
    return words is None or any(words.search(fold(readable.text)) for readable in claims.readable.values())


@lru_cache(maxsize=1024)
def _pattern(words: tuple[str, ...], of: str, language: str) -> re.Pattern[str] | None:
    phrases = [_inflected(fold(word)) for word in words]
    phrases += [forms for word in words if (forms := irregular(fold(word), language))]
    topics = offer_words(language).topics.get(of.lower(), ())
    phrases += topics or ((re.escape(fold(of)),) if of else ())
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)") if phrases else None


def _inflected(phrase: str) -> str:
    """The forms of a word, or of each word of several (`tur ghidat` is also `turul ghidat`)."""
    least = _LONG_WORD if " " not in phrase else _SHORT_WORD
    return r"\s".join(re.escape(word) + (r"\w{0,3}" if len(word) >= least else "") for word in phrase.split(" "))


def _owners(folded: str, word: re.Match[str], among: Sequence[Claim]) -> Iterator[tuple[int, Claim]]:
    near = sorted(
        ((distance, claim) for claim in among if (distance := _distance(folded, word, claim)) is not None),
        key=lambda one: (one[0], -one[1].start),
    )
    yield from near[:1]


def _distance(folded: str, word: re.Match[str], claim: Claim) -> int | None:
    if claim.end <= word.start():
        gap = folded[claim.end : word.start()]
        if "(" in gap and re.match(r"[^()]*\d", folded[word.end() :]):
            return None
        if "," in gap and _NUMBER.match(folded, word.end()):
            return None
    elif word.end() <= claim.start:
        gap = _ASIDE.sub("", folded[word.end() : claim.start]).removeprefix("?")
    else:
        return 0
    gap = _SIZE.sub("", gap) if any(char.isdigit() for char in gap) else gap
    distance = len(gap) + _COMMA * len(_COMMAS.findall(gap))
    return None if distance > _FARTHEST or _BREAKS.search(gap) or any(char.isdigit() for char in gap) else distance
