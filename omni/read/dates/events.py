"""Days that are said of a declared event: `the tasting is tomorrow`, `Morgen ist Flash Day`, `asamblea: jueves`."""

# ruff: noqa: E501 -- a table reads better wide

from __future__ import annotations

import re
from functools import lru_cache

from omni.model.brief import Brief
from omni.model.facts import Day, Fact, Moment
from omni.model.localised import pick
from omni.model.remembered import remembered
from omni.read.folding import fold
from omni.read.occasions import words_of_occasion
from omni.read.word_forms import spelt

_IS = {
    "it": r"c'e|e|sara|si (?:tiene|terra|svolge)|cade|inizi(?:a|era)|cominci(?:a|era)|part(?:e|ira)", "en": r"is|'s|will be|takes place|falls|happens|it's|starts|begins|kicks off", "ro": r"e|este|va fi|are loc|pica|(?:va )?incepe",
    "de": r"ist|wird|findet|steigt|startet|beginnt|fangt",
    "fr": r"c'est|est|a lieu|aura lieu|se tient|tombe|sera|commence(?:ra)?|debute(?:ra)?", "es": r"es|sera|tiene lugar|se celebra|cae|empieza|empezara|comienza",
}  # fmt: skip
_ON = {
    "it": r"il|questo|gia", "en": r"on|this|coming|next", "ro": r"pe|chiar|deja|in|abia", "de": r"am|diesen|schon|bereits|kommenden|gleich", "fr": r"le|ce|des|deja|pour", "es": r"el|este|ya|para|proximo",
}  # fmt: skip
_THE = {
    "it": r"il|la|lo|l'|i|gli|le|un|una|un'|il nostro|la nostra|di", "en": r"the|our|a|an|your", "ro": r"o|un", "de": r"der|die|das|unser|unsere|ein|eine|endlich|wieder|es", "fr": r"le|la|l'|les|notre|votre|un|une|l", "es": r"el|la|los|las|nuestro|nuestra|un|una",
}  # fmt: skip
_AT = r"(?:,?\s(?:um |alle |ore |at |a las |a |la ora |la )?\d{1,2}(?:[:.]\d\d)?\s?(?:uhr|h|heures|pm|am)?(?!\w)|,?\s{5,})?"
"""An hour behind a day, also where it is blanked out."""
_OF = r"\s(?:of|del|della|dell'|di|des|der|du|de la|de l'|de|al|a)\s?(?:\w+\s){0,2}\w+"
"""What an event is of: `the first session of the fall course`."""
_MEET = r"rendez-vous|appuntamento|ci vediamo|save the date|see you|join us|wir sehen uns|sehen wir uns|nos vemos|cita|ne vedem|ne intalnim"
_REACH = 64


def is_of_an_event(brief: Brief, folded: str, start: int, end: int, language: str) -> bool:
    """True for a day that stands beside the words of a declared event, with a verb or a colon between."""
    return any(is_said_of(brief, fact, folded, start, end, language=language) for fact in _events(brief))


def is_said_of(  # noqa: PLR0913
    brief: Brief, fact: Fact, folded: str, start: int, end: int, *, language: str
) -> bool:
    """True for a day that stands beside the words of this event."""
    words = _words(brief, fact, language) if fact in _events(brief) and language in _IS else ()
    if not words:
        return False
    before, after = _around(words, language)
    return bool(before.search(folded[max(0, start - _REACH) : start]) or after.match(folded[end : end + _REACH]))


@remembered
def _events(brief: Brief) -> tuple[Fact, ...]:
    facts = (fact for fact in brief.facts.values() if isinstance(fact.value, Moment | Day))
    return tuple(fact for fact in facts if fact.role == "event" or (fact.role in {"", "start"} and fact.words))


def _words(brief: Brief, fact: Fact, language: str) -> tuple[str, ...]:
    locale = brief.written_in or brief.key.locale
    own = spelt(pick(fact.words, locale) or (), locale)
    return tuple(re.escape(fold(word)) for word in own) or words_of_occasion(fact, language)


@lru_cache(maxsize=256)
def _around(words: tuple[str, ...], language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    every = rf"(?<!\w)(?:{'|'.join(words)})\w{{0,3}}(?!\w)"
    is_, on, the = _IS[language], _ON[language], _THE[language]
    verb = rf"\s?(?::|-|\()?\s?(?:(?:{is_})(?:\s(?:already|just|only|gia|schon|ya|deja))?)?"
    before = re.compile(rf"{every}(?:\s(?:day|tag|party|night)|{_OF})?(?:,?\s(?:{_MEET}))?{verb}\s?(?:(?:{on})\s)?$")
    subject = r"(?:(?!last|final|ultim|letzt|dern)[\w']+\s){0,2}"
    after = re.compile(
        rf"{_AT},?\s?(?:{subject}(?:{is_})\s|:\s|c'e\s|il y a\s|hay\s)(?:(?:{the})\s?){{0,2}}{subject}{every}"
    )
    return before, after
