"""What ties a day, an hour or a count to the campaign: a sentence about the offer, the fact's words, a rate, a payment."""

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
ENDS = Fact("ends", {"": Moment(datetime.fromisoformat("2027-04-25T16:00"))}, HERE)
CLASS = Fact(
    "class", {"": Day(date(2027, 4, 10))}, HERE, role="event", words={"en": ("pruning class",), "de": ("Schnittkurs",)}
)
LONG = {
    "en": "Dear Mr Jones, thank you for your letter, which made us laugh. The hornbeams were dug this morning and look splendid. ",
    "de": "Sehr geehrte Frau Wittmann, haben Sie vielen Dank für Ihren Brief, der uns sehr gefreut hat. Die Rosen stehen gut da. ",
    "it": "Gentile signora, grazie della bella lettera, che ci ha fatto sorridere tutti. Le rose stanno bene e la salutano tanto. ",
    "fr": "Chère Madame, merci de votre lettre, qui nous a fait sourire. Les rosiers se portent bien et vous saluent tous. ",
    "ro": "Stimată doamnă, vă mulțumim pentru scrisoarea care ne-a făcut să zâmbim. Trandafirii sunt bine și vă salută cu drag. ",
    "es": "Estimada señora, gracias por su carta, que nos hizo sonreír a todos. Los rosales están bien y la saludan mucho. ",
}


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "Please water the hedge well until 2 May, some time in the evening, and keep the dog away.", []),
        ("en", "The roses are £15 until 2 May, and the dog may come too, as long as it behaves.", ["2 May"]),
        ("en", "Our offer for everyone who has a garden or dreams of one runs until 2 May.", ["2 May"]),
        ("de", "Die Pflanzen sind spätestens am Donnerstag bei Ihnen, ganz ohne Zutun, mit unserem Fahrer.", []),
        ("de", "Bis 2. Mai ist die Terrasse noch voller Blütenstaub, wie jedes Jahr um diese Zeit.", []),
        ("de", "Der Rabatt auf alles, was Dornen hat und blüht, läuft noch bis 2. Mai.", ["2. Mai"]),
        ("it", "Fino a Ognissanti l'officina è mezza vuota, poi arriva la prima nebbia in tangenziale.", []),
        ("it", "Lo sconto su tutte le rose antiche che vedete in vetrina resta fino al 2 maggio.", ["2 maggio"]),
        ("fr", "Jusqu'au 2 mai, le jardin sent la terre mouillée et le chat dort dans la brouette.", []),
        ("fr", "Jusqu'au 2 mai, tous les rosiers du catalogue sont à prix doux pour les jardiniers.", ["2 mai"]),
        ("ro", "Până pe 2 mai grădina miroase a pământ ud și pisica doarme liniștită în roabă.", []),
        ("ro", "Reducerea pentru toți trandafirii din catalog ține până pe 2 mai pentru grădinari.", ["2 mai"]),
        ("es", "Hasta el 2 de mayo el jardín huele a tierra mojada y el gato duerme en la carretilla.", []),
        ("es", "El descuento en todos los rosales del catálogo dura hasta el 2 de mayo.", ["2 de mayo"]),
        ("en", "Until 2 May.", []),
        ("en", "They will come with Colin on Thursday 8 April, some time after two in the afternoon.", []),
        ("en", "The pruning class is on Thursday 8 April.", ["Thursday 8 April"]),
    ],
)
def test_days_of_a_letter(say, locale, text, wrong):
    claims = say(LONG[locale] + text, locale, facts=[ENDS, CLASS], on=SENT)
    assert [one.claim.text for one in days.disagreements(claims)] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "Until 2 May", ["2 May"]),
        ("ro", "Cu ROTA15 vine 425 €. Vi le țin deoparte până luni?", []),
        ("fr", "On vous le met de côté jusqu'à demain, à 18 €", []),
        ("it", "Te lo tengo da parte fino a lunedì, costa 18 €", []),
        ("en", "I'll keep it aside for you until Monday, £18", []),
        ("de", "Wir legen es Ihnen zurück bis Montag, 18 €", []),
        ("es", "Se lo guardamos hasta el lunes, 18 €", []),
        ("de", "Die Einlagerung ist bis Ende März bezahlt, dann 60 €", []),
        ("en", "Your rent until 7 May is £55", []),
        ("en", "Save £5 on your membership until 7 May", ["7 May"]),
        ("es", "Su cuota hasta el 7 de mayo es de 55 €", []),
        ("en", "As agreed, your last day will be 7 May", []),
        ("en", "The offer ends on 7 May", ["7 May"]),
        ("de", "Bis zum 4. Advent kostet die Tüte 9 €", []),
        ("de", "Bis zum 4. kostet die Tüte 9 €", ["4."]),
    ],
)
def test_days_of_a_short_message(say, locale, text, wrong):
    found = days.disagreements(say(text, locale, facts=[ENDS], on=SENT))
    assert [one.claim.text.rstrip(".") for one in found] == [one.rstrip(".") for one in wrong]


