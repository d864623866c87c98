"""Values as people write them: what omni says to write instead."""

from __future__ import annotations

import pytest

from omni.load.slips import dates, languages, numbers

FILE = "campaigns/ciao.yaml"
# fmt: off
ADVICE = [
    ("2026-12-31T23:59", "31/12/2026", "write 2026-12-31T23:59"),
    ("2026-12-31T23:59", "31 dicembre 2026", "write 2026-12-31T23:59"),
    ("2026-12-31T23:59", "11/12/2026", "write 2026-12-11 for 11 December, or 2026-11-12 for 12 November"),
    ("2026-12-31T23:59", "domani", "write it as in ends: 2026-11-30T23:59"),
    ("2026-12-05T10:00", "2026-12-05", "write the hour too, as in 2026-12-05T10:00"),
    ("2026-12-05T10:00", "05.12.2026 10:00", "write 2026-12-05T10:00"),
    ("discount: 20%", "discount: 20", "write 20%"),
    ("discount: 20%", "discount: 20 percento", "write 20%"),
    ("discount: 20%", "discount: 0.2", "write 20%"),
    ("discount: 20%", "discount:", "write it as in discount: 30%"),
    ("discount: 20%", "discount: 20%\n  trial: 3 giorni", "write {quantity: 3 giorni}"),
    ("discount: 20%", "discount: 20%\n  delivery: gratis", "write {free: delivery}"),
    ("discount: 20%", "discount: 20%\n  bunch: {amount: 35 €}", "write {EUR: 35}"),
    ("discount: 20%", "discount: 20%\n  bunch: {number: 20, words: {it: [rose]}}", "write {quantity: 20}"),
    ("discount: 20%", "discount: 20%\n  ready: entro 48 ore", "write {quantity: 48 hour}, or read omni explain campaign.facts"),
    ("discount: 20%", "discount: 20%\n  trial: 7-day", "write {quantity: 7 day}, or read omni explain campaign.facts"),
    ("discount: 20%", "discount: 20%\n  case: 6 al prezzo di 5", "write {bundle: {buy: 6, pay: 5}}, or read omni explain campaign.facts"),
    ("discount: 20%", "discount: 20%\n  vintage: 1987", "write {quantity: 1987 …} with what it counts, such as {quantity: 1998 year}"),
    ("discount: 20%", "discount: 20%\n  rate: 3 rate", "write {quantity: 3 rate}"),
    ("discount: 20%", "discount: 20%\n  case: 6 bottiglie, 0.75 l", 'write {name: "6 bottiglie, 0.75 l"}, or read omni explain campaign.facts'),
    ("discount: 20%", "discount: 20%\n  case: {name: 6 bottiglie da 0,75 l}", 'write name: "6 bottiglie da 0,75 l"'),
    ("discount: 20%", "discount: 20%\n  ready: {name: entro 48 ore}", "write {quantity: 48 hour}"),
    ("discount: 20%", "discount: 20%\n  ready: {name: {it: entro 48 ore, en: soon}}", "write {quantity: 48 hour}"),
    ("discount: 20%", "discount: 20%\n  case: {name: 6 al prezzo di 5}", "write {bundle: {buy: 6, pay: 5}}"),
    ("discount: 20%", "discount: 20%\n  present: {gift: tote bag}", "write a product of products.yaml, whose name is printed, or free: tote bag, which prints the word free alone"),
    ("discount: 20%", "discount: 20%\n  off: {name: 25%}", "write {percent: 25%}"),
    ("discount: 20%", "discount: 20%\n  off: {name: 100 €}", "write {EUR: 100}"),
    ("discount: 20%", "discount: 20%\n  vintage: {name: 2019}", "write {name: Barolo 2019} with the word that it stands beside, or {quantity: 2019 year}"),
    ("discount: 20%", "discount: {value: 20%}", "write {percent: 20%}"),
    ("{EUR: 84.90, RON: 420}", "100 €", "write {EUR: 100}"),
    ("{EUR: 84.90, RON: 420}", "1.299,00 €", "write {EUR: 1299.00}"),
    ("{EUR: 84.90, RON: 420}", "100", "write {EUR: 100}, with the currency that is meant"),
    ("EUR: 84.90", "EUR: 84,90", "write EUR: 84.90"),
    ("holdout: 5%", "holdout: 5", "write 5%"),
    ("cta: https", "goal: purchase\ncta: https", "write {event: purchase}"),
    ("cta: https", "goal: {event: purchase, within: 3 giorni}\ncta: https", "write 3d"),
    ("cta: https", "goal: {target: 4%}\ncta: https", "add event: purchase"),
    ("cta: https", "versions: {vip: {facts: {discount: 40%}}}\ncta: https", "write versions: [{for: vip, facts: {discount: 40%}}]"),
    ("cta: https", "messages: [teaser, launch]\ncta: https", "write messages: {teaser: {}, launch: {}}"),
    ("cta: https", "forbid: [price]\ncta: https", "write forbid: {all: [price]}"),
    ("cta: https", "budget: 6000 EUR\ncta: https", "write {EUR: 6000}"),
    ("cta: https", "priority: high\ncta: https", "write it as in priority: 5"),
    ("cta: https", "tests: {giulia: {expect: [{message: main}]}}\ncta: https", "write tests: [{as: giulia, expect: [{message: main}]}]"),
    ("cta: https", 'images: {hero:"hero.jpg"}\ncta: https', 'write hero: "hero.jpg"'),
]
# fmt: on


