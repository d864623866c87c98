"""policy.yaml: what the brand allows itself."""

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal

from pydantic import Discriminator, Field, Tag

from omni.load.schema.facts.kind import shape
from omni.load.schema.keys import Keys
from omni.load.schema.later import later
from omni.load.schema.reading import ONE_OR_MORE, one_of
from omni.load.schema.types import (
    Channels,
    CostsByName,
    Country,
    Date,
    Duration,
    DurationByName,
    Flag,
    Limit,
    Name,
    Per,
    Positive,
    QuietByName,
    RateByName,
    Share,
    Start,
    Tags,
    Text,
)

if TYPE_CHECKING:
    from omni.load.schema.rate_limits import RateLimitKeys
else:
    RateLimitKeys = later("rate_limits.RateLimitKeys")

_WHERE = "The most specific key wins: country.channel, country, channel, all."

Consent = Annotated[Literal["refused", "granted"], one_of("refused", "granted")]
OnCap = Annotated[Literal["skip", "defer", "exit"], one_of("skip", "defer", "exit")]
Quiet = Annotated[Literal["defer", "drop", "nearest_edge"], one_of("defer", "drop", "nearest_edge")]
Unknown = Annotated[Literal["country", "market", "skip", "strictest"], one_of("country", "market", "skip", "strictest")]
Holidays = Annotated[Literal["warn", "defer", "advance", "drop"], one_of("warn", "defer", "advance", "drop")]
Gap = Annotated[Literal["shift", "skip", "error"], one_of("shift", "skip", "error")]
Late = Annotated[Literal["skip", "now", "next_day", "grace"], one_of("skip", "now", "next_day", "grace")]
Preset = Annotated[
    Literal["", "braze", "klaviyo", "iterable", "ajo", "sfmc", "customerio"],
    one_of("braze", "klaviyo", "iterable", "ajo", "sfmc", "customerio"),
]
ExitCheck = Annotated[Literal["at_once", "on_wait_end"], one_of("at_once", "on_wait_end")]
Dedupe = Annotated[Literal["address", "none"], one_of("address", "none")]
WeekStart = Annotated[Literal["monday", "sunday"], one_of("monday", "sunday")]
OnPast = Annotated[Literal["skip", "now", "exit"], one_of("skip", "now", "exit")]


class QuietDateKeys(Keys):
    """A date on which nothing leaves."""

    what: ClassVar[str] = "a quiet date"
    expects: ClassVar[str] = "a date such as 2026-12-25, or keys such as {date: 2026-12-25, country: IT}"
    date: Date = Field(description="The date.", examples=["2026-12-25"])
    country: Country = Field("", description="The country it holds for; without it, all.", examples=["IT"])
    name: Text = Field("", description="What the day is.", examples=["Natale"])


class CapKeys(Keys):
    """At most so many messages a person."""

    what: ClassVar[str] = "a frequency cap"
    expects: ClassVar[str] = "keys such as {max: 3, per: rolling 7d}"
    max: Positive = Field(description="How many messages a person may get.", examples=["3"])
    per: Per = Field(
        description="In which window: rolling 7d counts back from each send, calendar week is one on their clock.",
        examples=["rolling 7d"],
    )
    channels: Channels = Field((), description="The channels it counts; without them, all.", examples=["[sms, push]"])
    tags: Tags = Field((), description="It counts campaigns with one of these tags only.", examples=["[sale]"])
    purpose: Annotated[Literal["", "marketing", "transactional"], one_of("marketing", "transactional")] = Field(
        "", description="What it counts: only marketing counts in caps.", examples=["marketing"]
    )
    on_cap: OnCap = Field(
        "skip", description="What becomes of a message over the cap: skip, defer or exit.", examples=["defer"]
    )


class ConsentKeys(Keys):
    """What counts as consent."""

    what: ClassVar[str] = "consent"
    single: ClassVar[str] = "unknown"
    unknown: Consent = Field("refused", description="What a missing answer means.", examples=["refused"])


QuietDate = Annotated[Annotated[Date, Tag("⟨text⟩")] | Annotated[QuietDateKeys, Tag("⟨keys⟩")], Discriminator(shape)]
RateLimit = Annotated[Annotated[Limit, Tag("⟨text⟩")] | Annotated[RateLimitKeys, Tag("⟨keys⟩")], Discriminator(shape)]


