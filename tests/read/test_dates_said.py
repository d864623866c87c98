"""What a text says of dates, days and hours, as native speakers write it; today is 26 November 2026, a Thursday."""

from __future__ import annotations

from datetime import date, time

import pytest

from omni.model.claims import DateRange, TimeRange
from omni.model.facts import Day, Fact, OpeningHours
from omni.model.place import Route
from omni.read.agreement import days, hours

TODAY = date(2026, 11, 26)
HERE = Route("campaigns/ciao.yaml")
WEEK = "MTWtFSs"

SAID = {
    "it": """
        Hai tempo fino alla mezzanotte di domenica | mezzanotte = 00:00 | domenica = 2026-11-29 deadline /weekday
        Offerta valida sino a fine mese | fine mese = 2026-11-30 deadline /end
        Scade il 30 novembre alle ore 23:59 | 30 novembre = 2026-11-30 deadline | 23:59 = 23:59
        Solo per oggi e domani | domani = 2026-11-27 deadline /named
        Da venerdì 27 a lunedì 30 novembre | venerdì 27 a lunedì 30 novembre = 2026-11-27..2026-11-30
        27-30 novembre | 27-30 novembre = 2026-11-27..2026-11-30
        Entro e non oltre il 15.12.2026 | 15.12.2026 = 2026-12-15 deadline
        Prima del 1° dicembre | 1° dicembre = 2026-12-01 before
        Hai ancora 48 ore | ancora 48 ore = 2026-11-28 deadline /hour
        Apertura ore 9:00 – 19:30, domenica chiuso | 9:00 – 19:30 = 09:00-19:30 | domenica chiuso = s closed
        dal lunedì al venerdì dalle 8.30 alle 17 | 8.30 alle 17 = MTWtF 08:30-17:00
        alle otto di sera | otto di sera = 20:00
        tutti i martedì alle 18 | 18 = T 18:00
        sabato 28 novembre alle 17 c'è la festa | sabato 28 novembre = 2026-11-28 | 17 = 17:00
        i fuochi del 31 luglio alle 22 e 30 | 31 luglio = 2026-07-31 | 22 e 30 = 22:30
        sconti per tutto dicembre | tutto dicembre = 2026-12-31 /end
        consegna entro il 23 dicembre | 23 dicembre = 2026-12-23 delivery
        fino a Pasqua | Pasqua = 2027-03-28 deadline /feast
        aperto 24 ore su 24 | 24 ore su 24 = 24/7
        pagamento il giorno 5 di ogni mese |
        la collezione 2026/27, articolo 12/2020, dal 1985 |
        in Via Roma 12, 3° piano, interno 4 |""",
    "ro": """
        până duminică la miezul nopții | duminică = 2026-11-29 deadline /weekday | miezul nopții = 00:00
        valabil până la sfârșitul lunii | la sfârșitul lunii = 2026-11-30 deadline /end
        De vineri 27 până luni 30 noiembrie | vineri 27 până luni 30 noiembrie = 2026-11-27..2026-11-30
        în perioada 27.11 - 30.11.2026 | 27.11 - 30.11.2026 = 2026-11-27..2026-11-30
        cel târziu 15 decembrie | 15 decembrie = 2026-12-15 deadline
        Au mai rămas două zile | Au mai rămas două zile = 2026-11-28 deadline /day
        luni-vineri 9:00-18:00, duminică închis | 9:00-18:00 = MTWtF 09:00-18:00 | duminică închis = s closed
        pana pe 5.12 inclusiv | 5.12 = 2026-12-05 deadline
        mâine este ultima zi | mâine = 2026-11-27 deadline /named
        cele 3 mai bune rochii |""",
    "en-GB": """
        Offer ends 30th November at 11.59pm | 30th November = 2026-11-30 deadline | 11.59pm = 23:59
        From Friday 27 to Monday 30 November | Friday 27 to Monday 30 November = 2026-11-27..2026-11-30
        no later than 15/12/2026 | 15/12/2026 = 2026-12-15 deadline
        Only two days to go | Only two days to go = 2026-11-28 deadline /day
        Mon–Fri 9am–5:30pm, Sat 10–4 | 9am–5:30pm = MTWtF 09:00-17:30 | 10–4 = S 10:00-16:00
        until Boxing Day | Boxing Day = 2026-12-26 deadline /feast
        by the 15th | 15th = 2026-12-15 deadline /day of month
        open from noon till 8 | noon till 8 = 12:00-20:00
        working from 9 to 5 |""",
    "en-US": """
        ends 12/5 | 12/5 = 2026-12-05 deadline
        sale 12/5–12/9 | 12/5–12/9 = 2026-12-05..2026-12-09
        add 1/2–3/4 cup of flour |
        through Thanksgiving | Thanksgiving = 2026-11-26 deadline /feast
        Open Mon-Sat 10 AM to 9 PM | 10 AM to 9 PM = MTWtFS 10:00-21:00""",
    "de": """
        gültig bis Ende des Monats | Ende des Monats = 2026-11-30 deadline /end
        bis einschließlich 30. November | 30. November = 2026-11-30 deadline
        vom 27.11. bis 30.11.2026 | 27.11. bis 30.11.2026 = 2026-11-27..2026-11-30
        27.11.-30.11. | 27.11.-30.11 = 2026-11-27..2026-11-30
        Endet in 3 Tagen | Endet in 3 Tagen = 2026-11-29 deadline /day
        montags bis freitags von 8:30 bis 17 Uhr | 8:30 bis 17 Uhr = MTWtF 08:30-17:00
        um halb acht | halb acht = 07:30 /12-hour
        morgen ist der letzte Tag | morgen = 2026-11-27 deadline /named
        bis Heiligabend | Heiligabend = 2026-12-24 deadline /feast
        rund um die Uhr geöffnet | rund um die Uhr = 24/7""",
    "fr": """
        valable jusqu'à la fin du mois | la fin du mois = 2026-11-30 deadline /end
        du 27 au 30 novembre inclus | 27 au 30 novembre = 2026-11-27..2026-11-30
        avant le 1er décembre | 1er décembre = 2026-12-01 loosely before
        Plus que 48 heures | Plus que 48 heures = 2026-11-28 deadline /hour
        du lundi au vendredi de 8 h 30 à 17 h | 8 h 30 à 17 h = MTWtF 08:30-17:00
        lun.-ven. 9h-18h, fermé le dimanche | 9h-18h = MTWtF 09:00-18:00 | fermé le dimanche = s closed
        à huit heures du soir | huit heures du soir = 20:00
        jusqu'à Noël | Noël = 2026-12-25 deadline /feast
        un cours de 40 h, livré en 2 h |""",
    "es": """
        hasta la medianoche del domingo | medianoche = 00:00 closing | domingo = 2026-11-29 deadline /weekday
        Caduca el 30 de noviembre a las 23:59 | 30 de noviembre = 2026-11-30 deadline | 23:59 = 23:59
        del 27 al 30 de noviembre | 27 al 30 de noviembre = 2026-11-27..2026-11-30
        Últimos 3 días | Últimos 3 días = 2026-11-29 deadline /day
        L-V 9-14 y 16-20 h | 9-14 = MTWtF 09:00-14:00 | 16-20 h = MTWtF 16:00-20:00
        a las ocho de la tarde | ocho de la tarde = 20:00
        mañana es el último día | mañana = 2026-11-27 deadline /named
        hasta Reyes | Reyes = 2027-01-06 deadline /feast
        cada día por la mañana |""",
}


