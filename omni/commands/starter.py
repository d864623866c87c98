"""Files that omni writes for a beginner: a small workspace, a campaign, a channel, schemas, what CI services read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from omni import __version__
from omni.commands.guard import Refusal

SCHEMAS = ".omni/schema"


class Service(StrEnum):
    """What runs omni for a team."""

    GITHUB = "github"
    GITLAB = "gitlab"
    PRE_COMMIT = "pre-commit"

    @property
    def path(self) -> str:
        """Where the service looks for its file, from the top of a repository."""
        return _READ_BY[self]


_READ_BY = {
    Service.GITHUB: ".github/workflows/omni.yml",
    Service.GITLAB: ".gitlab-ci.yml",
    Service.PRE_COMMIT: ".pre-commit-config.yaml",
}


def filled(folder: str, values: Mapping[str, str]) -> dict[str, str]:
    """Gives the starter files of a folder by relative path, with `{name}` replaced for each of the values."""
    return {path: fill(text, values) for path, text in _texts(files("omni") / "starter" / folder, "")}


def fill(text: str, values: Mapping[str, str]) -> str:
    """Replaces `{name}` for each of the values; other braces stay."""
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text


def _texts(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        name = ".gitignore" if entry.name == "gitignore" else entry.name
        if entry.is_dir():
            yield from _texts(entry, f"{prefix}{name}/")
        else:
            yield prefix + name, entry.read_text(encoding="utf-8")


def schemas() -> dict[str, str]:
    """Gives the JSON Schema of every kind of file, by the path at which editors are told to look."""
    from omni.load.schema import KINDS, json_schema

    return {
        f"{SCHEMAS}/{kind}.json": json.dumps(json_schema(kind), ensure_ascii=False, indent=2) + "\n" for kind in KINDS
    }


def services(wanted: Iterable[Service]) -> dict[str, str]:
    """Gives the file of each service that runs omni for a team, by the path at which the service looks for it."""
    texts = filled("ci", {"version": __version__}) if wanted else {}
    return {service.path: texts[f"{service}.yaml"] for service in wanted}


def write_new(root: Path, texts: Mapping[str, str | bytes]) -> None:
    """Writes files that must not exist yet; when one of them does, none is written."""
    taken = [path for path in texts if (root / path).exists() or (root / path).is_symlink()]
    if taken:
        raise Refusal(f"{taken[0]} is there already, so nothing was written")
    try:
        for path, text in texts.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            with (root / path).open("xb") as file:
                file.write(text if isinstance(text, bytes) else text.encode())
    except OSError as error:
        raise Refusal(f"{error.filename} could not be written: {error.strerror}") from None


def first_day(text: str) -> date:
    """Reads a date, or gives the first Tuesday to Thursday that is a week away: no sends on weekends by default."""
    if text:
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise Refusal(f"--date takes a day such as 2026-12-01; it was given {text}") from None
    day = date.today() + timedelta(days=7)  # noqa: DTZ011, TID251  a new file is dated from the day it is written
    return next(day + timedelta(days=more) for more in range(7) if (day + timedelta(days=more)).weekday() in {1, 2, 3})