def test_a_range_that_begins_with_that_of_an_event(say):
    run = {"": Period(datetime.fromisoformat("2027-07-16T00:00"), datetime.fromisoformat("2027-07-18T00:00"))}
    claims = say("Dal 16 al 19 luglio 2027 suona il parco", facts=[Fact("dates", run, HERE, role="event")], on=SENT)
    assert [one.claim.text for one in days.disagreements(claims)] == ["16 al 19 luglio 2027"]


BAGS = Fact(
    "bags",
    {"": Quantity(Decimal(2), Decimal(2), "bag", per="month")},
    HERE,
    nouns={"de": ("Tüten", "Tüte"), "en": ("bags", "bag")},
)
PARTS = Fact(
    "parts",
    {"": Quantity(Decimal(3), Decimal(3), "instalment")},
    HERE,
    words={"fr": ("fois",), "it": ("volte",), "es": ("veces",)},
)


@pytest.mark.parametrize(
    ("locale", "text", "facts", "wrong"),
    [
        ("de", "Seit fünf Jahren sind das 118 Tüten", [BAGS], []),
        ("de", "Sie erhalten drei Tüten im Monat", [BAGS], ["drei Tüten"]),
        ("en", "Your box was one bag short", [BAGS], []),
        ("en", "You get one bag a month", [BAGS], ["one bag"]),
        ("fr", "Elle ne vous fera pas lire la ligne du bas deux fois", [PARTS], []),
        ("fr", "Payable en 4 fois", [PARTS], ["4 fois"]),
        ("it", "Te lo diciamo due volte", [PARTS], []),
        ("it", "Si paga in quattro volte", [PARTS], ["quattro volte"]),
    ],
)
def test_counts(say, locale, text, facts, wrong):
    assert [one.claim.text for one in counts.disagreements(say(text, locale, facts=facts))] == wrong


WEEK = Fact("hours", {"": OpeningHours({day: ((time(8), time(20)),) for day in range(7)})}, HERE)
TRAIN = Fact("train", {"": TimeOfDay(time(9, 15))}, HERE, words={"fr": ("train",), "ro": ("trenul",)})


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "Open house this Saturday 3 April, 10–2. Tours, terrible playlist", []),
        ("en", "Open this Saturday 10am–2pm", ["10am–2pm"]),
        ("it", "Porte aperte sabato 3 aprile, 10–14", []),
        ("ro", "Ne vedem la clasa de 18:30!", []),
        ("fr", "Rendez-vous au cours de 18 h 30", []),
        ("fr", "Prenez le train de 9 h 45", ["9 h 45"]),
        ("fr", "Prenez le train de 9 h 15", []),
    ],
)
def test_hours(say, locale, text, wrong):
    found = hours.disagreements(say(text, locale, facts=[WEEK, TRAIN], on=SENT))
    assert [one.claim.text for one in found] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("it", "Il reso si fa entro il 4 maggio, con scontrino", []),
        ("it", "Lo sconto si fa entro il 4 maggio, con scontrino", ["4 maggio"]),
        ("it", "Il tuo buono da 18 € scade il 20 ottobre", []),
        ("it", "Il buono sconto da 18 € scade il 20 ottobre", ["20 ottobre"]),
        ("de", "Ihr Umtauschrecht läuft bis zum 4. Mai", []),
        ("fr", "Votre facture est à régler avant le 30 mai", []),
        ("ro", "Vă rugăm să confirmați până joi, la telefon", []),
        ("ro", "Voucherul dvs. este valabil până pe 30 iunie 2027", []),
        ("en", "If you'd rather pause, tell us by May 7", []),
        ("en", "Book by May 7 and save", ["May 7"]),
        ("es", "La devolución se hace antes del 7 de mayo", []),
    ],
)
def test_days_between_a_house_and_somebody(say, locale, text, wrong):
    found = days.disagreements(say(text, locale, facts=[ENDS], on=SENT))
    assert [one.claim.text for one in found] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "The elevator is out of order Monday to Wednesday from 9 to 5", []),
        ("en", "We're open Monday to Wednesday from 9 to 5", ["9 to 5"]),
        ("de", "Der Kundendienst ist Montag bis Freitag von 8 bis 17 Uhr erreichbar", []),
        ("de", "Der Laden ist Montag bis Freitag von 8 bis 17 Uhr geöffnet", ["8 bis 17 Uhr"]),
        ("it", "La consulenza dura mezz'ora, il giovedì dalle 15 alle 18", []),
        ("ro", "Sauna se închide la 21, restul rămâne deschis până la 20", []),
        ("ro", "Aqua-gym: marți și joi, 10–11", []),
        ("es", "El ascensor no funciona de lunes a miércoles de 9 a 17 h", []),
        ("fr", "La livraison passe le jeudi de 9 h à 12 h", []),
    ],
)
def test_hours_of_a_part(say, locale, text, wrong):
    found = hours.disagreements(say(text, locale, facts=[WEEK], on=SENT))
    assert [one.claim.text for one in found] == wrong


