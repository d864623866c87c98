"""Plans made by hand: as small as a page needs, or as large as a brand's year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal

from omni.model.brand import Brand, Identity, Market
from omni.model.brief import Brief, BriefKey
from omni.model.campaign import Campaign, MessagePlan, Version
from omni.model.channel import Channel, Limit, PartSpec
from omni.model.facts import Code, Fact, Moment
from omni.model.files import Files
from omni.model.frozen import replace
from omni.model.ledger import Entry, Ledger, Verdict
from omni.model.message import Message, Part
from omni.model.offers import Percent, Price
from omni.model.people import Person
from omni.model.place import Place, Route
from omni.model.plan import Plan
from omni.model.policy import Cost, Policy
from omni.model.problem import Level, Note, Problem, Seen
from omni.model.project import Project
from omni.model.schedule import Check, Reached, Row, Schedule, Status
from omni.model.sources import Sources
from omni.zones import to_local, zone

HERE = Route("campaigns/spring.yaml")
POLICY = Route("campaigns/policy.yaml", ("policy", "quiet_hours", "all"))
NINE = 1_772_438_400  # 2026-03-02T08:00Z, nine in Rome and ten in Bucharest
DAY = 86_400
ROME = zone("Europe/Rome")

COPY = {
    "it": ("Trenta per cento, fino a domenica", "Ciao Giulia, il 30 % su tutto con SPRING30 fino all’8 marzo."),
    "ro": ("Treizeci la sută, până duminică", "Bună, 30 % la toate cu SPRING30 până pe 8 martie."),
    "en": ("Thirty per cent, until Sunday", "Hello, 30 % off everything with SPRING30 until 8 March."),
}
MARKETS = {
    "italy": Market("italy", ("IT",), "EUR", "Europe/Rome", ("it", "en"), HERE),
    "romania": Market("romania", ("RO",), "RON", "Europe/Bucharest", ("ro", "en"), HERE),
}


def part_spec(name: str, kind: str = "text", *limits: Limit, hidden: bool = False) -> PartSpec:
    return PartSpec(name, f"channel_templates/{name}.j2", kind, HERE, hidden=hidden, limits=limits)


def channel(id_: str, frame: str, artefact: str, *parts: PartSpec, address: str = "") -> Channel:
    folder = f"channel_templates/{id_}"
    specs = {part.name: part for part in parts}
    return Channel(id_, id_.title(), folder, HERE, specs, artefact=artefact, frame=frame, address=address)


CHANNELS = {
    "email": channel(
        "email",
        "mail",
        "eml",
        part_spec("subject", "text", Limit("char", HERE, max=60, advised=True)),
        part_spec("preheader"),
        part_spec("html", "html", Limit("byte", HERE, max=102_400)),
        part_spec("text"),
        address="email",
    ),
    "sms": replace(
        channel("sms", "phone", "txt", part_spec("body", "text", Limit("segments", HERE, max=1)), address="phone"),
        title="SMS",
    ),
    "push": channel(
        "push",
        "phone",
        "json",
        part_spec("title"),
        part_spec("body", "text", Limit("char", HERE, max=110)),
        part_spec("url", hidden=True),
        address="push_token",
    ),
    "letter": channel("letter", "paper", "html", part_spec("page", "html"), address="address"),
}

MAIL = """<!doctype html><html lang="{lang}"><head><title>x</title><style>p {{ color: #333 }}</style></head>
<body style="margin:0;background:#f1e7db;font:16px/1.6 Georgia,serif"><div style="max-width:600px;margin:0 auto;background:#fffbf6;padding:40px">
<p style="letter-spacing:.3em">AURORA</p><h1 style="font-weight:400">{title}</h1><p>{body}</p>
<p><a href="https://aurora.example/" style="background:#7a2e4d;color:#fff;padding:12px 24px;text-decoration:none">SPRING30</a></p></div></body></html>"""


def brand(**changes: object) -> Brand:
    colours = Identity(colors={"primary": "#7A2E4D", "accent": "#A63D1B"})
    senders = {"email": "Aurora <ciao@aurora.example>", "sms": "AURORA"}
    usual = Brand("Aurora", HERE, "Europe/Rome", MARKETS, identity=colours, senders=senders)
    return replace(usual, **changes)


def campaign(id_: str = "spring", messages: Iterable[str] = ("teaser",), **changes: object) -> Campaign:
    named = {name: MessagePlan(name, HERE) for name in messages}
    usual = Campaign(
        id_, f"campaigns/{id_}.yaml", HERE, tuple(CHANNELS), tuple(MARKETS), tuple(COPY), named, title="Spring, early"
    )
    return replace(usual, **changes)


def facts(market: str, version: str) -> Mapping[str, Fact]:
    values = {
        "discount": Percent(Decimal(40 if version else 30), of="everything"),
        "price": Price({"EUR": Decimal("84.90")} if market == "italy" else {"RON": Decimal(420)}),
        "code": Code("VIP40" if version else "SPRING30"),
        "ends": Moment(datetime.fromisoformat("2026-03-08T23:59")),
    }
    return {name: Fact(name, {"": value}, HERE) for name, value in values.items()}


def brief(key: BriefKey, of: Campaign | None = None, by: Brand | None = None) -> Brief:
    return Brief(
        key,
        of or campaign(key.campaign, [key.message]),
        by or brand(),
        MARKETS[key.market],
        CHANNELS[key.channel],
        facts(key.market, key.version),
        {},
        2026,
    )


def texts(channel_: str, locale: str, extra: str = "") -> dict[str, str]:
    title, body = COPY[locale]
    page = MAIL.format(lang=locale, title=title, body=f"{body} {extra}")
    return {
        "email": {"subject": title, "preheader": body, "html": page, "text": f"{title}\n\n{body}\n{extra}"},
        "sms": {"body": f"AURORA: {body} {extra}".strip()},
        "push": {"title": title, "body": f"{body} {extra}".strip(), "url": "https://aurora.example/"},
        "letter": {"page": page},
    }[channel_]


def message(of: Brief, parts: Mapping[str, str] | None = None, **changes: object) -> Message:
    said = parts or texts(of.key.channel, of.key.locale, of.key.version)
    kinds = {name: spec.kind for name, spec in of.channel.parts.items()}
    made = {name: Part(name, kinds[name], text, text) for name, text in said.items()}
    return replace(Message(of, made), **changes)


GIULIA = Person(
    "giulia",
    "it-IT",
    "IT",
    HERE,
    "Europe/Rome",
    {"email": "giulia@mail.example", "phone": "+390000000001", "push_token": "sample", "address": {"city": "Milano"}},
    fields={"first_name": "Giulia", "last_name": "Bianchi"},
)
LAYLA = Person("layla", "it-IT", "IT", HERE, fields={"first_name": "ليلى", "last_name": "حداد"})


def row(person: str, key: BriefKey, at: int, status: Status = Status.SENT, **changes: object) -> Row:
    usual = Row(
        person,
        person in {"giulia", "layla"},
        key.campaign,
        key.message,
        1,
        key,
        status,
        at,
        at,
        to_local(at, ROME).isoformat(),
        "Europe/Rome",
        "recipient",
        cost_micros={"sms": 58_000, "push": 0}.get(key.channel, 900),
        currency="EUR",
        checks=(
            Check("consent", passed=True, words=f"agreed to offers by {key.channel}"),
            Check("quiet hours", passed=status is Status.SENT, words="21:00 to 08:00 is quiet", route=POLICY),
        ),
    )
    return replace(usual, **changes)


def problem(**changes: object) -> Problem:
    usual = Problem(
        Place("campaigns/spring.yaml", 44, 14, 44, 16),
        Level.ERROR,
        "percent-contradicts",
        "CON101",
        "sms (it) says 20 %, the campaign says 30 %",
        (Note(Place("campaigns/spring.yaml", 7, 14), "the campaign says 30 %"),),
        "write {{ discount }} instead of 20",
        Seen("sms (it)", "Ciao, il ", "20 %", " su tutto"),
        campaign="spring",
    )
    return replace(usual, **changes)


def plan(  # noqa: PLR0913  a plan has as many sides
    messages: Iterable[Message],
    *,
    briefs: Iterable[Brief] = (),
    personal: Iterable[Message] = (),
    rows: Iterable[Row] = (),
    reached: Iterable[Reached] = (),
    problems: Iterable[Problem] = (),
    people: Iterable[Person] = (GIULIA, LAYLA),
    by: Brand | None = None,
    unread: Iterable[str] = (),
) -> Plan:
    """A plan of these messages; their campaigns and briefs come with them."""
    said = tuple(messages)
    meant = tuple({one.key: one for one in (*(one.brief for one in said), *briefs)}.values())
    campaigns = {one.key.campaign: one.campaign for one in meant}
    named = {person.id: person for person in people}
    project = Project(
        by or brand(),
        Policy(HERE, costs=tuple(Cost(channel, "", {}, HERE) for channel in ("email", "letter", "sms"))),
        CHANNELS,
        campaigns,
        Sources(),
        Files({}, {}, {}),
        people=named,
        unread=frozenset(unread),
    )
    decided = tuple(sorted(rows, key=lambda one: (one.at, one.campaign, one.step, one.person)))
    everybody = {one.person: Person(one.person, "it-IT", "IT") for one in decided} | named
    schedule = Schedule(decided, tuple(reached), everybody, NINE - DAY, 7)
    return Plan(project, meant, said, tuple(personal), (), schedule, tuple(problems), tuple(campaigns))


def spring() -> Plan:
    """A campaign of two messages on four channels in three languages, two markets and two versions."""
    whole = campaign("spring", ["teaser", "launch"], versions=(Version("vip", HERE),))
    keys = [
        BriefKey("spring", name, channel_, market, locale, version)
        for name, channels in (("teaser", ("sms", "push")), ("launch", ("email", "letter")))
        for channel_ in channels
        for market in MARKETS
        for locale in MARKETS[market].locales
        for version in ("", "vip")
    ]
    briefs = [brief(key, whole) for key in keys]
    mine = [one for one in briefs if (one.key.market, one.key.locale, one.key.version) == ("italy", "it", "")]
    rows = [row("giulia", one.key, NINE + DAY * at) for at, one in enumerate(mine)]
    rows += [row("layla", mine[0].key, NINE, Status.NO_CONSENT, words="never agreed to SMS", reason=POLICY)]
    rows += [row(f"p{number}", one.key, NINE + 60 * number) for number, one in enumerate(briefs)]
    return plan(
        [message(one) for one in briefs[:-1]],
        briefs=briefs,
        personal=[message(one, person="giulia") for one in mine],
        rows=rows,
        reached=[Reached("giulia", "spring", NINE + 60, "clicked teaser")],
        problems=[problem()],
    )


def spoken(of: Plan) -> Plan:
    """The plan with each fact in words that take a wide table, as a campaign of many facts says them."""
    words = {name: f"the words that say {name}, which stand in one line" for name in ("discount", "price", "code")}
    entries = tuple(Entry("variable", "body", 0, 1, text, facts=(name,)) for name, text in words.items())
    kept = Entry("personal", "body", 2, 9, "<ends>")
    ledgers = tuple(Ledger(message, (*entries, kept)) for message in of.messages if message.key.channel == "sms")
    return replace(of, ledgers=ledgers, verdicts=(Verdict("spring", "proved", 1, {"variable": 3}),))
