"""What Gmail shows of an offer beside the subject: microdata that an independent parser finds, and that omni reads."""

from __future__ import annotations

from email import message_from_bytes, policy
from html.parser import HTMLParser

COPY = {
    "it": {
        "headline": "La primavera arriva prima",
        "preheader": "Tre cappotti leggeri per i primi giorni di sole, online e in negozio.",
        "body": "Il {{ discount }} su tutto con {{ code }}, {{ ends | fino_a }}.",
        "cta": "Guarda",
    },
    "ro": {
        "headline": "Primăvara vine mai devreme",
        "preheader": "Trei paltoane ușoare pentru primele zile cu soare, online și în magazin.",
        "body": "{{ discount }} la tot cu {{ code }}, {{ ends | fino_a }}.",
        "cta": "Vezi",
    },
}
BRAND = """\
senders: {email: "Aurora <ciao@aurora.example>"}
links: {unsubscribe: "https://aurora.example/u/{{ person.id }}"}
"""


class Offer(HTMLParser):
    """The properties of schema.org's DiscountOffer (https://developers.google.com/gmail/promotab/reference)."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self._inside = told.get("itemtype") == "http://schema.org/DiscountOffer" or (self._inside and tag == "meta")
        if self._inside and tag == "meta":
            self.found[told["itemprop"] or ""] = told["content"] or ""


def _offer(eml: bytes) -> dict[str, str]:
    page = message_from_bytes(eml, policy=policy.default).get_body(("html",))
    return Offer(page.get_content()).found


def _planned(spring, code: str, copy: dict[str, dict[str, str]] = COPY) -> dict[str, str]:
    spring.write("email", copy, shown=False)
    campaigns = spring.root / "campaigns"
    with (campaigns / "brand.yaml").open("a", encoding="utf-8") as brand:
        brand.write(BRAND)
    campaign = (campaigns / "spring.yaml").read_text(encoding="utf-8").replace("code: GEMMA", f"code: {code}")
    (campaigns / "spring.yaml").write_text(campaign, encoding="utf-8")
    spring.plan()
    return _offer(spring.artefact("email", "it", "eml").encode())


def test_the_offer_has_its_value_its_code_and_its_end(spring):
    found = _planned(spring, "{code: GEMMA, encodes: discount}")
    assert found == {"description": "−30%", "discountCode": "GEMMA", "availabilityEnds": "2027-03-31T21:59:00Z"}


def test_a_code_that_stands_for_no_value_is_told_alone(spring):
    assert _planned(spring, "GEMMA").keys() == {"discountCode", "availabilityEnds"}


def test_a_message_without_a_code_promises_nothing(spring):
    without = {locale: {**words, "body": "{{ discount }}, {{ ends | fino_a }}."} for locale, words in COPY.items()}
    assert _planned(spring, "GEMMA", without) == {}


def test_what_gmail_shows_is_read_as_the_page_is(spring):
    assert _planned(spring, "GEMMA")["discountCode"] == "GEMMA"
    macros = spring.root / "channel_templates" / "_shared" / "mail.j2"
    macros.write_text(macros.read_text(encoding="utf-8").replace("{{ offer.code }}", "GEMNA"), encoding="utf-8")
    assert [problem["name"] for problem in spring.problems()] == ["code-contradicts"]
