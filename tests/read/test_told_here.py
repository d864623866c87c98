"""Whether the sentence of a value speaks of the campaign: of its offer, to its reader, with its facts; or of somebody else."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest

from omni.model.dates import Period
from omni.model.facts import Fact, OpeningHours, Percent, Price, Quantity
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
