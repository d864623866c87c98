from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from omni.load import load
from omni.model.files import Files
from omni.model.message import Message
from omni.model.problem import Finding
from omni.model.project import Project
from omni.render import Renderer
from omni.render.grammar import grammar_of
from omni.render.style import Style, cldr_locale
from omni.resolve import resolve

ROOT = Path(__file__).parents[2]

BRAND = """
brand: Aurora
legal: {name: Aurora S.p.A., address: "Via Roma 1, 20121 Milano", vat: IT01234567890}
timezone: Europe/Rome
markets:
  italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it, ro, en, de, fr, es]}
  romania: {countries: [RO], currency: RON, timezone: Europe/Bucharest, locales: [ro]}
domains: [aurora.example]
links: {unsubscribe: "https://aurora.example/u/{{ person.id }}", stop: https://aurora.example/s}
topics: [offers]
formats: {money: {it: {EUR: "84 €"}, ro: {EUR: "84 €", RON: "249 lei"}, en: {EUR: "€84"}}}
fields: {first_name: {type: text, optional: true}, tier: {values: [gold, basic]}, orders: {type: integer}}
"""
FACTS = """
facts:
  discount: 30%
  code: BLACK30
  ends: 2026-11-30T23:59
  price: {EUR: 84.90}
  gift: {less: {EUR: 10}, over: {EUR: 50}}
  trial: {quantity: 14 day}
  menu: {url: https://aurora.example/menu}
"""
CAMPAIGN = """
campaign: spring
channels: [{channel}]
markets: [italy]
locales: [{locale}]
sends: [{{at: 2026-11-20T10:00, message: main}}]
cta: {{url: https://aurora.example/x, short: https://aurora.example/b}}
{facts}
copy:
  {locale}:
{copy}
"""


class Rendered(NamedTuple):
    message: Message | None
    findings: tuple[Finding, ...]
    project: Project
    renderer: Renderer

    def __getitem__(self, part: str) -> str:  # type: ignore[override]
        assert self.message, [finding.sentence for finding in self.findings]
        return self.message.parts[part].text


def workspace(*files: tuple[str, str]) -> Project:
    texts = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for path in sorted((ROOT / "channel_templates").rglob("*"))
        if path.is_file()
    }
    texts |= {name: text.encode() for name, text in files}
    project, problems = load(Files(texts, {}, {}))
    assert not problems, [finding.sentence for finding in problems]
    return project


def campaign_text(copy: dict[str, str], *, channel: str, locale: str, facts: str) -> str:
    lines = "".join(
        f"    {name}: |-\n" + "".join(f"      {line}\n" if line else "\n" for line in text.split("\n"))
        for name, text in copy.items()
    )
    return CAMPAIGN.format(channel=channel, locale=locale, facts=facts, copy=lines)


@pytest.fixture
def workspace_of() -> Callable[..., Project]:
    """A project of one campaign and, by name, other files of `campaigns/`."""

    def build(campaign: str, **others: str) -> Project:
        files = {"brand": BRAND, "spring": campaign, **others}
        return workspace(*((f"campaigns/{name}.yaml", text) for name, text in files.items()))

    return build


@pytest.fixture
def render() -> Callable[..., Rendered]:
    """Renders copy (field by field) on a channel: `render(short="…")["body"]` is the text of an SMS."""

    def build(channel="sms", locale="it", facts=FACTS, moment=(), person=None, **copy) -> Rendered:
        text = campaign_text(copy, channel=channel, locale=locale, facts=facts)
        project = workspace(("campaigns/brand.yaml", BRAND), ("campaigns/spring.yaml", text))
        ((brief, *_), _) = resolve(project)
        renderer = Renderer(project)
        return Rendered(*renderer.render(brief, moment, person), project, renderer)

    return build


@pytest.fixture
def said(render) -> Callable[..., str]:
    """What a text of an SMS becomes, between the brand's name and the link."""

    def build(text: str, locale: str = "it", **options) -> str:
        body = render(short=text, locale=locale, **options)["body"]
        return body.removeprefix("Aurora: ").partition(" https://aurora.example/b")[0]

    return build


@pytest.fixture
def style() -> Callable[..., Style]:
    """How values are written in a language."""

    def build(locale="it", *, plain=False, first_year=2026, patterns=None) -> Style:
        language = locale.split("-")[0]
        cldr, grammar = cldr_locale(locale, "IT"), grammar_of(language)
        return Style(locale, language, cldr, grammar, patterns or {}, plain, first_year)

    return build


@pytest.fixture(scope="session")
def campaigns() -> Project:
    """The campaigns of this repository."""
    paths = [path for path in sorted((ROOT / "campaigns").rglob("*.yaml")) if path.is_file()]
    return workspace(*((path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in paths))
