"""The files of a workspace, told apart by whom they concern, without understanding any of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from typing import TypeVar

from omni import __version__
from omni.model.files import Files
from omni.model.frozen import Frozen

_CAMPAIGN = re.compile(rb"\A(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\n]*)?\r?\n|---[ \t]*\r?\n)*campaign[ \t]*:[ \t]")
_REACHES_OUT = re.compile(rb"^[ \t]*+[^#\n][^\n]*\.\./", re.MULTILINE)
_ROOT = "campaigns"
Value = TypeVar("Value")


class Slice(Frozen):
    """One campaign's own files, or (without a name) those that all campaigns share.

    `digest` changes with every byte of these files and of the shared ones, and with omni itself.
    """

    name: str
    files: frozenset[str]
    digest: str


def sliced(files: Files) -> tuple[Slice, ...]:
    """What is shared, then a slice for each campaign that lies by itself, sorted.

    A campaign lies by itself in a file of its own, or in a folder in which no other campaign lies; one that reaches
    out of its folder is shared, and so is what cannot be told to be a campaign's.
    """
    owners = _owners(files)
    owned: dict[str, set[str]] = {owner: set() for owner in ("", *sorted(set(owners.values())))}
    for file in _all(files):
        owned[file if file in owners else _owner(file, owners)].add(file)
    groups = [(name.encode(), group) for name, group in _groups(files).items() if group]
    shared = _digest(__version__, _contents(groups, owned[""]))
    return (
        Slice("", frozenset(owned.pop("")), shared),
        *(Slice(owner, frozenset(own), _digest(shared, _contents(groups, own))) for owner, own in owned.items()),
    )


def only(files: Files, wanted: Iterable[Slice]) -> Files:
    """The files of some slices."""
    kept = frozenset[str]().union(*(part.files for part in wanted))
    return Files(
        texts=_of(files.texts, kept),
        broken=_of(files.broken, kept),
        others=_of(files.others, kept),
        stamps=_of(files.stamps, kept),
        readers=_of(files.readers, kept),
    )


def digest_of(*values: object) -> str:
    """A short name for values, other for others."""
    return _digest("", [repr(value).encode(errors="surrogatepass") for value in values])


def _owners(files: Files) -> dict[str, str]:
    """The file or folder of each campaign that lies by itself, by that file or folder."""
    found = [file for file, text in files.texts.items() if file.endswith((".yaml", ".yml")) and _CAMPAIGN.match(text)]
    campaigns = [file for file in found if file.startswith(f"{_ROOT}/")]
    nested = Counter(folder for file in campaigns for folder in _folders(file))
    owners: dict[str, str] = {}
    for file in campaigns:
        folder = file.rpartition("/")[0]
        if b"../" not in files.texts[file] or not _REACHES_OUT.search(files.texts[file]):
            alone = folder if folder != _ROOT and nested[folder] == 1 else file
            owners[alone] = alone
    return owners


def _owner(file: str, owners: Mapping[str, str]) -> str:
    return next((owners[path] for path in (file, *_folders(file)) if path in owners), "")


def _folders(file: str) -> Iterator[str]:
    """The folders that a file lies in, the nearest first."""
    while "/" in file:
        file = file.rpartition("/")[0]
        yield file


def _groups(files: Files) -> dict[str, Mapping[str, object]]:
    return {"text": files.texts, "broken": files.broken, "size": files.others, "stamp": files.stamps}


def _all(files: Files) -> set[str]:
    return set().union(*_groups(files).values())


def _of(group: Mapping[str, Value], kept: frozenset[str]) -> Mapping[str, Value]:
    return {file: value for file, value in group.items() if file in kept}


def _contents(groups: Iterable[tuple[bytes, Mapping[str, object]]], wanted: Iterable[str]) -> list[bytes]:
    told = []
    for file in sorted(wanted):
        told.append(file.encode(errors="surrogatepass"))
        for name, group in groups:
            if file in group:
                value = group[file]
                told += (name, value if isinstance(value, bytes) else repr(value).encode(errors="surrogatepass"))
    return told


def _digest(seed: str, values: Iterable[bytes]) -> str:
    told = [seed.encode()]
    for data in values:
        told += (b"%d:" % len(data), data)
    return blake2b(b"".join(told), digest_size=16).hexdigest()
