"""What is almost a name, and ordinary words that only look like one."""

from __future__ import annotations

import pytest

from omni.model.facts import Fact, NameOf
from omni.model.place import Route

HERE = Route("campaigns/ciao.yaml")


def names(say, text, locale, *meant, nouns=None):
    facts = [Fact(f"n{at}", {"": NameOf(name)}, HERE, nouns=nouns or {}) for at, name in enumerate(meant)]
    return [(claim.text, claim.role) for claim in say(text, locale, facts=facts).claims if claim.kind == "name"]


@pytest.mark.parametrize(
    ("locale", "text", "meant", "found"),
    [
        ("en", "your TrialRun 2 is on hold", "TrailRun 2", ("TrialRun 2", "near")),
        ("en", "Trail Run 2", "TrailRun 2", ("Trail Run 2", "joined")),
        ("it", "le nuove AirRun2", "AirRun 2", ("AirRun2", "joined")),
        ("it", "Lumi-C 10, la luce", "Lumi-C 15", ("Lumi-C 10", "model")),
        ("en", "Last call for Slate X30O", "Slate X300", ("Slate X30O", "near")),
        ("ro", "Nido 2 la 4.500 lei", "Nido 3", ("Nido 2", "model")),
        ("ro", "ARIOSTO: Karmen, vin. 5 martie", "Carmen", ("Karmen", "near")),
        ("de", "Der letzte Zug ans Mehr", "Der letzte Zug ans Meer", ("Der letzte Zug ans Mehr", "near")),
        ("it", "Scopri D\u0435rmasol", "Dermasol", ("D\u0435rmasol", "near")),
        ("it", "da Aurorra", "Aurora Home", ("Aurorra", "near")),
        ("es", "Dermosal para todos", "Dermasol", ("Dermosal", "near")),
    ],
)  # fmt: skip
def test_what_is_almost_a_name(say, locale, text, meant, found):
    assert names(say, text, locale, meant) == [found]


@pytest.mark.parametrize(
    ("locale", "text", "meant"),
    [
        ("it", "AURORA e Aurora ti aspettano all'alba", "Alba"),
        ("it", "Alta qualità, Alla cassa, Alba", "Alba"),
        ("it", "Acqua fresca", "Acque"),
        ("de", "Carmens Mantel", "Carmen"),
        ("en", "Bring it home", "Brina"),
        ("en", "Nido 5 years on", "Nido 3"),
        ("it", "Nido 5 anni dopo, Nido 25 %", "Nido 3"),
        ("ro", "spectacolul Carmenei", "Carmen"),
        ("it", "#TrailRun2 su trailrun2.example", "TrailRun 2"),
        ("it", "TRAILRUN 2, Trailrun 2", "TrailRun 2"),
    ],
)
def test_ordinary_words_and_right_names(say, locale, text, meant):
    assert names(say, text, locale, meant) == []


def test_another_product_of_the_message_is_no_slip(say):
    assert names(say, "Nido 2 e Nido 3", "it", "Nido 2", "Nido 3") == []


def test_a_short_name_needs_its_noun(say):
    assert names(say, "Albe. Der Mantel.", "de", "Alba", nouns={"de": ("Mantel",)}) == [("Albe", "near")]
    assert names(say, "Albe. Jetzt neu.", "de", "Alba", nouns={"de": ("Mantel",)}) == []
