"""Amounts of money written by hand against those that are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from omni.model.claims import Claim, Claims
from omni.model.facts import Free, ProductRef
from omni.model.money import Money
from omni.model.regex import regex
from omni.read.agreement import Disagreement, by_hand, is_printed, receipts
from omni.read.agreement.clauses import is_delivery
from omni.read.agreement.elsewhere import is_elsewhere
from omni.read.agreement.examples import worked
from omni.read.agreement.meant import Meant, meant_amounts
from omni.read.agreement.others_amounts import is_of_another_house
from omni.read.agreement.pairs import partner_of_old
from omni.read.agreement.past import is_past
from omni.read.agreement.priced import priced
from omni.read.agreement.rivals import (
    PRICES,
    SAME_ROLE,
    VAGUE,
    Scene,
    is_derived,
    is_far,
    is_of_another_period,
    is_reduced,
    is_worked_out,
    money_of,
    rivals_of,
    thresholds,
    unlikeliness,
)
from omni.read.agreement.several import is_for_several
from omni.read.agreement.subjects import stands_behind, subjects
from omni.read.agreement.told_of import told_of
from omni.read.folding import fold
from omni.read.receipt_lines import lines

_JOIN, _FAR = 5, 4
_PAID_APART = frozenset({"deposit", "instalment", "donation"})
_REFUND = regex(
    r"(?<!\w)(?:retur\w*|reso|rimbors\w+|storn\w+|return\w*|refund\w*|credit note|nota di credito|ruckgabe"
    r"|retoure\w*|erstatt\w+|gutschrift"
    r"|retour\w*|rembours\w+|avoir|devol\w+|reembols\w+|ramburs\w+)(?!\w)"
)
"""Words of a receipt that gives money back, in all languages."""
_USUALLY = regex(
    r"(?:usually|normally|di solito|normalmente|de obicei|in mod normal|normalerweise|sonst|d'habitude|normalement"
    r"|habitualmente)"
    r"\s?(?:\w+\s){0,2}$"
)
_AROUND = 90
_OPPOSITES: tuple[Mapping[str, frozenset[str]], ...] = (
    {"price": frozenset({"price"}), "old_price": frozenset({"old_price"})},
    {"saving": frozenset({"saving", "voucher", "bonus"}), "threshold": frozenset({"threshold", "min_spend"})},
)
"""Roles that words around an amount tell apart for sure, and the roles of facts that fit each."""


def disagreements(claims: Claims) -> Iterator[Disagreement]:
    """The amounts that contradict a fact.

    An amount that stands beside the words of a fact, or in the role of only one, is compared with it. One that no fact
    has counts if the message does not state its fact otherwise, or if it is a slip of the fact's: digits that changed
    places, the amount of another market. What follows from facts by arithmetic is right.
    """
    money = [claim for claim in claims.claims if claim.kind == "money"]
    meant = tuple(meant_amounts(claims.message.brief)) if money else ()
    yield from priced(claims, money, meant)
    if not meant:
        return
    for claim in money:
        rivals = _in_the_wrong_place(claim, meant) if claim.facts else []
        if rivals:
            meant_there = min(rivals, key=lambda one: _is_about_other(claims, claim, one))
            yield Disagreement(claim, meant_there.fact, meant_there.money)
    written = [claim for claim in by_hand(claims, "money") if not claim.facts and claim not in worked(claims)]
    written = [
        claim for claim in written if not (_is_a_count(claims, claim, money, meant) or _is_refunded(claims, claim))
    ]
    scene = _scene(claims, meant, money, written) if written else None
    bought = lines(claims)
    for claim in written:
        line = bought.get(claim)
        rival = receipts.contradicted(claims, meant, claim, line) if line else None
        if rival:
            yield Disagreement(claim, rival.fact, rival.money)
    written = [claim for claim in written if claim not in bought]
    found = {claim: rival for claim in written if scene and (rival := _contradicted(scene, claim))}
    found = {claim: rival for claim, rival in found.items() if scene and not is_worked_out(scene, claim)}
    for claim in written:
        rival = found.get(claim) or _changed_places(scene, claim, found) if scene else None
        if rival and not (_is_others(claims, claim) or _is_usual(scene, claim)):
            yield Disagreement(claim, rival.fact, rival.money)


def _is_others(claims: Claims, claim: Claim) -> bool:
    """True for what was, or what somebody else asks."""
    return is_past(claims, claim) or is_elsewhere(claims, claim) or is_of_another_house(claims, claim)


def _is_usual(scene: Scene | None, claim: Claim) -> bool:
    """True for what is usually so far from all prices and words of facts: `the excess is usually £75`."""
    if scene is None or claim.role != "old_price" or claim in scene.about:
        return False
    text = fold(scene.claims.readable[claim.part].text)
    prices = [one for one in scene.claims.claims if one.kind in {"money", "percent"} and one.part == claim.part]
    is_near = any(one != claim and abs(one.start - claim.end) <= _AROUND for one in prices)
    return bool(_USUALLY.search(text[: claim.start])) and not is_near


def _is_about_other(claims: Claims, claim: Claim, one: Meant) -> bool:
    """True for the threshold of free delivery where the clause speaks of something else, and the reverse."""
    return isinstance(one.fact.value, Free) != is_delivery(claims, claim)


def _scene(claims: Claims, meant: tuple[Meant, ...], money: Sequence[Claim], written: Sequence[Claim]) -> Scene:
    named = {one.fact.name: one.fact for one in meant if one.role != "threshold" and one.fact.words}
    about = subjects(claims, money, tuple(named.values()))
    stated = [claim for claim in written if claim.role != "other"]
    right = {one.name for one in meant for claim in stated if one.money == claim.value and _fits(claim, one)}
    printed = {one.name for one in meant if _prints(claims, one)}
    return Scene(claims, meant, about, frozenset(right | printed), is_alone=len(money) == 1)


def _is_a_count(claims: Claims, claim: Claim, money: Sequence[Claim], meant: Sequence[Meant]) -> bool:
    """True for the six of `la cassa da 6 a 54 €`: a bare number far below the right price that follows it."""
    if not claim.text.isdecimal():
        return False
    text = claims.readable[claim.part].text
    behind = next((one for one in money if one.part == claim.part and 0 < one.start - claim.end <= _JOIN), None)
    is_right = behind is not None and any(one.money == behind.value for one in meant)
    is_far = behind is not None and money_of(claim).amount * _FAR <= money_of(behind).amount
    return is_right and is_far and behind is not None and not re.search(r"[^\w\s]", text[claim.end : behind.start])


def _is_refunded(claims: Claims, claim: Claim) -> bool:
    """True for an amount with a minus on a receipt of what came back: `Retur. Mixer: -289,00 lei`."""
    text = claims.readable[claim.part].text
    is_minus = claim.role == "saving" and text[max(0, claim.start - 2) : claim.start].rstrip()[-1:] in {"-", "−", "–"}
    return is_minus and bool(_REFUND.search(fold(text)[: claim.start]))


def _prints(claims: Claims, one: Meant) -> bool:
    """True if the amount of a fact is printed by its variable: that of a product by `coat.price`, not by its name."""
    if not isinstance(one.fact.value, ProductRef):
        return is_printed(claims, one.fact)
    pieces = (piece for readable in claims.readable.values() for piece in readable.pieces)
    return any(piece.origin.name == one.name for piece in pieces)


def _fits(claim: Claim, one: Meant) -> bool:
    return not claim.role or one.role in SAME_ROLE[claim.role] or (claim.role in VAGUE and bool(one.fact.words))


def _contradicted(scene: Scene, claim: Claim) -> Meant | None:
    same = [one for one in scene.meant if one.money == claim.value]
    if same and all(is_of_another_period(one, claim) or is_for_several(scene.claims, one, claim) for one in same):
        return same[0]
    is_paid_apart = claim.role in _PAID_APART and any(one.role in SAME_ROLE[claim.role] for one in same)
    return None if is_paid_apart else _another(scene, claim, same)


def _another(scene: Scene, claim: Claim, same: Sequence[Meant]) -> Meant | None:
    """What is meant where a claim stands that other facts, or none, have the amount of."""
    own = _own(scene, claim, same)
    if claim.role == "other":
        is_its = own and not same and scene.about[claim].is_close and not is_far(own, claim)
        return own if is_its else None
    if own and any(one.fact.name == own.fact.name for one in same):
        return _instead_of(scene, claim, same) if claim.role == "old_price" and own.role in PRICES else None
    if claim.role != "old_price" and any(
        one.fact.words and stands_behind(scene.claims, claim, one.fact) for one in same
    ):
        return None
    if own and (is_far(own, claim) or any(one.unit == claim.unit != own.unit for one in same)):
        own = None
    if own and not same:
        return None if is_reduced(scene, own, claim) else own
    if own and own.money.amount and (scene.about[claim].is_close or _has_its_unit(own, claim, same)):
        return own
    if same:
        return _instead_of(scene, claim, same)
    if is_derived(scene, claim):
        return None
    if told := told_of(scene, claim):
        return told
    rivals = rivals_of(scene, claim)
    return min(rivals, key=lambda rival: unlikeliness(scene, rival, claim)) if rivals else _difference(scene, claim)


def _has_its_unit(own: Meant, claim: Claim, same: Sequence[Meant]) -> bool:
    """True for an amount per what the fact's is per, where those of the same amount are per nothing."""
    return bool(claim.unit) and own.unit == claim.unit and not any(one.unit for one in same)


