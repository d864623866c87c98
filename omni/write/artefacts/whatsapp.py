"""A message template as WhatsApp's Cloud API creates it: Meta approves it once, then it is sent with each one's values.

Parts are `header` or `picture`, `body`, `footer`, and the buttons: `button` with `url`, `code` (copied with a tap),
`stop` (a reply). Values of people and events become named parameters with a sample each. A picture is named as the
campaign names it, and gets Meta's handle (`4::…`) once it is uploaded.

Sources: https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components and
https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/coupon-templates
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from hashlib import blake2b

from omni.model.message import Message
from omni.model.people import Person
from omni.render.marks import pieces

EXTENSION = "json"
_UNFIT = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 512
_CATEGORIES = {"marketing": "MARKETING", "transactional": "UTILITY"}
_REGIONS = {
    "ar": "AE EG LB MA QA SA",
    "en": "AU CA GB IN US",
    "es": "AR CL CO ES MX PE VE",
    "fr": "BE CA",
    "pt": "BR PT",
    "zh": "CN HK TW",
}
_NAMED_OTHERWISE = {"ky": "ky_KG", "no": "nb", "pt": "pt_PT", "rw": "rw_RW", "zh": "zh_CN"}

Found = dict[str, str]
"""Parameters and their samples, in the order in which they stand in a text."""


def body(message: Message, person: Person | None) -> bytes:  # noqa: ARG001  every format takes both
    """Gives `{"name", "language", "category", "parameter_format", "components": […]}`."""
    components = [*_header(message), *_body(message), *_footer(message), *_buttons(message)]
    template = {
        "name": _name(message),
        "language": _language(message.key.locale),
        "category": _CATEGORIES.get(message.brief.purpose, "MARKETING"),
        "parameter_format": "NAMED",
        "components": components,
    }
    return (json.dumps(template, ensure_ascii=False, indent=2) + "\n").encode(errors="replace")


def _name(message: Message) -> str:
    """`welcome_hello`; a market among several, a version, a variant and the days left tell templates apart."""
    key, markets = message.key, message.brief.campaign.markets
    days = (word for fact_and_days in message.moment for word in fact_and_days)
    market = key.market if len(markets) > 1 else ""
    words = (key.campaign, key.message, market, key.version, key.variant, *days)
    return "_".join(_plain(word) for word in words if word)[:_LONGEST_NAME]


def _plain(word: str) -> str:
    """A word in the letters that names may have, told apart by its bytes where none is left."""
    letters = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()
    return _UNFIT.sub("_", letters).strip("_") or blake2b(word.encode(), digest_size=4).hexdigest()


def _language(locale: str) -> str:
    """Meta's code: `it`, `en_GB` where it tells regions apart."""
    language, _, rest = locale.partition("-")
    region = rest.rpartition("-")[2]
    known = region in _REGIONS.get(language, "").split()
    return f"{language}_{region}" if known else _NAMED_OTHERWISE.get(language, language)


def _header(message: Message) -> Iterator[dict[str, object]]:
    picture = _text(message, "picture")
    text, found = _with_parameters(message, "header")
    if picture:
        yield {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": [picture]}}
    elif text:
        yield {"type": "HEADER", "format": "TEXT", "text": text, **_examples("header_text_named_params", found)}


def _body(message: Message) -> Iterator[dict[str, object]]:
    text, found = _with_parameters(message, "body")
    yield {"type": "BODY", "text": text, **_examples("body_text_named_params", found)}


def _footer(message: Message) -> Iterator[dict[str, object]]:
    footer = _text(message, "footer")
    if footer:
        yield {"type": "FOOTER", "text": footer}


def _buttons(message: Message) -> Iterator[dict[str, object]]:
    label, code, stop = (_text(message, name) for name in ("button", "code", "stop"))
    buttons: list[dict[str, object]] = []
    if label and _text(message, "url"):
        buttons.append({"type": "URL", "text": label, **_address(message)})
    if code:
        found = _with_parameters(message, "code")[1]
        buttons.append({"type": "COPY_CODE", "example": next(iter(found.values()), code)})
    if stop:
        buttons.append({"type": "QUICK_REPLY", "text": stop})
    if buttons:
        yield {"type": "BUTTONS", "buttons": buttons}


def _address(message: Message) -> dict[str, object]:
    """A button's address; where it becomes each one's own it ends in `{{1}}`, which stands for all the rest."""
    text, found = _with_parameters(message, "url")
    if not found:
        return {"url": text}
    example = text
    for name, sample in found.items():
        example = example.replace(_parameter(name), sample)
    same_for_all = text.partition(_parameter(next(iter(found))))[0]
    return {"url": f"{same_for_all}{_parameter('1')}", "example": [example]}


def _examples(key: str, found: Mapping[str, str]) -> dict[str, object]:
    samples = [{"param_name": name, "example": sample} for name, sample in found.items()]
    return {"example": {key: samples}} if samples else {}


def _with_parameters(message: Message, name: str) -> tuple[str, Found]:
    """A part with a parameter for each value of a person or an event."""
    part = message.parts.get(name)
    if part is None:
        return "", {}
    text, stretches = pieces(part.marked, part.origins)
    written: list[str] = []
    found: Found = {}
    at = 0
    for piece in (piece for piece in stretches if piece.origin.kind == "personal"):
        parameter = _plain(piece.origin.name.removeprefix("person."))
        stands = text[piece.start : piece.end]
        found[parameter] = _sample(message, piece.origin.name, stands)
        written += [text[at : piece.start], _parameter(parameter)]
        at = piece.end
    return "".join((*written, text[at:])).strip(), found


def _sample(message: Message, name: str, stands: str) -> str:
    """What somebody has there: the reader meant, else a sample person, else the value's name in words."""
    if message.person:
        return stands
    return message.samples.get(name) or name.rpartition(".")[2].replace("_", " ")


def _parameter(name: str) -> str:
    return f"{{{{{name}}}}}"


def _text(message: Message, name: str) -> str:
    part = message.parts.get(name)
    return part.text.strip() if part else ""
