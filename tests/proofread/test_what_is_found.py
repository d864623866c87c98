"""What `omni proofread` finds in copy from elsewhere, in canonical form."""

from __future__ import annotations

import pytest

from .conftest import CAMPAIGN

VALUES = [
    ("20% di sconto con FIT30", ("CON101", "discount", "20%", "20 %", "30 %")),
    ("Solo 43 € invece di 49 €", ("CON102", "price", "43 €", "43.00 EUR", "34.00 EUR")),
    ("Fino al 17 gennaio 2027", ("CON103", "ends", "17 gennaio 2027", "2027-01-17", "2027-01-18")),
    ("Usa il codice FIT-30", ("CON104", "code", "FIT-30", "FIT-30", "FIT30")),
    ("Fino a domenica 18 gennaio 2027", ("CON105", "ends", "domenica 18 gennaio 2027", "sunday", "monday")),
    ("Fino al 31/11/2027", ("FCT102", None, "31/11/2027", "31/11/2027", None)),
    ("Ciao {{ nome }}, -30%", ("LOC102", None, "{{ nome }}", "{{ nome }}", None)),
]


@pytest.mark.parametrize(("text", "told"), VALUES, ids=[told[0] for _, told in VALUES])
def test_a_value_is_compared_with_its_fact(found, text, told):
    (one,) = found({"text": text})
    assert (one["message"], one["level"]) == ("a", "error")
    assert tuple(one[key] for key in ("code", "fact", "span", "found", "expected")) == told


def test_what_is_right_is_left_alone(found):
    assert found({"text": "-30% con FIT30: 34 € invece di 49 €, fino a lunedì 18/1. forma.example/go"}) == []


def test_the_keys_are_those_that_tools_read(found):
    (one,) = found({"text": "20% di sconto con FIT30"})
    assert list(one) == ["message", "code", "name", "level", "fact", "span", "found", "expected"]
    assert one["name"] == "percent-contradicts"


def test_a_fact_that_is_missing_has_no_words(found):
    (one,) = found({"channel": "email", "text": "30% di sconto"})
    assert (one["code"], one["fact"], one["span"], one["found"]) == ("REQ101", "code", None, None)
    assert one["expected"] == "FIT30"


def test_a_value_that_is_wrong_twice_is_told_once(found):
    assert len(found({"text": "20% di sconto, sì, 20% di sconto!"})) == 1


def test_a_subject_is_read_too(found):
    (one,) = found({"subject": "Per te il 25% di sconto", "text": "-30% con FIT30"})
    assert one["span"] == "25%"


@pytest.mark.parametrize(
    ("href", "code", "said"),
    [
        ("https://forma.exmple/go", "LNK101", "https://forma.exmple/go"),
        ("https://forma.example/go?utm_campaign=winter&x=1", "LNK102", "winter"),
        ("http://forma.example/go", "LNK104", "http://forma.example/go"),
        ("https://bit.ly/forma", "LNK105", "https://bit.ly/forma"),
    ],
)
def test_addresses_behind_words_are_read(found, href, code, said):
    (one,) = found({"text": "-30% con FIT30", "links": [{"text": "Vai & scopri", "href": href}]})
    assert (one["code"], one["fact"], one["span"], one["found"]) == (code, "cta", href, said)


def test_a_link_without_address_is_no_words(found):
    (one,) = found({"text": "-30%", "links": [{"text": "Vai", "href": ""}]})
    assert (one["code"], one["span"]) == ("LNK104", None)


def test_parameters_that_nobody_declared_may_be_anything(found):
    href = "https://forma.example/go?utm_source=newsletter&utm_medium=mail&utm_campaign=spring"
    assert found({"text": "-30% con FIT30", "links": [{"text": "Vai", "href": href}]}) == []


def test_the_words_of_a_link_are_read(found):
    (one,) = found(
        {"text": "Ci siamo", "links": [{"text": "Prendi il 20% di sconto", "href": "https://forma.example"}]}
    )
    assert one["span"] == "20%"


def test_what_templates_and_platforms_are_asked_for_is_not_asked_of_copy(found):
    long = "Ti aspettiamo in palestra. " * 40
    assert found({"channel": "sms", "text": f"-30% con FIT30 {long}"}) == []


def test_a_waiver_of_the_campaign_holds(found):
    waivers = "waivers: [{allow: percent-contradicts, reason: agreed, owner: Ada, until: 2027-12-31}]\n"
    assert found({"text": "20% di sconto con FIT30"}, campaign=CAMPAIGN + waivers) == []
