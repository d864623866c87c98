"""The roles that the names of facts tell."""

from __future__ import annotations

from omni.load.misfit import impossible
from omni.words.nearest import nearest

_A_SLIP = 0.8

_OF_MONEY = (
    "old_price",
    "then_price",
    "unit_price",
    "min_spend",
    "threshold",
    "instalment",
    "down_payment",
    "fee",
    "deposit",
    "voucher",
    "bonus",
    "cashback",
    "donation",
    "goal",
    "total",
    "price",
)
_OF_TIME = {
    "end": ("ends", "end", "until", "expires", "expiry", "closes", "valid_until"),
    "start": ("starts", "start", "begins", "opens", "from", "since"),
    "deadline": ("deadline", "due", "by"),
    "event": ("event", "when"),
}

_OF_OTHERS = (
    *("min", "max", "min_age", "max_age", "free_below", "min_nights", "free", "trial"),
    *("discount", "rate", "apr", "share", "saving", "cost"),
    *("origin", "destination"),
)
KNOWN = (*_OF_MONEY, *_OF_TIME, *_OF_OTHERS)


def role(found: str) -> str:
    """A role, as written; a slip of one that is known is refused."""
    close = None if found in KNOWN or not found else nearest(found, KNOWN, _A_SLIP)
    if close and close.count("_") == found.count("_"):
        raise impossible(found, "no role is called so", close)
    return found


def money_role(name: str) -> str:
    """The role that a fact's name tells: `early_price` is a price, `min_spend` is one by itself."""
    return next((role for role in _OF_MONEY if name == role or name.endswith(f"_{role}")), "price")


def time_role(name: str) -> str:
    """The role that a fact's name tells: `early_ends` is an end."""
    last = name.rsplit("_", 1)[-1]
    return next((role for role, names in _OF_TIME.items() if name in names or last in names), "")
