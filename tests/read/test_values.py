"""What a text says, kind by kind."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.model.claims import DateRange
from omni.model.facts import Code, Fact
from omni.model.place import Route
from omni.read.folding import fold
from omni.read.numbers import parse

TODAY = date(2026, 11, 26)


def of(claims, kind):
    return [claim for claim in claims.claims if claim.kind == kind]


@pytest.mark.parametrize(
    ("locale", "text", "points", "role"),
    [
        ("it", "-20% su tutto", "20", "offer"),
        ("it", "il 20 % di sconto", "20", "offer"),
        ("it", "12,5% di sconto", "12.5", "offer"),
        ("it", "trentacinque per cento di sconto", "35", "offer"),
        ("it", "tutto a metà prezzo", "50", "offer"),
        ("ro", "reducere de douăzeci și cinci la sută", "25", "offer"),
        ("ro", "20% reducere", "20", "offer"),
        ("en", "thirty-five percent off", "35", "offer"),
        ("en", "half-price coats", "50", "offer"),
        ("it", "100% cotone", "100", "other"),
        ("it", "80% lana", "80", "other"),
        ("ro", "TVA 19% inclus", "19", "other"),
        ("en", "70% cocoa", "70", "other"),
        ("it", "20% con BLACK", "20", ""),
        ("it", "sconti fino al 50%", "50", "offer"),
        ("it", "sconti su tutti i cappotti fino al 50%", "50", "offer"),
        ("ro", "reduceri de până la 50%", "50", "offer"),
        ("en", "sale: up to 50%", "50", "offer"),
        ("it", "TAN fino al 9%", "9", "other"),
        ("it", "risparmi fino al 40% di energia", "40", "other"),
        ("ro", "cu 40% mai puțină energie", "40", "other"),
        ("en", "uses up to 40% less energy", "40", "other"),
        ("en", "up to 50% less", "50", "offer"),
    ],
)
def test_percentages(say, locale, text, points, role):
    (claim,) = of(say(text, locale), "percent")
    assert (str(claim.value), claim.role) == (points, role)


@pytest.mark.parametrize(
    ("locale", "text", "said"),
    [
        ("it", "ora 1.299,00 €", ("1299.00 EUR", "price", "")),
        ("it", "invece di € 84,90", ("84.90 EUR", "old_price", "")),
        ("it", "gratis sopra i 49€", ("49.00 EUR", "threshold", "")),
        ("it", "risparmi 15 euro", ("15.00 EUR", "saving", "")),
        ("it", "solo 9,90 € al mese", ("9.90 EUR", "price", "month")),
        ("ro", "acum 1.299,00 lei", ("1299.00 RON", "price", "")),
        ("ro", "peste 200 de lei", ("200.00 RON", "threshold", "")),
        ("ro", "o reducere de 125 lei la cumpărături", ("125.00 RON", "saving", "")),
        ("en", "was £1,050", ("1050.00 GBP", "old_price", "")),
        ("en", "€25 off", ("25.00 EUR", "saving", "")),
        ("en", "84.90 EUR", ("84.90 EUR", "", "")),
    ],
)
def test_money(say, locale, text, said):
    (claim,) = of(say(text, locale), "money")
    assert (str(claim.value), claim.role, claim.unit) == said


@pytest.mark.parametrize(
    ("locale", "text", "value", "role"),
    [
        ("it", "fino al 30 novembre 2026", date(2026, 11, 30), "deadline"),
        ("it", "entro l'8 gennaio", date(2027, 1, 8), "deadline"),
        ("it", "fino al 30/11", date(2026, 11, 30), "deadline"),
        ("it", "dal 5 al 12 dicembre", DateRange(date(2026, 12, 5), date(2026, 12, 12)), ""),
        ("it", "dal 28 dicembre al 7 gennaio", DateRange(date(2026, 12, 28), date(2027, 1, 7)), ""),
        ("it", "scade domani", date(2026, 11, 27), "deadline"),
        ("it", "mancano 3 giorni", date(2026, 11, 29), "deadline"),
        ("it", "Ultimo giorno!", TODAY, "deadline"),
        ("ro", "până pe 12 mai 2027", date(2027, 5, 12), "deadline"),
        ("ro", "pana pe 30 noiembrie", date(2026, 11, 30), "deadline"),
        ("ro", "între 5 și 12 decembrie", DateRange(date(2026, 12, 5), date(2026, 12, 12)), ""),
        ("ro", "expiră mâine", date(2026, 11, 27), "deadline"),
        ("en", "until 30 November", date(2026, 11, 30), "deadline"),
        ("en", "ends November 30th, 2026", date(2026, 11, 30), "deadline"),
        ("en", "3 days left", date(2026, 11, 29), "deadline"),
        ("en-US", "order by 12/5", date(2026, 12, 5), "deadline"),
        ("en-GB", "order by 5/12", date(2026, 12, 5), "deadline"),
        ("it", "il 2026-12-24 chiudiamo", date(2026, 12, 24), ""),
    ],
)
def test_dates(say, locale, text, value, role):
    (claim,) = of(say(text, locale, on=TODAY), "date")
    assert (claim.value, claim.role) == (value, role)


@pytest.mark.parametrize("text", ["fino al 31/11", "entro il 30 febbraio", "scade il 31 novembre 2026"])
def test_a_date_that_no_calendar_has_keeps_its_text(say, text):
    (claim,) = of(say(text), "date")
    assert claim.value == claim.text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("it", "aperti 24/7"),
        ("it", "9/10 clienti tornano"),
        ("it", "ore 9-18"),
        ("it", "12.5 metri, fino a 3/4 del prezzo"),
        ("ro", "cele 2 mai bune haine"),
        ("en", "you may 5 times"),
        ("it", "scade domani"),
    ],
)
def test_what_looks_like_a_date_and_is_none(say, locale, text):
    assert of(say(text, locale), "date") == []


def test_a_weekday_beside_a_date_is_kept(say):
    (claim,) = of(say("fino a domenica 30 novembre"), "date")
    assert (claim.weekday, claim.yearless) == (6, True)


@pytest.mark.parametrize(
    ("text", "code", "role"),
    [
        ("con BLACK30", "BLACK30", "declared"),
        ("con black30", "black30", "declared"),
        ("con BLACK-30", "BLACK-30", "near"),
        ("con BLACK 30", "BLACK 30", "near"),
        ("con BLACK3O", "BLACK3O", "near"),
        ("con BLАCK30", "BLАCK30", "near"),
        ("con BLACK20", "BLACK20", "near"),
        ("con BLAK30", "BLAK30", "near"),
        ("codice ESTATE24", "ESTATE24", "named"),
    ],
)
def test_codes(say, text, code, role):
    (claim,) = of(say(text, facts=[Fact("code", {"": Code("BLACK30")}, Route("f"))]), "code")
    assert (claim.value, claim.role) == (code, role)


@pytest.mark.parametrize("text", ["Black Friday", "Black 30% su tutto", "IPHONE15 è qui", "codice fiscale RSSMRA"])
def test_what_looks_like_a_code_and_is_none(say, text):
    assert of(say(text, facts=[Fact("code", {"": Code("BLACK30")}, Route("f"))]), "code") == []


def test_nothing_is_read_inside_an_address(say):
    claims = say(
        "https://aurora.example/BLACK-30?x=20%25&d=30/11 aurora.example/b",
        facts=[Fact("c", {"": Code("BLACK30")}, Route("f"))],
    )
    assert [(claim.kind, claim.value) for claim in claims.claims] == [
        ("link", "https://aurora.example/BLACK-30?x=20%25&d=30/11"),
        ("link", "aurora.example/b"),
    ]


@given(st.text())
def test_folding_moves_no_character(text):
    assert len(fold(text)) == len(text)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_number_is_read_as_it_is_printed_in_either_notation(number):
    english = f"{number:,.2f}"
    italian = english.translate(str.maketrans(",.", ".,"))
    assert parse(english) == parse(italian) == number


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("4-for-3 treats with WOOF until Sunday", ["WOOF"]),
        ("4-for-3 treats with WOOF or WUFF", ["WUFF"]),
        ("4-for-3 treats, shipped by FEDEX", []),
        ("SHOP NOW WITH EVERYONE AND SAVE", []),
    ],
)
def test_a_token_behind_with_is_a_code_only_where_the_code_is_missing(say, text, codes):
    claims = say(text, "en", facts=[Fact("code", {"": Code("WUFF")}, Route("f"))], requires=["code"])
    assert [claim.value for claim in of(claims, "code")] == codes
