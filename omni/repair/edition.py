"""A campaign as a new edition: its files under another name, every date moved by the same number of days."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from omni.load.yaml import parse
from omni.model import node as nodes
from omni.model.campaign import Campaign
from omni.model.files import Files
from omni.model.frozen import Frozen
from omni.model.node import Scalar
from omni.model.sources import Source
from omni.repair.dates import dated
from omni.repair.scalars import Keys, scalars

CAMPAIGNS = "campaigns"
_STARTS = (("send",), ("send", "at"), ("journey", "entry", "at"))


class Edition(Frozen):
    """New files by path: `texts` as they are written, `copies` with the path that each is a copy of.

    `days` is how far every date moved.
    """

    file: str
    texts: Mapping[str, str]
    copies: Mapping[str, str]
    days: int


def first_start(campaign: Campaign, files: Files) -> date | None:
    """The day of the first dated send; without any, the first day that the campaign's file names."""
    found = tuple(dated(_source(campaign.file, files)))
    starts = [one.day for one in found if _is_start(one.keys)] or [one.day for one in found]
    return min(starts, default=None)


def edition(campaign: Campaign, files: Files, name: str, days: int, codes: Mapping[str, str]) -> Edition:
    """Writes the files of a new edition; `codes` are the new codes by the old ones.

    Comments and layout stay, because only the characters of a date, a code or a name change.
    """
    source = _source(campaign.file, files)
    places = _places(campaign.file, source, files, name)
    texts, copies = {}, {}
    for old, new in places.items():
        if old in files.texts:
            one = _source(old, files)
            texts[new] = _edited(one.text, _edits(one, campaign, places, days, codes))
        else:
            copies[new] = old
    return Edition(places[campaign.file], texts, copies, days)


def _is_start(keys: Keys) -> bool:
    in_list = len(keys) == 3 and (keys[0], keys[2]) in {("sends", "at"), ("versions", "starts")}
    return keys in _STARTS or in_list


def _source(file: str, files: Files) -> Source:
    return parse(file, files.texts[file])[0]


def _places(file: str, source: Source, files: Files, name: str) -> dict[str, str]:
    """Every file of the campaign and where it goes: a folder as a whole, a single file with its folder of copy."""
    folder = posixpath.dirname(file)
    known = (*files.texts, *files.others)
    if folder != CAMPAIGNS:
        above = posixpath.dirname(folder)
        return {one: f"{above}/{name}{one.removeprefix(folder)}" for one in known if one.startswith(f"{folder}/")}
    places = {file: f"{folder}/{name}{posixpath.splitext(file)[1]}"}
    copy = _copy_folder(source)
    if copy:
        old = posixpath.normpath(posixpath.join(folder, copy.value))
        new = posixpath.join(posixpath.dirname(old), f"{name}-copy")
        places |= {one: f"{new}{one.removeprefix(old)}" for one in known if one.startswith(f"{old}/")}
    return places


def _copy_folder(source: Source) -> Scalar | None:
    found = source.root.get("copy") if isinstance(source.root, nodes.Mapping) else None
    return found if isinstance(found, Scalar) else None


_Edits = dict[int, tuple[int, str]]


def _edits(
    source: Source, campaign: Campaign, places: Mapping[str, str], days: int, codes: Mapping[str, str]
) -> _Edits:
    """What changes in one file: from an offset to another, the text that stands there instead."""
    if source.file != campaign.file:
        return {}
    edits: _Edits = {}
    for one in dated(source):
        edits[one.start] = one.start + len(one.written), (one.day + timedelta(days=days)).isoformat()
    for scalar, text in (*_names(source, campaign, places), *_codes(source, codes)):
        start = source.text.find(scalar.value, scalar.span.start, scalar.span.end)
        if start >= 0 and start not in edits:
            edits[start] = start + len(scalar.value), text
    return edits


def _names(source: Source, campaign: Campaign, places: Mapping[str, str]) -> Iterator[tuple[Scalar, str]]:
    """The campaign's name, the folder of its copy where it has one beside it, pictures named by the folder's name."""
    new_file = places[campaign.file]
    new_name = posixpath.basename(posixpath.dirname(new_file))
    old_folder = posixpath.dirname(campaign.file)
    single = old_folder == CAMPAIGNS
    if single:
        new_name = posixpath.splitext(posixpath.basename(new_file))[0]
    for keys, scalar in scalars(source.root):
        if keys == ("campaign",):
            yield scalar, new_name
        elif keys == ("copy",) and single:
            yield scalar, f"{new_name}-copy/"
        elif keys[-1] == "file" and not single and scalar.value.startswith(f"{posixpath.basename(old_folder)}/"):
            yield scalar, f"{new_name}/{scalar.value.partition('/')[2]}"


def _codes(source: Source, codes: Mapping[str, str]) -> Iterator[tuple[Scalar, str]]:
    for keys, scalar in scalars(source.root):
        if scalar.value in codes and "facts" in keys:
            yield scalar, codes[scalar.value]


def _edited(text: str, edits: _Edits) -> str:
    pieces, at = [], 0
    for start, (end, new) in sorted(edits.items()):
        pieces += [text[at:start], new]
        at = end
    return "".join([*pieces, text[at:]])
