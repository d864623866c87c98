"""Which campaign is meant, and how little it may say."""

from __future__ import annotations

import pytest

from .conftest import CAMPAIGN

ROW = '{"id": "a", "locale": "it", "text": "20% di sconto con FIT30"}\n'


def test_a_campaign_is_named_by_its_file_from_anywhere(omni, forma, tmp_path, monkeypatch):
    forma()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    (elsewhere / "agency.jsonl").write_text(ROW)
    result = omni("proofread", "../campaigns/spring.yaml", "agency.jsonl")
    assert result.exit_code == 1
    assert "says 20%, the campaign says 30% (../campaigns/spring.yaml:3:13)" in result.stdout


def test_a_name_that_is_nearly_right_is_suggested(omni, forma):
    (forma() / "agency.jsonl").write_text(ROW)
    result = omni("proofread", "sprng", "agency.jsonl")
    assert result.exit_code == 3
    assert "did you mean spring?" in result.stderr


def test_a_campaign_that_is_broken_is_a_problem(omni, forma):
    (forma(campaign=CAMPAIGN.replace("30%", "soon")) / "agency.jsonl").write_text(ROW)
    result = omni("proofread", "spring", "agency.jsonl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "omni: spring cannot be used: " in result.stderr
    assert "soon" in result.stderr


def test_another_campaign_that_is_broken_does_not_matter(omni, forma):
    (forma(**{"campaigns/other.yaml": "campaign: other\nfacts: {discount: soon}\n"}) / "agency.jsonl").write_text(ROW)
    assert "says 20%" in omni("proofread", "spring", "agency.jsonl").stdout


@pytest.mark.parametrize(
    "campaign",
    [
        "campaign: spring\nfacts: {discount: 30%}\n",
        "campaign: spring\nfacts: {discount: 30%}\nchannels: [fax]\nversions: [{for: vip, facts: {discount: 40%}}]\n",
        "campaign: spring\nfacts: {discount: 30%}\nsend: 2027-01-16T10:00\nchannels: [email]\n",
    ],
    ids=["facts only", "names that nobody has", "no copy"],
)
def test_a_campaign_need_only_say_what_it_means(omni, forma, campaign):
    (forma(campaign=campaign) / "agency.jsonl").write_text(ROW)
    result = omni("proofread", "spring", "agency.jsonl")
    assert [line.split("row 1, ")[1] for line in result.stdout.splitlines()] == [
        "text (it): says 20%, the campaign says 30% (campaigns/spring.yaml:2:19)"
    ]


def test_lint_still_asks_for_what_sending_needs(omni, forma):
    forma(campaign="campaign: spring\nfacts: {discount: 30%}\n")
    assert "no channels" in omni("lint", "--no-cache").stdout


def test_proofreading_writes_nothing(omni, forma, tmp_path):
    (forma() / "agency.jsonl").write_text(ROW)
    before = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*"))
    omni("proofread", "spring", "agency.jsonl")
    assert sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*")) == before


def test_what_rows_hold_cannot_steer_the_terminal(omni, forma):
    row = '{"id": "::error::", "locale": "it", "text": "\\u001b[31m 20% di sconto \\udb80\\udc00 \\ud800", "channel": "\\u001b[2J"}\n'
    (forma() / "agency.jsonl").write_text(row)
    result = omni("proofread", "spring", "agency.jsonl")
    assert "\x1b" not in result.output
    assert "says 20%" in result.stdout
