"""An approval holds as long as customers would notice no difference."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

SHOP = Path(__file__).parents[1] / "diff" / "shop"
TEMPLATES = Path(__file__).parents[2] / "channel_templates"
LAMPS, APPROVALS = "campaigns/lamps.yaml", "campaigns/lamps.approvals.yaml"
ADA = "Ada <ada@aurora.example>"


@pytest.fixture
def approved(omni, tmp_path, monkeypatch) -> Path:
    """One campaign, with words that count days to its end, approved."""
    shutil.copytree(SHOP, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("audience.yaml", "spring.yaml"))
    for folder in ("email", "sms", "_shared"):
        shutil.copytree(TEMPLATES / folder, tmp_path / "channel_templates" / folder)
    swap(tmp_path, LAMPS, 'headline: "La lampada Lume a {{ price }}"', 'headline: "Lume, scade {{ ends | relative }}"')
    result = omni("approve", "lamps", "--role", "legal")
    assert result.exit_code == 0, result.output
    assert result.stdout == f"lamps as it is now is approved by {ADA} (legal); commit {APPROVALS}\n"
    return tmp_path


def swap(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_bytes(text.replace(old, new).encode())


def stale(omni: Callable, *arguments: str) -> list[str]:
    lines = omni("lint", "--select", "approval-stale", *arguments).stdout.splitlines()
    return [line.partition("APR101 ")[2].partition(" (campaigns")[0] for line in lines]


def test_it_holds_for_what_was_approved(omni, approved):
    assert stale(omni) == []
    assert ADA in (approved / APPROVALS).read_text()


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (LAMPS, "title: Lamps for dark evenings", "title: Lamps"),
        (LAMPS, "send: 2027-03-03T10:00", "send: 2027-03-03T10:00  # a Wednesday"),
        (LAMPS, "  price: {EUR: 29}\n  old_price: {EUR: 39}\n", "  old_price: {EUR: 39}\n  price: {EUR: 29}\n"),
        ("channel_templates/email/subject.txt.j2", "{{", "{# the first thing that is read #}{{"),
        ("campaigns/brand.yaml", "tier: {values: [gold, basic]}", "tier: {values: [gold, basic, silver]}"),
    ],
)
def test_what_no_customer_notices_leaves_it_valid(omni, approved, file, old, new):
    swap(approved, file, old, new)
    assert stale(omni) == []


@pytest.mark.parametrize("moment", ["2027-02-20T09:00", "2027-03-02T09:00"])
def test_the_day_on_which_somebody_looks_leaves_it_valid(omni, approved, moment):
    assert stale(omni, "--at", moment) == []


def test_a_renamed_file_leaves_it_valid(omni, approved):
    (approved / LAMPS).rename(approved / "campaigns/lamps-2027.yaml")
    assert stale(omni) == []


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ((LAMPS, "price: {EUR: 29}", "price: {EUR: 28}"), "what customers read of lamps has"),
        ((LAMPS, "da noi", "qui"), "what customers read of lamps has"),
        ((LAMPS, "ends: 2027-03-14T23:59", "ends: 2027-03-13T23:59"), "what customers read of lamps has"),
        (("campaigns/brand.yaml", "#e4572e", "#2ee457"), "what customers read of lamps has"),
        (("channel_templates/email/text.txt.j2", "--", "=="), "what customers read of lamps has"),
        ((LAMPS, "send: 2027-03-03T10:00", "send: 2027-03-04T10:00"), "the schedule of lamps has"),
        (("campaigns/segments.yaml", "'gold'", "'basic'"), "the audience of lamps has"),
        ((LAMPS, "[email, sms]", "[email]"), "what customers read, the schedule and the channels of lamps have"),
    ],
)
def test_what_a_customer_notices_makes_it_stale_and_is_told(omni, approved, change, what):
    swap(approved, *change)
    assert stale(omni) == [f"{what} changed since {ADA} approved it (legal)"]


@pytest.fixture
def approved_in_two_messages(omni, approved) -> Path:
    copy = '{{it: {{subject: "{0}", preheader: "Le {{{{ price }}}} di Lume, in ogni negozio", headline: "{0}", body: "{{{{ price }}}}"}}}}'
    later = f"messages: {{main: {{}}, later: {{copy: {copy.format('Lume è ancora qui')}}}}}\nsends:\n"
    sends = "  - {at: 2027-03-03T10:00, message: main}\n  - {at: 2027-03-09T10:00, message: later, channels: [email]}\n"
    swap(approved, LAMPS, "send: 2027-03-03T10:00\n", later + sends)
    assert omni("approve", "lamps", "--role", "legal").exit_code == 0
    return approved


def test_another_hour_of_a_push_is_the_schedule_s_alone(omni, tmp_path):
    """A push carries how many seconds it is worth delivering, which nobody reads."""
    assert omni("init", "--brand", "Forma", "--date", "2027-03-02").exit_code == 0
    assert omni("approve", "ciao", "--role", "legal").exit_code == 0
    swap(tmp_path, "campaigns/ciao.yaml", "T10:00", "T11:00")
    (told,) = stale(omni)
    assert told.startswith("the schedule of ciao has changed since")


def test_the_message_that_changed_is_named(omni, approved_in_two_messages):
    assert stale(omni) == []
    swap(approved_in_two_messages, LAMPS, 'subject: "Lume è ancora qui"', 'subject: "Lume resta ancora qui"')
    assert stale(omni) == [f"what customers read in later of lamps has changed since {ADA} approved it (legal)"]


def test_an_approval_from_before_messages_were_named_apart_still_holds(omni, approved):
    text = (approved / APPROVALS).read_text(encoding="utf-8").splitlines(keepends=True)
    (approved / APPROVALS).write_text("".join(line for line in text if "messages:" not in line and "plan:" not in line))
    assert stale(omni) == []
    swap(approved, LAMPS, "send: 2027-03-03T10:00", "send: 2027-03-04T10:00")
    assert stale(omni) == [f"when or to whom it is sent of lamps has changed since {ADA} approved it (legal)"]


def test_it_is_told_behind_what_else_is_wrong(omni, approved):
    swap(approved, LAMPS, "da noi", "[nome]")
    names = [line.split()[2] for line in omni("lint").stdout.splitlines()]
    assert names[-1] == "approval-stale"
    assert len(names) > 1


def test_another_role_leaves_the_first_as_it_is_and_the_same_one_approves_anew(omni, approved):
    swap(approved, LAMPS, "da noi", "qui")
    assert omni("approve", "lamps", "--role", "brand", "--by", "Bo").exit_code == 0
    assert [told.rpartition("(")[2] for told in stale(omni)] == ["legal)"]
    assert omni("approve", "lamps", "--role", "legal", "--by", 'Al "A" Ö').exit_code == 0
    assert stale(omni) == []


def test_linting_from_memory_knows_it_too(omni, approved):
    assert stale(omni) == []
    swap(approved, APPROVALS, 'read: "', 'read: "0')
    assert len(stale(omni)) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("lamp", "--role", "legal"), 3, "there is no campaign lamp; did you mean lamps?"),
        (("lamps", "--role", "The boss"), 2, "--role takes a name such as legal"),
    ],
)
def test_what_cannot_be_approved(omni, approved, arguments, code, told):
    result = omni("approve", *arguments)
    assert result.exit_code == code
    assert told in result.stderr


def test_half_a_campaign_cannot_be_approved(omni, approved):
    swap(approved, LAMPS, "locales: [it]", "locales: [it, en]")
    result = omni("approve", "lamps", "--role", "legal")
    assert result.exit_code == 1
    assert "lamps is not whole" in result.stderr
