"""Amounts of money written by hand against those that are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from omni.model.claims import Claim, Claims
from omni.model.facts import Amounts, Bound, Free, Gift, Price, ProductRef, Saving
from omni.model.frozen import Frozen, field
from omni.model.money import Money
from omni.read.agreement import Disagreement, by_hand, is_printed
from omni.read.agreement.arithmetic import follows, is_saved
from omni.read.agreement.meant import Meant, meant_amounts
from omni.read.agreement.slips import is_mistyped, is_mixed_up
from omni.read.agreement.subjects import Beside, subjects

_PRICES = frozenset({"price", "total", "unit_price"})
_SAME_ROLE: Mapping[str, frozenset[str]] = {
    "": _PRICES,
    "price": _PRICES | {"then_price", "instalment"},
    "then_price": frozenset({"then_price"}),
    "old_price": frozenset({"old_price"}),
    "prior_price": frozenset({"prior_price"}),
    "threshold": frozenset({"threshold", "min_spend"}),
    "saving": frozenset({"saving", "voucher", "bonus", "cashback"}),
    "voucher": frozenset({"saving", "voucher", "bonus", "cashback"}),
    "fee": frozenset({"fee"}),
    "deposit": frozenset({"deposit", "down_payment"}),
    "instalment": frozenset({"instalment"}),
    "donation": frozenset({"donation"}),
    "goal": frozenset({"goal"}),
}
"""Which roles of facts an amount can contradict, by what the words around it say."""

_VAGUE = frozenset({"", "price", "fee", "deposit"})
"""What the words around may say of an amount that stands beside the words of a fact of another role."""

_ELSE_PRICES = {"then_price": _PRICES | {"old_price"}, "instalment": _PRICES}
"""What else may be meant where no fact has the role."""

_OPPOSITES: tuple[Mapping[str, frozenset[str]], ...] = (
    {"price": frozenset({"price"}), "old_price": frozenset({"old_price"})},
    {"saving": frozenset({"saving", "voucher", "bonus"}), "threshold": frozenset({"threshold", "min_spend"})},
)
"""Roles that words around an amount tell apart for sure, and the roles of facts that fit each."""

_FROM_PRICES = frozenset({"", "price", "then_price", "instalment", "donation"})
_NO_PRICE = frozenset({"threshold", "min_spend", "goal", "per"})
_SURE_DIGITS = 3
_LIKELY = 3
_POSSIBLE = 5
"""How many times as much, or as little, an amount may be that is still meant as the fact's."""


class Scene(Frozen):
    """What amounts of a message are compared with: all that is meant, the facts beside whose words they stand, and the
    names of those that the message states rightly.
    """

    claims: Claims
    meant: tuple[Meant, ...]
    about: Mapping[Claim, Beside] = field(default_factory=dict)
    stated: frozenset[str] = frozenset()


def disagreements(claims: Claims) -> Iterator[Disagreement]:
    """The amounts that contradict a fact.

    An amount that stands beside the words of a fact, or in the role of only one, is compared with it. One that no fact
    has counts if the message does not state its fact otherwise, or if it is a slip of the fact's: digits that changed
    places, the amount of another market. What follows from facts by arithmetic is right.
    """
    money = [claim for claim in claims.claims if claim.kind == "money"]
    meant = tuple(meant_amounts(claims.message.brief)) if money else ()
    if not meant:
        return
    for claim in money:
        rivals = _in_the_wrong_place(claim, meant) if claim.facts else []
        if rivals:
            yield Disagreement(claim, rivals[0].fact, rivals[0].money)
    written = [claim for claim in by_hand(claims, "money") if not claim.facts and claim.role != "other"]
    scene = _scene(claims, meant, money, written) if written else None
    found = {claim: rival for claim in written if scene and (rival := _contradicted(scene, claim))}
    for claim in written:
        rival = found.get(claim) or _changed_places(scene, claim, found) if scene else None
        if rival:
            yield Disagreement(claim, rival.fact, rival.money)


def _scene(claims: Claims, meant: tuple[Meant, ...], money: Sequence[Claim], written: Sequence[Claim]) -> Scene:
    named = {one.fact.name: one.fact for one in meant if one.role != "threshold" and one.fact.words}
    about = subjects(claims, money, tuple(named.values()))
    right = {one.fact.name for one in meant for claim in written if one.money == claim.value and _fits(claim, one)}
    printed = {one.fact.name for one in meant if _prints(claims, one)}
    return Scene(claims, meant, about, frozenset(right | printed))


