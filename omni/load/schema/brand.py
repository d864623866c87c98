"""brand.yaml: who speaks, in which markets, and what the brand knows of people."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Discriminator, Field, Tag

from omni.load.schema.addresses import Words
from omni.load.schema.facts import FactMap
from omni.load.schema.facts.kind import shape
from omni.load.schema.fields import FieldMap
from omni.load.schema.keys import Keys
from omni.load.schema.later import later
from omni.load.schema.types import (
    ColorByName,
    Countries,
    Currency,
    Domains,
    Flag,
    LinkByName,
    Locales,
    MoneyFormats,
    Name,
    ServicePhone,
    Text,
    TextByLocale,
    TextByName,
    TextByText,
    Texts,
    Topics,
    Zone,
)

if TYPE_CHECKING:
    from omni.load.schema.brand_groups import MergeTagKeys, NameKeys, VoiceKeys
else:
    MergeTagKeys = later("brand_groups.MergeTagKeys")
    NameKeys = later("brand_groups.NameKeys")
    VoiceKeys = later("brand_groups.VoiceKeys")


class MarketKeys(Keys):
    """A group of countries with one currency, clock and law."""

    what: ClassVar[str] = "a market"
    expects: ClassVar[str] = "keys such as {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it]}"

    countries: Countries = Field(description="The countries of the market, as two-letter codes.", examples=["[IT]"])
    currency: Currency = Field(description="The currency that its people pay in.", examples=["EUR"])
    locales: Locales = Field(
        description="The languages that its people read, the most usual first.", examples=["[it, en]"]
    )
    timezone: Zone | None = Field(
        None, description="The clock of the market; without it, the brand's.", examples=["Europe/Rome"]
    )
    phone: ServicePhone = Field(
        "", description="The telephone number that its people call.", examples=['"+39 02 5550 1234"']
    )
    site: Text = Field("", description="The address of its web site.", examples=["https://aurora.example"])
    holidays: Text = Field(
        "", description="The calendar of holidays, where it is not that of the first country.", examples=["IT"]
    )


class LegalKeys(Keys):
    """Who the law says is speaking."""

    what: ClassVar[str] = "legal"
    single: ClassVar[str] = "name"
    name: Text = Field("", description="The company's full name.", examples=["Aurora S.p.A."])
    address: Text = Field("", description="The registered address.", examples=['"Via Roma 1, 20121 Milano"'])
    vat: Text = Field("", description="The VAT number.", examples=["IT01234567890"])


class LogoKeys(Keys):
    """The brand's mark."""

    what: ClassVar[str] = "a logo"
    expects: ClassVar[str] = "a file, or keys such as {file: logo.svg, alt: {it: Aurora}}"
    file: Text = Field(description="The file of the logo.", examples=["logo.svg"])
    alt: Words = Field("", description="What it shows, by language.", examples=["{it: Aurora}"])


class IdentityKeys(Keys):
    """How the brand looks."""

    what: ClassVar[str] = "identity"
    logo: Annotated[Annotated[Text, Tag("⟨text⟩")] | Annotated[LogoKeys, Tag("⟨keys⟩")], Discriminator(shape)] = Field(
        "",
        description="The file of the logo, possibly with a text for those who cannot see it.",
        examples=["{file: logo.svg, alt: {it: Aurora}}"],
    )
    colors: ColorByName = Field(
        {},
        description="Colours by name: primary, accent, ink, paper, white, …",
        examples=['{primary: "#1f4e5f", accent: "#e4572e"}'],
    )
    fonts: TextByName = Field(
        {}, description="Font stacks by use: heading, body.", examples=['{heading: "Georgia, serif"}']
    )


class FormatKeys(Keys):
    """How values are printed."""

    what: ClassVar[str] = "formats"
    money: MoneyFormats = Field(
        {},
        description='How an amount of 84 is printed, by language and currency: {it: {EUR: "84 €"}}.',
        examples=['{it: {EUR: "84 €"}, ro: {RON: "249 lei"}}'],
    )


