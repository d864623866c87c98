"""A small brand in two markets, and words to write campaigns, policies and people in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, time
from zoneinfo import ZoneInfo

from omni.expression import parse
from omni.model.brand import Brand, FieldSpec, Market
from omni.model.campaign import Campaign, MessagePlan
from omni.model.catalogue import Segment
from omni.model.channel import Channel, LeadTime
from omni.model.copy import CopyText, LocaleCopy
from omni.model.facts import Moment
from omni.model.files import Files
from omni.model.journey import Branch, Delay, DelayUntil, Entry, Journey, Send, Step, WaitFor
from omni.model.people import Consent, Person, Reaction
from omni.model.place import Route
from omni.model.policy import FrequencyCap, Policy, QuietHours
from omni.model.project import Project
from omni.model.schedule import Row, Schedule
from omni.model.sources import Sources
from omni.model.spans import BeforeFact, NextWeekday, Per, Wait, Week, Window
from omni.resolve import resolve
from omni.simulate import MANY, simulate
from omni.timing import as_of
from omni.zones import to_utc

HERE = Route("here.yaml")
ROME = ZoneInfo("Europe/Rome")
HOUR, DAY = 3600, 86_400
CHANNELS = {
    "email": Channel("email", "Email", "", HERE, {}, address="email", reports=("clicked", "opened")),
    "sms": Channel(
        "sms", "SMS", "", HERE, {}, address="phone", interrupts=True, cost_unit="segments", reports=("clicked",)
    ),
    "push": Channel(
        "push", "Push", "", HERE, {}, address="push_token", interrupts=True, consent="permission", reports=("clicked",)
    ),
    "letter": Channel(
        "letter", "Letter", "", HERE, {}, address="address", reports=("redeemed",), lead_time=LeadTime(3, 4, 8)
    ),
}
MARKETS = {
    "italy": Market("italy", ("IT",), "EUR", "Europe/Rome", ("it", "en"), HERE),
    "america": Market("america", ("US",), "USD", "America/New_York", ("en",), HERE),
    "australia": Market("australia", ("AU",), "AUD", "Australia/Sydney", ("en",), HERE),
}
FIELDS = {"tier": FieldSpec("tier", "text", HERE), "orders": FieldSpec("orders", "integer", HERE)}
BRAND = Brand("Aurora", HERE, "Europe/Rome", MARKETS, topics=("offers", "news"), fields=FIELDS)


def moment(text: str, zone: str = "") -> Moment:
    return Moment(datetime.fromisoformat(text), zone)


def send(message: str, *channels: str, at: str = "", zone: str = "", step: str = "", **keys: object) -> Send:
    when = moment(at, zone) if at else None
    return Send(step or message, message, HERE / message, channels, at=when, **keys)  # type: ignore[arg-type]


def first_of(message: str, *channels: str, at: str = "", step: str = "") -> Send:
    return Send(step or message, message, HERE / message, first_of=channels, at=moment(at) if at else None)


def delay(seconds: int, at: str = "") -> Delay:
    return Delay(Wait(seconds, time.fromisoformat(at) if at else None), HERE / "delay")


def until(target: NextWeekday | BeforeFact | Moment) -> DelayUntil:
    return DelayUntil(target, HERE / "delay_until")


def wait_for(
    event: str, within: int, then: Iterable[Step] = (), otherwise: Iterable[Step] = (), of: str = ""
) -> WaitFor:
    return WaitFor(event, of, within, HERE / "wait_for", tuple(then), tuple(otherwise))


def branch(condition: str, then: Iterable[Step] = (), otherwise: Iterable[Step] = ()) -> Branch:
    return Branch(parse(condition)[0], condition, HERE / "branch", tuple(then), tuple(otherwise))


def _sends(steps: Iterable[Step]) -> Iterable[Send]:
    for step in steps:
        if isinstance(step, Send):
            yield step
        elif isinstance(step, WaitFor | Branch):
            yield from _sends((*step.then, *step.otherwise))


COPY = {locale: LocaleCopy({"body": CopyText("Ciao", HERE)}) for locale in ("it", "en")}


def campaign(
    name: str, *sends: Send, steps: Iterable[Step] = (), entry: Entry | str = "", exits: Iterable[str] = (), **keys
):
    steps = tuple(steps)
    if isinstance(entry, str):
        entry = Entry(HERE / "entry", moment(entry) if entry else None)
    return Campaign(
        id=name,
        file=f"{name}.yaml",
        route=Route(f"{name}.yaml"),
        channels=tuple(CHANNELS),
        messages={step.message: MessagePlan(step.message, HERE) for step in (*sends, *_sends(steps))},
        sends=sends,
        journey=Journey(entry, steps, HERE / "journey", tuple(exits)) if steps else None,
        **{"markets": tuple(MARKETS), "locales": ("it", "en"), "copy": COPY, **keys},
    )


def person(
    name: str,
    *,
    zone: str = "",
    country: str = "IT",
    does: Iterable[Reaction] = (),
    without: Iterable[str] = (),
    **keys,
):
    """Somebody who agreed to everything and can be reached everywhere, save on the channels of `without`."""
    addresses = {channel.address: f"{name}-{channel.id}" for channel in CHANNELS.values() if channel.id not in without}
    topics = {channel: frozenset({"offers"}) for channel in CHANNELS if channel not in without}
    consent = Consent(topics, frozenset({"push"} - set(without)))
    defaults = {"locale": "it-IT", "addresses": addresses, "consent": consent}
    return Person(name, country=country, route=HERE / name, timezone=zone, does=tuple(does), **{**defaults, **keys})


def does(message: str, event: str, after: int = 0) -> Reaction:
    return Reaction(message, event, after, HERE)


def quiet(hours: str, channel: str = "", country: str = "") -> QuietHours:
    windows = [Window(*map(time.fromisoformat, hours.split("-")))] if hours != "none" else []
    return QuietHours(country, channel, Week.every_day(*windows), HERE / "quiet_hours")


def cap(most: int, *channels: str, rolling: int = 0, calendar: str | None = None, on_cap: str = "skip") -> FrequencyCap:
    return FrequencyCap(most, Per(rolling, calendar), HERE / "caps" / most, channels, on_cap=on_cap)  # type: ignore[arg-type]


def project(*campaigns: Campaign, people: Iterable[Person] = (), segments: Mapping[str, str] = {}, **policy) -> Project:
    return Project(
        brand=BRAND,
        policy=Policy(Route("policy.yaml"), **policy),
        channels=CHANNELS,
        campaigns={campaign.id: campaign for campaign in campaigns},
        sources=Sources(),
        files=Files({}, {}, {}),
        segments={name: Segment(name, parse(text)[0], text, HERE) for name, text in segments.items()},
        people={person.id: person for person in people},
    )


def run(project: Project, *others: Person, at: str = "", seed: int = 1, units: int = 1, many: int = MANY) -> Schedule:
    """The schedule over the project's named people and some others, all messages of the same size."""
    start, findings = as_of(project, datetime.fromisoformat(at) if at else None)
    assert start is not None, findings
    briefs, _ = resolve(project)
    sizes = {(brief.key, ()): units for brief in briefs}
    return simulate(project, briefs, (*project.people.values(), *others), sizes, {}, start, seed, many=many)


def outcomes(schedule: Schedule, who: str = "") -> list[tuple[str, str, str, str]]:
    """What became of each message: step, channel, status, and the hour on the person's wall."""
    return [told(row) for row in schedule.rows if not who or row.person == who]


def told(row: Row) -> tuple[str, str, str, str]:
    return row.step, row.key.channel, row.status.value, row.local


def utc(text: str, zone: ZoneInfo = ROME) -> int:
    found = to_utc(datetime.fromisoformat(text), zone)
    assert found is not None
    return found
