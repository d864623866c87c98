"""Promises of the schedule through the command line: what leaves when, and which key says so."""

from __future__ import annotations

import csv
import json

import pytest

BRAND = """\
brand: Forma
timezone: Europe/Rome
topics: [offers]
senders: {sms: FORMA}
markets:
  italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it]}
"""
WIDE = "  world: {countries: [US, NZ, WS], currency: USD, timezone: UTC, locales: [it]}\n"
CIAO = """\
campaign: ciao
channels: [email, sms]
cta: https://forma.example/ciao
copy: {it: {headline: Ciao, body: "Ciao da Forma. Scrivi STOP per uscire.", cta: Scopri}}
"""
ADA = {
    "locale": "it-IT",
    "country": "IT",
    "timezone": "Europe/Rome",
    "email": "ada@x.example",
    "phone": "+39 02 0000001",
    "consent": {"email": ["offers"], "sms": ["offers"]},
}
BY_EMAIL = "send: {at: %s, timezone: recipient, channels: [email]}"
WHY, ROWS = ("simulate", "--why", "ada"), ("simulate", "--rows", "rows.jsonl")


@pytest.fixture
def plan(workspace, omni):
    """Writes a policy, a campaign and people, and runs a command line there."""

    def run(policy, campaign, command=WHY, events="purchase: {}", *, us=False, **people):
        everyone = {name: {**ADA, **keys} for name, keys in (people or {"ada": {}}).items()}
        texts = {
            "brand": BRAND + WIDE * us,
            "policy": f"policy:\n  {'' if 'as_of' in policy else 'as_of: 2026-11-20'}\n  {policy}\n",
            "people": f"people: {json.dumps(everyone)}\n",
            "events": f"events: {{{events}}}\n",
            "ciao": f"{CIAO}{campaign}\n",
        }
        workspace({f"campaigns/{name}.yaml": text for name, text in texts.items()})
        return omni(*command)

    return run


@pytest.fixture
def decisions(plan, tmp_path):
    """The same, and what became of every message."""

    def run(policy, campaign, **more):
        result = plan(policy, campaign, ROWS, **more)
        assert result.exit_code in {0, 1}, result.output
        return [json.loads(line) for line in (tmp_path / "rows.jsonl").read_text().splitlines()]

    return run


@pytest.mark.parametrize(
    ("policy", "send", "words"),
    [
        ("dst_gap: skip", "2027-03-28T02:30", "there is no such hour that day, the clock goes forward"),
        ("late: skip", "2026-11-19T23:30", "its hour had passed before the simulation starts"),
        ("grace: 10m", "2026-11-19T23:30", "its hour had passed before the simulation starts"),
    ],
)
def test_a_missed_hour_is_told_with_the_key_that_says_so(plan, policy, send, words):
    column = len(f"  {policy.split()[0]} ") + 1
    assert f"main by email: {words}  ciao  campaigns/policy.yaml:3:{column}" in plan(policy, BY_EMAIL % send).stdout


@pytest.mark.parametrize("on_past", ["skip", "exit"])
def test_a_step_whose_date_has_passed_names_on_past(plan, on_past):
    result = plan(
        f"on_past: {on_past}",
        "facts: {ends: 2026-12-02T10:00}\njourney:\n  entry: {at: 2026-12-01T21:00}\n"
        "  steps: [{delay_until: 24h before ends}, {send: main, channels: [email]}]",
    )
    assert "main by email: its date had passed  ciao  campaigns/policy.yaml:3:12" in result.stdout


def test_two_spellings_of_one_telephone_are_one_address(decisions, plan):
    sms = "send: {at: 2026-12-01T10:00, channels: [sms]}"
    people = {"ada": {}, "bob": {"phone": "0039-02.0000001"}, "cyd": {"phone": "+39 02 0000002"}}
    statuses = [row["status"] for row in decisions("dedupe: address", sms, **people)]
    assert sorted(statuses) == ["duplicate_address", "sent", "sent"]
    twice = next(row["person"] for row in decisions("dedupe: address", sms, **people) if row["status"] != "sent")
    words = "main by sms: somebody else with the same phone number has it already  ciao  campaigns/policy.yaml:3:11"
    assert words in plan("dedupe: address", sms, ("simulate", "--why", twice), **people).stdout
    assert {row["status"] for row in decisions("dedupe: none", sms, **people)} == {"sent"}


