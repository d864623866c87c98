"""The workspace that the user stands in."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from omni.commands.crowd import not_too_many, refuse_parquet
from omni.commands.guard import Refusal
from omni.model.files import Files
from omni.model.frozen import Frozen
from omni.workspace import find_root, is_parquet, read, read_lines, read_rows, starter_root

if TYPE_CHECKING:
    from omni.model.channel import Channel
    from omni.model.place import Route
    from omni.model.sources import Sources

LONGEST_LINE = 65_536


class Here(Frozen):
    """A workspace on disk: its root, its files, and where the user stands; `audience` are other people for it, if the
    user named some: how many to make up, or a table, which may lie anywhere.
    """

    root: Path
    files: Files
    cwd: Path
    audience: str = ""

    def path_of(self, file: str) -> str:
        """Turns a path of the workspace into one from where the user stands."""
        down = _way(self.cwd, self.root)
        if down.startswith(".."):
            return self.shown(self.root / file)
        return file if down == "." else f"{down}/{file}"

    def path_in_repository(self, file: str) -> str:
        """Turns a path of the workspace into one from the top of its git repository, where there is one."""
        folders = (self.root, *self.root.parents)
        top = next((folder for folder in folders if (folder / ".git").exists()), self.root)
        return (self.root / file).relative_to(top).as_posix()

    def sources(self, files: Iterable[str]) -> Sources:
        """Reads some files for their lines."""
        from omni.load.yaml import parse
        from omni.model.sources import Sources

        texts = self.files.texts
        return Sources({file: parse(file, texts[file])[0] for file in sorted(set(files) & texts.keys())})

    def place_of(self, route: Route, sources: Sources) -> str:
        """Writes where a route leads: `campaigns/policy.yaml:4:3`."""
        place = sources.place(route)
        return f"{self.path_of(place.file)}:{place.line}:{place.column}"

    def shown(self, path: Path) -> str:
        """Writes a path from where the user stands."""
        return way(self.cwd, path)

    @property
    def named_table(self) -> str:
        """The table that the user named, from the root of the workspace."""
        return way(self.root, self.cwd / self.audience) if self.audience else ""

    def lines_of(self, file: str) -> Iterable[str]:
        """Reads a table of the workspace line by line (Parquet as JSON), or says in plain words why not."""
        folder, path = self.root, Path(file)
        if file == self.named_table:
            path = (self.root / file).resolve()
            folder = path.parent
        if is_parquet(path, within=folder):
            refuse_parquet(self.path_of(file))
            return read_rows(path, within=folder)
        lines = read_lines(path, LONGEST_LINE, within=folder)
        if isinstance(lines, str):
            return lines
        return not_too_many(map(_text, lines), self.path_of(file))


def _text(line: bytes) -> str:
    return line.decode("utf-8", "replace").removeprefix("\ufeff")


def way(start: Path, path: Path) -> str:
    """The path from a folder; the whole one where no way leads there, as to another drive of Windows."""
    try:
        return Path(os.path.relpath(path, start)).as_posix()
    except ValueError:
        return path.as_posix()


_way = cache(way)


def open_workspace(start: Path | None = None) -> Here:
    """Reads the workspace around a folder (by default, where the user stands)."""
    try:
        cwd = Path.cwd()
    except FileNotFoundError:
        raise Refusal("the folder in which omni was called is not there any more") from None
    root = find_root(start or cwd)
    if root is None:
        place = "this folder" if start is None else str(start)
        raise Refusal(f"neither {place} nor any folder above it has a campaigns/ folder; omni init makes a workspace")
    return Here(root, read(root), cwd)


def channels() -> Mapping[str, Channel]:
    """Gives the channels of the workspace around, or those that omni ships."""
    from omni.load import load

    return load(read(find_root(Path.cwd()) or starter_root()))[0].channels
