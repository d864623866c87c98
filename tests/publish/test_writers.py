"""Several processes at one folder: one writes, the others are told, a reader never meets half a preview."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import textwrap
from contextlib import suppress

import pytest

from omni.write.publish import BusyError

WRITER = """
    import sys
    from pathlib import Path
    from omni.write.publish import BusyError, Disk, name_of, publish

    class Unflushed(Disk):
        def settle(self): pass

    out, first, runs = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    done = busy = 0
    while done < runs:
        tree = {f"p{i}.html": f"{i} of {first} {done}".encode() for i in range(10)}
        index = "".join(f'<a href="v/{name_of(*page)}">' for page in tree.items()).encode()
        try:
            publish(out, tree, index, {"schedule.csv": "p0.html"}, Unflushed())
            done += 1
        except BusyError:
            busy += 1
    print(busy)
"""

HOLDER = """
    import sys, time
    from pathlib import Path
    from omni.write.publish import Disk, publish

    class Stuck(Disk):
        def settle(self):
            print("holding", flush=True)
            time.sleep(60)

    publish(Path(sys.argv[1]), {}, b"", {}, Stuck())
"""


def start(program: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", textwrap.dedent(program), *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": os.getcwd()}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


def missing_pages(out) -> list[str]:
    links = re.findall(r'href="([^"]+)"', (out / "index.html").read_text())
    return [link for link in links if not (out / link).exists()]


def test_writers_never_mix_and_a_reader_always_finds_every_page(tmp_path):
    out = tmp_path / "preview"
    writers = [start(WRITER, out, number, 30) for number in range(4)]
    looked = 0
    while any(writer.poll() is None for writer in writers):
        with suppress(FileNotFoundError):
            shown = (out / "index.html").read_bytes()
            missing = missing_pages(out)
            looked += 1
            assert not missing or (out / "index.html").read_bytes() != shown
    assert looked > 0
    refusals = [int(writer.communicate()[0]) for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * 4
    assert sum(refusals) > 0
    assert missing_pages(out) == []
    assert len(list((out / "v").iterdir())) == 20


@pytest.fixture
def holder(tmp_path):
    process = start(HOLDER, tmp_path / "preview")
    assert process.stdout.readline() == "holding\n"
    yield process
    process.kill()
    process.communicate()


@pytest.mark.usefixtures("holder")
def test_the_loser_is_told(tmp_path, previews):
    before = previews.files(tmp_path / "preview")
    with pytest.raises(BusyError, match="another omni is publishing here now, nothing was published"):
        previews.publish(tmp_path / "preview", 1)
    assert previews.files(tmp_path / "preview") == before


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGKILL])
def test_a_killed_writer_holds_nobody_up(tmp_path, previews, holder, ending):
    holder.send_signal(ending)
    holder.wait()
    previews.publish(tmp_path / "preview", 1)
    assert previews.shown(tmp_path / "preview") == 1
    assert previews.is_complete(tmp_path / "preview")