def test_what_somebody_gets_after_the_plan_begins_is_no_history(decisions):
    """A message of next month holds nothing back today."""
    cap = "frequency_caps: [{max: 1, per: rolling 14d}]"
    for history, status in (("2026-11-18T10:00", "capped"), ("2026-12-20T10:00", "sent")):
        (row,) = decisions(cap, BY_EMAIL % "2026-11-29T10:00", ada={"history": [history]})
        assert row["status"] == status


def test_a_journey_may_wait_for_any_engagement(plan):
    journey = (
        "messages: {main: {}, thanks: {}}\njourney:\n  entry: {at: 2026-12-01T21:00}\n  steps:\n"
        "    - {send: main, channels: [email]}\n    - {wait_for: engaged, within: 2d, then: [{send: thanks, channels: [email]}]}"
    )
    assert "engaged" not in plan("late: skip", journey, ("lint",)).output
    clicks = plan("late: skip", journey, ada={"does": {"main": "clicked after 3h"}}).stdout
    assert "✓ Wed 2 Dec 2026 00:00    thanks by email" in clicks
    opens = plan("late: skip", journey, ada={"does": {"main": "opened after 3h"}}).stdout
    assert "✗ Thu 3 Dec 2026 21:00    thanks by email: only for people with engaged" in opens


def test_the_end_of_the_plan_is_a_day_on_the_brands_clock(plan):
    result = plan("horizon: 3d", BY_EMAIL % "2026-12-01T10:00")
    assert "main by email: the plan ends before, on 2026-11-23  ciao  campaigns/policy.yaml:3:12" in result.stdout


def test_a_missing_answer_that_counts_as_a_yes_is_told_so(plan):
    people = {"ada": {"consent": {"sms": ["offers"]}}}
    result = plan("consent: {unknown: granted}", BY_EMAIL % "2026-12-01T10:00", (*WHY, "--gates"), **people)
    words = "has not said whether they agree to offers by email, which counts as a yes  campaigns/policy.yaml:3:12"
    assert words in result.stdout


def test_who_leaves_when_a_wait_ends_is_not_said_to_leave_at_once(plan):
    journey = (
        "messages: {main: {}, again: {}}\njourney:\n  entry: {at: 2026-12-01T10:00}\n  exit: [purchase]\n  steps:\n"
        "    - {send: main, channels: [email]}\n    - {delay: 1d}\n    - {send: again, channels: [email]}"
    )
    told = plan("exit_check: on_wait_end", journey, ada={"does": {"main": "purchase after 3h"}}).stdout
    assert "Tue 1 Dec 2026 13:00    leaves the journey when this wait ends: purchase (ciao)" in told
    assert "✗ Wed 2 Dec 2026 10:00    again by email: left the journey: purchase" in told


def test_a_holiday_that_is_kept_the_day_before_is_named(plan):
    told = plan("holidays: advance", BY_EMAIL % "2026-12-08T12:30").stdout
    words = "✓ Mon 7 Dec 2026 12:30    main by email: leaves early because 2026-12-08 is a holiday (Immacolata)"
    assert f"{words}  ciao  campaigns/policy.yaml:3:13" in told


def test_an_hour_before_the_quiet_ones_names_them(plan):
    policy = 'quiet: nearest_edge\n  quiet_hours: {all: "21:00-08:00"}'
    told = plan(policy, BY_EMAIL % "2026-12-08T22:30").stdout
    words = "✓ Tue 8 Dec 2026 20:59    main by email: leaves early because it is quiet from 21:00 to 08:00"
    assert f"{words}  ciao  campaigns/policy.yaml:4:22" in told


def test_a_cap_of_transactional_messages_is_refused(plan):
    cap = "frequency_caps: [{max: 1, per: rolling 7d, purpose: transactional}]"
    result = plan(cap, BY_EMAIL % "2026-12-01T10:00", ("lint",))
    assert result.exit_code == 1
    assert (
        "policy.yaml:3:55: error impossible-value YML105 a cap counts marketing, transactional messages"
        in result.stdout
    )


def test_nobody_comes_in_after_the_entry_has_ended(decisions, plan):
    journey = "journey:\n  entry: {event: cart, until: 2026-11-01}\n  steps: [{send: main, channels: [email]}]"
    assert [row["status"] for row in decisions("late: skip", journey, events="cart: {}")] == ["not_reached"]
    told = plan("late: skip", journey, ("lint",), events="cart: {}").stdout
    assert "error start-in-past SCH107 nobody comes into ciao after Sun 1 Nov 2026 00:00" in told


