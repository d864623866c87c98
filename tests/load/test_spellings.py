"""Nothing is silently changed: what a field makes of each spelling, whatever YAML would have made of it (promise P11)."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from omni.load.misfit import MisfitError
from omni.load.scalars import (
    amounts,
    counting,
    durations,
    flags,
    hours,
    lead_times,
    moments,
    names,
    numbers,
    percents,
    quantities,
    reactions,
    reentries,
    until,
)
from omni.model.facts import Code, Day, Moment, OpeningHours, Percent, Phone, Quantity, TimeOfDay, Url
from omni.model.spans import BeforeFact, NextWeekday, Per, Rate, Wait, Window

moment = datetime.fromisoformat

SPELLINGS = [
    (hours.hour, "22:30", time(22, 30)),
    (hours.hour, "9:05", time(9, 5)),
    (hours.hour, "00:00", time()),
    (hours.hour, "23:59:59", time(23, 59, 59)),
    (hours.window, "21:00-08:00", Window(time(21), time(8))),
    (hours.window, "20:00–09:00", Window(time(20), time(9))),
    (hours.window, "none", None),
    (hours.weekdays, "mon-sat", (0, 1, 2, 3, 4, 5)),
    (hours.weekdays, "sat-mon", (5, 6, 0)),
    (hours.weekdays, "tue, thu", (1, 3)),
    (hours.weekdays, "Sunday", (6,)),
    (names.country, "NO", "NO"),
    (names.country, "IT", "IT"),
    (names.locale, "it", "it"),
    (names.locale, "no", "no"),
    (names.locale, "en-GB", "en-GB"),
    (names.locale, "zh-Hant-TW", "zh-Hant-TW"),
    (names.timezone, "Europe/Rome", "Europe/Rome"),
    (names.clock, "recipient", "recipient"),
    (names.color, "#7A2E4D", "#7A2E4D"),
    (names.name, "2026-11-black-friday", "2026-11-black-friday"),
    (names.name, "null", "null"),
    (names.text, "00144", "00144"),
    (names.text, "0123", "0123"),
    (names.text, "12_000", "12_000"),
    (names.text, "1e3", "1e3"),
    (names.text, "yes", "yes"),
    (names.text, "+39 02 5550 1234", "+39 02 5550 1234"),
    (numbers.integer, "010", 10),
    (numbers.integer, "-3", -3),
    (numbers.decimal, "84.90", Decimal("84.90")),
    (numbers.at_most, "max 1", 1),
    (numbers.at_most, "2", 2),
    (flags.flag, "no", False),
    (flags.flag, "True", True),
    (flags.flag, "off", False),
    (percents.points, "30%", Decimal(30)),
    (percents.points, "12.5 %", Decimal("12.5")),
    (percents.points_without_sign, "30", Decimal(30)),
    (percents.share, "5%", 0.05),
    (percents.rate, "2%..4%", Rate(0.02, 0.04)),
    (percents.rate, "0.1%", Rate(0.001, 0.001)),
    (amounts.amount, "84.90", Decimal("84.90")),
    (amounts.amount, "0", Decimal(0)),
    (amounts.currency, "RON", "RON"),
    (moments.moment, "2026-11-30T23:59", moment("2026-11-30T23:59")),
    (moments.moment, "2026-11-30T23:59:59", moment("2026-11-30T23:59:59")),
    (moments.moment, "2026-11-30 23:59", moment("2026-11-30T23:59")),
    (moments.day, "2028-02-29", date(2028, 2, 29)),
    (moments.moment_or_start, "2026-11-27", moment("2026-11-27T00:00")),
    (moments.moment_or_end, "2026-11-27", moment("2026-11-27T23:59")),
    (durations.duration, "2h", 7200),
    (durations.duration, "90s", 90),
    (durations.duration, "45min", 2700),
    (durations.duration, "1d 12h", 129_600),
    (durations.wait, "1d at 09:00", Wait(86_400, time(9))),
    (durations.wait, "0d at 18:30", Wait(0, time(18, 30))),
    (durations.wait, "30m", Wait(1800)),
    (until.until, "sat 15:15", NextWeekday(5, time(15, 15))),
    (until.until, "24h before ends", BeforeFact(86_400, "ends")),
    (until.until, "2026-11-30T10:00", Moment(moment("2026-11-30T10:00"))),
    (counting.per, "rolling 7d", Per(rolling=604_800)),
    (counting.per, "calendar week", Per(calendar="week")),
    (counting.limit, "100/min", (100, 60)),
    (counting.limit, "5000/h", (5000, 3600)),
    (lead_times.day_range, "4d..8d", (4, 8)),
    (lead_times.day_range, "3d", (3, 3)),
    (quantities.quantity, "40 hour", Quantity(Decimal(40), Decimal(40), "hour")),
    (quantities.quantity, "24..84 month", Quantity(Decimal(24), Decimal(84), "month")),
    (quantities.quantity, "1.5 Gbit/s", Quantity(Decimal("1.5"), Decimal("1.5"), "Gbit/s")),
    (quantities.quantity, "50 SPF", Quantity(Decimal(50), Decimal(50), "SPF")),
    (quantities.quantity, "3 working day", Quantity(Decimal(3), Decimal(3), "working day")),
    (reactions.reaction, "clicked after 3h", ("clicked", 10_800)),
    (reactions.reaction, "clicked", ("clicked", 0)),
    (reentries.reentry, "never", "never"),
    (reentries.reentry, "every 30d", 2_592_000),
]

REFUSED = [
    (hours.hour, "25:70", "says 25:70, a day ends at 23:59"),
    (hours.hour, "24:00", "says 24:00, a day ends at 23:59"),
    (hours.hour, "1290", 'expects an hour such as 09:30, found "1290"'),
    (hours.window, "08:00-08:00", "says 08:00-08:00, it starts and ends at the same hour"),
    (names.country, "XX", "says XX, no country has this code"),
    (names.country, "Italy", 'expects a country of two letters such as IT, found "Italy"'),
    (names.locale, "it_IT", 'expects a language such as it or en-GB, found "it_IT"'),
    (names.locale, "xx", "says xx, no language has this code"),
    (names.timezone, "europe/rome", "says europe/rome, the nearest time zone is Europe/Rome"),
    (names.timezone, "Atlantis/Nowhere", "says Atlantis/Nowhere, no time zone is called so"),
    (names.color, "plum", 'expects a colour such as #7A2E4D, found "plum"'),
    (numbers.integer, "1e9", 'expects a whole number such as 3, found "1e9"'),
    (numbers.integer, "٣", 'expects a whole number such as 3, found "٣"'),
    (numbers.integer, "12_000", 'expects a whole number such as 3, found "12_000"'),
    (numbers.integer, "9" * 13, f'expects a whole number such as 3, found "{"9" * 13}"'),
    (numbers.decimal, "1E+1000000", 'expects a number such as 84.90, found "1E+1000000"'),
    (numbers.decimal, "84,90", 'expects a number such as 84.90, found "84,90"'),
    (numbers.decimal, ".nan", 'expects a number such as 84.90, found ".nan"'),
    (amounts.amount, "-5", 'expects an amount with a point such as 84.90, found "-5"'),
    (amounts.currency, "eur", 'expects a currency such as EUR, found "eur"'),
    (percents.points, "0.3", 'expects a percent such as 30%, found "0.3"'),
    (percents.share, "130%", "says 130%, the most is 100%"),
    (percents.rate, "4%..2%", "says 4%..2%, the first is more than the second"),
    (moments.day, "2026-02-30", "says 2026-02-30, February 2026 has 28 days"),
    (moments.day, "2026-13-01", "says 2026-13-01, a year has 12 months"),
    (moments.day, "30/11/2026", 'expects a date such as 2026-11-30, found "30/11/2026"'),
    (moments.day, "1999-12-31", "says 1999-12-31, years go from 2000 to 2100"),
    (moments.day, "2101-01-01", "says 2101-01-01, years go from 2000 to 2100"),
    (moments.moment, "tomorrow", 'expects a date and hour such as 2026-11-30T23:59, found "tomorrow"'),
    (moments.moment, "2026-11-30T23:60", "says 2026-11-30T23:60, a day ends at 23:59"),
    (durations.duration, "2 hours", 'expects a duration such as 2h or 3d, found "2 hours"'),
    (durations.duration, "99999w", "says 99999w, the longest is ten years"),
    (durations.wait, "2h at 09:00", "says 2h at 09:00, before an hour of the day stand whole days"),
    (counting.per, "7d", 'expects rolling 7d, or calendar day, week or month, found "7d"'),
    (counting.limit, "0/min", "says 0/min, nothing would ever leave"),
    (lead_times.day_range, "8d..4d", "says 8d..4d, the first is more than the second"),
    (
        quantities.quantity,
        "40,5 hour",
        'expects a number and a unit such as 40 hour, or 24..84 month, found "40,5 hour"',
    ),
    (flags.flag, "maybe", 'expects true or false, found "maybe"'),
]


@pytest.mark.parametrize(("read", "text", "value"), SPELLINGS)
def test_a_spelling_means_what_it_says(read, text, value):
    assert read(text) == value


@pytest.mark.parametrize(("read", "text", "sentence"), REFUSED)
def test_a_spelling_that_means_nothing_is_refused_in_plain_words(read, text, sentence):
    with pytest.raises(MisfitError) as misfit:
        read(text)
    assert misfit.value.predicate == sentence


@pytest.mark.parametrize("offset", ["Z", "+01:00", "-0500", "+02"])
def test_an_offset_is_answered_with_the_key_that_names_a_clock(offset):
    with pytest.raises(MisfitError) as misfit:
        moments.moment(f"2026-11-30T23:59{offset}")
    assert "timezone" in misfit.value.predicate


FACTS = [
    ("code: 00144", Code("00144")),
    ("code: 0123", Code("0123")),
    ("code: NO", Code("NO")),
    ("code: 2026-11-30", Code("2026-11-30")),
    ("code: 22:30", Code("22:30")),
    ("code: yes", Code("yes")),
    ("code: 1e3", Code("1e3")),
    ("code: 12_000", Code("12_000")),
    ("code: ON5", Code("ON5")),
    ("promo: BLACK30", Code("BLACK30")),
    ("opens: 22:30", TimeOfDay(time(22, 30))),
    (
        'open: "09:00-13:00, 15:00-19:00"',
        OpeningHours(dict.fromkeys(range(7), ((time(9), time(13)), (time(15), time(19))))),
    ),
    ("open: 24/7", OpeningHours({}, always=True)),
    ("discount: 30%", Percent(Decimal(30))),
    ("discount: |\n    30%", Percent(Decimal(30))),
    ("ends: 2026-11-30", Day(date(2026, 11, 30))),
    ("ends: 2026-11-30T23:59", Moment(moment("2026-11-30T23:59"))),
    ("hotline: +390255501234", Phone("+390255501234")),
    ("page: https://aurora.example/a#b", Url("https://aurora.example/a#b")),
]


@pytest.mark.parametrize(("written", "value"), FACTS)
def test_a_fact_written_as_one_text_is_told_by_its_name_and_shape(campaign_of, written, value):
    campaign = campaign_of(
        f"campaign: ciao\nchannels: [sms]\nsend: 2026-12-05T10:00\nfacts:\n  {written}\ncopy: {{it: {{body: Ciao}}}}\n"
    )
    (fact,) = campaign.facts.values()
    assert fact.value == value


PEOPLE = [("00144", "00144"), ("+390000000001", "+390000000001"), ("0123", "0123"), ("no", "no"), ("1.0", "1.0")]


@pytest.mark.parametrize(("written", "text"), PEOPLE)
def test_the_token_of_a_person_stays_as_written(load_with, written, text):
    project, findings = load_with(
        {"campaigns/people.yaml": f"people:\n  ada: {{locale: it, country: IT, push_token: {written}}}\n"}
    )
    assert findings == ()
    assert project.people["ada"].addresses == {"push_token": text}