LESSON = Fact("lesson", {"": Quantity(Decimal(3), Decimal(3), "hour")}, HERE, words={"fr": ("cours",)})
CLASSES = Fact(
    "classes", {"": Quantity(Decimal(42), Decimal(42), "class", per="week")}, HERE, nouns={"en": ("classes",)}
)


@pytest.mark.parametrize(
    ("locale", "text", "facts", "wrong"),
    [
        ("fr", "Rendez-vous quinze minutes avant le cours", [LESSON], []),
        ("fr", "Le cours dure deux heures", [LESSON], ["deux heures"]),
        ("en", "Yesterday: seven classes, two fainting spells", [CLASSES], []),
        ("en", "Choose from 40 classes a week", [CLASSES], ["40 classes"]),
    ],
)
def test_counts_of_a_day(say, locale, text, facts, wrong):
    assert [one.claim.text for one in counts.disagreements(say(text, locale, facts=facts))] == wrong


AGE = Fact("min_age", {"": Quantity(Decimal(2), Decimal(2), "year")}, HERE, role="min_age")
TUBE = Fact("tube", {"": Quantity(Decimal(200), Decimal(200), "ml")}, HERE, words={"ro": ("cremă",), "it": ("crema",)})
WARRANTY = Fact(
    "warranty",
    {"": Quantity(Decimal(24), Decimal(24), "month")},
    HERE,
    words={"fr": ("garantie",), "de": ("Garantie",)},
)
FREEZE = Fact("freeze", {"": Quantity(Decimal(2), Decimal(2), "month")}, HERE, role="max", words={"es": ("congelar",)})


@pytest.mark.parametrize(
    ("locale", "text", "facts", "wrong"),
    [
        ("en", "Member: Harper L., age 5", [AGE], []),
        ("en", "For children from age 5", [AGE], ["from age 5"]),
        ("ro", "Un adult are nevoie de vreo 30 ml de cremă", [TUBE], []),
        ("ro", "Crema are 150 ml", [TUBE], ["150 ml"]),
        ("it", "Una crema da circa 180 ml", [TUBE], []),
        ("fr", "Une garantie d'un an, pièces comprises", [WARRANTY], ["un an"]),
        ("fr", "Une garantie de deux ans", [WARRANTY], []),
        ("es", "Puede congelar la cuota hasta cuatro meses al año", [FREEZE], ["cuatro meses"]),
        ("es", "Puede congelar la cuota hasta dos meses al año", [FREEZE], []),
    ],
)
def test_ages_and_amounts_of_others(say, locale, text, facts, wrong):
    assert [one.claim.text for one in counts.disagreements(say(text, locale, facts=facts))] == wrong


