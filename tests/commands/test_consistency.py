"""The last lines of `omni lint` and `omni plan`: which campaigns are proved consistent, and what keeps the others from it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

BRAND = "brand: Aurora\ntimezone: Europe/Rome\nlocales: [it]\ndomains: [aurora.example]\nlinks: {stop: https://aurora.example/s}\n"
CAMPAIGN = """campaign: ciao
channels: [sms]
send: 2026-11-27T10:00
facts: {discount: 20%, code: CIAO20}
cta: {url: https://aurora.example/ciao, short: https://aurora.example/c}
"""
WAIVER = "waivers: [{allow: percent-contradicts, reason: agreed with the shops, owner: giulia, until: 2027-01-31}]\n"


@pytest.fixture
def write(tmp_path: Path, omni):
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns" / "brand.yaml").write_text(BRAND, encoding="utf-8")

    def run(short: str, more: str = ""):
        text = f'{CAMPAIGN}{more}copy: {{it: {{short: "{short}"}}}}\n'
        (tmp_path / "campaigns" / "ciao.yaml").write_text(text, encoding="utf-8")
        return omni("lint")

    return run


@pytest.mark.parametrize(
    ("short", "more", "line"),
    [
        ("Aurora: -{{ discount }} con {{ code }}", "", "proved consistent: ciao (2 values in 1 message)"),
        (
            "Aurora: -{{ discount }} con {{ code }}, dal 1998",
            "",
            "not proved: ciao (1 value that no fact explains: “1998” in sms (it))",
        ),
        (
            "Aurora: -{{ discount }} con {{ code }}, dal 1998",
            "incidental: [{text: dal 1998, reason: since then}]\n",
            "proved consistent: ciao (3 values in 1 message)",
        ),
        ("Aurora: 30% di sconto con {{ code }}", "", "not proved: ciao (1 contradiction)"),
        (
            "Aurora: 30% di sconto con {{ code }}",
            WAIVER,
            "accepted, not proved: ciao (2 values in 1 message, 1 waived contradiction)",
        ),
        (
            "Aurora con {{ code }}",
            "requires: {all: [discount]}\n",
            "not proved: ciao (1 required fact or text missing)",
        ),
    ],
)
def test_a_line_says_what_the_ledger_holds(write, short: str, more: str, line: str):
    assert line in write(short, more).stderr.splitlines()


def test_a_value_that_nothing_explains_leads_to_a_page_that_tells_what_to_do(write, omni):
    assert write("Aurora: -{{ discount }} con {{ code }}, dal 1998").stderr.endswith(": omni explain consistency\n")
    assert omni("explain", "proved").stdout == omni("explain", "consistency").stdout


def test_a_run_that_remembers_says_the_same(write, omni):
    first = write("Aurora: {{ discount }} con {{ code }}, dal 1998")
    assert omni("lint").stderr == first.stderr
    assert first.exit_code == 0


def test_json_lists_every_unexplained_value_with_its_place(write, omni):
    write("Aurora: -{{ discount }} con {{ code }}, dal 1998")
    (verdict,) = json.loads(omni("lint", "-f", "json").stdout)["verdicts"]
    (value,) = verdict["unexplained"]
    assert (verdict["verdict"], verdict["values"]["unexplained"]) == ("unproved", 1)
    assert (value["text"], value["place"]["line"], value["messages"]) == ("1998", 6, ["sms (it)"])
    assert "con CIAO20, dal 1998" in value["seen"]


def test_plan_says_it_too(write, omni):
    write("Aurora: -{{ discount }} con {{ code }}, dal 1998")
    assert "consistent    not proved: ciao (1 value that no fact explains: “1998” in sms (it))" in omni("plan").stdout


def test_the_page_of_a_campaign_shows_the_verdict_who_says_what_and_what_nothing_explains(write, omni, tmp_path: Path):
    write("Aurora: -{{ discount }} con CIAO20, dal 1998")
    assert omni("plan").exit_code == 0
    (page,) = (tmp_path / "preview" / "v").glob("campaign-ciao-*.html")
    section = page.read_text(encoding="utf-8").partition('<section id="said">')[2].partition("</section>")[0]
    assert "<b>Not proved consistent.</b> 1 value below that no fact explains." in section
    assert "dal <mark>1998</mark>" in section
    assert '<td class="hand">CIAO20 <span class="note">by hand</span></td><td class="said">20%</td>' in section


def test_the_page_about_it_names_every_way_a_value_can_end(omni):
    from omni.model.ledger import STATUSES

    page = omni("explain", "consistency").stdout
    assert all(f"\n{status} " in page for status in STATUSES)
