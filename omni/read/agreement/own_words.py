"""The words that tell what a campaign is about: what they name is its own, and nobody else's."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.brief import Brief
from omni.model.facts import Fact
from omni.model.remembered import remembered
from omni.read.folding import fold


@remembered
def own_words(brief: Brief) -> str:
    """The names of the brand, its shops and the campaign, and the words of its facts, folded."""
    named = (brief.campaign.id, brief.campaign.title, brief.brand.name, *brief.brand.also)
    shops = (shop.name for shop in brief.shops.values())
    facts = (word for fact in brief.facts.values() for word in _words(fact))
    return fold(" ".join((*named, *shops, *facts)).replace("_", " "))


def _words(fact: Fact) -> Iterator[str]:
    yield from (fact.name, fact.of, str(getattr(fact.value, "of", "")), str(getattr(fact.value, "what", "")))
    for table in (fact.words, fact.nouns):
        for words in table.values():
            yield from words