def rows():
    for locale, lines in SAID.items():
        for line in lines.strip().split("\n"):
            text, *said = (cell.strip() for cell in line.split(" |"))
            yield locale, text, [one for one in said if one]


def told(claim):
    match claim.value:
        case DateRange(start=start, end=end):
            value = f"{start}..{end}"
        case TimeRange(start=start, end=end):
            value = f"{start:%H:%M}-{end:%H:%M}"
        case time() as at:
            value = f"{at:%H:%M}"
        case other:
            value = str(other)
    week = f"{''.join(WEEK[day] for day in claim.days)} " if claim.days else ""
    unit = f" /{claim.unit}" if claim.unit else ""
    return f"{claim.text} = {week}{value}{f' {claim.role}' if claim.role else ''}{unit}"


@pytest.mark.parametrize(("locale", "text", "said"), list(rows()))
def test_dates_and_hours_as_people_write_them(say, locale, text, said):
    claims = say(text, locale, on=TODAY).claims
    assert [told(claim) for claim in claims if claim.kind in {"date", "time"}] == said


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("it", "Mancano solo 5 giorni a Natale"),
        ("ro", "Mai sunt 5 zile până la Crăciun"),
        ("en", "Only 5 days to go until Christmas"),
        ("de", "Nur noch 5 Tage bis Weihnachten"),
        ("fr", "Plus que 5 jours avant Noël"),
        ("es", "Quedan 5 días para Navidad"),
    ],
)
def test_days_that_are_counted_to_a_feast_are_none_of_the_offer(say, locale, text):
    ends = Fact("ends", {"": Day(date(2026, 12, 31))}, HERE)
    assert list(days.disagreements(say(text, locale, facts=[ends], on=date(2026, 12, 20)))) == []


