"""Which fact a value that somebody wrote by hand states."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact, Free, Gift, PlaceName, Price
from omni.read.addresses_known import bare, own_addresses
from omni.read.agreement import code_words, counts, days, hours, multiples, percents
from omni.read.agreement.meant import meant_amounts
from omni.read.agreement.rivals import Scene, is_derived
from omni.read.contacts_known import account_facts, known_phones, phone_facts
from omni.read.gazetteer import place_of

_STATED = (days.states, hours.states, code_words.states, counts.states, multiples.states)


def facts_stated(claims: Claims, claim: Claim) -> tuple[str, ...] | None:
    """The facts that a claim states, none where it follows from several of them or is the brand's own; else None."""
    match claim.kind:
        case "percent":
            return _percent(claims, claim)
        case "money":
            return _money(claims, claim)
        case "phone" | "iban" | "place" | "link" | "free":
            return _known(claims, claim)
        case "date" if isinstance(claim.value, str):
            return None
        case _:
            return _first(fact for fact in _facts(claims) if any(states(claim, fact) for states in _STATED))


def _percent(claims: Claims, claim: Claim) -> tuple[str, ...] | None:
    same = _first(fact for fact in percents.percent_facts(claims) if percents.allows(fact, claim))
    return same or (() if percents.is_meant(claims, claim) else None)


def _money(claims: Claims, claim: Claim) -> tuple[str, ...] | None:
    meant = tuple(meant_amounts(claims.message.brief))
    same = _first(one.fact for one in meant if one.money == claim.value)
    return same or (() if meant and is_derived(Scene(claims, meant), claim) else None)


def _known(claims: Claims, claim: Claim) -> tuple[str, ...] | None:
    """Ways to reach the brand, places, and what costs nothing."""
    brief = claims.message.brief
    match claim.kind:
        case "phone":
            fact = phone_facts(brief).get(str(claim.value))
            return (fact.name,) if fact else () if claim.value in known_phones(brief)[0] else None
        case "iban":
            return _first(fact for iban, fact in account_facts(brief).items() if iban == claim.value)
        case "place":
            return _first(fact for fact in _facts(claims) if _is_place(fact, str(claim.value)))
        case "link":
            return () if _is_own(claims, bare(str(claim.value))) else None
        case _:
            return _first(fact for fact in _facts(claims) if _gives(fact))


def _is_own(claims: Claims, address: str) -> bool:
    brief = claims.message.brief
    host = address.partition("/")[0]
    return address in own_addresses(brief) or any(
        host == one or host.endswith(f".{one}") for one in brief.brand.domains
    )


def _is_place(fact: Fact, place: str) -> bool:
    return isinstance(fact.value, PlaceName) and any(place_of(name) == place for name in fact.value.names.values())


def _gives(fact: Fact) -> bool:
    value = fact.value
    return isinstance(value, Free | Gift) or (isinstance(value, Price) and Decimal(0) in value.amounts.values())


def _facts(claims: Claims) -> Iterator[Fact]:
    yield from claims.message.brief.facts.values()


def _first(facts: Iterator[Fact]) -> tuple[str, ...] | None:
    fact = next(facts, None)
    return (fact.name,) if fact else None
