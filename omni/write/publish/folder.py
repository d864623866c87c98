"""Which folders may become a preview: an empty or missing one, or one that omni made."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from omni.write.publish.edition import CONTENT
from omni.write.publish.journal import JOURNAL, NEW, OWN
from omni.write.publish.problem import PublishError


def accept(out: Path) -> Path:
    """Gives the absolute path of `out`, or raises PublishError with the reason why it is no place for a preview."""
    folder = Path(os.path.abspath(out))  # noqa: PTH100 - a link must not be followed before it is seen
    if reason := _refusal(out, folder):
        raise PublishError(f"{out} {reason}, nothing was published")
    return folder


def _refusal(out: Path, folder: Path) -> str:
    if out.parts[:1] and out.parts[0].startswith("~"):
        return "begins with ~, which the shell did not turn into a folder"
    if folder.is_symlink():
        return "is a symbolic link"
    if ".git" in (part.casefold() for part in folder.resolve().parts):
        return "is inside .git"
    if not _is_ours(folder) and _holds(folder, Path.cwd()):
        return "is the current folder or holds it"
    if _holds(folder, Path(os.path.expanduser("~"))):  # noqa: PTH111 - never raises without a home
        return "is the home folder or holds it"
    return _occupied(folder) if os.path.lexists(folder) else ""


def _occupied(folder: Path) -> str:
    if not folder.is_dir():
        return "is a file"
    present = set(os.listdir(folder))  # noqa: PTH208 - names only
    if any(name.casefold() == ".git" for name in present):
        return "is a git repository"
    for own in (OWN, NEW, CONTENT):
        if _is_no_folder(folder / own):
            return f"holds {own}, which is not the folder that omni makes"
    if present - {OWN} and not _is_ours(folder):
        return "holds files and was not made by omni"
    return ""


def _is_no_folder(path: Path) -> bool:
    try:
        return not stat.S_ISDIR(path.lstat().st_mode)
    except FileNotFoundError:
        return False


def _is_ours(folder: Path) -> bool:
    journal = folder / JOURNAL
    return journal.is_file() and not journal.is_symlink() and not journal.parent.is_symlink()


def _holds(folder: Path, other: Path) -> bool:
    return other.resolve().is_relative_to(folder.resolve())
