"""The page to share opens from disk in a real browser: it fits a phone, can be read, runs nothing, loads nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

WIDTHS = (360, 768, 1280)
PATIENCE = 50
HOSTILE = '</iframe></style><script>document.title = "ran"</script><img src=x onerror="document.title = \'ran\'">'
FAINT = """() => {
  const rgb = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = element => { for (; element; element = element.parentElement) {
    const color = rgb(getComputedStyle(element).backgroundColor); if (color.length === 3) return color; } return [255, 255, 255]; };
  return [...document.querySelectorAll('body *')].filter(element => element.checkVisibility()
    && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())).filter(element => {
      const [a, b] = [light(rgb(getComputedStyle(element).color)), light(behind(element))];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5; }).map(element => element.textContent.slice(0, 40)); }"""


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context()
    opened.new_page()
    yield opened
    opened.close()


@pytest.fixture
def opened(context: BrowserContext) -> Iterator[tuple[Page, list[str]]]:
    """A window, and what its page asked for and complained about."""
    (page,) = context.pages
    page.set_viewport_size({"width": 360, "height": 800})
    page.emulate_media(color_scheme="light")
    heard: list[str] = []

    def hear_request(request: Request) -> None:
        heard.append(request.url)

    def hear_complaint(message: ConsoleMessage) -> None:
        heard.append(message.text)

    context.on("request", hear_request)
    context.on("console", hear_complaint)
    yield page, heard
    context.remove_listener("request", hear_request)
    context.remove_listener("console", hear_complaint)
    page.goto("about:blank")


def test_the_page_fits_and_can_be_read(page_of_welcome, opened):
    page, heard = opened
    page.goto(page_of_welcome.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(FAINT) == [], scheme
    assert [url for url in heard if not url.startswith((page_of_welcome.as_uri(), "about:", "data:"))] == []


def test_the_verdict_is_on_the_first_screen_of_a_phone(page_of_welcome, opened):
    page, _ = opened
    page.goto(page_of_welcome.as_uri())
    for told in ("Nothing is wrong", "what sending costs", "from the first send to the last, 2026"):
        box = page.get_by_text(told).first.bounding_box()
        assert box
        assert box["y"] + box["height"] < 800


def test_messages_are_shown_as_they_look(page_of_welcome, opened):
    page, _ = opened
    page.goto(page_of_welcome.as_uri())
    page.locator("iframe[title='hello, Email, Italian']").scroll_into_view_if_needed()
    for _ in range(PATIENCE):
        if any("Piacere di conoscerti</h1>" in frame.content() for frame in page.frames):
            return
        page.wait_for_timeout(100)
    pytest.fail("the email is not shown")


def test_every_message_stands_whole_in_its_frame(page_of_welcome, opened):
    page, _ = opened
    page.goto(page_of_welcome.as_uri())
    looks = page.locator("section.campaign ul.looks > li > .look > iframe").all()
    assert looks
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for look in looks:
            look.scroll_into_view_if_needed()
            sheet = look.element_handle().content_frame()
            sheet.wait_for_selector("main")
            frames = sheet.locator(".window iframe").all()
            inner = [frame.element_handle().content_frame().locator("html") for frame in frames]
            for part in (sheet.locator("main"), *inner):
                assert part.evaluate("one => one.scrollHeight - one.clientHeight") <= 1, look.get_attribute("title")


def test_what_is_printed_is_loaded_before_it_is_scrolled_to(page_of_welcome):
    looks = re.findall(r'<div class="look[^>]*><iframe sandbox="" loading="(\w+)"', page_of_welcome.read_text())
    assert looks[0] == "eager"
    assert set(looks) == {"eager", "lazy"}


def test_hostile_copy_does_not_run(workspace, omni, opened):
    said = HOSTILE.replace('"', '\\"')
    root: Path = workspace(
        {
            "campaigns/brand.yaml": "brand: Forma\ntimezone: Europe/Rome\nlocales: [it]\nsenders: {email: ciao@forma.example}\n",
            "campaigns/ciao.yaml": f'campaign: ciao\ntitle: "{said}"\nchannels: [email, sms, push]\nsend: 2026-12-05T10:00\n'
            f'cta: https://forma.example/\ncopy: {{it: {{headline: "{said}", body: "{said}", short: "{said}", cta: ciao}}}}\n',
        }
    )
    omni("plan", "--share", "plan.html")
    page, _ = opened
    page.goto((root / "plan.html").as_uri())
    for look in page.locator("iframe").all():
        look.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    assert page.title() == "Forma · ciao"
