"""A responsive search ad: what Google Ads takes, what it refuses, and how a page of results shows it."""

from __future__ import annotations

from html import unescape
from typing import Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

COPY = {
    "it": {
        "headline": "Collezione di primavera\nSconto del {{ discount }} su tutto\nCodice {{ code }}\nSpedizione veloce",
        "body": "Il {{ discount }} su tutto con {{ code }}, {{ ends | fino_a }}.\nOnline e in negozio.",
        "cta": "Cappotti\nNuovi arrivi",
    },
    "ro": {
        "headline": "Colecția de primăvară\nReducere {{ discount | di }} la tot\nCodul {{ code }}",
        "body": "{{ discount }} la tot cu {{ code }}, {{ ends | fino_a }}.\nOnline și în magazin.",
    },
}


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class AdTextAsset(Strict):
    text: str


class ResponsiveSearchAdInfo(Strict):
    """https://developers.google.com/google-ads/api/reference/rpc/v24/ResponsiveSearchAdInfo.md.txt"""

    headlines: list[AdTextAsset] = Field(min_length=3, max_length=15)
    descriptions: list[AdTextAsset] = Field(min_length=2, max_length=4)
    path1: str = ""
    path2: str = ""


class Ad(Strict):
    finalUrls: list[str] = Field(min_length=1)  # noqa: N815  Google's name
    responsiveSearchAd: ResponsiveSearchAdInfo  # noqa: N815


class AdGroupAd(Strict):
    adGroup: str  # noqa: N815
    status: Literal["ENABLED", "PAUSED"]
    ad: Ad


def write(spring, **changes: str) -> None:
    """The campaign, with other Italian texts."""
    spring.write("google_ads", {**COPY, "it": {**COPY["it"], **changes}})


def ad(spring, locale: str) -> AdGroupAd:
    return AdGroupAd.model_validate_json(spring.artefact("google-ads", locale))


def texts(assets: list[AdTextAsset]) -> list[str]:
    return [asset.text for asset in assets]


@pytest.fixture
def planned(spring):
    write(spring)
    spring.plan()
    return spring


def test_google_gets_a_paused_ad_with_a_text_for_each_line(planned):
    italian = ad(planned, "it")
    info = italian.ad.responsiveSearchAd
    assert italian.status == "PAUSED"
    assert texts(info.headlines) == [
        "Collezione di primavera", "Sconto del 30% su tutto", "Codice GEMMA", "Spedizione veloce",
    ]  # fmt: skip
    assert texts(info.descriptions) == ["Il 30% su tutto con GEMMA, fino al 31 marzo.", "Online e in negozio."]
    assert (info.path1, info.path2) == ("cappotti", "nuovi-arrivi")
    utm = "utm_source=google_ads&utm_medium=cpc&utm_campaign=spring&utm_content=main"
    assert italian.ad.finalUrls == [f"https://aurora.example/primavera?{utm}"]


def test_without_a_call_to_action_nothing_stands_behind_the_domain(planned):
    romanian = ad(planned, "ro").ad.responsiveSearchAd
    assert texts(romanian.headlines)[1] == "Reducere de 30% la tot"
    assert texts(romanian.descriptions)[0].endswith("până pe 31 martie.")
    assert (romanian.path1, romanian.path2) == ("", "")


HEADLINES = COPY["it"]["headline"]
BODY = COPY["it"]["body"]


@pytest.mark.parametrize(
    ("field", "fits", "breaks", "said"),
    [
        ("headline", f"{HEADLINES}\n{'x' * 30}", f"{HEADLINES}\n{'x' * 31}", "headlines of google_ads (it) has a line of 31 characters, the channel takes 30"),
        ("headline", f"{HEADLINES}\n{'春' * 15}", f"{HEADLINES}\n{'春' * 15}x", "headlines of google_ads (it) has a line of 31 characters, the channel takes 30"),
        ("headline", "Uno\nDue\nTre", "Uno\nDue", "headlines of google_ads (it) has 2 lines, the channel takes at least 3"),
        ("headline", "\n".join(f"Titolo {at}a" for at in range(15)), "\n".join(f"Titolo {at}a" for at in range(16)), "headlines of google_ads (it) has 16 lines, the channel takes 15"),
        ("headline", HEADLINES, f"{HEADLINES}\nOra!", "a line of 1 exclamation mark, the channel takes none"),
        ("headline", HEADLINES, f"{HEADLINES}\nFiori 🌷", "a line of 1 emoji, the channel takes none"),
        ("headline", f"{HEADLINES}\nPronti?", f"{HEADLINES}\nPronti??", "a line of 1 repeated punctuation mark, the channel takes none"),
        ("body", f"{BODY}\n{'x' * 90}", f"{BODY}\n{'x' * 91}", "descriptions of google_ads (it) has a line of 91 characters, the channel takes 90"),
        ("body", f"{BODY}\nUno\nDue", f"{BODY}\nUno\nDue\nTre", "descriptions of google_ads (it) has 5 lines, the channel takes 4"),
        ("body", BODY, BODY.partition("\n")[0], "descriptions of google_ads (it) has 1 line, the channel takes at least 2"),
        ("body", f"{BODY}\nOra! In negozio.", f"{BODY}\nOra! In negozio!", "a line of 2 exclamation marks, the channel takes 1"),
        ("body", BODY, f"{BODY}\nFiori 🌷", "a line of 1 emoji, the channel takes none"),
        ("body", BODY, f"{BODY}\nE poi...", "a line of 1 repeated punctuation mark, the channel takes none"),
        ("cta", "x" * 15, "x" * 16, "paths of google_ads (it) has a line of 16 characters, the channel takes 15"),
        ("cta", "uno\ndue", "uno\ndue\ntre", "paths of google_ads (it) has 3 lines, the channel takes 2"),
    ],
)  # fmt: skip
def test_one_more_than_google_takes_is_one_problem_of_the_copy(spring, field: str, fits: str, breaks: str, said: str):
    write(spring, **{field: fits})
    assert told(spring) == []
    write(spring, **{field: breaks})
    (problem,) = problems(spring)
    assert said in problem["sentence"]
    campaign = (spring.root / "campaigns/spring.yaml").read_text().splitlines()
    assert problem["place"]["file"] == "campaigns/spring.yaml"
    assert campaign[problem["place"]["line"] - 1].startswith("copy:")


def problems(spring) -> list[dict[str, Any]]:
    return [one for one in spring.problems() if one["code"].startswith("CHN")]


def told(spring) -> list[str]:
    return [one["sentence"] for one in problems(spring)]


def test_the_result_shows_three_headlines_and_below_it_are_all(planned):
    page = unescape(planned.sheet("google-ads", "it"))
    title = page.partition('<h1 class="title"')[2].partition("</h1>")[0]
    assert "Sponsorizzato" in page
    assert [text in title for text in ("Collezione di primavera", "Codice GEMMA", "Spedizione veloce")] == [True, True, False]  # fmt: skip
    assert "Spedizione veloce" in page.partition('<div class="all">')[2]
    assert "https://aurora.example › <bdi>cappotti</bdi> › <bdi>nuovi-arrivi</bdi>" in page
    assert "Sponsorizat" in planned.sheet("google-ads", "ro")