class BrandFile(Keys):
    """Who speaks."""

    what: ClassVar[str] = "brand.yaml"

    brand: Text = Field(description="The brand's name as it is spelt.", examples=["Aurora"])
    also: Texts = Field((), description="Other accepted spellings of the name.", examples=["[AURORA]"])
    topics: Topics = Field(
        (),
        description="What people may agree to receive; a campaign's topic is the first unless it says so.",
        examples=["[offers, news]"],
    )
    regulated: Flag = Field(False, description="Whether every number in a message needs a fact.", examples=["true"])  # noqa: FBT003
    legal: LegalKeys | None = Field(
        None,
        description="Who the law says is speaking.",
        examples=['{name: Aurora S.p.A., address: "Via Roma 1, 20121 Milano", vat: IT01234567890}'],
    )
    domains: Domains = Field((), description="The domains that links may lead to.", examples=["[aurora.example]"])
    senders: TextByName = Field(
        {},
        description="The sender by channel: {sms: AURORA}.",
        examples=['{sms: AURORA, email: "Aurora <ciao@aurora.example>"}'],
    )
    timezone: Zone = Field(description="The brand's own clock.", examples=["Europe/Rome"])
    locales: Locales = Field(
        (),
        description="The languages of a brand without markets; the country of each is one market.",
        examples=["[it, ro]"],
    )
    markets: dict[Name, MarketKeys] = Field(
        {},
        description="Groups of countries with one currency, clock and law; by default, the country of each language.",
        examples=["{italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it, en]}}"],
    )
    identity: IdentityKeys | None = Field(
        None, description="Logo, colours and fonts.", examples=['{logo: logo.svg, colors: {primary: "#1f4e5f"}}']
    )
    voice: VoiceKeys | None = Field(
        None, description="How the brand sounds.", examples=["{address: {it: tu}, emoji: max 1, avoid: [gratis]}"]
    )
    claims: TextByText = Field(
        {},
        description="What the brand says of itself and can prove, with the source: {the best in Italy: Kantar 2026}.",
        examples=['{"carta riciclata": "FSC C123456", "the best in Italy": "Kantar, October 2026"}'],
    )
    formats: FormatKeys | None = Field(
        None, description="How money is printed.", examples=['{money: {it: {EUR: "84 €"}}}']
    )
    utm: TextByName = Field(
        {},
        description="Values of utm_ parameters that every link gets: {source: aurora}.",
        examples=["{source: aurora}"],
    )
    legal_lines: TextByLocale = Field(
        {}, description="The small print by language.", examples=['{it: "Aurora S.p.A., P. IVA 01234567890"}']
    )
    links: LinkByName = Field(
        {},
        description="Addresses that messages need: unsubscribe, stop, preferences; they may hold {{ person.id }}.",
        examples=['{unsubscribe: "https://aurora.example/u/{{ person.id }}", stop: https://aurora.example/s}'],
    )
    merge_tags: MergeTagKeys | None = Field(
        None,
        description="Tags of sending platforms by field, for omni render --merge-tags: {klaviyo: {first_name: …}}.",
        examples=["""{klaviyo: {first_name: "{{ person|lookup:'Nome' }}"}}"""],
    )
    facts: FactMap = Field(
        {},
        description="Facts that all campaigns share, such as delivery and returns.",
        examples=["{delivery_free_from: {free: delivery, over: {EUR: 50}}}"],
    )
    names: NameKeys | None = Field(
        None, description="How campaigns, codes and UTM values are spelt.", examples=['{campaign: "{year}-*"}']
    )
    fields: FieldMap = Field(
        {},
        description="Every attribute that segments, branches and copy may use, as person.tier.",
        examples=["{first_name: {type: text, optional: true}, tier: {values: [gold, basic]}, orders: integer}"],
    )