def _own(scene: Scene, claim: Claim, same: Sequence[Meant]) -> Meant | None:
    """What a claim states by its words, or by an old price beside it; None for what another fact with its words has."""
    own = _by_its_words(scene, claim) or (None if same else partner_of_old(scene, claim))
    is_others = own and any(one.fact != own.fact and one.fact.words == own.fact.words for one in same)
    return None if is_others else own


def _by_its_words(scene: Scene, claim: Claim) -> Meant | None:
    """The amount of the fact beside whose words a claim stands, if its role can be that."""
    beside = scene.about.get(claim)
    of_fact = [one for one in scene.meant if beside and one.fact == beside.fact and one.role != "threshold"]
    said = claim.role
    return next((one for one in of_fact if said in VAGUE or said == "other" or one.role in SAME_ROLE[said]), None)


def _instead_of(scene: Scene, claim: Claim, same: Sequence[Meant]) -> Meant | None:
    """The amount that should stand where that of another role does: a new price as the old one, a threshold of another
    offer.
    """
    roles = {one.role for one in same}
    opposite, side = _OPPOSITES[1], "saving" if claim.role == "voucher" else claim.role
    if side in opposite and any(roles <= opposite[role] for role in opposite.keys() - {side}):
        return next((one for one in scene.meant if one.role in opposite[side]), None)
    if claim.role in {"old_price", "then_price"} and roles <= PRICES:
        olds = [one for one in scene.meant if one.role == claim.role]
        own = min(olds, key=lambda one: one.fact.of != same[0].fact.of, default=None)
        return own or (_before_then(scene, claim) if claim.role == "then_price" else None)
    if claim.role == "threshold" and (roles <= SAME_ROLE["threshold"] or _is_earned(scene, claim, roles)):
        wanted = thresholds(scene, claim)
        return wanted[0] if wanted and not any(one in wanted for one in same) else None
    return None


