"""What the commands that people wait for cost: CPU of a cold process, the best of five, beside what is aimed for.

    python tests/bench/bench_commands.py [RUNS]

Nothing is asserted: machines differ. Bytecode is kept in a folder of its own, as an installed omni keeps it.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMANDS = {
    "--version": 0.05,
    "--help": 0.2,
    "lint campaigns/launch/campaign.yaml": 0.15,
    "lint --no-cache campaigns/launch/campaign.yaml": 0.5,
    "lint --no-cache": 2.0,
    "plan": 2.5,
}
"""Seconds to stay below; without `--no-cache` a second run, which has nothing new to look at."""


def cpu_seconds(arguments: list[str], environment: dict[str, str], folder: Path = ROOT) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "omni", *arguments]
    subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": f"{folder}/bytecode",
            "OMNI_CACHE_DIR": f"{folder}/memory",
        }
        for command, aim in COMMANDS.items():
            arguments = [*command.split(), *(["--out", f"{folder}/preview"] if command == "plan" else [])]
            cpu_seconds(arguments, environment)
            best = min(cpu_seconds(arguments, environment) for _ in range(runs))
            print(f"omni {command:<48} {best:6.3f} s   aim {aim:5.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
