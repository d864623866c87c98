"""Ten pull requests to one shop, as teams make them: what each changes in the files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Change = Callable[[Path], object]


def _swap(file: str, *pairs: tuple[str, str]) -> Change:
    def change(root: Path) -> None:
        path = root / file
        text = path.read_text(encoding="utf-8")
        for old, new in pairs:
            assert old in text, (file, old)
            text = text.replace(old, new)
        path.write_bytes(text.encode())

    return change


def _both(first: Change, second: Change) -> Change:
    def change(root: Path) -> None:
        first(root)
        second(root)

    return change


def _rename(old: str, new: str) -> Change:
    return lambda root: (root / old).rename(root / new)


def _write(file: str, text: str) -> Change:
    return lambda root: (root / file).write_bytes(text.encode())


LAMPS, SPRING, BRAND = (f"campaigns/{name}.yaml" for name in ("lamps", "spring", "brand"))
COLLIDING = """campaign: flash
title: One day only
channels: [sms]
locales: [it]
priority: 5
facts: {discount: 40%, ends: 2027-03-20T23:59}
cta: {url: "https://forma.example/flash", short: "https://forma.example/f"}
send: 2027-03-20T09:00
copy: {it: {headline: "Solo oggi", body: "Solo oggi.", short: "Solo oggi il {{ discount }} di sconto", cta: Scopri}}
"""
ROMANIAN = """  ro:
    headline: "A venit primăvara: {{ discount }} reducere"
    preheader: "Cu {{ code }} ai {{ discount }} reducere {{ ends | fino_a }}."
    body: |
      Cu codul **{{ code }}** ai {{ discount }} reducere {{ ends | fino_a }}.
    short: "{{ discount }} reducere cu {{ code }} {{ ends | fino_a }}"
    cta: Descoperă
"""

PULL_REQUESTS: dict[str, Change] = {
    "a price in one channel only": _swap(LAMPS, ('short: "Lume a {{ price }} invece', 'short: "Lume a 25 € invece')),
    "a deadline moved": _swap(LAMPS, ("ends: 2027-03-14T23:59", "ends: 2027-03-12T23:59")),
    "a brand colour": _swap(BRAND, ('primary: "#1f4e5f"', 'primary: "#5f1f4e"')),
    "keys in another order": _swap(
        LAMPS,
        ("title: Lamps for dark evenings\n", ""),
        ("send: 2027-03-03T10:00\n", "send: 2027-03-03T10:00   # a Wednesday\ntitle: Lamps for dark evenings\n"),
        ("  price: {EUR: 29}\n  old_price: {EUR: 39}\n", "  old_price: {EUR: 39}\n  price: {EUR: 29}\n"),
    ),
    "a new language": _both(
        _swap(BRAND, ("locales: [it, en]", "locales: [it, en, ro]")),
        _swap(SPRING, ("    cta: Have a look\n", f"    cta: Have a look\n{ROMANIAN}")),
    ),
    "a wider segment": _swap("campaigns/segments.yaml", ("person.tier = 'gold'", "person.tier IN ('gold', 'basic')")),
    "a footer in the template": _swap(
        "channel_templates/email/text.txt.j2", ("{{ brand.name }}\n\n", "{{ brand.name }}, Milano\n\n")
    ),
    "a file renamed": _rename(LAMPS, "campaigns/lamps-2027.yaml"),
    "a text message one character longer": _swap(LAMPS, ('da noi"', 'da noi!"')),
    "a campaign that collides": _write("campaigns/flash.yaml", COLLIDING),
}
