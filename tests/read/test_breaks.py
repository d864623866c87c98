"""Shops that close at lunch: each span that a message says is one of the day's, and the break is one too."""

from __future__ import annotations

from datetime import time

import pytest

from omni.model.facts import Fact, OpeningHours
from omni.model.place import Route
from omni.read.agreement import hours
from omni.words import canonical

MORNING, AFTERNOON = (time(9), time(13)), (time(15, 30), time(19, 30))
WEEK = {**dict.fromkeys(range(5), (MORNING, AFTERNOON)), 5: (MORNING,)}
OPEN = Fact("opening", {"": OpeningHours(WEEK)}, Route("campaigns/ciao.yaml"))
LATE, EARLY, PAUSE = "mon-fri 15:30-19:30", "mon-fri 09:00-13:00", "mon-fri 13:00-15:30"
WHOLE = "mon-fri 09:00-13:00,15:30-19:30"

RIGHT = [
    ("it", "Aperti 9-13 e 15.30-19.30"),
    ("it", "Aperti dal lunedì al venerdì 9-13 e 15.30-19.30, sabato 9-13"),
    ("it", "Siamo aperti dalle 9 alle 13 e dalle 15:30 alle 19:30"),
    ("it", "Lun–ven 9–13 / 15.30–19.30"),
    ("it", "Apriamo alle 9. Restiamo aperti fino alle 19:30"),
    ("it", "Siamo chiusi dalle 13 alle 15:30"),
    ("it", "Aperti lun-ven 9-19.30, chiuso a pranzo"),
    ("it", "Lun-ven chiuso a pranzo"),
    ("de", "Mo–Fr 9–13 und 15.30–19.30 Uhr, Sa 9–13 Uhr"),
    ("de", "Geöffnet von 9 bis 13 Uhr und von 15.30 bis 19.30 Uhr"),
    ("de", "Mittags von 13 bis 15:30 Uhr geschlossen"),
    ("de", "Mo–Fr mittags geschlossen"),
    ("en", "Open 9am–1pm and 3.30–7.30pm"),
    ("en", "Mon–Fri 9–1 and 3:30–7:30"),
    ("en", "Mon–Fri 9am-7.30pm (closed for lunch)"),
    ("en", "We close for lunch from 1pm to 3.30pm"),
    ("en", "Open Mon–Fri 9am–1pm and 3.30–7.30pm, Sat 9am–1pm, closed for lunch from 1pm to 3.30pm"),
    ("fr", "Ouvert du lundi au vendredi de 9h à 13h et de 15h30 à 19h30"),
    ("fr", "Lun.–ven. 9 h–13 h / 15 h 30–19 h 30"),
    ("fr", "Fermé de 13h à 15h30"),
    ("es", "Abierto de lunes a viernes de 9 a 13 h y de 15:30 a 19:30 h"),
    ("es", "L-V 9:00-13:00 y 15:30-19:30"),
    ("es", "Cerramos a mediodía de 13 a 15:30 h"),
    ("it", "Orario: 9:00-13:00 e 15:30-19:30 (sabato solo mattina)"),
    ("es", "De lunes a viernes, de 9 a 1 y de 3:30 a 7:30"),
    ("ro", "Program: luni-vineri 9-13 și 15:30-19:30"),
    ("ro", "Pauză de masă 13–15:30"),
    ("ro", "Închidem la prânz, între orele 13:00 și 15:30"),
]
WRONG = [
    ("it", "Aperti 9-13 e 15.30-19", "15.30-19", LATE),
    ("it", "Lun–ven 9–12.30 / 15.30–19.30", "9–12.30", EARLY),
    ("it", "Siamo aperti dalle 9 alle 13 e dalle 15 alle 19:30", "15 alle 19:30", LATE),
    ("it", "Sabato aperti 9-13 e 15.30-19.30", "15.30-19.30", "sat 09:00-13:00"),
    ("it", "Aperti fino alle 19", "19", "19:30"),
    ("it", "Siamo aperti lun-ven dalle 9 alle 19:30", "9 alle 19:30", WHOLE),
    ("it", "Chiusi a pranzo dalle 13 alle 15", "13 alle 15", PAUSE),
    ("de", "Mo–Fr 9–13 Uhr und 15–19.30 Uhr", "15–19.30 Uhr", LATE),
    ("de", "Mittagspause 13–15 Uhr", "13–15 Uhr", PAUSE),
    ("en", "Open 9am–1pm and 3–7.30pm", "3–7.30pm", LATE),
    ("en", "Mon–Fri 9–1 and 3–7:30", "3–7:30", LATE),
    ("en", "We close for lunch from 1pm to 3pm", "1pm to 3pm", PAUSE),
    ("en", "Open Mon–Fri 9am–1pm, Sat 9am–1pm, closed for lunch from 1pm to 3pm", "1pm to 3pm", PAUSE),
    ("fr", "Ouvert du lundi au vendredi de 9h à 12h et de 15h30 à 19h30", "9h à 12h", EARLY),
    ("fr", "Fermé de 13h à 15h", "13h à 15h", PAUSE),
    ("es", "L-V 9:00-13:00 y 16:30-19:30", "16:30-19:30", LATE),
    ("es", "De lunes a viernes, de 9 a 1 y de 3:30 a 8", "3:30 a 8", LATE),
    ("ro", "Program: luni-vineri 9-13 și 15-19:30", "15-19:30", LATE),
]


@pytest.mark.parametrize(("locale", "text"), RIGHT)
def test_spans_of_a_day_and_the_break_between_them(say, locale, text):
    assert list(hours.disagreements(say(text, locale, facts=[OPEN]))) == []


@pytest.mark.parametrize(("locale", "text", "said", "meant"), WRONG)
def test_a_wrong_hour_is_told_beside_the_right_span(say, locale, text, said, meant):
    (found,) = hours.disagreements(say(text, locale, facts=[OPEN]))
    assert (found.claim.text, canonical.meant(found[2])) == (said, meant)


def test_an_event_that_goes_on_at_lunch_is_left_alone(say):
    week = Fact("opening", {"": OpeningHours(dict.fromkeys(range(7), (MORNING, AFTERNOON)))}, OPEN.route)
    assert list(hours.disagreements(say("Test drive sabato 9–19:30", facts=[week]))) == []
