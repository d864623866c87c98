"""What simulating costs: CPU of the engines and of SimPy on the repository's campaigns, and of the whole command.

    python tests/bench/bench_simulate.py [PEOPLE CROWD]
    python tests/bench/bench_simulate.py commands [PEOPLE …]
    python tests/bench/bench_simulate.py others [PEOPLE …]

Scalar engine and SimPy run over the same PEOPLE (5,000) in one go, with the engine for many, and must come to the same
decisions (one checksum); nothing else is asserted. Then the engine for many runs over a CROWD (200,000) alone. Loading,
people and hashing are outside of what is measured; garbage is collected as seldom as the command line does.

The commands are cold processes, the best of three (above 100,000 people, of one), with the most memory that they had:
as the campaigns stand, where budgets end soon, with budgets (`lasting`) and with budgets and limits (`rich`) a thousand
times as large. `others` are the commands that simulate other plans too, of one process: `--suggest`, and `--events` with
an event a person.

Noted on two cores, with NumPy 2.4 and DuckDB 2.0; a run differs from the next by a fifth:

    SimPy            3,500 to 4,300 people/s
    scalar           8,900 people/s    2.1 to 2.5 times SimPy    aim 8
    200,000 people   210,000 people/s    49 to 59 times SimPy, aim 200    24 to 26 times scalar, aim 15
    1,000,000        400,000 people/s    98 times SimPy    45 times scalar

SimPy asks the gates of the scalar engine, so whatever makes these faster makes both so. Eight times SimPy would be 35 µs
for a person, for whom the scalar engine does 8 things on the clock, asks the gates 7 times and writes 15 rows: what
people share is asked once (profiles, hours of a minute, parcels), draws are made together, and what is left is flat.

    1,000 people       simulate   0.63 s    72 MB    aim 0.6 s    (0.1 of it the engine, 0.45 the start and the files)
    1,000,000 people   simulate   4.8 s    410 MB    aim 5 s    (14.9 million decisions), lasting 11.4 s, 570 MB
    1,000,000 people   … --rows all.parquet  12.9 s, 730 MB    plan  8.6 s, 470 MB
    1,000,000 rows of CSV or Parquet as audience   simulate   13.6 s    700 to 760 MB
    200,000 rows of CSV as audience, nobody shares an address   simulate   3.5 s, rich 6.3 s
    200,000 rows of CSV of which a tenth shares an address      simulate   4.4 s, rich 8.4 s    (one by one 44 and 66 s)

    1,000 people       simulate --suggest   2.1 s, 116 MB    --events with 1,000 events   2.3 s
    100,000 people     simulate --suggest   8.2 s, 345 MB    --events with 100,000       10.7 s
    1,000,000 people   simulate --suggest    17 s, 730 MB    --events with 1,000,000       46 s    aims 120 and 30 s

Of a million people's 4.8 s, 2.5 are the engine, 0.9 are made-up people, their keys and what they have in common, 0.6 what
every start costs, the rest rules and reports. Where limits spread messages over thousands of minutes (`lasting`), what
is nobody else's affair is done ahead for all at once; what stands in a queue is done minute by minute.
"""

from __future__ import annotations

import gc
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from multiprocessing import Process
from pathlib import Path

from bench_commands import ROOT
from simpy_comparator import Outcome, Simulation, checksum

from omni.audience import asked_of
from omni.line import Draft, audience_of, draft, sizes
from omni.model.frozen import replace
from omni.model.people import Person
from omni.model.project import Project
from omni.model.schedule import Schedule
from omni.simulate import simulate
from omni.simulate.crowd import decisions, gather, simulate_many
from omni.simulate.program import programs
from omni.simulate.world import World, world_of
from omni.workspace import read

_MANY = 100_000
_BUDGET, _LIMIT = r"budget: \{EUR: \d+", r"\d+(?=/min)"
_PLENTY = {"": (), "lasting": (_BUDGET,), "rich": (_BUDGET, _LIMIT)}
"""The numbers that are a thousand times as large."""


def main(size: int, crowd: int) -> None:
    """All three over `size` people, which must come to the same decisions; then what is for many over a `crowd`."""
    gc.set_threshold(1_000_000, 50, 50)  # as the command line has it
    written, project, several = _people(size)
    people = tuple(several)  # made up now, and not while somebody is measured
    given = (project, written.briefs, people, sizes(written.messages), written.relative, written.as_of, 0)
    compiled = programs(tuple(project.campaigns.values()))

    def fresh() -> World:
        return world_of(project, written.briefs, given[3], written.relative, written.as_of, seed=0)

    slowest, outcomes = _seconds(lambda: Simulation(fresh()).run(people))
    expected = checksum(outcomes)
    print(f"{size:,} people, {len(outcomes):,} decisions, checksum {expected:016x}")
    print(f"SimPy    {size / slowest:10,.0f} people/s")
    scalar, schedule = _seconds(lambda: simulate(*given, many=size + 1))
    assert checksum(_outcomes(schedule)) == expected
    print(f"scalar   {size / scalar:10,.0f} people/s   {slowest / scalar:6.1f} times SimPy   aim 8")
    asked = asked_of(project)
    rows = decisions(simulate_many(fresh(), compiled, gather(people, (), asked)))[0]
    assert checksum((r.person, r.campaign, r.step, r.key.channel, r.at, r.status.value) for r in rows) == expected
    ready = gather(_people(crowd)[2], (), asked)
    together, _ = _seconds(lambda: simulate_many(fresh(), compiled, ready))
    rate = crowd / together
    told = f"{rate * slowest / size:6.1f} times SimPy   aim 200   {rate * scalar / size:6.1f} times scalar   aim 15"
    print(f"together {rate:10,.0f} people/s   {told}   ({crowd:,} people, ready; to columns)")


