"""What reviewers are told about ten pull requests; `reports/` holds each as it is printed.

After a wanted change of words, `OMNI_RECORD=1 pytest tests/diff` writes them again: read the difference as somebody who
does not know YAML.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from omni.check import catalogue

from .pull_requests import PULL_REQUESTS

REPORTS = Path(__file__).parent / "reports"
RULES = {"CHN103", "CON102", "SCH110"}
_COMMIT = re.compile(r"\([0-9a-f]{7}\)")


@pytest.fixture(autouse=True)
def _some_rules(monkeypatch):
    """A rule that is new tomorrow leaves the reports as they are."""
    some = tuple(rule for rule in catalogue() if rule.code in RULES)
    monkeypatch.setattr("omni.check.catalogue", lambda: some)


@pytest.mark.parametrize("name", PULL_REQUESTS)
def test_a_reviewer_reads(omni, shop, git, name):
    PULL_REQUESTS[name](shop)
    git("add", "--all")
    git("commit", "--quiet", "--message=Change")
    result = omni("diff", "main...HEAD")
    assert result.exit_code == 0, result.output
    told = _COMMIT.sub("(0000000)", "".join(f"{line.rstrip()}\n" for line in result.stdout.splitlines()))
    report = REPORTS / f"{name.replace(' ', '-')}.txt"
    if os.environ.get("OMNI_RECORD"):
        report.write_bytes(told.encode())
    assert told == report.read_text(encoding="utf-8")
