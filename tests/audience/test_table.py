"""People from a table: typed by the brand's fields; what is wrong is told by row, never by personal data."""

from __future__ import annotations

import pytest

from omni.audience.people import people
from omni.model.brand import FieldSpec
from omni.model.frozen import replace
from omni.model.people import Audience, AudienceFile
from omni.model.place import Place

HEADING = "Key,Mail,Mobile,Land,Sprache,Orders,tier,consent.sms,consent.email,unsubscribed"
COLUMNS = {"id": "Key", "email": "Mail", "phone": "Mobile", "country": "Land", "locale": "Sprache", "orders": "Orders"}
TABLE = AudienceFile("audience.csv", "csv", COLUMNS)


@pytest.fixture
def read(a):
    def make(*lines, named=(), table=TABLE, heading=HEADING):
        project = a.project(people=named)
        fields = {**project.brand.fields, "tier": FieldSpec("tier", "values", a.HERE, ("gold", "basic"))}
        project = replace(project, brand=replace(project.brand, fields=fields), audience=Audience(a.HERE, None, table))
        return people(project, [heading, *lines] if heading else lines)

    return make


def test_columns_are_mapped_and_typed(read):
    (ada,), findings = read('7,ada@mail.example,"+39 055",IT,it-IT,3,gold,offers,granted,no')
    assert findings == ()
    assert (ada.id, ada.country, ada.locale, ada.fields) == ("7", "IT", "it-IT", {"orders": 3, "tier": "gold"})
    assert ada.addresses == {"email": "ada@mail.example", "phone": "+39 055"}
    assert ada.consent.topics == {"sms": {"offers"}, "email": {"offers", "news"}}
    assert ada.unsubscribed is False


def test_what_is_empty_is_unknown(read):
    (ada,), findings = read("7,,,IT,,,,,,")
    assert findings == ()
    assert (ada.fields, ada.addresses, ada.consent.topics, ada.consent.refused) == ({}, {}, {}, frozenset())


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("8,zoe@mail.example,,IT,it,three,gold,,,", "orders in row 2 is not a whole number"),
        ("8,zoe@mail.example,,IT,it,3,purple,,,", "tier in row 2 is not one of gold, basic"),
        ("8,zoe-at-mail,,IT,it,3,gold,,,", "email in row 2 is not an email address"),
        ("8,zoe@mail.example,,Italia,it,3,gold,,,", "country in row 2 is not a country of two letters such as IT"),
        ("8,zoe@mail.example,,IT,it,3,gold,,,perhaps", "unsubscribed in row 2 is not yes or no"),
        ("7,zoe@mail.example,,IT,it,3,gold,,,", "id in row 2 is not its own, another row or a named person has it"),
        ("8,zoe@mail.example,,IT", "row 2 cannot be read"),
    ],
)
def test_a_bad_row_is_left_out_and_told_by_its_number(read, line, sentence):
    found, (finding,) = read("7,bob@mail.example,,IT,it,1,basic,,,", line)
    assert [person.id for person in found] == ["7"]
    assert finding.sentence == sentence
    assert finding.where == Place("audience.csv", 3)
    assert "zoe" not in repr(finding)


def test_the_same_defect_is_told_once_for_all_rows(read):
    found, (finding,) = read(*(f"{row},x@mail.example,,IT,it,many,gold,,," for row in range(9)))
    assert found == ()
    assert finding.sentence == "orders in rows 1, 2, 3, 4, 5 and 4 more is not a whole number"


def test_named_people_stay_and_keep_their_ids(a, read):
    ada = a.person("7")
    found, findings = read("7,bob@mail.example,,IT,it,1,basic,,,", "8,eve@mail.example,,IT,it,1,basic,,,", named=[ada])
    assert [person.id for person in found] == ["7", "8"]
    assert found[0] == ada
    assert len(findings) == 1


def test_rows_without_an_id_are_called_by_their_number(read):
    (ada,), _ = read("ada@mail.example,IT", heading="email,country", table=AudienceFile("audience.csv", "csv"))
    assert ada.id == "row-000001"


