"""`omni plan --share` writes one page, or one PDF, that holds the whole plan and needs no other file."""

from __future__ import annotations

import importlib.util
import re
import sys
from html import unescape
from pathlib import Path

import pytest

LARGEST = 6_000_000
HOSTILE = '</iframe></style><script>document.title = "ran"</script><img src="https://tracker.invalid/x.gif">'
CIAO = """campaign: ciao
channels: [sms]
send: 2026-12-05T10:00
facts: {discount: 20%, code: CIAO20}
copy: {it: {short: "Con {{ code }} il 30% in meno."}}
"""
BRAND = "brand: Forma\ntimezone: Europe/Rome\nlocales: [it]\nsenders: {sms: FORMA}\nlinks: {stop: https://forma.example/s}\n"
PEOPLE = "people:\n  giulia: {locale: it-IT, country: IT, phone: '+390000000001', consent: {sms: [offers]}}\n"


@pytest.fixture
def no_printer(monkeypatch):
    """WeasyPrint as good as not installed."""
    monkeypatch.setitem(sys.modules, "weasyprint", None)


def _shared(in_aurora, folder: Path, *arguments: str) -> str:
    result = in_aurora("plan", *arguments, "--out", str(folder / "preview"), "--share", str(folder / "plan.html"))
    assert result.exit_code == 0, result.output
    return (folder / "plan.html").read_text(encoding="utf-8")


def _words(html: str) -> str:
    text = re.sub(r"<style>.*?</style>|<iframe.*?</iframe>", "", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def test_the_page_tells_the_plan_and_stays_small(page_file):
    page = page_file.read_text(encoding="utf-8")
    words = _words(page)
    assert len(page.encode()) < LARGEST
    told = (
        "Nothing is wrong",
        "what sending costs",
        "What leaves when",
        "DUETTO",
        "LUCE15",
        "Italian",
        "Romanian, English",
    )
    assert [one for one in told if one not in words] == []
    assert words.index("Nothing is wrong") < words.index("What leaves when") < words.index("DUETTO")


def test_the_page_loads_nothing_and_runs_nothing(page_file):
    page = page_file.read_text(encoding="utf-8")
    outer = re.sub(r'srcdoc="[^"]*"', "", page)
    assert "default-src 'none'" in unescape(outer.split("<title>")[0])
    assert re.findall(r'<script|<link|\ssrc=|url\((?!data:)|href="(?!#)', outer) == []
    assert set(re.findall(r"<iframe[^>]*>", outer)) == {
        tag for tag in re.findall(r"<iframe[^>]*>", outer) if 'sandbox=""' in tag
    }


def test_each_message_stands_once_for_each_channel_and_language(page_file):
    launch = page_file.read_text(encoding="utf-8").split('id="campaign-launch"')[1].split('id="campaign-')[0]
    looks = re.findall(r'title="(\w+), ([\w ]+), (\w+)"', launch)
    assert len(looks) == len(set(looks)) == 27
    assert [language for message, channel, language in looks if (message, channel) == ("card", "Letter")] == [
        "Italian",
        "Romanian",
        "English",
    ]


def test_a_name_narrows_the_page(page_of_welcome):
    words = _words(page_of_welcome.read_text(encoding="utf-8"))
    assert "LUCE15" in words
    assert "DUETTO" not in words


def test_the_named_file_is_replaced_by_the_same_bytes(page_file, in_aurora, tmp_path):
    (tmp_path / "plan.html").write_text("somebody's own file")
    assert _shared(in_aurora, tmp_path) == page_file.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_problems_are_on_the_page(workspace, omni):
    workspace({"campaigns/brand.yaml": BRAND, "campaigns/people.yaml": PEOPLE, "campaigns/ciao.yaml": CIAO})
    assert omni("plan", "--share", "plan.html").exit_code == 1
    assert "percent-contradicts" in Path("plan.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("key", ["title", "owner"])
def test_hostile_words_stay_words(workspace, omni, key):
    campaign = f"{CIAO}{key}: '{HOSTILE}'\n".replace("Con {{ code }} il 30% in meno.", HOSTILE.replace('"', '\\"'))
    workspace({"campaigns/brand.yaml": BRAND, "campaigns/people.yaml": PEOPLE, "campaigns/ciao.yaml": campaign})
    omni("plan", "--share", "plan.html")
    page = Path("plan.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "<img" not in page


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("plan.docx", "--share writes .html or .pdf; it was given plan.docx"),
        ("plan", "--share writes .html or .pdf; it was given plan"),
        ("campaigns/plan.html", "--share writes nothing into campaigns/"),
        ("channel_templates/plan.html", "--share writes nothing into channel_templates/"),
        ("nowhere/plan.html", "nowhere/plan.html could not be written"),
        ("folder.html", "folder.html is there and is no file"),
    ],
)
def test_what_cannot_be_written_is_one_sentence(workspace, omni, name, told):
    root = workspace({"campaigns/brand.yaml": BRAND, "campaigns/ciao.yaml": CIAO})
    (root / "folder.html").mkdir()
    result = omni("plan", "--share", name)
    assert (result.exit_code, told in result.output, "Traceback" in result.output) == (2, True, False)
    assert not (root / name).is_file()


def test_a_link_is_not_followed(workspace, omni, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "precious.html"
    elsewhere.write_text("precious")
    root = workspace({"campaigns/brand.yaml": BRAND, "campaigns/ciao.yaml": CIAO})
    (root / "plan.html").symlink_to(elsewhere)
    assert omni("plan", "--share", "plan.html").exit_code == 2
    assert elsewhere.read_text() == "precious"


def test_without_a_printer_a_pdf_is_one_sentence(no_printer, workspace, omni):
    workspace({"campaigns/brand.yaml": BRAND, "campaigns/ciao.yaml": CIAO})
    result = omni("plan", "--share", "plan.pdf")
    assert result.exit_code == 2
    assert "omni: a PDF needs WeasyPrint" in result.output
    assert not Path("plan.pdf").exists()


def _needs_a_printer() -> None:
    if importlib.util.find_spec("weasyprint") is None:
        pytest.skip("WeasyPrint is not installed")


def test_a_pdf_is_the_same_each_time(workspace, omni):
    _needs_a_printer()
    workspace({"campaigns/brand.yaml": BRAND, "campaigns/people.yaml": PEOPLE, "campaigns/ciao.yaml": CIAO})
    made = []
    for name in ("one.pdf", "two.pdf"):
        omni("plan", "--share", name)
        made.append(Path(name).read_bytes())
    assert made[0].startswith(b"%PDF-")
    assert made[0] == made[1]
    assert b"CreationDate" not in made[0]


def test_a_printer_fetches_nothing(caplog):
    _needs_a_printer()
    from omni.write.pdf import pdf

    hostile = '<link rel="stylesheet" href="https://tracker.invalid/x.css"><img src="file:///etc/hostname"><p>text'
    assert pdf(hostile).startswith(b"%PDF-")
    assert "disallowed protocol" in caplog.text
