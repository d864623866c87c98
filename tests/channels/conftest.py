"""A small campaign of two languages on the channel under test, beside the repository's channels."""

from __future__ import annotations

import json
import shutil
import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

TEMPLATES = Path(__file__).parents[2] / "channel_templates"
BRAND = """\
brand: Aurora
legal: {name: Aurora S.p.A., address: "Via Roma 1, 20121 Milano", vat: IT01234567890}
timezone: Europe/Rome
markets:
  italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it]}
  romania: {countries: [RO], currency: RON, timezone: Europe/Bucharest, locales: [ro]}
domains: [aurora.example]
topics: [offers]
"""
CAMPAIGN = """\
campaign: spring
locales: [it, ro]
channels: [{channel}]
facts: {{discount: 30%, code: GEMMA, ends: 2027-03-31T23:59}}
cta: {{url: https://aurora.example/primavera, short: https://aurora.example/p}}
{when}
"""
SENT = "send: 2027-03-02T10:00"
SHOWN = "shown: [{{message: main, channels: [{channel}], from: 2027-03-02T10:00, to: ends}}]"

Texts = Mapping[str, Mapping[str, str]]


class OneCampaign:
    """A workspace with the campaign `spring` on one channel, and what a run of omni makes of it."""

    def __init__(self, root: Path, omni: Callable[..., Any]) -> None:
        self.root = root
        self._omni = omni

    def write(self, channel: str, copy: Texts, keys: str = "", *, shown: bool = True) -> None:
        """Writes brand, campaign and copy; `keys` are more lines of the campaign."""
        if not (self.root / "channel_templates").exists():
            shutil.copytree(TEMPLATES, self.root / "channel_templates")
        when = (SHOWN if shown else SENT).format(channel=channel)
        campaign = (
            CAMPAIGN.format(channel=channel, when=when) + keys + f"copy: {json.dumps(copy, ensure_ascii=False)}\n"
        )
        for name, text in {"brand.yaml": BRAND, "spring.yaml": campaign}.items():
            path = self.root / "campaigns" / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def put_picture(self, name: str, width: int, height: int) -> None:
        """Puts a file beside the campaign that begins like a PNG of that size."""
        size = struct.pack(">I4sII", 13, b"IHDR", width, height)
        (self.root / "campaigns" / name).write_bytes(b"\x89PNG\r\n\x1a\n" + size + bytes(9))

    def problems(self) -> list[dict[str, Any]]:
        """What lint finds."""
        found: list[dict[str, Any]] = json.loads(self._omni("lint", "-f", "json").stdout)["problems"]
        return found

    def plan(self) -> None:
        """Publishes the preview; nothing may be wrong."""
        for command in ("lint", "plan"):
            result = self._omni(command)
            assert result.exit_code == 0, result.output
        assert self.problems() == []

    def artefact(self, channel: str, locale: str, extension: str = "json") -> str:
        """The file for the provider."""
        market = {"it": "italy", "ro": "romania"}[locale]
        (path,) = (self.root / "preview/v").glob(
            f"spring-main-{_named(channel)}-{market}-{locale}-{'?' * 12}.{extension}"
        )
        return path.read_text(encoding="utf-8")

    def sheet(self, channel: str, locale: str) -> str:
        """The page that shows the message."""
        (path,) = (self.root / "preview/v").glob(f"spring-main-{_named(channel)}-*-{locale}-sheet-*.html")
        return path.read_text(encoding="utf-8")


def _named(channel: str) -> str:
    """The channel in names of files, where an underscore is a hyphen."""
    return channel.replace("_", "-")


@pytest.fixture
def spring(tmp_path: Path, omni: Callable[..., Any]) -> OneCampaign:
    return OneCampaign(tmp_path, omni)
