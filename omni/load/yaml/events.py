"""The events of PyYAML: from libyaml where it is compiled in, else from Python (slower, same events)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from yaml import Event, MarkedYAMLError, YAMLError
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

try:
    from yaml._yaml import CParser
except ImportError:  # libyaml is not compiled in
    CParser = None  # type: ignore[assignment,misc]

ERRORS = (YAMLError, ValueError, OverflowError)
"""What a parser raises on text that is not YAML; the last two are the pure one's, on escapes beyond Unicode."""


class Refusal(NamedTuple):
    """Where the parser gave up, where the thing it was reading began, and its own words (for us, not for users)."""

    at: int
    since: int
    words: str


class PythonParser(Reader, Scanner, Parser):
    """The pure parser without the composer, which recurses."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def events(text: str) -> Iterator[Event]:
    """The events of a text; raises one of ERRORS where it is not YAML."""
    parser = PythonParser(text) if CParser is None else CParser(text)
    return iter(parser.get_event, None)


def refusal(error: Exception, size: int) -> Refusal:
    """What an error of `events` says, as offsets into a text of `size` code points."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Refusal(size, 0, str(error))
    at = min(error.problem_mark.index, size)
    since = at if error.context_mark is None else min(error.context_mark.index, at)
    return Refusal(at, since, f"{error.context or ''}: {error.problem}")
