"""The YAML files of a workspace, read, and told apart by their first key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from omni.load.misfit import shortened
from omni.load.notes import Note
from omni.load.plain import Plain, plain
from omni.load.schema.kinds import KINDS, Kind
from omni.load.yaml import parse
from omni.model import node as nodes
from omni.model.files import Files
from omni.model.frozen import Frozen, field
from omni.model.place import Place, Route
from omni.model.problem import Finding, Fix, Replacement
from omni.model.regex import regex
from omni.model.sources import Source, Sources
from omni.words.nearest import nearest

UNREADABLE = "unreadable-file"
_FIRST_KEY_OR_NONE = "write its first key such as campaign: NAME, or keep notes in a file that is not .yaml"
_CUT_SHORT = {"not-yaml", "too-large-or-deep", "unreadable-file"}
_FIRST_KEY = regex(r"^([a-z_]+)[ ]*:", re.MULTILINE)


class Document(Frozen):
    """One file of one kind. `whole` is false where reading stopped, `sound` where the YAML step found anything."""

    file: str
    kind: Kind
    data: Mapping[str, Plain]
    whole: bool = True
    sound: bool = True

    @property
    def route(self) -> Route:
        """The way to the file's root."""
        return Route(self.file)

    @property
    def folder(self) -> str:
        """The folder that the file lies in, without a slash at the end."""
        return self.file.rpartition("/")[0]


class Documents(Frozen):
    """All documents, sorted by file; `hiding` are the files of which nothing could be read, with what they may be."""

    sources: Sources
    all: tuple[Document, ...]
    hiding: Mapping[str, frozenset[Kind]] = field(default_factory=dict)

    @property
    def hidden(self) -> frozenset[Kind]:
        """The kinds of the files of which nothing could be read."""
        return frozenset[Kind]().union(*self.hiding.values())

    def of(self, kind: Kind) -> tuple[Document, ...]:
        """The documents of one kind."""
        return tuple(document for document in self.all if document.kind == kind)

    def declared(self, kind: Kind) -> frozenset[str] | None:
        """The names that files such as `segments: {…}` declare, fitting or not; None where a file hides them."""
        if kind in self.hidden or any(not document.whole for document in self.of(kind)):
            return None
        groups = [document.data.get(kind) for document in self.of(kind)]
        return frozenset(name for group in groups if isinstance(group, dict) for name in group)


def read(files: Files, note: Note) -> Documents:
    """Every YAML file as a document; what cannot be read is noted once."""
    sources: dict[str, Source] = {}
    found: list[Document] = []
    hiding: dict[str, frozenset[Kind]] = {}
    for file, why in sorted(files.broken.items()):
        note(Finding(Place(file), f"this file is left out: {why}", UNREADABLE))
        hiding[file] = _kinds_by_name(file)
    for file, data in sorted(files.texts.items()):
        if not file.endswith((".yaml", ".yml")):
            continue
        source, findings = parse(file, data)
        sources[file] = source
        for finding in findings:
            note(finding)
        cut = any(finding.rule in _CUT_SHORT for finding in findings)
        document = _document(source, note, whole=not cut, sound=not findings)
        if document:
            found.append(document)
        elif cut or findings:
            hiding[file] = _kinds_by_text(source.text) or _kinds_by_name(file)
    return Documents(Sources(sources), tuple(found), hiding)


def _document(source: Source, note: Note, *, whole: bool, sound: bool) -> Document | None:
    root = source.root
    if not isinstance(root, nodes.Mapping) or not root.pairs:
        if sound:
            note(_nothing(source))
        return None
    first = root.pairs[0][0]
    if first.value not in KINDS:
        if whole:
            note(_unknown_kind(source.file, root))
        return None
    data = cast("dict[str, Plain]", plain(root))
    return Document(source.file, first.value, data, whole, sound)


def _nothing(source: Source) -> Finding:
    what = "is empty" if source.root is None else "has no keys"
    return Finding(
        Place(source.file),
        f"this file {what}, its first key says what it is ({', '.join(KINDS)})",
        "wrong-type",
        advice=_FIRST_KEY_OR_NONE,
    )


def _unknown_kind(file: str, root: nodes.Mapping) -> Finding:
    keys = [key.value for key, _ in root.pairs]
    where = (Route(file) / keys[0]).key
    told = f'"{shortened(keys[0])}" stands first and is no kind of file'
    close = nearest(keys[0], KINDS)
    later = next((key for key in keys if key in KINDS), None)
    if later and not close:
        return Finding(where, f"{told}, {later} is one", "unknown-key", advice=f"write {later} first")
    fix = Fix(f"rename the key to {close}", (Replacement(where, close),), safe=False) if close else None
    known = f"{close} is one" if close else f"{', '.join(KINDS)} are"
    return Finding(where, f"{told}, {known}", "unknown-key", advice=f"write {close}" if close else "", fix=fix)


def _kinds_by_text(text: str) -> frozenset[Kind]:
    first = _FIRST_KEY.search(text)
    return frozenset({cast("Kind", first[1])} if first and first[1] in KINDS else ())


def _kinds_by_name(file: str) -> frozenset[Kind]:
    stem = file.rpartition("/")[2].partition(".")[0]
    folder = file.split("/")[-2:-1]
    if stem in KINDS:
        return frozenset({stem})
    return frozenset({"copy"} if folder == ["copy"] else {"campaign"} if file.startswith("campaigns/") else ())
