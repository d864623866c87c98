"""What happens to people in a journey: waits, branches, exits, experiments, arrivals (R22 to R26)."""

from __future__ import annotations

from datetime import datetime

import pytest

from omni.model.frozen import replace
from omni.model.journey import Entry, Stop
from omni.model.people import Happening
from omni.model.spans import NextWeekday, Rate

HOUR, DAY = 3600, 86_400


@pytest.fixture
def launch(a):
    """Teaser, launch the next morning, then a letter for golden people who clicked and a reminder for the others."""
    card = (
        a.send("card", "letter"),
        a.wait_for("redeemed", 5 * DAY, [Stop(a.HERE)], [
            a.until(NextWeekday(3, a.time(10))),
            a.first_of("reminder", "preferred", "email", "sms", step="after-card"),
        ]),
    )  # fmt: skip
    steps = (
        a.first_of("teaser", "sms", "push"),
        a.delay(DAY, "09:00"),
        a.send("launch", "email"),
        a.wait_for(
            "clicked",
            3 * DAY,
            [a.branch("person.tier = 'gold'", card)],
            [a.first_of("reminder", "sms", "push", "email", step="no-click")],
        ),
    )
    entry = Entry(a.HERE, a.moment("2027-01-11T10:00", "recipient"))
    return a.campaign("launch", steps=steps, entry=entry, exits=["purchase", "unsubscribed"])


def test_who_clicks_after_three_hours_gets_the_letter_then(a, launch):
    giulia = a.person(
        "giulia",
        fields={"tier": "gold"},
        does=[a.does("launch", "clicked", 3 * HOUR), a.does("card", "redeemed", 2 * DAY)],
    )
    schedule = a.run(a.project(launch, people=[giulia]))
    assert a.outcomes(schedule) == [
        ("teaser", "push", "other_channel", "2027-01-11T10:00"),
        ("teaser", "sms", "sent", "2027-01-11T10:00"),
        ("launch", "email", "sent", "2027-01-12T09:00"),
        ("card", "letter", "sent", "2027-01-12T12:00"),
        ("no-click", "email", "branched", "2027-01-12T12:00"),
        ("no-click", "push", "branched", "2027-01-12T12:00"),
        ("no-click", "sms", "branched", "2027-01-12T12:00"),
        ("after-card", "email", "branched", "2027-01-25T12:00"),
        ("after-card", "sms", "branched", "2027-01-25T12:00"),
    ]
    assert [(found.step, found.words) for found in schedule.reached] == [
        ("launch", "clicked"),
        ("launch", "takes the path with clicked"),
        ("launch", "takes the path where person.tier = 'gold'"),
        ("card", "redeemed"),
        ("card", "takes the path with redeemed"),
    ]


def test_r22_a_printed_message_is_waited_for_from_the_latest_day_it_lands(a, launch):
    vlad = a.person("vlad", fields={"tier": "gold"}, prefers="sms", does=[a.does("launch", "clicked", 9 * HOUR)])
    rows = [row for row in a.run(a.project(launch, people=[vlad])).rows if row.step in {"card", "after-card"}]
    card, *reminders = [row for row in rows if row.status == "sent"]
    assert card.lands == a.utc("2027-01-23T12:00")
    assert [(row.key.channel, row.local) for row in reminders] == [
        ("sms", "2027-02-04T10:00")
    ]  # Thursday after the 28th


def test_r22_who_did_not_get_the_message_is_waited_for_from_the_step(a, launch):
    ada = a.person("ada", without=["email"])
    found = a.outcomes(a.run(a.project(launch), ada))
    assert ("launch", "email", "no_consent", "2027-01-12T09:00") in found
    assert ("no-click", "sms", "sent", "2027-01-15T09:00") in found


@pytest.mark.parametrize(
    ("after", "reminded"), [(48 * HOUR - 60, False), (48 * HOUR, False), (48 * HOUR + 60, True), (None, True)]
)
def test_r22_an_event_in_the_last_minute_counts(a, after, reminded):
    steps = (a.send("main", "email"), a.wait_for("clicked", 2 * DAY, [], [a.send("reminder", "sms")]))
    does = [] if after is None else [a.does("main", "clicked", after)]
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"), people=[a.person("ada", does=does)])
    row = next(row for row in a.run(project).rows if row.step == "reminder")
    assert (row.status == "sent") is reminded
    assert row.local == "2026-12-03T10:00" or not reminded


def test_r22_the_wait_starts_at_the_hand_over_not_at_the_plan(a):
    steps = (a.send("main", "sms"), a.wait_for("clicked", DAY, [], [a.send("reminder", "email")]))
    project = a.project(
        a.campaign("x", steps=steps, entry="2026-12-01T22:00"), quiet_hours=(a.quiet("21:00-08:00", "sms"),)
    )
    assert a.outcomes(a.run(project, a.person("ada"))) == [
        ("main", "sms", "sent", "2026-12-02T08:00"),
        ("reminder", "email", "sent", "2026-12-03T08:00"),
    ]


