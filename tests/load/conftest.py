"""A small workspace in which nothing is wrong, and ways to change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from omni.load import load
from omni.model.files import Files
from omni.model.problem import Finding
from omni.model.project import Project

BRAND = """\
brand: Aurora
timezone: Europe/Rome
markets:
  italy: {countries: [IT], currency: EUR, locales: [it, en]}
  romania: {countries: [RO], currency: RON, timezone: Europe/Bucharest, locales: [ro, en]}
topics: [offers, news]
senders: {sms: AURORA}
facts:
  delivery: {free: delivery, over: {EUR: 80, RON: 400}}
fields:
  first_name: {type: text, optional: true}
  tier: {values: [gold, silver]}
  orders: integer
  cart: {type: record, fields: {total: {type: money}}, optional: true}
"""
POLICY = """\
policy:
  quiet_hours: {all: "21:00-08:00", email: none, IT.sms: "20:00-09:00"}
  frequency_caps:
    - {max: 3, per: rolling 7d, channels: [sms]}
  costs: {sms: {EUR: 0.07}}
  assume: {email.clicked: 2%..4%}
"""
SEGMENTS = """\
segments:
  vip: "person.tier = 'gold'"
  loyal:
    all:
      - {field: person.orders, op: ">=", value: 3}
"""
PRODUCTS = """\
products:
  nova-coat:
    names: {it: Nova, ro: Nova, en: Nova}
    prices: {EUR: 249, RON: 1245}
    stock: {brera: {count: 14, date: 2026-11-20}}
"""
SHOPS = """\
shops:
  brera: {name: Aurora Brera, market: italy, hours: {mon-sat: "10:00-19:30"}}
"""
EVENTS = """\
events:
  purchase:
    fields: {total: {type: money}}
    sample: {total: {EUR: 138.00}}
"""
PEOPLE = """\
people:
  giulia: {first_name: Giulia, locale: it-IT, country: IT, email: giulia@mail.example, consent: {email: [offers], sms: [news]},
           tier: gold, orders: 4, does: {main: clicked after 3h}}
"""
SMS = """\
channel: sms
address: phone
reports: [delivered, clicked]
parts:
  body: {template: body.txt.j2, limits: [{max: 3, unit: segments}]}
"""
EMAIL = """\
channel: email
address: email
reports: [delivered, clicked]
parts:
  html: {template: html.html.j2, kind: html}
"""
INSTAGRAM = """\
channel: instagram
addressed: false
consent: none
parts:
  post: {template: post.txt.j2}
"""
CIAO = """\
campaign: ciao
channels: [email, sms]
audience: {include: vip, holdout: 5%}
send: 2026-12-05T10:00
facts:
  discount: 20%
  code: {code: CIAO20, encodes: discount}
  price: {EUR: 84.90, RON: 420}
  ends: 2026-12-31T23:59
requires: {all: [discount, code], sms: [ends]}
cta: https://aurora.example/ciao
copy:
  it: {headline: "Ciao! -{{ discount }}", body: "Con {{ code }}."}
"""
WORKSPACE = {
    "campaigns/brand.yaml": BRAND,
    "campaigns/policy.yaml": POLICY,
    "campaigns/segments.yaml": SEGMENTS,
    "campaigns/products.yaml": PRODUCTS,
    "campaigns/shops.yaml": SHOPS,
    "campaigns/events.yaml": EVENTS,
    "campaigns/people.yaml": PEOPLE,
    "campaigns/ciao.yaml": CIAO,
    "channel_templates/sms/channel.yaml": SMS,
    "channel_templates/sms/body.txt.j2": "{{ body }}",
    "channel_templates/email/channel.yaml": EMAIL,
    "channel_templates/email/html.html.j2": "<p>{{ body }}</p>",
    "channel_templates/instagram/channel.yaml": INSTAGRAM,
    "channel_templates/instagram/post.txt.j2": "{{ body }}",
}

Loaded = tuple[Project, tuple[Finding, ...]]


@pytest.fixture
def workspace_texts() -> dict[str, str]:
    """The files of the small workspace, to change."""
    return dict(WORKSPACE)


@pytest.fixture
def load_texts() -> Callable[[Mapping[str, str]], Loaded]:
    """A function that loads files from their texts."""
    return _load


@pytest.fixture
def load_with() -> Callable[..., Loaded]:
    """A function that loads the small workspace with further or other files; None takes one away."""

    def load_changed(files: Mapping[str, str | None] | None = None) -> Loaded:
        changed = {**WORKSPACE, **(files or {})}
        return _load({file: text for file, text in changed.items() if text is not None})

    return load_changed


@pytest.fixture
def load_changed(load_with) -> Callable[[str, str, str], Loaded]:
    """A function that loads the small workspace with one text of one file replaced."""

    def load_replaced(file: str, right: str, wrong: str) -> Loaded:
        assert right in WORKSPACE[file]
        return load_with({file: WORKSPACE[file].replace(right, wrong, 1)})

    return load_replaced


@pytest.fixture
def campaign_of(load_with):
    """A function that gives the campaign of a text in the small workspace, in which nothing may be wrong."""

    def read(text: str, more: Mapping[str, str] | None = None):
        project, findings = load_with({"campaigns/ciao.yaml": text, **(more or {})})
        assert [finding.sentence for finding in findings] == []
        (campaign,) = project.campaigns.values()
        return campaign

    return read


@pytest.fixture
def told() -> Callable[[Loaded], list[str]]:
    """A function that says findings on one line each: place, rule, sentence."""

    def tell(loaded: Loaded) -> list[str]:
        project, findings = loaded
        return [f"{project.sources.place(finding.where)} {finding.rule}: {finding.sentence}" for finding in findings]

    return tell


def _load(texts: Mapping[str, str]) -> Loaded:
    return load(Files({file: text.encode() for file, text in sorted(texts.items())}, {}, {}))
