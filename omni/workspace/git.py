"""Asking the git of this machine: nothing of the repository runs, and nothing is written.

A repository's own settings can name programs for git to start (hooks, a file-system monitor, filters, a diff of its
own, a helper that fetches what is missing): each is switched off.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from omni.model.frozen import Frozen

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


class GitError(Exception):
    """Raised when git cannot tell; its text says why in plain words."""


class Git(Frozen):
    """The git of this machine in a workspace, with what a repository may not set."""

    program: str
    root: Path
    settings: tuple[str, ...] = _SETTINGS

    @classmethod
    def of(cls, root: Path) -> Git:
        """The git of the repository around a workspace; raises GitError where there is none."""
        git = cls(_program(root), root)
        if git.said("rev-parse", "--is-inside-work-tree").strip() != "true":
            raise GitError("the workspace is in no git repository")
        return git

    def knows(self, revision: str) -> bool:
        """True if a revision of that name is here."""
        return bool(self.said("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"))

    def commit(self, revision: str) -> str:
        """The commit that a revision names."""
        named = self.said("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
        if not named:
            if self.said("rev-parse", "--is-shallow-repository").strip() == "true":
                raise GitError("this clone is shallow and does not have it; git fetch --unshallow brings it")
            raise GitError("git knows no such revision here")
        return named

    def parted_from(self, revision: str, other: str = "HEAD") -> str:
        """The last commit that `revision` and another one, or what is checked out, have in common."""
        common = self.said("merge-base", self.commit(revision), self.commit(other)).strip()
        if not common:
            raise GitError("it has no commit in common with what is checked out, or this clone holds too few of them")
        return common

    def without_filters(self) -> Git:
        """The same with every filter of file contents that is set anywhere switched off."""
        keys = self.said("config", "--null", "--name-only", "--get-regexp", r"^filter\.")
        drivers = sorted({key.rpartition(".")[0] for key in keys.split("\0") if key})
        nothing = (f"{driver}.{key}" for driver in drivers for key in ("clean=", "process=", "required=false"))
        return Git(self.program, self.root, (*self.settings, *nothing))

    def told(self, *arguments: str) -> str:
        """What git answers; raises GitError where it fails."""
        return os.fsdecode(self.read(*arguments))

    def read(self, *arguments: str, asked: bytes = b"") -> bytes:
        """What git answers to `asked`, as it is; raises GitError where it fails."""
        answer = self._asked(*arguments, asked=asked)
        if answer.returncode:
            raise GitError("git cannot read this repository")
        return answer.stdout

    def said(self, *arguments: str) -> str:
        """What git answers, or nothing where it fails; raises GitError where it refuses the repository."""
        answer = self._asked(*arguments)
        if b"dubious ownership" in answer.stderr:
            raise GitError("git refuses this repository, which belongs to another user")
        return "" if answer.returncode else os.fsdecode(answer.stdout)

    def _asked(self, *arguments: str, asked: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        settings = (word for setting in self.settings for word in ("-c", setting))
        command = [self.program, "-C", str(self.root), *_QUIET, *settings, *arguments]
        try:
            return subprocess.run(  # noqa: S603 - git, by its full path
                command,
                capture_output=True,
                check=False,
                env=_environment(),
                input=asked,
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


def author(root: Path) -> str:
    """The name and address under which the user commits: `Ada <ada@aurora.example>`, or nothing."""
    git = Git(_program(root), root)
    name, address = (
        os.environ.get(f"GIT_AUTHOR_{key}") or git.said("config", f"user.{key.lower()}").strip()
        for key in ("NAME", "EMAIL")
    )
    return f"{name} <{address}>" if name and address else name or address
