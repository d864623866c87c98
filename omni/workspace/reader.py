"""Reading a workspace from disk, once, in one order, within a budget."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from omni.model.files import Files, FirstBytes
from omni.model.frozen import field
from omni.workspace.names import clash, defect, nfc, shown, told_apart, twins
from omni.workspace.opening import LINK, NOT_REGULAR, content, reason_of, size
from omni.workspace.reading import Reader
from omni.workspace.root import CAMPAIGNS, TEMPLATES, starter_root

MOST_BYTES = 2**20
MOST_BYTES_TOGETHER = 2**26
MOST_ENTRIES = 20_000
DEEPEST = 16
YAML = (".yaml", ".yml")
TEMPLATE = ".j2"
PUBLISHED = ".omni"

Value = TypeVar("Value")


def is_read(path: str) -> bool:
    """True for the path of a file of a workspace that is read as text: a YAML file or a template."""
    below = path.startswith((f"{CAMPAIGNS}/", f"{TEMPLATES}/"))
    return below and path.endswith((*YAML, TEMPLATE)) and not any(part.startswith(".") for part in path.split("/"))


def read(root: Path) -> Files:
    """Reads `campaigns/` and `channel_templates/` of the workspace `root`; the shipped templates where it has none.

    Hidden files and folders are passed over, and so is a preview.
    """
    reading = _Reading()
    reading.take(os.fspath(root / CAMPAIGNS), CAMPAIGNS)
    own_templates = os.path.lexists(root / TEMPLATES)
    reading.take(os.fspath((root if own_templates else starter_root()) / TEMPLATES), TEMPLATES)
    return reading.files()


def read_folder(root: Path, name: str) -> Files:
    """Reads one of the two folders of a workspace."""
    reading = _Reading()
    reading.take(os.fspath(root / name), name)
    return reading.files()


class _Reading(Struct):
    """What was found so far, and what is left of the budget."""

    texts: dict[str, bytes] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)
    others: dict[str, int] = field(default_factory=dict)
    stamps: dict[str, int] = field(default_factory=dict)
    readers: dict[str, FirstBytes] = field(default_factory=dict)
    entries_left: int = MOST_ENTRIES
    bytes_left: int = MOST_BYTES_TOGETHER

    def files(self) -> Files:
        return Files(
            _sorted(self.texts),
            _sorted(self.broken),
            _sorted(self.others),
            _sorted(self.stamps),
            _sorted(self.readers),
        )

    def take(self, path: str, name: str) -> None:
        """Takes in whatever is at `path` under the relative name `name`, if anything is."""
        try:
            status = os.lstat(path)
        except FileNotFoundError:
            return
        except OSError as error:
            self.broken[name] = reason_of(error)
            return
        if stat.S_ISLNK(status.st_mode):
            self.broken[name] = LINK
        elif stat.S_ISDIR(status.st_mode):
            self._take_folder(path, name)
        elif not stat.S_ISREG(status.st_mode):
            self.broken[name] = NOT_REGULAR
        elif is_text(name.lower()):
            self._take_text(path, name)
        else:
            self.others[name] = status.st_size
            self.stamps[name] = status.st_mtime_ns
            self.readers[name] = Reader(Path(path))

    def _take_folder(self, folder: str, name: str) -> None:
        try:
            found = self._listed(folder)
        except OSError as error:
            self.broken[name] = reason_of(error)
            return
        if found is None:
            self.broken[name] = f"more than {MOST_ENTRIES:,} files and folders up to here, none of these is read"
        elif name.count("/") >= DEEPEST and found:
            self.broken[name] = f"folders more than {DEEPEST} deep, nothing in it is read"
        elif PUBLISHED not in found:
            self._take_entries(folder, name, [entry for entry in found if not entry.startswith(".")])

    def _listed(self, folder: str) -> list[str] | None:
        """Names the entries of a folder in NFC order, or None where they are more than the budget."""
        with os.scandir(folder) as entries:
            found = [entry.name for entry in islice(entries, self.entries_left + 1)]
        if len(found) > self.entries_left:
            return None
        self.entries_left -= len(found)
        return sorted(found, key=lambda entry: (nfc(entry), entry != nfc(entry), entry))

    def _take_entries(self, folder: str, name: str, found: list[str]) -> None:
        same = twins(found)
        for entry in found:
            path = f"{name}/{shown(nfc(entry))}"
            if reason := defect(entry):
                self.broken[path] = reason
            elif entry in same:
                self.broken[f"{name}/{told_apart(entry, same[entry])}"] = clash(entry, same[entry])
            else:
                self.take(f"{folder}{os.sep}{entry}", path)

    def _take_text(self, path: str, name: str) -> None:
        body = content(path, MOST_BYTES, looked=True)
        if isinstance(body, bytes) and len(body) > self.bytes_left:
            body = f"more than {size(MOST_BYTES_TOGETHER)} of text up to here"
        if isinstance(body, str):
            self.broken[name] = body
        else:
            self.bytes_left -= len(body)
            self.texts[name] = body


def _sorted(found: Mapping[str, Value]) -> Mapping[str, Value]:
    return dict(sorted(found.items()))


def is_text(name: str) -> bool:
    """True for the files that omni reads as text; the name is in small letters."""
    return name.endswith(YAML) or (name.startswith(f"{TEMPLATES}/") and name.endswith(TEMPLATE))
