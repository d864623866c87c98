"""The fields of copy: what they are for, which channels read them, and what stands in for one that is not written."""

from __future__ import annotations

import re
from collections.abc import Mapping

from omni.model.channel import Channel
from omni.model.copy import FIELDS, CopyText
from omni.model.frozen import Frozen
from omni.model.regex import regex


class CopyField(Frozen):
    """A field that authors write; `instead` is read where it is not written, in words `otherwise`."""

    name: str
    says: str
    instead: str = ""
    otherwise: str = ""


COPY_FIELDS: tuple[CopyField, ...] = (
    CopyField("headline", "the line that stands out"),
    CopyField("body", "the text; a blank line starts a paragraph"),
    CopyField("short", "the text where there is little room", "body", "the body"),
    CopyField("subject", "the subject of an email", "headline", "the headline"),
    CopyField("preheader", "the line after the subject in an inbox", "body", "the first sentence of the body"),
    CopyField("cta", "the words on the button or link"),
)

_VARIABLE = regex(r"\{\{(?:(?!\{\{).)*?\}\}", re.DOTALL)
_SENTENCE_END = regex(r"(?<![.!?…])[.!?…]++(?=\s+[^\W\d_a-zà-öø-ÿ]|\s*$|\n)|\n[ \t]*\n")


def copy_fields(channels: Mapping[str, Channel]) -> tuple[tuple[CopyField, tuple[str, ...]], ...]:
    """The table of fields, each with the channels that read it, for `omni explain copy`."""
    return tuple(
        (field, tuple(sorted(channel.id for channel in channels.values() if field.name in fields_read(channel))))
        for field in COPY_FIELDS
    )


def fields_read(channel: Channel) -> tuple[str, ...]:
    """The fields that a channel reads; a channel that names none reads all."""
    return channel.fields or FIELDS


def with_fallbacks(written: Mapping[str, CopyText], channel: Channel) -> dict[str, CopyText]:
    """What a channel reads: the written fields, and what stands in for those that are not."""
    found: dict[str, CopyText] = {}
    for field in COPY_FIELDS:
        text = written.get(field.name) or _stand_in(field, written)
        if text is not None and field.name in fields_read(channel):
            found[field.name] = text
    return found


def _stand_in(field: CopyField, written: Mapping[str, CopyText]) -> CopyText | None:
    text = written.get(field.instead)
    if text is None or field.name != "preheader":
        return text
    sentence = first_sentence(text.text)
    return CopyText(sentence, text.route) if sentence else None


def first_sentence(text: str) -> str:
    """A text up to the end of its first sentence or paragraph; nothing where `{% … %}` cuts through it."""
    masked = _VARIABLE.sub(lambda match: "X" * len(match.group()), text)
    end = _SENTENCE_END.search(masked)
    sentence = text[: end.end()].rstrip() if end else text.rstrip()
    return "" if "{%" in sentence else sentence
