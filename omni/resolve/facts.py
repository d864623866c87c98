"""Facts of one brief: brand < campaign < version, one value each, in the market's currency."""

from __future__ import annotations

from omni.model.brand import Brand, Market
from omni.model.campaign import Campaign, Version
from omni.model.facts import Amounts, Code, Fact, FactValue, Free, Gift, OneEachCode, Price, Quantity, Saving
from omni.model.frozen import replace

_CODES = (Code, OneEachCode)


def facts_of(brand: Brand, campaign: Campaign, version: Version | None, market: Market) -> dict[str, Fact]:
    """The facts that hold, by name; those that the market does not offer are absent."""
    shared = {**brand.facts, **campaign.facts}
    own = version.facts if version else {}
    facts = {**shared, **{name: _standing_for(fact, shared.get(name)) for name, fact in own.items()}}
    unset = version.unset if version else ()
    found = {name: _in_market(fact, market) for name, fact in sorted(facts.items()) if name not in unset}
    return {name: fact for name, fact in found.items() if fact is not None}


def _standing_for(fact: Fact, other: Fact | None) -> Fact:
    """A version's code, which stands for what the code stood for that it replaces, unless it says so itself."""
    encoded = next((value.encodes for value in other.values.values() if isinstance(value, _CODES)), "") if other else ""
    if not encoded:
        return fact
    told = {
        market: replace(value, encodes=encoded) if isinstance(value, _CODES) and not value.encodes else value
        for market, value in fact.values.items()
    }
    return replace(fact, values=told)


def in_currency(amounts: Amounts, currency: str) -> Amounts:
    """The amounts of one currency: one, or none where it is not offered."""
    return {currency: amounts[currency]} if currency in amounts else {}


def _in_market(fact: Fact, market: Market) -> Fact | None:
    value = fact.value_in(market.id)
    priced = None if value is None else _priced(value, market.currency)
    return None if priced is None else replace(fact, values={"": priced})


def _priced(value: FactValue, currency: str) -> FactValue | None:
    """The value with its money in one currency, or None where some of it is missing there."""
    match value:
        case Price(amounts=amounts, per_amounts=per):
            kept, kept_per = in_currency(amounts, currency), _optional(per, currency)
            return replace(value, amounts=kept, per_amounts=kept_per) if kept and kept_per != {} else None
        case Saving(amounts=amounts, over=over):
            kept, kept_over = in_currency(amounts, currency), _optional(over, currency)
            return replace(value, amounts=kept, over=kept_over) if kept and kept_over != {} else None
        case Free(over=over) | Gift(over=over):
            kept_over = _optional(over, currency)
            return replace(value, over=kept_over) if kept_over != {} else None
        case Quantity(per_amounts=per):
            kept_per = _optional(per, currency)
            return replace(value, per_amounts=kept_per) if kept_per != {} else None
        case _:
            return value


def _optional(amounts: Amounts | None, currency: str) -> Amounts | None:
    return None if amounts is None else in_currency(amounts, currency)
