"""`omni lint --prove`: every message is written again with other facts; what stays hangs on none."""

from __future__ import annotations

from pathlib import Path

import pytest

BRAND = "brand: Aurora\ntimezone: Europe/Rome\nlocales: [it]\ndomains: [aurora.example]\nlinks: {stop: https://aurora.example/s}\n"
CAMPAIGN = """campaign: ciao
channels: [sms]
send: 2026-11-27T10:00
facts: {discount: 20%, code: CIAO20, ends: 2026-12-08T23:59, terms: {text: {it: "TERMS"}}}
cta: {url: https://aurora.example/ciao, short: https://aurora.example/c}
copy: {it: {short: "SHORT"}}
"""
OTHERWISE = "{% if discount == 20 %}Una bella luce{% else %}Luce{% endif %} da Aurora: {{ discount }} con {{ code }}. {{ terms }}"
PLAIN = "Aurora: {{ discount }} con {{ code }} {{ ends | fino_a }}. {{ terms }}"


@pytest.mark.parametrize(
    ("short", "terms", "expected"),
    [
        (PLAIN, "Solo in negozio.", []),
        (PLAIN, "Sconto del 20% su tutto.", ["error still says 20% when discount says something else"]),
        (PLAIN, "Valido fino all'8 dicembre.", ["error still says 8 dicembre when ends says something else"]),
        (
            OTHERWISE,
            "Solo in negozio.",
            ["warning says “Una bella luce”, and “Luce” when the facts say something else"],
        ),
    ],
)
def test_what_hangs_on_no_fact_is_found_only_when_asked_for(
    tmp_path: Path, omni, short: str, terms: str, expected: list[str]
):
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns" / "brand.yaml").write_text(BRAND, encoding="utf-8")
    text = CAMPAIGN.replace("SHORT", short).replace("TERMS", terms)
    (tmp_path / "campaigns" / "ciao.yaml").write_text(text, encoding="utf-8")
    found = [line for line in omni("lint", "--prove").stdout.splitlines() if "SRC103" in line]
    told = [(line.split()[1], line.partition("sms (it) ")[2].partition(" (campaigns/")[0]) for line in found]
    assert [f"{level} {sentence}" for level, sentence in told] == expected
    assert "SRC103" not in omni("lint").stdout
