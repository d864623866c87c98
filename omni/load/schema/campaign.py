"""campaign.yaml, or campaigns/<name>.yaml: what is meant."""

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Discriminator, Field, Tag

from omni.load.schema.addresses import Address
from omni.load.schema.copy import CopyOrFolder, VariantCopy
from omni.load.schema.facts import FactMap
from omni.load.schema.keys import Keys
from omni.load.schema.later import later
from omni.load.schema.pictures import PictureKeys
from omni.load.schema.promises import CampaignTestKeys, Incidental, Needs, Relation, WaiverKeys
from omni.load.schema.reading import MAY_BE_BLANK, ONE_OR_MORE, one_of
from omni.load.schema.sends import SendAt, SendKeys, ShownKeys
from omni.load.schema.shapes import listed_by, named, under
from omni.load.schema.strategies import Strategy
from omni.load.schema.types import (
    Amounts,
    Channels,
    Clock,
    Duration,
    EventName,
    FactNames,
    Flag,
    Integer,
    Link,
    LocaleByLocale,
    Locales,
    Markets,
    Name,
    QuietByName,
    SegmentName,
    Segments,
    Share,
    Start,
    Tags,
    Text,
    TextByName,
    Topic,
)

if TYPE_CHECKING:
    from omni.load.schema.journey import JourneyKeys
else:
    JourneyKeys = later("journey.JourneyKeys")


class GoalKeys(Keys):
    """What the campaign is for."""

    what: ClassVar[str] = "a goal"
    single: ClassVar[str] = "event"
    expects: ClassVar[str] = "keys such as {event: purchase, within: 4d, target: 4%}"
    event: EventName = Field(description="The event that is hoped for.", examples=["purchase"])
    within: Duration = Field(0, description="Within what time after a message.", examples=["4d"])
    target: Share | None = Field(None, description="The share of people hoped for.", examples=["4%"])


class AudienceChoiceKeys(Keys):
    """Who is meant."""

    what: ClassVar[str] = "audience"
    single: ClassVar[str] = "include"
    expects: ClassVar[str] = "keys such as {include: customers, exclude: bought_this_week}"
    include: Segments = Field(
        (), description="Segments of segments.yaml; without any, everyone.", examples=["customers"]
    )
    exclude: Segments = Field((), description="Segments that are left out.", examples=["bought_this_week"])
    holdout: Share = Field(0.0, description="The share that gets nothing, to compare with.", examples=["5%"])


class CtaKeys(Keys):
    """Where the messages lead."""

    what: ClassVar[str] = "cta"
    expects: ClassVar[str] = "an address, or keys such as {url: https://aurora.example/black}"
    url: Address = Field(
        description="The address, by market where it differs.", examples=["https://aurora.example/black"]
    )
    short: Address | None = Field(
        None, description="The short address that is printed.", examples=["https://aurora.example/b"]
    )
    utm: TextByName = Field(
        {}, description="Values of utm_ parameters of its own: {campaign: black}.", examples=["{campaign: black}"]
    )


Cta = Annotated[
    Annotated[Link, Tag("⟨text⟩")] | Annotated[CtaKeys, Tag("⟨keys⟩")],
    Discriminator(lambda data: "⟨keys⟩" if isinstance(data, dict) else "⟨text⟩"),
]
Purpose = Annotated[str, one_of("marketing", "transactional")]


class MessageKeys(Keys):
    """One message, on whatever channels it is sent or shown."""

    what: ClassVar[str] = "a message"
    expects: ClassVar[str] = "keys such as {copy: {it: {headline: Ciao}}}"
    channels: Channels = Field((), description="Its channels; without them, the campaign's.", examples=["[email]"])
    purpose: Purpose | None = Field(
        None, description="marketing or transactional, where it is not the campaign's.", examples=["transactional"]
    )
    topic: Topic = Field("", description="What it is about, where it is not the campaign's topic.", examples=["news"])
    exempt: Flag | None = Field(
        None, description="Whether no frequency cap holds it, where it is not as for the campaign.", examples=["true"]
    )
    counts: Flag | None = Field(
        None, description="Whether it counts in frequency caps, where it is not as for the campaign.", examples=["true"]
    )
    copy_: CopyOrFolder = Field(
        {}, alias="copy", description="Its words, by language.", examples=["{it: {headline: Ultimo giorno}}"]
    )
    variants: dict[Name, VariantCopy] = Field(
        {},
        description="Other words for an experiment: {b: {it: {headline: …}}}.",
        examples=["{b: {it: {headline: Solo oggi}}}"],
    )


