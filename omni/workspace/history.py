"""A workspace as a commit holds it, read from git's own store: nothing is checked out, and nothing is written.

What a folder on the disk would not be read for (hidden names, links, names that not every system holds, too much of
everything) is not read here either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from omni.model.files import Files
from omni.model.frozen import Frozen, field
from omni.workspace.git import Git, GitError
from omni.workspace.names import defect, nfc, shown
from omni.workspace.opening import LINK, size
from omni.workspace.reader import MOST_BYTES, MOST_BYTES_TOGETHER, MOST_ENTRIES, PUBLISHED, is_text, read_folder
from omni.workspace.reading import Reader
from omni.workspace.root import CAMPAIGNS, TEMPLATES, starter_root

_LINK, _MODULE = "120000", "160000"
_DIGITS_OF_SHA1 = 40
MOST_COMPARED = 2**28
"""Bytes of a file on the disk that are compared with a commit; larger ones count as changed."""


class Blob(Struct, frozen=True, eq=False):
    """Reads the beginning of a file that git keeps; nothing where that is not there."""

    git: Git
    name: str

    def __call__(self, length: int) -> bytes:
        """The first bytes."""
        try:
            return self.git.read("cat-file", "blob", self.name)[:length]
        except GitError:
            return b""

    def __eq__(self, other: object) -> bool:
        """True for what reads the same; git names a file by its content, and need not be asked for one on the disk."""
        if isinstance(other, Reader):
            return _named(other(MOST_COMPARED), len(self.name)) == self.name
        return isinstance(other, Blob) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return "Blob()"


def _named(content: bytes, digits: int) -> str:
    """The name that git gives to a file of this content, in SHA-1 or SHA-256 by the number of digits."""
    from hashlib import new

    algorithm = "sha1" if digits == _DIGITS_OF_SHA1 else "sha256"
    return new(algorithm, b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


class _Entry(Frozen):
    """One line of `git ls-tree`: the path from the workspace, as it is kept."""

    mode: str
    name: str
    size: int
    path: str


def read_commit(git: Git, commit: str) -> Files:
    """Reads `campaigns/` and `channel_templates/` of a commit; the shipped templates where it has none."""
    entries = _entries(git, commit)
    if len(entries) > MOST_ENTRIES:
        raise GitError(f"it holds more than {MOST_ENTRIES:,} files")
    found = _Found(git)
    found.take(_readable(entries))
    files = found.files()
    own_templates = any(entry.path.startswith(f"{TEMPLATES}/") for entry in entries)
    return files if own_templates else joined(files, read_folder(starter_root(), TEMPLATES))


def unknown_to_git(git: Git) -> frozenset[str]:
    """The files of the workspace that git is told to ignore: an audience of real people, say."""
    listed = git.told("ls-files", "--others", "--ignored", "--exclude-standard", "-z", "--", CAMPAIGNS, TEMPLATES)
    return frozenset(shown(nfc(file)) for file in listed.split("\0") if file)


def joined(files: Files, more: Files) -> Files:
    """The files of both."""
    return Files(
        texts=dict(sorted({**files.texts, **more.texts}.items())),
        broken=dict(sorted({**files.broken, **more.broken}.items())),
        others=dict(sorted({**files.others, **more.others}.items())),
        stamps=dict(sorted({**files.stamps, **more.stamps}.items())),
        readers=dict(sorted({**files.readers, **more.readers}.items())),
    )


class _Found(Struct):
    git: Git
    texts: dict[str, bytes] = field(default_factory=dict)
    broken: dict[str, str] = field(default_factory=dict)
    others: dict[str, int] = field(default_factory=dict)
    stamps: dict[str, int] = field(default_factory=dict)
    readers: dict[str, Blob] = field(default_factory=dict)

    def take(self, entries: Iterable[_Entry]) -> None:
        """Sorts entries into what is text, what is another file, and what cannot be read."""
        wanted: dict[str, str] = {}
        left = MOST_BYTES_TOGETHER
        for entry in sorted(entries, key=lambda entry: entry.path):
            path = shown(nfc(entry.path))
            if reason := _refused(entry):
                self.broken[path] = reason
            elif not is_text(path.lower()):
                self.others[path] = entry.size
                self.stamps[path] = int(entry.name[:12], 16)
                self.readers[path] = Blob(self.git, entry.name)
            elif entry.size > left:
                self.broken[path] = f"more than {size(MOST_BYTES_TOGETHER)} of text up to here"
            else:
                left -= entry.size
                wanted[path] = entry.name
        self.texts |= _blobs(self.git, wanted)

    def files(self) -> Files:
        return Files(self.texts, self.broken, self.others, self.stamps, self.readers)


def _entries(git: Git, commit: str) -> list[_Entry]:
    listed = git.told("ls-tree", "-r", "-z", "-l", commit, "--", f"{CAMPAIGNS}/", f"{TEMPLATES}/")
    return [_entry(line) for line in listed.split("\0") if line]


def _entry(line: str) -> _Entry:
    facts, _, path = line.partition("\t")
    mode, _, name, length = facts.split()
    return _Entry(mode, name, int(length) if length.isdigit() else 0, path)


def _readable(entries: Iterable[_Entry]) -> Iterator[_Entry]:
    """Leaves out hidden files, other repositories, and a preview that was committed."""
    known = list(entries)
    marked = f"/{PUBLISHED}"
    previews = tuple(f"{entry.path.partition(marked)[0]}/" for entry in known if f"{marked}/" in f"{entry.path}/")
    for entry in known:
        hidden = any(part.startswith(".") for part in entry.path.split("/"))
        if not hidden and entry.mode != _MODULE and not entry.path.startswith(previews):
            yield entry


def _refused(entry: _Entry) -> str:
    if entry.mode == _LINK:
        return LINK
    reason = next((reason for part in entry.path.split("/") if (reason := defect(part))), "")
    too_large = entry.size > MOST_BYTES and is_text(entry.path.lower())
    return reason or (f"larger than {size(MOST_BYTES)}" if too_large else "")


def _blobs(git: Git, wanted: Mapping[str, str]) -> dict[str, bytes]:
    """The contents of files by their path, all asked for at once."""
    if not wanted:
        return {}
    answer = git.read("cat-file", "--batch", asked="".join(f"{name}\n" for name in wanted.values()).encode())
    found, at = {}, 0
    for path in wanted:
        end = answer.index(b"\n", at)
        _, kind, length = answer[at:end].split()
        if kind != b"blob":
            raise GitError("git cannot read this repository")
        at = end + 1 + int(length)
        found[path] = answer[end + 1 : at]
        at += 1
    return found
