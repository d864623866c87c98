"""The amounts that one written by hand can contradict: those of its role, or those that it is a slip of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from omni.model.claims import Claim, Claims
from omni.model.facts import Amounts, Bound, Free, Gift, Price, Saving
from omni.model.frozen import Frozen, field
from omni.model.money import Money
from omni.model.regex import regex
from omni.read.agreement import is_printed
from omni.read.agreement.arithmetic import follows, is_part, is_saved
from omni.read.agreement.clauses import is_delivery, is_saving
from omni.read.agreement.less_percent import is_less_a_percent
from omni.read.agreement.meant import Meant
from omni.read.agreement.several import is_a_share_of_time, is_of_several
from omni.read.agreement.slips import is_mistyped, is_mixed_up
from omni.read.agreement.subjects import Beside, language_of, words_of
from omni.read.folding import fold
from omni.read.numerals import numbers_in

PRICES = frozenset({"price", "total", "unit_price"})
SAME_ROLE: Mapping[str, frozenset[str]] = {
    "": PRICES,
    "price": PRICES | {"then_price", "instalment"},
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

VAGUE = frozenset({"", "price", "fee", "deposit"})
"""What the words around may say of an amount that stands beside the words of a fact of another role."""

_ELSE_PRICES = {"then_price": PRICES | {"old_price"}, "instalment": PRICES}
"""What else may be meant where no fact has the role."""

_UNITS = {
    **{unit.lower(): unit for unit in ("month", "year", "night", "day", "week", "person", "hour", "kg", "kWh", "stay")},
    "quarter": "quarter",
    **dict.fromkeys(("litre", "liter", "l"), "litre"),
    **dict.fromkeys(("m3", "smc"), "m3"),
    **dict.fromkeys(("room", "couple", "family", "household", "car", "vehicle"), "group"),
    **dict.fromkeys(("people", "adult", "head"), "person"),
    **dict.fromkeys(("100 g", "100g", "etto", "hg"), "100 g"),
    **dict.fromkeys(("lb", "pound"), "lb"),
    **dict.fromkeys(("m2", "m²", "mq", "sqm", "square metre"), "m2"),
    "piece": "piece",
}
"""What facts call the units that are read; others fit any."""

_PERIODS = frozenset({"month", "quarter", "year", "night", "day", "week", "hour", "stay"})
_HEADS = frozenset({"person", "group"})
_WEIGHTS = frozenset({"kg", "100 g", "lb", "litre", "m2", "m3", "piece"})

_FROM_PRICES = frozenset({"", "price", "then_price", "instalment", "donation"})
_ADDED = PRICES | {"old_price", "then_price", "fee", "donation", "deposit", "down_payment", "instalment"}
_SURE = frozenset({"saving", "voucher", "threshold"})
_GIVEN = frozenset({"saving", "voucher"})
_SURE_DIGITS = 3
_FULL_STOP = regex(r"[!?\n\x00|]|\.\s")
_IN_A_ROW = 45
_LIKELY = 3
_NO_SLIP = 200
_POSSIBLE = 5
"""How many times as much, or as little, an amount may be that is still meant as the fact's."""


class Scene(Frozen):
    """What amounts of a message are compared with: all that is meant, the facts beside whose words they stand, and the
    names of those that the message states rightly. `is_alone` says that the message tells one amount only.
    """

    claims: Claims
    meant: tuple[Meant, ...]
    about: Mapping[Claim, Beside] = field(default_factory=dict)
    stated: frozenset[str] = frozenset()
    is_alone: bool = False


def thresholds(scene: Scene, claim: Claim) -> list[Meant]:
    """The thresholds that a claim of one can mean, by the offer in the same clause."""
    every = [one for one in scene.meant if one.role in SAME_ROLE["threshold"]]
    delivery, saving = is_delivery(scene.claims, claim), is_saving(scene.claims, claim)
    if delivery == saving:
        return every
    kind = Free if delivery else Saving
    return [one for one in every if isinstance(one.fact.value, kind | Price)]


def rivals_of(scene: Scene, claim: Claim) -> list[Meant]:
    """The amounts that a claim which no fact has contradicts."""
    pool = _pool(scene, claim)
    others = [one for one in scene.meant if one not in pool]
    pool += [one for one in others if _same_number(one, claim) or (not claim.role and _is_surely_mixed_up(one, claim))]
    slips = [one for one in pool if _is_another_markets(scene, one, claim) or _same_number(one, claim)]
    if slips:
        return slips
    money = money_of(claim)
    if any(money.currency != one.money.currency for one in pool):
        return [one for one in pool if is_mixed_up(money.amount, one.money.amount)]
    unstated = [one for one in pool if one.name not in scene.stated or _is_only_one(scene, one, claim)]
    near = [one for one in unstated if is_mistyped(money.amount, one.money.amount)]
    near = near or [one for one in pool if is_mixed_up(money.amount, one.money.amount)]
    if not claim.role and claim.bound == "exact" and not scene.is_alone:
        return near
    if claim.role == "price" and _is_one_of_a_list(scene, claim):
        return near
    unstated = [one for one in unstated if one.role != "instalment" or claim.role == "instalment"]
    most = _LIKELY if claim.role in {"", "price"} else _POSSIBLE
    return near or [one for one in unstated if _is_plausible(money.amount, one.money.amount, most)]


