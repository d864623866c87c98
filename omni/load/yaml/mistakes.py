"""The mistakes of a file, each with what makes a finding of it; a file without any needs none of this."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from omni.load.yaml import copy_fields
from omni.load.yaml.copy_findings import copy_finding
from omni.load.yaml.mend import LostCopy, Mended
from omni.load.yaml.oddity_findings import limit_finding, oddity_finding
from omni.load.yaml.reading import Oddity
from omni.load.yaml.refusal_findings import refusal_finding
from omni.model.problem import Finding
from omni.model.sources import Source


def mistakes(
    source: Source, mended: Mended, lost: Iterable[LostCopy], oddities: Iterable[Oddity]
) -> Iterator[tuple[int, Callable[[], Finding]]]:
    """Where the file breaks off, what of its copy was lost, and what is odd in it, with what makes findings of them."""
    limit, refusal = mended.reading.limit, mended.reading.refusal
    if limit is not None:
        yield mended.original(limit.at), partial(limit_finding, source, limit, mended.original)
    if refusal is not None:
        yield mended.original(refusal.at), partial(refusal_finding, source, refusal, mended)
    is_copy_file = copy_fields.is_copy_file(mended.text)
    for one in lost:
        broken = one in mended.lost and not copy_fields.is_copy(one.entry.path, in_copy_file=is_copy_file)
        yield one.entry.start, partial(copy_finding, source, one, "not-yaml" if broken else "yaml-ate-the-copy")
    yield from ((mended.original(odd.start), partial(oddity_finding, source, odd, mended.original)) for odd in oddities)