@pytest.mark.parametrize(
    ("policy", "send", "told"),
    [
        (
            "dst_gap: shift",
            "2027-03-28T02:30",
            "03:30   main by email: there is no 02:30 that day, the clock goes forward",
        ),
        ("grace: 60m", "2026-11-19T23:30", "00:00   main by email: its hour, 23:30, had passed before the simulation"),
        ("late: now", "2026-11-19T12:00", "00:00   main by email: its hour, 12:00, had passed before the simulation"),
        (
            "late: next_day",
            "2026-11-19T12:00",
            "12:00   main by email: its hour, 12:00, had passed before the simulation",
        ),
    ],
)
def test_a_message_that_leaves_at_another_hour_than_is_written_names_the_key(plan, policy, send, told):
    stdout = plan(policy, BY_EMAIL % send).stdout
    assert told in stdout
    assert f"ciao  campaigns/policy.yaml:3:{len(policy.split()[0]) + 4}" in stdout


def test_whose_zone_nobody_knows_is_counted_and_told(plan):
    people = {
        "ada": {"timezone": "Mars/Base", "country": "US"},
        "bob": {"country": "US", "timezone": "America/Chicago"},
    }
    brand = ("unknown_timezone: country", BY_EMAIL % "2026-12-01T12:00")
    told = plan(*brand, **people, us=True).stdout
    assert "on the market's clock, UTC, since theirs is not known  campaigns/policy.yaml:3:21" in told
    assert (
        "1 person on the market's clock, since theirs is not known"
        in plan(*brand, ("simulate",), us=True, **people).stdout
    )


def test_a_send_at_everybodys_hour_that_is_over_in_the_east_is_an_error(plan):
    send = BY_EMAIL % "2026-11-20T00:00"
    words = "error start-in-past SCH107 ciao starts Fri 20 Nov 2026 00:00 on everybody's own clock, in Pacific/Chatham"
    assert words in plan("late: skip", send, ("lint",), us=True).stdout
    assert "SCH107" not in plan("late: next_day", send, ("lint",), us=True).stdout
    assert "SCH107" not in plan("late: skip", BY_EMAIL % "2026-11-21T00:00", ("lint",), us=True).stdout


def test_a_day_that_samoa_skips_is_sent_twice_and_told(plan, decisions):
    sends = "sends: [{at: 2011-12-30T09:00, id: a, timezone: recipient}, {at: 2011-12-31T09:00, id: b, timezone: recipient}]"
    people = {"ada": {"timezone": "Pacific/Apia", "country": "WS"}}
    rows = decisions("as_of: 2011-12-01", f"{sends}\n", us=True, **people)
    assert [(row["step"], row["local"]) for row in rows if row["channel"] == "email"] == [
        ("a", "2011-12-31T09:00"),
        ("b", "2011-12-31T09:00"),
    ]
    told = plan("as_of: 2011-12-01", sends, ("lint",), us=True, **people).stdout
    words = "Fri 30 Dec 2011 09:00 does not exist in Pacific/Apia, it leaves Sat 31 Dec 2011 09:00, a day on which b leaves too"
    assert words in told


def test_an_hour_that_is_days_away_is_told_with_its_day(plan):
    people = {name: {"email": f"{name}@x.example"} for name in ("ada", "bob", "cyd")}
    told = "".join(
        plan("rate_limits: {email: 1/d}", BY_EMAIL % "2026-12-01T10:00", ("simulate", "--why", name), **people).stdout
        for name in people
    )
    assert "waited from 10:00 because email has no room before 01:00" in told
    assert "waited from Tue 1 Dec 10:00 because email has no room before Thu 3 Dec 01:00" in told


def test_a_receipt_of_the_night_counts_its_days_from_the_night(plan):
    """It does not wait for the morning, so what it says of tomorrow is not said of today."""
    receipt = (
        "purpose: transactional\nfacts: {ends: 2026-12-02T12:00}\nsend: {at: 2026-12-01T22:00, channels: [sms]}\n"
        "messages: {main: {copy: {it: {short: 'Ritiro {{ ends | relative }}'}}}}"
    )
    command = ("render", "ciao", "--channel", "sms", "--as", "ada")
    assert "Ritiro domani alle 12:00" in plan('quiet_hours: {all: "21:00-08:00"}', receipt, command).stdout


def test_the_law_is_told_beside_a_holiday(plan):
    """One place, two matters: a Sunday on which no marketing text may leave, which is a holiday too."""
    sunday = plan("late: skip", "send: {at: 2027-04-25T10:00, channels: [sms]}", ("lint",)).stdout
    assert "on-a-holiday SCH115" in sunday
    assert "hours-of-law LAW101 main leaves as a text message on Sun 25 Apr 2027 10:00 (IT)" in sunday


