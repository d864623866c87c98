"""P15: personal data stays in the preview, save what is asked for by name (--why, --as)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .watched import Watched, watched
from .workspaces import PEOPLE, rich, write

CANARIES = ("Canaria", "canary@mail.example", "+390999999999", "tok-canary", "Via del Canarino", "Uccellino", "row.canary@mail.example", "+390888888888", "Pappagallo", "c-CANARY", "31415.92")  # fmt: skip
PERSON = """\
  someone: {first_name: Canaria, locale: it-IT, country: IT, timezone: Europe/Rome, email: canary@mail.example, phone: "+390999999999",
            push_token: tok-canary, consent: {email: [offers], sms: [offers], push: granted}, tier: gold, spent: {EUR: 31415.92}}
  broken: {first_name: [Canaria], locale: Canaria, country: Canaria, timezone: Via del Canarino, email: [canary@mail.example],
           phone: {a: "+390999999999"}, consent: {email: [Canaria]}, tier: Canaria, spent: canary@mail.example}
"""
ROWS = """\
id,first_name,email,phone,country,locale,tier,spent,consent.sms
1,Uccellino,row.canary@mail.example,+390888888888,IT,it-IT,gold,,offers
2,Uccellino,row.canary@mail.example Pappagallo,+390888888888,Pappagallo,it-IT,Pappagallo,Uccellino,Pappagallo
3,Uccellino,row.canary@mail.example
"4,Uccellino,"row.canary@mail.example,Pappagallo
1,Uccellino,row.canary@mail.example,+390888888888,IT,Pappagallo,gold,Pappagallo,offers
\x00Pappagallo,Uccellino,,,,,,,
"""
EVENTS = """\
events:
  purchase: {fields: {total: {type: money}, cart: {type: text}}, sample: {total: {EUR: 31415.92}, cart: c-CANARY}}
  broken: {fields: {total: {type: money}}, sample: {total: c-CANARY, first_name: Canaria, email: canary@mail.example}}
"""
COMMANDS = (
    *(("lint", "-f", format_) for format_ in ("text", "full", "json", "sarif")),
    ("plan",), ("simulate",), ("lint", "--diff", "--unsafe-fixes"),
)  # fmt: skip


def people(*entries: int) -> dict[str, str]:
    lines = PERSON.split("\n")
    chosen = "\n".join("\n".join(lines[2 * entry : 2 * entry + 2]) for entry in entries)
    return {PEOPLE: f"{rich()[PEOPLE]}{chosen}\n"}


CASES = {
    "a good person": people(0),
    "a broken person": people(0, 1),
    "a table": {"campaigns/audience.yaml": "audience: {file: people.csv}\n", "people.csv": ROWS},
    "a table of objects": {"campaigns/audience.yaml": "audience: {file: people.jsonl}\n", "people.jsonl": '{"first_name": "Uccellino", "email": "Pappagallo"}\n{"email": Uccellino}\n'},
    "a table as YAML": {"campaigns/audience.yaml": "audience: {file: people.csv}\n", "people.csv": ROWS, PEOPLE: f"people:\n  someone: [{ROWS.splitlines()[1]}]\n"},
    "events": {"campaigns/events.yaml": EVENTS},
    "a key that --fix mends": {PEOPLE: people(0)[PEOPLE].replace("email: canary@", "emial: canary@")},
    "addresses as ids": {
        "campaigns/audience.yaml": "audience: {file: people.csv, columns: {id: email}}\n",
        "people.csv": "email,first_name,phone,country,locale,tier,consent.sms,consent.push\nrow.canary@mail.example,Uccellino,+390888888888,IT,it-IT,gold,offers,offers\n",
        PEOPLE: "people: {}\n",
    },
    "events that fit": {"campaigns/events.yaml": EVENTS.partition("  broken")[0]},
}  # fmt: skip


def told(ended: Watched) -> list[str]:
    return [canary for canary in CANARIES if canary in ended.out + ended.err]


def left_in(folder: Path) -> list[str]:
    """The canaries in any file below a folder, and in the names of files."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [
        f"{path.name}: {canary}"
        for path in files
        for canary in CANARIES
        if canary.encode() in path.read_bytes() or canary in path.name
    ]


@pytest.mark.parametrize("case", CASES)
def test_nothing_of_a_person_is_printed_or_remembered(tmp_path, monkeypatch, case):
    from typer.testing import CliRunner

    from omni.commands import app

    write(tmp_path, {**rich(), **CASES[case]})
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OMNI_CACHE_DIR", str(tmp_path / "memory"))
    for command in COMMANDS:
        ended = CliRunner().invoke(app, command, catch_exceptions=False)
        assert [canary for canary in CANARIES if canary in ended.stdout + ended.stderr] == [], command
    assert any((tmp_path / "memory").iterdir())
    assert left_in(tmp_path / "memory") == []


def test_nothing_of_a_person_is_left_outside_the_preview(tmp_path):
    work = write(tmp_path / "work", {**rich(), **people(0), **CASES["a table"]})
    home, temporary = tmp_path / "home", tmp_path / "temp"
    home.mkdir()
    temporary.mkdir()
    world = {
        "HOME": str(home),
        "XDG_CACHE_HOME": str(home / "cache"),
        "TMPDIR": str(temporary),
        "USERPROFILE": str(home),
        "LOCALAPPDATA": str(home),
    }
    ended = watched(work, tmp_path / "notes", "plan", environment=world)
    assert told(ended) == []
    assert left_in(home) + left_in(temporary) == []
    assert left_in(work / "preview") != []
    written = {Path(path) for path, writes in ended.opened.items() if writes} - {Path(os.devnull)}
    assert all(path.is_relative_to(work / "preview") for path in written), written


def test_a_bug_does_not_tell_who_it_met(tmp_path, monkeypatch):
    from typer.testing import CliRunner

    from omni import linting
    from omni.commands import app

    def broken(*_arguments: object, **_options: object) -> None:
        raise KeyError("canary@mail.example")

    write(tmp_path, rich())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(linting, "lint", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temp"))
    (tmp_path / "temp").mkdir()
    ended = CliRunner().invoke(app, ["lint"])
    (report,) = (tmp_path / "temp").iterdir()
    assert ended.exit_code == 2
    assert "KeyError" in report.read_text()
    assert "canary@" not in ended.output + report.read_text().replace('raise KeyError("canary@mail.example")', "")


@pytest.mark.parametrize("command", [("simulate", "--why", "someone"), ("render", "rich", "--as", "someone")])
def test_what_is_asked_for_by_name_is_of_that_person_only(tmp_path, monkeypatch, command):
    from typer.testing import CliRunner

    from omni.commands import app

    texts = {**rich(), **people(0)}
    texts[PEOPLE] = (
        texts[PEOPLE].replace("Giulia", "Pappagallo").replace("giulia@mail.example", "row.canary@mail.example")
    )
    write(tmp_path, texts)
    monkeypatch.chdir(tmp_path)
    ended = CliRunner().invoke(app, command, catch_exceptions=False)
    assert "Pappagallo" not in ended.output
    assert "row.canary@mail.example" not in ended.output
