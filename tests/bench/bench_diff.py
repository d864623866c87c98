"""What comparing two revisions of a large repository costs: CPU of `omni diff` after ten campaigns have changed.

    python tests/bench/bench_diff.py [CAMPAIGNS]

The workspace is that of `corpus.py`, in a git repository; nothing is asserted. What is aimed for holds for 1,000 campaigns.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench_commands import ROOT, cpu_seconds
from corpus import write

AIM = 2.0
"""Seconds to stay below."""
CHANGED = 10


def main(campaigns: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder, "workspace")
        workspace.mkdir()
        write(workspace, campaigns)
        environment = {
            **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": f"{folder}/bytecode",
            **{f"GIT_{who}_{what}": "bench" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        }
        for arguments in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "Begin"]):
            subprocess.run(["git", *arguments], cwd=workspace, env=environment, check=True)
        cpu_seconds(["diff", "HEAD"], environment, workspace)
        for number in range(min(CHANGED, campaigns)):
            file = workspace / "campaigns" / f"c{number:04}.yaml"
            text = file.read_text(encoding="utf-8").replace("code: C", "code: D")
            file.write_text(text, encoding="utf-8")
        for name in ("the first run", "once more"):
            seconds = cpu_seconds(["diff", "HEAD"], environment, workspace)
            print(f"{campaigns} campaigns, {CHANGED} changed, {name:<14} {seconds:7.3f} s   aim {AIM:5.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