def _before_then(scene: Scene, claim: Claim) -> Meant | None:
    """The old price, where it stands before a "then" and the new one behind it: `59 € for 3 months, then 29.50`."""
    old = [one for one in scene.meant if one.role == "old_price"]
    earlier = [one.value for one in by_hand(scene.claims, "money") if one.part == claim.part and one.end <= claim.start]
    return old[0] if len(old) == 1 and old[0].money in earlier[-1:] else None


def _is_earned(scene: Scene, claim: Claim, roles: set[str]) -> bool:
    """True for a price where the threshold of a gift or of free delivery should stand, which is told nowhere."""
    facts = [one for one in scene.meant if one.role == "threshold" and one.name not in scene.stated]
    is_given = is_delivery(scene.claims, claim) or any(one.kind == "free" for one in scene.claims.claims)
    return roles <= PRICES | {"old_price"} and bool(facts) and is_given


def _changed_places(scene: Scene, claim: Claim, found: Mapping[Claim, Meant]) -> Meant | None:
    """The other half of two amounts that have changed places, where the first half was found."""
    same = [one for one in scene.meant if one.money == claim.value and claim.role != "other"]
    for other, expected in found.items():
        taken = [one for one in scene.meant if one.money == other.value and one.fact != expected.fact]
        stands_there = claim.role == other.role and claim.role not in {"", "price"}
        if (
            len(same) == 1
            and same[0] == expected
            and taken
            and not stands_there
            and not _is_beside(scene, claim, expected)
        ):
            return taken[0]
    return None


def _is_beside(scene: Scene, claim: Claim, one: Meant) -> bool:
    return claim in scene.about and scene.about[claim].fact == one.fact


def _difference(scene: Scene, claim: Claim) -> Meant | None:
    """What is saved between the only old and the only new price, for another saving that no fact declares."""
    old = [one for one in scene.meant if one.role == "old_price"]
    new = [one for one in scene.meant if one.role == "price" and not one.fact.words]
    if claim.role != "saving" or claim.bound != "exact" or len(old) != 1 or len(new) != 1:
        return None
    if any(one.role in SAME_ROLE["saving"] for one in scene.meant) or claim.unit:
        return None
    saved = Money(old[0].money.amount - new[0].money.amount, old[0].money.currency)
    return new[0]._replace(money=saved) if saved.amount > 0 else None


def _in_the_wrong_place(claim: Claim, meant: Sequence[Meant]) -> list[Meant]:
    """The facts that should stand where a variable of another role was written: a threshold as a saving."""
    own = {one.role for one in meant if one.name in claim.facts}
    sides = [side for side in _OPPOSITES if claim.role in side and side[claim.role].isdisjoint(own)]
    if claim.kind != "money" or not any(own <= roles for side in sides for roles in side.values()):
        return []
    return [one for one in meant if one.role in sides[0][claim.role]]