def test_lines_of_json_are_read_too(read):
    table = AudienceFile("audience.jsonl", "jsonl", {"email": "mail"})
    lines = (
        '{"id": "7", "mail": "ada@mail.example", "country": "IT", "orders": 3, "consent.sms": ["offers"]}',
        "{broken",
    )
    (ada,), (finding,) = read(*lines, heading="", table=table)
    assert (ada.addresses, ada.fields, ada.consent.topics) == (
        {"email": "ada@mail.example"},
        {"orders": 3},
        {"sms": {"offers"}},
    )
    assert (finding.sentence, finding.where) == ("row 2 cannot be read", Place("audience.jsonl", 2))


MISNAMED = AudienceFile("audience.csv", "csv")
VIA = {"address": "Via"}


@pytest.mark.parametrize(
    ("heading", "line"),
    [("id;email;consent.sms", "7;ada@mail.example;offers"), ("id\temail\tconsent.sms", "7\tada@mail.example\toffers")],
)
def test_a_table_of_excel_is_read_without_its_delimiter(read, heading, line):
    (ada,), findings = read(line, heading=heading, table=MISNAMED)
    assert findings == ()
    assert (ada.id, ada.addresses["email"], ada.consent.topics) == ("7", "ada@mail.example", {"sms": {"offers"}})


@pytest.mark.parametrize(
    ("heading", "line", "sentence"),
    [
        ("Nome,Posta", "Ada,ada@mail.example", "no column of the table has a name that omni knows"),
        ("ada@mail.example", "bob@mail.example", "no column of the table has a name that omni knows"),
        ("id,E-Mail", "7,ada@mail.example", "nothing is read from the column E-Mail, it would be from email"),
        ("id,consent_sms", "7,offers", "nothing is read from the column consent_sms, it would be from consent.sms"),
    ],
)
def test_headings_that_say_nothing_are_told(read, heading, line, sentence):
    (_,), (finding,) = read(line, heading=heading, table=MISNAMED)
    assert finding.sentence.startswith(sentence)
    assert finding.where == Place("audience.csv")
    assert "@" not in finding.sentence + finding.advice


def test_a_heading_that_is_mapped_and_not_there_is_told(read):
    table = AudienceFile("audience.csv", "csv", {"email": "Posta"})
    (_,), (finding,) = read("7,ada@mail.example", heading="id,Mail", table=table)
    assert finding.sentence == "email is read from the column Posta, which audience.csv does not have"


@pytest.mark.parametrize("lines", [(), ("id,email",)])
def test_a_table_without_rows_is_told(read, lines):
    nobody, (finding,) = read(*lines, heading="", table=MISNAMED)
    assert (nobody, finding.sentence) == ((), "the table has no row")


def test_letters_that_are_not_utf_8_are_told(read):
    nobody, (finding,) = read("7,Via Citt\N{REPLACEMENT CHARACTER},IT", heading="id,address,country", table=MISNAMED)
    assert nobody == ()
    assert finding.sentence == "text in row 1 is not written as UTF-8"
    assert "CSV UTF-8" in finding.advice


def test_letters_that_are_not_utf_8_are_told_once_for_all_columns(read):
    bad = "Citt\N{REPLACEMENT CHARACTER}"
    _, (finding,) = read(f"7,{bad},{bad}", f"8,{bad},", heading="id,Nome,Via", table=replace(MISNAMED, columns=VIA))
    assert finding.sentence == "text in rows 1, 2 is not written as UTF-8"


