"""The roles that the names of facts tell."""

from __future__ import annotations

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


def money_role(name: str) -> str:
    """The role that a fact's name tells: `early_price` is a price, `min_spend` is one by itself."""
    return next((role for role in _OF_MONEY if name == role or name.endswith(f"_{role}")), "price")


def time_role(name: str) -> str:
    """The role that a fact's name tells: `early_ends` is an end."""
    last = name.rsplit("_", 1)[-1]
    return next((role for role, names in _OF_TIME.items() if name in names or last in names), "")
