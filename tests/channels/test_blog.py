"""An article of the brand's blog: a page that people, search engines and screen readers can read."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

import pytest

COPY = {
    "it": {
        "headline": "La primavera arriva prima",
        "preheader": "Tre cappotti leggeri per i primi giorni di sole, e uno sconto per provarli.",
        "body": "I primi giorni di sole arrivano **prima**.\n\nIl {{ discount }} su tutto con {{ code }}, {{ ends | fino_a }}.",
        "cta": "Guarda la collezione",
    },
    "ro": {
        "headline": "Primăvara vine mai devreme",
        "body": "Primele zile cu soare vin mai devreme.\n\n{{ discount }} la tot cu {{ code }}, {{ ends | fino_a }}.",
        "cta": "Vezi colecția",
    },
}
HERO = "images: {hero: {file: hero.png, alt: {it: Un cappotto, ro: Un palton}}}\n"
EMPTY = {"meta", "img", "br", "link"}


class Microdata(HTMLParser):
    """The properties of the first item, as a search engine collects them (https://html.spec.whatwg.org/#microdata)."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.type = ""
        self.properties: dict[str, str] = {}
        self.elements: list[tuple[str, dict[str, str]]] = []
        self._open: list[tuple[str, tuple[str, ...]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.elements.append((tag, found))
        names = tuple(found.get("itemprop", "").split())
        self.type = self.type or found.get("itemtype", "")
        for name in names:
            self.properties.setdefault(name, found.get("content") or found.get("src") or "")
        if tag not in EMPTY:
            self._open.append((tag, names))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, names in self._open:
            for name in names:
                self.properties[name] += data


@pytest.fixture
def planned(spring):
    spring.write("blog", COPY, HERO)
    spring.put_picture("hero.png", 1200, 600)
    spring.plan()
    return spring


def article(spring, locale: str) -> Microdata:
    return Microdata(page(spring, locale))


def page(spring, locale: str) -> str:
    market = {"it": "italy", "ro": "romania"}[locale]
    found = (spring.root / "preview/v").glob(f"spring-main-blog-{market}-{locale}-*.html")
    (path,) = (one for one in found if "-sheet-" not in one.name)
    return path.read_text(encoding="utf-8")


def test_search_engines_find_a_post_with_its_parts(planned):
    found = article(planned, "it")
    assert found.type == "https://schema.org/BlogPosting"
    assert found.properties["headline"] == "La primavera arriva prima"
    assert found.properties["description"] == COPY["it"]["preheader"]
    assert found.properties["image"].startswith("data:image/png;base64,")
    assert found.properties["inLanguage"] == "it"
    assert found.properties["name"] == "Aurora"
    assert " ".join(found.properties["articleBody"].split()).endswith("Il 30% su tutto con GEMMA, fino al 31 marzo.")


def test_the_summary_is_the_first_sentence_where_none_is_written(planned):
    assert article(planned, "ro").properties["description"] == "Primele zile cu soare vin mai devreme."


def test_people_find_code_end_and_button(planned):
    for locale, words in (("it", ["Codice", "Valido fino al 31 marzo"]), ("ro", ["Cod", "Valabil până pe 31 martie"])):
        text = page(planned, locale)
        offer = text.partition('<div class="offer">')[2].partition("</div>")[0]
        assert all(word in offer for word in ["GEMMA", *words])
        assert COPY[locale]["cta"] in text.partition('<p class="act">')[2]
        assert "Aurora S.p.A., Via Roma 1, 20121 Milano" in text
    assert "<strong>prima</strong>" in page(planned, "it")
    assert "utm_medium=blog" in page(planned, "it")


def test_the_picture_has_words_and_its_size(planned):
    (picture,) = (attributes for tag, attributes in article(planned, "ro").elements if tag == "img")
    assert (picture["alt"], picture["width"], picture["height"]) == ("Un palton", "1200", "600")


@pytest.mark.parametrize(("field", "part", "most"), [("headline", "title", 60), ("preheader", "summary", 160)])
def test_what_results_would_cut_is_advised_against_once(spring, field: str, part: str, most: int):
    for length in (most, most + 1):
        spring.write("blog", {**COPY, "it": {**COPY["it"], field: "x" * length}})
        found = [one["sentence"] for one in spring.problems() if one["code"] == "CHN101"]
        assert found == [f"the {part} of blog (it) has {length} characters, advised are {most}"] * (length - most)


def test_without_picture_link_and_code_an_article_is_left(spring, omni):
    copy = {locale: {**texts, "body": "Una riga."} for locale, texts in COPY.items()}
    spring.write("blog", copy)
    campaign = spring.root / "campaigns/spring.yaml"
    campaign.write_text(
        "".join(one for one in campaign.read_text().splitlines(keepends=True) if not one.startswith("cta:"))
    )
    assert omni("plan").exit_code == 0
    text = page(spring, "it")
    assert "<figure" not in text
    assert 'class="offer"' not in text
    assert 'class="act"' not in text


def test_the_frame_is_a_window_with_the_article_in_it(planned):
    frame = unescape(planned.sheet("blog", "it").partition('srcdoc="')[2].partition('"></iframe>')[0])
    assert "aurora.example/blog" in frame.partition('class="where"')[2].partition("</div>")[0]
    assert "La primavera arriva prima" in frame.partition('class="view"')[2]
    assert "GEMMA" in frame
