"""The records of translations, each with the campaign that it lies beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from omni.load.documents import Document, Documents
from omni.load.notes import Note
from omni.load.schema.fit import fit
from omni.load.schema.translations import TranslationsFile
from omni.load.shared import add
from omni.model.translations import MadeFrom, Translations

if TYPE_CHECKING:
    from omni.model.place import Route


def translations(documents: Documents, note: Note) -> dict[str, Translations]:
    """The record of each campaign; a second one is noted, one that lies elsewhere is not used."""
    campaigns = {(document.folder, document.data.get("campaign")) for document in documents.of("campaign")}
    found: dict[str, tuple[Translations, Route]] = {}
    for document in documents.of("translations"):
        record = _record(document, note)
        if record and (document.folder, record.campaign) in campaigns:
            add(record.campaign, record, document.route / "translations", found, "translations", note)
    return {name: record for name, (record, _) in sorted(found.items())}


def _record(document: Document, note: Note) -> Translations | None:
    if not document.whole:
        return None
    file, findings = fit(TranslationsFile, document.data, document.route)
    for finding in findings:
        note(finding)
    if file is None:
        return None
    made = {
        locale: {
            name: MadeFrom(keys.from_, keys.text, document.route / "made" / locale / name, keys.state, keys.by)
            for name, keys in texts.items()
        }
        for locale, texts in file.made.items()
    }
    return Translations(file.translations, document.route, made)
