"""Display banners: a folder of each size for the ad server, light, labelled, readable."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import pytest

COPY = {
    "it": {
        "headline": "La primavera arriva prima",
        "short": "-{{ discount }} con {{ code }}, {{ ends | fino_a }}",
        "cta": "Scopri",
    },
    "ro": {
        "headline": "Primăvara vine mai devreme",
        "short": "-{{ discount }} cu {{ code }}, {{ ends | fino_a }}",
        "cta": "Descoperă",
    },
}
HERO = "images: {hero: {file: hero.png, alt: {it: Un cappotto, ro: Un palton}}}\n"
SIZES = ["160x600", "300x1050", "300x250", "300x600", "320x50", "728x90", "970x250", "970x90"]
LINK = "https://aurora.example/primavera?utm_source=web_banner&utm_medium=display&utm_campaign=spring&utm_content=main"


class Page(HTMLParser):
    """What stands in a banner: its elements with their attributes, its words, its styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.held: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in {"meta", "img"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        kind = self._open[-1] if self._open and self._open[-1] in {"style", "script", "title"} else "words"
        self.held[kind] = self.held.get(kind, "") + data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def write(spring, keys: str = HERO, **changes: str) -> None:
    """The campaign with a picture and other Italian texts."""
    spring.write("web_banner", {**COPY, "it": {**COPY["it"], **changes}}, keys)
    spring.put_picture("hero.png", 1200, 600)


def archive(spring, locale: str) -> Path:
    market = {"it": "italy", "ro": "romania"}[locale]
    (path,) = (spring.root / "preview/v").glob(f"spring-main-web-banner-{market}-{locale}-*.zip")
    return path


def files(spring, locale: str = "it") -> dict[str, bytes]:
    with ZipFile(archive(spring, locale)) as held:
        assert held.testzip() is None
        return {name: held.read(name) for name in held.namelist()}


def pages(spring, locale: str = "it") -> dict[str, Page]:
    found = files(spring, locale)
    return {name.partition("/")[0]: Page(body.decode()) for name, body in found.items() if name.endswith(".html")}


@pytest.fixture
def planned(spring):
    write(spring)
    spring.plan()
    return spring


def test_each_size_is_a_folder_that_names_its_size(planned):
    found = pages(planned)
    assert sorted(found) == SIZES
    for size, page in found.items():
        width, _, height = size.partition("x")
        assert {"name": "ad.size", "content": f"width={width},height={height}"} in page.all("meta")
        assert re.search(rf"\.s{size} {{[^}}]*width: {width}px; height: {height}px", page.held["style"])


def test_a_folder_holds_all_that_its_page_shows_and_nothing_else(planned):
    found = files(planned)
    for size in SIZES:
        page = found[f"{size}/index.html"].decode()
        shown = {*re.findall(r'url\("([^"]*)"\)', page), *re.findall(r'src="([^"]*)"', page)}
        assert {f"{size}/{name}" for name in shown} == {name for name in found if name.startswith(f"{size}/")} - {
            f"{size}/index.html"
        }
        assert bool(shown) is (size != "320x50")
    assert any(name.startswith("300x250/hero-") for name in found)


def test_a_click_goes_where_the_ad_server_says(planned):
    for page in pages(planned).values():
        assert page.held["script"] == f'var clickTag = "{LINK}";'
        (exit_,) = page.all("a")
        assert exit_["href"] == "javascript:void(window.open(window.clickTag))"


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("it", ["La primavera arriva prima", "-30% con GEMMA, fino al 31 marzo", "Scopri", "Pubblicità"]),
        ("ro", ["Primăvara vine mai devreme", "-30% cu GEMMA, până pe 31 martie", "Descoperă", "Publicitate"]),
    ],
)
def test_every_size_says_the_offer_and_that_it_is_an_ad(planned, locale: str, words: list[str]):
    for page in pages(planned, locale).values():
        assert all(text in page.held["words"] for text in ["Aurora", *words])
        assert page.all("html") == [{"lang": locale}]


def test_a_notice_that_sells_nothing_is_no_ad(spring):
    write(spring, HERO + "purpose: transactional\n")
    spring.plan()
    assert "Pubblicità" not in pages(spring)["300x250"].held["words"]


