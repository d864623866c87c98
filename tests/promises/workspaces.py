"""Two workspaces to hurt: the one that `omni init` makes, and the repository's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from omni.commands.starter import filled
from omni.model.files import Files

REPOSITORY = Path(__file__).parents[2]
VALUES = {"brand": "Forma", "domain": "forma.example", "sender": "FORMA", "date": "2027-03-02", "end": "2027-03-12"}
CIAO = "campaigns/ciao.yaml"
RICH = "campaigns/rich.yaml"
PEOPLE = "campaigns/people.yaml"


def beginners() -> dict[str, str]:
    """The campaigns of `omni init` and the shipped channels, by path."""
    return dict(_beginners())


@cache
def _beginners() -> Mapping[str, str]:
    campaigns = {path: text for path, text in filled("small", VALUES).items() if path.startswith("campaigns/")}
    return campaigns | _texts("channel_templates")


def rich() -> dict[str, str]:
    """The same brand with one campaign that uses a bit of everything; short, so that it is linted in a moment."""
    texts = beginners()
    del texts[CIAO]
    texts["campaigns/brand.yaml"] += "  spent: {type: money, optional: true}\n"
    texts["campaigns/segments.yaml"] = "segments: {golden: \"tier = 'gold'\"}\n"
    texts["campaigns/events.yaml"] = "events: {purchase: {fields: {total: {type: money}}, sample: {total: {EUR: 9}}}}\n"
    return texts | {RICH: (Path(__file__).parent / "rich.yaml").read_text(encoding="utf-8")}


def repository() -> dict[str, str]:
    """The campaigns and channels of this repository, by path."""
    return _texts("campaigns") | _texts("channel_templates")


def _texts(folder: str) -> dict[str, str]:
    paths = sorted(path for path in (REPOSITORY / folder).rglob("*") if path.suffix in {".yaml", ".j2"})
    return {path.relative_to(REPOSITORY).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def as_files(texts: Mapping[str, str]) -> Files:
    """The texts as the line takes them; lone surrogates become the bytes that they stand for."""
    return Files({path: text.encode("utf-8", "surrogatepass") for path, text in sorted(texts.items())}, {}, {})


def write(folder: Path, texts: Mapping[str, str]) -> Path:
    """Writes the texts below the folder, and gives it."""
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder
