"""Amounts of a receipt that leave their currency to its total: `2 x bilet 64,00 = 128,00`, `Manual ....... 85,00`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from omni.model.money import Money
from omni.model.regex import regex
from omni.read.amounts.currencies import CODE, SIGN, currency_of, words_pattern
from omni.read.numbers import parse
from omni.read.page import Page

RECEIPTS = frozenset({"receipt", "invoice"})
"""The channels whose messages count what somebody bought."""

_NUMBER = r"\d{1,3}(?:[.,']\d{3})*[.,]\d\d"
_BEHIND = r"\s*(?:$|\n|\s·|\(|rest\w*\s|=?\s+-?\s?\d[\d.,']*\s*(?:$|\n))"
_AT_THE_END = rf"(?<=[\s.=:(])(?P<minus>-\s?)?(?P<last>{_NUMBER})(?P<behind>-)?(?={_BEHIND})"
_OF_ONE = rf"(?<=[x×@]\s)(?P<one>{_NUMBER})(?=\s|$)"
_HOURS = regex(
    r"(?:^|[\s(:,])(?:ore|ora|orele|uhr|h|at|alle|dalle|um|a las?|a|le|in|out|check-?in|check-?out|partenza|abfahrt"
    r"|depart\w*|plecare|entree|[a-z]{2,3}-[a-z]{2,3})\s?$"
)
"""What stands before an hour that looks like an amount: `ore 21.00`."""


def bare_amounts(page: Page, folded: str) -> Iterator[tuple[int, int, Money, bool]]:
    """Every number with hundredths that ends a line, or stands behind a sign for "times": where it starts and ends,
    the amount, and whether it is taken off. A receipt that names several currencies has none.
    """
    currency = _currency(page, folded) if page.message.key.channel in RECEIPTS else ""
    if not currency:
        return
    for match in _bare().finditer(folded):
        group = "last" if match["last"] else "one"
        line = folded[folded.rfind("\n", 0, match.start()) + 1 : match.start()]
        if re.search(r"[a-z]", line) and not _HOURS.search(line):
            money = Money(parse(match[group]), currency)
            yield *match.span(group), money, bool(match["minus"] or match["behind"])


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(rf"{_AT_THE_END}|{_OF_ONE}", re.MULTILINE)


def _currency(page: Page, folded: str) -> str:
    """The only currency that the receipt names, that of its market where it names none."""
    market = page.message.brief.market.currency
    names: Sequence[str] = [match[0] for match in _names(page.language).finditer(folded)]
    found = {currency_of(name, page.language, market) for name in names} - {""}
    return found.pop() if len(found) == 1 else "" if found else market


@cache
def _names(language: str) -> re.Pattern[str]:
    return re.compile(rf"{SIGN}|(?<![a-z])(?:{CODE}|{words_pattern(language)})(?![a-z])")
