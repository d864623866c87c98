"""What holds for every schedule: one status each, quiet nights, caps kept, nothing by the order of people."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import time
from decimal import Decimal
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.model.campaign import AudienceChoice
from omni.model.copy import CopyText, LocaleCopy
from omni.model.frozen import replace
from omni.model.journey import Entry, Send, Stop
from omni.model.people import Consent
from omni.model.policy import Cost, RateLimit, WarmUp
from omni.model.schedule import Status
from omni.model.spans import NextWeekday, Rate
from omni.resolve import resolve
from omni.timing import possible
from omni.words.statuses import WATERFALL
from omni.words.volumes import hours, spent
from omni.zones import to_local

HOUR, DAY = 3600, 86_400
_SPEC = spec_from_file_location("small_brand", Path(__file__).parents[1] / "small_brand.py")
assert _SPEC
assert _SPEC.loader
a = module_from_spec(_SPEC)
_SPEC.loader.exec_module(a)

PLACES = (
    ("IT", "Europe/Rome"),
    ("IT", ""),
    ("US", "America/Los_Angeles"),
    ("US", ""),
    ("AU", "Australia/Lord_Howe"),
    ("IT", "Asia/Tokyo"),
)
MOMENTS = [
    f"2026-{day}T{hour}"
    for day in ("10-24", "10-25", "10-26")
    for hour in ("01:30", "02:30", "10:00", "20:59", "23:10")
]


@st.composite
def someone(draw, name):
    country, zone = draw(st.sampled_from(PLACES))
    channels = draw(st.sets(st.sampled_from(sorted(a.CHANNELS))))
    reached = draw(st.sets(st.sampled_from(["email", "phone", "push_token", "address"])))
    does = [
        a.does(
            "one",
            draw(st.sampled_from(["clicked", "purchase", "unsubscribed", "opened"])),
            draw(st.integers(0, 100)) * HOUR,
        )
    ]
    return a.person(
        name,
        country=country,
        zone=zone,
        does=does if draw(st.booleans()) else [],
        consent=Consent({channel: frozenset({"offers"}) for channel in channels}, frozenset({"push"} & channels)),
        addresses={kind: draw(st.sampled_from([name, "shared@x.example"])) for kind in sorted(reached)},
        prefers=draw(st.sampled_from(["", *sorted(a.CHANNELS)])),
        unsubscribed=draw(st.sampled_from([False, False, False, True])),
        fields={"orders": draw(st.integers(0, 4))},
    )


crowds = st.integers(1, 6).flatmap(lambda size: st.tuples(*(someone(f"p{number}") for number in range(size))))
channel_lists = st.lists(st.sampled_from(["sms", "push", "email", "letter"]), min_size=1, max_size=3, unique=True)
quiet_windows = st.sampled_from(["21:00-08:00", "13:00-15:00", "23:30-02:30", "00:00-23:00"])


@st.composite
def a_dated_campaign(draw, name):
    sends = []
    for number, step in enumerate(["one", "two", "three"][: draw(st.integers(1, 3))]):
        at = draw(st.sampled_from(MOMENTS))
        channels = draw(channel_lists)
        one_of = draw(st.booleans())
        chosen = a.first_of(step, "preferred", *channels, at=at) if one_of else a.send(step, *channels, at=at)
        sends.append(replace(chosen, at=a.moment(at, draw(st.sampled_from(["", "recipient"]))), id=f"{step}-{number}"))
    return a.campaign(name, *sends, priority=draw(st.integers(0, 1)))


@st.composite
def a_journey(draw, name):
    follow = [
        a.wait_for(
            "clicked",
            draw(st.integers(1, 72)) * HOUR,
            [a.send("thanks", "email")],
            [a.send("nudge", "sms"), Stop(a.HERE)],
        ),
        a.branch(
            "person.orders >= 2", [a.send("many", "letter"), a.wait_for("redeemed", DAY, [], [a.send("again", "push")])]
        ),
        a.until(NextWeekday(draw(st.integers(0, 6)), time(9))),
        a.delay(draw(st.integers(0, 50)) * HOUR),
        a.send("last", "email", "sms"),
    ]
    steps = (a.first_of("one", "preferred", *draw(channel_lists)), *draw(st.permutations(follow)))
    entry = Entry(a.HERE, a.moment(draw(st.sampled_from(MOMENTS)), draw(st.sampled_from(["", "recipient"]))))
    return a.campaign(name, steps=steps, entry=entry, exits=["purchase"], audience=AudienceChoice(holdout=0.2))


@st.composite
def projects(draw):
    dated = replace(
        draw(a_dated_campaign("dated")),
        purpose=draw(st.sampled_from(["marketing", "marketing", "transactional"])),
        exempt=draw(st.sampled_from([False, False, True])),
    )
    campaigns = (draw(a_journey("journey")), dated)
    on_cap = draw(st.sampled_from(["skip", "defer", "exit"]))
    return a.project(
        *campaigns,
        quiet_hours=(a.quiet(draw(quiet_windows)), *([a.quiet("none", "email")] if draw(st.booleans()) else [])),
        frequency_caps=(
            a.cap(draw(st.integers(1, 3)), rolling=draw(st.integers(1, 72)) * HOUR, on_cap=on_cap),
            a.cap(1, "sms", "push", calendar=draw(st.sampled_from(["day", "week", "month"])), on_cap=on_cap),
        ),
        rate_limits=(RateLimit("sms", draw(st.integers(1, 5)), draw(st.sampled_from([60, HOUR])), a.HERE),),
        ttl={"sms": 30 * HOUR},
        assume={"email.clicked": Rate(0.2, 0.4)},
    )


def sent_as_marketing(project, rows):
    """Messages that quiet hours are for, and of these those that count in caps."""
    marketing = {name for name, campaign in project.campaigns.items() if campaign.purpose == "marketing"}
    found = [row for row in rows if row.status is Status.SENT and row.campaign in marketing]
    return found, [row for row in found if not project.campaigns[row.campaign].exempt]


def sends_of(campaign):
    return [*campaign.sends, *(a._sends(campaign.journey.steps) if campaign.journey else ())]


@given(projects(), crowds, st.booleans())
def test_each_person_step_and_channel_has_exactly_one_status(project, crowd, named):
    if named:
        project = replace(project, people={person.id: person for person in crowd})
    schedule = a.run(project, *(() if named else crowd))
    found = Counter((row.person, row.campaign, row.step, row.key.channel) for row in schedule.rows)
    expected = {
        (person.id, campaign.id, send.id, channel)
        for person in crowd
        for campaign in project.campaigns.values()
        for send in sends_of(campaign)
        for channel in (*send.channels, *send.first_of)
        if channel != "preferred"
    }
    assert set(found) == expected
    assert set(found.values()) == {1}
    assert all(row.visit == 1 and row.at >= row.planned for row in schedule.rows)


languages = st.dictionaries(
    st.sampled_from(["it", "en"]),
    st.dictionaries(
        st.sampled_from(["", *sorted(a.CHANNELS)]), st.just({"body": CopyText("Ciao", a.HERE)}), max_size=3
    ),
)


@given(projects(), crowds, languages, st.sampled_from([("it",), ("en",), ("it", "en")]))
def test_nothing_is_sent_that_nobody_wrote(project, crowd, texts, locales):
    """Whatever is not translated, for a channel or at all, and whatever languages the campaign has."""
    copy = {locale: LocaleCopy(own.get("", {}), own) for locale, own in texts.items()}
    campaigns = {
        name: replace(campaign, copy=copy, locales=locales, markets=("italy", "america"))
        for name, campaign in project.campaigns.items()
    }
    project = replace(project, campaigns=campaigns, people={person.id: person for person in crowd})
    written = {brief.key for brief in resolve(project)[0]}
    schedule = a.run(project)
    assert {row.key for row in schedule.rows if row.status is Status.SENT} <= written
    visits = Counter((row.person, row.campaign, row.step, row.key.channel) for row in schedule.rows)
    assert set(visits.values()) <= {1}


@given(projects(), crowds)
def test_nothing_leaves_in_anybodys_quiet_hours(project, crowd):
    windows = {hours.channel: next(iter(hours.week.days[0]), None) for hours in project.policy.quiet_hours}
    places = {person.id: person for person in crowd}
    for row in sent_as_marketing(project, a.run(project, *crowd).rows)[0]:
        window = windows.get(row.key.channel, windows[""])
        if window is None:
            continue
        unknown = row.tz_source == "market" and places[row.person].country == "US"
        for zone in (row.zone, "Pacific/Honolulu") if unknown else (row.zone,):
            at = to_local(row.at, ZoneInfo(zone)).time()
            quiet = (
                window.start <= at < window.end if window.start < window.end else at >= window.start or at < window.end
            )
            assert not quiet


@given(projects(), crowds)
def test_nobody_is_ever_above_a_cap(project, crowd):
    sent = defaultdict(list)
    for row in sent_as_marketing(project, a.run(project, *crowd).rows)[1]:
        sent[row.person].append(row)
    for rows in sent.values():
        for cap in project.policy.frequency_caps:
            counted = [row for row in rows if not cap.channels or row.key.channel in cap.channels]
            for row in counted:
                if cap.per.rolling:
                    window = [other for other in counted if row.at - cap.per.rolling < other.at <= row.at]
                else:
                    window = [
                        other for other in counted if period(cap.per.calendar, other) == period(cap.per.calendar, row)
                    ]
                assert len(window) <= cap.max


def period(unit, row):
    day = to_local(row.at, ZoneInfo(row.zone)).date()
    return {"day": day.isoformat(), "week": day.isocalendar()[:2], "month": (day.year, day.month)}[unit]


@given(projects(), crowds, st.randoms(use_true_random=False))
def test_the_order_of_people_changes_nothing(project, crowd, chance):
    shuffled = list(crowd)
    chance.shuffle(shuffled)
    one, other = a.run(project, *crowd), a.run(project, *shuffled)
    assert one.rows == other.rows
    assert one.reached == other.reached


@given(projects(), crowds, someone("newcomer"))
def test_a_newcomer_changes_nobody_elses_schedule_while_no_limit_binds(project, crowd, newcomer):
    project = replace(project, policy=replace(project.policy, rate_limits=()))
    newcomer = replace(newcomer, addresses=dict.fromkeys(newcomer.addresses, "newcomer"))
    alone, together = a.run(project, *crowd), a.run(project, *crowd, newcomer)
    assert alone.rows == tuple(row for row in together.rows if row.person != "newcomer")


@given(projects(), crowds, a_dated_campaign("more"))
def test_further_steps_change_no_other_draw(project, crowd, more):
    """While no limit binds and no cap counts them."""
    policy = replace(
        project.policy, rate_limits=(), assume={f"{channel}.clicked": Rate(0.3, 0.6) for channel in a.CHANNELS}
    )
    project = replace(project, policy=policy, campaigns={"journey": project.campaigns["journey"]})
    longer = replace(project, campaigns={**project.campaigns, "more": replace(more, exempt=True)})
    before, after = a.run(project, *crowd), a.run(longer, *crowd)
    assert before.rows == tuple(row for row in after.rows if row.campaign != "more")


def test_another_step_changes_no_other_draw():
    def project(*extra: Send):
        steps = (
            *extra,
            a.send("main", "email", experiment=(("a", 0.5), ("b", 0.5))),
            a.wait_for("clicked", 9 * DAY, [a.send("thanks", "email")]),
        )
        campaign = a.campaign("x", steps=steps, entry="2026-12-01T10:00", audience=AudienceChoice(holdout=0.3))
        return a.project(campaign, assume={"email.clicked": Rate(0.3, 0.3), "sms.clicked": Rate(0.5, 0.5)})

    crowd = [a.person(f"p{number}") for number in range(200)]
    before, after = a.run(project(), *crowd), a.run(project(a.send("teaser", "sms")), *crowd)
    assert before.rows == tuple(row for row in after.rows if row.step != "teaser")


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_waterfall_sums_to_audience_by_step_by_channel(seed):
    steps = (
        a.first_of("one", "sms", "push"),
        a.wait_for("clicked", DAY, [a.send("two", "email")], [a.send("three", "email", "letter")]),
    )
    campaign = a.campaign("x", steps=steps, entry="2026-12-01T10:00", audience=AudienceChoice(holdout=0.1))
    project = a.project(campaign, assume={"sms.clicked": Rate(0.1, 0.3)})
    crowd = [a.person(f"p{number}", without=["sms"] if number % 3 else ["email"]) for number in range(90)]
    statuses = Counter(row.status for row in a.run(project, *crowd, seed=seed).rows)
    assert statuses.total() == 90 * (2 + 1 + 2)


@given(projects(), crowds)
def test_whatever_is_sent_was_possible_by_the_windows(project, crowd):
    """Save what limits and caps hold back; so every day that a message may have to count to was rendered."""
    caps = tuple(replace(cap, on_cap="skip") for cap in project.policy.frequency_caps)
    policy = replace(project.policy, rate_limits=(), frequency_caps=caps)
    project = replace(project, people={person.id: person for person in crowd}, policy=policy)
    schedule = a.run(project)
    clocks = defaultdict(list)
    for window in possible(project, schedule.as_of).sends:
        use = (window.campaign, window.step, window.channel, window.market, window.version)
        for clock in window.clocks:  # an unknown zone of a wide country shares its name with a known one
            clocks[*use, clock.country, clock.zone].append(clock)
    for row in schedule.rows:
        if row.status is Status.SENT:
            country = project.people[row.person].country
            use = (row.campaign, row.step, row.key.channel, row.key.market, row.key.version)
            (clock, *_) = [one for one in clocks[*use, country, row.zone] if one.earliest <= row.at <= one.latest]
            assert clock.first_day.isoformat() <= row.local[:10] <= clock.last_day.isoformat()
            if row.lands:
                assert clock.first_landing <= to_local(row.lands, ZoneInfo(row.zone)).date() <= clock.last_landing


@st.composite
def stranger_projects(draw):
    """The same campaigns under the keys of a policy that few use, where people come in again."""
    project = draw(projects())
    policy = replace(
        project.policy,
        quiet=draw(st.sampled_from(["defer", "nearest_edge"])),
        holidays=draw(st.sampled_from(["warn", "defer", "advance", "drop"])),
        exit_check=draw(st.sampled_from(["at_once", "on_wait_end"])),
        one_per_day=draw(st.booleans()),
        reserve=draw(st.sampled_from([0, 12 * HOUR, 4 * DAY])),
        rate_limits=(RateLimit("both", draw(st.integers(1, 3)), HOUR, a.HERE, shared=("sms", "push")),),
        costs=(Cost("sms", "", {"EUR": Decimal("0.058"), "USD": Decimal("0.07")}, a.HERE),),
    )
    journey = project.campaigns["journey"]
    entry = Entry(a.HERE, event="came", until=a.moment("2026-11-20T10:00"), arrivals_per_day=1)
    again = replace(journey.journey, entry=entry, reentry=draw(st.sampled_from(["never", "after_exit", 5 * DAY])))
    campaigns = {**project.campaigns, "journey": replace(journey, journey=again)}
    return replace(project, policy=policy, campaigns=campaigns)


@given(stranger_projects(), crowds)
def test_whatever_the_policy_says_each_visit_has_one_status_and_no_night_no_cap_no_limit_is_broken(project, crowd):
    schedule = a.run(project, *crowd, at="2026-10-20T10:00")
    visits = Counter((row.person, row.campaign, row.visit, row.step, row.key.channel) for row in schedule.rows)
    assert set(visits.values()) == {1}
    times = Counter((row.person, row.campaign, row.visit) for row in schedule.rows)
    for person, campaign, visit in times:
        assert visit == 1 or times[person, campaign, visit - 1] == times[person, campaign, visit]
    awake, sent = sent_as_marketing(project, schedule.rows)
    windows = {hours.channel: next(iter(hours.week.days[0]), None) for hours in project.policy.quiet_hours}
    for row in awake:
        window = windows.get(row.key.channel, windows[""])
        at = to_local(row.at, ZoneInfo(row.zone)).time()
        assert window is None or not is_in(window, at)
    for cap in project.policy.frequency_caps:
        for row in sent:
            alike = [
                one
                for one in sent
                if one.person == row.person and (not cap.channels or one.key.channel in cap.channels)
            ]
            if not cap.channels or row.key.channel in cap.channels:
                assert sum(in_window(cap, one, row) for one in alike) <= cap.max


limits = st.builds(
    RateLimit,
    st.sampled_from(["sms", "push", "email"]),
    st.integers(1, 4),
    st.sampled_from([1, 60, HOUR, DAY]),
    st.just(a.HERE),
    shared=st.sampled_from([(), (), ("sms", "push"), ("email", "sms")]),
    warm_up=st.sampled_from(
        [None, None, WarmUp((1, 2, 3), DAY), WarmUp((1,), DAY, 1.5), WarmUp((1,), HOUR, 1.5, "drop")]
    ),
)


@given(
    projects(),
    crowds,
    st.lists(limits, min_size=1, max_size=3, unique_by=lambda limit: limit.channel),
    st.integers(1, 3),
)
def test_no_limit_is_ever_exceeded(project, crowd, rates, units):
    """Each window lets so many units pass, or one message that is larger than a whole window."""
    project = replace(project, policy=replace(project.policy, rate_limits=tuple(rates)))
    sent = [row for row in a.run(project, *crowd, units=units).rows if row.status is Status.SENT]
    for limit in rates:
        length = max(60, limit.seconds)
        most = limit.max * length // limit.seconds
        windows = Counter(row.at // length for row in sent if row.key.channel in limit.channels)
        assert all(number * units <= most or number == 1 for number in windows.values())
        if limit.warm_up:
            assert_warms_up(limit, [row for row in sent if row.key.channel in limit.channels], units)


def assert_warms_up(limit, sent, units):
    warm_up, first = limit.warm_up, min((row.at // DAY for row in sent), default=0)
    for window, number in Counter(row.at // warm_up.seconds for row in sent).items():
        day = window * warm_up.seconds // DAY - first
        grown = warm_up.days[-1] * warm_up.growth ** (day - len(warm_up.days) + 1)
        most = warm_up.days[day] if day < len(warm_up.days) else int(grown) if warm_up.growth > 1 else 1 << 30
        assert number * units <= most or number == 1


def is_in(window, at):
    return window.start <= at < window.end if window.start < window.end else at >= window.start or at < window.end


def in_window(cap, one, row):
    if cap.per.rolling:
        return row.at - cap.per.rolling < one.at <= row.at
    return period(cap.per.calendar, one) == period(cap.per.calendar, row)


@given(stranger_projects(), crowds)
def test_the_waterfall_and_the_costs_sum(project, crowd):
    rows = a.run(project, *crowd, at="2026-10-20T10:00").rows
    counts = Counter(row.status for row in rows)
    assert len(rows) - sum(counts[status] for status in WATERFALL) == counts[Status.SENT]
    costs = sum(row.cost_micros for row in rows)
    assert costs == sum(row.cost_micros for row in rows if row.status is Status.SENT)
    assert costs == sum(one.micros for one in spent(rows)) == sum(one.cost_micros for one in hours(rows))


@given(stranger_projects(), crowds, someone("newcomer"))
def test_a_newcomer_changes_nobody_elses_draws(project, crowd, newcomer):
    """Where events bring people in, how many come is given: a newcomer may take somebody's place, and no more."""
    policy = replace(project.policy, rate_limits=())
    journey = project.campaigns["journey"]
    dated = replace(journey.journey, entry=Entry(a.HERE, a.moment("2026-10-25T10:00")))
    project = replace(
        project, policy=policy, campaigns={**project.campaigns, "journey": replace(journey, journey=dated)}
    )
    newcomer = replace(newcomer, addresses=dict.fromkeys(newcomer.addresses, "newcomer"))
    alone, together = a.run(project, *crowd), a.run(project, *crowd, newcomer)
    assert alone.rows == tuple(row for row in together.rows if row.person != "newcomer")
