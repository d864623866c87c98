"""The results of campaigns, wherever their file lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from omni.load.documents import Documents
from omni.load.notes import Note
from omni.load.schema.fit import fit
from omni.load.schema.results import ResultsFile
from omni.load.shared import add
from omni.model.results import KeptChannel, KeptGoal, Results

if TYPE_CHECKING:
    from omni.load.documents import Document
    from omni.load.schema.results import KeptChannelKeys, KeptGoalKeys
    from omni.model.place import Route


def results(documents: Documents, note: Note) -> dict[str, Results]:
    """The results of each campaign; a second file about one is noted."""
    found: dict[str, tuple[Results, Route]] = {}
    for document in documents.of("results"):
        record = _record(document, note)
        if record:
            add(record.campaign, record, document.route / "results", found, "results", note)
    return {name: record for name, (record, _) in sorted(found.items())}


def _record(document: Document, note: Note) -> Results | None:
    if not document.whole:
        return None
    file, findings = fit(ResultsFile, document.data, document.route)
    for finding in findings:
        note(finding)
    if file is None:
        return None
    channels = {name: _channel(keys) for name, keys in file.channels.items()}
    return Results(file.results, file.until, document.route, _goal(file.goal), file.arrived, channels)


def _goal(keys: KeptGoalKeys | None) -> KeptGoal | None:
    return KeptGoal(keys.event, keys.people, keys.done, keys.held, keys.held_done) if keys else None


def _channel(keys: KeptChannelKeys) -> KeptChannel:
    first, last, linear = float(keys.first), float(keys.last), float(keys.linear)
    return KeptChannel(keys.people, keys.reacted, first, last, linear, keys.lost)