def _people(size: int) -> tuple[Draft, Project, Sequence[Person]]:
    """The repository's campaigns, and so many people of its audience, none of them by name."""
    written = draft(read(ROOT))
    audience = written.project.audience
    assert audience
    assert audience.synthetic
    crowd = replace(audience, synthetic=replace(audience.synthetic, size=size))
    project = replace(written.project, people={}, audience=crowd)
    return written, project, audience_of(project, None)[0]


def _seconds(work: Callable[[], object]) -> tuple[float, object]:
    gc.collect()  # what one has left behind is not for the next to clear away
    started = time.process_time()
    found = work()
    return time.process_time() - started, found


def _outcomes(schedule: Schedule) -> list[Outcome]:
    return [(r.person, r.campaign, r.step, r.key.channel, r.at, r.status.value) for r in schedule.rows]


def commands(sizes: list[int]) -> None:
    """Whole commands on copies of the repository's campaigns."""
    for size in sizes:
        for plenty in _PLENTY:
            with tempfile.TemporaryDirectory() as folder:
                _workspace(Path(folder), size, plenty)
                for arguments in (["simulate"], ["simulate", "--rows", "all.parquet"], ["plan", "--out", "preview"]):
                    runs = [_cold(arguments, Path(folder)) for _ in range(4 if size <= _MANY else 2)][1:]
                    seconds, megabytes = min(run[0] for run in runs), min(run[1] for run in runs)
                    told = f"{size:,} people{', ' if plenty else ''}{plenty}: omni {' '.join(arguments)}"
                    print(f"{told:<64} {seconds:6.2f} s CPU {megabytes:6,.0f} MB", flush=True)


def others(sizes: list[int]) -> None:
    """Commands that simulate other plans beside the one that stands there."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            _workspace(Path(folder), size)
            _cold(["simulate", "--rows", "all.parquet"], Path(folder))
            writing = Process(target=_write_events, args=(Path(folder), size))  # its memory is not that of the commands
            writing.start()
            writing.join()
            for arguments in (["simulate", "--suggest"], ["simulate", "--events", "events.csv"]):
                seconds, megabytes = _cold(arguments, Path(folder))
                told = f"{size:,} people: omni {' '.join(arguments)}"
                print(f"{told:<64} {seconds:6.2f} s CPU {megabytes:6,.0f} MB", flush=True)


def _write_events(folder: Path, number: int) -> None:
    """So many events about the simulation's own messages, first of those that left; an eighth of them clicks."""
    from duckdb import connect

    connect().execute(f"""
        COPY (
            SELECT person, campaign || '/' || message AS message, channel,
                CASE WHEN hash(person, step) % 8 = 0 THEN 'clicked' ELSE 'delivered' END AS event,
                strftime(at_utc + to_minutes((hash(step, person) % 3000)::BIGINT), '%Y-%m-%dT%H:%M:%SZ') AS time
            FROM '{folder / "all.parquet"}'
            WHERE channel IN ('email', 'sms', 'push', 'whatsapp', 'rcs')
            ORDER BY status = 'sent' DESC, hash(person, step, channel) LIMIT {number}
        ) TO '{folder / "events.csv"}' (HEADER)
    """)  # noqa: S608 - a folder of this script's own


def _workspace(folder: Path, size: int, plenty: str = "") -> None:
    for name in ("campaigns", "channel_templates"):
        shutil.copytree(ROOT / name, folder / name)
    audience = folder / "campaigns/audience.yaml"
    audience.write_text(re.sub(r"size: \d+", f"size: {size}", audience.read_text(encoding="utf-8")), encoding="utf-8")
    for file in folder.glob("campaigns/**/*.yaml") if plenty else ():
        text = file.read_text(encoding="utf-8")
        for number in _PLENTY[plenty]:
            text = re.sub(number, r"\g<0>000", text)
        file.write_text(text, encoding="utf-8")


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
    modes = {"commands": commands, "others": others}
    if sys.argv[1:] and sys.argv[1] in modes:
        modes[sys.argv[1]]([int(size) for size in sys.argv[2:]] or [1_000, _MANY, 1_000_000])
    else:
        main(*(int(size) for size in sys.argv[1:3] or ("5000", "200000")))
