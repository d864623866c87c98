"""The approvals of campaigns, wherever their file lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from omni.load.documents import Documents
from omni.load.notes import Note
from omni.load.schema.approvals import ApprovalsFile
from omni.load.schema.fit import fit
from omni.load.shared import add
from omni.model.approvals import Approval, Approvals

if TYPE_CHECKING:
    from omni.load.documents import Document
    from omni.model.place import Route


def approvals(documents: Documents, note: Note) -> dict[str, Approvals]:
    """The approvals of each campaign; a second file about one is noted."""
    found: dict[str, tuple[Approvals, Route]] = {}
    for document in documents.of("approvals"):
        record = _record(document, note)
        if record:
            add(record.campaign, record, document.route / "approvals", found, "approvals", note)
    return {name: record for name, (record, _) in sorted(found.items())}


def _record(document: Document, note: Note) -> Approvals | None:
    if not document.whole:
        return None
    file, findings = fit(ApprovalsFile, document.data, document.route)
    for finding in findings:
        note(finding)
    if file is None:
        return None
    given = {
        role: Approval(keys.by, keys.read, keys.sent, document.route / "roles" / role, keys.messages, keys.plan)
        for role, keys in file.roles.items()
    }
    return Approvals(file.approvals, document.route, given)
