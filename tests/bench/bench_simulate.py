"""What simulating costs: CPU of the engines and of SimPy on the repository's campaigns, and of the whole command.

    python tests/bench/bench_simulate.py [PEOPLE]
    python tests/bench/bench_simulate.py commands [PEOPLE …]

The engines run over the same synthetic people in one go, and must come to the same decisions (one checksum); nothing
else is asserted. Loading, people and hashing are outside of what is measured.

The commands are cold processes, the best of three (above 100,000 people, of one), with the most memory that they had:
as the campaigns stand, where budgets end soon, and (`rich`) with budgets and limits a thousand times as large.

Noted on two busy cores with NumPy 2.4 and DuckDB 2.0; each aim is for the whole command:

    1,000 people       simulate   0.8 s    74 MB    aim 0.6 s    (3.9 s when every message was written and read back)
    100,000 people     simulate   2.8 s   155 MB                 (40 s and 1 GB when people were records)
    1,000,000 people   simulate   8.4 s   560 MB    aim 5 s      (14.9 million decisions; rich 18 s, 2 million sends)
    1,000,000 people   … --rows all.parquet  22 s, 860 MB    plan  12 s, 650 MB

Of the 8 s of a million people half are the engine (220,000 people/s; of 20,000 people the scalar engine does 3,000/s and
SimPy 1,700/s), 2 s are made-up people and their keys, 1 s is what every start costs, less than one are rules and
reports. The engine takes a second for whatever happens minute by minute, so that 20,000 people are but 3 to 6 times as
fast as one by one.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench_commands import ROOT
from simpy_comparator import Outcome, Simulation, checksum

from omni.audience import asked_of
from omni.line import audience_of, draft, sizes
from omni.model.frozen import replace
from omni.model.schedule import Schedule
from omni.simulate import simulate
from omni.simulate.crowd import decisions, gather, simulate_many
from omni.simulate.program import programs
from omni.simulate.world import world_of
from omni.workspace import read

_MANY = 100_000


def main(size: int) -> None:
    written = draft(read(ROOT))
    audience = written.project.audience
    assert audience
    assert audience.synthetic
    crowd = replace(audience, synthetic=replace(audience.synthetic, size=size))
    project = replace(written.project, people={}, audience=crowd)
    people = tuple(audience_of(project, None)[0])
    given = (project, written.briefs, people, sizes(written.messages), written.relative, written.as_of, 0)

    def with_simpy() -> list[Outcome]:
        world = world_of(project, written.briefs, given[3], written.relative, written.as_of, seed=0)
        return Simulation(world).run(people)

    slowest, outcomes = _seconds(with_simpy)
    expected = checksum(outcomes)
    print(f"{size:,} people, {len(outcomes):,} decisions, checksum {expected:016x}")
    print(f"SimPy    {size / slowest:10,.0f} people/s")
    scalar, schedule = _seconds(lambda: simulate(*given, many=size + 1))
    assert checksum(_outcomes(schedule)) == expected
    print(f"scalar   {size / scalar:10,.0f} people/s   {slowest / scalar:6.1f} times SimPy   aim 8")
    world = world_of(project, written.briefs, given[3], written.relative, written.as_of, seed=0)
    many = gather(people, (), asked_of(project))
    together, crowd = _seconds(lambda: simulate_many(world, programs(tuple(project.campaigns.values())), many))
    rows = decisions(crowd)[0]
    assert checksum((r.person, r.campaign, r.step, r.key.channel, r.at, r.status.value) for r in rows) == expected
    told = f"{slowest / together:6.1f} times SimPy   aim 200   {scalar / together:6.1f} times scalar   aim 15"
    print(f"together {size / together:10,.0f} people/s   {told}   (to columns, people ready)")


def _seconds(work: Callable[[], object]) -> tuple[float, object]:
    started = time.process_time()
    found = work()
    return time.process_time() - started, found


def _outcomes(schedule: Schedule) -> list[Outcome]:
    return [(r.person, r.campaign, r.step, r.key.channel, r.at, r.status.value) for r in schedule.rows]


def commands(sizes: list[int]) -> None:
    """Whole commands on copies of the repository's campaigns."""
    for size in sizes:
        for rich in (False, True):
            with tempfile.TemporaryDirectory() as folder:
                _workspace(Path(folder), size, rich=rich)
                for arguments in (["simulate"], ["simulate", "--rows", "all.parquet"], ["plan", "--out", "preview"]):
                    runs = [_cold(arguments, Path(folder)) for _ in range(4 if size <= _MANY else 2)][1:]
                    seconds, megabytes = min(run[0] for run in runs), min(run[1] for run in runs)
                    told = f"{size:,} people{', rich' if rich else ''}: omni {' '.join(arguments)}"
                    print(f"{told:<64} {seconds:6.2f} s CPU {megabytes:6,.0f} MB", flush=True)


def _workspace(folder: Path, size: int, *, rich: bool) -> None:
    for name in ("campaigns", "channel_templates"):
        shutil.copytree(ROOT / name, folder / name)
    audience = folder / "campaigns/audience.yaml"
    audience.write_text(re.sub(r"size: \d+", f"size: {size}", audience.read_text(encoding="utf-8")), encoding="utf-8")
    for file in folder.glob("campaigns/**/*.yaml") if rich else ():
        text = re.sub(r"(budget: \{EUR: \d+)", r"\g<1>000", file.read_text(encoding="utf-8"))
        file.write_text(re.sub(r"(\d+)/min", r"\g<1>000/min", text), encoding="utf-8")


def _cold(arguments: list[str], folder: Path) -> tuple[float, float]:
    """CPU seconds and the most megabytes of a process."""
    environment = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "omni", *arguments], cwd=folder, env=environment, stdout=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    if sys.argv[1:2] == ["commands"]:
        commands([int(size) for size in sys.argv[2:]] or [1_000, _MANY, 1_000_000])
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
