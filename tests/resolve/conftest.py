from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from omni.load import load
from omni.model.brief import Brief
from omni.model.files import Files
from omni.model.project import Project
from omni.resolve import resolve

CHANNELS = Path(__file__).parents[2] / "channel_templates"

BRAND = """
brand: Aurora
timezone: Europe/Rome
markets:
  italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it, en-GB]}
  romania: {countries: [RO], currency: RON, timezone: Europe/Bucharest, locales: [ro]}
domains: [aurora.example]
topics: [offers, news]
facts: {delivery: {free: delivery, over: {EUR: 80, RON: 400}}}
utm: {source: aurora}
"""


@pytest.fixture
def project() -> Callable[..., Project]:
    """A project from the text of a campaign and, where they matter, of other files of `campaigns/`."""

    def build(campaign: str, **others: str) -> Project:
        texts = {"campaigns/brand.yaml": BRAND, "campaigns/spring.yaml": campaign}
        texts |= {f"campaigns/{name}.yaml": text for name, text in others.items()}
        files = {name: text.encode() for name, text in texts.items()}
        files |= {
            path.relative_to(CHANNELS.parent).as_posix(): path.read_bytes()
            for path in sorted(CHANNELS.rglob("*"))
            if path.is_file()
        }
        found, problems = load(Files(files, {}, {}))
        assert not [finding.sentence for finding in problems if finding.campaign == "spring"]
        return found

    return build


@pytest.fixture
def briefs(project: Callable[..., Project]) -> Callable[..., dict[str, Brief]]:
    """The briefs of a campaign by key."""

    def build(campaign: str, **others: str) -> dict[str, Brief]:
        return {str(brief.key): brief for brief in resolve(project(campaign, **others))[0]}

    return build
