"""channel_templates/<channel>/channel.yaml: what a channel is made of."""

from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator, Field, Tag

from omni.load.schema.channel_pictures import ChannelPictureKeys
from omni.load.schema.facts.kind import shape
from omni.load.schema.keys import Keys
from omni.load.schema.reading import ONE_OR_MORE, Scalar, one_of
from omni.load.schema.types import (
    ChannelName,
    CopyFields,
    Count,
    Date,
    DayRange,
    Days,
    EventNames,
    Flag,
    Name,
    Names,
    Pixels,
    Positive,
    Text,
)
from omni.model.channel import LOOKS, Look, PartKind
from omni.model.confidence import Confidence


def _limit(text: str) -> str:
    from omni.load.scalars.counting import limit

    limit(text)
    return text


def _unit(text: str) -> str:
    from omni.load.misfit import IMPOSSIBLE, MisfitError
    from omni.measure import names
    from omni.words.nearest import nearest

    if text not in names():
        raise MisfitError(
            IMPOSSIBLE, f'expects {_UNITS}, found "{text}" ({", ".join(names())})', nearest(text, names())
        )
    return text


_UNITS = "a unit that omni counts"
UnitName = Annotated[str, Scalar(_unit, _UNITS)]


class UnitOptions(Keys):
    """How a unit counts."""

    what: ClassVar[str] = "a unit"
    url: Positive | None = Field(None, description="What one link weighs, whatever its length.", examples=["23"])
    ignore: Text = Field("", description="Characters that are not counted.", examples=['" -"'])


UnitKeys = dict[UnitName, UnitOptions]
Unit = Annotated[Annotated[UnitName, Tag("⟨text⟩")] | Annotated[UnitKeys, Tag("⟨keys⟩")], Discriminator(shape)]


class LimitKeys(Keys):
    """How long a part may be, and who says so."""

    what: ClassVar[str] = "a limit"
    expects: ClassVar[str] = "keys such as {max: 160, unit: char}"

    unit: Unit = Field(
        description="What is counted: char, utf16, grapheme, byte, wide, segments, lines, emoji, hashtag, symbol, …",
        examples=["char", "{char: {url: 23}}"],
    )
    each: Annotated[Literal["", "line"], one_of("line")] = Field(
        "", description="What it holds for on its own: line, each line of the part.", examples=["line"]
    )
    max: Count | None = Field(None, description="The most; 0 takes none.", examples=["160"])
    min: Count | None = Field(None, description="The least.", examples=["1"])
    advised: Flag = Field(
        False,  # noqa: FBT003
        description="Whether it is advice; other limits are refused or cut by the provider.",
        examples=["true"],
    )
    source: Text = Field("", description="The page that says so.", examples=["https://provider.example/limits"])
    confidence: Annotated[Confidence, one_of("A", "B", "C", "K", "N")] = Field(
        "N",
        description="How sure it is: A official page, B maintained library, C secondary source, K known standard, "
        "N our choice.",
        examples=["A"],
    )
    checked_on: Date | None = Field(None, description="The day the source was read.", examples=["2026-11-01"])
    note: Text = Field("", description="What else there is to know.", examples=["without the unsubscribe line"])


class PartKeys(Keys):
    """One finished part of a message."""

    what: ClassVar[str] = "a part"
    single: ClassVar[str] = "template"
    expects: ClassVar[str] = "keys such as {template: body.txt.j2}"

    template: Text = Field(description="The template, a file of the channel's folder.", examples=["body.txt.j2"])
    kind: Annotated[PartKind, one_of("text", "html", "svg")] = Field(
        "text", description="What the part is made of.", examples=["html"]
    )
    required: Flag = Field(True, description="Whether an empty part is a problem.", examples=["false"])  # noqa: FBT003
    hidden: Flag = Field(False, description="Whether nobody reads it.", examples=["true"])  # noqa: FBT003
    inline: Flag = Field(False, description="Whether a page's CSS moves into its elements.", examples=["true"])  # noqa: FBT003
    limits: Annotated[tuple[LimitKeys, ...], ONE_OR_MORE] = Field(
        (), description="How long the part may be.", examples=["[{max: 160, unit: char}]"]
    )


class SenderKeys(Keys):
    """The name in brand.yaml that messages of the channel come from."""

    what: ClassVar[str] = "sender"
    limits: Annotated[tuple[LimitKeys, ...], ONE_OR_MORE] = Field(
        description="How long the name may be. A number as sender is no name.",
        examples=["[{min: 3, max: 11, unit: char}]"],
    )


class CodeKeys(Keys):
    """What the channel takes as a code that people copy with a tap."""

    what: ClassVar[str] = "code"
    limits: Annotated[tuple[LimitKeys, ...], ONE_OR_MORE] = Field(
        description="How long a code may be, and of what. They hold for the code that a message names.",
        examples=["[{max: 15, unit: char}, {max: 0, unit: symbol}]"],
    )