@pytest.mark.parametrize(
    ("heading", "cell", "sentence"),
    [
        ("consent.email", "perhaps", "consent.email in row 1 is not yes, no or a topic of the brand: offers, news"),
        (
            "consent.email",
            "offers, gifts",
            "consent.email in row 1 is not yes, no or a topic of the brand: offers, news",
        ),
        ("consent.push", "offers", "consent.push in row 1 is not yes or no"),
        ("timezone", "Roma", "timezone in row 1 is not a time zone such as Europe/Rome"),
        ("prefers", "pigeon", "prefers in row 1 is not a channel such as sms"),
    ],
)
def test_what_is_no_answer_is_told_and_the_person_stays(read, heading, cell, sentence):
    (ada,), (finding,) = read(f'7,"{cell}"', heading=f"id,{heading}", table=MISNAMED)
    assert (ada.id, finding.sentence) == ("7", sentence)
    assert "push" not in ada.consent.granted


@pytest.mark.parametrize(("yes", "no"), [("Sì", "No"), ("si", "NO"), ("DA", "nu"), ("VERO", "FALSO"), ("Ja", "Nein")])
def test_yes_and_no_are_read_as_spreadsheets_write_them(read, yes, no):
    (ada,), findings = read(f"7,{yes},{no},{no}", heading="id,consent.email,consent.sms,suppressed", table=MISNAMED)
    assert findings == ()
    assert (ada.consent.granted, ada.consent.refused, ada.suppressed) == ({"email"}, {"sms"}, False)


def test_the_channel_they_like_best_is_found_in_any_letters(read):
    (ada,), findings = read("7,SMS", heading="id,prefers", table=MISNAMED)
    assert (ada.prefers, findings) == ("sms", ())


def test_an_address_may_stand_in_several_columns(read):
    table = replace(MISNAMED, columns={"address.street": "Via", "address.postcode": "CAP", "address.city": "Luogo"})
    (ada, bob), findings = read("7,Via Roma 1,20121,Milano", "8,,,", heading="id,Via,CAP,Luogo", table=table)
    assert findings == ()
    assert (ada.addresses, bob.addresses) == ({"address": "Via Roma 1, 20121, Milano"}, {})


def test_a_name_in_columns_that_people_do_not_have_is_told(read):
    (_,), (finding,) = read("7,3", heading="id,Punti", table=replace(MISNAMED, columns={"point": "Punti"}))
    assert finding.sentence == "people have nothing called point, so the column Punti is not read"


def test_consent_inside_an_object_is_read_as_in_people_yaml(read):
    line = (
        '{"id": "7", "consent": {"sms": ["offers"], "push": true}, "address": {"street": "Via Roma 1", "city": "Bari"}}'
    )
    (ada,), findings = read(line, heading="", table=AudienceFile("audience.jsonl", "jsonl"))
    assert findings == ()
    assert (ada.consent.topics["sms"], "push" in ada.consent.granted) == ({"offers"}, True)
    assert ada.addresses == {"address": "Via Roma 1, Bari"}


@pytest.mark.parametrize(
    ("heading", "listed", "written"),
    [
        (
            "Codice cliente,E-mail,Cellulare,Consenso SMS,Consenso posta",
            "Codice cliente, E-mail, Cellulare and 2 more",
            "id: Codice cliente, email: E-mail, phone: Cellulare, consent.sms: Consenso SMS, consent.letter: Consenso posta",
        ),
        ("ID client,Țară,Limbă", "ID client, Limbă and Țară", "id: ID client, locale: Limbă, country: Țară"),
        ("id,Indirizzo,CAP,Città", "Indirizzo, CAP and Città",
         "address.street: Indirizzo, address.postcode: CAP, address.city: Città"),
    ],
)  # fmt: skip
def test_columns_that_are_called_as_usual_are_told_with_what_to_write(read, heading, listed, written):
    row = ",".join("x" for _ in heading.split(","))
    _, (finding,) = read(row, heading=heading, table=MISNAMED)
    assert finding.sentence == f"nothing is read from the columns {listed}"
    assert set(finding.advice.partition("{")[2].partition("}")[0].split(", ")) == set(written.split(", "))


def test_what_a_table_has_by_its_name_is_not_looked_for_under_another(read):
    (_,), findings = read("7,ada@mail.example,+39 055", heading="id,email,Mail", table=MISNAMED)
    assert findings == ()
