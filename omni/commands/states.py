"""The two states that `omni diff` compares: revisions, folders, or the workspace as it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from omni.commands.crowd import refuse_parquet
from omni.commands.guard import Refusal
from omni.commands.here import Here, open_workspace
from omni.model.files import Files
from omni.model.frozen import Frozen
from omni.workspace import PARQUET, read, read_rows
from omni.workspace.root import CAMPAIGNS

if TYPE_CHECKING:
    from omni.workspace.git import Git

_MAIN = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
_SHORT = 7
_MOST_ROWS_BYTES = 2**28


class State(Frozen):
    """One state: how it is called, its files, and what reads the tables among them line by line."""

    name: str
    files: Files
    lines_of: Callable[[str], Iterable[str]]


class Both(Frozen):
    """What was and what is; `here` is the workspace that paths are told from."""

    before: State
    after: State
    here: Here


def states(base: str | None, other: str | None) -> Both:
    """Reads both; refuses what is neither a revision nor a folder with campaigns."""
    if base and _is_workspace(base) and (not other or _is_workspace(other)):
        here = open_workspace(Path(other) if other else None)
        return Both(_of_folder(Path(base)), _of_folder(Path(other)) if other else _as_it_stands(here), here)
    here = open_workspace()
    from omni.workspace.git import Git, GitError

    try:
        return _revisions(Git.of(here.root), here, base, other)
    except GitError as error:
        raise Refusal(f"omni diff{f' {base}' if base else ''}: {error}") from None


def _is_workspace(name: str) -> bool:
    return Path(name, CAMPAIGNS).is_dir()


def _of_folder(folder: Path) -> State:
    root = folder.absolute()
    found = Here(root, read(root), Path.cwd())
    return State(folder.as_posix(), found.files, found.lines_of)


def _as_it_stands(here: Here) -> State:
    return State("the workspace as it stands", here.files, here.lines_of)


def _revisions(git: Git, here: Here, base: str | None, other: str | None) -> Both:
    """`A...B` is what B has changed since it left A, `A..B` and `A B` how they differ, `A` how the workspace does."""
    if base and "..." in base:
        left, _, right = base.partition("...")
        parted = git.parted_from(left or "HEAD", right or "HEAD")
        return Both(_of_commit(git, left, parted, here), _of_revision(git, right or "HEAD", here), here)
    if base and (".." in base or other):
        left, _, right = base.partition("..") if not other else (base, "", other)
        return Both(_of_revision(git, left or "HEAD", here), _of_revision(git, right or "HEAD", here), here)
    if base:
        return Both(_of_revision(git, base, here), _as_it_stands(here), here)
    main = next((name for name in _MAIN if git.knows(name)), "HEAD")
    return Both(_of_commit(git, main, git.parted_from(main), here), _as_it_stands(here), here)


def _of_revision(git: Git, revision: str, here: Here) -> State:
    return _of_commit(git, revision, git.commit(revision), here)


def _of_commit(git: Git, revision: str, commit: str, here: Here) -> State:
    """A commit, with the files that git is told to ignore as they lie in the workspace: they are in no history."""
    from omni.workspace.history import joined, read_commit, unknown_to_git

    ignored = unknown_to_git(git)
    files = read_commit(git, commit)
    files = joined(_only(here.files, ignored - files.texts.keys() - files.others.keys()), files)
    name = commit[:_SHORT] if commit.startswith(revision) else f"{revision} ({commit[:_SHORT]})"

    def lines_of(file: str) -> Iterable[str]:
        reader = files.readers.get(file)
        if reader is None or file in ignored:
            return here.lines_of(file)
        data = reader(_MOST_ROWS_BYTES)
        if data.startswith(PARQUET):
            return _rows(data, here.path_of(file))
        return data.decode("utf-8-sig", "replace").splitlines(keepends=True)

    return State(name, files, lines_of)


def _only(files: Files, kept: frozenset[str]) -> Files:
    return Files(
        texts={path: text for path, text in files.texts.items() if path in kept},
        broken={},
        others={path: size for path, size in files.others.items() if path in kept},
        stamps={path: stamp for path, stamp in files.stamps.items() if path in kept},
        readers={path: reader for path, reader in files.readers.items() if path in kept},
    )


def _rows(data: bytes, shown: str) -> Iterable[str]:
    """The lines of a Parquet file that is on no disk: DuckDB reads files only."""
    refuse_parquet(shown)
    with TemporaryDirectory() as folder:
        file = Path(folder).resolve() / "people.parquet"
        file.write_bytes(data)
        found = read_rows(file, within=file.parent)
        return found if isinstance(found, str) else list(found)
