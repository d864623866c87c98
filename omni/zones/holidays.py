"""Public holidays of whole countries, computed: fixed dates, days from Easter, the nth weekday of a month.

Regional ones and days that are moved to a working day are not among them. From the laws of each country: Italy, legge
260/1949 and 151/2025; Romania, Codul muncii art. 139; Germany, Feiertagsgesetze (those of every Land); France, Code du
travail L3133-1; Spain, Estatuto de los Trabajadores 37.2; United Kingdom, Banking and Financial Dealings Act 1971
(England); United States, 5 U.S.C. 6103; and so on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from omni.zones.easter import orthodox_easter, western_easter

_CHRISTIAN = "01-01 New Year|E+1 Easter Monday|12-25 Christmas"
_LISTS = {
    "IT": "01-01 Capodanno|01-06 Epifania|E+0 Pasqua|E+1 Pasquetta|04-25 Liberazione|05-01 Festa del lavoro|"
    "06-02 Festa della Repubblica|08-15 Ferragosto|10-04 San Francesco|11-01 Ognissanti|12-08 Immacolata|12-25 Natale|"
    "12-26 Santo Stefano",
    "RO": "01-01 Anul Nou|01-02 Anul Nou|01-06 Boboteaza|01-07 Sfântul Ioan|01-24 Unirea Principatelor|"
    "O-2 Vinerea Mare|O+0 Paște|O+1 Paște|05-01 Ziua Muncii|06-01 Ziua Copilului|O+49 Rusalii|O+50 Rusalii|"
    "08-15 Adormirea Maicii Domnului|11-30 Sfântul Andrei|12-01 Ziua Națională|12-25 Crăciun|12-26 Crăciun",
    "DE": "01-01 Neujahr|E-2 Karfreitag|E+1 Ostermontag|05-01 Tag der Arbeit|E+39 Himmelfahrt|E+50 Pfingstmontag|"
    "10-03 Tag der Deutschen Einheit|12-25 Weihnachten|12-26 Weihnachten",
    "AT": "01-01 Neujahr|01-06 Heilige Drei Könige|E+1 Ostermontag|05-01 Staatsfeiertag|E+39 Himmelfahrt|"
    "E+50 Pfingstmontag|E+60 Fronleichnam|08-15 Mariä Himmelfahrt|10-26 Nationalfeiertag|11-01 Allerheiligen|"
    "12-08 Mariä Empfängnis|12-25 Weihnachten|12-26 Stefanitag",
    "CH": "01-01 Neujahr|E+39 Auffahrt|08-01 Bundesfeier|12-25 Weihnachten",
    "FR": "01-01 Jour de l'an|E+1 Lundi de Pâques|05-01 Fête du travail|05-08 Victoire 1945|E+39 Ascension|"
    "E+50 Lundi de Pentecôte|07-14 Fête nationale|08-15 Assomption|11-01 Toussaint|11-11 Armistice|12-25 Noël",
    "ES": "01-01 Año Nuevo|01-06 Reyes|E-2 Viernes Santo|05-01 Fiesta del Trabajo|08-15 Asunción|10-12 Fiesta Nacional|"
    "11-01 Todos los Santos|12-06 Constitución|12-08 Inmaculada|12-25 Navidad",
    "PT": "01-01 Ano Novo|E-2 Sexta-feira Santa|E+0 Páscoa|04-25 Liberdade|05-01 Dia do Trabalhador|"
    "E+60 Corpo de Deus|06-10 Dia de Portugal|08-15 Assunção|10-05 República|11-01 Todos os Santos|12-01 Restauração|"
    "12-08 Imaculada Conceição|12-25 Natal",
    "GB": "01-01 New Year|E-2 Good Friday|E+1 Easter Monday|05.mon1 May Day|05.mon0 Spring bank holiday|"
    "08.mon0 Summer bank holiday|12-25 Christmas|12-26 Boxing Day",
    "IE": "01-01 New Year|02.mon1 St Brigid|03-17 St Patrick|E+1 Easter Monday|05.mon1 May Day|06.mon1 June holiday|"
    "08.mon1 August holiday|10.mon0 October holiday|12-25 Christmas|12-26 St Stephen",
    "NL": f"{_CHRISTIAN}|E+0 Pasen|04-27 Koningsdag|E+39 Hemelvaart|E+49 Pinksteren|E+50 Pinksteren|12-26 Kerst",
    "BE": f"{_CHRISTIAN}|05-01 Labour Day|E+39 Ascension|E+50 Whit Monday|07-21 National Day|08-15 Assumption|"
    "11-01 All Saints|11-11 Armistice",
    "PL": "01-01 Nowy Rok|01-06 Trzech Króli|E+0 Wielkanoc|E+1 Poniedziałek Wielkanocny|05-01 Święto Pracy|"
    "05-03 Konstytucja|E+49 Zielone Świątki|E+60 Boże Ciało|08-15 Wniebowzięcie|11-01 Wszystkich Świętych|"
    "11-11 Niepodległość|12-24 Wigilia|12-25 Boże Narodzenie|12-26 Boże Narodzenie",
    "US": "01-01 New Year|01.mon3 Martin Luther King Day|02.mon3 Presidents' Day|05.mon0 Memorial Day|06-19 Juneteenth|"
    "07-04 Independence Day|09.mon1 Labor Day|10.mon2 Columbus Day|11-11 Veterans Day|11.thu4 Thanksgiving|"
    "12-25 Christmas",
}
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def knows_holidays_of(country: str) -> bool:
    """True if any are listed here."""
    return country in _LISTS


def holiday(country: str, day: date) -> str:
    """What a holiday of the country is called, or nothing: of another day, or of a country that is not known here."""
    return _year(country, day.year).get(day, "")


@lru_cache(maxsize=256)
def _year(country: str, year: int) -> dict[date, str]:
    return dict(_named(country, year))


def _named(country: str, year: int) -> Iterator[tuple[date, str]]:
    for entry in filter(None, _LISTS.get(country, "").split("|")):
        rule, _, name = entry.partition(" ")
        yield _day(rule, year), name


def _day(rule: str, year: int) -> date:
    if rule[0] in "EO":
        return (western_easter(year) if rule[0] == "E" else orthodox_easter(year)) + timedelta(days=int(rule[1:]))
    if "." in rule:
        return _nth_weekday(year, int(rule[:2]), _WEEKDAYS.index(rule[3:6]), int(rule[6:]))
    return date(year, int(rule[:2]), int(rule[3:]))


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such day of the month; the last one for 0."""
    first = date(year, month, 1)
    days = [first + timedelta(days=offset) for offset in range((weekday - first.weekday()) % 7, 31, 7)]
    return [day for day in days if day.month == month][nth - 1]
