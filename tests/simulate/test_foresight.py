"""What `omni simulate` leaves out, so that its first answer comes soon."""

from __future__ import annotations

import subprocess
import sys

from omni import foresight
from omni.check import chosen

OF_WORDS = {"Claims", "Message", "Group", "Retold", "Audited", "Timetable"}


def test_only_rules_about_words_are_left_out():
    about_words = {rule.name for rule in chosen(foresight._FAMILIES) if rule.subject in OF_WORDS}
    assert about_words | {"conflicting-offers"} == set(foresight._OF_WORDS)


def test_simulating_imports_nothing_that_reads_messages(tmp_path):
    code = (
        "import sys; from omni.commands import run; assert run(['init', '.']) == 0\n"
        "assert run(['simulate']) == 0\n"
        "sys.exit(' '.join(name for name in sys.modules if name.startswith(('omni.read', 'numpy', 'duckdb'))) or 0)"
    )
    found = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stderr) == (0, "")
