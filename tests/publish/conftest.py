"""A small preview whose number can be read from every page, and a judge that follows its links."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from omni.write.publish import Disk, Published, name_of, publish


class Unflushed(Disk):
    """A disk that never flushes, which only a power cut could tell."""

    def write(self, path, body, *, lasting=False):  # noqa: ARG002 (what it would cost to flush is not our subject)
        super().write(path, body)

    def settle(self):
        pass


class Previews:
    """Publishes numbered generations and judges what is on disk from index.html down."""

    def publish(self, out: Path, number: int, disk: Disk | None = None) -> Published:
        leaf = {"same.css": b"body{}", "mail/it.html": f"<p>Offerta {number}</p>".encode()}
        links = "".join(f'<a href="{name_of(logical, body)}">' for logical, body in leaf.items())
        pages = leaf | {"gallery.html": f"<h1>{number}</h1>{links}".encode()}
        rows = {"schedule.csv": f"n\n{number}\n".encode(), "problems.json": b"[]\n"}
        gallery = name_of("gallery.html", pages["gallery.html"])
        index = f'<title>{number}</title><a href="v/{gallery}">'.encode()
        stable = {name: name for name in rows if name != "problems.json" or number % 2}
        return publish(out, pages | rows, index, stable, disk or Unflushed())

    def shown(self, out: Path) -> int:
        """Follow every link from index.html; each file must be there with the bytes that its name promises."""
        pages, number = [out / "index.html"], int(re.findall(rb"<title>(\d+)", (out / "index.html").read_bytes())[0])
        while pages:
            page = pages.pop()
            for link in re.findall(r'href="([^"]+)"', page.read_text()):
                target = page.parent / link
                digest = hashlib.sha256(target.read_bytes()).hexdigest()
                assert target.stem.endswith(digest[:12])
                pages.append(target)
        return number

    def files(self, out: Path) -> dict[str, bytes]:
        return {
            path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()
        }

    def listed(self, out: Path) -> dict[str, str]:
        return json.loads((out / "manifest.json").read_text())["files"]

    def is_complete(self, out: Path) -> bool:
        """True where every file of the manifest is there, whole, and nothing is on its way."""
        files = self.files(out)
        listed = {path: hashlib.sha256(files.get(path, b"?")).hexdigest() for path in self.listed(out)}
        return listed == self.listed(out) and not (out / ".omni/new").exists() and ".omni/journal.new" not in files


@pytest.fixture
def previews() -> Previews:
    return Previews()