def test_r22_a_wait_of_an_earlier_send_starts_when_it_is_reached(a):
    steps = (
        a.send("first", "email"),
        a.delay(3 * DAY),
        a.send("second", "sms"),
        a.wait_for("clicked", DAY, [], [a.send("reminder", "email")], of="first"),
    )
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"))
    assert a.outcomes(a.run(project, a.person("ada")))[-1] == ("reminder", "email", "sent", "2026-12-05T10:00")


def test_an_event_that_happened_before_the_wait_is_not_waited_for(a):
    steps = (
        a.send("first", "email"),
        a.delay(3 * DAY),
        a.send("second", "sms"),
        a.wait_for("clicked", DAY, [a.send("thanks", "email")], [], of="first"),
    )
    ada = a.person("ada", does=[a.does("first", "clicked", HOUR)])
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"), people=[ada])
    assert ("thanks", "email", "sent", "2026-12-04T10:00") in a.outcomes(a.run(project))


@pytest.mark.parametrize(("awaited", "engaged"), [("engaged", False), ("opened", True), ("clicked", False)])
def test_opening_is_no_engagement_unless_asked_for_by_name(a, awaited, engaged):
    steps = (a.send("main", "email"), a.wait_for(awaited, DAY, [a.send("thanks", "sms")], []))
    ada = a.person("ada", does=[a.does("main", "opened", HOUR)])
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"), people=[ada])
    row = next(row for row in a.run(project).rows if row.step == "thanks")
    assert row.status == ("sent" if engaged else "branched")


def test_an_event_that_the_channel_never_reports_does_not_happen_on_it(a):
    steps = (a.send("card", "letter"), a.wait_for("clicked", DAY, [a.send("thanks", "email")], []))
    ada = a.person("ada", does=[a.does("card", "clicked", HOUR)])
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"), people=[ada])
    assert next(row for row in a.run(project).rows if row.step == "thanks").status == "branched"


def test_r24_an_exit_ends_every_journey_that_knows_it_and_cancels_what_waits(a, launch):
    steps = (a.delay(HOUR), a.send("other", "sms"))
    other = a.campaign("other", steps=steps, entry="2027-01-11T20:30", exits=["purchase"])
    bianca = a.person("bianca", does=[a.does("teaser", "purchase", 12 * HOUR)])
    project = a.project(launch, other, people=[bianca], quiet_hours=(a.quiet("21:00-08:00", "sms"),))
    schedule = a.run(project)
    cancelled = next(row for row in schedule.rows if row.step == "other")
    assert (cancelled.status, cancelled.planned, cancelled.local) == (
        "exited",
        a.utc("2027-01-11T21:30"),
        "2027-01-11T22:00",
    )
    assert {row.status.value for row in schedule.rows if row.step == "launch"} == {"exited"}
    assert [found.words for found in schedule.reached] == [
        "purchase",
        "leaves the journey: purchase",
        "leaves the journey: purchase",
    ]


def test_r23_opting_out_ends_marketing_of_every_campaign(a):
    campaigns = (
        a.campaign("first", a.send("one", "email", at="2026-12-01T10:00")),
        a.campaign("second", a.send("two", "email", "sms", at="2026-12-02T10:00")),
    )
    ada = a.person("ada", does=[a.does("one", "unsubscribed", HOUR)])
    found = {(row.step, row.key.channel): row.status.value for row in a.run(a.project(*campaigns, people=[ada])).rows}
    assert found == {("one", "email"): "sent", ("two", "email"): "unsubscribed", ("two", "sms"): "unsubscribed"}


def test_a_branch_takes_the_side_that_holds_and_an_unknown_value_does_not(a):
    steps = (a.branch("person.orders >= 3", [a.send("many", "email")], [a.send("few", "email")]), a.send("all", "sms"))
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"))
    people = [
        a.person(name, fields=fields) for name, fields in (("ada", {"orders": 3}), ("bob", {"orders": 2}), ("eve", {}))
    ]
    found = {(row.person, row.step): row.status.value for row in a.run(project, *people).rows}
    assert found == {
        ("ada", "many"): "sent", ("ada", "few"): "branched", ("ada", "all"): "sent",
        ("bob", "many"): "branched", ("bob", "few"): "sent", ("bob", "all"): "sent",
        ("eve", "many"): "branched", ("eve", "few"): "sent", ("eve", "all"): "sent",
    }  # fmt: skip


def test_stop_leaves_the_rest_of_the_journey_unreached(a):
    steps = (a.branch("person.orders >= 3", [Stop(a.HERE)]), a.send("main", "email"))
    project = a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"))
    schedule = a.run(project, a.person("ada", fields={"orders": 4}), a.person("bob"))
    assert {row.person: row.status.value for row in schedule.rows} == {"ada": "not_reached", "bob": "sent"}


