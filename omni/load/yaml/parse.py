"""One YAML file, read."""

from __future__ import annotations

from functools import lru_cache

from omni.load.yaml.build import build
from omni.load.yaml.decode import decode
from omni.load.yaml.findings import findings
from omni.model.problem import Finding
from omni.model.sources import Source


@lru_cache(maxsize=64)
def parse(file: str, data: bytes) -> tuple[Source, tuple[Finding, ...]]:
    """The source of one file and what is wrong with it; never raises, at most 2 s and 200 MB for any bytes.

    An empty file has no root and no finding. After text that is no YAML the root holds what stood before it, enough
    to name the campaign; what cannot be decoded or exceeds a limit has no root. Text in copy that YAML lost is one
    finding each, also where it broke the file: reading then goes on as if it had been quoted. What all campaigns share
    is read again and again, by a process that stays or compares two trees, and is kept.
    """
    text, unreadable = decode(file, data)
    if unreadable is not None:
        return Source(file, text, None), (unreadable,)
    reading = build(text)
    source = Source(file, text, reading.root)
    return source, findings(source, reading)
