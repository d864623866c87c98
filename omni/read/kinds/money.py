"""Amounts of money with a sign (`€ 84`, `84,90 €`), a code (`84EUR`), a word (`249 de lei`, `zehn Euro`), or as cents.

The role is what the words around it say (`old_price`, `prior_price`, `then_price`, `price`, `threshold`, `saving`,
`fee`, `voucher`, `deposit`, `instalment`, `donation`, `goal`, `other`), the unit what the money is per (`month`). A
number without a currency is money only where its words leave no doubt (`18 € invece di 25`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from omni.model.claims import Claim
from omni.model.frozen import replace
from omni.model.money import Money
from omni.read.amounts.companions import with_companions
from omni.read.amounts.printed import Amount, printed_amounts
from omni.read.amounts.roles import said
from omni.read.page import Page

_FINE_UNITS = frozenset({"kWh", "litre", "m3"})
_THREE_DECIMALS = re.compile(r"(?<!\d)\d{1,3},\d{3}(?!\d)")
_WITH_POINT = frozenset({"en"})
_THOUSAND = Decimal(1000)


def find(page: Page) -> Iterator[Claim]:
    """Every amount of a page."""
    for amount, told in with_companions(page, printed_amounts(page)):
        around = said(page, amount)
        money = _fine(page, amount) if around.unit in _FINE_UNITS else amount.money
        yield page.claim(
            "money", money, amount.start, amount.end, role=told or around.role, unit=around.unit, bound=around.bound
        )


def _fine(page: Page, amount: Amount) -> Money:
    """The amount whose comma stands before three decimals: petrol at `1,789 €/l`."""
    text = page.readable.text[amount.start : amount.end]
    if page.language in _WITH_POINT or not _THREE_DECIMALS.search(text) or amount.money.amount < _THOUSAND:
        return amount.money
    return replace(amount.money, amount=amount.money.amount / _THOUSAND)
