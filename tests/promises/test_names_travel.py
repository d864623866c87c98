"""P18: whatever campaigns, messages and people are called, every file of the preview has a name for every system."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from omni.line import lint, plan
from omni.load.misfit import MisfitError
from omni.load.scalars.names import name as parse
from omni.write.preview import build
from omni.write.publish import publish

from .workspaces import PEOPLE, RICH, as_files, rich

PORTABLE = re.compile(r"[a-z0-9][a-z0-9._-]*[a-z0-9]")
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
NAMES = (
    "con", "nul", "aux.txt", "LPT9", "Com1", "CLOCK$", "caff\u00e8", "caffe\u0300", "CAFF\u00c8", "stra\u00dfe", "STRASSE", "\u0130stanbul", "istanbul", "\ufb01ne", "fine",
    "a b", "a  b", "a-b", "A-B", "a.", "a", "trailing ", ".hidden", "-dash", "a/b", "a\\b", "a:b", "a*b?", '"a"', "<a>", "a|b", "..", "../up", "~", "x" * 300, "x" * 300 + "y",
    "日本語", "日本", "\U0001f384", "index.html", "manifest.json", ".omni", "v", "schedule.csv", "%2e%2e", "a\u202eb", "0",
)  # fmt: skip


def accepted(name: str) -> bool:
    """True for a name that may stand in a file; the others are problems and never reach a preview."""
    try:
        return bool(parse(name))
    except MisfitError:
        return False


def quoted(name: str) -> str:
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def published(tmp_path: Path, texts: dict[str, str]) -> tuple[list[str], int, int]:
    """The paths of the preview's files, and how many messages and sends there are."""
    result = plan(as_files(texts))
    preview = build(result, b"{}")
    publish(tmp_path / "preview", preview.tree, preview.index, preview.stable)
    paths = [
        path.relative_to(tmp_path / "preview").as_posix()
        for path in (tmp_path / "preview").rglob("*")
        if path.is_file()
    ]
    sent = sum(row.status.value == "sent" for row in result.schedule.rows)
    return [path for path in paths if not path.startswith(".")], len(result.messages), sent


def defects(paths: list[str]) -> list[str]:
    """What one system or another would refuse, change or merge."""
    found = [
        f"{path} is no name"
        for path in paths
        for part in path.split("/")
        if not PORTABLE.fullmatch(part) and part != "v"
    ]
    found += [f"{path} is a device" for path in paths if path.rpartition("/")[2].partition(".")[0] in DEVICES]
    found += [f"{path} is long" for path in paths if len(path) > 120]
    folded = [unicodedata.normalize("NFC", path).casefold() for path in paths]
    return found + [f"{path} twice" for path in set(folded) if folded.count(path) > 1]


def campaign(name: str, message: str = "main") -> str:
    return (
        f"campaign: {quoted(name)}\nchannels: [sms]\nlocales: [it]\ncta: https://forma.example/c\nmessages: {{{quoted(message)}: {{}}}}\n"
        f"sends:\n  - {{at: 2027-03-02T10:00, message: {quoted(message)}}}\ncopy: {{it: {{headline: Ciao, short: Ciao}}}}\n"
    )


GOOD = [name for name in NAMES if accepted(name)]


def test_people_of_any_name(tmp_path):
    texts = rich()
    texts[RICH] = campaign("rich")
    texts[PEOPLE] = "people:\n" + "".join(
        f'  {quoted(name)}: {{locale: it-IT, country: IT, timezone: Europe/Rome, phone: "+39{n:09}", consent: {{sms: [offers]}}, tier: basic}}\n'
        for n, name in enumerate(GOOD)
    )
    paths, _, sent = published(tmp_path, texts)
    assert sent == len(GOOD)
    assert defects(paths) == []


def test_messages_of_any_name(tmp_path):
    texts = rich()
    messages = ", ".join(f"{quoted(name)}: {{}}" for name in GOOD)
    sends = "".join(
        f"  - {{at: 2027-03-{n % 27 + 1:02}T10:00, message: {quoted(name)}}}\n" for n, name in enumerate(GOOD)
    )
    texts[RICH] = (
        f"campaign: rich\nchannels: [sms, push]\nlocales: [it]\ncta: https://forma.example/c\nmessages: {{{messages}}}\nsends:\n{sends}copy: {{it: {{headline: Ciao, short: Ciao}}}}\n"
    )
    paths, messages, _ = published(tmp_path, texts)
    assert messages == 2 * len(GOOD)
    assert defects(paths) == []


def test_campaigns_of_any_name(tmp_path):
    texts = rich()
    del texts[RICH]
    texts |= {f"campaigns/c{n}.yaml": campaign(name, GOOD[-n - 1]) for n, name in enumerate(GOOD)}
    paths, messages, _ = published(tmp_path, texts)
    assert messages == len(GOOD)
    assert defects(paths) == []


@pytest.mark.parametrize("name", [name for name in NAMES if name not in GOOD])
def test_a_name_that_cannot_travel_is_a_problem(name):
    assert any(problem.place.file == RICH for problem in lint(as_files({**rich(), RICH: campaign(name)})).problems)
