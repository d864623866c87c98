"""A comparison as JSON: one object with `format_version`, for tools."""

from __future__ import annotations

import json

from omni.compare import verdict
from omni.model.brief import BriefKey
from omni.model.difference import Cause, Count, Difference, Edit, MessageChange, Move, Notice
from omni.model.place import Place
from omni.model.problem import Problem
from omni.report.json import as_data
from omni.report.text import PathOf
from omni.words.clean import clean_json

FORMAT_VERSION = 1


def render(found: Difference, path_of: PathOf) -> str:
    """Gives everything that differs, with a final line break."""
    data = {
        "format_version": FORMAT_VERSION,
        "verdict": list(verdict(found)),
        "visible": found.visible,
        "before": found.was,
        "after": found.now,
        "planned_from": found.planned_from or None,
        "people": found.people,
        "campaigns": list(found.campaigns),
        "campaigns_left_out": found.left_out,
        "messages": found.messages,
        "changes": [_change(one) for one in found.changes],
        "edits": [_edit(one, path_of) for one in found.edits],
        "notices": [_notice(one) for one in found.notices],
        "moves": [_move(one) for one in found.moves],
        "counts": {name: _pair(pair) for name, pair in found.counts.items()},
        "touched": _pair(found.touched),
        "total": _pair(found.total),
        "causes": [_cause(one, path_of) for one in found.causes],
        "problems": {
            "new": _problems(found.new, path_of),
            "fixed": _problems(found.fixed, path_of),
            "unchanged": _problems(found.unchanged, path_of),
        },
    }
    return clean_json(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


def _key(key: BriefKey) -> dict[str, str]:
    return {name: value for name, value in key._asdict().items() if value}


def _change(one: MessageChange) -> dict[str, object]:
    return {
        "message": _key(one.key),
        "moment": dict(one.moment),
        "became": one.became,
        "units": {"before": one.units[0], "after": one.units[1]},
        "only_plain_text": one.aside,
        "texts": [{"part": text.part, "before": text.before, "after": text.after} for text in one.texts],
    }


def _edit(one: Edit, path_of: PathOf) -> dict[str, object]:
    return {
        "before": one.before,
        "after": one.after,
        "lead": one.lead,
        "tail": one.tail,
        "messages": [_key(key) for key in one.messages],
        "cause": _place(one.cause, path_of) if one.cause else None,
        "parts": list(one.parts),
        "only_plain_text": one.aside,
    }


def _notice(one: Notice) -> dict[str, object]:
    said = {"campaign": one.campaign, "sentence": one.sentence, "still": one.still or None}
    return {"about": one.urgency.name.lower(), **said}


def _move(one: Move) -> dict[str, object]:
    times = {"before": one.before or None, "after": one.after or None}
    where = {"markets": list(one.markets), "shown": one.shown}
    return {"campaign": one.campaign, "send": one.step, "channel": one.channel, **times, **where}


def _pair(pair: tuple[Count, Count]) -> dict[str, object]:
    return {"before": _count(pair[0]), "after": _count(pair[1])}


def _count(one: Count) -> dict[str, object]:
    costs = {money.currency: f"{money.amount:f}" for money in one.costs}
    return {"meant": one.meant, "reached": one.reached, "sends": one.sends, "capped": one.capped, "costs": costs}


def _cause(one: Cause, path_of: PathOf) -> dict[str, object]:
    return {
        "place": _place(one.place, path_of),
        "what": one.what,
        "in_words": one.words,
        "before": one.before or None,
        "after": one.after or None,
        "shared": one.shared,
        "campaigns": list(one.campaigns),
        "messages": one.messages,
    }


def _place(place: Place, path_of: PathOf) -> dict[str, object]:
    return {"file": path_of(place.file), "line": place.line, "column": place.column}


def _problems(problems: tuple[Problem, ...], path_of: PathOf) -> list[dict[str, object]]:
    return [as_data(problem, path_of) for problem in problems]
