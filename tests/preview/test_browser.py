"""The preview opens from disk in a real browser: nothing runs, nothing is loaded from outside, nothing is cut off."""

from __future__ import annotations

import socket  # noqa: TID251 (the listener that must hear nothing)
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from omni.model.channel import Frame
from omni.model.frozen import replace
from omni.model.pictures import Illustration
from omni.write.preview import build
from omni.write.publish import publish

from . import plans

COPY = "Ciao Giulia, da domenica il trenta per cento su tutto."
LONG = "Donaudampfschifffahrtsgesellschaftskapitän" * 4
OUT = "https://tracker.invalid"
HOSTILE = f"""<html><head><base href="{OUT}/"><meta http-equiv="&#114;efresh" content="0;url={OUT}/refresh">
<link rel="stylesheet" href="{OUT}/link.css"><link rel="preconnect" href="{OUT}"><link rel="prefetch" href="{OUT}/ahead">
<style>@import "{OUT}/import.css"; @font-face {{ font-family: x; src: url({OUT}/font) }} p {{ font-family: x; background: url({OUT}/background) }}</style>
<script>parent.ran = top.ran = window.ran = document.title = "ran"</script><script src="{OUT}/script.js"></script></head>
<body onload="document.title = 'ran'"><img src="{OUT}/pixel.gif" onerror="document.title = 'ran'"><img srcset="{OUT}/set.png 2x">
<p>text</p><svg onload="document.title = 'ran'"><image href="{OUT}/svg.png"/><use href="{OUT}/use.svg#a"/><script>document.title = "ran"</script></svg>
<form id="f" action="{OUT}/form"><input autofocus onfocus="document.title = 'ran'"><button>send</button></form>
<iframe src="{OUT}/frame"></iframe><iframe src="javascript:parent.document.title='ran'"></iframe><object data="{OUT}/object"></object>
<embed src="{OUT}/embed"><div><template shadowrootmode="open"><iframe src="{OUT}/shadow"></iframe></template></div>
<noscript><iframe src="{OUT}/noscript"></iframe></noscript><IFRAME/src="{OUT}/capitals"></IFRAME><video src="{OUT}/video" poster="{OUT}/poster"></video><audio src="{OUT}/audio"></audio>
<a href="javascript:document.title='ran'">x</a></body></html>"""
ESCAPE = (
    '"></iframe></style></title><script>document.title = "ran"</script><img src=x onerror="document.title = \'ran\'">'
)
PAGES = ["index.html", "v/campaign-*.html", "v/person-*.html"]
SCHEMES, WIDTHS = ("light", "dark"), (360, 768, 1280)
UNREADABLE = """() => {
  const rgb = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = element => { for (; element; element = element.parentElement) {
    const color = rgb(getComputedStyle(element).backgroundColor); if (color.length === 3) return color; } return [255, 255, 255]; };
  const found = [];
  for (const element of document.querySelectorAll('body *')) {
    if (![...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || !element.checkVisibility()) continue;
    const [a, b] = [light(rgb(getComputedStyle(element).color)), light(behind(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) found.push(`${element.className} ${element.textContent.slice(0, 30)} ${ratio.toFixed(2)}`);
  }
  return found; }"""


class Tracker:
    """A listener behind every outside address of these tests: it counts who connects, before anything is said."""

    def __init__(self, server: socket.socket) -> None:
        self.visits = 0
        self._server = server
        Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._server.accept()
                self.visits += 1
                connection.close()


@pytest.fixture(scope="module")
def tracker(outside: socket.socket) -> Tracker:
    return Tracker(outside)


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context()
    opened.new_page()
    yield opened
    opened.close()


class Visit:
    """A browser window that remembers what pages asked for and complained about."""

    def __init__(self, page: Page, root: Path) -> None:
        self.root, self.page = root, page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._heard = {
            "request": lambda request: self.requests.append(request.url),
            "console": lambda message: self.complaints.append(message.text),
            "dialog": lambda dialog: self.complaints.append(dialog.message),
        }
        for event, hear in self._heard.items():
            page.context.on(event, hear)

    def end(self) -> None:
        """Leaves a window that knows nothing."""
        for event, hear in self._heard.items():
            self.page.context.remove_listener(event, hear)
        self.page.goto("about:blank")

    def outside(self) -> list[str]:
        ours = (f"{self.root.as_uri()}/", "about:", "data:")
        return [url for url in self.requests if not url.startswith(ours)]

    def open(self, path: Path) -> None:
        self.page.goto(path.as_uri())


