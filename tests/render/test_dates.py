from __future__ import annotations

import pytest

MOMENT = "facts: {{ends: {}}}"


@pytest.mark.parametrize(
    ("ends", "locale", "text", "said_as"),
    [
        ("2026-11-30T23:59", "it", "{{ ends | fino_a }}", "fino al 30 novembre"),
        ("2026-12-08T23:59", "it", "{{ ends | fino_a }}", "fino all'8 dicembre"),
        ("2026-12-11T23:59", "it", "{{ ends | fino_a }}", "fino all'11 dicembre"),
        ("2026-12-01T23:59", "it", "{{ ends | fino_a }}", "fino al 1 dicembre"),
        ("2026-12-18T23:59", "it", "{{ ends | fino_a }}", "fino al 18 dicembre"),
        ("2026-11-30T18:00", "it", "{{ ends | fino_a }}", "fino al 30 novembre alle 18:00"),
        ("2026-11-30T01:00", "it", "{{ ends | fino_a }}", "fino al 30 novembre all'01:00"),
        ("2027-01-08T23:59", "it", "{{ ends | fino_a }}", "fino all'8 gennaio 2027"),
        ("2026-12-08T23:59", "it", "{{ ends | entro }}", "entro l'8 dicembre"),
        ("2026-12-08T23:59", "fr", "{{ ends | entro }}", "au plus tard le 8 décembre"),
        ("2026-12-08T23:59", "es", "{{ ends | entro }}", "a más tardar el 8 de diciembre"),
        ("2026-12-08T23:59", "it", "{{ ends | dal }}", "dall'8 dicembre"),
        ("2026-12-08T23:59", "it", "{{ ends | il }}", "l'8 dicembre"),
        ("2026-12-20T23:59", "ro", "{{ ends | fino_a }}", "pana pe 20 decembrie"),
        ("2026-12-20T18:00", "ro", "{{ ends }}", "20 decembrie, ora 18:00"),
        ("2026-11-30T23:59", "en", "{{ ends | fino_a }}", "until 30 November"),
        ("2026-11-30T18:00", "en", "{{ ends | until }}", "until 30 November at 18:00"),
        ("2026-11-30T23:59", "de", "{{ ends | fino_a }}", "bis zum 30. November"),
        ("2026-12-01T23:59", "fr", "{{ ends | fino_a }}", "jusqu'au 1er décembre"),
        ("2026-12-05T23:59", "es", "{{ ends | fino_a }}", "hasta el 5 de diciembre"),
        ("2026-12-05T13:00", "es", "{{ ends | time }}", "13:00"),
        ("2026-11-30T18:00", "it", "{{ ends | date }}", "30 novembre"),
        ("2026-11-30T18:00", "it", "{{ ends | weekday }}", "lunedì"),
        ("2026-11-27T00:00", "it", "{{ ends }}", "27 novembre"),
    ],
)
def test_a_sentence_bends_around_a_date(said, ends, locale, text, said_as):
    stripped = {"ș": "s", "ț": "t", "ă": "a", "â": "a", "î": "i"}
    found = said(text, locale, facts=MOMENT.format(ends))
    assert "".join(stripped.get(letter, letter) for letter in found) == said_as


def test_the_first_of_a_month_is_ordinal_where_room_is_not_counted(render):
    found = render("email", headline="{{ ends | fino_a }}", body="Testo", facts=MOMENT.format("2026-12-01T23:59"))
    assert found["subject"] == "fino al 1° dicembre"


@pytest.mark.parametrize(
    ("locale", "printed", "in_a_sentence"),
    [
        ("it", "27-30 novembre", "dal 27 al 30 novembre"),
        ("en", "27-30 November", "from 27 to 30 November"),
        ("de", "27.-30. November", "vom 27. bis zum 30. November"),
    ],
)
def test_a_period_says_its_month_once(said, locale, printed, in_a_sentence):
    facts = "facts: {days: {from: 2026-11-27, to: 2026-11-30}}"
    assert said("{{ days }}", locale, facts=facts) == printed
    assert said("{{ days | dal_al }}", locale, facts=facts) == in_a_sentence


@pytest.mark.parametrize(
    ("locale", "printed", "in_a_sentence"),
    [
        ("it", "5 dicembre, 15:00-19:00", "il 5 dicembre, 15:00-19:00"),
        ("de", "5. Dezember, 15:00-19:00", "am 5. Dezember, 15:00-19:00"),
    ],
)
def test_the_hours_of_one_day_stand_behind_it(said, locale, printed, in_a_sentence):
    facts = "facts: {days: {from: 2026-12-05T15:00, to: 2026-12-05T19:00}}"
    assert said("{{ days }}", locale, facts=facts) == printed
    assert said("{{ days | il }}", locale, facts=facts) == in_a_sentence
    assert said("{{ days | dal_al }}", locale, facts=facts) == in_a_sentence


def test_a_period_is_on_all_of_its_days(said):
    facts = "facts: {days: {from: 2026-11-27, to: 2026-11-30}}"
    assert said("{{ days | il }}", facts=facts) == "dal 27 al 30 novembre"


def test_a_period_over_two_months_says_both(said):
    facts = "facts: {days: {from: 2026-11-27, to: 2026-12-08}}"
    assert said("{{ days | dal_al }}", facts=facts) == "dal 27 novembre all'8 dicembre"
    assert said("{{ days.start }}, {{ days.end }}", facts=facts) == "27 novembre, 8 dicembre"


@pytest.mark.parametrize(
    ("locale", "printed", "in_a_sentence"),
    [
        ("it", "7 gennaio - 31 marzo 2027", "dal 7 gennaio al 31 marzo 2027"),
        ("de", "7. Januar - 31. März 2027", "vom 7. Januar bis zum 31. März 2027"),
    ],
)
def test_a_period_of_another_year_says_it_once(said, locale, printed, in_a_sentence):
    facts = "facts: {days: {from: 2027-01-07, to: 2027-03-31}}"
    assert said("{{ days }}", locale, facts=facts) == printed
    assert said("{{ days | dal_al }}", locale, facts=facts) == in_a_sentence
    over_two = facts.replace("2027-03-31", "2028-03-31")
    assert said("{{ days.start }} {{ days }}", "it", facts=over_two).count("2027") == 2
