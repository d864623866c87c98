"""Bank accounts, told by their country and length; the value is the account without spaces."""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claim
from omni.read.ibans import accounts
from omni.read.page import Page


def find(page: Page) -> Iterator[Claim]:
    """Every bank account of a page."""
    for start, end, account in accounts(page.readable.text):
        yield page.claim("iban", account, start, end)