ENDS = Fact("ends", {"": Day(date(2026, 11, 30))}, HERE)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("it", "fino a lunedì"),
        ("it", "prima del 1° dicembre"),
        ("it", "ancora quattro giorni"),
        ("ro", "până luni, 30 noiembrie"),
        ("en-US", "through 11/30"),
        ("de", "nur bis Monatsende"),
        ("fr", "jusqu'au 30 inclus"),
        ("es", "hasta el lunes 30"),
    ],
)
def test_the_right_end_in_other_words(say, locale, text):
    claims = say(text, locale, facts=[ENDS], on=TODAY)
    assert list(days.disagreements(claims)) == []
    assert any(days.states(claim, ENDS) for claim in claims.claims)


@pytest.mark.parametrize(
    ("locale", "text", "words"),
    [
        ("it", "fino a domenica", "domenica"),
        ("it", "ultimi 2 giorni", "ultimi 2 giorni"),
        ("ro", "până mâine", "mâine"),
        ("en-US", "ends 11/29", "11/29"),
        ("de", "nur bis 29.11.", "29.11"),
        ("fr", "expire le 29 novembre", "29 novembre"),
        ("es", "hasta el domingo", "domingo"),
    ],
)
def test_a_wrong_end(say, locale, text, words):
    (found,) = days.disagreements(say(text, locale, facts=[ENDS], on=TODAY))
    assert (found.claim.text, found.fact) == (words, ENDS)


OPEN = Fact(
    "opening",
    {"": OpeningHours({**{day: ((time(8), time(18)),) for day in range(5)}, 5: ((time(8), time(13)),)})},
    HERE,
)


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("it", "Aperti lun–ven 8–18, sab 8–13, dom chiuso", []),
        ("it", "Aperti lun–ven 8–19", ["8–19"]),
        ("it", "Siamo aperti da lunedì a venerdì dalle 8 alle 18", []),
        ("ro", "Program: luni-vineri 8-18, sâmbătă 8-14", ["8-14"]),
        ("en", "Open Monday to Friday 8am to 6pm", []),
        ("en", "Open Saturdays 8am to 2pm", ["8am to 2pm"]),
        ("de", "Geöffnet Mo–Fr 8–18 Uhr, Sa 8–13 Uhr", []),
        ("fr", "Ouvert du lundi au vendredi de 8h à 17h", ["8h à 17h"]),
        ("es", "Abierto de lunes a viernes de 8 a 18 h", []),
        ("it", "Il corso dura da 8 a 12 settimane", []),
        ("en", "Open 8am to 6pm on weekdays and 8am to 1pm on Saturdays", []),
        ("en", "We're open till 1pm on Saturdays and till 7pm during the week", ["7pm"]),
        ("fr", "Ouvert de 8 h à 18 h en semaine et de 8 h à 13 h le samedi", []),
        ("it", "Domenica chiusi? No", []),
        ("it", "Aperti lun-ven 8-18, sabato 8-13. Il 9 settembre si brinda", []),
    ],
)
def test_opening_hours(say, locale, text, wrong):
    assert [found.claim.text for found in hours.disagreements(say(text, locale, facts=[OPEN]))] == wrong