def _is_one_of_a_list(scene: Scene, claim: Claim) -> bool:
    """True for one of several prices in a row that no fact has: those of other things."""
    known = {one.money for one in scene.meant}
    others = [one for one in scene.claims.claims if one.kind == "money" and one.part == claim.part and one != claim]
    near = [one for one in others if one.role in {"", "price"} and abs(one.start - claim.start) <= _IN_A_ROW]
    return any(one.value not in known and one.value != claim.value for one in near)


def _pool(scene: Scene, claim: Claim) -> list[Meant]:
    """The amounts in the role of a claim. Those whose words stand elsewhere are none, save for what slips explain."""
    if claim.role == "threshold":
        return [one for one in thresholds(scene, claim) if fits_unit(one, claim)]
    bounded = [one for one in scene.meant if claim.bound != "exact" and _bound(one) == claim.bound]
    if len(bounded) == 1 and claim.role in {"", "price", "voucher", "saving"} and claim.bound == "up_to":
        return bounded
    if claim.bound == "up_to" and not claim.role:
        return []
    if claim.bound == "from" and not claim.role and (least := _least(scene, claim)):
        return least
    roles = SAME_ROLE[claim.role]
    if claim.role in _ELSE_PRICES and not any(one.role in roles for one in scene.meant):
        roles = _ELSE_PRICES[claim.role]
    fitting = [one for one in scene.meant if one.role in roles and fits_unit(one, claim)]
    slipped = [one for one in scene.meant if one.fact.words and _slipped(scene, one, claim) and fits_unit(one, claim)]
    slipped = [one for one in slipped if _is_spoken_of(scene, one, claim)]
    plain = [one for one in fitting if not one.fact.words]
    slips = [one for one in slipped if claim.role in VAGUE or one in fitting]
    is_given = claim.role in _GIVEN and not claim.unit
    is_its_fee = claim.role == "fee" and len(fitting) == 1 and _is_in_its_sentence(scene, fitting[0], claim)
    return plain or slips or (fitting if len(fitting) == 1 and (is_given or is_its_fee) else [])


def _is_in_its_sentence(scene: Scene, one: Meant, claim: Claim) -> bool:
    """True where the words of a fact stand earlier in a sentence: `l'échange est possible ; des frais de`."""
    text, words = fold(scene.claims.readable[claim.part].text), words_of(scene.claims, one.fact)
    return bool(words and words.search(_FULL_STOP.split(text[: claim.start])[-1]))


def _least(scene: Scene, claim: Claim) -> list[Meant]:
    """The only amount from which something holds, where no price is said to begin: `15% off, from 60 €`."""
    every = [one for one in scene.meant if one.role == "min_spend" and one.name not in scene.stated]
    begins = any(_bound(one) == "from" for one in scene.meant)
    is_a_cut = any(one.kind == "percent" and one.part == claim.part for one in scene.claims.claims)
    return every if len(every) == 1 and is_a_cut and not begins else []


def _is_spoken_of(scene: Scene, one: Meant, claim: Claim) -> bool:
    """True if words of a fact stand anywhere in the part of a claim, or the message tells no other amount."""
    words = words_of(scene.claims, one.fact)
    return scene.is_alone or bool(words and words.search(fold(scene.claims.readable[claim.part].text)))


def _slipped(scene: Scene, one: Meant, claim: Claim) -> bool:
    return _is_another_markets(scene, one, claim) or _same_number(one, claim)


def fits_unit(one: Meant, claim: Claim) -> bool:
    """True where an amount may be per what the fact's is per."""
    unit = _UNITS.get(one.unit.lower(), "")
    if claim.unit == "group" and unit != "person":
        return True
    return "" in {claim.unit, unit} or "piece" in {claim.unit, unit} or claim.unit == unit


def is_of_another_period(one: Meant, claim: Claim) -> bool:
    """True for the right amount per week, where the fact's is per month."""
    unit = _UNITS.get(one.unit.lower(), "")
    return unit != claim.unit and any(alike.issuperset({unit, claim.unit}) for alike in (_PERIODS, _WEIGHTS, _HEADS))


