"""What happened beside the plan, as it is told, printed for machines and kept."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
SHOP = REPOSITORY / "tests" / "diff" / "shop"
LAMPS = "campaigns/lamps.yaml"
PEOPLE = """\
people:
  maria: {locale: it-IT, country: IT, tier: gold, email: maria@mail.example, phone: "+390000000001",
          consent: {email: [offers], sms: [offers]}}
  luca: {locale: it-IT, country: IT, tier: gold, email: luca@mail.example, consent: {email: [offers]}}
"""
EVENTS = """\
person,message,channel,event,time
maria,main,email,delivered,2027-03-03T10:02
maria,main,email,clicked,2027-03-03T12:30
maria,,,purchase,2027-03-03T13:00
luca,main,email,delivered,2027-03-03T10:02
luca,mian,email,clicked,2027-03-03T10:02
=cmd|' /C calc'!A0,main,email,clicked,2027-03-03T10:02
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """One campaign with a goal, two people, and what happened to them."""
    shutil.copytree(SHOP, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("audience.yaml", "spring.yaml"))
    for folder in ("email", "sms", "_shared"):
        shutil.copytree(REPOSITORY / "channel_templates" / folder, tmp_path / "channel_templates" / folder)
    file = tmp_path / LAMPS
    goal = "goal: {event: purchase, within: 4d, target: 60%}\n"
    file.write_text(file.read_text(encoding="utf-8").replace("facts:\n", f"{goal}facts:\n", 1), encoding="utf-8")
    (tmp_path / "campaigns/events.yaml").write_text("events: {purchase: {}}\n", encoding="utf-8")
    (tmp_path / "campaigns/people.yaml").write_text(PEOPLE, encoding="utf-8")
    (tmp_path / "events.csv").write_text(EVENTS, encoding="utf-8")
    return tmp_path


def test_the_verdict_comes_first_and_lines_that_were_left_out_last(shop: Path, omni):
    result = omni("simulate", "lamps", "--events", "events.csv")
    lines = result.stdout.splitlines()
    assert lines[0] == "lamps: purchase by 1 of 2 people (50 %); the goal is 60 %, 1 person short"
    assert lines[1] == "  events from Wed 3 Mar 2027 to Wed 3 Mar 2027"
    assert [line for line in lines[-4:] if line] == [
        "2 lines of events.csv left out",
        "  line 6: an unknown message; did you mean main?",
        "  line 7: a person whom neither people.yaml nor the audience has",
    ]
    assert "12:00" in result.stdout
    assert "calc" not in result.output


def test_json_and_csv_tell_the_same(shop: Path, omni):
    told = json.loads(omni("simulate", "lamps", "--events", "events.csv", "-f", "json").stdout)
    (campaign,) = told["campaigns"]
    assert campaign["goal"]["share"] == 0.5
    assert {one["channel"]: one["last"] for one in campaign["channels"]} == {"email": 1, "sms": 0}
    assert [one["lines"] for one in told["left_out"]] == [[6], [7]]
    rows = list(csv.DictReader(io.StringIO(omni("simulate", "lamps", "--events", "events.csv", "-f", "csv").stdout)))
    values = {(row["table"], row["channel"], row["measure"]): row["value"] for row in rows}
    assert values["goal", "", "share"] == "0.5"
    assert values["channels", "email", "last"] == "1.0"
    assert values["hours", "digital", "12:00"] == "1"


def test_what_is_kept_holds_sums_only_and_is_told_the_next_time(shop: Path, omni):
    kept = shop / "campaigns/lamps.results.yaml"
    assert omni("simulate", "lamps", "--events", "events.csv", "--keep").exit_code == 0
    text = kept.read_text(encoding="utf-8")
    assert "goal: {event: purchase, people: 2, done: 1, held: 0, held_done: 0}" in text
    assert not any(name in text for name in ("maria", "luca"))
    kept.write_text(text.replace("linear: 1", "linear: 1, lost: -5", 1), encoding="utf-8")
    assert omni("lint", "lamps").exit_code == 0
    again = omni("simulate", "lamps", "--events", "events.csv").stdout
    assert "  kept until Wed 3 Mar 2027: 1 of 2 (50 %)" in again.splitlines()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--events", "none.csv"], "none.csv could not be read: "),
        (["--keep"], "--keep and --format are about --events FILE"),
        (["-f", "json"], "--keep and --format are about --events FILE"),
    ],
)
def test_what_does_not_fit_is_refused_before_anything_is_planned(shop: Path, omni, arguments, says):
    result = omni("simulate", "lamps", *arguments)
    assert result.exit_code == 2
    assert says in result.stderr


def test_a_file_that_is_about_nothing_here_is_never_green(shop: Path, omni):
    (shop / "events.csv").write_text("person,event,time\nzoe,purchase,2027-03-03\n", encoding="utf-8")
    result = omni("simulate", "lamps", "--events", "events.csv")
    assert result.exit_code == 3
    assert "holds no event that belongs to the plan: line 2 has a person whom neither" in result.stderr


def test_what_was_assumed_stands_beside_how_many_did_just_that(shop: Path, omni):
    policy = shop / "campaigns/policy.yaml"
    policy.write_text(f"{policy.read_text()}\n  assume: {{email.clicked: 60%..70%}}\n", encoding="utf-8")
    (shop / "events.csv").write_text(EVENTS.replace("luca,mian,email,clicked", "luca,main,email,replied"))
    said = omni("simulate", "lamps", "--events", "events.csv").stdout
    assert "60–70 % clicked, fewer: 50 %" in " ".join(said.split())