@pytest.mark.parametrize(("right", "wrong", "advice"), ADVICE, ids=lambda text: text[:30])
def test_a_wrong_value_is_told_with_the_right_one(load_changed, right: str, wrong: str, advice: str):
    _, findings = load_changed(FILE, right, wrong)
    assert advice in [finding.advice for finding in findings]


def test_a_weekday_among_the_quiet_hours_is_told_where_it_belongs(load_changed):
    _, findings = load_changed("campaigns/policy.yaml", 'all: "', 'sunday: all day, all: "')
    assert [(finding.sentence, finding.advice) for finding in findings] == [
        (
            '"sunday" is a day of the week, and days stand below all or a channel',
            'write all: {sun: …, …}, as in {mon-sat: "21:00-08:00", sun: all day}',
        )
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("28/03/2027", "2027-03-28"),
        ("03/28/2027", "2027-03-28"),
        ("12.03.2027", "2027-03-12"),
        ("2027/03/28", "2027-03-28"),
        ("sabato 28 marzo 2027", "2027-03-28"),
        ("28 martie 2027", "2027-03-28"),
        ("03/12/2027", ""),
        ("31/02/2027", ""),
        ("tomorrow", ""),
    ],
)
def test_a_date_in_another_form_is_read_only_where_it_is_one(text: str, day: str):
    assert dates.day(text) == day


@pytest.mark.parametrize(
    ("read", "text", "meant"),
    [
        (numbers.span, "3 giorni", "3d"),
        (numbers.span, "2 ore", "2h"),
        (numbers.span, "3 gatti", ""),
        (numbers.hours, "21-8", '"21:00-08:00"'),
        (numbers.hours, "from 9.30 to 6 pm", '"09:30-18:00"'),
        (numbers.hours, "all day", ""),
        (numbers.hour, "25", ""),
        (numbers.window, "7 days", "rolling 7d"),
        (numbers.window, "per week", "calendar week"),
        (numbers.percents, "2-4%", "2%..4%"),
        (numbers.money, "100 gatti", ""),
        (numbers.decimal, "1,299.00", "1299.00"),
        (languages.locale, "italiano", "it"),
        (languages.locale, "en_gb", "en-GB"),
        (languages.locale, "klingon", ""),
        (languages.country, "Italia", "IT"),
        (languages.country, "xx", ""),
    ],
)
def test_what_is_meant_is_told_only_where_it_is_plain(read, text: str, meant: str):
    assert read(text) == meant


@pytest.mark.parametrize(
    "name", ["Barolo 2019", "Euro 2028", "Detox 7 giorni", "4711", "Nova 2", "six bottles", "Puro 100%"]
)
def test_a_name_may_hold_a_number(load_changed, name: str):
    _, findings = load_changed(FILE, "discount: 20%", f"discount: 20%\n  thing: {{name: {name}}}")
    assert findings == ()
