"""Prices that stand beside the old price of the same thing: `54 de lei în loc de 80`."""

from __future__ import annotations

from omni.model.claims import Claim
from omni.model.regex import regex
from omni.read.agreement.meant import Meant
from omni.read.agreement.rivals import PRICES, Scene, fits_unit

_REACH = 60
_CUT = regex(r"[!?;\n|]|[.](?:\s|$)|\d")
_CODE = regex(r"\b[A-Z]{2,}[A-Z0-9-]*\d\b")
_ROLES = frozenset({"", "price"})


def partner_of_old(scene: Scene, claim: Claim) -> Meant | None:
    """The new price of what the old price beside a claim is the old price of; None where no such price stands there."""
    if claim.role not in _ROLES or claim.bound != "exact":
        return None
    text = scene.claims.readable[claim.part].text
    for other in scene.claims.claims:
        if other.kind == "money" and other.part == claim.part and other.role == "old_price":
            gap = _CODE.sub("", text[min(claim.end, other.end) : max(claim.start, other.start)])
            old = [one for one in scene.meant if one.role == "old_price" and one.money == other.value]
            if old and len(gap) <= _REACH and not _CUT.search(gap):
                partner = _partner(scene, old[0])
                return (
                    partner if partner and fits_unit(partner, claim) and not _is_beside(scene, partner, other) else None
                )
    return None


def _is_beside(scene: Scene, partner: Meant, old: Claim) -> bool:
    """True where the right price stands beside the old one: `72 € invece di 96 €, cioè 12 € l'una`."""
    right = [one for one in scene.claims.claims if one.part == old.part and one.value == partner.money]
    return any(max(one.start, old.start) - min(one.end, old.end) <= _REACH for one in right)


def _partner(scene: Scene, old: Meant) -> Meant | None:
    prices = [one for one in scene.meant if one.role in {*PRICES, "fee"} and one.money.currency == old.money.currency]
    alike = [one for one in prices if _about(one) & _about(old)]
    return alike[0] if len(alike) == 1 else None


def _about(one: Meant) -> frozenset[str]:
    """What an amount is of, and the words of its name."""
    return frozenset({one.fact.of.lower() or one.fact.name, one.fact.name.removeprefix("old_").removesuffix("_old")})
