"""Display banners as an ad server takes them: a folder for each size, with its page and the pictures that it shows.

Each HTML part is a size; its first link becomes the click tag, which the ad server replaces by its own counted one.
The archive is stored, sorted and without dates: the same bytes for the same message.

Source: https://support.google.com/admanager/answer/7046799 (ad.size, clickTag, files beside the page),
https://support.google.com/campaignmanager/answer/3145300 (a page and the files that it names, nothing else)
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from omni.model.message import Message
from omni.model.people import Person
from omni.write.pictures import shown_in

EXTENSION = "zip"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_UNIX, _READABLE = 3, 0o644 << 16
_EXIT = re.compile(r'(<a\b[^>]*\bhref=")([^"]*)(")')
_OPENS = "javascript:void(window.open(window.clickTag))"


def body(message: Message, person: Person | None) -> bytes:  # noqa: ARG001  every format takes both
    """Gives the archive: `300x250/index.html`, `300x250/hero-….png`, …."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_STORED) as archive:
        for path, content in sorted(dict(_files(message)).items()):
            archive.writestr(_entry(path), content)
    return held.getvalue()


def _files(message: Message) -> Iterator[tuple[str, bytes]]:
    for part in message.parts.values():
        if part.kind != "html":
            continue
        page = part.text
        for one in shown_in(page, message):
            if one.source.startswith("cid:"):
                name = f"{one.source.removeprefix('cid:').partition('@')[0]}.{one.format}"
                page = page.replace(one.source, name)
                yield f"{part.name}/{name}", one.content
        yield f"{part.name}/index.html", _clickable(page).encode()


def _clickable(page: str) -> str:
    """The page with the address of its first link as `clickTag`, which the link opens."""
    found = _EXIT.search(page)
    if found is None:
        return page
    address = json.dumps(unescape(found[2])).replace("<", "\\u003c")
    script = f"<script>var clickTag = {address};</script>\n</head>"
    return _EXIT.sub(rf"\g<1>{_OPENS}\g<3>", page, count=1).replace("</head>", script, 1)


def _entry(path: str) -> ZipInfo:
    entry = ZipInfo(path, _LONG_AGO)
    entry.create_system, entry.external_attr = _UNIX, _READABLE
    return entry
