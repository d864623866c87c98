"""What came of campaigns for machines: JSON, and CSV that a spreadsheet opens without running anything."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from omni.model.happened import Evaluation, UnusedLines

COLUMNS = ("campaign", "table", "message", "channel", "measure", "value")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Line = tuple[str, str, str, str, str, int | float | str]


def as_json(evaluations: Iterable[Evaluation], unread: Iterable[UnusedLines]) -> str:
    """Writes all that the tables tell, and the lines that were left out."""
    whole = {
        "campaigns": [_object(one) for one in evaluations],
        "left_out": [{"lines": list(one.lines), "why": one.words} for one in unread],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def as_csv(evaluations: Iterable[Evaluation]) -> str:
    """Writes a line for each number (RFC 4180); a cell that could run as a formula has an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for evaluation in evaluations:
        writer.writerows(tuple(map(_harmless, line)) for line in _lines(evaluation))
    return text.getvalue()


def _object(one: Evaluation) -> dict[str, object]:
    goal = one.goal
    return {
        "campaign": one.campaign,
        "since": _instant(one.since),
        "until": _instant(one.until),
        "goal": {
            **{name: getattr(goal, name) for name in ("event", "target", "people", "done", "untouched", "held")},
            "held_done": goal.held_done,
            "share": round(goal.share, 6),
        }
        if goal
        else None,
        "arrived": [
            {
                "message": arrival.message,
                "channel": arrival.channel,
                "planned": arrival.planned,
                "events": dict(sorted(arrival.counts.items())),
                "late_seconds": arrival.late,
            }
            for arrival in one.arrivals
        ],
        "channels": [
            {
                **{name: getattr(worked, name) for name in ("channel", "paper", "people", "reacted", "hour", "lost")},
                **{name: round(getattr(worked, name), 4) for name in ("first", "last", "linear")},
                "assumed": {"event": worked.event, "from": worked.assumed.low, "to": worked.assumed.high}
                if worked.assumed
                else None,
            }
            for worked in one.worked
        ],
        "hours": [{"hour": hour, "digital": both[0], "paper": both[1]} for hour, both in enumerate(one.hours)],
        "strangers": one.strangers,
    }


def _lines(one: Evaluation) -> Iterator[Line]:
    if one.goal:
        for name in ("people", "done", "untouched", "held", "held_done"):
            yield one.campaign, "goal", "", "", name, getattr(one.goal, name)
        yield one.campaign, "goal", "", "", "share", round(one.goal.share, 6)
        if one.goal.target is not None:
            yield one.campaign, "goal", "", "", "target", one.goal.target
    for arrival in one.arrivals:
        counts: Sequence[tuple[str, int]] = (("planned", arrival.planned), *sorted(arrival.counts.items()))
        for name, number in counts:
            yield one.campaign, "arrived", arrival.message, arrival.channel, name, number
        if arrival.late is not None:
            yield one.campaign, "arrived", arrival.message, arrival.channel, "late_seconds", arrival.late
    yield from _lines_of_channels(one)


def _lines_of_channels(one: Evaluation) -> Iterator[Line]:
    for worked in one.worked:
        for name in ("people", "reacted", "first", "last", "linear", "lost"):
            value = getattr(worked, name)
            if value is not None:
                yield one.campaign, "channels", "", worked.channel, name, round(value, 4)
    for hour, (digital, paper) in enumerate(one.hours):
        yield one.campaign, "hours", "", "digital", f"{hour:02}:00", digital
        yield one.campaign, "hours", "", "paper", f"{hour:02}:00", paper


def _instant(seconds: int) -> str | None:
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%SZ}" if seconds else None


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
