"""What quantities of time are about: delivery, a warranty, notice; told by a fact's words, its name or what it is of."""

# ruff: noqa: E501 -- patterns read better wide

from __future__ import annotations

import re
from functools import cache, lru_cache

from omni.model.facts import Fact
from omni.read.folding import fold
from omni.read.quantities.cue_words import CUES


def topic(fact: Fact) -> str:
    """What a fact is about, told by its words in any language, else by its name."""
    spoken = ((language.split("-")[0], fold(word)) for language, words in fact.words.items() for word in words)
    return _topic_told_by(tuple(spoken), (fact.name.replace("_", " "), fact.of))


@lru_cache(maxsize=256)
def _topic_told_by(spoken: tuple[tuple[str, str], ...], names: tuple[str, ...]) -> str:
    tokens = [] if spoken else [token for name in names for token in name.lower().split()]
    for language, word in (*spoken, *(("en", name) for name in (*names, *tokens))):
        for topic, pattern in CUES[language].topics.items() if language in CUES else ():
            if re.fullmatch(pattern, word):
                return topic
    return ""


@cache
def topics(language: str) -> re.Pattern[str]:
    """The words of every topic."""
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(CUES[language].topics.values())})(?![^\W_])")


@cache
def of_topic(language: str) -> re.Pattern[str]:
    """What stands right behind a number that is of a topic: `24 mesi di garanzia`."""
    return re.compile(
        rf"-?\s?(?:(?:di|d'|de|of|money-back|legal|gratuit\w+|kostenlose[rn]?)\s?)?(?:{'|'.join(CUES[language].topics.values())})(?![^\W_])"
    )


@cache
def lasts(language: str) -> re.Pattern[str]:
    """Words for how long something takes, which say that the number is of what stands before."""
    return re.compile(CUES[language].topics["length"])


@cache
def is_sure(language: str) -> re.Pattern[str]:
    """Words for "guaranteed", which right behind a fact's word are about it: `Frische garantiert 7 Tage`."""
    return re.compile(CUES[language].sure)
