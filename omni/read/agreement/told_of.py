"""What an amount is of that stands apart from the words of its fact: a verb's subject earlier in the sentence, the only
price of a short message that tells the campaign's code, discount or last day.
"""

from __future__ import annotations

import re
from decimal import Decimal

from omni.model.claims import Claim, Claims
from omni.model.facts import Code, Percent
from omni.model.regex import regex
from omni.read.agreement.fact_days import days_of
from omni.read.agreement.meant import Meant
from omni.read.agreement.rivals import PRICES, Scene, fits_unit, money_of
from omni.read.agreement.sentences import length_of
from omni.read.agreement.subjects import words_of
from omni.read.folding import fold

_COSTS = regex(
    r"(?:,|(?<!\w)(?:and|e|ed|und|et|y|si))\s(?:it\s)?(?:costs?|costa|costano|kostet|kosten|cuesta|cuestan|coute|coutent)"
    r"(?:\s(?:only|just|solo|soltanto|nur|seulement|doar|numai))?\s?$"
)
"""A verb of price whose subject stands before: `dauert eine Stunde und kostet`."""
_ENDS = regex(r"[!?;\n|]|\.\s")
_REACH, _SHORT = 140, 170
_NEAR = Decimal("1.5")
_ROLES = frozenset({"", "price"})


def told_of(scene: Scene, claim: Claim) -> Meant | None:
    """The price that an amount without words beside it is meant as; None where nothing ties it to one."""
    if claim.role not in _ROLES or claim.bound != "exact":
        return None
    return _of_its_verb(scene, claim) or _of_the_offer(scene, claim)


def _of_its_verb(scene: Scene, claim: Claim) -> Meant | None:
    """What the subject of the verb before an amount costs, with no other amount between."""
    claims, text = scene.claims, fold(scene.claims.readable[claim.part].text)
    start = max(0, claim.start - _REACH)
    sentence = _ENDS.split(text[start : claim.start])[-1]
    verb = _COSTS.search(sentence)
    if verb is None:
        return None
    others = [one.end for one in claims.claims if one.kind == "money" and one.part == claim.part and one != claim]
    begin = max((end for end in others if end <= claim.start), default=0) - (claim.start - len(sentence))
    told = [(match.end(), one) for one in _priced(scene, claim) for match in _said(scene, one, sentence, begin)]
    return max(told, key=lambda pair: pair[0])[1] if told else None


def _said(scene: Scene, one: Meant, sentence: str, begin: int) -> list[re.Match[str]]:
    words = words_of(scene.claims, one.fact)
    return [match for match in words.finditer(sentence) if match.start() >= begin] if words else []


def _of_the_offer(scene: Scene, claim: Claim) -> Meant | None:
    """The only price with an old one, near an amount that stands alone in a short message of the campaign's offer."""
    length = length_of(scene.claims)
    if not scene.is_alone or length > _SHORT or not _tells_the_offer(scene.claims):
        return None
    old = {_about(one) for one in scene.meant if one.role == "old_price"}
    offered = [one for one in scene.meant if one.role in PRICES and _about(one) in old]
    near = [one for one in offered if one in _priced(scene, claim) and _is_near(one, claim)]
    return near[0] if len(offered) == 1 and near else None


def _priced(scene: Scene, claim: Claim) -> list[Meant]:
    currency = money_of(claim).currency
    return [
        one for one in scene.meant if one.role in PRICES and one.money.currency == currency and fits_unit(one, claim)
    ]


def _is_near(one: Meant, claim: Claim) -> bool:
    return one.money.amount / _NEAR <= money_of(claim).amount <= one.money.amount * _NEAR


def _about(one: Meant) -> str:
    return one.fact.of.lower() or one.fact.name.removeprefix("old_").removesuffix("_old")


def _tells_the_offer(claims: Claims) -> bool:
    """True where a code, a discount or a last day of the campaign stands."""
    values = [fact.value for fact in claims.message.brief.facts.values()]
    points = {value.points for value in values if isinstance(value, Percent)}
    has_code = any(isinstance(value, Code) for value in values)
    days = {day for fact in claims.message.brief.facts.values() for day in days_of(fact)}
    return any(
        (one.kind == "code" and one.role == "declared" and has_code)
        or (one.kind == "percent" and one.value in points)
        or (one.kind == "date" and one.role == "deadline" and one.value in days)
        for one in claims.claims
    )