@pytest.mark.parametrize(("then", "found"), [("{send: thanks, channels: [email]}", True), ("stop", False)])
def test_whoever_reached_the_goal_is_not_sold_to_below_the_wait_for_it(plan, then, found):
    journey = (
        "messages: {main: {}, thanks: {}, more: {}}\ngoal: {event: purchase, within: 7d}\n"
        "journey:\n  entry: {at: 2026-12-01T10:00}\n  steps:\n    - {send: main, channels: [email]}\n"
        f"    - {{wait_for: purchase, within: 1d, then: [{then}]}}\n    - {{send: more, channels: [email]}}"
    )
    told = plan("late: skip", journey, ("lint", "--select", "JRN109")).stdout
    words = "campaigns/ciao.yaml:12:7: warning no-exit-on-goal JRN109 the goal is purchase, and whoever reached it goes on to more"
    assert (words in told) is found


PASSED = (
    "facts: {ends: 2026-12-02T10:00}\njourney:\n  entry: {at: 2026-12-01T21:00}\n"
    "  steps: [{delay_until: 24h before ends}, {send: main, channels: [email]}]"
)
TWICE = "sends: [{at: 2026-12-01T10:00, id: s1, channels: [email]}, {at: 2026-12-02T01:59, id: s2, channels: [email]}]"
SLOW = "\n  rate_limits: {email: 1/d}"


@pytest.mark.parametrize(
    ("preset", "campaign", "told"),
    [
        ("braze", PASSED, "gets nothing: 1 left the journey"),
        ("iterable", PASSED, "gets nothing: 1 their hour had passed"),
        ("klaviyo", TWICE, "has had 1 already, at most 1 by email in 16 hours"),
        ("klaviyo", TWICE.replace("01:59", "02:00"), "gets 2 messages"),
        ("customerio", TWICE, "gets 2 messages"),
    ],
)
def test_a_platform_answers_for_keys_that_are_not_written(plan, preset, campaign, told):
    stdout = plan(f"preset: {preset}", campaign).stdout
    assert told in stdout
    answers = {"braze": "gets nothing", "klaviyo": "has had"}
    assert ("campaigns/policy.yaml:3:11" in stdout) == (answers.get(preset, "nobody") in stdout)


@pytest.mark.parametrize(("preset", "days"), [("braze", 3), ("ajo", 7), ("iterable", 12), ("sfmc", 12)])
def test_a_platform_gives_up_after_its_days_in_a_queue(decisions, plan, preset, days):
    people = {f"p{number}": {"email": f"p{number}@x.example"} for number in range(12)}
    rows = decisions(f"preset: {preset}{SLOW}", BY_EMAIL % "2026-12-01T10:00", **people)
    left = [row for row in rows if row["status"] == "sent"]
    assert len(left) == min(12, days + 1)
    if len(left) < 12:
        late = next(row["person"] for row in rows if row["status"] == "expired")
        command = ("simulate", "--why", late)
        told = plan(f"preset: {preset}{SLOW}", BY_EMAIL % "2026-12-01T10:00", command, **people).stdout
        assert "would have waited too long" in told
        assert "campaigns/policy.yaml:3:11" in told


def test_salesforce_asks_for_exits_when_a_wait_ends(plan):
    journey = (
        "messages: {main: {}, again: {}}\njourney:\n  entry: {at: 2026-12-01T10:00}\n  exit: [purchase]\n  steps:\n"
        "    - {send: main, channels: [email]}\n    - {delay: 1d}\n    - {send: again, channels: [email]}"
    )
    told = plan("preset: sfmc", journey, ada={"does": {"main": "purchase after 3h"}}).stdout
    assert "leaves the journey when this wait ends: purchase" in told


def test_a_key_that_nobody_wrote_is_not_placed_on_another(plan):
    assert "its date had passed  ciao  campaigns/policy.yaml:1:1\n" in plan("late: skip", PASSED).stdout


def test_who_may_not_come_in_again_is_told_the_line_that_says_so(plan):
    journey = (
        "journey:\n  entry: {event: cart, until: 2027-03-01}\n  reentry: every 30d\n"
        "  steps: [{send: main, channels: [email]}]"
    )
    carts = {"cart": {"at": "2026-12-01T10:00", "again": ["2026-12-30T10:00", "2026-12-31T10:00"]}}
    told = plan("late: skip", journey, events="cart: {}", ada={"events": carts}).stdout
    assert "does not come in again: comes in once in 30 days (ciao)  campaigns/ciao.yaml:7:12" in told
    assert "✓ Thu 31 Dec 2026 10:00   main by email  ciao, time 2" in told


