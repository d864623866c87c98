"""What stands and is handed over in a shop: the screen, the till's receipt, and the page for those who work there."""

from __future__ import annotations

import re
from html import unescape

import pytest
from selectolax.lexbor import LexborHTMLParser

COPY = {
    "it": {
        "headline": "La primavera arriva prima",
        "short": "-{{ discount }} su tutto con {{ code }}, {{ ends | fino_a }}",
        "subject": "Il {{ discount }} è tuo",
        "body": "Il {{ discount }} su tutto con {{ code }}, {{ ends | fino_a }}.",
        "cta": "Scopri",
    },
    "ro": {
        "headline": "Primăvara vine mai devreme",
        "short": "-{{ discount }} la tot cu {{ code }}, {{ ends | fino_a }}",
        "subject": "{{ discount }} pentru tine",
        "body": "{{ discount }} la tot cu {{ code }}, {{ ends | fino_a }}.",
        "cta": "Descoperă",
        "sms": {"diacritics": "strip"},
    },
}
SEGMENTS = "segments: {loyal: \"country = 'IT'\"}\n"
LOYAL = "versions: [{for: loyal, facts: {discount: 40%, code: GEMMA40}}]\n"
SHOPS = 'shops: {brera: {name: Aurora Brera, market: italy, address: "Via Brera 1", phone: "+39 02 1", hours: {mon-sat: "10:00-19:30"}}}\n'


def changed(**texts: str) -> dict[str, dict[str, object]]:
    return {**COPY, "it": {**COPY["it"], **texts}}


def text_of(page: str) -> str:
    body = LexborHTMLParser(page).body
    assert body
    return " ".join(body.text(separator=" ").split())


def frame(spring, channel: str, locale: str = "it") -> str:
    return unescape(spring.sheet(channel, locale).partition('srcdoc="')[2].partition('"></iframe>')[0])


def test_a_receipt_is_plain_text_of_42_columns(spring):
    spring.write("receipt", COPY, shown=False)
    spring.plan()
    for locale, (title, until) in {
        "it": ("La primavera arriva prima", "Valido fino al 31 marzo"),
        "ro": ("Primăvara vine mai devreme", "Valabil până pe 31 martie"),
    }.items():
        lines = spring.artefact("receipt", locale, "txt").splitlines()
        assert max(map(len, lines)) == 42
        assert {"Aurora S.p.A.", title, until, "=" * 42} <= set(lines)
        assert lines[-1] == "https://aurora.example/p"


def test_the_coupon_is_the_authors_lines_broken_at_spaces(spring):
    text = "Grazie.\nPer la prossima visita: {{ discount }} su tutto con {{ code }}, {{ ends | fino_a }}."
    spring.write("receipt", changed(short=text), shown=False)
    spring.plan()
    lines = spring.artefact("receipt", "it", "txt").splitlines()
    at = lines.index("Grazie.")
    assert lines[at + 1 : at + 3] == ["Per la prossima visita: 30% su tutto con", "GEMMA, fino al 31 marzo."]


@pytest.mark.parametrize("length", [42, 43])
def test_one_column_more_is_one_problem_at_the_copys_line(spring, length):
    spring.write(
        "receipt",
        changed(short=f"{{{{ discount }}}} {{{{ code }}}} {{{{ ends | fino_a }}}}\n{'x' * length}"),
        shown=False,
    )
    problems = spring.problems()
    assert len(problems) == length - 42
    for problem in problems:
        assert problem["sentence"] == "the coupon of receipt (it) has a line of 43 characters, the channel takes 42"
        assert problem["place"]["file"] == "campaigns/spring.yaml"


def test_a_receipt_is_drawn_as_a_strip_with_its_code(spring):
    spring.write("receipt", COPY, shown=False)
    spring.plan()
    drawn = frame(spring, "receipt", "ro")
    assert "Primăvara vine mai devreme" in drawn
    assert drawn.count("<svg") == 1
    assert 'class="goods"' in drawn


@pytest.mark.parametrize(("channel", "told"), [("receipt", 1), ("email", 1), ("poster", 0)])
def test_an_offer_on_a_receipt_is_marketing(spring, channel, told):
    spring.write(channel, COPY, "purpose: transactional\n", shown=channel == "poster")
    problems = [problem for problem in spring.problems() if problem["name"] == "promotion-in-receipt"]
    assert len(problems) == told
    for problem in problems:
        assert problem["level"] == "warning"
        assert f"{channel} (it) is transactional and states code and discount" in problem["sentence"]
        assert "spring.yaml" in problem["place"]["file"]


def test_a_receipt_without_an_offer_is_none(spring):
    thanks = {
        locale: {"headline": "Aurora", "short": "Grazie / Mulțumim {{ ends | fino_a }}", "cta": "OK"} for locale in COPY
    }
    spring.write("receipt", thanks, "purpose: transactional\n", shown=False)
    spring.plan()