@pytest.fixture
def visit(context: BrowserContext, tmp_path: Path) -> Iterator[Visit]:
    (page,) = context.pages
    page.set_viewport_size({"width": 1280, "height": 900})
    page.emulate_media(color_scheme="light")
    visiting = Visit(page, tmp_path / "preview")
    yield visiting
    visiting.end()


def _published(plan, root: Path) -> Path:
    preview = build(plan)
    publish(root, preview.tree, preview.index, preview.stable)
    return root


def _files(root: Path) -> list[Path]:
    return [path for pattern in PAGES for path in sorted(root.glob(pattern))]


def _hostile_plan():
    brief = {key.channel: plans.brief(key) for key in map(_key, plans.CHANNELS)}
    drawn = replace(brief["sms"].channel, drawn=Frame("frame.html.j2", plans.HERE))
    framed = replace(brief["sms"], key=_key("sms", "en"), channel=drawn)
    said = [
        plans.message(brief["email"], {"subject": ESCAPE, "html": HOSTILE, "text": ESCAPE}),
        plans.message(brief["letter"], {"page": HOSTILE}),
        plans.message(brief["sms"], {"body": ESCAPE}),
        plans.message(framed, {"body": ESCAPE}, frame=HOSTILE + ESCAPE),
        plans.message(brief["push"], {"title": ESCAPE, "body": ESCAPE}),
    ]
    giulia = replace(plans.GIULIA, fields={"first_name": ESCAPE, "last_name": "Bianchi"})
    wrong = plans.problem(sentence=ESCAPE, advice=ESCAPE, seen=plans.Seen(ESCAPE, ESCAPE, ESCAPE, ESCAPE))
    rows = [plans.row("giulia", message.key, plans.NINE, words=ESCAPE) for message in said]
    personal = [replace(message, person="giulia") for message in said]
    by = plans.brand(name=ESCAPE, senders={"email": ESCAPE, "sms": ESCAPE})
    return plans.plan(said, rows=rows, personal=personal, problems=[wrong], people=[giulia], by=by)


def _key(channel: str, locale: str = "it") -> plans.BriefKey:
    return plans.BriefKey("spring", "teaser", channel, "italy", locale)


def test_every_page_fits_and_can_be_read(visit):
    long = plans.message(plans.brief(_key("sms", "en")), {"body": LONG})
    plan = plans.spoken(plans.spring())
    root = _published(
        replace(plan, messages=(*plan.messages, long), problems=(plans.problem(sentence=LONG),)), visit.root
    )
    sheets = [min(root.glob(f"v/*-{channel}-*-sheet-*.html")) for channel in plans.CHANNELS]
    for path in (*_files(root), *sheets):
        visit.open(path)
        for width in WIDTHS:
            visit.page.set_viewport_size({"width": width, "height": 900})
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, path.name
        for scheme in SCHEMES:
            visit.page.emulate_media(color_scheme=scheme)
            assert visit.page.evaluate(UNREADABLE) == [], (path.name, scheme)
    assert (visit.outside(), visit.complaints) == ([], [])


def test_a_long_email_stands_whole_on_its_sheet(visit):
    paragraphs = [COPY] * 20
    html = "<body style='font:17px/25px sans-serif'>" + "".join(f"<p>{text}</p>" for text in paragraphs)
    said = {"subject": "Ciao", "html": html, "text": "\n\n".join(paragraphs)}
    root = _published(plans.plan([plans.message(plans.brief(_key("email")), said)]), visit.root)
    for width in WIDTHS:
        visit.page.set_viewport_size({"width": width, "height": 700})
        visit.open(next(root.glob("v/*sheet*.html")))
        email = visit.page.locator(".window iframe").element_handle().content_frame().locator("html")
        assert email.evaluate("one => one.scrollHeight - one.clientHeight") <= 0, width


def test_the_tracker_sees_a_page_that_nobody_guards(visit, tracker, tmp_path):
    before = tracker.visits
    (tmp_path / "open.html").write_text(f'<img src="{OUT}/pixel.gif">')
    visit.open(tmp_path / "open.html")
    visit.page.wait_for_timeout(300)
    assert tracker.visits > before


def test_hostile_messages_run_nothing_and_load_nothing(visit, tracker):
    root = _published(_hostile_plan(), visit.root)
    before = tracker.visits
    for path in (*_files(root), *sorted(root.glob("v/*teaser*.html"))):
        visit.open(path)
        assert visit.page.evaluate("document.title !== 'ran' && !window.ran"), path.name
        assert not any(frame.url.startswith(OUT) for frame in visit.page.frames), path.name
    visit.page.wait_for_timeout(300)
    assert visit.page.url == path.as_uri()
    assert tracker.visits == before