class PolicyKeys(Keys):
    """What the brand allows itself. Every key has a default."""

    what: ClassVar[str] = "policy"

    preset: Preset = Field(
        "",
        description="A platform whose answers hold for the keys that are not written here. All hold what is in quiet "
        "hours until they end, and put people without a zone on the market's clock. braze also ends a journey at a "
        "date that has passed (on_past: exit) and gives up after 72 hours, klaviyo sends one email in 16 hours, one "
        "text and one push in 24, ajo gives up after 7 days, sfmc asks for exits when a wait ends (exit_check: "
        "on_wait_end).",
        examples=["braze"],
    )
    as_of: Start | None = Field(
        None, description="The moment that the preview is made for; --at says another.", examples=["2026-11-20"]
    )
    quiet_hours: QuietByName = Field(
        {},
        description="When no message leaves, on the recipient's clock, each day or by weekday; past midnight it is "
        "still the day's on which it starts. " + _WHERE,
        examples=[
            '{all: "21:00-08:00", email: none, IT.sms: "20:00-09:00"}',
            '{FR.sms: {mon-sat: "22:00-08:00", sun: all day}}',
        ],
    )
    quiet: Quiet = Field(
        "defer",
        description="What becomes of a message in quiet hours: defer to their end, drop it, or take the nearest_edge, "
        "which may be the minute before them where it is planned by then.",
        examples=["drop"],
    )
    quiet_dates: Annotated[tuple[QuietDate, ...], ONE_OR_MORE] = Field(
        (),
        description="Dates on which nothing leaves.",
        examples=["[2026-12-25, {date: 2026-12-26, country: IT, name: Santo Stefano}]"],
    )
    frequency_caps: Annotated[tuple[CapKeys, ...], ONE_OR_MORE] = Field(
        (),
        description="At most so many messages a person, counted over all campaigns; every cap holds.",
        examples=["[{max: 3, per: rolling 7d, channels: [sms, push]}]"],
    )
    consent: ConsentKeys | None = Field(None, description="What counts as consent.", examples=["{unknown: refused}"])
    unknown_timezone: Unknown = Field(
        "country",
        description="Whose clock people have whose zone is unknown: country (the only zone of their country, else "
        "only hours allowed in all of its zones), market, skip, or strictest "
        "(only hours allowed in all zones of the country).",
        examples=["market"],
    )
    holidays: Holidays = Field(
        "warn",
        description="What becomes of a message on a holiday of the person's country: warn, defer to the next day, "
        "advance to the day before, or drop.",
        examples=["defer"],
    )
    dst_gap: Gap = Field(
        "shift", description="What becomes of an hour that the change of the clock skips.", examples=["skip"]
    )
    late: Late = Field(
        "grace", description="What becomes of a send whose hour has passed in a person's zone.", examples=["skip"]
    )
    grace: Duration = Field(3600, description="How late a send may still leave with late: grace.", examples=["60m"])
    on_past: OnPast = Field(
        "skip", description="What becomes of a step whose date has passed when a person reaches it.", examples=["now"]
    )
    exit_check: ExitCheck = Field(
        "at_once",
        description="When an event that ends a journey counts: at_once, or on_wait_end, as Salesforce has it.",
        examples=["on_wait_end"],
    )
    one_per_day: Flag = Field(
        False,  # noqa: FBT003
        description="Whether two steps of one journey never reach a person on one day.",
        examples=["true"],
    )
    holdout: Share = Field(
        0.0,
        description="The share of people who get nothing of any campaign, the same in all, to compare with. It is "
        "asked before a campaign's own holdout. People by name are never among them, and campaigns with purpose: "
        "transactional reach everybody.",
        examples=["5%"],
    )
    dedupe: Dedupe = Field(
        "address",
        description="Whether two people with one address or telephone get a message once (address), or each (none).",
        examples=["none"],
    )
    week_start: WeekStart = Field(
        "monday", description="The day on which a calendar week of the caps begins.", examples=["sunday"]
    )
    reserve: Duration = Field(
        0,
        description="How far ahead room under the caps is kept for messages of higher priority.",
        examples=["48h"],
    )
    horizon: Duration = Field(
        0,
        description="After what time the simulation ends; whoever is still in a journey then is told as in progress. "
        "Without it everybody is followed to the end.",
        examples=["60d"],
    )
    ttl: DurationByName = Field(
        {}, description="By channel, after how long a waiting message is given up: {sms: 10h}.", examples=["{sms: 10h}"]
    )
    rate_limits: dict[Name, RateLimit] = Field(
        {},
        description="By channel, how many may leave in what time: {sms: 100/min}; several channels may share one.",
        examples=["{sms: 100/min}", "{provider: {max: 100/min, channels: [sms, whatsapp]}}"],
    )
    costs: CostsByName = Field(
        {},
        description=f"By channel, what one unit costs: {{sms: {{EUR: 0.07}}}}. {_WHERE}",
        examples=["{sms: {EUR: 0.07}, email: {EUR: 0.0005}}"],
    )
    assume: RateByName = Field(
        {},
        description="How many people react, by channel and event: {email.clicked: 2%..4%}.",
        examples=["{email.clicked: 2%..4%, sms.clicked: 4%..9%}"],
    )


class PolicyFile(Keys):
    """What the brand allows itself."""

    what: ClassVar[str] = "policy.yaml"
    policy: PolicyKeys = Field(
        description="The rules that hold for all campaigns.",
        examples=['{quiet_hours: {all: "21:00-08:00"}, frequency_caps: [{max: 3, per: rolling 7d}]}'],
    )
