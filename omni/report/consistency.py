"""The verdict in words: which campaigns are proved consistent, and what keeps the others from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from omni.model.ledger import STATUSES, Unexplained, Verdict
from omni.report.text import PathOf
from omni.words.clean import clean
from omni.words.numbers import many

_NAMED = 5
_SHOWN = 3


def lines(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Says which campaigns are proved consistent, which are accepted, and of each other what keeps it from that."""
    for word, says in (("proved", "proved consistent"), ("accepted", "accepted, not proved")):
        same = [one for one in verdicts if one.word == word]
        if same:
            yield clean(f"{says}: {_names(same)} ({_size(same)}{_waived(same)})")
    others = [one for one in verdicts if one.word not in {"proved", "accepted"}]
    for one in others[:_NAMED]:
        yield clean(f"not proved: {one.campaign} ({why(one)})")
    if len(others) > _NAMED:
        yield f"not proved: {many(len(others) - _NAMED, 'more campaign')}"
    if any(one.unexplained for one in others):
        yield "a value becomes a fact, or is said to be incidental: omni explain consistency"


def why(verdict: Verdict) -> str:
    """What keeps a campaign from being proved consistent: what contradicts, what is missing, what nothing explains."""
    reasons = [
        many(verdict.contradictions, "contradiction") if verdict.contradictions else "",
        f"{many(verdict.missing, 'required fact or text', 'required facts or texts')} missing"
        if verdict.missing
        else "",
        unexplained(verdict.unexplained) if verdict.unexplained else "",
        many(verdict.waived, "waived contradiction") if verdict.waived else "",
        "" if verdict.messages else "no message could be written",
    ]
    return "; ".join(reason for reason in reasons if reason)


def unexplained(found: Sequence[Unexplained]) -> str:
    """Says how many values nothing explains, and shows the first: `2 values that no fact explains: “1998” in …`."""
    shown = (f"“{' '.join(one.text.split())}” in {one.messages[0]}" for one in found[:_SHOWN])
    more = f" and {len(found) - _SHOWN:,} more" if len(found) > _SHOWN else ""
    return f"{many(len(found), 'value')} that no fact explains: {', '.join(shown)}{more}"


def as_data(verdict: Verdict, path_of: PathOf) -> dict[str, object]:
    """Gives a verdict as plain data."""
    return {
        "campaign": verdict.campaign,
        "verdict": verdict.word,
        "messages": verdict.messages,
        "values": {status: verdict.values.get(status, 0) for status in STATUSES},
        "contradictions": verdict.contradictions,
        "waived": verdict.waived,
        "missing": verdict.missing,
        "unexplained": [_as_data(one, path_of) for one in verdict.unexplained],
    }


def _as_data(one: Unexplained, path_of: PathOf) -> dict[str, object]:
    place = one.place
    return {
        "text": one.text,
        "kind": one.kind or None,
        "place": {"file": path_of(place.file), "line": place.line, "column": place.column},
        "messages": list(one.messages),
        "seen": one.before + one.text + one.after,
    }


def _names(verdicts: Sequence[Verdict]) -> str:
    names = ", ".join(one.campaign for one in verdicts[:_NAMED])
    return names if len(verdicts) <= _NAMED else f"{len(verdicts):,} campaigns"


def _size(verdicts: Iterable[Verdict]) -> str:
    values, messages = zip(*((one.total, one.messages) for one in verdicts), strict=True)
    return f"{many(sum(values), 'value')} in {many(sum(messages), 'message')}"


def _waived(verdicts: Iterable[Verdict]) -> str:
    count = sum(one.waived for one in verdicts)
    return f", {many(count, 'waived contradiction')}" if count else ""
