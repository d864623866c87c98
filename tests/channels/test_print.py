"""Letter, poster and receipt as they lie on paper: millimetres, letters that can be read, codes that lead where they say."""

from __future__ import annotations

import ctypes
import io
import re
import sys
import zlib
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

MM = 96 / 25.4
GREY = int.from_bytes(b"Y800", "little")
SHORT = "https://aurora.example/p"
COPY = {
    "it": {
        "headline": "La primavera arriva prima",
        "body": "Cara cliente,\n\nil {{ discount }} su tutto con {{ code }}, {{ ends | fino_a }}.",
        "short": "-{{ discount }} su tutto con {{ code }}, {{ ends | fino_a }}",
        "cta": "Scopri",
    },
    "ro": {
        "headline": "Primăvara vine mai devreme",
        "body": "Dragă clientă,\n\n{{ discount }} la tot cu {{ code }}, {{ ends | fino_a }}.",
        "short": "-{{ discount }} la tot cu {{ code }}, {{ ends | fino_a }}",
        "cta": "Descoperă",
    },
}
SENT = ("letter", "receipt")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1300, "height": 1700})
    yield opened
    opened.close()


@pytest.fixture
def published(spring) -> Callable[..., str]:
    """A function that publishes the campaign on a channel and gives the page on which its message stands."""

    def run(channel: str, locale: str = "it") -> str:
        spring.write(channel, COPY, shown=channel not in SENT)
        spring.plan()
        if channel == "receipt":
            return unescape(spring.sheet(channel, locale).partition('srcdoc="')[2].partition('"></iframe>')[0])
        return spring.artefact(channel, locale, "html")

    return run


def box(page: Page, selector: str) -> dict[str, float]:
    """Where an element lies, in millimetres from the left upper corner of its sheet."""
    sheet = page.locator(".page, .poster").bounding_box()
    found = page.locator(selector).first.bounding_box()
    assert sheet
    assert found
    left, top = (found["x"] - sheet["x"]) / MM, (found["y"] - sheet["y"]) / MM
    return {"left": left, "top": top, "width": found["width"] / MM, "height": found["height"] / MM}


def capital(page: Page, selector: str) -> float:
    """How high a capital letter is, in millimetres."""
    pixels: float = page.locator(selector).first.evaluate(
        """element => { const style = getComputedStyle(element), pen = document.createElement('canvas').getContext('2d');
        pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
        return pen.measureText('H').actualBoundingBoxAscent; }"""
    )
    return pixels / MM


def read_by_zbar(picture: Image.Image, name: str) -> list[str]:
    """What zbar reads in a grey picture."""
    bar = ctypes.CDLL(name)
    for function in ("image_scanner_create", "image_create", "image_first_symbol", "symbol_next"):
        getattr(bar, f"zbar_{function}").restype = ctypes.c_void_p
    bar.zbar_symbol_get_data.restype = ctypes.c_char_p
    scanner, image = ctypes.c_void_p(bar.zbar_image_scanner_create()), ctypes.c_void_p(bar.zbar_image_create())
    data = picture.tobytes()
    bar.zbar_image_set_format(image, ctypes.c_ulong(GREY))
    bar.zbar_image_set_size(image, *picture.size)
    bar.zbar_image_set_data(image, data, ctypes.c_ulong(len(data)), None)
    bar.zbar_scan_image(scanner, image)
    found, symbol = [], bar.zbar_image_first_symbol(image)
    while symbol:
        found.append(bar.zbar_symbol_get_data(ctypes.c_void_p(symbol)).decode())
        symbol = bar.zbar_symbol_next(ctypes.c_void_p(symbol))
    bar.zbar_image_destroy(image)
    bar.zbar_image_scanner_destroy(scanner)
    return found


def read_by_zxing(picture: Image.Image) -> list[str]:
    zxingcpp = pytest.importorskip("zxingcpp")
    pixels = memoryview(picture.tobytes()).cast("B", shape=[picture.height, picture.width])
    return [found.text for found in zxingcpp.read_barcodes(pixels)]


@pytest.mark.parametrize("channel", ["letter", "poster", "receipt"])
def test_two_readers_read_the_code_on_the_screen_as_the_messages_address(published, page, zbar, channel):
    page.set_content(published(channel))
    picture = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("L")
    assert read_by_zbar(picture, zbar) == [SHORT]
    assert read_by_zxing(picture) == [SHORT]


@pytest.mark.parametrize(("channel", "selector"), [("letter", ".qr svg"), ("poster", ".poster-qr svg")])
def test_a_code_is_20_mm_wide_inside_a_quiet_zone_of_four_modules(published, page, channel, selector):
    page.set_content(published(channel))
    drawn = page.locator(selector)
    modules = int(drawn.get_attribute("viewBox").split()[2])
    dark = drawn.locator("path").last.get_attribute("d")
    assert re.match(r"M4 4\.5", dark)
    assert box(page, selector)["width"] / modules * (modules - 8) >= 20


