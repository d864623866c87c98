"""Telephone numbers, bank accounts and places: the same in any notation, and nearly the same."""

from __future__ import annotations

import pytest

from omni.model.facts import Fact, Iban, Phone, PlaceName
from omni.model.place import Route
from omni.read.agreement import contacts
from omni.read.ibans import accounts
from omni.read.telephones import dialled, e164
from omni.words.ibans import is_valid

HERE = Route("campaigns/ciao.yaml")
ROME = "+39 06 5550 0100"
ACCOUNT = "IT60X0542811101000000123456"


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("06 5550 0100", "IT", "+390655500100"),
        ("+39 06 55500100", "IT", "+390655500100"),
        ("0039 06 5550.0100", "RO", "+390655500100"),
        ("800 555 310", "IT", "+39800555310"),
        ("031 555 0100", "RO", "+40315550100"),
        ("020 7946 0271", "GB", "+442079460271"),
        ("+44 (0)20 7946 0271", "DE", "+442079460271"),
        ("0800 55 53 10", "DE", "+49800555310"),
        ("1-800-555-3101", "US", "+18005553101"),
        ("(212) 555-3101", "US", "+12125553101"),
        ("04.65.71.07.00", "FR", "+33465710700"),
        ("910 555 271", "ES", "+34910555271"),
        ("123", "IT", ""),
        ("0312 3456", "XX", ""),
    ],
)
def test_a_number_in_one_form(text, country, number):
    assert e164(text, country) == number


def test_a_number_ends_where_other_digits_begin():
    found = {one.number for one in dialled("chiama 800 555 310 24 ore su 24", ["IT"])}
    assert "+39800555310" in found


@pytest.mark.parametrize(
    "text",
    ["06 5550 0100", "06-5550.0100", "+39 06 55500100", "0655500100", "0039 06 5550 0100", "06 5550 0100 24 ore su 24"],
)
def test_a_right_number_in_any_notation(say, text):
    assert list(contacts.phones(say(f"Chiama {text}", facts=[Fact("hotline", {"": Phone(ROME)}, HERE)]))) == []


@pytest.mark.parametrize("text", ["06 5550 0010", "06 5550 100", "06 5550 01000", "+39 06 5505 0100", "06 5550 0910"])
def test_a_number_with_a_slip(say, text):
    (found,) = contacts.phones(say(f"Chiama {text}!", facts=[Fact("hotline", {"": Phone(ROME)}, HERE)]))
    assert (found.claim.text, found.meant) == (text, "+390655500100")


@pytest.mark.parametrize(
    "text", ["02 4123 8877", "il 30/11/2026 ore 18.30", "P.IVA 01234567890", "1.299,00 € e 800 punti"]
)
def test_other_digits_are_no_slip(say, text):
    assert list(contacts.phones(say(text, facts=[Fact("hotline", {"": Phone(ROME)}, HERE)]))) == []


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("IBAN IT60 X054 2811 1010 0000 0123 456.", ACCOUNT),
        ("IT60X0542811101000000123456", ACCOUNT),
        ("RO49 AAAA 1B31 0075 9384 0000 BIC ABCDEF", "RO49AAAA1B31007593840000"),
        ("DE89-3704-0044-0532-0130-00", "DE89370400440532013000"),
    ],
)
def test_an_account_in_one_form(text, account):
    assert [found for *_, found in accounts(text)] == [account]
    assert is_valid(account)


@pytest.mark.parametrize("text", ["AB12 3456", "BLACK30 XXXX 1234 5678 9012", "SKU IT60 nuovo"])
def test_what_is_no_account(text):
    assert list(accounts(text)) == []


def test_accounts_against_the_fact(say):
    facts = [Fact("account", {"": Iban(ACCOUNT)}, HERE)]
    assert list(contacts.accounts(say("IT60 X054 2811 1010 0000 0123 456", facts=facts))) == []
    (found,) = contacts.accounts(say("IT60 X054 2811 1010 0000 0132 456", facts=facts))
    assert (found.meant, bool(found.why)) == (ACCOUNT, True)


JOURNEY = [
    Fact("origin", {"": PlaceName({"it": "Genova", "de": "Genua", "en": "Genoa"})}, HERE, role="origin"),
    Fact("destination", {"": PlaceName({"": "Porto Torres"})}, HERE, role="destination"),
]
CITY = [Fact("city", {"": PlaceName({"it": "Verona"})}, HERE)]


@pytest.mark.parametrize(
    ("locale", "text", "facts", "wrong"),
    [
        ("it", "Traghetto delle 21:30 per Olbia", JOURNEY, ["Olbia"]),
        ("it", "da Porto Torres a Genova", JOURNEY, ["Porto Torres", "Genova"]),
        ("en", "from Naples to Porto Torres", JOURNEY, ["Naples"]),
        ("de", "Fähre von Genua nach Olbia", JOURNEY, ["Olbia"]),
        ("en", "See you in Milan", CITY, ["Milan"]),
        ("de", "Wir sehen uns in Mailand", CITY, ["Mailand"]),
        ("fr", "Rendez-vous à Milan", CITY, ["Milan"]),
        ("ro", "Ne vedem la Milano", CITY, ["Milano"]),
        ("it", "da Genova a Porto Torres", JOURNEY, []),
        ("it", "da Genova a Porto Torres, e da Porto Torres a Genova ogni domenica", JOURNEY, []),
        ("de", "Genua – Porto Torres", JOURNEY, []),
        ("en", "Genoa to Porto Torres, via Corso Roma", JOURNEY, []),
        ("it", "A Verona, in via Milano. Negozi a Milano e Roma", CITY, []),
        ("it", "prosciutto di Parma, stile Milano", CITY, []),
        ("it", "a Milano Marittima", CITY, []),
    ],
)
def test_places_against_the_facts(say, locale, text, facts, wrong):
    found = [one.claim.text for one in contacts.places(say(text, locale, facts=facts))]
    assert found == wrong
