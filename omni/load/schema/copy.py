"""Copy: the words of a campaign, by language, message, channel, version and variant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, ClassVar

from pydantic import Field

from omni.load.misfit import NO_VALUE, WRONG_TYPE, MisfitError, quoted
from omni.load.scalars.names import locale
from omni.load.schema.collected import Collected
from omni.load.schema.keys import Keys
from omni.load.schema.reading import Reads, as_error
from omni.load.schema.types import Locale

EXPECTS = "texts such as {headline: Ciao, body: …}"
TEXTS = {
    "headline": "The headline.",
    "body": "The text. Plain; a blank line is a paragraph, **bold** and [label](fact) are the only markup.",
    "short": "The text of channels with little room, such as SMS and push.",
    "subject": "The subject of a mail; without it, the headline.",
    "preheader": "What a mail program shows after the subject; without it, the first sentence of the body.",
    "cta": "The words on the button.",
}


def read_words(data: object) -> dict[str, Any]:
    """The words of one language: texts and groups of texts, whose keys are checked once the channels are known."""
    if not isinstance(data, dict):
        raise MisfitError(WRONG_TYPE, NO_VALUE if data is None else f"expects {EXPECTS}, found {quoted(data)}")
    collected = Collected()
    for key, value in data.items():
        if isinstance(value, dict):
            collected.reading(key, lambda value=value: read_words(value))  # type: ignore[misc]
        elif not isinstance(value, str):
            expects = "a text" if key in TEXTS else EXPECTS
            problem = NO_VALUE if value is None else f"expects {expects}, found {quoted(value)}"
            collected.reading(key, lambda problem=problem: _refuse(problem))  # type: ignore[misc]
    collected.done("copy")
    return data


def read_copy(data: object) -> dict[str, Any] | str:
    """Words by language, or the folder of files that hold them."""
    if isinstance(data, str):
        return data
    if not isinstance(data, dict):
        problem = (
            NO_VALUE
            if data is None
            else f"expects languages with texts, or a folder such as copy/, found {quoted(data)}"
        )
        raise MisfitError(WRONG_TYPE, problem)
    collected = Collected()
    for language, words in data.items():
        try:
            locale(language)
        except MisfitError as misfit:
            collected.wrong_key(language, misfit)
            continue
        collected.reading(language, lambda words=words: read_words(words))  # type: ignore[misc]
    collected.done("copy")
    return data


def read_variant(data: object) -> dict[str, Any]:
    """The words of a variant by language, possibly below `copy`."""
    if isinstance(data, dict) and "copy" in data:
        collected = Collected()
        collected.reading("copy", lambda: _by_language(data["copy"]))
        for key in data:
            if key != "copy":
                collected.unknown_key(key, "key of a variant", ("copy",))
        collected.done("variant")
        return data
    return _by_language(data)


def _by_language(data: object) -> dict[str, Any]:
    found = read_copy(data)
    if isinstance(found, str):
        raise MisfitError(WRONG_TYPE, f"expects languages with texts, found {quoted(found)}")
    return found


def _refuse(problem: str) -> None:
    raise MisfitError(WRONG_TYPE, problem)


def _guarded(read: Callable[[object], object]) -> Callable[[object], object]:
    def guarded(data: object) -> object:
        try:
            return read(data)
        except MisfitError as misfit:
            raise as_error(misfit) from None

    return guarded


WORDS_JSON = {
    "type": "object",
    "title": EXPECTS,
    "properties": {key: {"type": ["string", "number", "boolean"], "description": text} for key, text in TEXTS.items()},
    "additionalProperties": {"type": ["object", "string"]},
}
COPY_JSON = {
    "title": "languages with texts, or a folder such as copy/",
    "anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": WORDS_JSON}],
}

CopyOrFolder = Annotated[Any, Reads(_guarded(read_copy), COPY_JSON)]
VariantCopy = Annotated[Any, Reads(_guarded(read_variant), COPY_JSON)]
Words = Annotated[Any, Reads(_guarded(read_words), WORDS_JSON)]


class CopyFile(Keys):
    """The words of one language; everything but the first key is a text or a group of texts."""

    what: ClassVar[str] = "a copy file"
    copy_: Locale = Field(alias="copy", description="The language of the file.", examples=["it"])
    words: Words = Field({}, alias="⟨words⟩")
