"""Facts that a message states by saying their name, number or address: names, places, telephones, accounts, links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from omni.model.claims import Claims
from omni.model.facts import Fact, Iban, NameOf, Phone, PlaceName, ProductRef, Quantity, Url
from omni.read.addresses_known import bare
from omni.read.agreement import contacts, counts
from omni.read.contacts_known import phone_facts
from omni.read.folding import fold
from omni.read.gazetteer import gazetteer, place_of
from omni.read.names import names_of


def said(claims: Claims) -> Iterator[str]:
    """The facts whose name, number or address stands in the message, and quantities that it happens to say."""
    texts = tuple(fold(readable.text) for readable in claims.readable.values())
    values: dict[str, set[object]] = {claim.kind: set() for claim in claims.claims}
    for claim in claims.claims:
        values[claim.kind].add(bare(str(claim.value)) if claim.kind == "link" else claim.value)
    for name, fact in claims.message.brief.facts.items():
        if _is_said(claims, fact, texts, values):
            yield name


def almost_said(claims: Claims) -> Iterator[str]:
    """The facts that the message gets wrong: a name with a slip, another number, place or account."""
    names = {claim.value for claim in claims.claims if claim.kind == "name"}
    yield from (fact.name for name, fact in names_of(claims.message.brief) if fact and name in names)
    for found in (*contacts.phones(claims), *contacts.accounts(claims), *contacts.places(claims)):
        if found.fact:
            yield found.fact.name


def _is_said(claims: Claims, fact: Fact, texts: tuple[str, ...], values: dict[str, set[object]]) -> bool:
    match fact.value:
        case NameOf() | ProductRef():
            own = tuple(fold(name) for name, other in names_of(claims.message.brief) if other is fact)
            return any(_any_of(own).search(text) for text in texts)
        case PlaceName(names=names):
            places = {place_of(name) for name in names.values()}
            also = (name for name, place in gazetteer().items() if place in places)
            return any(_any_of((*map(fold, names.values()), *also)).search(text) for text in texts)
        case Phone():
            return any(
                number in values.get("phone", ())
                for number, other in phone_facts(claims.message.brief).items()
                if other is fact
            )
        case Iban(iban=iban):
            return iban in values.get("iban", ())
        case Url(url=url, short=short):
            return bool({bare(url), bare(short)} & values.get("link", set()) - {""})
        case Quantity():
            return any(counts.states(claim, fact) for claim in claims.claims)
        case _:
            return False


@lru_cache(maxsize=256)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names)) or '(?!)'})(?!\w)")
