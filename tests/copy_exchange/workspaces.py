"""A small workspace whose copy goes to translators: Italian and Romanian, one file each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from omni.load import load
from omni.model.files import Files
from omni.model.project import Project

ROOT = Path(__file__).parents[2]
BRAND = """\
brand: Aurora
legal: {name: Aurora S.p.A., address: "Via Roma 1, 20121 Milano, Italia", vat: IT01234567890}
timezone: Europe/Rome
markets:
  italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it, ro, de]}
domains: [aurora.example]
senders: {email: "Aurora <ciao@aurora.example>", sms: AURORA}
links: {unsubscribe: "https://aurora.example/u/{{ person.id }}", stop: https://aurora.example/s}
topics: [offers]
fields: {first_name: {type: text, optional: true}}
"""
CAMPAIGN = """\
campaign: ciao
channels: [email, sms]
locales: [it, ro]
send: 2026-11-27T10:00
facts: {discount: 30%, code: BLACK30, ends: 2026-11-30T23:59}
cta: {url: https://aurora.example/black, short: https://aurora.example/b}
copy: copy/
"""
ITALIAN = """\
copy: it
messages:
  main:
    headline: "Solo oggi -{{ discount }}"
    short: "-{{ discount }} con {{ code }}, {{ ends | fino_a }}"
    body: |
      Ciao, il nostro venerdì comincia adesso.

      con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}.
    cta: Scopri
"""
ROMANIAN = """\
copy: ro   # Ana
messages:
  main:
    # she likes it short
    headline: 'Doar azi -{{ discount }}'
    short: "-{{ discount }} cu {{ code }}, pana pe {{ ends }}"   # no diacritics
    body: |
      Bună, vinerea noastră începe chiar acum.

      cu {{ code }} ai {{ discount }} reducere până pe {{ ends }}.

    cta: Descoperă
"""
WORKSPACE = {
    "campaigns/brand.yaml": BRAND,
    "campaigns/policy.yaml": "policy: {quiet_hours: {all: '21:00-08:00', email: none}}\n",
    "campaigns/ciao/campaign.yaml": CAMPAIGN,
    "campaigns/ciao/copy/it.yaml": ITALIAN,
    "campaigns/ciao/copy/ro.yaml": ROMANIAN,
}


def project(changes: Mapping[str, str]) -> Project:
    """The workspace as values, with some of its files changed."""
    templates = (path for path in (ROOT / "channel_templates").rglob("*") if path.is_file())
    shipped = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in templates}
    own = {path: text.encode() for path, text in (WORKSPACE | dict(changes)).items()}
    return load(Files(dict(sorted((shipped | own).items())), {}, {}))[0]


def tree(root: Path) -> dict[str, bytes]:
    """Every file below a folder, save sheets."""
    files = (path for path in root.rglob("*") if path.is_file() and path.suffix not in {".csv", ".xlsx"})
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}