class VersionKeys(Keys):
    """The campaign as some people get it."""

    what: ClassVar[str] = "a version"
    single: ClassVar[str] = "for"
    expects: ClassVar[str] = "keys such as {for: vip, facts: {discount: 40%}}"
    for_: SegmentName = Field(alias="for", description="The segment that gets it.", examples=["vip"])
    facts: FactMap = Field({}, description="Facts with other values.", examples=["{discount: 40%, code: VIP40}"])
    unset: FactNames = Field((), description="Facts that it does without.", examples=["[price]"])
    starts: Start | None = Field(
        None, description="When its first send goes out instead.", examples=["2026-11-26T08:00"]
    )
    timezone: Clock = Field("", description="Whose clock starts is on.", examples=["Europe/Rome"])
    copy_: CopyOrFolder = Field(
        {},
        alias="copy",
        description="Other words, by language, also below messages.",
        examples=["{it: {headline: Solo per te}}"],
    )
    images: dict[Name, PictureKeys] = Field(
        {}, description="Other pictures.", examples=["{hero: {file: hero-vip.jpg}}"]
    )
    channels: Channels = Field((), description="Its channels, where they are others.", examples=["[email]"])
    cta: Cta | None = Field(
        None, description="Where it leads, where that is elsewhere.", examples=["https://aurora.example/vip"]
    )


