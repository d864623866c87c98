"""What is odd about a sheet as a whole, and no mistake of a message."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from omni.proofreading.rows import COLUMNS, Row, Unreadable
from omni.words.nearest import nearest
from omni.words.numbers import many


def notes(rows: Iterable[Row | Unreadable]) -> Iterator[str]:
    """Yields keys that no message has, and rows that are one message by their id, channel, market and language."""
    messages = [row for row in rows if isinstance(row, Row)]
    for key, count in sorted(Counter(key for row in messages for key in row.passed_over).items()):
        close = nearest(key, COLUMNS)
        meant = f", {close} is" if close else f"; {', '.join(COLUMNS)} are"
        yield f"{key} is no column of a message{meant}; it is passed over in {many(count, 'row')}"
    called: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in messages:
        called[row.id, row.channel, row.market, row.locale, row.version].append(row)
    for (name, *_), alike in called.items():
        if len(alike) > 1:
            yield f'{many(len(alike), "message")} are called "{name}": {", ".join(row.place for row in alike)}'
