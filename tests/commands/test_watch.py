"""`--watch`: one answer after the other, each what a process that has just begun would tell."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from omni.model import remembered

REPOSITORY = Path(__file__).parents[2]
CIAO = "campaigns/ciao.yaml"
TEMPLATE = "channel_templates/sms/body.txt.j2"
LINT = ("lint", "-f", "json")

Nights = list[Callable[[], object]]


@pytest.fixture
def nights(monkeypatch: pytest.MonkeyPatch) -> Nights:
    """What happens between two looks; after the last of it somebody interrupts."""
    script: Nights = []
    settled: list[float] = []

    def sleep(pause: float) -> None:
        if settled:
            settled.clear()
            return
        if not script:
            raise KeyboardInterrupt
        settled.append(pause)
        script.pop(0)()

    monkeypatch.setattr(time, "sleep", sleep)
    return script


def rewrite(root: Path, file: str, *changes: tuple[str, str]) -> None:
    text = (root / file).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    (root / file).write_text(text, encoding="utf-8")


def from_scratch(root: Path, *arguments: str) -> str:
    """What a process of its own tells."""
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "OMNI_CACHE_DIR": ""}
    command = [sys.executable, "-m", "omni", *arguments]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False).stdout


def documents(text: str) -> list[object]:
    found, decoder = [], json.JSONDecoder()
    while text := text.lstrip():
        document, end = decoder.raw_decode(text)
        found.append(document)
        text = text[end:]
    return found


EDITS: dict[str, Callable[[Path], object]] = {
    "another percent in one language": lambda root: rewrite(root, CIAO, ("{{ discount }} off", "25% off")),
    "the brand, and a second campaign of the same name": lambda root: (
        rewrite(root, "campaigns/brand.yaml", ("links:", "lnks:")),
        (root / "campaigns/again.yaml").write_text((root / CIAO).read_text()),
    ),
    "the brand mended, the second renamed": lambda root: (
        rewrite(root, "campaigns/brand.yaml", ("lnks:", "links:")),
        rewrite(root, "campaigns/again.yaml", ("campaign: ciao", "campaign: again")),
    ),
    "half of a file": lambda root: (root / CIAO).write_bytes((root / CIAO).read_bytes()[:700]),
    "a file that has moved into a folder, own templates": lambda root: (
        (root / "campaigns/spring").mkdir(),
        (root / "campaigns/again.yaml").rename(root / "campaigns/spring/campaign.yaml"),
        (root / TEMPLATE).parent.mkdir(parents=True),
        (root / TEMPLATE).write_text("{{ copy.short }} -70%"),
    ),
    "no campaign, no people": lambda root: (
        (root / "campaigns/spring/campaign.yaml").unlink(),
        (root / CIAO).unlink(),
        (root / "campaigns/people.yaml").unlink(),
    ),
}


def test_every_look_tells_what_a_process_that_has_just_begun_would(beginner: Path, omni, nights: Nights):
    told: list[str] = [from_scratch(beginner, *LINT)]

    def step(name: str) -> None:
        EDITS[name](beginner)
        told.append(from_scratch(beginner, *LINT))

    nights += [lambda name=name: step(name) for name in EDITS]
    ended = omni(*LINT, "--watch")
    assert ended.exit_code == 130
    assert documents(ended.stdout) == [json.loads(text) for text in told]
    assert len({json.dumps(one) for one in told}) == len(EDITS) + 1


def test_in_a_pipe_one_answer_comes_after_the_other(beginner: Path, omni, nights: Nights):
    nights += [
        lambda: rewrite(beginner, CIAO, ("channels:", "chanels:")),
        lambda: rewrite(beginner, CIAO, ("chanels:", "channels:")),
    ]
    ended = omni("lint", "--watch")
    assert ended.stdout.count("\n") == 1
    assert "YML103" in ended.stdout
    assert [line for line in ended.stderr.splitlines() if " in 1 campaign" in line] == [
        "nothing wrong in 1 campaign",
        "1 error in 1 campaign",
        "nothing wrong in 1 campaign",
    ]


def test_what_was_only_touched_is_not_told_again(beginner: Path, omni, nights: Nights):
    nights += [(beginner / CIAO).touch]
    assert omni("lint", "--watch").stderr.count("in 1 campaign") == 1


def test_a_change_that_left_no_trace_is_found_when_all_is_looked_over(
    beginner: Path, omni, nights: Nights, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("omni.workspace.stamps.stamps", lambda *_: {})
    nights += [lambda: rewrite(beginner, CIAO, ("channels:", "chanels:")), *[lambda: None] * 10]
    assert "YML103" in omni("lint", "--watch").stdout


def test_a_workspace_that_goes_and_comes_back_is_told(beginner: Path, omni, nights: Nights):
    nights += [
        lambda: (beginner / "campaigns").rename(beginner / "away"),
        lambda: (
            (beginner / "away").rename(beginner / "campaigns"),
            rewrite(beginner, CIAO, ("channels:", "# again\nchannels:")),
        ),
    ]
    first, gone, again = (
        line for line in omni("lint", "--watch", CIAO).stderr.splitlines() if not line.startswith("proved")
    )
    assert first == again == "nothing wrong in 1 campaign"
    assert "has a campaigns/ folder" in gone


def test_a_named_file_that_is_gone_is_told_and_waited_for(beginner: Path, omni, nights: Nights):
    text = (beginner / CIAO).read_text()
    nights += [(beginner / CIAO).unlink, lambda: (beginner / CIAO).write_text(text + "# again\n")]
    ended = omni("lint", "--watch", CIAO)
    assert [line for line in ended.stderr.splitlines() if "proved" not in line] == [
        "nothing wrong in 1 campaign",
        f"omni: there is no {CIAO}",
        "nothing wrong in 1 campaign",
    ]


def test_a_baseline_is_read_again(beginner: Path, omni, nights: Nights):
    rewrite(beginner, CIAO, ("channels:", "chanels:"))
    omni("lint", "--write-baseline", "known.json")
    known = (beginner / "known.json").read_text()
    (beginner / "known.json").write_text('{"problems": []}')
    nights += [lambda: (beginner / "known.json").write_text(known)]
    counts = omni("lint", "--watch", "--baseline", "known.json").stderr
    assert counts.index("1 error") < counts.index("1 known problem left out")


def test_reports_are_written_anew(beginner: Path, omni, nights: Nights):
    nights += [lambda: rewrite(beginner, CIAO, ("channels:", "chanels:"))]
    omni("lint", "--watch", "-o", "json=problems.json")
    assert json.loads((beginner / "problems.json").read_text())["problems"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--fix",), 2, "--watch looks again and again, --fix is for once"),
        (("--unsafe-fixes",), 2, "--unsafe-fixes is for once"),
        (("--diff",), 2, "--diff is for once"),
        (("--write-baseline", "known.json"), 2, "--write-baseline is for once"),
        (("--stdin-filename", CIAO), 2, "--stdin-filename is for once"),
        (("campaigns/nowhere.yaml",), 3, "there is no campaigns/nowhere.yaml"),
        (("--at", "soon"), 2, "--at takes a date and hour"),
    ],
)
def test_what_cannot_be_watched_is_refused(beginner: Path, omni, arguments: tuple[str, ...], code: int, words: str):
    told = omni("lint", "--watch", *arguments)
    assert told.exit_code == code
    assert words in told.output


def test_on_a_terminal_the_screen_begins_with_what_changed(beginner: Path, omni, nights: Nights, on_a_terminal):
    nights += [lambda: rewrite(beginner, CIAO, ("channels:", "chanels:"))]
    first, second = on_a_terminal("lint", "--watch").split("\x1b[2J\x1b[H")
    assert first.splitlines()[-1] == "looking again when a file changes, Ctrl-C ends"
    when, *rest = second.splitlines()[0].split(" ")
    assert len(when) == len("14:32:05")
    assert rest == [CIAO, "changed"]
    assert second.splitlines()[-1] == "looking again when a file changes, Ctrl-C ends"


def test_what_was_made_of_a_workspace_goes_with_its_look(beginner: Path, omni, nights: Nights):
    left: list[int] = []
    nights += [lambda: left.append(sum(map(len, remembered._ALL)))]
    omni("lint", "--watch", "--no-cache")
    assert left == [0]


def test_a_plan_is_made_again_and_its_preview_wakes_nobody(beginner: Path, omni, nights: Nights):
    nights += [lambda: None, lambda: rewrite(beginner, CIAO, ("channels:", "chanels:")), *[lambda: None] * 11]
    ended = omni("plan", "--watch")
    assert ended.exit_code == 130
    assert ended.stdout.count("preview/index.html") == 2
    assert "YML103" in (beginner / "preview" / "problems.json").read_text()


def test_a_plan_is_made_again_when_a_table_beside_the_workspace_changes(beginner: Path, omni, nights: Nights):
    tables = {"people.csv": "id,country,locale\nada,IT,it\n", "sends.csv": "person,time\n"}
    for name, text in tables.items():
        (beginner / name).write_text(text)
    (beginner / "campaigns/audience.yaml").write_text("audience: {file: people.csv, history: sends.csv}\n")
    nights += [
        lambda: (beginner / "people.csv").write_text(tables["people.csv"] + "bob,IT,it\n"),
        lambda: (beginner / "sends.csv").write_text(tables["sends.csv"] + "ada,yesterday\n"),
    ]
    ended = omni("plan", "--watch")
    assert ended.stdout.count("preview/index.html") == 3
    assert ended.stdout.count("time in row 1 is not a moment") == 1


def test_an_interrupt_ends_it_without_a_word(beginner: Path):
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "OMNI_CACHE_DIR": ""}
    command = [sys.executable, "-m", "omni", "lint", "--watch"]
    with subprocess.Popen(
        command, cwd=beginner, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr.readline() == "nothing wrong in 1 campaign\n"
        rewrite(beginner, CIAO, ("channels:", "chanels:"))
        assert "YML103" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest = process.communicate()
        assert process.returncode == 130
    assert "Traceback" not in "".join(rest)