@pytest.mark.parametrize(("event", "found"), [("clicked", True), ("engaged", True), ("purchase", False)])
def test_nothing_can_be_clicked_before_anything_is_sent(plan, event, found):
    journey = (
        "journey:\n  entry: {at: 2026-12-01T10:00}\n"
        f"  steps: [{{wait_for: {event}, within: 1d, then: [{{send: main, channels: [email]}}]}}]"
    )
    told = plan("late: skip", journey, ("lint", "--select", "JRN106")).stdout
    words = (
        f"error channel-never-reports-this JRN106 the journey waits until something is {event}, nothing is sent before"
    )
    assert (words in told) is found


@pytest.fixture
def crowd(workspace, plan, omni, tmp_path):
    """Sixty people, of whom a fifth is held out of all marketing campaigns; gives a command line and a table's rows."""
    ids = [f"p{number}" for number in range(60)]
    table = "id,locale,country,email,consent.email\n" + "".join(f"{one},it,IT,{one}@x.example,offers\n" for one in ids)
    bought = "person,event,time\n" + "".join(f"{one},purchase,2026-12-02T10:00\n" for one in ids)
    sold = CIAO.replace("ciao", "sold") + "purpose: transactional\n"
    workspace({"crowd.csv": table, "bought.csv": bought, "campaigns/sold.yaml": sold})
    campaign = (
        "audience: {holdout: 50%}\ngoal: {event: purchase, within: 4d}\nsend: {at: 2026-12-01T10:00, channels: [email]}"
    )
    plan("holdout: 20%", campaign, ("simulate", "--audience", "crowd.csv", "--rows", "rows.jsonl"))
    return lambda *more: omni("simulate", "--audience", "crowd.csv", *more).stdout, read_rows(tmp_path / "rows.jsonl")


def test_who_is_held_out_of_all_campaigns_is_told_the_key_of_the_policy(crowd):
    simulated, rows = crowd
    held = {row["person"] for row in rows if "of all marketing campaigns" in row["why"]}
    assert 3 < len(held) < 25
    statuses = {(row["campaign"], row["status"], row["place"]) for row in rows if row["person"] in held}
    assert statuses == {("ciao", "held_out", "campaigns/policy.yaml:3")}
    told = simulated("--why", min(held))
    assert "is held out of all marketing campaigns" in told
    assert "campaigns/policy.yaml:3" in told


def test_what_those_do_who_are_held_out_of_all_campaigns_is_compared_with(crowd):
    simulated, rows = crowd
    held = {row["person"] for row in rows if row["status"] == "held_out"}
    (found,) = json.loads(simulated("ciao", "--events", "bought.csv", "-f", "json"))["campaigns"]
    assert (found["goal"]["held"], found["goal"]["held_done"]) == (len(held), len(held))
    assert len(held) > len([one for one in rows if "of the campaign can" in one["why"]])


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet"])
def test_each_decision_says_when_it_was_planned_whose_zone_it_is_in_and_which_line_decided(plan, tmp_path, ending):
    if ending == "parquet":
        pytest.importorskip("duckdb")
    campaign = "send: {at: 2026-12-01T22:30, timezone: recipient, channels: [sms]}"
    people = {"ada": {}, "bob": {"timezone": None, "phone": "+39 02 0000002"}}
    plan('quiet_hours: {all: "21:00-08:00"}', campaign, ("simulate", "--rows", f"rows.{ending}"), **people)
    told = [(row["planned_utc"], row["tz_source"], row["place"]) for row in read_rows(tmp_path / f"rows.{ending}")]
    late = ("2026-12-01T21:30:00Z", "campaigns/policy.yaml:3")
    assert sorted(told) == sorted((late[0], source, late[1]) for source in ("recipient", "country"))


def read_rows(file):
    if file.suffix == ".csv":
        return list(csv.DictReader(file.read_text(encoding="utf-8").splitlines()))
    if file.suffix == ".jsonl":
        return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    import duckdb

    found = duckdb.connect().execute(
        "SELECT strftime(planned_utc AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%SZ'), tz_source, place FROM read_parquet(?)",
        [str(file)],
    )
    return [dict(zip(("planned_utc", "tz_source", "place"), row, strict=True)) for row in found.fetchall()]
