"""Problems of the campaigns that have changed since a revision, for `--since`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from omni.commands.guard import Refusal
from omni.commands.here import Here
from omni.model.frozen import Frozen
from omni.model.ledger import Verdict
from omni.model.problem import Problem

if TYPE_CHECKING:
    from omni.workspace.touched import Touched


class Since(Frozen):
    """A revision, and what has been touched since; without one, all is looked at."""

    revision: str = ""
    touched: Touched | None = None

    @classmethod
    def asked(cls, here: Here, revision: str | None) -> Since:
        """Asks git what has changed; refuses where it cannot tell."""
        if revision is None:
            return cls()
        from omni.workspace.changes import changed_since
        from omni.workspace.git import GitError
        from omni.workspace.touched import touched

        try:
            return cls(revision, touched(here.files, changed_since(here.root, revision)))
        except GitError as error:
            raise Refusal(f"--since {revision}: {error}") from None

    def of(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Keeps the problems of what was touched, in order."""
        return tuple(one for one in problems if self.touched is None or self.touched.concerns(one))

    def judged(self, verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
        """Keeps the verdicts of what was touched, in order."""
        touched = self.touched
        return tuple(
            one for one in verdicts if touched is None or touched.everything or one.campaign in touched.campaigns
        )

    def told(self) -> str:
        """Says what is reported on; nothing without a revision."""
        if self.touched is None:
            return ""
        if self.touched.everything:
            return f", all of them, because a file that they share has changed since {self.revision}"
        names = ", ".join(self.touched.campaigns)
        return f"; changed since {self.revision}: {names or 'none'}"
