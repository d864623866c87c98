"""Examples as an author would lay them out: short ones on one line, groups and lists a line for each entry."""

from __future__ import annotations

from collections.abc import Iterator

from omni.load.plain import Plain, plain
from omni.load.schema.facts.examples import GROUPS
from omni.load.schema.shapes import flow
from omni.load.yaml import parse

LONGEST = 60


def example(key: str, written: str) -> Iterator[str]:
    """The lines of an example of a key."""
    line = f"{key}: {written}"
    source, _ = parse("example.yaml", line.encode())
    data = plain(source.root) if len(line) > LONGEST and source.root is not None else None
    if not isinstance(data, dict) or not isinstance(data[key], dict | list):
        yield f"example  {line}"
        return
    yield "example"
    yield from _laid_out(data, "  ")


def _laid_out(data: Plain, indent: str) -> Iterator[str]:
    entries = data.items() if isinstance(data, dict) else [("", item) for item in data or ()]
    for key, value in entries:
        begin = f"{indent}{key}:" if key else f"{indent}-"
        one = f"{begin} {flow(value)}"
        if len(one) <= LONGEST + 2 * len(indent) or not key or not isinstance(value, dict | list):
            yield one.rstrip()
        else:
            yield begin
            yield from _laid_out(value, f"{indent}  ")


def facts() -> Iterator[str]:
    """Every way to write a fact, by what it is about."""
    for title, written in GROUPS:
        yield ""
        yield f"# {title}"
        for line, words in written:
            yield f"  {line}"
            yield f"      {words}"
    yield ""
    yield "Beside any of them may stand:"
    yield "  of: second item            what the value is about, in one word"
    yield "  nouns: {it: [pasto]}       the words it is counted with, by language"
    yield "  words: {it: [reso]}        the words it stands beside, by language"
    yield "  role: deadline             what it is, where the fact's name does not tell"
