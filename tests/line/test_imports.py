"""A command imports what it needs: hooks and editors wait for `omni lint`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINT_AND_LIST_MODULES = """
import json, sys
from omni.cli import main
sys.argv = ["omni", "lint", "campaigns/welcome/campaign.yaml"]
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print(json.dumps(sorted(sys.modules)))
"""


def test_lint_imports_neither_the_simulator_nor_the_writers_nor_another_command():
    told = subprocess.run(
        [sys.executable, "-c", LINT_AND_LIST_MODULES],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    modules = set(json.loads(told.stdout.splitlines()[-1]))
    assert {"omni.line", "omni.rules.con101_percent_contradicts"} <= modules
    unwanted = {"omni.commands.plan", "omni.simulate", "omni.write", "publicsuffixlist", "rich"}
    assert modules.isdisjoint(unwanted)
