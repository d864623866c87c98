"""Telephone numbers, bank accounts and places written by hand against those that are meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact, PlaceName
from omni.model.place import Route
from omni.model.regex import regex
from omni.read.addresses_known import own_addresses
from omni.read.agreement import by_hand
from omni.read.agreement.past import is_of_a_story
from omni.read.contacts_known import account_facts, all_accounts, known_phones, phone_facts, place_facts
from omni.read.folding import fold
from omni.read.gazetteer import REGIONS, gazetteer, place_of
from omni.read.slips import slips
from omni.read.told import told
from omni.words.ibans import is_valid

_MOST_SLIPS, _WAY = 2, 40
_A_WAY = regex(
    r"(?<!\w)(?:(?:treno|autobus|corriera|strada|volo|train|bus|coach|road|flight|zug|strasse|flug|route|tren(?:ul)?|autobuz(?:ul)?"
    r"|autocar|carretera|vuelo|drumul)(?: \w+)? (?:per|da|di|to|from|nach|von|aus|pour|de|vers|para|hacia|spre|din)"
    r"|the ones? in|quell[oaei] (?:di|a)|cel(?:ui|le|les) de|cel(?:a)? din) $"
)
"""Words before where a train goes, and before another of its kind elsewhere, in all languages."""


_AS_FAR_AS = regex(
    r"(?<!\w)(?:[fs]ino ad?|pana (?:la|in)|as far as|all the way to|up to|bis (?:nach|in)|jusqu'a|hasta|meglio che a"
    r"|come a|ca la|better than (?:in|at)|like in|wie in|besser als in|comme a|como en|mejor que en|decat (?:la|in)) $"
)
"""Words before where something reaches, or what it is compared with, in all languages: `se aude până la Pisa`."""


class Clashing(NamedTuple):
    """A claim that is not what is meant: its fact where it has one, what is meant, and where that is written.

    `why` says what is wrong where it is not another value: a checksum, another market's number.
    """

    claim: Claim
    fact: Fact | None
    meant: str
    route: Route | None
    why: str = ""


def phones(claims: Claims) -> Iterator[Clashing]:
    """The numbers that are almost the brand's, or those of another market."""
    brief = claims.message.brief
    facts = phone_facts(brief)
    own = known_phones(brief)[0]
    for claim in by_hand(claims, "phone"):
        number = str(claim.value)
        if claim.role not in {"near", "elsewhere"} or not own or (claim.role == "elsewhere" and not facts):
            continue
        meant = min(sorted(own), key=lambda one: (slips(number, one, _MOST_SLIPS), one not in facts))
        fact = facts.get(meant)
        why = "a number of another market" if claim.role == "elsewhere" else ""
        yield Clashing(claim, fact, meant, fact.route if fact else brief.market.route / "phone", why)


def accounts(claims: Claims) -> Iterator[Clashing]:
    """The accounts whose sum is wrong, and those that are not the message's own."""
    facts, known = account_facts(claims.message.brief), all_accounts(claims.message.brief)
    for claim in by_hand(claims, "iban"):
        account = str(claim.value)
        if account in facts or (not facts and is_valid(account)):
            continue
        fact = min(facts.items(), key=lambda item: slips(account, item[0], _MOST_SLIPS), default=("", None))[1]
        why = "" if is_valid(account) else "which is no account: its check digits do not fit"
        why = "an account of another market" if account in known else why
        yield Clashing(
            claim, fact, next((one for one in facts if facts[one] is fact), ""), fact.route if fact else None, why
        )


