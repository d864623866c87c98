"""Copy: the words of a campaign, by language, message, channel, version and variant."""

from collections.abc import Callable
from typing import Annotated, Any, ClassVar

from pydantic import Field

from omni.load.misfit import MisfitError, wrong
from omni.load.scalars.names import locale
from omni.load.schema.collected import Collected
from omni.load.schema.keys import Keys
from omni.load.schema.reading import Reads, as_error
from omni.load.schema.types import Locale

EXPECTS = "texts such as {headline: Ciao, body: …}"
_BY_LANGUAGE = "write it as in copy: {it: {headline: Ciao}}"
_TEXT = "write the text in quotation marks, or delete the line"
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
        raise wrong(EXPECTS, data)
    collected = Collected()
    for key, value in data.items():
        if isinstance(value, dict):
            collected.reading(key, lambda value=value: read_words(value))  # type: ignore[misc]
        elif not isinstance(value, str):
            misfit = wrong("a text" if key in TEXTS else EXPECTS, value, advice=_TEXT if key in TEXTS else "")
            collected.reading(key, lambda misfit=misfit: _refuse(misfit))  # type: ignore[misc]
    collected.done("copy")
    return data


def read_copy(data: object) -> dict[str, Any] | str:
    """Words by language, or the folder of files that hold them."""
    if isinstance(data, str):
        return data
    if not isinstance(data, dict):
        raise wrong("languages with texts, or a folder such as copy/", data, advice=_BY_LANGUAGE)
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
        raise wrong("languages with texts", found, advice=_BY_LANGUAGE)
    return found


def _refuse(misfit: MisfitError) -> None:
    raise misfit


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
