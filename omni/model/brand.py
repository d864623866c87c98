"""Who speaks: the brand, its markets and what it knows of people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from omni.model.facts import Fact
from omni.model.frozen import Frozen, field
from omni.model.place import Route

FieldType = Literal[
    "text", "integer", "decimal", "boolean", "date", "money", "product", "shop", "values", "record", "list"
]  # fmt: skip


class Market(Frozen):
    """A group of countries with one currency, clock and law. Words follow the locale; money and clock the market."""

    id: str
    countries: tuple[str, ...]
    currency: str
    timezone: str
    locales: tuple[str, ...]
    route: Route
    phone: str = ""
    site: str = ""
    holidays: str = ""


class FieldSpec(Frozen):
    """An attribute that segments, branches and copy may use, as `person.tier`; a record has `fields` of its own."""

    name: str
    type: FieldType
    route: Route
    values: tuple[str, ...] = ()
    optional: bool = False
    fields: Mapping[str, FieldSpec] = field(default_factory=dict)


class Legal(Frozen):
    """Who the law says is speaking."""

    name: str = ""
    address: str = ""
    vat: str = ""


class Identity(Frozen):
    """How the brand looks: a logo file and its text by language, colours by name (`#rrggbb`), font stacks by use."""

    logo: str = ""
    colors: Mapping[str, str] = field(default_factory=dict)
    fonts: Mapping[str, str] = field(default_factory=dict)
    logo_alt: Mapping[str, str] = field(default_factory=dict)


class Voice(Frozen):
    """How the brand sounds: form of address by language, words to avoid, to forbid and to prefer.

    At most so many emoji and exclamation marks a message, words in capitals side by side, words a sentence, points of
    LIX a text.
    """

    address: Mapping[str, str] = field(default_factory=dict)
    emoji: int | None = None
    exclamation: int | None = None
    capitals: int | None = None
    sentence: int | None = None
    lix: int | None = None
    avoid: tuple[str, ...] = ()
    forbid: tuple[str, ...] = ()
    prefer: Mapping[str, str] = field(default_factory=dict)


class NamePatterns(Frozen):
    """How campaign ids, codes and UTM values are spelt, as patterns with `{year}`, `#`, `*`."""

    campaign: str = ""
    code: str = ""
    utm: str = ""


class Brand(Frozen):
    """The brand file. `markets` is never empty: without any, each locale's country is one.

    `links` may hold `{{ person.id }}`. `money_formats` shows by language and currency how an amount of 84 is printed.
    `claims` are what the brand says of itself, each with its source. `utm` holds the values of `utm_*` parameters,
    `legal_lines` the small print by language, `merge_tags` what sending platforms call fields.
    """

    name: str
    route: Route
    timezone: str
    markets: Mapping[str, Market]
    also: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    regulated: bool = False
    legal: Legal = Legal()
    domains: tuple[str, ...] = ()
    senders: Mapping[str, str] = field(default_factory=dict)
    identity: Identity = Identity()
    voice: Voice = Voice()
    claims: Mapping[str, str] = field(default_factory=dict)
    money_formats: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    utm: Mapping[str, str] = field(default_factory=dict)
    legal_lines: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    names: NamePatterns = NamePatterns()
    merge_tags: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    fields: Mapping[str, FieldSpec] = field(default_factory=dict)
