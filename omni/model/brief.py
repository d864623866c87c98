"""What is meant, for one message on one channel, market, locale, version and variant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from omni.model.brand import Brand, Market
from omni.model.campaign import Campaign, Picture
from omni.model.catalogue import Product, Shop
from omni.model.channel import Channel
from omni.model.copy import CopyText
from omni.model.facts import Fact, Moment
from omni.model.frozen import Frozen, field
from omni.model.place import Route


class BriefKey(NamedTuple):
    """What names a brief. `version` is empty for everyone else, `variant` outside experiments."""

    campaign: str
    message: str
    channel: str
    market: str
    locale: str
    version: str = ""
    variant: str = ""

    def __str__(self) -> str:
        """`launch/teaser/sms/italy/it`, then the version and the variant where there are any."""
        return "/".join(part for part in self if part)


class Link(Frozen):
    """A resolved address: the full one with its UTM parameters, the short one to print, and where it was written."""

    url: str
    short: str
    route: Route


class Brief(Frozen):
    """One message as it is meant.

    `facts` hold one value each, money in the market's currency only; a fact not offered in the market is absent.
    `copy` has for each field the text that wins, fallbacks of fields and locales already followed. `starts` is when
    a version's first send goes out instead. `first_year` is the year that need not be printed. `written_in` is the
    locale of the copy, another than the key's only where the campaign declares a fallback.
    """

    key: BriefKey
    campaign: Campaign
    brand: Brand
    market: Market
    channel: Channel
    facts: Mapping[str, Fact]
    copy: Mapping[str, CopyText]
    first_year: int
    link: Link | None = None
    images: Mapping[str, Picture] = field(default_factory=dict)
    videos: Mapping[str, Picture] = field(default_factory=dict)
    products: Mapping[str, Product] = field(default_factory=dict)
    shops: Mapping[str, Shop] = field(default_factory=dict)
    purpose: str = "marketing"
    topic: str = ""
    strip_diacritics: bool = False
    starts: Moment | None = None
    written_in: str = ""