def test_the_address_stands_in_the_window_and_the_folds_are_marked_as_din_5008_b_says(published, page):
    page.set_content(published("letter"))
    window = box(page, ".address-window")
    assert [round(window[side], 1) for side in ("left", "top", "width", "height")] == [20, 45, 85, 45]
    assert round(box(page, ".return-line")["height"], 1) == 5
    assert round(box(page, ".remarks")["height"], 1) == 12.7
    lines = box(page, ".recipient")
    assert lines["top"] >= 45 + 5 + 12.7 - 0.1
    assert lines["top"] + lines["height"] <= 90.1
    folds = [page.locator(".fold").nth(at).bounding_box()["y"] for at in (0, 1)]
    sheet = page.locator(".page").bounding_box()["y"]
    assert [round((fold - sheet) / MM) for fold in folds] == [105, 210]
    text = box(page, ".text")
    assert (round(text["left"]), round(210 - text["left"] - text["width"])) == (25, 20)
    assert text["top"] >= 90


@pytest.mark.parametrize(("paragraphs", "letters"), [(4, 370), (8, 100)])
def test_a_letter_as_long_as_advised_ends_above_the_legal_lines(spring, page, paragraphs, letters):
    body = "\n\n".join([("né lunga né corta " * 50)[:letters] for _ in range(paragraphs)]) + f" {COPY['it']['body']}"
    spring.write("letter", {**COPY, "it": {**COPY["it"], "body": body}}, shown=False)
    spring.plan()
    page.set_content(spring.artefact("letter", "it", "html"))
    action, footer = box(page, ".action"), box(page, "footer")
    assert action["top"] + action["height"] <= footer["top"]


@pytest.mark.parametrize("picture", ["", "images: {hero: {file: hero.png, alt: {it: Un cappotto, ro: Un palton}}}\n"])
@pytest.mark.parametrize("locale", ["it", "ro"])
def test_a_poster_is_a3_with_its_bleed_and_is_read_from_3_m(spring, page, picture, locale):
    spring.write("poster", COPY, picture)
    spring.put_picture("hero.png", 3600, 2400)
    spring.plan()
    written = spring.artefact("poster", locale, "html")
    page.set_content(written)
    assert "@page { size: 303mm 426mm; margin: 0; }" in written
    whole = box(page, ".poster")
    assert (round(whole["width"], 1), round(whole["height"], 1)) == (297 + 2 * 3, 420 + 2 * 3)
    for selector in ("h1", ".poster-text > p", ".poster-code span", ".poster-code p"):
        assert capital(page, selector) >= 15, selector
        place = box(page, selector)
        assert place["left"] >= 3 + 10
        assert place["left"] + place["width"] <= 303 - 3 - 10
    legal = box(page, ".poster-legal")
    assert legal["top"] + legal["height"] <= 426 - 3 - 5
    assert box(page, ".poster-art")["height"] >= 60


def media_boxes(printed: bytes) -> list[tuple[int, ...]]:
    """The sizes of a PDF's pages, in whole millimetres."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", printed, re.DOTALL)
    texts = [printed, *(_inflated(stream) for stream in streams)]
    found = [box for text in texts for box in re.findall(rb"/MediaBox ?\[([\d. ]+)\]", text)]
    return [tuple(round(float(side) / 72 * 25.4) for side in box.split()[2:]) for box in found]


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


@pytest.mark.parametrize(
    ("channel", "size"), [("letter", (210, 297)), ("poster", (303, 426)), ("staff_brief", (210, 297))]
)
def test_a_pdf_has_one_page_of_its_size(spring, omni, printer, channel, size):
    spring.write(channel, COPY, shown=channel not in SENT)
    result = omni("render", "spring", "--pdf", "--locale", "it")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("1 PDF in print/ for the printer")
    (path,) = Path("print").glob("*.pdf")
    assert media_boxes(path.read_bytes()) == [size]


def test_without_a_printer_a_pdf_is_one_sentence_and_the_preview_stays(spring, omni, monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    spring.write("letter", COPY, shown=False)
    result = omni("render", "spring", "--pdf")
    assert result.exit_code == 2
    assert "omni: a PDF needs WeasyPrint: pip install 'omni-campaigns[pdf]' brings it" in result.output
    assert not Path("print").exists()
    spring.plan()
    assert "<!doctype html>" in spring.artefact("letter", "it", "html")


@pytest.mark.parametrize("channel", ["sms", "email", "store_screen"])
def test_what_is_not_paper_is_no_pdf(spring, omni, channel):
    spring.write(channel, COPY, shown=channel == "store_screen")
    result = omni("render", "spring", "--pdf")
    assert "only what is printed can be a PDF" in result.output


def limits(problems: list[dict[str, Any]]) -> list[str]:
    return [problem["sentence"].partition(" (it) ")[2] for problem in problems]


@pytest.mark.parametrize(
    ("channel", "field", "text", "found"),
    [
        ("poster", "headline", "x" * 41, "has 41 characters, advised are 40"),
        ("poster", "short", COPY["it"]["short"] + "x" * 50, "has 91 characters, advised are 90"),
        ("letter", "body", COPY["it"]["body"] + "x" * 2200, "characters, advised are 1,850"),
    ],
)
def test_what_is_longer_than_paper_is_told_at_the_copy(spring, channel, field, text, found):
    spring.write(channel, {**COPY, "it": {**COPY["it"], field: text}}, shown=channel not in SENT)
    (problem,) = spring.problems()
    assert found in problem["sentence"]
    assert (problem["level"], problem["place"]["file"]) == ("warning", "campaigns/spring.yaml")
