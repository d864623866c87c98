"""The telephone numbers, accounts and places that a message may name, with the facts that hold them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from omni.model.brief import Brief
from omni.model.facts import Fact, Iban, Phone, PlaceName
from omni.model.remembered import remembered
from omni.read.telephones import e164


@remembered
def phone_facts(brief: Brief) -> Mapping[str, Fact]:
    """The numbers that facts hold in the message's market, each with its fact."""
    facts = (fact for fact in brief.facts.values() if isinstance(fact.value, Phone))
    numbers = ((_dialled(fact, brief.market.countries[0]), fact) for fact in facts)
    return {number: fact for number, fact in numbers if number}


@remembered
def known_phones(brief: Brief) -> tuple[frozenset[str], frozenset[str]]:
    """The numbers of the message's own market, and those of the brand elsewhere."""
    country, brand = brief.market.countries[0], brief.brand
    written = [brief.market.phone, *(shop.phone for shop in brief.shops.values() if shop.market == brief.market.id)]
    own = {*phone_facts(brief), *(e164(number, country) for number in written)} - {""}
    other = {e164(market.phone, market.countries[0]) for market in brand.markets.values()}
    other |= {e164(shop.phone, country) for shop in brief.shops.values()}
    for fact in _all_facts(brief):
        for name, value in fact.values.items():
            if isinstance(value, Phone):
                other.add(e164(value.number, brand.markets[name].countries[0] if name in brand.markets else country))
    return frozenset(own), frozenset(other - own - {""})


def account_facts(brief: Brief) -> Mapping[str, Fact]:
    """The accounts that facts hold in the message's market, each with its fact."""
    return {fact.value.iban: fact for fact in brief.facts.values() if isinstance(fact.value, Iban)}


@remembered
def all_accounts(brief: Brief) -> frozenset[str]:
    """The accounts of the brand in any market."""
    values = (value for fact in _all_facts(brief) for value in fact.values.values())
    return frozenset(value.iban for value in values if isinstance(value, Iban))


def place_facts(brief: Brief) -> tuple[Fact, ...]:
    """The facts that are places."""
    return tuple(fact for fact in brief.facts.values() if isinstance(fact.value, PlaceName))


def _all_facts(brief: Brief) -> Iterator[Fact]:
    yield from brief.brand.facts.values()
    yield from brief.campaign.facts.values()
    for version in brief.campaign.versions:
        yield from version.facts.values()


def _dialled(fact: Fact, country: str) -> str:
    return e164(fact.value.number, country) if isinstance(fact.value, Phone) else ""
