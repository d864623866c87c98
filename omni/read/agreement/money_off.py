"""Money off, and vouchers, of an amount that no fact gives nor follows from any: `you both get £15 off`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, combinations_with_replacement

from omni.model.claims import Claim, Claims
from omni.model.facts import Percent
from omni.model.regex import regex
from omni.read.agreement import by_hand
from omni.read.agreement.amounts import disagreements
from omni.read.agreement.examples import worked
from omni.read.agreement.meant import Meant, meant_amounts
from omni.read.agreement.past import is_past
from omni.read.agreement.rivals import SAME_ROLE, Scene, is_derived, is_worked_out, money_of
from omni.read.agreement.subjects import language_of
from omni.read.folding import fold
from omni.read.numerals import numbers_in
from omni.read.offer_words import offer_words
from omni.read.phrases import Phrases, phrases
from omni.read.receipt_lines import lines
from omni.read.surroundings import after, before

_ROLES = frozenset({"saving", "voucher"})
_WEAK = frozenset({"cu(?=\\s?$)", "less", "weniger", "mai putin", "menos", "moins", "meno", "minus", "cadoul nostru:?"})
"""Words that also stand beside what somebody pays, or what is measured."""
_BOUGHT = regex(r"card|karte|carte|tarjeta|\(\?:carta|gutschein\|guthaben\|geschenk|remb|rimb|reemb|ramb|refund")
"""What is in the words for vouchers that somebody buys, and for money that comes back."""
_GIVING = regex(
    r"(?<![a-z])(?:throw in|get|receive|give you|ricev\w+|regaliamo|primesti|primiti|oferim|bekomm\w+|erhalt\w+"
    r"|schenken|recevez|offrons|recibe\w*|regalamos)(?![a-z])"
)
_CARD = regex(r"[\s-](?:gift card|amazon voucher|geschenkkarte|gutschein)(?![a-z])")
"""A card as a gift: `we'll throw in a $25 gift card`."""
_OWN = regex(
    r"(?<!\w)(?:your|il tuo|il suo|la tua|dein\w*|ihr\w*|votre|ton|ta|tu|su|voucherul tau|tau|dvs)\s(?:\w+\s)?$"
)
"""What stands before a voucher that the reader has."""
_BACK = regex(
    r"(?<![a-z])(?:refund\w*|reimburs\w*|paid out|payout|rimbors\w*|rembours\w*|erstatt\w*|reembols\w*|devol\w*"
    r"|devuel\w*|ramburs\w*|return\w*|restitui\w*|retur\w*|ricevut[oaie]|uberw\w*|versament\w*|owe\w*|raised|raccolt\w*"
    r"|strans\w*|gesammelt|recaud\w*|recolt\w*|saldo|balance|left on|win\w*|vinc\w*|gewinn\w*|gana\w*|castig\w*)"
    r"(?![a-z])"
)
"""Money that somebody gets back, has or wins, in all languages."""


def undeclared_amounts(claims: Claims) -> Iterator[Claim]:
    """The amounts that a message takes off, or gives as a voucher, and that nothing allows."""
    said = [claim for claim in by_hand(claims, "money") if claim.role in _ROLES and not claim.facts]
    said = [claim for claim in said if claim.bound == "exact" and not claim.unit and claim not in lines(claims)]
    if not said:
        return
    meant = tuple(meant_amounts(claims.message.brief))
    scene, wrong = Scene(claims, meant), {found.claim for found in disagreements(claims)}
    for claim in said:
        is_known = _is_known(claims, claim, meant) or claim in wrong or claim in worked(claims)
        if is_known or is_derived(scene, claim) or is_worked_out(scene, claim) or is_past(claims, claim):
            continue
        if _is_said(claims, claim) and not _is_of_several(scene, claim):
            yield claim


def _is_known(claims: Claims, claim: Claim, meant: Sequence[Meant]) -> bool:
    """True for an amount that a fact has; for the number of a discount in percent only where it is one of money off."""
    same = [one for one in meant if one.money == claim.value]
    points = {fact.value.points for fact in claims.message.brief.facts.values() if isinstance(fact.value, Percent)}
    is_its_number = money_of(claim).amount in points
    return any(one.role in SAME_ROLE["saving"] for one in same) if is_its_number else bool(same)


def _is_said(claims: Claims, claim: Claim) -> bool:
    """True where words that say nothing else touch the amount: `15 € off`, `un buono da 15 €`."""
    text, language = fold(claims.readable[claim.part].text), language_of(claims)
    earlier, later = before(text, claim.start), after(text, claim.end)
    if _BACK.search(earlier) or _BACK.search(later) or _OWN.search(earlier):
        return False
    cards = bool(_GIVING.search(earlier)) and bool(_CARD.match(later))
    return cards or bool(_touching_behind(language).search(later) or _touching_before(language).search(earlier))


@cache
def _touching_behind(language: str) -> Phrases:
    return phrases(_strong(language, "after"), r"^\s?(?:{})(?!\w)")


@cache
def _touching_before(language: str) -> Phrases:
    return phrases(_strong(language, "before"), r"(?<!\w)(?:{})\s?$")


def _strong(language: str, side: str) -> tuple[str, ...]:
    table = offer_words(language).after if side == "after" else offer_words(language).before
    return tuple(
        word for role in sorted(_ROLES) for word in table.get(role, ()) if not (word in _WEAK or _BOUGHT.search(word))
    )


def _is_of_several(scene: Scene, claim: Claim) -> bool:
    """True for so many times what facts take off, and for two of them together."""
    said = money_of(claim)
    alike = [one for one in scene.meant if one.money.currency == said.currency]
    prices, given = [one.money.amount for one in alike], [one for one in alike if one.role in SAME_ROLE["saving"]]
    saved = {abs(one - other) for one, other in combinations(prices, 2)} | {one.money.amount for one in given}
    counts = numbers_in(fold(scene.claims.readable[claim.part].text), language_of(scene.claims))
    together = {one + other for one, other in combinations_with_replacement(sorted(saved), 2)}
    return said.amount in together or any(said.amount == one * count for one in saved for count in counts)
