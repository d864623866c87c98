"""Numbers and moments as a reader of the terminal expects them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from omni.model.money import Money


def many(number: int, one: str, more: str = "") -> str:
    """Writes `1 person` or `1,204 people`."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"


def money(amounts: Iterable[Money]) -> str:
    """Writes `212.40 EUR + 40.00 RON`, or `nothing`."""
    return (
        " + ".join(f"{amount.amount.quantize(Decimal('0.01')):,} {amount.currency}" for amount in amounts) or "nothing"
    )


def moment(local: str) -> str:
    """Writes an ISO wall time as `Wed 2 Dec 2026 10:00`."""
    return f"{day(local)} {datetime.fromisoformat(local):%H:%M}"


def day(local: str) -> str:
    """Writes an ISO date, or the date of a wall time, as `Wed 2 Dec 2026`."""
    at = datetime.fromisoformat(local)
    return f"{at:%a} {at.day} {at:%b %Y}"
