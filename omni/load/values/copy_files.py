"""`copy: copy/`: one file a language, one a translator."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import Any

from omni.load.documents import Document
from omni.load.notes import UNKNOWN_REFERENCE
from omni.load.schema.copy import CopyFile
from omni.load.schema.fit import fit
from omni.load.values.copy import CopyReader
from omni.load.values.scope import Scope
from omni.model.place import Route
from omni.model.problem import Finding


def folder_of(campaign_folder: str, written: str) -> str:
    """The folder of copy files, from that of the campaign and what it says."""
    return posixpath.normpath(posixpath.join(campaign_folder, written))


def in_folder(copies: Iterable[Document], folder: str) -> tuple[Document, ...]:
    """The copy files of a folder."""
    return tuple(document for document in copies if document.folder == folder)


def read_folder(reader: CopyReader, campaign_folder: str, written: str, route: Route, scope: Scope) -> None:
    """Reads every copy file of the folder; no file, or two of one language, are noted."""
    folder = folder_of(campaign_folder, written)
    documents = in_folder(scope.copies, folder)
    references = scope.references
    if any(not (document.sound and document.whole) for document in documents) or _hides_one(folder, scope):
        references.lost = True
    elif not documents:
        references.note(Finding(route, f"no copy file lies in {folder}/", UNKNOWN_REFERENCE))
    seen: dict[str, Document] = {}
    for document in documents:
        language = _read(reader, document, scope) if document.whole else None
        if language in seen:
            references.note(_twice(language, document, seen[language]))
        elif language is not None:
            seen[language] = document


def _hides_one(folder: str, scope: Scope) -> bool:
    """True where a file of the folder could not be told to be copy."""
    known = {document.file for document in scope.copies}
    inside = (file for file in (*scope.files.texts, *scope.files.broken) if file.rpartition("/")[0] == folder)
    return any(file not in known and file.endswith((".yaml", ".yml")) for file in inside)


def _read(reader: CopyReader, document: Document, scope: Scope) -> str | None:
    words = {key: value for key, value in document.data.items() if key != "copy"}
    file, findings = fit(CopyFile, {"copy": document.data["copy"], "⟨words⟩": words}, document.route)
    for finding in findings:
        scope.references.note(finding)
    if file is None:
        return None
    found: dict[str, Any] = file.words
    reader.campaign(file.copy_, found, document.route)
    return file.copy_


def _twice(language: str, document: Document, first: Document) -> Finding:
    here, there = document.route / "copy", first.route / "copy"
    sentence = f"{language} has two copy files, this one and {first.file}"
    return Finding(here, sentence, "duplicate-key", related=((there, f"the other file of {language}"),))
