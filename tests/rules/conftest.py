"""The line from files to problems, over a tiny workspace that an example changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from omni.line import lint, loaded, planned
from omni.model.files import Files
from omni.model.problem import Problem

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent / "workspace"
CAMPAIGN = "campaigns/ciao.yaml"
SHARED = {"brand.yaml", "policy.yaml", "people.yaml", "segments.yaml", "events.yaml", "products.yaml", "audience.yaml"}
TABLE = "people.csv"
LATIN = "latin-1"
START, END = "»", "«"
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MARKS = re.compile(f"([{START}{END}])")


class Plain(yaml.SafeDumper):
    """Quotes a text if it needs quotes without its marks."""


def _text_node(dumper: Plain, text: str) -> yaml.Node:
    quotes = '"' if _needs_quotes(text.replace(START, "").replace(END, "")) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, quotes)


@cache
def _needs_quotes(text: str) -> bool:
    return yaml.safe_dump(text, allow_unicode=True, width=10**6)[0] in "'\""


Plain.add_representer(str, _text_node)
Found = tuple[list[Problem], list[tuple[str, int, int, int, int]]]


@pytest.fixture(scope="session")
def find() -> Callable[..., Found]:
    """A function from an example to its problems and the places (file, line, column, end) between `»` and `«`.

    An example is YAML. Keys that are file names change or add files (of a group its keys, of a text all of it; of a
    picture its size: `1200 x 600 png, 90000 bytes`); the others change the campaign. A key that becomes null is taken away; {latin-1: text} is a file in that encoding.
    To `prove`, each message is written twice, at nearly twice the price.
    """

    def run(example: str, *, prove: bool = True) -> Found:
        told = _loaded(example)
        pictures = {"campaigns/hero.jpg": "1200 x 600"} | {key: told.pop(key) for key in [*told] if _is_picture(key)}
        texts, marks = _unmarked(_changed(_texts(example), told))
        data = {file: text.encode("latin-1" if LATIN in text else "utf-8") for file, text in sorted(texts.items())}
        found = {path: _picture(told) for path, told in pictures.items()}
        readers = {path: (lambda _length, head=head: head) for path, (head, _) in found.items()}
        files = Files(data, {}, {path: size for path, (_, size) in found.items()}, readers=readers)
        if TABLE not in texts:
            return list(lint(files, prove=prove).problems), marks
        return list(planned(loaded(files), lines_of=lambda file: texts[file].splitlines()).problems), marks

    return run


def _texts(example: str) -> dict[str, str]:
    """The tiny workspace, with those of the repository's channels that it or the example speaks of."""
    own = _own()
    spoken_of = "".join([example, *own.values()])
    return own | {file: text for file, text in _shipped().items() if _folder(file) in spoken_of}


def _folder(file: str) -> str:
    return "" if "/_" in file else file.split("/")[1]


@cache
def _own() -> dict[str, str]:
    return {path.relative_to(HERE).as_posix(): path.read_text() for path in HERE.rglob("*.yaml")}


@cache
def _shipped() -> dict[str, str]:
    templates = ROOT / "channel_templates"
    return {path.relative_to(ROOT).as_posix(): path.read_text() for path in templates.rglob("*") if path.is_file()}


def _changed(texts: dict[str, str], example: dict[str, Any]) -> dict[str, str]:
    campaign = {key: value for key, value in example.items() if not _is_file(key)}
    changes = {(f"campaigns/{key}" if key in SHARED else key): value for key, value in example.items() if _is_file(key)}
    if campaign:
        changes[CAMPAIGN] = campaign
    for file, change in changes.items():
        texts[file] = change if isinstance(change, str) else _merged_text(texts.get(file, ""), change)
    return texts


def _is_file(key: str) -> bool:
    return bool(re.search(r"\.(yaml|j2|csv)$", key))


def _is_picture(key: str) -> bool:
    return key.endswith((".jpg", ".png"))


def _picture(told: str) -> tuple[bytes, int]:
    """The first bytes and the size of a picture such as `1200 x 600 webp, 90000 bytes`; a JPEG unless told."""
    width, height, kind, size = re.fullmatch(r"(\d+) x (\d+)(?: (\w+))?(?:, (\d+) bytes)?", told).groups()
    pixels = int(width).to_bytes(4, "big") + int(height).to_bytes(4, "big")
    heads = {
        None: b"\xff\xd8\xff\xc0\0\x0b\x08" + pixels[6:] + pixels[2:4],
        "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + pixels,
        "webp": b"RIFF\0\0\0\0WEBPVP8 " + bytes(99),
    }
    return heads[kind], int(size or 9)


def _merged_text(text: str, change: dict[str, Any]) -> str:
    whole = _loaded(text)
    inner = {"policy": change} if "policy" in whole else change
    return yaml.dump(_merged(whole, inner), Dumper=Plain, sort_keys=False, allow_unicode=True, width=10**6)


def _loaded(text: str) -> Any:
    return yaml.load(text, LOADER) or {}  # noqa: S506, TID251 -- texts only, and omni's reader is what is tested


def _merged(base: Any, change: Any) -> Any:
    if not isinstance(base, dict) or not isinstance(change, dict):
        return change
    marked = {key.strip(START + END): key for key in change}
    merged = {marked.get(key, key): value for key, value in base.items()}
    for key, value in change.items():
        merged[key] = _merged(merged.get(key), value)
    return {key: value for key, value in merged.items() if value != "null"}


def _unmarked(texts: dict[str, str]) -> tuple[dict[str, str], list[tuple[str, int, int, int, int]]]:
    clean: dict[str, str] = {}
    places = []
    for file, text in texts.items():
        if START not in text or not file.startswith(("campaigns/", "channel_templates/")):
            clean[file] = text
            continue
        starts, clean[file] = [], ""
        for piece in MARKS.split(text):
            position = clean[file].count("\n") + 1, len(clean[file]) - clean[file].rfind("\n")
            if piece == START:
                starts.append(position)
            elif piece == END and starts:
                places.append((file, *starts.pop(), *position))
            else:
                clean[file] += piece
    return clean, places
