"""Hours in words, of another thing in the same message, behind other hours; first days, and what somebody may try."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from omni.model.dates import Period
from omni.model.facts import Day, Fact, Moment, OpeningHours, Quantity, TimeOfDay
from omni.model.place import Route
from omni.read.agreement import counts, days, hours

HERE = Route("campaigns/ciao.yaml")
SENT = date(2027, 4, 1)


LESSON = Fact("lesson", {"": OpeningHours({3: ((time(19), time(19, 45)),)})}, HERE, words={"ro": ("club",)})
DESK = Fact(
    "desk",
    {"": OpeningHours({day: ((time(8), time(20)),) for day in range(5)} | {5: ((time(9), time(14)),)})},
    HERE,
    words={"fr": ("service client",), "en": ("helpdesk",), "de": ("Hotline",), "it": ("assistenza",)},
)
THEORY = Fact("theory", {"": TimeOfDay(time(18, 45))}, HERE, words={"en": ("theory",), "de": ("Theorie",)})
LEAVE = Fact("departure", {"": TimeOfDay(time(10, 30))}, HERE, words={"fr": ("départ", "partir"), "it": ("partire",)})
CLINIC = Fact(
    "clinic",
    {"": OpeningHours({day: ((time(8), time(20)),) for day in range(4)} | {4: ((time(8), time(15)),)})},
    HERE,
)
SUNDAY = Fact("shop", {"": OpeningHours({6: ((time(12), time(17)),)})}, HERE)


@pytest.mark.parametrize(
    ("locale", "text", "fact", "wrong"),
    [
        (
            "ro",
            "Joi, la clubul de spaniolă, de la ora opt la nouă fără un sfert",
            LESSON,
            ["opt la nouă fără un sfert"],
        ),
        ("ro", "Joi, la clubul de spaniolă, de la ora șapte la opt fără un sfert", LESSON, []),
        ("fr", "Le service client répond le samedi de 9h à 14h et en semaine de 8h à 22h", DESK, ["8h à 22h"]),
        ("fr", "Le service client répond le samedi de 9h à 14h et en semaine de 8h à 20h", DESK, []),
        (
            "de",
            "Unsere Hotline ist samstags von 9 bis 14 Uhr da, unter der Woche von 8 bis 22 Uhr",
            DESK,
            ["8 bis 22 Uhr"],
        ),
        ("en", "Theory night is Tuesday, quarter to eight sharp", THEORY, ["quarter to eight"]),
        ("en", "Theory night is Tuesday, quarter to seven sharp", THEORY, []),
        ("en", "Half eight of you came to the theory night", THEORY, []),
        ("de", "Theorieabend am Dienstag, Viertel vor sieben", THEORY, []),
        ("fr", "Vous pouvez arriver à partir de 15 h", LEAVE, []),
        ("it", "Si può arrivare a partire dalle 15", LEAVE, []),
        ("fr", "Le jour du départ, c'est avant 12 h", LEAVE, ["12 h"]),
        ("es", "Mañana viernes cerramos a las cinco", CLINIC, ["cinco"]),
        ("es", "Mañana viernes cerramos a las tres", CLINIC, []),
        ("en", "On Sunday we don't open till noon, and we're shut again by 5", SUNDAY, []),
        ("it", "La domenica non apriamo prima delle 12, e chiudiamo alle 17", SUNDAY, []),
        ("de", "Sonntags machen wir erst um 12 Uhr auf, offen bis 17 Uhr", SUNDAY, []),
        ("en", "On Sunday we don't open till one pm", SUNDAY, ["one pm"]),
        ("en", "Expect delivery Fri 9/24, 8am-12pm", CLINIC, []),
        ("de", "Die Lieferung kommt am 24.9. zwischen 8 und 12 Uhr", CLINIC, []),
    ],
)
def test_hours_in_words_and_of_others(say, locale, text, fact, wrong):
    found = hours.disagreements(say(text, locale, facts=[fact], on=SENT))
    assert [one.claim.text for one in found] == wrong


ENDS = Fact("ends", {"": Moment(datetime.fromisoformat("2027-04-25T16:00"))}, HERE)
SEASON = Fact(
    "season", {"": Period(datetime.fromisoformat("2027-04-24T00:00"), datetime.fromisoformat("2027-09-26T00:00"))}, HERE
)
START = Fact("start", {"": Day(date(2027, 6, 14))}, HERE, role="start")


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("it", "Apriamo il 24 aprile e restiamo svegli fino al 30 settembre", ["30 settembre"]),
        ("it", "Apriamo il 24 aprile e restiamo svegli fino al 26 settembre", []),
        ("de", "Am 24. April machen wir auf und bleiben bis 30. September wach", ["30. September"]),
        ("de", "Am Montag, den 21. Juni, geht unser Ferienkurs los", ["Montag, den 21. Juni"]),
        ("de", "Am Montag, den 14. Juni, geht unser Ferienkurs los", []),
        ("fr", "Le stage de vacances : le 21 juin débute une semaine pour oser", ["21 juin"]),
        ("es", "El 21 de junio arranca nuestro curso de verano", ["21 de junio"]),
        ("ro", "Dacă vrei să mai schimbi ceva, scrie-ne până diseară", []),
        ("en", "If you'd like to change anything, drop us a line by tonight", []),
        ("fr", "Si vous voulez changer quelque chose, écrivez-nous avant ce soir", []),
    ],
)
def test_first_and_last_days(say, locale, text, wrong):
    found = days.disagreements(say(text, locale, facts=[ENDS, SEASON, START], on=SENT))
    assert [one.claim.text for one in found] == wrong


CANCEL = Fact(
    "cancel",
    {"": Quantity(Decimal(24), Decimal(24), "hour")},
    HERE,
    words={"ro": ("anulați",), "en": ("cancel",), "de": ("absagen",), "it": ("disdire", "disdici")},
)
TRIAL = Fact("trial", {"": Quantity(Decimal(120), Decimal(120), "night")}, HERE, role="trial")
REPRINT = Fact("reprint", {"": Quantity(Decimal(30), Decimal(30), "day")}, HERE, words={"en": ("reprint",)})
KIDS = Fact("kids", {"": Quantity(Decimal(8), Decimal(8), "year")}, HERE, role="free_below")


@pytest.mark.parametrize(
    ("locale", "text", "fact", "wrong"),
    [
        ("ro", "Dacă anulați, vă rugăm cu cel puțin 12 ore înainte", CANCEL, ["12 ore"]),
        ("ro", "Dacă anulați, vă rugăm cu cel puțin 24 de ore înainte", CANCEL, []),
        ("en", "If you have to cancel, please tell us 12 hours ahead", CANCEL, ["12 hours"]),
        ("en", "Before you cancel, sleep for 12 hours", CANCEL, []),
        ("fr", "Vous avez 100 nuits pour nous dire si c'était une bonne idée", TRIAL, ["100 nuits"]),
        ("fr", "Vous avez 120 nuits pour vous décider", TRIAL, []),
        ("en", "Sleep on it for 130 nights before you decide", TRIAL, ["130 nights"]),
        ("en", "Give it 120 nights", TRIAL, []),
        ("it", "Hai 100 notti per ripensarci", TRIAL, ["100 notti"]),
        ("de", "Drei Nächte waren wir in Wien", TRIAL, []),
        ("en", "We'll reprint it, you've got a fortnight to tell us", REPRINT, ["a fortnight"]),
        ("en", "We'll reprint it, you've got 30 days to tell us", REPRINT, []),
        ("de", "Kinder unter zehn fahren bei uns gratis", KIDS, ["Kinder unter zehn"]),
        ("de", "Kinder unter acht fahren bei uns gratis", KIDS, []),
        ("it", "I bambini sotto i dieci entrano gratis", KIDS, ["bambini sotto i dieci"]),
        ("en", "Kids under ten ski free", KIDS, ["Kids under ten"]),
        ("en", "Kids under ten degrees shiver, cocoa is free", KIDS, []),
        ("es", "Los niños menores de diez esquían gratis", KIDS, ["niños menores de diez"]),
    ],
)
def test_counts_told_otherwise(say, locale, text, fact, wrong):
    assert [one.claim.text for one in counts.disagreements(say(text, locale, facts=[fact], on=SENT))] == wrong


HOUSE = Fact("hours", {"": OpeningHours({day: ((time(8), time(20)),) for day in range(7)})}, HERE)
LIBRARY = Fact("library", {"": OpeningHours({day: ((time(8), time(20)),) for day in range(7)})}, HERE)


@pytest.mark.parametrize(
    ("locale", "text", "fact", "wrong"),
    [
        ("it", "L'ufficio postale chiude alle 13:35", HOUSE, []),
        ("it", "Chiudiamo alle 13:35, l'ufficio postale prima", HOUSE, ["13:35"]),
        ("it", "Siamo vicino alla posta, aperti dalle 9 alle 22", HOUSE, ["9 alle 22"]),
        ("en", "The post office closes at 1:35 pm", HOUSE, []),
        ("en", "My dentist sees people on Tuesdays from 3 to 7 pm", HOUSE, []),
        ("de", "Mein Zahnarzt hat dienstags von 15 bis 19 Uhr Sprechstunde", HOUSE, []),
        ("de", "Die Post schließt um 13:35 Uhr", HOUSE, []),
        ("fr", "La poste ferme à 13 h 35", HOUSE, []),
        ("es", "Correos cierra a las 13:35", HOUSE, []),
        ("ro", "Poșta închide la 13:35", HOUSE, []),
        ("en", "The library closes at 9 pm", LIBRARY, ["9 pm"]),
        ("en", "The library closes at 9 pm", HOUSE, []),
        ("de", "Gestern sind wir bis Mitternacht geblieben", HOUSE, []),
        ("es", "Anoche nos quedamos hasta medianoche", HOUSE, []),
        ("en", "We stay open until midnight", HOUSE, ["midnight"]),
        ("ro", "Ne găsiți în centru, de luni până joi între 9 și 20", HOUSE, ["9 și 20"]),
        ("ro", "Ne găsiți în centru, de luni până joi între 8 și 20", HOUSE, []),
        ("ro", "Mulți vin între 9 și 11", HOUSE, []),
    ],
)
def test_hours_of_another_house(say, locale, text, fact, wrong):
    found = hours.disagreements(say(text, locale, facts=[fact], on=SENT))
    assert [one.claim.text for one in found] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("it", "Il bando del Comune scade il 3 marzo", []),
        ("it", "L'offerta scade il 3 marzo", ["3 marzo"]),
        ("fr", "L'aide de la mairie se termine le 3 mars", []),
        ("es", "La ayuda del ayuntamiento termina el 3 de marzo", []),
        ("ro", "Granturile primăriei se închid pe 3 martie", []),
        ("de", "Die Förderung der Stadt endet am 3. März", []),
        ("de", "Der Rabatt für die Stadt endet am 3. März", ["3. März"]),
        ("en", "School starts again on 15 September", []),
        ("en", "20% off for the school run ends on 3 March", ["3 March"]),
    ],
)
def test_days_of_another_house(say, locale, text, wrong):
    found = days.disagreements(say(text, locale, facts=[ENDS, SEASON, START], on=SENT))
    assert [one.claim.text for one in found] == wrong
