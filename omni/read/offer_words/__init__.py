"""What people say around offers: money, percentages, bundles, multiples, free things; one table a language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from omni.model.frozen import Frozen, field

Words = tuple[str, ...]


class OfferWords(Frozen):
    """The words of one language. Every entry is a regular expression on folded text (see `folding`), without groups.

    `currencies` name ISO 4217 codes and `cents` the hundredth part of one (an empty code: the market's); `leading` are
    currencies that may stand before their number, `and_cents` stands between both parts of `39 euro e 90`. `per` is
    what money is per. `before` and `after` tell the role of an amount that they stand beside, `elliptic` also that a
    number without a currency is one (`invece di 25`). `falls` say that two amounts are the old and the new price
    (`scende da 40 a 34 €`), `falls_to` stands between them. `up_to` and `starting` are for ceilings and
    floors, `about` for what is only nearly so.

    `percent` names the per cent sign; `cut_before` and `cut_after` stand beside a percentage that is a discount,
    `cut_weakly` before one behind which nothing is named that it may be a share of (`cu 32% pui`), `share_before`
    and `share_after` beside one that surely is none (a tax, a material); `pays` before what is left to pay and
    `pays_after` behind it; `upon`
    after one that is probably a discount. `halves` are phrases for half the price, `fractions` parts that are a
    discount beside words of one, `all` says that an offer is for everything, `second` for the second item only,
    `firsts` for more than the first (`{n}`).

    `bundles` are phrases with `{n}` for what is taken and `{m}` for what is paid, `one_free` with what is paid and
    `{m}` for what comes free. `multiples` are words for so many times, `times` phrases with `{n}`.

    `topics` are words by what a fact is about (`of: deposit`), in one word of English. `free_delivery` and `gifts` are
    offers by themselves; `free` is a price of nothing.
    """

    currencies: Mapping[str, str] = field(default_factory=dict)
    leading: Mapping[str, str] = field(default_factory=dict)
    cents: Mapping[str, str] = field(default_factory=dict)
    and_cents: str = "(?!)"
    per: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, Words] = field(default_factory=dict)
    after: Mapping[str, Words] = field(default_factory=dict)
    elliptic: Mapping[str, Words] = field(default_factory=dict)
    falls: Words = ()
    falls_to: str = "(?!)"
    about: Words = ()
    up_to: Words = ()
    starting: Words = ()
    percent: Words = ()
    cut_before: Words = ()
    cut_weakly: Words = ()
    cut_after: Words = ()
    share_before: Words = ()
    share_after: Words = ()
    pays: Words = ()
    pays_after: Words = ()
    upon: Words = ()
    halves: Words = ()
    fractions: Mapping[str, str] = field(default_factory=dict)
    all: Words = ()
    second: Words = ()
    firsts: Words = ()
    bundles: Words = ()
    one_free: Words = ()
    multiples: Mapping[str, int] = field(default_factory=dict)
    times: Words = ()
    topics: Mapping[str, Words] = field(default_factory=dict)
    free_delivery: Words = ()
    gifts: Words = ()
    free: Words = ()


@cache
def offer_words(language: str) -> OfferWords:
    """The words of a language; of an unknown one, none: digits with signs and codes are still read."""
    try:
        found: OfferWords = import_module(f"omni.read.offer_words.{language}").OFFERS
    except ModuleNotFoundError:
        return OfferWords()
    return found