CAMP = Fact(
    "camp_hours", {"": OpeningHours({day: ((time(9), time(15)),) for day in range(5)})}, HERE, words={"en": ("camp",)}
)
GYM = Fact("open_gym", {"": OpeningHours({4: ((time(18), time(20)),)})}, HERE, words={"en": ("open gym",)})


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Camp is open!\nDates: June 14\nHours: 9 AM to 4 PM", ["9 AM to 4 PM"]),
        ("Camp is open!\nDates: June 14\nHours: 9 AM to 3 PM", []),
        ("Camp and open gym!\nHours: 9 AM to 4 PM", []),
    ],
)
def test_hours_under_a_heading(say, text, wrong):
    found = hours.disagreements(say(text, "en-US", facts=[CAMP, GYM], on=SENT))
    assert [one.claim.text for one in found] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("ro", "Mai e o singură zi: fibră mai ieftină", ["Mai e o singură zi"]),
        ("it", "Manca un solo giorno", ["Manca un solo giorno"]),
        ("en", "Last call: the offer is gone after tonight", ["tonight"]),
    ],
)
def test_last_days(say, locale, text, wrong):
    found = days.disagreements(say(text, locale, facts=[ENDS], on=SENT))
    assert [one.claim.text for one in found] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("it", "Il fiorista arriva alle 9 e scarica i vasi e le candele fino alle 11, il quartetto prova", []),
        ("it", "Vi aspettiamo con i fiori, i vasi e le candele di sempre fino alle 21, come ogni giorno", ["21"]),
        ("es", "Tus gafas llegan el jueves, normalmente antes de las 12", []),
        ("en", "The quartet plays from five to seven, the DJ until one", []),
        ("en", "We're here for you, your boots and your muddy dogs until 9 pm", ["9 pm"]),
        ("de", "Das Gerüst steht auf der Straße, und der Maler streicht die Fassade bis 18 Uhr, leider", []),
    ],
)
def test_hours_of_the_house(say, locale, text, wrong):
    found = hours.disagreements(say(text, locale, facts=[WEEK], on=SENT))
    assert [one.claim.text for one in found] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("fr", "Votre ordonnance est valable jusqu'au 12 juin 2028", []),
        ("fr", "Notre remise est valable jusqu'au 12 juin", ["12 juin"]),
        ("es", "La receta caduca el 12 de junio", []),
        ("it", "L'incentivo dello Stato vale fino al 31 dicembre", []),
        ("it", "Mandateci la lista degli invitati entro il 15 maggio", []),
        ("en", "Please send us the guest list by 15 May", []),
        ("de", "Nur noch heute: „Tempo“ zeigt seine Uhren her, und alle dürfen einmal dran", ["heute"]),
    ],
)
def test_days_of_papers_and_lists(say, locale, text, wrong):
    found = days.disagreements(say(text, locale, facts=[ENDS], on=SENT))
    assert [one.claim.text for one in found] == wrong


GUESTS = Fact(
    "guests",
    {"": Quantity(Decimal(180), Decimal(180), "guest")},
    HERE,
    role="max",
    nouns={"it": ("invitati",), "en": ("guests",)},
)


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("it", "Ieri 212 invitati, 9 damigelle e un cane", []),
        ("it", "La villa accoglie fino a 212 invitati", ["212 invitati"]),
        ("en", "You'll have 120 guests, so the lemon house is perfect", []),
        ("en", "Last Saturday 190 guests danced", []),
        ("en", "Room for 190 guests", ["190 guests"]),
    ],
)
def test_counts_of_yesterday(say, locale, text, wrong):
    assert [one.claim.text for one in counts.disagreements(say(text, locale, facts=[GUESTS]))] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("en", "Tomorrow's the last day to book", ["last day"]),
        ("en", "It's the last day to book", ["last day"]),
        ("fr", "Votre essai de 14 jours se termine le 2 mai", []),
        ("ro", "Mâine ți se încheie proba gratuită", []),
        ("ro", "Mâine se încheie oferta", ["Mâine"]),
        ("it", "Cambio data: da ven 24/09 a dom 26/09, 10,00 €", []),
        ("en", "Our season of discounts goes on until Sunday 2 May 2027", ["Sunday 2 May 2027"]),
        (
            "de",
            "Gebucht wird bis zum 2. Mai, gefahren den ganzen langen Sommer über und noch weiter, ohne Eile",
            ["2. Mai"],
        ),
    ],
)
def test_trials_and_last_days(say, locale, text, wrong):
    found = days.disagreements(say(text, locale, facts=[ENDS], on=SENT))
    assert [one.claim.text for one in found] == wrong


@pytest.mark.parametrize(
    ("locale", "text", "wrong"),
    [
        ("de", "Ihr Termin heute um 7:15 in der Filiale. Donnerstags sind wir bis 20 Uhr da", []),
        ("en", "Your order is booked for tomorrow 18:00–19:00", []),
        ("en", "We're open tomorrow 18:00–19:00", ["18:00–19:00"]),
    ],
)
def test_booked_hours(say, locale, text, wrong):
    found = hours.disagreements(say(text, locale, facts=[WEEK], on=SENT))
    assert [one.claim.text for one in found] == wrong


def test_what_is_called_by_its_day(say):
    season = {"": Period(datetime.fromisoformat("2027-05-05T00:00"), datetime.fromisoformat("2027-09-11T00:00"))}
    facts = [Fact("season", season, HERE)]
    assert not list(days.disagreements(say("Danke für Ihre Buchung VD-2 vom 4. April", "de", facts=facts, on=SENT)))
    found = days.disagreements(say("Die Saison geht vom 4. Mai an", "de", facts=facts, on=SENT))
    assert [one.claim.text for one in found] == ["4. Mai"]