def is_worked_out(scene: Scene, claim: Claim) -> bool:
    """True for what a fact's amount makes in another weight, or for several that stand in the line."""
    if any(_is_converted(one, claim) or is_a_share_of_time(one, claim) for one in scene.meant):
        return True
    if any(is_of_several(scene.claims, one, claim) for one in scene.meant):
        return True
    return is_less_a_percent(scene.claims, scene.meant, claim)


def _is_converted(one: Meant, claim: Claim) -> bool:
    """True for the price of 100 g where the fact's is of a kilogram."""
    unit, money = _UNITS.get(one.unit.lower(), ""), money_of(claim)
    return (claim.unit, unit) == ("100 g", "kg") and money.amount * 10 == one.money.amount


def _bound(one: Meant) -> str:
    value = one.fact.value
    return str(value.bound) if isinstance(value, Price) and one.role != "per" else str(Bound.EXACT)


def _is_another_markets(scene: Scene, one: Meant, claim: Claim) -> bool:
    """True for the number of the same fact in another market, currency or version."""
    campaign, brand = scene.claims.message.brief.campaign, scene.claims.message.brief.brand
    named = [facts.get(one.fact.name) for facts in (brand.facts, campaign.facts, *(v.facts for v in campaign.versions))]
    is_threshold = one.role == "threshold" and one.name.endswith(".over")
    values = (value for fact in named if fact for value in fact.values.values())
    elsewhere = {
        amount
        for value in values
        for amounts in _amounts_of(value, threshold=is_threshold)
        for amount in amounts.values()
    }
    return money_of(claim).amount in elsewhere - {one.money.amount}


def _amounts_of(value: object, *, threshold: bool) -> Iterator[Amounts]:
    match value:
        case Saving(over=over) | Free(over=over) | Gift(over=over) if threshold and over:
            yield over
        case Price(amounts=amounts) | Saving(amounts=amounts) if not threshold:
            yield amounts
        case _:
            pass


def _same_number(one: Meant, claim: Claim) -> bool:
    money = money_of(claim)
    return money.amount == one.money.amount and money.currency != one.money.currency


def _is_surely_mixed_up(one: Meant, claim: Claim) -> bool:
    digits = f"{one.money.amount.normalize():f}".strip("0.")
    return len(digits) >= _SURE_DIGITS and is_mixed_up(money_of(claim).amount, one.money.amount)


def _is_only_one(scene: Scene, one: Meant, claim: Claim) -> bool:
    """True for the only saving or threshold that can be meant, where the text says it elsewhere by its variable."""
    return claim.role in _SURE and is_printed(scene.claims, one.fact) and _pool(scene, claim) == [one]


def is_derived(scene: Scene, claim: Claim) -> bool:
    """True for what follows from facts by arithmetic. Fees, thresholds and goals follow from nothing."""
    money, brief = money_of(claim), scene.claims.message.brief
    if claim.role in {"saving", "voucher"}:
        amounts = [one.money.amount for one in scene.meant if one.money.currency == money.currency]
        return is_saved(money.amount, amounts, brief)
    if claim.role not in _FROM_PRICES or all(one.money.currency != money.currency for one in scene.meant):
        return False
    prices = [one.money.amount for one in scene.meant if one.role in _ADDED]
    counts = numbers_in(fold(scene.claims.readable[claim.part].text), language_of(scene.claims))
    if claim.role == "instalment":
        return is_part(money.amount, prices, counts, brief)
    savings = [one.money.amount for one in scene.meant if one.role in SAME_ROLE["saving"]]
    return follows(money.amount, prices, counts, brief) or any(
        money.amount == price - saving for price in prices for saving in savings
    )


def is_reduced(scene: Scene, one: Meant, claim: Claim) -> bool:
    """True for the amount of a fact less what another fact takes off: `il corso da 290 €` of 340 with 50 off."""
    said, meant = money_of(claim), one.money
    savings = (other.money.amount for other in scene.meant if other.role in SAME_ROLE["saving"])
    return said.currency == meant.currency and meant.amount - said.amount in set(savings)


def is_far(one: Meant, claim: Claim) -> bool:
    """True for an amount that no slip can have made of a fact's: 249 of nine million."""
    return one.money.amount > 0 and not _is_plausible(money_of(claim).amount, one.money.amount, _NO_SLIP)


def _is_plausible(said: Decimal, meant: Decimal, most: int) -> bool:
    return meant > 0 and meant / most <= said <= meant * most


def money_of(claim: Claim) -> Money:
    """The amount that a claim of money states."""
    assert isinstance(claim.value, Money)  # noqa: S101 -- the money reader gives no others
    return claim.value


def unlikeliness(scene: Scene, rival: Meant, claim: Claim) -> tuple[bool, bool, Decimal]:
    """What orders the amounts that a claim may be meant as: first one that is not stated, in its unit, and near."""
    far = abs(rival.money.amount - money_of(claim).amount)
    return rival.name in scene.stated, rival.unit != claim.unit, far
