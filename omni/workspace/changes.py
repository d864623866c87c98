"""The files of a workspace that git says have changed: nothing of the repository runs, and nothing is written.

A repository's own settings can name programs for git to start (hooks, a file-system monitor, filters, a diff of its
own, a helper that fetches what is missing): each is switched off.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from omni.model.frozen import Frozen
from omni.workspace.names import nfc, shown
from omni.workspace.root import CAMPAIGNS, TEMPLATES

_SECONDS = 60
_QUIET = ("--no-pager", "--no-optional-locks", "--literal-pathspecs")
_SETTINGS = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}")
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_DIFF = (
    "--name-only",
    "-z",
    "--relative",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=dirty",
    f"-O{os.devnull}",
)


class GitError(Exception):
    """Raised when git cannot tell; its text says why in plain words."""


def changed_since(root: Path, revision: str) -> frozenset[str]:
    """Gives the files of the workspace that differ from where its history parted from `revision`.

    They are paths below `root`: committed or not, new ones that git does not know yet and removed ones too, as a
    reviewer's three-dot comparison shows them once all is committed. Raises GitError.
    """
    git = _Git(_program(root), root)
    if git.said("rev-parse", "--is-inside-work-tree").strip() != "true":
        raise GitError("the workspace is in no git repository")
    parted = git.parted_from(revision)
    git = git.without_filters()
    places = ("--", CAMPAIGNS, TEMPLATES)
    recorded = git.told("diff", "--cached", *_DIFF, parted, *places)
    unrecorded = git.told("ls-files", "--modified", "--deleted", "--others", "--exclude-standard", "-z", *places)
    return frozenset(shown(nfc(file.rstrip("/"))) for file in f"{recorded}{unrecorded}".split("\0") if file)


class _Git(Frozen):
    """The git of this machine in a workspace, with what a repository may not set."""

    program: str
    root: Path
    settings: tuple[str, ...] = _SETTINGS

    def parted_from(self, revision: str) -> str:
        """The last commit that `revision` and what is checked out have in common."""
        named = self.said("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
        if not named:
            raise GitError("git knows no such revision here")
        common = self.said("merge-base", named, "HEAD").strip()
        if not common:
            raise GitError("it has no commit in common with what is checked out, or this clone holds too few of them")
        return common

    def without_filters(self) -> _Git:
        """The same with every filter of file contents that is set anywhere switched off."""
        keys = self.said("config", "--null", "--name-only", "--get-regexp", r"^filter\.")
        drivers = sorted({key.rpartition(".")[0] for key in keys.split("\0") if key})
        nothing = (f"{driver}.{key}" for driver in drivers for key in ("clean=", "process=", "required=false"))
        return _Git(self.program, self.root, (*self.settings, *nothing))

    def told(self, *arguments: str) -> str:
        """What git answers; raises GitError where it fails."""
        answer = self._asked(*arguments)
        if answer.returncode:
            raise GitError("git cannot read this repository")
        return os.fsdecode(answer.stdout)

    def said(self, *arguments: str) -> str:
        """What git answers, or nothing where it fails; raises GitError where it refuses the repository."""
        answer = self._asked(*arguments)
        if b"dubious ownership" in answer.stderr:
            raise GitError("git refuses this repository, which belongs to another user")
        return "" if answer.returncode else os.fsdecode(answer.stdout)

    def _asked(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        settings = (word for setting in self.settings for word in ("-c", setting))
        command = [self.program, "-C", str(self.root), *_QUIET, *settings, *arguments]
        try:
            return subprocess.run(  # noqa: S603 - git, by its full path
                command,
                capture_output=True,
                check=False,
                env=_environment(),
                stdin=subprocess.DEVNULL,
                timeout=_SECONDS,
            )
        except subprocess.TimeoutExpired:
            raise GitError(f"git did not answer within {_SECONDS} seconds") from None
        except (OSError, ValueError):
            raise GitError("git cannot be started") from None


def _program(root: Path) -> str:
    """Where git lies; one inside the workspace, or found from where the user stands, is not to be started."""
    found = shutil.which("git")
    if not found or not Path(found).is_absolute() or Path(found).resolve().is_relative_to(root.resolve()):
        raise GitError("git is not installed")
    return found


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _ENVIRONMENT