def test_an_experiment_gives_everyone_one_variant_for_good(a):
    def variants(*weights, extra=()):
        send = a.send("main", "email", experiment=tuple(zip("abc", weights, strict=False)))
        project = a.project(a.campaign("x", steps=(*extra, send), entry="2026-12-01T10:00"))
        rows = a.run(project, *(a.person(f"p{number}") for number in range(300))).rows
        return {row.person: row.key.variant for row in rows if row.step == "main"}

    half = variants(0.5, 0.5)
    assert 110 < sum(variant == "a" for variant in half.values()) < 190
    assert variants(0.5, 0.5, extra=(a.send("teaser", "sms"),)) == half
    more = variants(0.7, 0.3)
    assert all(more[person] == "a" for person, variant in half.items() if variant == "a")


def test_assumed_shares_make_about_so_many_people_react(a):
    steps = (a.send("main", "email"), a.wait_for("clicked", 7 * DAY, [a.send("thanks", "email")], []))
    campaign = a.campaign("x", steps=steps, entry="2026-12-01T10:00")
    people = [a.person(f"p{number}") for number in range(1000)]
    thanked = {
        row.person
        for row in a.run(a.project(campaign, assume={"email.clicked": Rate(0.2, 0.4)}), *people).rows
        if (row.step, row.status.value) == ("thanks", "sent")
    }
    assert 250 < len(thanked) < 350
    nobody = a.run(a.project(campaign), *people)
    assert {row.status.value for row in nobody.rows if row.step == "thanks"} == {"branched"}


def test_arrivals_let_in_as_many_as_come(a):
    def entered(count):
        until = a.moment("2026-12-11T00:00")
        entry = Entry(a.HERE, event="cart_abandoned", arrivals_per_day=count, until=until)
        project = a.project(a.campaign("x", steps=[a.send("main", "email")], entry=entry))
        schedule = a.run(project, *(a.person(f"p{number}") for number in range(100)), at="2026-12-01T00:00")
        assert len(schedule.rows) == 100
        assert all(row.local < "2026-12-11" for row in schedule.rows)
        return {row.person for row in schedule.rows if row.status == "sent"}

    assert len(entered(2)) == 20
    assert entered(2) < entered(3)


def test_where_nothing_tells_how_many_come_in_only_examples_do(a):
    entry = Entry(a.HERE, event="cart_abandoned")
    project = a.project(a.campaign("x", steps=[a.send("main", "email")], entry=entry), people=[a.person("ada")])
    schedule = a.run(project, a.person("bob"), at="2026-12-01T09:00")
    assert [(row.person, row.status.value) for row in schedule.rows] == [("ada", "sent")]
    assert schedule.uncounted == {"x"}


def test_whom_an_event_happens_to_by_name_come_in_then_and_nobody_else_by_name(a):
    entry = Entry(a.HERE, event="cart_abandoned", until=a.moment("2026-12-10T00:00"))
    happens = {
        name: {"cart_abandoned": Happening("cart_abandoned", {}, a.HERE, at)}
        for name, at in (
            ("ada", datetime.fromisoformat("2026-12-02T21:40")),
            ("bob", None),
            ("late", datetime.fromisoformat("2026-12-10T09:00")),
        )
    }
    people = [*(a.person(name, events=events) for name, events in happens.items()), a.person("zoe")]
    project = a.project(a.campaign("x", steps=[a.send("main", "email")], entry=entry), people=people)
    rows = a.run(project, at="2026-12-01T09:00").rows
    assert {row.person: (row.status.value, row.local) for row in rows} == {
        "ada": ("sent", "2026-12-02T21:40"),
        "bob": ("sent", "2026-12-01T09:00"),
        "late": ("not_reached", "2026-12-01T09:00"),
        "zoe": ("not_reached", "2026-12-01T09:00"),
    }


def test_an_event_ends_no_journey_that_begins_later(a):
    def buyers(entry):
        now = a.campaign("now", steps=[a.send("cart", "email")], entry="2026-12-08T10:00")
        later = a.campaign("later", steps=[a.send("launch", "email")], entry=entry, exits=["purchase"])
        ada = a.person("ada", does=[a.does("cart", "purchase", HOUR)])
        rows = a.run(a.project(now, later, people=[ada])).rows
        return {row.step: row.status.value for row in rows}

    assert buyers("2026-12-08T11:01") == {"cart": "sent", "launch": "sent"}
    assert buyers("2027-01-11T10:00") == {"cart": "sent", "launch": "sent"}


def test_r22_a_wait_that_names_its_send_counts_from_its_own_step(a):
    def reached(*, from_here):
        late = a.wait_for("clicked", DAY, [a.send("thanks", "email")], [], of="card")
        steps = [
            a.send("card", "email"),
            a.wait_for("clicked", DAY, [], [a.send("reminder", "email")], of="card"),
            replace(late, from_here=from_here),
        ]
        ada = a.person("ada", does=[a.does("card", "clicked", 36 * HOUR)])
        rows = a.run(a.project(a.campaign("x", steps=steps, entry="2026-12-01T10:00"), people=[ada])).rows
        return {row.step: (row.status.value, row.local) for row in rows}

    assert reached(from_here=True)["thanks"] == ("sent", "2026-12-02T22:00")
    assert reached(from_here=False)["thanks"] == ("branched", "2026-12-02T10:00")
