"""An email as RFC 5322 text, `multipart/alternative`, the same bytes for the same message.

The standard library's generator draws random boundaries and encodes a long `List-Unsubscribe` (RFC 2047), which kills
one-click unsubscribing (RFC 8058); so headers are folded here, and only at white space (RFC 5322, 2.2.3).
"""

from __future__ import annotations

import quopri
from email.header import Header
from email.utils import formataddr, parseaddr
from hashlib import blake2b

from omni.model.message import Message
from omni.model.people import Person

EXTENSION = "eml"
_LINE = "\r\n"


def body(message: Message, person: Person | None) -> bytes:
    """Writes headers, the text part, the HTML part. Lines end with CR LF; bodies are quoted-printable UTF-8."""
    text, page = (message.parts[name].text if name in message.parts else "" for name in ("text", "html"))
    digest = blake2b(f"{message.key}\0{message.person}\0{text}\0{page}".encode(), digest_size=12).hexdigest()
    boundary = f"=_omni_{digest}"
    lines = [f"{name}: {value}" for name, value in _headers(message, person, digest, boundary)]
    for kind, content in (("plain", text), ("html", page)):
        if content:
            lines += ["", f"--{boundary}", *_part(kind, content)]
    return _LINE.join([*lines, "", f"--{boundary}--", ""]).encode("ascii")


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
    unsubscribe = message.placeholders.get("links.unsubscribe", "")
    if unsubscribe.startswith("https://") and message.brief.purpose == "marketing":
        headers += [
            ("List-Unsubscribe", f"<{_one_line(unsubscribe)}>"),
            ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ]
    content_type = f'multipart/alternative;{_LINE} boundary="{boundary}"'
    return [*headers, ("MIME-Version", "1.0"), ("Content-Type", content_type)]


def _part(kind: str, content: str) -> list[str]:
    encoded = quopri.encodestring(content.replace(_LINE, "\n").encode()).decode("ascii")
    return [
        f"Content-Type: text/{kind}; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        *encoded.split("\n"),
    ]


def _one_line(text: str) -> str:
    """Keeps a value inside its header: a line break would start another header."""
    return " ".join(text.split())


def _words(text: str) -> str:
    return Header(_one_line(text), "utf-8" if not text.isascii() else "us-ascii", header_name="Subject").encode(
        linesep=_LINE
    )


def _address(text: str) -> str:
    name, address = parseaddr(_one_line(text))
    return formataddr((name, address)) if address.isascii() else _words(text)


def _host(sender: str) -> str:
    return parseaddr(sender)[1].rpartition("@")[2] or "omni.invalid"