def test_a_hostile_picture_runs_nothing_and_loads_nothing(visit, tracker):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" onload="fetch(`{OUT}/a`)"><image href="{OUT}/b.png"/><script>fetch("{OUT}/c")</script><style>@import "{OUT}/d.css";</style></svg>'
    shown = Illustration("cid:a@b", "campaigns/a.svg", "A", 0, 0, lambda length: svg.encode()[:length])
    page = '<img src="cid:a@b" alt="A">'
    letter = plans.message(plans.brief(_key("letter")), {"page": page}, pictures=(shown,))
    root = _published(plans.plan([letter]), visit.root)
    before = tracker.visits
    for path in sorted(root.glob("v/*letter*.html")):
        assert "data:image/svg+xml;base64," in path.read_text(encoding="utf-8")
        visit.open(path)
        visit.page.wait_for_timeout(300)
    assert (tracker.visits, visit.outside()) == (before, [])


def test_a_hostile_form_goes_nowhere(visit, tracker):
    root = _published(_hostile_plan(), visit.root)
    before = tracker.visits
    letter = next(path for path in root.glob("v/*letter-italy-it-*.html") if "sheet" not in path.name)
    visit.open(letter)
    visit.page.evaluate("document.querySelector('button').click()")
    visit.page.wait_for_timeout(200)
    assert (visit.page.url, tracker.visits) == (letter.as_uri(), before)


@pytest.mark.parametrize("width", [1280, 330])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_frame_follows_the_light_and_fits(visit, scheme, width):
    sms = plans.brief(_key("sms"))
    drawn = replace(sms, channel=replace(sms.channel, drawn=Frame("frame.html.j2", plans.HERE, 500, 640)))
    frame = "<p style='background:var(--card);color:var(--ink);height:600px'>Ciao</p>"
    root = _published(plans.plan([plans.message(drawn, {"body": "Ciao"}, frame=frame)]), visit.root)
    visit.page.emulate_media(color_scheme=scheme)
    visit.page.set_viewport_size({"width": width, "height": 900})
    visit.open(next(root.glob("v/*sheet*.html")))
    told = visit.page.frame_locator("iframe").get_by_text("Ciao").evaluate("e => getComputedStyle(e).backgroundColor")
    assert told == ("rgb(255, 255, 255)" if scheme == "light" else "rgb(30, 29, 34)")
    box = visit.page.locator(".drawn iframe").bounding_box()
    assert box["width"] == pytest.approx(min(500, width - 38.4), abs=1)
    assert box["height"] == pytest.approx(box["width"] * 640 / 500, abs=1)
    assert visit.page.evaluate("document.documentElement.scrollWidth") <= width


def test_wide_screens_show_messages_beside_the_cards(visit):
    root = _published(plans.spring(), visit.root)
    visit.open(next(root.glob("v/campaign-*.html")))
    visit.page.locator("a.wide[href*='-email-romania-ro-']").first.click()
    sheet = visit.page.frame_locator("iframe[name=view]")
    sheet.get_by_text("Treizeci la sută").first.wait_for()
    sheet.frame_locator("iframe").get_by_text("AURORA").wait_for()
    assert visit.page.locator("a.narrow:visible").count() == 0
    assert not sheet.locator(".alone").first.is_visible()
    assert visit.outside() == []


def test_narrow_screens_lead_to_the_sheet(visit):
    root = _published(plans.spring(), visit.root)
    visit.page.set_viewport_size({"width": 360, "height": 800})
    visit.open(next(root.glob("v/campaign-*.html")))
    visit.page.locator("a.narrow[href*='-sms-italy-it-']").first.click()
    assert visit.page.get_by_text("Ciao Giulia").is_visible()
    visit.page.get_by_role("link", name="Aurora").click()
    assert visit.page.url == (root / "index.html").as_uri()


def test_filters_work_by_keyboard_and_without_script(visit):
    root = _published(plans.spring(), visit.root)
    visit.open(next(root.glob("v/campaign-*.html")))
    cards = visit.page.locator(".card:visible")
    every = cards.count()
    visit.page.get_by_role("radio", name="All").first.focus()
    visit.page.keyboard.press("ArrowRight")
    assert 0 < cards.count() < every
    visit.page.get_by_text("Romania", exact=True).first.click()
    markets = visit.page.locator(".card:visible .who span:nth-of-type(1)").all_inner_texts()
    assert markets
    assert set(markets) <= {"Romania", "Italy, Romania"}
