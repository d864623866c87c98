"""An email as RFC 5322 text, `multipart/alternative`, the same bytes for the same message.

The HTML part and the pictures that it shows are `multipart/related` (RFC 2387), each with a Content-ID (RFC 2392).

The standard library's generator draws random boundaries and encodes a long `List-Unsubscribe` (RFC 2047), which kills
one-click unsubscribing (RFC 8058); so headers are folded here, and only at white space (RFC 5322, 2.2.3).
"""

from __future__ import annotations

import quopri
import re
from base64 import encodebytes
from collections.abc import Iterable
from email.header import Header
from email.utils import formataddr, parseaddr
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import quote

from omni.model.message import Message
from omni.model.people import Person
from omni.write.pictures import Shown, shown_in

EXTENSION = "eml"
_LINE = "\r\n"
_CONTENT_ID = "cid:"
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_PERSON = re.compile(r"\{\{\s*person\.id\s*\}\}")
_URL = ":/?#[]@!$&'()*+,;=%-._~"


def body(message: Message, person: Person | None) -> bytes:
    """Writes headers, the text part, the HTML part and its pictures. Lines end with CR LF; texts are UTF-8."""
    text, page = (message.parts[name].text if name in message.parts else "" for name in ("text", "html"))
    digest = blake2b(f"{message.key}\0{message.person}\0{text}\0{page}".encode(), digest_size=12).hexdigest()
    boundary = f"=_omni_{digest}"
    pictures = [one for one in shown_in(page, message) if one.source.startswith(_CONTENT_ID)]
    parts = [_text("plain", text)] if text else []
    if page:
        written = _text("html", page)
        parts.append(_related(written, pictures, digest) if pictures else written)
    head = [f"{name}: {value}" for name, value in _headers(message, person, digest, boundary)]
    return _LINE.join([*head, "", *_several(parts, boundary), ""]).encode("ascii")


def _headers(message: Message, person: Person | None, digest: str, boundary: str) -> list[tuple[str, str]]:
    brand = message.brief.brand
    sender = brand.senders.get("email", "")
    subject = message.parts["subject"].text if "subject" in message.parts else ""
    to = person.addresses.get("email") if person else None
    headers = [
        ("From", _address(sender)),
        ("To", _address(to) if isinstance(to, str) else "undisclosed-recipients:;"),
        ("Subject", _words(subject)),
        ("Message-ID", f"<{digest}@{_host(sender)}>"),
    ]
    unsubscribe = _unsubscribe(message, person)
    if unsubscribe and message.brief.purpose == "marketing":
        headers += [
            ("List-Unsubscribe", f"<{unsubscribe}>"),
            ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ]
    content_type = f'multipart/alternative;{_LINE} boundary="{boundary}"'
    return [*headers, ("MIME-Version", "1.0"), ("Content-Type", content_type)]


def _several(parts: Iterable[list[str]], boundary: str) -> list[str]:
    return [*(line for part in parts for line in (f"--{boundary}", *part)), f"--{boundary}--"]


def _related(page: list[str], pictures: Iterable[Shown], digest: str) -> list[str]:
    boundary = f"=_omni_related_{digest}"
    content_type = f'Content-Type: multipart/related; type="text/html";{_LINE} boundary="{boundary}"'
    return [content_type, "", *_several([page, *map(_picture, pictures)], boundary)]


def _picture(shown: Shown) -> list[str]:
    name = shown.source.removeprefix(_CONTENT_ID)
    file = f"{name.partition('@')[0]}.{shown.format}"
    return [
        f'Content-Type: {shown.type}; name="{file}"',
        "Content-Transfer-Encoding: base64",
        f"Content-ID: <{name}>",
        f'Content-Disposition: inline; filename="{file}"',
        "",
        *_in_lines(shown.content),
    ]


@lru_cache(maxsize=8)
def _in_lines(content: bytes) -> tuple[str, ...]:
    return tuple(encodebytes(content).decode("ascii").splitlines())


def _text(kind: str, content: str) -> list[str]:
    encoded = quopri.encodestring(content.replace(_LINE, "\n").encode()).decode("ascii")
    return [
        f"Content-Type: text/{kind}; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        *encoded.split("\n"),
    ]


def _unsubscribe(message: Message, person: Person | None) -> str:
    """The brand's address for leaving with one click; empty where there is none that a mail program would take."""
    who = person.id if person else message.placeholders.get("person.id", "<id>")
    url = _PERSON.sub(quote(who, safe=""), message.brief.brand.links.get("unsubscribe", ""))
    return quote(url, safe=_URL) if url.startswith("https://") and "{{" not in url else ""


def _one_line(text: str) -> str:
    """Keeps a value inside its header: a line break would start another header, a control character end it."""
    return " ".join(_CONTROL.sub(" ", text).split())


def _words(text: str) -> str:
    """Encodes what is not plain (RFC 2047), and what a reader would take for encoded."""
    line = _one_line(text)
    plain = line.isascii() and "=?" not in line
    return Header(line, "us-ascii" if plain else "utf-8", header_name="Subject").encode(linesep=_LINE)


def _address(text: str) -> str:
    name, address = parseaddr(_one_line(text))
    mailbox, _, host = address.rpartition("@")
    return formataddr((name, f"{mailbox}@{_ascii_host(host)}")) if mailbox.isascii() else _words(text)


def _host(sender: str) -> str:
    return _ascii_host(parseaddr(sender)[1].rpartition("@")[2]) or "omni.invalid"


def _ascii_host(host: str) -> str:
    """Writes `caffè.example` as `xn--caff-8oa.example`; empty where that cannot be."""
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
