"""Problems that a team knows of and puts off: what a baseline holds is not told again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from omni.commands.guard import Refusal
from omni.commands.here import Here
from omni.commands.outputs import output_path, write_output
from omni.model.frozen import Frozen
from omni.model.problem import Level, Problem
from omni.words.numbers import many

FORMAT_VERSION = 1


class Baseline(Frozen):
    """The fingerprints of known problems."""

    known: frozenset[str] = frozenset()

    def new(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Leaves out what is known."""
        if not self.known:
            return tuple(problems)
        from omni.report.fingerprints import fingerprinted

        return tuple(problem for problem, name in fingerprinted(problems) if name not in self.known)

    def told(self, problems: Sequence[Problem], unread: int = 0) -> str:
        """Says how many were left out, how many are no problem any more, and how many campaigns were not looked at
        because of those that were left out; nothing without a baseline.
        """
        if not self.known:
            return ""
        new = self.new(problems)
        left_out = len(problems) - len(new)
        hides = unread and any(one.level is Level.ERROR for one in set(problems) - set(new))
        behind = (
            f"; {many(unread, 'campaign')} could not be read, what else is wrong there is not told" if hides else ""
        )
        gone = len(self.known) - left_out
        mended = f"; {gone} of the baseline {'is' if gone == 1 else 'are'} mended" if gone else ""
        return f" ({many(left_out, 'known problem')} left out{mended}{behind})"


def read_baseline(path: Path) -> Baseline:
    """Reads a file that `write_baseline` wrote; refuses another."""
    import json

    try:
        data = json.loads(path.read_bytes())
        return Baseline(frozenset(str(one["fingerprint"]) for one in data["problems"]))
    except FileNotFoundError:
        raise Refusal(f"there is no {path}; --write-baseline writes it") from None
    except OSError as error:
        raise Refusal(f"{path} cannot be read: {error.strerror}") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Refusal(f"{path} is no baseline that omni wrote") from None


def write_baseline(path: Path, problems: Sequence[Problem], here: Here) -> None:
    """Writes the problems that there are, in an order that changes little from day to day."""
    import json

    from omni.report.fingerprints import fingerprinted

    file = output_path(here, path, "--write-baseline")
    known = [
        {"fingerprint": name, "code": problem.code, "file": problem.place.file, "sentence": problem.sentence}
        for problem, name in fingerprinted(problems)
    ]
    known.sort(key=lambda one: (one["file"], one["code"], one["sentence"], one["fingerprint"]))
    text = json.dumps({"format_version": FORMAT_VERSION, "problems": known}, ensure_ascii=False, indent=2) + "\n"
    write_output(file, text.encode(), here.shown(file))
