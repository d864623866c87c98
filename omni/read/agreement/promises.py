"""Offers that no fact declares: a discount, money off, a bundle, free delivery, a gift."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from omni.model.brief import Brief
from omni.model.claims import Claim, Claims
from omni.model.facts import Bundle, Fact, Free, Gift, Price, Quantity
from omni.model.localised import pick
from omni.model.regex import regex
from omni.read.agreement import by_hand, is_printed
from omni.read.agreement.meant import meant_amounts
from omni.read.agreement.others_amounts import is_of_another_house
from omni.read.agreement.percents import discounts, is_meant, offers, percent_facts
from omni.read.agreement.subjects import language_of, words_of
from omni.read.agreement.told_here import is_told_here
from omni.read.folding import fold
from omni.read.numerals import numbers_in
from omni.read.surroundings import after, before

_DELIVERY = regex("deliver|shipping|postage|spediz|consegn|livr|transport|versand|liefer|envio|entrega|expedi|porto")
_EARNED = frozenset({"threshold", "min_spend"})
_OFF = frozenset({"saving", "voucher", "bonus", "cashback", "old_price", "then_price"})
_GIVEN = frozenset({"saving", "voucher", "bonus", "cashback"})
_VOUCHER = regex(
    r"\s(?:di (?:buon[oi]|bonus|cashback|credito)|in buon[oi]|(?:store )?credit|voucher|gutschein|guthaben|cashback"
    r"|cash back|en bons? d'achat|de bon d'achat|sur votre cagnotte|en vales?|de saldo|(?:in|din) vouchere?)(?!\w)"
)
_GIVEN_FROM = regex(
    r"(?<!\w)(?:offerte?s?|gratuite?s?|gratis|gratuit[oai]|(?:in )?omaggio|in regalo|de regalo"
    r"|free|geschenkt|cadou|kostenlos)"
    r"(?: \w+){0,2} (?:des|a partir de|da|dai|sopra i|oltre i|from|over|when you spend|ab|desde|de la|peste)\s?$"
)
_ORDINAL = regex(
    r"(?<!\w)(?:second|terz|quart|quint|decim|third|fourth|fifth|tenth|zehnt|dixiem|a \w+a(?!\w)|al \w+lea|zweit|dritt"
    r"|viert|funft|deuxiem|troisiem|quatriem|tercer|cuart)"
)
_ANOTHER = regex(r"[^.!?;\n]{0,40}?(?:\+|\b(?:plus|piu|si|e|and|und|et|y)\b)[^.!?;\n]{0,12}")
_COLLECTED = frozenset({"stamp", "sticker", "point", "star", "bean", "visit", "coffee"})
_TOUCHING = 2
_GIVEN_ROLES = frozenset({"free", "trial"})


class Promise(NamedTuple):
    """What a message promises and no fact declares: `discount`, `bundle`, `delivery`, `gift`, or `condition` where free
    delivery is declared (`fact`) above another amount.
    """

    claim: Claim
    kind: str
    fact: Fact | None = None


def undeclared(claims: Claims) -> Iterator[Promise]:
    """Every offer that nothing allows, where it is sure that it is one."""
    brief = claims.message.brief
    yield from _discounts(claims)
    yield from _vouchers(claims)
    yield from _earned(claims)
    if not any(isinstance(fact.value, Bundle) for fact in brief.facts.values()):
        sure = (claim for claim in by_hand(claims, "bundle") if claim.role == "phrase")
        yield from (Promise(claim, "bundle") for claim in sure)
    gives = [
        fact
        for fact in brief.facts.values()
        if isinstance(fact.value, Gift) or fact.role in _GIVEN_ROLES or _is_other_free(fact) or _is_earned(fact)
    ]
    bundles = any(isinstance(fact.value, Bundle) for fact in brief.facts.values())
    for claim in by_hand(claims, "free"):
        if claim.value == "delivery":
            yield from _delivery(claims, claim)
        elif _is_valued(claims, claim) or (_is_counted(claims, claim) and (bundles or _is_collected(brief))):
            continue
        elif not any(_may_give(claims, claim, fact) for fact in gives):
            yield Promise(claim, "gift")


def _may_give(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True if a fact that gives something may give what a claim says: its words stand in the sentence, or it has none
    in the language of the message.
    """
    text = fold(claims.readable[claim.part].text)
    sentence = f"{before(text, claim.start)} {text[claim.start : claim.end]} {after(text, claim.end)}"
    locale = claims.message.brief.written_in or claims.message.key.locale
    own, nouns = pick(fact.words, locale), pick(fact.nouns, locale)
    if isinstance(fact.value, Gift | Quantity) or is_printed(claims, fact) or not (own or nouns):
        return True
    words = words_of(claims, fact)
    return bool(words and words.search(sentence)) or any(fold(noun) in sentence for noun in nouns or ())


def _is_collected(brief: Brief) -> bool:
    """True where something is collected, so that so many of it give one more."""
    units = {fact.value.unit for fact in brief.facts.values() if isinstance(fact.value, Quantity)}
    return not units.isdisjoint(_COLLECTED)


