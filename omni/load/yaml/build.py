"""Events → nodes, without recursion and within limits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from yaml import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from omni.load.yaml import limits
from omni.load.yaml.anchors import Anchors, Named
from omni.load.yaml.events import ERRORS, events, refusal
from omni.load.yaml.pairs import pair, strays
from omni.load.yaml.reading import Limit, Oddity, Reading
from omni.load.yaml.special import bare, hidden, last, tag, wide_spaces
from omni.model.node import Mapping, Node, Scalar, Sequence, Span, Style

_STYLES: dict[str | None, Style] = {
    None: "plain", "": "plain", "'": "single", '"': "double", "|": "literal", ">": "folded",
}  # fmt: skip


def build(text: str) -> Reading:
    """The nodes of one text; never raises.

    A text that breaks off keeps what was read before, so that its campaign can be named; one beyond a limit keeps
    nothing.
    """
    builder = _Builder(text)
    try:
        builder.take(events(text))
    except _BeyondLimit as beyond:
        root = builder.root if beyond.limit.name == "documents" else None
        return Reading(root, tuple(builder.oddities), limit=beyond.limit)
    except ERRORS as error:
        builder.close_all()
        return Reading(builder.root, tuple(builder.oddities), refusal=refusal(error, len(text)))
    return Reading(builder.root, (*builder.oddities, *builder.anchors.idle(), *wide_spaces(text, builder.root)))


class _BeyondLimit(Exception):  # noqa: N818 - a finding, not an error of omni
    def __init__(self, limit: Limit) -> None:
        self.limit = limit


class _Open(NamedTuple):
    """A list or a group that has begun, and the items of what it is inside of."""

    start: Any
    mapping: bool
    flow: bool
    anchor: str | None
    before: int
    outer: list[Any]


class _Builder:
    """`items` are the nodes of the innermost open list or group, keys and values in turn.

    `heights` are how many levels each open list or group holds so far, those of repeated values included.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Node | None = None
        self.oddities: list[Oddity] = []
        self.anchors = Anchors()
        self.items: list[Any] = []
        self.opened: list[_Open] = []
        self.heights = [0]
        self.count = 0
        self.repeats = 0
        self.documents = 0

    def take(self, stream: Iterable[Any]) -> None:
        """Takes events until the end of the first document. Most of the time that a file takes to load is here."""
        handlers = self._handlers()
        escapes = "\\" in self.text
        for event in stream:
            kind = type(event)
            if kind is not ScalarEvent:
                handlers[kind](event)
                continue
            value, style, start = event.value, event.style, event.start_mark
            span = Span(start.index, event.end_mark.index, start.line + 1, start.column + 1)
            node = Scalar(value, _STYLES[style], span)
            if not 0 < len(value) <= limits.CHARACTERS or event.anchor or event.tag or (escapes and style == '"'):
                node = self._special(event, node)
            self.items.append(node)
            self.count += 1
            if self.count > limits.VALUES:
                raise _BeyondLimit(Limit("values", start.index))

    def _handlers(self) -> dict[type[Event], Callable[[Any], None]]:
        return {
            MappingStartEvent: self._open,
            MappingEndEvent: self._end,
            SequenceStartEvent: self._open,
            SequenceEndEvent: self._end,
            AliasEvent: self._repeat,
            DocumentStartEvent: self._document,
            DocumentEndEvent: self._finish,
            StreamStartEvent: _pass_over,
            StreamEndEvent: _pass_over,
        }

    def _special(self, event: Any, node: Scalar) -> Scalar:
        """A text with a name, a tag or escapes, an empty one, or one beyond the limit."""
        start = node.span.start
        if start == len(self.text):
            return last(self.text, node)
        if len(node.value) > limits.CHARACTERS:
            raise _BeyondLimit(Limit("characters", start, len(node.value)))
        if event.anchor or event.tag:
            node = bare(self.text, node)
        if event.tag:
            self.oddities.append(tag(self.text, start))
        if event.anchor:
            self.anchors.name_text(event.anchor, node, start)
        self.oddities.extend(hidden(self.text, node))
        return node

    def _open(self, event: Any) -> None:
        self.count += 1
        start = event.start_mark
        if len(self.opened) >= limits.DEPTH:
            raise _BeyondLimit(Limit("depth", start.index))
        if event.tag:
            self.oddities.append(tag(self.text, start.index))
        if event.anchor:
            self.anchors.name(event.anchor, Named(None))
        mapping = type(event) is MappingStartEvent
        self.opened.append(_Open(start, mapping, bool(event.flow_style), event.anchor, self.count, self.items))
        self.heights.append(0)
        self.items = []

    def _end(self, event: Any) -> None:
        self._close(event.end_mark.index)

    def _close(self, end: int) -> None:
        opened = self.opened.pop()
        span = Span(opened.start.index, end, opened.start.line + 1, opened.start.column + 1)
        node = self._group(opened, span) if opened.mapping else Sequence(tuple(self.items), span)
        height = self.heights.pop() + 1
        self.heights[-1] = max(self.heights[-1], height)
        if opened.anchor:
            self.anchors.name(opened.anchor, Named(node, self.count - opened.before + 1, height))
        self.items = opened.outer
        self.items.append(node)

    def _group(self, opened: _Open, span: Span) -> Mapping:
        pairs = pair(self.items, self.text, self.oddities)
        if opened.flow:
            self.oddities.extend(strays(pairs, self.text))
        return Mapping(pairs, span)

    def _repeat(self, event: Any) -> None:
        """A repeated value is the same node again; one that is not there stays as it is written."""
        at, end = event.start_mark.index, event.end_mark.index
        named = self.anchors.repeat(event.anchor)
        if named is None or named.node is None:
            self.oddities.append(Oddity("alias" if named is None else "cycle", at, end, event.anchor))
            span = Span(at, end, event.start_mark.line + 1, event.start_mark.column + 1)
            named = Named(Scalar(self.text[at:end], "plain", span))
        self.repeats += 1
        self.count += named.size
        self._check_repeats(at, named)
        self.heights[-1] = max(self.heights[-1], named.height)
        self.items.append(named.node)

    def _check_repeats(self, at: int, named: Named) -> None:
        if self.repeats > limits.REPEATS:
            raise _BeyondLimit(Limit("repeats", at))
        if self.count > limits.VALUES:
            raise _BeyondLimit(Limit("values", at))
        if len(self.opened) + named.height > limits.DEPTH:
            raise _BeyondLimit(Limit("depth", at))

    def _document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            raise _BeyondLimit(Limit("documents", event.start_mark.index))

    def _finish(self, _event: Any) -> None:
        """The root; a document without any text has none."""
        self.root = self.items[0] if self.items[0].span.end > self.items[0].span.start else None

    def close_all(self) -> None:
        """Ends what the text left open where it broke off."""
        while self.opened:
            self._close(len(self.text))
        if self.items and self.root is None:
            self.root = self.items[0]


def _pass_over(_event: Event) -> None:
    pass
