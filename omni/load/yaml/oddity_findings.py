"""YAML that omni refuses, and files beyond a limit → findings."""

from __future__ import annotations

from collections.abc import Callable

from omni.load.yaml import limits
from omni.load.yaml.reading import Limit, Oddity, OddityKind
from omni.model.problem import Finding
from omni.model.sources import Source

Original = Callable[[int], int]
"""The offset in the file of an offset in the text that was read."""

_SENTENCES: dict[OddityKind, tuple[str, str]] = {
    "alias": (
        "*{about} repeats a value named &{about}, and no value above has that name",
        "put the value in quotation marks, or name the value to repeat with &{about}",
    ),
    "cycle": ("*{about} stands inside the value that it repeats", "write the value out"),
    "group as key": (
        "{about} opens a list or a group of values here, where a name is due",
        "put the text in quotation marks",
    ),
    "wide space": ("a no-break space stands here, where only a plain space can", "write plain spaces instead"),
    "hidden": ("{about} writes a control character, which no reader can see", "delete {about}"),
    "merge": (
        "<< takes over the keys of another group, and omni reads only keys that are written out",
        "write them out",
    ),
    "no key": ("a value stands here without a name", "write a name before the colon"),
    "tag": (
        "{about} begins with !, which makes an order to programs of it, and omni takes none",
        "delete it, or put the text in quotation marks",
    ),
}


def oddity_finding(source: Source, oddity: Oddity, original: Original) -> Finding:
    """The finding for YAML that parses and that omni refuses."""
    place = source.place(original(oddity.start), original(oddity.end))
    if oddity.kind == "duplicate":
        first = source.place(original(oddity.earlier[0]), original(oddity.earlier[1]))
        sentence = _twice(oddity, first.line)
        advice = "keep one of the two"
        return Finding(
            place, sentence, "duplicate-key", related=((first, "the first, which omni reads"),), advice=advice
        )
    sentence, advice = (text.format(about=_short(oddity.about)) for text in _SENTENCES[oddity.kind])
    return Finding(place, sentence, "not-yaml", advice=advice)


def _twice(oddity: Oddity, line: int) -> str:
    name = _short(oddity.about)
    first, second = (_short(value) for value in oddity.values)
    if first and second and first != second:
        return f"{name} is written twice: {first} in line {line}, {second} here"
    return f"{name} is written twice, first in line {line}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 40 else f"{text[:39]}…"


def limit_finding(source: Source, limit: Limit, original: Original) -> Finding:
    """The finding for a file beyond one of the limits; of several documents in a file omni reads the first."""
    if limit.name == "documents":
        return Finding(
            source.place(original(limit.at), original(limit.at + 3)),
            "a second document begins here, and a file holds one",
            "not-yaml",
            advice="delete the line ---, or move what follows it to a file of its own",
        )
    place = source.place(original(limit.at))
    sentence = {
        "depth": f"lists and groups are nested more than {limits.DEPTH} deep here",
        "values": f"this file holds more than {limits.VALUES:,} values, those that * repeats included",
        "repeats": f"* repeats a value more than {limits.REPEATS} times in this file",
        "characters": f"this text has {limit.size:,} characters, and {limits.CHARACTERS:,} is the most",
    }[limit.name]
    return Finding(place, sentence, "too-large-or-deep", advice="split the file, or write it simpler")
