from __future__ import annotations

from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("simulate", "--why", "gulia"), "there is no gulia in campaigns/people.yaml or the audience; did you mean giulia?"),
        (("simulate", "--why", "Stefan-"), "did you mean stefan?"),
        (("simulate", "lunch"), "did you mean launch?"),
        (("render", "lunch"), "there is no campaign lunch; did you mean launch?"),
        (("render", "launch", "--as", "Giula"), "did you mean giulia?"),
        (("render", "launch", "--channel", "mail"), "launch has no channel mail; did you mean email?"),
        (("render", "launch", "--channel", "fax"), "launch has no channel fax; there are email, letter, push, sms"),
        (("render", "launch", "--locale", "rom"), "launch has no locale rom; did you mean ro?"),
        (("render", "launch", "--message", "teasr"), "launch has no message teasr; did you mean teaser?"),
        (("render", "launch", "--market", "Italia"), "launch has no market Italia; there are italy, romania"),
        (("render", "launch", "--message", "card", "--channel", "sms"), "no message of launch is meant by these options"),
    ],
)  # fmt: skip
def test_the_nearest_name_is_suggested(in_aurora, command, told):
    result = in_aurora(*command)
    assert result.exit_code == 3
    assert told in result.stderr


def test_nobody_of_a_real_audience_is_suggested(beginner: Path, omni):
    (beginner / "people.csv").write_text("id,country,locale\nrow.canary@mail.example,IT,it-IT\n")
    (beginner / "campaigns/audience.yaml").write_text("audience: {file: people.csv}\n")
    result = omni("simulate", "--why", "row.canary@mail.exampl")
    assert result.exit_code == 3
    assert "row.canary@mail.example" not in result.stderr


def test_lint_takes_the_name_of_a_campaign(in_aurora, aurora: Path):
    hello = aurora / "campaigns/welcome/copy/it.yaml"
    teaser = aurora / "campaigns/launch/copy/it.yaml"
    kept = hello.read_text(), teaser.read_text()
    try:
        hello.write_text(kept[0].replace("{{ discount }}", "{{ discont }}", 1))
        teaser.write_text(kept[1].replace("{{ voucher }}", "{{ vaucher }}", 1))
        assert {line.split(":")[0] for line in in_aurora("lint").stdout.splitlines()} == {
            "campaigns/welcome/copy/it.yaml",
            "campaigns/launch/copy/it.yaml",
        }
        alone = in_aurora("lint", "launch").stdout.splitlines()
        assert alone
        assert {line.split(":")[0] for line in alone} == {"campaigns/launch/copy/it.yaml"}
    finally:
        hello.write_text(kept[0])
        teaser.write_text(kept[1])


def test_lint_finds_a_campaign_of_one_file_by_its_name_not_by_that_of_its_file(beginner: Path, omni):
    (beginner / "campaigns/ciao.yaml").rename(beginner / "campaigns/first.yaml")
    assert omni("lint", "ciao").exit_code == 0
    near = omni("lint", "cioa")
    assert near.exit_code == 3
    assert "there is no cioa; did you mean ciao?" in near.stderr
    assert omni("lint", "nothing-like-it").stderr == "omni: there is no nothing-like-it\n"