def test_without_link_and_picture_there_is_a_banner_and_no_click_tag(spring):
    write(spring, "")
    campaign = spring.root / "campaigns/spring.yaml"
    campaign.write_text(re.sub(r"(?m)^cta:.*\n", "", campaign.read_text()))
    spring.plan()
    page = pages(spring)["300x250"]
    assert "script" not in page.held
    assert "radial-gradient" in page.held["style"]
    assert sorted(files(spring)) == [f"{size}/index.html" for size in SIZES]


def test_the_same_message_is_the_same_archive(spring, omni):
    write(spring)
    spring.plan()
    before = archive(spring, "it").read_bytes()
    for path in (spring.root / "campaigns").iterdir():
        path.write_bytes(path.read_bytes())
    omni("plan")
    assert archive(spring, "it").read_bytes() == before
    with ZipFile(archive(spring, "it")) as held:
        assert {(one.date_time, one.create_system) for one in held.infolist()} == {((1980, 1, 1, 0, 0, 0), 3)}


def test_a_page_that_weighs_more_than_its_size_may_load_is_one_problem(spring, planned):
    (weighs,) = re.findall(r"([\d,]+) of 50,000 bytes", planned.sheet("web-banner", "it"))
    room = 50_000 - int(weighs.replace(",", ""))
    for more, found in ((room, 0), (room + 1, 1)):
        write(spring, short=COPY["it"]["short"] + "🌷" * (more // 4) + "x" * (more % 4))
        hard = [one for one in spring.problems() if "the channel takes" in one["sentence"]]
        assert len(hard) == found
    assert hard[0]["sentence"] == "the 320x50 of web_banner (it) has 50,001 bytes, the channel takes 50,000"
    assert hard[0]["place"]["file"] == "campaigns/spring.yaml"


@pytest.mark.parametrize(("field", "most"), [("headline", 40), ("short", 70), ("cta", 18)])
def test_more_than_the_smallest_sizes_hold_is_advised_against_once(spring, field: str, most: int):
    for length in (most, most + 1):
        write(spring, **{field: "x" * length})
        found = [one["sentence"] for one in spring.problems() if one["code"] == "CHN101"]
        assert found == [f"the {field} of web_banner (it) has {length} characters, advised are {most}"] * (
            length - most
        )


def test_a_heavy_picture_is_told(spring):
    write(spring)
    picture = spring.root / "campaigns/hero.png"
    picture.write_bytes(picture.read_bytes() + bytes(120_001))
    (problem,) = spring.problems()
    assert problem["code"] == "CHN203"
    assert problem["level"] == "warning"


COLORS = re.compile(r"(?<![-\w])(color|background): (#[0-9A-Fa-f]{6})")
PALETTES = {
    "plain": "",
    "pale": 'identity: {colors: {primary: "#FFE066", accent: "#FDF6B2", ink: "#777777", muted: "#BBBBBB", paper: "#FFFFFF"}}\n',
    "dark": 'identity: {colors: {primary: "#101820", accent: "#303030", ink: "#202020", muted: "#404040", paper: "#0B0B0B", linen: "#1A1A1A"}}\n',
}


@pytest.mark.parametrize("palette", PALETTES)
def test_all_text_can_be_read_on_its_ground(spring, palette: str):
    write(spring)
    brand = spring.root / "campaigns/brand.yaml"
    brand.write_text(brand.read_text() + PALETTES[palette])
    spring.plan()
    style = pages(spring)["300x250"].held["style"]
    rules = {name: dict(COLORS.findall(body)) for name, body in re.findall(r"(\.ad(?: \.\w+)?) {([^}]*)}", style)}
    paper = rules[".ad"]["background"]
    texts = {name: colors["color"] for name, colors in rules.items() if "color" in colors}
    assert {".ad", ".ad .who", ".ad .go", ".ad .label"} == set(texts)
    for name, color in texts.items():
        assert contrast(color, rules[name].get("background", paper)) >= 4.5, name


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""

    def light(color: str) -> float:
        parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_board_shows_every_size_with_its_measures(planned):
    page = unescape(planned.sheet("web-banner", "it"))
    for size in SIZES:
        width, _, height = size.partition("x")
        assert f'<p class="size">{width} × {height}</p>' in page
        assert f'class="ad s{size}"' in page
    assert page.count("data:image/png;base64,") == 1
