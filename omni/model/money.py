"""Money as an exact amount of one currency."""

from __future__ import annotations

from decimal import Decimal

from omni.model.frozen import Frozen


class Money(Frozen, order=True):
    """An amount in major units of an ISO 4217 currency: `Money(Decimal("84.90"), "EUR")`."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        """The canonical form, `84.90 EUR`: two decimals at least."""
        exponent = self.amount.as_tuple().exponent
        places = max(2, -exponent) if isinstance(exponent, int) else 2
        return f"{self.amount:.{places}f} {self.currency}"
