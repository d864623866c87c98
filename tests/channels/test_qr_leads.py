"""Where the QR code of a printed page may lead: to what the campaign or its brand knows, and nowhere else."""

from __future__ import annotations

import pytest

COPY = {
    "it": {"headline": "Primavera", "body": "Il {{ discount }} con {{ code }}, {{ ends | fino_a }}.", "cta": "Guarda"}
}
COPY["ro"] = {"headline": "Primăvara", "body": "{{ discount }} cu {{ code }}, {{ ends | fino_a }}.", "cta": "Vezi"}


@pytest.mark.parametrize(
    ("held", "names"),
    [
        ("cta.short", []),
        ("cta.url", []),
        ('"https://aurora.example/p?da=poster"', []),
        ('"https://aurora.example/preferenze/42"', []),
        ('"https://aurora.example/inverno"', ["qr-differs"]),
        ('"https://altro.example/p"', ["qr-differs"]),
        ('"VCARD"', []),
    ],
)
def test_a_qr_code_leads_where_the_campaign_or_its_brand_does(spring, held: str, names: list[str]):
    spring.write("poster", COPY)
    with (spring.root / "campaigns" / "brand.yaml").open("a", encoding="utf-8") as brand:
        brand.write('links: {preferences: "https://aurora.example/preferenze/{{ person.id }}"}\n')
    page = spring.root / "channel_templates" / "poster" / "page.html.j2"
    text = page.read_text(encoding="utf-8")
    assert text.count("qr(cta.short)") == 1
    page.write_text(text.replace("qr(cta.short)", f"qr({held})"), encoding="utf-8")
    assert [one["name"] for one in spring.problems() if one["name"] == "qr-differs"] == names
