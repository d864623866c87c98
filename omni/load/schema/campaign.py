"""campaign.yaml, or campaigns/<name>.yaml: what is meant."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Discriminator, Field, Tag

from omni.load.schema.copy import CopyOrFolder, VariantCopy
from omni.load.schema.facts import FactMap
from omni.load.schema.journey import JourneyKeys, SendAt, SendKeys, ShownKeys
from omni.load.schema.keys import Keys
from omni.load.schema.pictures import PictureKeys
from omni.load.schema.products import Address
from omni.load.schema.promises import CampaignTestKeys, Incidental, Needs, Relation, WaiverKeys
from omni.load.schema.reading import MAY_BE_BLANK, ONE_OR_MORE, Scalar, one_of
from omni.load.schema.shapes import listed_by, named, under
from omni.load.schema.types import (
    Amounts,
    Clock,
    Duration,
    FactNames,
    Flag,
    Integer,
    LocaleByLocale,
    Locales,
    Name,
    Names,
    Share,
    Start,
    Text,
    TextByName,
)

STRATEGIES = ("multichannel", "consistent multichannel", "cross-channel", "omnichannel")


def _strategy(text: str) -> str:
    from omni.load.misfit import IMPOSSIBLE, MisfitError, nearest, quoted

    known = {strategy.replace("-", " "): strategy for strategy in STRATEGIES}
    found = known.get(text.lower().replace("-", " ").replace("_", " "))
    if found is None:
        expects = f"expects {', '.join(STRATEGIES[:-1])} or {STRATEGIES[-1]}"
        close = nearest(text, STRATEGIES)
        advice = "" if close else f"write {', '.join(STRATEGIES[:-1])} or {STRATEGIES[-1]}"
        raise MisfitError(IMPOSSIBLE, f"{expects}, found {quoted(text)}", close, advice=advice)
    return found


class GoalKeys(Keys):
    """What the campaign is for."""

    what: ClassVar[str] = "a goal"
    single: ClassVar[str] = "event"
    expects: ClassVar[str] = "keys such as {event: purchase, within: 4d, target: 4%}"
    event: Name = Field(description="The event that is hoped for.", examples=["purchase"])
    within: Duration = Field(0, description="Within what time after a message.", examples=["4d"])
    target: Share | None = Field(None, description="The share of people hoped for.", examples=["4%"])


class AudienceChoiceKeys(Keys):
    """Who is meant."""

    what: ClassVar[str] = "audience"
    single: ClassVar[str] = "include"
    expects: ClassVar[str] = "keys such as {include: customers, exclude: bought_this_week}"
    include: Names = Field((), description="Segments of segments.yaml; without any, everyone.", examples=["customers"])
    exclude: Names = Field((), description="Segments that are left out.")
    holdout: Share = Field(0.0, description="The share that gets nothing, to compare with.", examples=["5%"])


class CtaKeys(Keys):
    """Where the messages lead."""

    what: ClassVar[str] = "cta"
    expects: ClassVar[str] = "an address, or keys such as {url: https://aurora.example/black}"
    url: Address = Field(
        description="The address, by market where it differs.", examples=["https://aurora.example/black"]
    )
    short: Address | None = Field(None, description="The short address that is printed.")
    utm: TextByName = Field({}, description="Values of utm_ parameters of its own: {campaign: black}.")


Cta = Annotated[
    Annotated[Text, Tag("⟨text⟩")] | Annotated[CtaKeys, Tag("⟨keys⟩")],
    Discriminator(lambda data: "⟨keys⟩" if isinstance(data, dict) else "⟨text⟩"),
]
Purpose = Annotated[str, one_of("marketing", "transactional")]


class MessageKeys(Keys):
    """One message, on whatever channels it is sent or shown."""

    what: ClassVar[str] = "a message"
    expects: ClassVar[str] = "keys such as {copy: {it: {headline: Ciao}}}"
    channels: Names = Field((), description="Its channels; without them, the campaign's.")
    purpose: Purpose | None = Field(None, description="marketing or transactional, where it is not the campaign's.")
    topic: Name = Field("", description="What it is about, where it is not the campaign's topic.")
    copy_: CopyOrFolder = Field({}, alias="copy", description="Its words, by language.")
    variants: dict[Name, VariantCopy] = Field(
        {}, description="Other words for an experiment: {b: {it: {headline: …}}}."
    )


class VersionKeys(Keys):
    """The campaign as some people get it."""

    what: ClassVar[str] = "a version"
    single: ClassVar[str] = "for"
    expects: ClassVar[str] = "keys such as {for: vip, facts: {discount: 40%}}"
    for_: Name = Field(alias="for", description="The segment that gets it.", examples=["vip"])
    facts: FactMap = Field({}, description="Facts with other values.")
    unset: FactNames = Field((), description="Facts that it does without.")
    starts: Start | None = Field(None, description="When its first send goes out instead.")
    timezone: Clock = Field("", description="Whose clock starts is on.")
    copy_: CopyOrFolder = Field({}, alias="copy", description="Other words, by language, also below messages.")
    images: dict[Name, PictureKeys] = Field({}, description="Other pictures.")
    channels: Names = Field((), description="Its channels, where they are others.")
    cta: Cta | None = Field(None, description="Where it leads, where that is elsewhere.")


class CampaignFile(Keys):
    """What is meant, once, for every channel and language."""

    what: ClassVar[str] = "a campaign"

    campaign: Name = Field(description="The campaign's name.", examples=["2026-11-black-friday"])
    title: Text = Field("", description="A title for people.")
    owner: Text = Field("", description="Who answers for it.", examples=["giulia.ferri@aurora.example"])
    strategy: Annotated[str, Scalar(_strategy, " or ".join(STRATEGIES))] = Field(
        "", description="What the campaign claims to be, which omni audits: multichannel, …, omnichannel."
    )
    purpose: Purpose = Field("marketing", description="marketing, or transactional for receipts and the like.")
    topic: Name = Field("", description="What people agreed to; without it, the first of the brand's topics.")
    tags: Names = Field((), description="Words that frequency caps may count by.")
    priority: Integer = Field(0, description="Who goes first where two campaigns meet; the higher number.")
    exhaustive: Flag = Field(False, description="Whether everyone must get a version.")  # noqa: FBT003
    goal: GoalKeys | None = Field(None, description="What the campaign is for.")
    markets: Names = Field((), description="Its markets; without them, all of the brand's.")
    locales: Locales = Field((), description="Its languages; without them, those of its copy.")
    fallbacks: LocaleByLocale = Field({}, description="The language to read where one is missing: {ro: en}.")
    channels: Names = Field((), description="Its channels; without them, those that its sends name.")
    audience: AudienceChoiceKeys | None = Field(None, description="Who is meant; without it, everyone.")
    budget: Amounts = Field({}, description="The most that it may cost: {EUR: 6000}.")
    facts: FactMap = Field({}, description="Every value that a customer may read, once.")
    versions: Annotated[tuple[VersionKeys, ...], listed_by("for")] = Field(
        (), description="Ordered: each person gets the first that fits."
    )
    cta: Cta | None = Field(None, description="Where the messages lead.")
    copy_: CopyOrFolder = Field({}, alias="copy", description="The words by language, or the folder that holds them.")
    images: dict[Name, PictureKeys] = Field({}, description="Pictures, and what they say.")
    videos: dict[Name, PictureKeys] = Field({}, description="Videos, and what they say.")
    messages: Annotated[dict[Name, Annotated[MessageKeys, MAY_BE_BLANK]], named()] = Field(
        {}, description="Its messages; without any, one: main."
    )
    send: SendAt | None = Field(
        None, description="When every message goes out, where that is once.", examples=["2026-12-05T10:00"]
    )
    sends: Annotated[tuple[SendKeys, ...], ONE_OR_MORE, listed_by("message", "at")] = Field(
        (), description="What goes out when."
    )
    journey: JourneyKeys | None = Field(None, description="Steps that depend on what people do.")
    shown: Annotated[tuple[ShownKeys, ...], ONE_OR_MORE] = Field((), description="What stays up: posts, ads, banners.")
    requires: Annotated[Needs, under("all")] = Field(
        {}, description="Facts that messages must state: {all: [discount], sms: [code]}."
    )
    forbid: Annotated[Needs, under("all")] = Field({}, description="Facts that messages must not state.")
    relations: Annotated[tuple[Relation, ...], ONE_OR_MORE] = Field(
        (), description="Arithmetic that holds between facts."
    )
    incidental: Annotated[tuple[Incidental, ...], ONE_OR_MORE] = Field((), description="Numbers that are no claims.")
    tests: Annotated[tuple[CampaignTestKeys, ...], listed_by("as")] = Field(
        (), description="Who should get what, for omni test."
    )
    waivers: Annotated[tuple[WaiverKeys, ...], listed_by("allow")] = Field(
        (), description="Rules that do not hold here: why, who says so, until when."
    )
