"""Publishing one generation: journal, content, switch, copies, manifest, tidying."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

from omni.model.frozen import Frozen
from omni.write.publish.disk import Disk, digest
from omni.write.publish.edition import CONTENT, INDEX, MANIFEST, Edition, edition_of
from omni.write.publish.folder import accept
from omni.write.publish.journal import NEW, OWN, Generations, distinct, read_journal, write_journal
from omni.write.publish.lock import held
from omni.write.publish.problem import BusyError, PublishError, told

_GITIGNORE = ".gitignore"
_UNTOUCHED = "nothing was published"


class Published(Frozen):
    """`index` is the page to open; `kept` are files in the preview that are not ours, or changed since."""

    index: Path
    kept: tuple[str, ...]


def publish(
    out: Path,
    tree: Mapping[str, bytes],
    index: bytes,
    stable: Mapping[str, str] = MappingProxyType({}),
    disk: Disk | None = None,
) -> Published:
    """Publishes a generation into `out`, whole or not at all.

    `tree` maps logical names (`mail/it.html`) to bodies; each body becomes `v/` + `name_of(logical, body)`. `index`
    links to these names. `stable` maps the name of a copy (`schedule.csv`) to its logical name in `tree`. Raises
    PublishError (BusyError while another omni writes), and ValueError or KeyError for a stable name that is unusable
    or has no body.
    """
    edition = edition_of(tree, index, stable)
    disk = disk or Disk()
    with told(out, _UNTOUCHED):
        folder = accept(out)
        _make_folders(folder / OWN, disk)
        with held(folder / OWN / "lock", disk) as alone:
            if not alone:
                raise BusyError(f"{out}: another omni is publishing here now, {_UNTOUCHED}")
            before = read_journal(folder)
            return _Run(out, folder, edition, disk, before, distinct((edition.hashes, *before))).publish()


def _make_folders(path: Path, disk: Disk) -> None:
    for folder in reversed((path, *path.parents)):
        if not folder.is_dir():
            with suppress(FileExistsError):
                disk.make_folder(folder)


def _names(folder: Path) -> set[str]:
    return set(os.listdir(folder)) if folder.is_dir() else set()  # noqa: PTH208 - names only


def _name(path: str) -> str:
    return path.rpartition("/")[2]


class _Run(Frozen):
    """One publication under the lock: the generations `before` it, and all that are `known` with its own."""

    out: Path
    folder: Path
    edition: Edition
    disk: Disk
    before: Generations
    known: Generations

    def publish(self) -> Published:
        live = self._live()
        missing = self._missing()
        try:
            self._prepare(missing)
            self._place(INDEX, missing)
        except OSError:
            self._retreat()
            raise
        with told(self.out, "the new preview is in place but not all of its copies"):
            self._follow(missing)
        with told(self.out, "the new preview is in place but older files are still there"):
            self._forget_all_but(distinct((self.edition.hashes, *live)))
            return Published(self.out / INDEX, self._kept(live))

    def _live(self) -> Generations:
        """Finds the generation that index.html shows now."""
        shown = digest(self.folder / INDEX)
        return tuple(generation for generation in self.before if generation[INDEX] == shown)[:1]

    def _missing(self) -> frozenset[str]:
        """Finds the files that are not in place yet, and refuses to replace one that is not as we wrote it."""
        found = {path: digest(self.folder / path) for path in self.edition.hashes}
        foreign = [path for path, sha256 in found.items() if sha256 not in self._ours(path)]
        if foreign:
            more = f" and {len(foreign) - 1} more" if foreign[1:] else ""
            raise PublishError(f"{self.out / foreign[0]}{more} was changed or made by somebody else, {_UNTOUCHED}")
        return frozenset(path for path, sha256 in found.items() if sha256 != self.edition.hashes[path])

    def _ours(self, path: str) -> set[str | None]:
        return {None, *(generation.get(path) for generation in self.known)}

    def _prepare(self, missing: frozenset[str]) -> None:
        """Writes all that needs space on the disk, so that what follows only moves files."""
        write_journal(self.folder, self.known, self.disk)
        _make_folders(self.folder / NEW, self.disk)
        self._sweep()
        if not os.path.lexists(self.folder / _GITIGNORE):
            self._stage(_GITIGNORE, b"*\n")
            self.disk.replace(self._staged(_GITIGNORE), self.folder / _GITIGNORE)
        _make_folders(self.folder / CONTENT, self.disk)
        for path, body in self.edition.content.items():
            if path in missing:
                self._stage(path, body)
                self._place(path, missing)
        for path, body in self.edition.front.items():
            if path in missing:
                self._stage(path, body)
        self.disk.settle()

    def _staged(self, path: str) -> Path:
        return self.folder / NEW / _name(path)

    def _stage(self, path: str, body: bytes) -> None:
        self.disk.write(self._staged(path), body)

    def _place(self, path: str, missing: frozenset[str]) -> None:
        if path in missing:
            self.disk.replace(self._staged(path), self.folder / path)

    def _follow(self, missing: frozenset[str]) -> None:
        """Brings the stable-named copies after the index, and the manifest after everything."""
        for path in sorted(self.edition.front.keys() - {INDEX, MANIFEST}):
            self._place(path, missing)
        self._remove(path for path in self._paths(self.before) if "/" not in path and path not in self.edition.front)
        self._place(MANIFEST, missing)
        self.disk.settle()

    def _retreat(self) -> None:
        """Takes back what was written before the switch; what the disk refuses now waits for the next run."""
        with suppress(OSError):
            if digest(self.folder / INDEX) != self.edition.hashes[INDEX]:
                self._forget_all_but(self.before)

    def _forget_all_but(self, keep: Generations) -> None:
        kept = self._paths(keep)
        self._remove(path for path in self._paths(self.known) if "/" in path and path not in kept)
        self._sweep()
        if (self.folder / NEW).is_dir() and not _names(self.folder / NEW):
            self.disk.remove_folder(self.folder / NEW)
        write_journal(self.folder, keep, self.disk)

    def _remove(self, paths: Iterable[str]) -> None:
        for path in sorted(paths):
            if digest(self.folder / path) in self._ours(path) - {None}:
                self.disk.remove(self.folder / path)

    def _sweep(self) -> None:
        """Removes what a run that died left on its way."""
        ours = {_GITIGNORE, *map(_name, self._paths(self.known))}
        for name in sorted(ours.intersection(_names(self.folder / NEW))):
            self.disk.remove(self.folder / NEW / name)

    def _kept(self, live: Generations) -> tuple[str, ...]:
        ours = {OWN, CONTENT, _GITIGNORE, *self.edition.hashes, *(path for path in self._paths(live) if "/" in path)}
        inside = {f"{CONTENT}/{name}" for name in _names(self.folder / CONTENT)}
        return tuple(sorted((_names(self.folder) | inside) - ours))

    @staticmethod
    def _paths(generations: Generations) -> set[str]:
        return {path for generation in generations for path in generation}
