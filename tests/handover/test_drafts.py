"""`omni render --draft` writes emails that a mail program opens ready to send, to one address, and sends nothing."""

from __future__ import annotations

import json
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest

TO = "elena.conti@aurora.example"


def _drafts(in_aurora, folder: Path, *arguments: str) -> dict[str, bytes]:
    result = in_aurora("render", "launch", "--draft", TO, "--out", str(folder), *arguments)
    assert result.exit_code == 0, result.output
    return {path.name: path.read_bytes() for path in folder.glob("*.eml")}


def _parsed(body: bytes):
    return BytesParser(policy=policy.default).parsebytes(body)


def test_a_draft_is_unsent_and_to_one_address(in_aurora, tmp_path):
    drafts = _drafts(in_aurora, tmp_path, "--as", "giulia", "--message", "launch")
    assert list(drafts) == ["launch-launch-email-italy-it-best-giulia.eml"]
    mail = _parsed(drafts.popitem()[1])
    assert (mail["X-Unsent"], mail["To"], mail["From"]) == ("1", TO, None)
    assert mail["Subject"] == "Brina è arrivata, con 40 € per te"
    assert "Ciao Giulia" in mail.get_body(("html",)).get_content()
    assert mail.defects == []


def test_who_reads_a_draft_can_unsubscribe_nobody_with_one_click(in_aurora, tmp_path):
    for body in _drafts(in_aurora, tmp_path).values():
        mail = _parsed(body)
        assert (mail["List-Unsubscribe"], mail["List-Unsubscribe-Post"], mail["Message-ID"]) == (None, None, None)


def test_options_narrow_and_runs_add_up(in_aurora, tmp_path):
    italian = _drafts(in_aurora, tmp_path, "--locale", "it")
    assert italian
    assert all("-it" in name for name in italian)
    both = _drafts(in_aurora, tmp_path, "--locale", "ro")
    assert set(italian) < set(both)
    assert set(json.loads((tmp_path / "manifest.json").read_text())["files"]) == {*both, ".gitignore"}


def test_only_emails_are_drafts(in_aurora, tmp_path):
    drafts = _drafts(in_aurora, tmp_path)
    assert all("-email-" in name for name in drafts)
    result = in_aurora("render", "launch", "--draft", TO, "--out", str(tmp_path), "--channel", "sms")
    assert (result.exit_code, "only emails can be drafts" in result.output) == (3, True)


def test_the_sentence_says_that_nothing_is_sent(in_aurora, tmp_path):
    result = in_aurora(
        "render", "launch", "--draft", TO, "--out", str(tmp_path), "--as", "giulia", "--message", "launch"
    )
    assert "1 draft in " in result.output
    assert f"ready to send to {TO}; omni sends nothing" in result.output


@pytest.mark.parametrize(
    "address",
    [
        "elena",
        "elena@aurora",
        "elena@aurora.example, ida@aurora.example",
        "elena@aurora.example\nBcc: ida@aurora.example",
        "elena@aurora.example\r\n\r\n<script>",
        "Elena <elena@aurora.example>",
        "elena@aurora.example\u2028",
        "élena@aurora.example",
        "a" * 250 + "@aurora.example",
    ],
)
def test_anything_but_one_plain_address_is_refused(in_aurora, tmp_path, address):
    result = in_aurora("render", "launch", "--draft", address, "--out", str(tmp_path / "drafts"))
    assert (result.exit_code, "--draft takes one address" in result.output) == (2, True)
    assert not (tmp_path / "drafts").exists()


def test_somebody_elses_file_is_left_alone_and_nothing_else_is_written(in_aurora, tmp_path):
    name = "launch-launch-email-italy-it-best-giulia.eml"
    (tmp_path / name).write_text("mine")
    result = in_aurora("render", "launch", "--draft", TO, "--out", str(tmp_path), "--as", "giulia")
    assert (result.exit_code, f"{name} is not as omni wrote it" in result.output) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_draft_that_was_edited_is_left_alone(in_aurora, tmp_path):
    (name,) = _drafts(in_aurora, tmp_path, "--as", "giulia", "--message", "launch")
    with (tmp_path / name).open("ab") as file:
        file.write(b"edited")
    result = in_aurora("render", "launch", "--draft", TO, "--out", str(tmp_path), "--as", "giulia")
    assert result.exit_code == 2
    assert (tmp_path / name).read_bytes().endswith(b"edited")


def test_the_same_drafts_are_written_again(in_aurora, tmp_path):
    assert _drafts(in_aurora, tmp_path) == _drafts(in_aurora, tmp_path)


def test_a_manifest_of_somebody_else_is_left_alone(in_aurora, tmp_path):
    (tmp_path / "manifest.json").write_text('{"name": "an app"}')
    assert in_aurora("render", "launch", "--draft", TO, "--out", str(tmp_path)).exit_code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["manifest.json"]


def test_no_draft_lands_among_the_campaigns(in_aurora):
    result = in_aurora("render", "launch", "--draft", TO, "--out", "campaigns/drafts")
    assert (result.exit_code, "--out writes nothing into campaigns/" in result.output) == (2, True)
