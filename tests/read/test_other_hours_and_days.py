"""Hours and days of other things, and of the rest of a week, side by side with what contradicts a fact."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from omni.model.facts import Day, Fact, Moment, OpeningHours, Quantity, TimeOfDay
from omni.model.place import Route
from omni.read.agreement import days, hours

HERE = Route("campaigns/ciao.yaml")
SENT = date(2027, 5, 10)
WEEK = Fact(
    "hours",
    {"": OpeningHours({**{day: ((time(10), time(21)),) for day in (0, 1, 2, 3, 6)}, 4: ((time(10), time(23, 30)),)})},
    HERE,
)
CONCERT = Fact(
    "concert",
    {"": TimeOfDay(time(21))},
    HERE,
    words={"fr": ("concert",), "es": ("concierto",), "it": ("concerto",), "ro": ("concert",), "de": ("Konzert",)},
)
MUSIC = Fact(
    "music",
    {"": TimeOfDay(time(2))},
    HERE,
    words={"it": ("musica",), "ro": ("muzica",), "en": ("music",), "de": ("Musik",), "es": ("música",)},
)
CLASS = Fact(
    "class",
    {"": Quantity(Decimal(3), Decimal(3), "hour")},
    HERE,
    words={"fr": ("cours",), "es": ("clase",), "it": ("lezione",)},
)
ENDS = Fact("ends", {"": Moment(datetime.fromisoformat("2027-05-29T19:30"))}, HERE)
COURSE = Fact(
    "course_start",
    {"": Day(date(2027, 6, 10))},
    HERE,
    role="event",
    words={
        "de": ("Kurs",),
        "it": ("corso",),
        "en": ("course",),
        "fr": ("cours",),
        "ro": ("cursul",),
        "es": ("curso",),
    },
)


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("it", "Venerdì aperti fino alle 23.30, gli altri giorni fino alle 21", []),
        ("it", "Venerdì aperti fino alle 23.30, gli altri giorni fino alle 22", ["22"]),
        ("en", "Open till 11:30 pm on Fridays and till nine at night on all other days", []),
        ("en", "Open till 11:30 pm on Fridays and till ten at night on all other days", ["ten at night"]),
        ("en", "Closed on Saturdays, open till 11:30 pm on Fridays", []),
        ("de", "Freitags geöffnet bis 23:30 Uhr, an den anderen Tagen bis 21 Uhr", []),
        ("de", "Freitags geöffnet bis 23:30 Uhr, an den übrigen Tagen bis 20 Uhr", ["20 Uhr"]),
        ("fr", "Le vendredi ouvert jusqu'à 23 h 30, les autres jours jusqu'à 21 h", []),
        ("fr", "Le vendredi ouvert jusqu'à 23 h 30, les autres jours jusqu'à 20 h", ["20 h"]),
        ("es", "Los viernes abierto hasta las 23:30, el resto de la semana hasta las 21:00", []),
        ("es", "Los viernes abierto hasta las 23:30, los demás días hasta las 20:00", ["20:00"]),
        ("ro", "Vineri deschis până la 23:30, în celelalte zile până la 21", []),
        ("ro", "Vineri deschis până la 23:30, în restul zilelor până la 22", ["22"]),
        ("it", "Siamo in via Savonarola 102, dalle 10 alle 21, sabato nanna", []),
        ("it", "Siamo in via Savonarola 102, dalle 10 alle 20, sabato nanna", ["10 alle 20"]),
        ("it", "Chiusi sabato, venerdì 10-23.30", []),
        ("it", "Chiusi sabato, venerdì 10-22.30", ["10-22.30"]),
        ("de", "Die Pfanne zu Fr. 36.– statt Fr. 72.–", []),
        ("de", "Freitags zu", ["Freitags zu"]),
        ("ro", "Azi închidem la 21, ultimul loc liber e la 19:15", []),
        ("en", "We close at 21:00 tonight, the last free slot is at 19:15", []),
        ("it", "Oggi chiudiamo alle 21, il prossimo appuntamento è alle 18.45", []),
        ("de", "Heute schließen wir um 21 Uhr, ein Termin ist noch frei um 18:45 Uhr", []),
        ("it", "Oggi chiudiamo alle 20", ["20"]),
    ],
)
def test_hours_of_a_week(say, locale, text, wrong):
    claims = say(text, locale, facts=[WEEK], on=SENT)
    assert [one.claim.text for one in hours.disagreements(claims)] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("fr", "Le forfait de dix heures passe de 240 € à 204 €", []),
        ("fr", "Tu as raté le TD de 8 h", []),
        ("fr", "Le concert de 20 h affiche complet", ["20 h"]),
        ("fr", "Le concert de 21 h affiche complet", []),
        ("fr", "Huit cours de trois heures", []),
        ("fr", "Ouvert à partir de 9 h", ["9 h"]),
        ("es", "El bono de diez horas se queda en 240 €", []),
        ("es", "Cada visita es de 3 h mínimo", []),
        ("es", "El concierto de 22 h", ["22 h"]),
        ("it", "Il pacchetto da 12 h costa meno", []),
        ("ro", "Muzica ține până la două noaptea", []),
        ("ro", "Muzica ține până la trei noaptea", ["trei noaptea"]),
        ("it", "Musica fino alle due di notte", []),
        ("it", "Musica fino all'una di notte", ["una di notte"]),
        ("en", "Music until two at night", []),
        ("de", "Musik bis zwei Uhr nachts", []),
        ("de", "Musik bis drei Uhr nachts", ["drei Uhr nachts"]),
        ("es", "Música hasta las dos de la madrugada", []),
        ("ro", "Concertul începe la nouă seara", []),
    ],
)
def test_lengths_and_nights(say, locale, text, wrong):
    claims = say(text, locale, facts=[WEEK, CONCERT, MUSIC, CLASS], on=SENT)
    assert [one.claim.text for one in hours.disagreements(claims)] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("ro", "România, din 1866 până azi", []),
        ("ro", "Am strâns până azi 1.140 de șosete", []),
        ("ro", "Reducere doar până azi", ["azi"]),
        ("it", "Fino a oggi abbiamo raccolto 300 paia di scarpe", []),
        ("it", "Sconto fino a oggi", ["oggi"]),
        ("it", "Abbiamo prorogato lo sconto fino a oggi", ["oggi"]),
        ("en", "Until today we've mended 2,100 bicycles", []),
        ("en", "20% off until today", ["today"]),
        ("de", "Bis heute haben wir 1140 Socken gesammelt", []),
        ("de", "Nur bis heute: 20 % auf alles", ["heute"]),
        ("fr", "Jusqu'à aujourd'hui, nous avons réparé 900 vélos", []),
        ("fr", "L'offre est valable jusqu'à aujourd'hui", ["aujourd'hui"]),
        ("es", "Hasta hoy hemos plantado 400 árboles", []),
        ("es", "El descuento dura hasta hoy", ["hoy"]),
        ("ro", "Câte creioane pierde un elev până la Crăciun?", []),
        ("ro", "Reducere până la Crăciun", ["Crăciun"]),
        ("en", "How many sleeps until Christmas?", []),
        ("en", "10% off until Christmas? Yes", ["Christmas"]),
        ("it", "Sabato 29, alle 19.30, finisce lo sconto. Oggi e domani invece costa ancora poco", []),
        ("it", "Lo sconto vale solo oggi e domani", ["domani"]),
        ("it", "Domani si spegne l'offerta", ["Domani"]),
        ("ro", "Mâine dispare oferta", ["Mâine"]),
        ("en", "Stay 5–12 May 2027: Monty, 7 nights", []),
        ("en", "Offer 5–12 May 2027: 7 nights", ["5–12 May 2027"]),
        ("es", "Curso «Primera virada», 28/06–02/07: 280,00 €", []),
        ("it", "Soggiorno 3–8 giugno 2027: camera doppia", []),
        ("de", "Der Kurs beginnt am 17. Juni", ["17. Juni"]),
        ("de", "Der Kurs beginnt am 10. Juni", []),
        ("it", "Il corso inizia il 17 giugno", ["17 giugno"]),
        ("en", "The course starts on 17 June", ["17 June"]),
        ("en", "The first day of the summer course is 17 June", ["17 June"]),
        ("en", "Our course of the summer is on 17 June", ["17 June"]),
        ("fr", "Le cours commence le 17 juin", ["17 juin"]),
        ("es", "Para el curso, cita el 17 de junio", ["17 de junio"]),
        ("ro", "Cursul începe pe 17 iunie", ["17 iunie"]),
    ],
)
def test_days(say, locale, text, wrong):
    claims = say(text, locale, facts=[ENDS, COURSE], on=SENT)
    assert [one.claim.text for one in days.disagreements(claims)] == wrong
