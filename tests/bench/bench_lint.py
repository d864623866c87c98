"""What linting a large repository costs: CPU and time of the first run, of one with nothing changed, after one change.

A campaign alone in a workspace is what it costs to start: to import omni, to load what is shared, to read templates.

    python tests/bench/bench_lint.py [CAMPAIGNS]

The workspace is that of `corpus.py`; nothing is asserted. What is aimed for holds for 1,000 campaigns.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench_commands import ROOT, cpu_seconds
from corpus import write

AIMS = {
    "a campaign alone": 0.5,
    "by one process": 10.0,
    "the first run": 10.0,
    "nothing changed": 0.15,
    "one campaign changed": 0.5,
    "one file, changed": 0.25,
    "one file, changed, watched": 0.25,
}
"""Seconds to stay below."""
_COUNTED = re.compile(r" in \d+ campaigns?$")


def main(campaigns: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder, "workspace")
        workspace.mkdir()
        write(workspace, campaigns)
        environment = {
            **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": f"{folder}/bytecode",
            "OMNI_CACHE_DIR": f"{folder}/memory",
        }
        cpu_seconds(["--help"], environment, workspace)
        cpu_seconds(["lint", "--no-cache", "campaigns/c0000.yaml"], environment, workspace)
        alone = Path(folder, "alone")
        alone.mkdir()
        write(alone, 1)
        report(1, "a campaign alone", min(cpu_seconds(["lint", "--no-cache"], environment, alone) for _ in range(5)))
        one = workspace / "campaigns" / "c0000.yaml"
        runs = {
            "by one process": ["lint", "--no-cache", "--jobs", "1"],
            "the first run": ["lint"],
            "nothing changed": ["lint"],
            "one campaign changed": ["lint"],
            "one file, changed": ["lint", "campaigns/c0000.yaml"],
        }
        for name, arguments in runs.items():
            if "changed" in name and "nothing" not in name:
                one.write_text(one.read_text(encoding="utf-8") + f"# {name}\n", encoding="utf-8")
            begun = time.perf_counter()
            seconds = cpu_seconds(arguments, environment, workspace)
            report(campaigns, name, seconds, time.perf_counter() - begun)
        if Path("/proc/self/stat").exists():
            report(campaigns, "one file, changed, watched", watched(one, environment, workspace))


def watched(one: Path, environment: dict[str, str], workspace: Path, times: int = 20) -> float:
    """CPU of a look that a resident process takes when a file has changed, with the waiting for it; Linux tells."""
    command = [sys.executable, "-m", "omni", "lint", "--watch"]
    with subprocess.Popen(
        command, cwd=workspace, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    ) as process:
        _answered(process)
        for number in range(times + 1):
            one.write_text(one.read_text(encoding="utf-8") + f"# {number}\n", encoding="utf-8")
            _answered(process)
            if not number:
                begun = _cpu_of(process)
        spent = _cpu_of(process) - begun
        process.terminate()
    return spent / times


def _answered(process: subprocess.Popen[str]) -> None:
    """Waits until it has counted what is wrong."""
    assert process.stderr
    while not _COUNTED.search(process.stderr.readline()):
        assert process.poll() is None


def _cpu_of(process: subprocess.Popen[str]) -> float:
    told = Path(f"/proc/{process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def report(campaigns: int, name: str, seconds: float, waited: float = 0.0) -> None:
    clock = f"   waited {waited:7.3f} s" if waited else ""
    print(f"{campaigns:5} campaigns, {name:<26} {seconds:7.3f} s   aim {AIMS[name]:5.2f} s{clock}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
