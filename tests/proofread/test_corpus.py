"""The messages with known mistakes: each folder can be scored, and each mistake stands where it is said to."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[1] / "corpus"
FOLDERS = sorted(path.parent for path in CORPUS.glob("*/*/messages.jsonl"))


def lines(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_mistake_stands_in_its_message(folder):
    rows = {row["id"]: row for row in lines(folder / "messages.jsonl")}
    for mistake in lines(folder / "gold.jsonl"):
        row = rows[mistake["message"]]
        texts = [row["subject"] or "", row["text"], *(part for link in row["links"] for part in link.values())]
        assert mistake["span"] is None or any(mistake["span"] in text for text in texts), mistake


def test_the_scorer_tells_what_was_found_and_what_was_not():
    command = [sys.executable, CORPUS / "score.py", CORPUS / "first/gym", CORPUS / "first/bookclub", "--list"]
    ended = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    assert "2 campaigns, 16 messages, 6 mistakes" in ended.stdout
    assert "code            1 of 1    1.00" in ended.stdout
