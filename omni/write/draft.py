"""An email as a draft: mail programs open the file in a window to write in, addressed to one person, ready to send.

`X-Unsent: 1` is what Outlook and Thunderbird look for, `X-Uniform-Type-Identifier` what Apple Mail does. A draft has no
sender, because the mail program puts in its own, and nothing by which a reader or a mail service could unsubscribe
anybody: whoever reads a draft is not the customer.
"""

from __future__ import annotations

import re

from omni.model.message import Message
from omni.model.people import Person
from omni.write.artefacts import artefact

_LINE = "\r\n"
_DROPPED = {"from", "to", "message-id", "list-unsubscribe", "list-unsubscribe-post"}
_FOLD = re.compile(r"\r\n(?![ \t])")
_DRAFT = ("X-Unsent: 1", "X-Uniform-Type-Identifier: com.apple.mail-draft")
_LONGEST = 254
_HOST = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_MAILBOX = re.compile(
    rf"[a-z0-9!#$%&'*+/=?^_`{{|}}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{{|}}~-]+)*@{_HOST}(?:\.{_HOST})+",
    re.IGNORECASE | re.ASCII,
)
"""A mailbox as HTML forms take it, with a dot in its host: https://html.spec.whatwg.org/#valid-e-mail-address"""


def is_mailbox(address: str) -> bool:
    """True for one plain address such as `elena@aurora.example`."""
    return len(address) <= _LONGEST and _MAILBOX.fullmatch(address) is not None


def draft(message: Message, person: Person | None, address: str) -> bytes:
    """Writes a message as a draft to an address; `person` is who reads it, if anybody."""
    made = artefact(message, person).body.decode("ascii")
    head, _, content = made.partition(_LINE * 2)
    kept = [header for header in _FOLD.split(head) if header.partition(":")[0].lower() not in _DROPPED]
    return _LINE.join((*_DRAFT, f"To: {address}", *kept, "", content)).encode("ascii")