def test_a_screen_has_one_page_for_both_shapes(spring, browser):
    spring.write("store_screen", COPY)
    spring.plan()
    page = spring.artefact("store_screen", "it", "html")
    assert (
        text_of(page)
        == "Aurora La primavera arriva prima -30% su tutto con GEMMA, fino al 31 marzo GEMMA fino al 31 marzo"
    )
    shown = browser.new_page()
    for width, height in ((1920, 1080), (1080, 1920)):
        shown.set_viewport_size({"width": width, "height": height})
        shown.set_content(page)
        assert shown.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]") == [
            width,
            height,
        ]
        art, words = (shown.locator(name).bounding_box() for name in (".slide-art", ".slide-text"))
        assert (art["y"] == words["y"]) is (width > height)
        last = shown.locator(".slide-code").bounding_box()
        assert last["y"] + last["height"] < height
        assert shown.locator(".slide-brand").bounding_box()["y"] > words["y"]
    shown.close()


@pytest.mark.parametrize("words", [6, 7])
def test_a_screen_takes_fifteen_words(spring, words):
    short = "{{ discount }} {{ code }} {{ ends | fino_a }}" + " parola" * (words - 1)
    spring.write("store_screen", changed(headline="Uno due tre quattro", short=short))
    found = [problem["sentence"] for problem in spring.problems()]
    assert found == ["the words of store_screen (it) has 16 words, advised are 15"] * (words - 6)


@pytest.fixture
def brief(spring):
    """The page for staff in a language; the author writes nothing for it."""
    keys = LOYAL + "requires: {all: [discount, code, ends]}\n"
    spring.write("staff_brief", COPY, keys)
    path = spring.root / "campaigns/spring.yaml"
    mail = "sends: [{at: 2027-03-04T09:30, message: main, channels: [email]}, {at: 2027-03-03T18:00, message: main, first_of: [sms, push]}]\n"
    path.write_text(path.read_text().replace("channels: [staff_brief]\n", f"channels: [email]\n{mail}", 1))
    shared = spring.root / "campaigns"
    (shared / "segments.yaml").write_text(SEGMENTS)
    (shared / "shops.yaml").write_text(SHOPS)
    brand = (shared / "brand.yaml").read_text().replace("locales: [it]}", 'locales: [it], phone: "+39 02 5550"}')
    links = "senders: {sms: AURORA, email: ciao@aurora.example}\nlinks: {unsubscribe: https://aurora.example/u, stop: https://aurora.example/s}\n"
    returns = "facts: {delivery: {free: delivery, over: {EUR: 80, RON: 400}}, returns: {quantity: 30 day, words: {it: [reso], ro: [retur]}}}\n"
    (shared / "brand.yaml").write_text(brand + links + returns)
    spring.plan()
    return lambda locale: text_of(spring.artefact("staff_brief", locale, "html"))


def test_staff_read_the_offer_the_code_and_when_it_ends(brief):
    page = brief("it")
    assert "Sconto 30%" in page
    assert "Il cliente mostra o dice il codice GEMMA" in page
    assert "Fine mercoledì 31 marzo" in page
    assert "Altri clienti ricevono (loyal) GEMMA40 Sconto 40%" in page


def test_staff_read_what_customers_got_in_order_of_time(brief):
    page = brief("it")
    shown = page.partition("Che cosa ha ricevuto il cliente")[2].partition("Telefono")[0]
    assert re.findall(r"mercoledì 3 marzo|giovedì 4 marzo", shown) == ["mercoledì 3 marzo", "giovedì 4 marzo"]
    assert "(uno di questi canali) SMS -30% su tutto con GEMMA, fino al 31 marzo" in shown
    assert "Notifica push La primavera arriva prima" in shown
    assert "Email Il 30% è tuo" in shown
    assert "Staff brief" not in shown


def test_staff_read_answers_and_telephone_numbers(brief):
    page = brief("it")
    assert "Se chiedono Consegna gratuita da 80 € Reso 30 giorni" in page.replace("\u00a0", " ").replace(",00", "")
    assert "Servizio clienti · +39 02 5550 Aurora Brera · +39 02 1 lun–sab 10:00–19:30" in page.replace("\u00a0", " ")


def test_staff_read_their_own_language(brief):
    page = brief("ro")
    assert "Reducere 30%" in page
    assert "Se încheie miercuri 31 martie" in page
    assert "Retur 30 de zile" in page.replace("\u00a0", " ")
    assert "Aurora Brera" not in page


def test_staff_read_a_sample_of_what_each_customer_reads(spring):
    headline = "Il numero {{ event.number }} è pronto"
    journey = "journey: {entry: {event: reserved, until: 2027-03-09T10:00}, steps: [{send: main, channels: [push]}]}\n"
    spring.write("staff_brief", changed(headline=headline), journey)
    reserved = "events: {reserved: {fields: {number: {type: text}}, sample: {number: R-4182}}}\n"
    (spring.root / "campaigns/events.yaml").write_text(reserved)
    spring.plan()
    page = text_of(spring.artefact("staff_brief", "it", "html"))
    assert "Poi, in base a ciò che fa il cliente Notifica push per esempio: Il numero R-4182 è pronto" in page
