"""What reading a message back and checking it cost, for every 300 characters that people read.

    python tests/bench/bench_read.py [RUNS]

CPU of the best of some runs over the messages of twenty campaigns of `corpus.py`; nothing is asserted.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from corpus import write

from omni import line
from omni.model.frozen import replace
from omni.read import read_all
from omni.workspace import read as files_of

CAMPAIGNS = 20
CHARACTERS = 300
AIM = 1.0
"""Milliseconds to stay below, for reading and checking together."""


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder, "workspace")
        workspace.mkdir()
        write(workspace, CAMPAIGNS)
        written = line.draft(files_of(workspace))
    texts = [text.text for claims in written.claims for text in claims.readable.values()]
    share = CHARACTERS / sum(map(len, texts))
    reading = best(lambda: read_again(written), runs) * share
    checking = best(lambda: line.checked(written), runs) * share
    print(f"{len(written.messages)} messages of {len(texts)} parts")
    print(f"reading  {reading * 1000:6.3f} ms\nchecking {checking * 1000:6.3f} ms")
    print(f"together {(reading + checking) * 1000:6.3f} ms for {CHARACTERS} characters   aim {AIM:5.3f} ms")


def read_again(written: line.Draft) -> None:
    """Reads every message as if for the first time: what is remembered of a text is remembered with its brief."""
    read_all((replace(message, brief=replace(message.brief)), None) for message in written.messages)


def best(work: Callable[[], object], runs: int) -> float:
    seconds = []
    for _ in range(runs):
        before = time.process_time()
        work()
        seconds.append(time.process_time() - before)
    return min(seconds)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
