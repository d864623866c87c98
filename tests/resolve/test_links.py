from __future__ import annotations

import pytest

from omni.resolve.links import domain_of

CAMPAIGN = """
campaign: spring
channels: [email]
markets: [italy, romania]
locales: [it, ro]
sends: [{at: 2026-12-05T10:00, message: main}]
copy: {it: {headline: Ciao}, ro: {headline: Salut}}
"""
UTM = "utm_source=aurora&utm_medium=email&utm_campaign=spring&utm_content=main"


@pytest.mark.parametrize(
    ("written", "resolved"),
    [
        ("https://aurora.example/x", f"https://aurora.example/x?{UTM}"),
        ("https://shop.aurora.example/x?a=1#top", f"https://shop.aurora.example/x?a=1&{UTM}#top"),
        (
            "https://aurora.example/x?utm_source=mine",
            "https://aurora.example/x?utm_source=mine&" + UTM.split("&", 1)[1],
        ),
        ("https://elsewhere.example/x", "https://elsewhere.example/x"),
        ("https://notaurora.example/x", "https://notaurora.example/x"),
        ("http://aurora.example/x", "http://aurora.example/x"),
    ],
)
def test_addresses_of_the_brand_say_where_a_visit_came_from(briefs, written, resolved):
    found = briefs(CAMPAIGN + f'cta: "{written}"\n')
    assert found["spring/main/email/italy/it"].link.url == resolved


def test_a_link_is_the_markets_own_and_the_short_one_stays_short(briefs):
    found = briefs(
        CAMPAIGN
        + "cta: {url: {by_market: {italy: https://aurora.example/it, romania: https://aurora.example/ro}},"
        + " short: https://aurora.example/b}\n"
    )
    links = [found[f"spring/main/email/{place}"].link for place in ("italy/it", "romania/ro")]
    assert [link.url.split("?")[0] for link in links] == ["https://aurora.example/it", "https://aurora.example/ro"]
    assert {link.short for link in links} == {"https://aurora.example/b"}
    assert links[0].route.keys[-1] == "italy"


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://www.aurora.example/saldi?x=1", "aurora.example"),
        ("https://Shop.Aurora.example:443/", "shop.aurora.example"),
        ("https://[aurora", ""),
        ("", ""),
    ],
)
def test_a_preview_names_the_domain_alone(url, domain):
    assert domain_of(url) == domain