def _prints(claims: Claims, one: Meant) -> bool:
    """True if the amount of a fact is printed by its variable: that of a product by `coat.price`, not by its name."""
    if not isinstance(one.fact.value, ProductRef):
        return is_printed(claims, one.fact)
    pieces = (piece for readable in claims.readable.values() for piece in readable.pieces)
    return any(piece.origin.name == one.name for piece in pieces)


def _fits(claim: Claim, one: Meant) -> bool:
    return not claim.role or one.role in _SAME_ROLE[claim.role] or (claim.role in _VAGUE and bool(one.fact.words))


def _contradicted(scene: Scene, claim: Claim) -> Meant | None:
    same = [one for one in scene.meant if one.money == claim.value]
    own = _by_its_words(scene, claim)
    if own and any(one.fact.name == own.fact.name for one in same):
        return None
    if own and (not same or scene.about[claim].is_close):
        return own
    if same:
        return _instead_of(scene, claim, same)
    if _is_derived(scene, claim):
        return None
    rivals = _rivals(scene, claim)
    return min(rivals, key=lambda rival: _unlikeliness(scene, rival, claim)) if rivals else _difference(scene, claim)


def _by_its_words(scene: Scene, claim: Claim) -> Meant | None:
    """The amount of the fact beside whose words a claim stands, if its role can be that."""
    beside = scene.about.get(claim)
    of_fact = [one for one in scene.meant if beside and one.fact == beside.fact and one.role != "threshold"]
    return next((one for one in of_fact if claim.role in _VAGUE or one.role in _SAME_ROLE[claim.role]), None)


def _instead_of(scene: Scene, claim: Claim, same: Sequence[Meant]) -> Meant | None:
    """The amount that should stand where that of another role does: a new price as the old one, a threshold of another
    offer.
    """
    roles = {one.role for one in same}
    if claim.role in {"old_price", "then_price"} and roles <= _PRICES:
        return next((one for one in scene.meant if one.role == claim.role), None)
    if claim.role == "threshold" and roles <= _SAME_ROLE["threshold"]:
        wanted = _thresholds(scene, claim)
        return wanted[0] if wanted and not any(one in wanted for one in same) else None
    return None


def _changed_places(scene: Scene, claim: Claim, found: Mapping[Claim, Meant]) -> Meant | None:
    """The other half of two amounts that have changed places, where the first half was found."""
    same = [one for one in scene.meant if one.money == claim.value]
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


def _thresholds(scene: Scene, claim: Claim) -> list[Meant]:
    """The thresholds that a claim of one can mean, by the offer in the same clause."""
    from omni.read.agreement.clauses import is_delivery, is_saving

    every = [one for one in scene.meant if one.role in _SAME_ROLE["threshold"]]
    delivery, saving = is_delivery(scene.claims, claim), is_saving(scene.claims, claim)
    if delivery == saving:
        return every
    kind = Free if delivery else Saving
    return [one for one in every if isinstance(one.fact.value, kind | Price)]


def _rivals(scene: Scene, claim: Claim) -> list[Meant]:
    """The amounts that a claim which no fact has contradicts."""
    pool = _pool(scene, claim)
    others = [one for one in scene.meant if one not in pool]
    pool += [one for one in others if _same_number(one, claim) or (not claim.role and _is_surely_mixed_up(one, claim))]
    slips = [one for one in pool if _is_another_markets(scene, one, claim) or _same_number(one, claim)]
    if slips:
        return slips
    money = _money(claim)
    if any(money.currency != one.money.currency for one in pool):
        return [one for one in pool if is_mixed_up(money.amount, one.money.amount)]
    unstated = [one for one in pool if one.fact.name not in scene.stated]
    near = [one for one in unstated if is_mistyped(money.amount, one.money.amount)]
    near = near or [one for one in pool if is_mixed_up(money.amount, one.money.amount)]
    most = _LIKELY if claim.role in {"", "price"} else _POSSIBLE
    return near or [one for one in unstated if _is_plausible(money.amount, one.money.amount, most)]