class CampaignFile(Keys):
    """What is meant, once, for every channel and language."""

    what: ClassVar[str] = "a campaign"

    campaign: Name = Field(description="The campaign's name.", examples=["2026-11-black-friday"])
    title: Text = Field("", description="A title for people.", examples=["Black Friday"])
    owner: Text = Field("", description="Who answers for it.", examples=["giulia.ferri@aurora.example"])
    strategy: Strategy = Field(
        "",
        description="What the campaign claims to be, which omni audits; omni explain omnichannel tells the four.",
        examples=["multichannel"],
    )
    purpose: Purpose = Field(
        "marketing", description="marketing, or transactional for receipts and the like.", examples=["transactional"]
    )
    topic: Topic = Field(
        "", description="What people agreed to; without it, the first of the brand's topics.", examples=["offers"]
    )
    tags: Tags = Field((), description="Words that frequency caps may count by.", examples=["[sale]"])
    priority: Integer = Field(
        0, description="Who goes first where two campaigns meet; the higher number.", examples=["5"]
    )
    exempt: Flag = Field(
        False,  # noqa: FBT003
        description="Whether no frequency cap holds it; it does not count in any then, unless counts says so.",
        examples=["true"],
    )
    counts: Flag | None = Field(
        None, description="Whether its messages count in frequency caps, where that is not as usual.", examples=["true"]
    )
    quiet_hours: QuietByName = Field(
        {},
        description="When none of its messages leaves, beside the policy's quiet hours and written like them.",
        examples=['{push: "18:00-10:00"}'],
    )
    exhaustive: Flag = Field(False, description="Whether everyone must get a version.", examples=["true"])  # noqa: FBT003
    goal: GoalKeys | None = Field(
        None, description="What the campaign is for.", examples=["{event: purchase, within: 4d, target: 4%}"]
    )
    markets: Markets = Field(
        (), description="Its markets; without them, all of the brand's.", examples=["[italy, romania]"]
    )
    locales: Locales = Field((), description="Its languages; without them, those of its copy.", examples=["[it, ro]"])
    fallbacks: LocaleByLocale = Field(
        {}, description="The language to read where one is missing: {ro: en}.", examples=["{ro: en}"]
    )
    channels: Channels = Field(
        (), description="Its channels; without them, those that its sends name.", examples=["[email, sms]"]
    )
    audience: AudienceChoiceKeys | None = Field(
        None,
        description="Who is meant; without it, everyone.",
        examples=["{include: customers, exclude: bought_this_week, holdout: 5%}"],
    )
    budget: Amounts = Field({}, description="The most that it may cost: {EUR: 6000}.", examples=["{EUR: 6000}"])
    facts: FactMap = Field(
        {},
        description="Every value that a customer may read, once.",
        examples=["{discount: 30%, code: BLACK30, ends: 2026-11-30T23:59}"],
    )
    versions: Annotated[tuple[VersionKeys, ...], listed_by("for")] = Field(
        (),
        description="Ordered: each person gets the first that fits.",
        examples=["[{for: vip, facts: {discount: 40%, code: VIP40}, copy: {it: {headline: Solo per te}}}]"],
    )
    cta: Cta | None = Field(
        None,
        description="Where the messages lead.",
        examples=["{url: https://aurora.example/black, short: https://aurora.example/b}"],
    )
    copy_: CopyOrFolder = Field(
        {},
        alias="copy",
        description="The words by language, or the folder that holds them.",
        examples=['{it: {headline: "Ciao! -{{ discount }}", body: Solo oggi., cta: Scopri}}'],
    )
    images: dict[Name, PictureKeys] = Field(
        {},
        description="Pictures, and what they say.",
        examples=["{hero: {file: hero.jpg, alt: {it: Cappotto Nova}, says: {discount: 30%}}}"],
    )
    videos: dict[Name, PictureKeys] = Field(
        {},
        description="Videos, and what they say.",
        examples=["{teaser: {file: teaser.mp4, cover: teaser.jpg, seconds: 12}}"],
    )
    messages: Annotated[dict[Name, Annotated[MessageKeys, MAY_BE_BLANK]], named()] = Field(
        {},
        description="Its messages; without any, one: main.",
        examples=["{main: {}, reminder: {channels: [email], copy: {it: {headline: Ultimo giorno}}}}"],
    )
    send: SendAt | None = Field(
        None, description="When every message goes out, where that is once.", examples=["2026-12-05T10:00"]
    )
    sends: Annotated[tuple[SendKeys, ...], ONE_OR_MORE, listed_by("message", "at")] = Field(
        (),
        description="What goes out when.",
        examples=[
            "[{at: 2026-11-27T08:00, message: main}, {at: 2026-11-29T18:00, message: reminder, channels: [email]}]"
        ],
    )
    journey: JourneyKeys | None = Field(
        None,
        description="Steps that depend on what people do.",
        examples=["{entry: {at: 2027-03-01T10:00}, steps: [{send: main}, {delay: 3d at 09:00}, {send: reminder}]}"],
    )
    shown: Annotated[tuple[ShownKeys, ...], ONE_OR_MORE] = Field(
        (),
        description="What stays up: posts, ads, banners.",
        examples=["[{message: main, channels: [instagram], from: 2026-11-27, to: ends}]"],
    )
    requires: Annotated[Needs, under("all")] = Field(
        {},
        description="Facts that messages must state: {all: [discount], sms: [code]}.",
        examples=["{all: [discount, ends], sms: [code]}"],
    )
    forbid: Annotated[Needs, under("all")] = Field(
        {}, description="Facts that messages must not state.", examples=["{all: [price]}"]
    )
    relations: Annotated[tuple[Relation, ...], ONE_OR_MORE] = Field(
        (), description="Arithmetic that holds between facts.", examples=['["old_price * (1 - discount) = price"]']
    )
    incidental: Annotated[tuple[Incidental, ...], ONE_OR_MORE] = Field(
        (), description="Numbers that are no claims.", examples=["[{text: 24 hours a day, reason: a figure of speech}]"]
    )
    tests: Annotated[tuple[CampaignTestKeys, ...], listed_by("as")] = Field(
        (),
        description="Who should get what.",
        examples=["[{as: giulia, expect: [{message: main, channel: sms}]}]"],
    )
    waivers: Annotated[tuple[WaiverKeys, ...], listed_by("allow")] = Field(
        (),
        description="Rules that do not hold here: why, who says so, until when.",
        examples=[
            "[{allow: too-long, reason: agreed with the shops, owner: giulia@aurora.example, until: 2026-12-31}]"
        ],
    )
