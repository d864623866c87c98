"""What simulating costs: CPU of the engines and of SimPy on the repository's campaigns, and of the whole command.

    python tests/bench/bench_simulate.py [PEOPLE]

All run over the same synthetic people in one go, and must come to the same decisions (one checksum); nothing else is
asserted. Loading, people and hashing are outside of what is measured.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from bench_commands import ROOT
from simpy_comparator import Outcome, Simulation, checksum

from omni.line import audience_of, draft, sizes
from omni.model.frozen import replace
from omni.model.schedule import Schedule
from omni.simulate import simulate
from omni.simulate.crowd import decisions, gather, simulate_many
from omni.simulate.program import programs
from omni.simulate.world import world_of
from omni.workspace import read


def main(size: int) -> None:
    written = draft(read(ROOT))
    audience = written.project.audience
    assert audience
    assert audience.synthetic
    crowd = replace(audience, synthetic=replace(audience.synthetic, size=size))
    project = replace(written.project, people={}, audience=crowd)
    people, _ = audience_of(project, None)
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
    many = gather(people, ())
    together, crowd = _seconds(lambda: simulate_many(world, programs(tuple(project.campaigns.values())), many))
    rows = [*world.rows, *decisions(crowd)[0]]
    assert checksum((r.person, r.campaign, r.step, r.key.channel, r.at, r.status.value) for r in rows) == expected
    told = f"{slowest / together:6.1f} times SimPy   aim 200   {scalar / together:6.1f} times scalar   aim 15"
    print(f"together {size / together:10,.0f} people/s   {told}   (to columns, people ready)")


def _seconds(work: Callable[[], object]) -> tuple[float, object]:
    started = time.process_time()
    found = work()
    return time.process_time() - started, found


def _outcomes(schedule: Schedule) -> list[Outcome]:
    return [(r.person, r.campaign, r.step, r.key.channel, r.at, r.status.value) for r in schedule.rows]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5000)