def _discounts(claims: Claims) -> Iterator[Promise]:
    if discounts(percent_facts(claims)):
        return
    for claim in offers(claims):
        is_others = is_of_another_house(claims, claim) or not is_told_here(claims, claim)
        if claim.role == "offer" and not (is_others or is_meant(claims, claim)):
            yield Promise(claim, "discount")
    if _has_money_off(claims.message.brief):
        return
    for claim in by_hand(claims, "money"):
        if claim.role == "saving" and claim.bound == "exact" and not claim.facts and not _is_priced(claims, claim):
            yield Promise(claim, "discount")


def _vouchers(claims: Claims) -> Iterator[Promise]:
    """An amount that is called a voucher or credit right behind it, where no fact gives any."""
    given = [claim for claim in by_hand(claims, "money") if claim.role == "voucher" and not claim.facts]
    if not given or any(one.role in _GIVEN for one in meant_amounts(claims.message.brief)):
        return
    for claim in given:
        later = after(fold(claims.readable[claim.part].text), claim.end)
        if claim.bound == "exact" and _VOUCHER.match(later) and not _is_priced(claims, claim):
            yield Promise(claim, "discount")


def _earned(claims: Claims) -> Iterator[Promise]:
    """What is given from an amount on, where no fact begins at one: `une bouteille offerte dès 40 €`."""
    spent = [claim for claim in by_hand(claims, "money") if claim.role == "threshold" and not claim.facts]
    facts = claims.message.brief.facts.values()
    if not spent or any(one.role in _EARNED for one in meant_amounts(claims.message.brief)):
        return
    if any(isinstance(fact.value, Gift | Free) for fact in facts):
        return
    for claim in spent:
        earlier = before(fold(claims.readable[claim.part].text), claim.start)
        if _GIVEN_FROM.search(earlier) and not _is_priced(claims, claim):
            yield Promise(claim, "gift")


def _has_money_off(brief: Brief) -> bool:
    facts = brief.facts.values()
    return any(one.role in _OFF for one in meant_amounts(brief)) or any(isinstance(one.value, Bundle) for one in facts)


def _is_priced(claims: Claims, claim: Claim) -> bool:
    return any(one.money == claim.value for one in meant_amounts(claims.message.brief))


def _delivery(claims: Claims, claim: Claim) -> Iterator[Promise]:
    facts = claims.message.brief.facts.values()
    declared = [fact for fact in facts if is_delivery(fact)]
    if not declared:
        yield Promise(claim, "delivery")
    for fact in declared:
        if isinstance(fact.value, Free) and fact.value.over and _has_another_condition(claims, claim, fact):
            yield Promise(claim, "condition", fact)


def is_delivery(fact: Fact) -> bool:
    """True for a fact that says that delivery costs nothing."""
    match fact.value:
        case Free(what=what):
            return bool(_DELIVERY.search(fold(f"{what} {fact.name}")))
        case Price(amounts=amounts):
            return Decimal(0) in amounts.values() and bool(_DELIVERY.search(fold(f"{fact.of} {fact.name}")))
        case _:
            return False


def _is_other_free(fact: Fact) -> bool:
    return isinstance(fact.value, Free) and not is_delivery(fact)


def _is_earned(fact: Fact) -> bool:
    """True for what somebody gets who spends so much: a threshold that is of something other than delivery."""
    value = fact.value
    return isinstance(value, Price) and value.role in _EARNED and not _DELIVERY.search(fold(f"{fact.of} {fact.name}"))


def _is_counted(claims: Claims, claim: Claim) -> bool:
    """True if the sentence of a gift counts, as that of a bundle does: `la terza notte in regalo`, `1+1`."""
    text, language = fold(claims.readable[claim.part].text), language_of(claims)
    sentence = f"{before(text, claim.start)} {text[claim.start : claim.end]} {after(text, claim.end)}"
    if any(one.kind == "bundle" and one.part == claim.part for one in claims.claims):
        return True
    return bool(numbers_in(sentence, language)) or bool(_ORDINAL.search(sentence))


def _has_another_condition(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True if free delivery is joined to an offer above another amount, and its own is not told."""
    over = [one.money for one in meant_amounts(claims.message.brief) if one.fact == fact]
    money = [one for one in claims.claims if one.kind == "money"]
    if is_printed(claims, fact) or any(one.value in over for one in money):
        return False
    text = fold(claims.readable[claim.part].text)
    earlier = [one for one in money if one.role == "threshold" and one.part == claim.part and one.end <= claim.start]
    return any(_ANOTHER.fullmatch(text[one.end : claim.start]) for one in earlier)


def _is_valued(claims: Claims, claim: Claim) -> bool:
    """True if the gift is an amount, a percentage or a bundle that is compared as such."""
    others = (one for one in claims.claims if one.part == claim.part and one.kind in {"money", "percent", "bundle"})
    return any(one.start - _TOUCHING < claim.end and claim.start - _TOUCHING < one.end for one in others)
