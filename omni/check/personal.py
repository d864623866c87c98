"""Sentences about files that hold personal data: they say what does not fit, and never repeat it (promise P15)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.load.misfit import shortened
from omni.model.node import Mapping, Node, Scalar
from omni.model.place import Route
from omni.model.problem import Finding
from omni.model.sources import Sources

_SHORTEST = 2


def discreet(finding: Finding, sources: Sources) -> tuple[str, str]:
    """The finding's sentence and advice, without the values at its place where these are about a person."""
    where = finding.where
    if not isinstance(where, Route) or where.on_key or not sources.is_personal(where.file):
        return finding.sentence, finding.advice
    node = sources.node(where)
    values = {form for text in _texts(node) for form in (text, shortened(text))} if node else set()
    return _without(finding.sentence, values), _without(finding.advice, values)


def _without(sentence: str, values: set[str]) -> str:
    for value in sorted(values, key=len, reverse=True):
        if len(value) >= _SHORTEST:
            sentence = re.sub(_as_written(value), "…", sentence)
    return sentence


def _as_written(value: str) -> str:
    """A value as a pattern; one of letters only is a whole word: the key `events` is not the value `event`."""
    return rf"(?<!\w){value}(?!\w)" if value.isalpha() else re.escape(value)


def _texts(node: Node) -> Iterator[str]:
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Scalar):
            yield one.value
        elif isinstance(one, Mapping):
            yield from (name.value for name, _ in one.pairs)
            waiting.extend(value for _, value in one.pairs)
        else:
            waiting.extend(one.items)
