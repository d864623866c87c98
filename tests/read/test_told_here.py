"""Whether the sentence of a value speaks of the campaign: of its offer, to its reader, with its facts; or of somebody else."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from omni.model.dates import Period
from omni.model.facts import Bound, Code, Day, Fact, Moment, OpeningHours, Percent, Price, Quantity
from omni.model.place import Route
from omni.read.agreement import amounts, counts, days, hours, percents, promises

HERE = Route("campaigns/ciao.yaml")
SENT = date(2027, 4, 1)
DISCOUNT = Fact("discount", {"": Percent(Decimal(20))}, HERE)
PRICE = Fact("price", {"": Price({"EUR": Decimal(40)}, "price")}, HERE, role="price")
LASTS = Fact("lasts", {"": Quantity(Decimal(90), Decimal(90), "minute")}, HERE, words={"en": ("tour",)})
SEASON = Fact("season", {"": Period(datetime.fromisoformat("2027-05-10"), datetime.fromisoformat("2027-06-30"))}, HERE)
WEEK = Fact("hours", {"": OpeningHours(dict.fromkeys(range(5), ((time(9), time(19)),)))}, HERE, words={"en": ("shop",)})
LONG = {
    "en": "Dear Mr Jones, thank you for your letter, which made us laugh. The hornbeams were dug this morning and look splendid. ",
    "de": "Sehr geehrte Frau Wittmann, haben Sie vielen Dank für Ihren Brief, der uns sehr gefreut hat. Die Rosen stehen gut da. ",
    "it": "Gentile signora, grazie della bella lettera, che ci ha fatto sorridere tutti. Le rose stanno bene e la salutano tanto. ",
    "fr": "Chère Madame, merci de votre lettre, qui nous a fait sourire. Les rosiers se portent bien et vous saluent tous. ",
    "ro": "Stimată doamnă, vă mulțumim pentru scrisoarea care ne-a făcut să zâmbim. Trandafirii sunt bine și vă salută cu drag. ",
    "es": "Estimada señora, gracias por su carta, que nos hizo sonreír a todos. Los rosales están bien y la saludan mucho. ",
}


@pytest.mark.parametrize(
    ("locale", "sentence", "wrong"),
    [
        ("en", "Motorists fill up for 15% less on Sundays.", []),
        ("en", "Gino's ice-cream parlour takes 15% off every tub.", []),
        ("en", "On Sundays you pay 15% less.", ["15%"]),
        ("en", "We take 15% off every rose.", ["15%"]),
        ("de", "Autofahrer tanken sonntags 15 % billiger.", []),
        ("de", "Bei uns kostet sonntags jede Rose 15 % weniger.", ["15 %"]),
        ("it", "Mio cugino vende auto e agli amici fa il 15% di sconto.", []),
        ("it", "Solo in negozio ogni rosa costa il 15% in meno.", ["15%"]),
        ("fr", "Mon voisin vend du miel avec 15 % de remise à ses amis.", []),
        ("fr", "Sur tout le catalogue, 15 % de remise.", ["15 %"]),
        ("es", "Los jubilados de la comarca viajan con un 15 % de descuento.", []),
        ("es", "Con tu pedido tienes un 15 % de descuento.", ["15 %"]),
        ("ro", "Pensionarii călătoresc cu 15% mai puțin.", []),
        ("ro", "La comanda ta ai 15% mai puțin.", ["15%"]),
    ],
)
def test_a_discount_in_a_sentence_about_nobody_of_the_campaign(say, locale, sentence, wrong):
    text = LONG[locale] + sentence
    assert [one.claim.text for one in percents.disagreements(say(text, locale, facts=[DISCOUNT]))] == wrong
    assert [one.claim.text for one in promises.undeclared(say(text, locale, facts=[PRICE]))] == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("For the cake: 200 g of flour, 180 degrees, 40 minutes.", []),
        ("The cake: 4 eggs, 40 minutes, no milk, says Grandma.", []),
        ("Bring your camera, 40 minutes, no flash.", ["40 minutes"]),
    ],
)
def test_a_length_that_only_its_unit_ties_to_a_fact(say, sentence, wrong):
    said = say(LONG["en"] + sentence, "en", facts=[LASTS])
    assert [one.claim.text for one in counts.disagreements(said)] == wrong


@pytest.mark.parametrize(
    ("locale", "sentence", "wrong"),
    [
        ("fr", "La fête du quartier est le 8 juillet.", []),
        ("fr", "La saison des roses commence le 8 mai.", ["8 mai"]),
        ("ro", "Concursul din cartier e pe 8 iulie.", []),
        ("ro", "Sezonul începe pe 8 mai.", ["8 mai"]),
        ("en", "School starts again on 8 May.", []),
        ("en", "The season starts on 8 May.", ["8 May"]),
    ],
)
def test_a_first_day_without_a_word_for_a_beginning(say, locale, sentence, wrong):
    said = say(LONG[locale] + sentence, locale, facts=[SEASON], on=SENT)
    assert [one.claim.text for one in days.disagreements(said)] == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("The town library closes at 6:30 pm.", []),
        ("Our neighbour's bakery opens at 6 am.", []),
        ("The shop closes at 6:30 pm.", ["6:30 pm."]),
    ],
)
def test_hours_of_a_house_with_a_word_before_it(say, sentence, wrong):
    assert [one.claim.text for one in hours.disagreements(say(LONG["en"] + sentence, "en", facts=[WEEK]))] == wrong


@pytest.mark.parametrize(
    ("locale", "sentence", "wrong"),
    [
        ("en", "My brother paid €45 for shoes.", []),
        ("de", "Eine Busfahrkarte kostet 45 €.", []),
        ("it", "Un biglietto dell'autobus costa 45 €.", []),
        ("es", "Mi abuela pagó 45 € por unos zapatos.", []),
        ("en", "The price is €45.", ["€45"]),
    ],
)
def test_what_relatives_pay_and_rides_cost(say, locale, sentence, wrong):
    said = say(LONG[locale] + sentence, locale, facts=[PRICE])
    assert [one.claim.text for one in amounts.disagreements(said)] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("de", "Mit INVERNO20 sparen Sie 25 Prozent, fünf Jahre Garantie inklusive.", ["25 Prozent"]),
        ("fr", "Avec le code INVERNO20, la carte perd 25 % d'un coup.", ["25 %"]),
        ("it", "Su tutto il 25% con INVERNO20.", ["25%"]),
        ("it", "Con INVERNO20 risparmi fino al 60%.", []),
        ("it", "Con INVERNO20 risparmi il 30% sui libri.", []),
        ("de", "Mit INVERNO20 sparen Sie 9 €, 25 % der Fahrer sparen gar nicht.", []),
        ("es", "Usa INVERNO20. El 25 % de los conductores no lo sabe.", []),
        ("ro", "Cu codul INVERNO20 ai 20%.", []),
    ],
)
def test_a_percentage_beside_the_code_of_another(say, locale, text, wrong):
    up_to = Fact("up_to", {"": Percent(Decimal(60), bound=Bound.UP_TO)}, HERE)
    books = Fact("books", {"": Percent(Decimal(30))}, HERE)
    code = Fact("code", {"": Code("INVERNO20")}, HERE)
    said = say(text, locale, facts=[DISCOUNT, up_to, books, code])
    assert [one.claim.text for one in percents.disagreements(said)] == wrong


@pytest.mark.parametrize(
    ("locale", "sentence", "wrong"),
    [
        ("it", "Hai tempo fino all'8 maggio.", ["8 maggio"]),
        ("it", "Hai tempo fino al 28 maggio.", []),
        ("de", "Bis zum 8. Mai riecht es nach Flieder.", ["8. Mai"]),
        ("en", "The party is on 16 May, under the lime trees of the old yard.", ["16 May"]),
        ("en", "The party is on 15 May, under the lime trees of the old yard.", []),
        ("en", "The dog was born on 16 April, under the lime trees of the old yard.", []),
    ],
)
def test_a_day_that_is_a_few_days_off(say, locale, sentence, wrong):
    ends = Fact("ends", {"": Moment(datetime.fromisoformat("2027-05-07T23:59"))}, HERE)
    party = Fact("party", {"": Day(date(2027, 5, 15))}, HERE, role="event")
    said = say(LONG[locale] + sentence, locale, facts=[ends, party], on=SENT)
    assert [one.claim.text for one in days.disagreements(said)] == wrong


def test_the_day_of_a_letter_and_of_a_receipt_is_no_events(say):
    party = Fact("party", {"": Day(date(2027, 5, 15))}, HERE, role="event")
    letter = say(f"Asti, 16 May 2027\n\n{LONG['en']}", "en", facts=[party], on=SENT)
    receipt = say("Old Yard Records, Asti, 16 May 2027, 17:14, two LP washed", "en", channel="receipt", facts=[party])
    assert not [*days.disagreements(letter), *days.disagreements(receipt)]


@pytest.mark.parametrize(("text", "wrong"), [("Cream SPF 50 at 45 €.", ["45 €"]), ("Cream SPF 50 at 40 €.", [])])
def test_what_a_cream_protects_is_no_number_between_it_and_its_price(say, text, wrong):
    cream = Fact("cream", {"": Price({"EUR": Decimal(40)}, "price")}, HERE, role="price", words={"en": ("cream",)})
    assert [
        one.claim.text for one in amounts.disagreements(say(f"{LONG['en']}{text} A hat is 12 €.", "en", facts=[cream]))
    ] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("fr", "Ce soir, soirée contest ! On chauffe les prises à 20h30, crêpes comprises.", ["20h30"]),
        ("fr", "Ce soir, soirée contest ! On chauffe les prises à 19h30, crêpes comprises.", []),
        ("fr", "Ce soir, soirée contest ! Ouverture des portes à 18h30.", []),
        ("fr", "Ce soir, soirée contest ! Échauffement à 18h30, contest à 19h30.", []),
    ],
)
def test_the_only_hour_of_a_brief_message_about_an_event(say, locale, text, wrong):
    night = Fact(
        "night", {"": Moment(datetime.fromisoformat("2027-04-01T19:30"))}, HERE, role="event", words={"fr": ("soirée",)}
    )
    said = say(text, locale, facts=[night], on=SENT)
    assert [one.claim.text for one in hours.disagreements(said)] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        (
            "de",
            "Dein Kurs heute ist von 18:15 bis 19:45 Uhr, ihr seid zu siebt, und danach ist noch lange kein Schluss.",
            [],
        ),
        ("en", "Your lesson today is from 6:15 pm to 7:45 pm, there are seven of you, and the kettle is on.", []),
        ("en", "The shop today is open from 6:15 pm to 7:45 pm, and the kettle is on.", ["6:15 pm to 7:45 pm"]),
    ],
)
def test_the_hours_of_somebodys_own_lesson(say, locale, text, wrong):
    assert [one.claim.text for one in hours.disagreements(say(text, locale, facts=[WEEK], on=SENT))] == wrong


def test_a_weekday_in_brackets_with_an_hour_of_its_own_is_not_of_the_stretch_before(say):
    week = dict.fromkeys(range(5), ((time(10), time(19)),)) | {5: ((time(10), time(18)),)}
    said = say(
        "Siamo aperti dalle 10 alle 19 (il sabato fino alle 18).",
        "it",
        facts=[Fact("hours", {"": OpeningHours(week)}, HERE)],
    )
    assert not [*hours.disagreements(said)]


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        (
            "ro",
            "Verificarea tehnică periodică a centralei (o dată la doi ani) expiră pe 19 mai, iar noi avem prețuri bune.",
            [],
        ),
        ("fr", "Votre contrôle technique expire le 19 mai, et nos prix sont doux.", []),
        ("fr", "L'offre expire le 19 mai, et nos prix sont doux.", ["19 mai"]),
        ("fr", "Avec le mot magique GOLD25, offre valable jusqu'au 19 mai.", ["19 mai"]),
        ("en", "Your MOT runs out on 19 May, and our prices are kind.", []),
        ("en", "GOLD25 bows out tonight.", ["tonight"]),
    ],
)
def test_what_runs_out_by_itself_and_what_says_goodbye(say, locale, text, wrong):
    ends = Fact("ends", {"": Moment(datetime.fromisoformat("2027-04-20T23:59"))}, HERE)
    code = Fact("code", {"": Code("GOLD25")}, HERE)
    said = say(text, locale, facts=[ends, code], on=SENT)
    assert [one.claim.text for one in days.disagreements(said)] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "Pay over a year with 0% finance.", ["0%"]),
        ("it", "Si paga in dodici rate a tasso 0%.", ["0%"]),
        ("de", "Jetzt kaufen mit 0 % Zinsen.", ["0 %"]),
        ("es", "Con un 0 % de interés.", ["0 %"]),
        ("en", "With 0% commission and 3.9% interest.", []),
        ("fr", "Avec 0 % de matières grasses.", []),
    ],
)
def test_what_is_lent_for_nothing(say, locale, text, wrong):
    rate = Fact("apr", {"": Percent(Decimal("3.9"))}, HERE, of="interest")
    assert [one.claim.text for one in percents.disagreements(say(text, locale, facts=[rate]))] == wrong
    free = Fact("tan", {"": Percent(Decimal(0))}, HERE, of="interest")
    assert not [*percents.disagreements(say(text, locale, facts=[free]))] or "3.9" in text


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "Our bread: since 1986.", ["1986"]),
        ("en", "Our bread: since 1987.", []),
        ("it", "Il nostro pane, dal 1986.", ["1986"]),
        ("de", "Unser Brot, seit 1986.", ["1986"]),
        ("en", f"{LONG['en']}The old bridge over the river has stood there since 1874, they say.", []),
        ("en", "Our bread: 1,986 loaves since Easter.", []),
        ("en", "Our bread: since 1897.", ["1897"]),
        ("en", "Our bread, brought to your door since 2020.", []),
        ("ro", "Noua noastră pâine din 2027.", []),
    ],
)
def test_a_year_since_which_somebody_bakes(say, locale, text, wrong):
    since = Fact("founded", {"": Quantity(Decimal(1987), Decimal(1987), "year")}, HERE)
    assert [one.claim.text for one in counts.disagreements(say(text, locale, facts=[since]))] == wrong
    vintage = Fact("vintage", {"": since.value}, HERE)
    assert not list(counts.disagreements(say(text, locale, facts=[vintage])))
