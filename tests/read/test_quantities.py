"""Quantities that contradict a fact, and the many that are right or mean something else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni.model.claims import Claims
from omni.model.facts import Fact, NameOf, Quantity, Release
from omni.model.place import Route
from omni.read.agreement.counts import disagreements

HERE = Route("campaigns/ciao.yaml")


def fact(name, text, also=(), role="", nouns=None, **words):
    number, _, unit = text.partition(" ")
    low, _, high = number.partition("..")
    quantity = Quantity(Decimal(low), Decimal(high or low), unit)
    beside = {language: tuple(many.split("|")) for language, many in words.items()}
    counted = {language: tuple(many.split("|")) for language, many in (nouns or {}).items()}
    return Fact(name, {"": quantity}, HERE, role=role, words=beside, nouns=counted, also=also)


FACTS = {
    one.name: one
    for one in (
        fact("returns", "30 day", it="reso", ro="retur", en="returns|return", de="Rückgabe", fr="retour", es="devolución"),
        fact("warranty", "24 month", it="garanzia", ro="garanție", en="warranty", de="Garantie", fr="garantie", es="garantía"),
        fact("ready", "5 working day", it="pronti", ro="gata", en="ready", de="fertig", fr="prêtes", es="listas"),
        fact("clubs", "120 club", nouns={"it": "club", "ro": "cluburi", "en": "clubs", "de": "Clubs", "fr": "clubs", "es": "clubes"}),
        fact("size", "40 hour", nouns={"it": "ore", "ro": "ore", "en": "hours", "de": "Stunden", "fr": "heures", "es": "horas"}),
        fact("roses", "20", nouns={"it": "rosa|rose", "ro": "trandafir|trandafiri", "en": "rose|roses"}),
        fact("trial", "7 day", role="trial"),
        fact("term", "24..84 month"),
        fact("data", "150 GB"),
        fact("range", "40000 km"),
        fact("spf", "50 SPF"),
        fact("bag", "12 kg", also=(Quantity(Decimal(12000), Decimal(12000), "g"),)),
        fact("free", "8 year", role="free_below"),
        fact("young", "26 year", role="max_age"),
        fact("grown", "16 year", role="min_age"),
        fact("baby", "3 year", role="min_age"),
        fact("instalments", "10 month", it="rate", ro="rate", en="payments", de="Raten", fr="mensualités", es="plazos"),
        Fact("bluetooth", {"": Release("5.4", "Bluetooth")}, HERE, of="Bluetooth"),
        Fact("sofa", {"": NameOf("Nido 3")}, HERE),
    )
}  # fmt: skip


def wrong(claims: Claims) -> list[str]:
    return [found.claim.text for found in disagreements(claims)]


WRONG = [
    ("roses", "it", "Un mazzo di »24 rose« per te", ""),
    ("roses", "ro", "Un buchet de »treizeci de trandafiri«", ""),
    ("roses", "en", "»Twenty-five roses« for you", ""),
    ("returns", "it", "Per il reso hai »60 giorni«.", ""),
    ("returns", "it", "Reso gratuito entro »sessanta giorni«", ""),
    ("returns", "it", "Hai »due mesi« per il reso", ""),
    ("returns", "ro", "Retur gratuit în »60 de zile«", ""),
    ("returns", "en", "»60-day« returns", ""),
    ("returns", "en-US", "Free returns within »two weeks«", ""),
    ("returns", "de", "Die Rückgabe ist »14 Tage« lang möglich", ""),
    ("returns", "de", "»14 Tage« Rückgaberecht", ""),
    ("returns", "fr", "Retour gratuit sous »14 jours«", ""),
    ("returns", "es", "Devolución gratis en »quince días«", ""),
    ("warranty", "de", "mit »zweijähriger« Garantie", "36 month"),
    ("warranty", "de", "»36-monatige« Garantie", ""),
    ("warranty", "it", "garanzia »triennale«", ""),
    ("warranty", "ro", "cu »12 luni« garanție", ""),
    ("warranty", "es", "»3 años« de garantía", ""),
    ("ready", "it", "Gli occhiali sono pronti in »5 settimane«", ""),
    ("ready", "de", "In »zehn Werktagen« fertig", ""),
    ("clubs", "it", "in »210 club«", ""),
    ("clubs", "it", "in »duecentodieci club«", ""),
    ("clubs", "ro", "în »100 de cluburi«", ""),
    ("clubs", "de", "»102 moderne Clubs«", ""),
    ("clubs", "en", "»twelve clubs« for you", ""),
    ("clubs", "fr", "Plus de »130 clubs«", ""),
    ("size", "es", "Un curso de »30 horas«", ""),
    ("trial", "en", "Your »14-day« free trial is waiting", ""),
    ("trial", "it", "prova gratuita di »14 giorni«", ""),
    ("trial", "de", "»14 Tage« kostenlos testen", ""),
    ("trial", "fr", "essai gratuit de »15 jours«", ""),
    ("term", "it", "la durata tra »12 e 84 mesi«", ""),
    ("term", "it", "da »24 a 96 mesi«", ""),
    ("term", "de", "»12 bis 84 Monate«", ""),
    ("term", "en", "»24–72 months«", ""),
    ("term", "ro", "între »12 și 84 de luni«", ""),
    ("term", "es", "de »12 a 84 meses«", ""),
    ("data", "ro", "»105 GB« la 29 lei/lună", ""),
    ("data", "it", "»15 giga« al mese", ""),
    ("range", "it", "24 mesi o »4.000 km«", ""),
    ("range", "fr", "»14 000 km«", ""),
    ("range", "it", "»140mila km«", ""),
    ("range", "ro", "»patru mii de kilometri«", ""),
    ("range", "es", "»cuatro mil kilómetros«", ""),
    ("spf", "it", "crema »SPF 30«", ""),
    ("spf", "de", "»LSF 30«", ""),
    ("bag", "de", "Der »15-kg«-Sack", ""),
    ("bag", "it", "sacco da »15 chili«", ""),
    ("bag", "en", "a »1.2 kg« bag", ""),
    ("free", "de", "Kinder »unter zehn Jahren« fahren kostenlos", ""),
    ("free", "en", "Free for kids »under 10«, closed Mondays", ""),
    ("free", "it", "gratis »fino a 9 anni«", ""),
    ("young", "it", "Per gli »under 30« il posto costa 16 €", ""),
    ("young", "fr", "»moins de 25 ans« : 18 €", ""),
    ("grown", "it", "i ragazzi possono entrare »dai 12 anni«", ""),
    ("grown", "de", "Einlass »ab 18 Jahren«", ""),
    ("grown", "en", "»Over-18s« only, please", ""),
    ("grown", "es", "»A partir de 18 años«", ""),
    ("baby", "fr", "»Dès 3 mois«, elle veille sur eux", ""),
    ("instalments", "ro", "239,90 lei × »12 rate«", ""),
    ("instalments", "it", "bastano »dodici rate«", ""),
    ("bluetooth", "it", "ha il »Bluetooth 5.3«, pesa 465 g", ""),
    ("bluetooth", "de", "»Bluetooth 5,3«", ""),
]  # fmt: skip


@pytest.mark.parametrize(("name", "locale", "text", "instead"), WRONG)
def test_a_quantity_that_contradicts_its_fact(say, name, locale, text, instead):
    meant = FACTS[name]
    if instead:
        meant = fact(name, instead, **{language: "|".join(words) for language, words in meant.words.items()})
    plain = text.replace("»", "").replace("«", "")
    assert wrong(say(plain, locale, facts=[meant])) == [text.split("»")[1].split("«")[0]]


RIGHT = [
    ("returns", "it", "reso entro 30 giorni, 4 settimane o un mese"),
    ("returns", "it", "Reso facile e consegna in 3 giorni"),
    ("returns", "it", "Reso gratuito, consegna in 3 giorni"),
    ("returns", "it", "Reso gratuito. Mancano 3 giorni!"),
    ("returns", "it", "24 mesi di garanzia e reso entro 30 giorni"),
    ("returns", "en", "2-year warranty and 30-day returns"),
    ("returns", "en", "Free returns and delivery in 2 days"),
    ("returns", "de", "3 Tage Lieferzeit, 30 Tage Rückgabe"),
    ("returns", "de", "Rückgabe einen Monat lang"),
    ("returns", "ro", "Retur în treizeci de zile, livrare în 2 zile"),
    ("returns", "fr", "Retour sous trente jours"),
    ("warranty", "it", "garanzia di 2 anni"),
    ("warranty", "it", "garanzia biennale"),
    ("warranty", "de", "2 Jahre Garantie, zweijährige Garantie, 24-monatige Garantie"),
    ("warranty", "fr", "garantie deux ans"),
    ("warranty", "it", "24 ore su 24, garanzia inclusa"),
    ("ready", "it", "pronti in 5 giorni, in una settimana"),
    ("clubs", "it", "in oltre 100 club, 120 club e centoventi club"),
    ("clubs", "en", "a hundred and twenty clubs, 20 more clubs soon"),
    ("clubs", "de", "in rund 115 Clubs"),
    ("clubs", "en", "3 other clubs"),
    ("size", "it", "2 ore a settimana, per 40 ore in tutto"),
    ("size", "ro", "24 de ore din 24, 7 zile din 7"),
    ("size", "it", "entro il 31 marzo 2027 ore 20"),
    ("size", "en", "24 hours a day"),
    ("trial", "it", "una settimana di prova"),
    ("trial", "en", "Try it for 7 days. Delivery in 3 days"),
    ("term", "it", "60 mesi"),
    ("term", "en", "24 to 84 months, between 24 and 84 months"),
    ("term", "it", "da due a sette anni"),
    ("term", "it", "consegna in 2-3 giorni"),
    ("data", "it", "150 giga in 5G"),
    ("range", "it", "40mila km, 40.000 chilometri, 40 000 km"),
    ("range", "en", "40,000 km or 24,855 miles, every 10 km"),
    ("range", "de", "vierzigtausend Kilometer"),
    ("range", "it", "a 5 km dal centro"),
    ("spf", "it", "SPF 50+, SPF50"),
    ("bag", "it", "12 kg, 12.000 g, 3 € per 100 g"),
    ("free", "it", "gratis sotto gli 8 anni, fino a 7 anni"),
    ("free", "en", "Under 18s must be accompanied by an adult. Free parking."),
    ("free", "de", "unter 8 Jahren kostenlos"),
    ("young", "it", "under 26, studenti under 26"),
    ("grown", "it", "dai 16 anni, 16+, vietato ai minori di 16 anni"),
    ("grown", "it", "over 65 a metà prezzo"),
    ("grown", "en", "open to over 50 clubs, over-16s only"),
    ("grown", "ro", "de la 16 ani"),
    ("baby", "it", "dai 3 anni, da 36 mesi"),
    ("instalments", "it", "10 rate, dieci mesi, una rata leggera"),
    ("bluetooth", "it", "Bluetooth 5.4"),
    ("sofa", "it", "Nido 3 anni luce avanti"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "locale", "text"), RIGHT)
def test_a_quantity_that_is_right_or_means_something_else(say, name, locale, text):
    assert wrong(say(text, locale, facts=[FACTS[name]])) == []


@pytest.mark.parametrize("text", ["garanzia 24 mesi, reso 30 giorni, 150 GB", "30 giorni di reso e 2 anni di garanzia"])
def test_facts_of_one_unit_are_told_apart(say, text):
    facts = [FACTS[name] for name in ("returns", "warranty", "ready", "data")]
    assert wrong(say(text, "it", facts=facts)) == []


def test_a_number_in_the_name_of_a_product_counts_nothing(say):
    facts = [FACTS["sofa"], fact("warranty", "5 year", it="garanzia")]
    assert wrong(say("Nido 3 anni dopo, garanzia inclusa", "it", facts=facts)) == []