def _pool(scene: Scene, claim: Claim) -> list[Meant]:
    """The amounts in the role of a claim. Those whose words stand elsewhere are none, save for what slips explain."""
    if claim.role == "threshold":
        return [one for one in _thresholds(scene, claim) if _unit_fits(one, claim)]
    bounded = [one for one in scene.meant if claim.bound != "exact" and _bound(one) == claim.bound]
    if len(bounded) == 1 and claim.role in {"", "price", "voucher", "saving"} and claim.bound == "up_to":
        return bounded
    if claim.bound == "up_to" and not claim.role:
        return []
    roles = _SAME_ROLE[claim.role]
    if claim.role in _ELSE_PRICES and not any(one.role in roles for one in scene.meant):
        roles = _ELSE_PRICES[claim.role]
    fitting = [one for one in scene.meant if one.role in roles and _unit_fits(one, claim)]
    slipped = [one for one in scene.meant if one.fact.words and _slipped(scene, one, claim) and _unit_fits(one, claim)]
    plain = [one for one in fitting if not one.fact.words]
    return plain or [one for one in slipped if claim.role in _VAGUE or one in fitting]


def _slipped(scene: Scene, one: Meant, claim: Claim) -> bool:
    return _is_another_markets(scene, one, claim) or _same_number(one, claim)


def _unit_fits(one: Meant, claim: Claim) -> bool:
    return not claim.unit or not one.unit or claim.unit == one.unit or {claim.unit, one.unit} & {"piece"} != set()


def _bound(one: Meant) -> str:
    value = one.fact.value
    return str(value.bound) if isinstance(value, Price) and one.role != "per" else str(Bound.EXACT)


def _is_another_markets(scene: Scene, one: Meant, claim: Claim) -> bool:
    """True for the number of the same fact in another market or currency."""
    campaign, brand = scene.claims.message.brief.campaign, scene.claims.message.brief.brand
    fact = campaign.facts.get(one.fact.name) or brand.facts.get(one.fact.name)
    elsewhere: set[Decimal] = set()
    for value in fact.values.values() if fact else ():
        for amounts in _amounts_of(value, threshold=one.role == "threshold" and one.name.endswith(".over")):
            elsewhere |= set(amounts.values())
    return _money(claim).amount in elsewhere - {one.money.amount}


def _amounts_of(value: object, *, threshold: bool) -> Iterator[Amounts]:
    match value:
        case Saving(over=over) | Free(over=over) | Gift(over=over) if threshold and over:
            yield over
        case Price(amounts=amounts) | Saving(amounts=amounts) if not threshold:
            yield amounts
        case _:
            pass


def _same_number(one: Meant, claim: Claim) -> bool:
    money = _money(claim)
    return money.amount == one.money.amount and money.currency != one.money.currency


def _is_surely_mixed_up(one: Meant, claim: Claim) -> bool:
    digits = f"{one.money.amount.normalize():f}".strip("0.")
    return len(digits) >= _SURE_DIGITS and is_mixed_up(_money(claim).amount, one.money.amount)


def _is_derived(scene: Scene, claim: Claim) -> bool:
    """True for what follows from facts by arithmetic. Fees, thresholds and goals follow from nothing."""
    money, brief = _money(claim), scene.claims.message.brief
    if claim.role in {"saving", "voucher"}:
        amounts = [one.money.amount for one in scene.meant if one.money.currency == money.currency]
        return is_saved(money.amount, amounts, brief)
    if claim.role not in _FROM_PRICES or all(one.money.currency != money.currency for one in scene.meant):
        return False
    prices = [one.money.amount for one in scene.meant if one.role not in _NO_PRICE]
    numbers = re.findall(r"\d+", scene.claims.readable[claim.part].text)
    return follows(money.amount, prices, map(Decimal, numbers), brief)


def _difference(scene: Scene, claim: Claim) -> Meant | None:
    """What is saved between the only old and the only new price, for another saving that no fact declares."""
    old = [one for one in scene.meant if one.role == "old_price"]
    new = [one for one in scene.meant if one.role == "price" and not one.fact.words]
    if claim.role != "saving" or claim.bound != "exact" or len(old) != 1 or len(new) != 1:
        return None
    if any(one.role in _SAME_ROLE["saving"] for one in scene.meant) or claim.unit:
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


def _is_plausible(said: Decimal, meant: Decimal, most: int) -> bool:
    return meant > 0 and meant / most <= said <= meant * most


def _unlikeliness(scene: Scene, rival: Meant, claim: Claim) -> tuple[bool, bool, Decimal]:
    far = abs(rival.money.amount - _money(claim).amount)
    return rival.fact.name in scene.stated, rival.unit != claim.unit, far


def _money(claim: Claim) -> Money:
    assert isinstance(claim.value, Money)  # noqa: S101 -- the money reader gives no others
    return claim.value
