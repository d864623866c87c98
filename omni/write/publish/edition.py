"""What one run publishes, before anything is written."""

from __future__ import annotations

import json
from collections.abc import Mapping

from omni.model.frozen import Frozen
from omni.write.publish.names import digest_of, is_portable, name_for

CONTENT = "v"
INDEX = "index.html"
MANIFEST = "manifest.json"

Hashes = Mapping[str, str]


class Edition(Frozen):
    """The files of a generation: path in the preview → bytes, and → SHA-256.

    `content` is all of `v/`; `front` is what people open by name, in the order in which it is put in place.
    """

    content: Mapping[str, bytes]
    front: Mapping[str, bytes]
    hashes: Hashes


def edition_of(tree: Mapping[str, bytes], index: bytes, stable: Mapping[str, str]) -> Edition:
    """Lays out a tree of logical names; `stable` maps the name of a copy to the logical name of its content."""
    for name in stable:
        if not is_portable(name) or name in {INDEX, MANIFEST, CONTENT}:
            raise ValueError(f"no name for a stable copy: {name!r}")
    digests = {logical: digest_of(body) for logical, body in tree.items()}
    places = {f"{CONTENT}/{name_for(logical, digests[logical])}": logical for logical in tree}
    content = {path: tree[logical] for path, logical in places.items()}
    front = {INDEX: index} | {name: tree[stable[name]] for name in stable}
    known = {path: digests[logical] for path, logical in {**places, **stable}.items()} | {INDEX: digest_of(index)}
    hashes = dict(sorted(known.items()))
    manifest = json.dumps({"format": 1, "files": hashes}, indent=1).encode() + b"\n"
    return Edition(content, front | {MANIFEST: manifest}, hashes | {MANIFEST: digest_of(manifest)})
