"""P13: a message cannot steer the terminal or the log of a CI service, through any sink."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from omni.commands import app
from omni.model.place import Place
from omni.model.problem import Level, Problem
from omni.report import json as report

from .workspaces import PEOPLE, RICH, rich, write

HOSTILE = (
    "\x1b[2J", "\x1b]0;title\x07", "\x1b]8;;https://x.example\x07a\x1b]8;;\x07", "\x9b31m", "\x9d0;t\x9c", "\x08\x08\x08", "\x7f", "\x0e", "\u202e\u202d",
    "\u2066a\u2069", "\u200f", "\u2028", "\u0085", "\ufff9", "\U000e0041", "\ue000",
)  # fmt: skip
LOUD = (
    "::error file=a::b",
    "::add-mask::a",
    "::stop-commands::x",
    "##[error]x",
    "##[group]x",
    "##vso[task.setvariable variable=a]b",
    "##teamcity[a]",
)
MARKUP = (
    "[red]a[/red]",
    "[/foo]",
    "[link=https://x.example]a[/link]",
    "[bold",
    ":smile:",
    ":pile_of_poo:",
    "\\[red]",
    "[[a]]",
)
NAMES = (
    "\x1b[2Jx.yaml",
    "::error title=a::x.yaml",
    "##[error]x.yaml",
    "[red]x[bold].yaml",
    ":smile:.yaml",
    "a\u202eb.yaml",
    "a\nb.yaml",
    "\x9b31m.yaml",
)
STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufff9-\ufffb\ue000-\uf8ff\U000e0000-\U000e007f]"
)
COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
FORMATS = ("text", "full", "json", "github", "sarif")
ALL = " ".join(MARKUP) + " " + " ".join(LOUD)


def quoted(text: str) -> str:
    """The text as YAML can hold it, everything odd as an escape."""
    return json.dumps(text)


def steers(told: str) -> list[str]:
    return [*STEERING.findall(told), *COMMAND.findall(told)]


def annotations(told: str) -> str:
    """The log without the annotations that omni itself writes, each of a known shape."""
    own = re.compile(r"^::(error|warning|notice) file=[^:,\n]+,line=\d+,col=\d+,title=[^:\n]+::", re.MULTILINE)
    return own.sub("", told)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A function that runs a command line where the workspace is; everything that it printed."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> str:
        ended = CliRunner().invoke(app, arguments, catch_exceptions=False)
        assert ended.exit_code in {0, 1, 3}, ended.output
        return ended.stdout + ended.stderr

    return call


def in_every_value(payload: str) -> dict[str, str]:
    """The payload as a key, a value, a name, an address, a fact, a copy and a reason, some of them wrong there."""
    texts = rich()
    word = quoted(payload)
    texts[RICH] = (
        texts[RICH]
        .replace("title: A campaign with a bit of everything", f"title: {word}\n{word}: {word}")
        .replace("owner: ada@forma.example", f"owner: {word}\ntopic: {word}")
        .replace("discount: {percent: 30, of: everything}", f"discount: {{percent: {word}, of: {word}}}")
        .replace("reason: prova, owner: ada", f"reason: {word}, owner: {word}")
    )
    texts["campaigns/other.yaml"] = (
        f"campaign: {word}\nchannels: [sms, {word}]\nfacts: {{{word}: 3%, legal: {{text: {{it: {word}}}}}}}\n"
        f"audience: {{include: {word}}}\nsend: {word}\ncopy: {{it: {{headline: {word}, short: {word}}}}}\n"
    )
    texts["campaigns/kind.yaml"] = f"{word}: {word}\n"
    texts["campaigns/segments.yaml"] = f"segments: {{golden: \"tier = 'gold'\", {word}: {quoted(payload + ' = 1')}}}\n"
    texts[PEOPLE] = f"people:\n  {word}: {{locale: {word}, tier: {word}, email: {word}}}\n"
    return texts


def in_copy(payload: str) -> dict[str, str]:
    """A campaign in which nothing is wrong but the look of its words and people."""
    texts = rich()
    word = quoted(f"Ciao {payload} -{{{{ discount }}}} con {{{{ code }}}} {{{{ ends | fino_a }}}}. {{{{ legal }}}}")[
        1:-1
    ]
    texts[RICH] = re.sub(r'    short: "\{% if person.*', lambda _: f'    short: "{word}"', texts[RICH], count=1)
    texts[PEOPLE] = (
        texts[PEOPLE]
        .replace("first_name: Giulia", f"first_name: {quoted(payload)}")
        .replace("  nonome:", f"  {quoted('nonome ' + payload)}:")
    )
    return texts


@pytest.mark.parametrize("payload", [" ".join(HOSTILE), ALL], ids=["hostile", "markup"])
def test_no_value_key_or_name_steers_a_report(tmp_path, run, payload):
    write(tmp_path, in_every_value(payload))
    for format_ in FORMATS:
        told = run("lint", "-f", format_)
        assert len(told.splitlines()) > 5
        assert steers(annotations(told) if format_ == "github" else told) == [], format_


@pytest.mark.parametrize("payload", [*HOSTILE, *LOUD, *MARKUP])
def test_each_piece_alone_steers_nothing(tmp_path, run, payload):
    campaign = f"campaign: {quoted(payload)}\n{quoted(payload)}: 1\n"
    write(tmp_path, {RICH: campaign, "campaigns/brand.yaml": "brand: A\ntimezone: UTC\n"})
    for format_ in FORMATS:
        told = run("lint", "-f", format_)
        assert steers(annotations(told) if format_ == "github" else told) == [], format_


@pytest.mark.parametrize(
    "command",
    [
        ("plan",),
        ("simulate",),
        ("simulate", "--why", "giulia"),
        ("render", "rich"),
        ("render", "rich", "--as", "giulia"),
    ],
)
def test_no_copy_and_no_person_steers_what_is_shown(tmp_path, run, command):
    for payload in (" ".join(HOSTILE[:8]), ALL):
        write(tmp_path, in_copy(payload))
        assert steers(run(*command)) == []


@pytest.mark.parametrize("payload", [" ".join(HOSTILE), *LOUD, ALL])
def test_no_argument_steers_a_refusal(tmp_path, run, payload):
    write(tmp_path, rich())
    for command in (("explain", payload), ("plan", payload), ("simulate", "--why", payload), ("render", payload)):
        assert steers(run(*command)) == []


@pytest.mark.parametrize("format_", FORMATS)
def test_no_file_name_steers_a_report(tmp_path, run, monkeypatch, format_):
    write(tmp_path, rich())
    for name in NAMES:
        (tmp_path / "campaigns" / name).write_text("nothing: 1\n")
    for folder in ("", "campaigns"):
        monkeypatch.chdir(tmp_path / folder)
        told = run("lint", "-f", format_)
        assert "smile" in told
        assert steers(annotations(told) if format_ == "github" else told) == []


def test_markup_and_emoji_codes_stand_as_they_are_written(tmp_path, run):
    write(tmp_path, in_copy(" ".join(MARKUP)))
    told = run("render", "rich", "--channel", "sms", "--locale", "it")
    assert all(word in told.replace("\n", " ") for word in ("[red]a[/red]", "[/foo]", ":smile:", "[[a]]"))


@pytest.mark.parametrize("payload", [*HOSTILE, *LOUD, "\ud800", "\U000f0000", "Ștefan è qui 🎄"])
def test_json_means_what_it_meant_before_it_was_made_harmless(payload):
    problem = Problem(Place("campaigns/a.yaml"), Level.ERROR, "too-long", "CHN101", payload)
    told = report.render([problem], str)
    assert json.loads(told)["problems"][0]["sentence"] == payload
    assert steers(told) == []


class Person(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_no_sequence_but_colours(tmp_path, monkeypatch):
    from omni.commands.here import open_workspace
    from omni.line import lint
    from omni.report import human, message
    from omni.report.terminal import Terminal

    write(tmp_path, in_every_value(" ".join(HOSTILE) + ALL))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TERM", "xterm-256color")
    stream = Person()
    here = open_workspace()
    linted = lint(here.files)
    human.show(linted.problems, here.path_of, Terminal(stream, "always"), linted.draft.project.sources)
    write(tmp_path, {**in_copy(" ".join(HOSTILE[:8])), "campaigns/other.yaml": "", "campaigns/kind.yaml": ""})
    for rendered in lint(open_workspace().files).draft.messages:
        message.show(rendered, Terminal(stream, "always"))
    told = stream.getvalue()
    assert "\x1b[" in told
    assert STEERING.findall(re.sub(r"\x1b\[[\d;]*m", "", told)) == []