class FrameKeys(Keys):
    """How a template draws a message as the channel would show it."""

    what: ClassVar[str] = "frame"
    single: ClassVar[str] = "template"
    expects: ClassVar[str] = "phone, or keys such as {template: frame.html.j2, width: 390, height: 720}"

    template: Text = Field(
        description="The template, a file of the channel's folder. It sees what the parts see, and parts, lines, "
        "sender, to and initial.",
        examples=["frame.html.j2"],
    )
    width: Pixels = Field(390, description="What it draws on is so wide, in pixels.", examples=["390"])
    height: Pixels = Field(720, description="What it draws on is so high, in pixels.", examples=["720"])
    look: Annotated[Look, one_of(*LOOKS)] = Field(
        "page", description="How a terminal shows it: mail, phone, paper or page.", examples=["phone"]
    )


Frame = Annotated[Annotated[Text, Tag("⟨text⟩")] | Annotated[FrameKeys, Tag("⟨keys⟩")], Discriminator(shape)]


class LeadTimeKeys(Keys):
    """How long a printed channel takes."""

    what: ClassVar[str] = "lead_time"
    print: Days = Field(0, description="The days of printing.", examples=["3d"])
    post: DayRange = Field((0, 0), description="The days of the post, at least and at most.", examples=["4d..8d"])


class CostKeys(Keys):
    """What a cost counts."""

    what: ClassVar[str] = "cost"
    single: ClassVar[str] = "per"
    per: UnitName = Field(
        "", description="The unit that a cost of policy.yaml is for; without it, one message.", examples=["segments"]
    )


class ChannelFile(Keys):
    """A channel."""

    what: ClassVar[str] = "channel.yaml"

    channel: ChannelName = Field(description="The channel's name, as campaigns write it.", examples=["sms"])
    title: Text = Field("", description="The channel's name as a reader sees it.", examples=["SMS"])
    addressed: Flag = Field(
        True,  # noqa: FBT003
        description="Whether somebody receives it; a post, an ad or a poster is shown.",
        examples=["false"],
    )
    address: Annotated[str, one_of("email", "phone", "push_token", "address")] = Field(
        "",
        description="What a person needs in order to receive it: email, phone, push_token or address.",
        examples=["phone"],
    )
    consent: Annotated[Literal["topic", "permission", "none"], one_of("topic", "permission", "none")] = Field(
        "topic",
        description="What it asks of a person: a topic they agreed to, a permission, or none.",
        examples=["topic"],
    )
    interrupts: Flag = Field(False, description="Whether it makes a sound in somebody's pocket.", examples=["true"])  # noqa: FBT003
    reports: EventNames = Field(
        (),
        description="What it tells afterwards: delivered, opened, clicked, redeemed, …",
        examples=["[delivered, clicked]"],
    )
    artefact: Text = Field("txt", description="The format of the file that a provider takes.", examples=["eml"])
    frame: Frame = Field(
        "page",
        description="How the preview shows it: mail, phone, paper, page, or a template of the folder that draws it.",
        examples=["phone", "{template: frame.html.j2, width: 390, height: 720}"],
    )
    utm_medium: Text = Field("", description="The value of utm_medium in its links.", examples=["sms"])
    fields: CopyFields = Field((), description="The fields of copy that it reads, in order.", examples=["[short, cta]"])
    requires: Names = Field(
        (), description="What a marketing message must carry: unsubscribe, stop, sender, …", examples=["[stop]"]
    )
    sender: SenderKeys | None = Field(
        None,
        description="What the channel takes as the sender's name, senders in brand.yaml.",
        examples=["{limits: [{min: 3, max: 11, unit: char}]}"],
    )
    code: CodeKeys | None = Field(
        None,
        description="What the channel takes as a code, where it has a button that copies it.",
        examples=["{limits: [{max: 15, unit: char}]}"],
    )
    cost: CostKeys | None = Field(None, description="What a cost of policy.yaml counts.", examples=["{per: segments}"])
    rate_limit: Annotated[str, Scalar(_limit, "so many per time such as 100/min")] = Field(
        "", description="How many may leave in what time, unless policy.yaml says otherwise.", examples=["100/min"]
    )
    lead_time: LeadTimeKeys | None = Field(
        None, description="How long printing and the post take.", examples=["{print: 3d, post: 4d..8d}"]
    )
    pictures: Annotated[tuple[ChannelPictureKeys, ...], ONE_OR_MORE] = Field(
        (), description="What pictures and videos it takes.", examples=["[{ratio: [1:1, 4:5], min_width: 1080}]"]
    )
    parts: dict[Name, PartKeys] = Field(
        description="The parts of a finished message: subject, html, body, …",
        examples=["{body: {template: body.txt.j2, limits: [{max: 160, unit: char}]}}"],
    )