def places(claims: Claims) -> Iterator[Clashing]:
    """The places named instead of the fact's: in its role, or as the venue where no place of the campaign is."""
    facts = place_facts(claims.message.brief)
    if not facts:
        return
    meant = {place for fact in facts for place in _names(fact)}
    at_home = _at_home(claims)
    said = [claim for claim in claims.claims if claim.kind == "place"]
    named = {str(claim.value) for claim in said} & meant
    for claim in by_hand(claims, "place"):
        place = str(claim.value)
        fact = _rival(facts, "destination" if _is_at_the_end(facts, claim, said) else claim.role)
        if (
            fact is None
            or _is_no_venue(claims, claim, fact)
            or place in at_home
            or place in _names(fact)
            or _holds_towns(place, fact)
            or _is_the_way_of_the_link(claims, claim, said)
        ):
            continue
        swapped = place in meant and (
            claim.role == "venue" or (claim.role in {"origin", "destination"} and _is_one_way(said, claim))
        )
        is_of_a_journey = fact.role in {"origin", "destination"}
        if swapped or (place not in meant and (is_of_a_journey or not named)):
            yield Clashing(claim, fact, _told(claims, fact), fact.route)


def _is_no_venue(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True for a place of a story, and, where the fact is no journey's, for where a train goes or another thing is."""
    earlier = fold(claims.readable[claim.part].text)[max(0, claim.start - _WAY) : claim.start]
    is_a_way = fact.role not in {"origin", "destination"} and bool(_A_WAY.search(earlier) or _AS_FAR_AS.search(earlier))
    return is_a_way or is_of_a_story(claims, claim)


def _is_at_the_end(facts: tuple[Fact, ...], claim: Claim, said: list[Claim]) -> bool:
    """True for the place at the end of a journey that is said to begin at its destination: `you wake up in Turin`."""
    ends = {place for fact in facts if fact.role == "destination" for place in _names(fact)}
    starts = {place for fact in facts if fact.role == "origin" for place in _names(fact)}
    is_turned = any(one.role == "origin" and one.value in ends for one in said)
    return claim.role == "venue" and claim.value in starts and is_turned


def _rival(facts: tuple[Fact, ...], role: str) -> Fact | None:
    """The only fact that a place in a role can mean."""
    of_role = [fact for fact in facts if fact.role == role]
    if not of_role and role != "origin":
        of_role = [fact for fact in facts if fact.role not in {"origin", "destination"}]
        of_role = of_role if len(of_role) == len(facts) else []
    return of_role[0] if len(of_role) == 1 else None


def _names(fact: Fact) -> frozenset[str]:
    return (
        frozenset(place_of(name) for name in fact.value.names.values())
        if isinstance(fact.value, PlaceName)
        else frozenset()
    )


def _holds_towns(place: str, fact: Fact) -> bool:
    """True for an island where the fact is a town: `nach Sardinien` of a ship to Cagliari."""
    return place in REGIONS and _names(fact).isdisjoint(REGIONS)


def _told(claims: Claims, fact: Fact) -> str:
    return told(claims.message, fact.value, fact)


def _at_home(claims: Claims) -> frozenset[str]:
    """The places where the brand and its shops are."""
    brief = claims.message.brief
    written = fold(
        " ".join((brief.brand.legal.address, *(f"{shop.name} {shop.address}" for shop in brief.shops.values())))
    )
    return frozenset(place for name, place in gazetteer().items() if name in written)


def _is_the_way_of_the_link(claims: Claims, claim: Claim, said: list[Claim]) -> bool:
    """True for both ends of a journey that goes where the address of this market does: `/ro/ancona` of a route to Iași,
    for those who fly from there.
    """
    facts = place_facts(claims.message.brief)
    home = {place for fact in facts if fact.role == "origin" for place in _names(fact)}
    end = {place for fact in facts if fact.role in {"destination", ""} for place in _names(fact)}
    ends = {(one.role, str(one.value)) for one in said}
    is_turned = any(("origin", one) in ends for one in end) and any(("destination", one) in ends for one in home)
    path = " ".join(address.partition("/")[2] for address in own_addresses(claims.message.brief))
    goes_home = any(fold(one).replace(" ", "-") in path for one in home)
    return is_turned and goes_home and str(claim.value) in home | end and not any(fold(one) in path for one in end)


def _is_one_way(said: list[Claim], claim: Claim) -> bool:
    """True unless the message also names the way back, on which the two change places."""
    other = {"origin": "destination", "destination": "origin"}[claim.role]
    return not any(one.role == other and one.value == claim.value for one in said)
