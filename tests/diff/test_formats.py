"""Comparisons for comments, browsers and tools, judged by parsers that are not ours."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest
from markdown_it import MarkdownIt

from omni.model.brief import BriefKey
from omni.model.difference import Cause, Count, Difference, Edit, Notice, Urgency
from omni.model.place import Place
from omni.report.difference import markdown

from .pull_requests import PULL_REQUESTS

SCHEMA = json.loads((Path(__file__).parent / "difference.schema.json").read_text(encoding="utf-8"))
NOTHING = (Count(), Count())


@pytest.fixture
def changed(stall):
    """A price typed into a text, a deadline moved, and a colour."""
    for name in ("a price in one channel only", "a deadline moved", "a brand colour"):
        PULL_REQUESTS[name](stall)
    return stall


def difference(**values: object) -> Difference:
    empty = dict.fromkeys(("changes", "edits", "notices", "moves", "causes", "new", "fixed", "unchanged"), ())
    whole = {"campaigns": ("lamps",), "messages": 9, "counts": {"lamps": NOTHING}, "touched": NOTHING, "total": NOTHING}
    return Difference(**{**empty, **whole, **values})  # type: ignore[arg-type]


def rendered(text: str) -> str:
    assert len(text) <= 60_000
    return MarkdownIt("gfm-like", {"linkify": False}).render(text)


def test_markdown_is_one_comment_that_can_be_found_again(omni, changed):
    told = omni("diff", "-f", "markdown").stdout
    assert told.startswith("<!-- omni diff -->\n### 1 campaign changed · 1 of 1 message reads differently")
    html = rendered(told)
    assert "<h4>Look at this</h4>" in html
    assert "<strong>lamps</strong>: price €29 → €25 in sms (it)" in html
    assert "<td>1 reads differently</td>" in html
    assert html.count("<details>") == html.count("</details>") > 0


def test_markdown_shows_text_as_it_is():
    hostile = "<script>x</script> | `a` **b** [c](d) @everyone #1 ::error"
    key = BriefKey("lamps", "main", "sms", "italy", "it")
    found = difference(
        notices=(Notice(Urgency.MONEY, hostile, hostile, hostile),),
        edits=(Edit(hostile, hostile, hostile, hostile, (key,), Place(f"{hostile}.yaml", 3)),),
        causes=(Cause(Place("a.yaml"), hostile, hostile, hostile, shared=True, campaigns=(hostile,), messages=1),),
    )
    html = rendered(markdown.render(found, str))
    assert "<script" not in html
    assert "<a " not in html
    assert "<code>" not in html
    assert "::error" not in html


def test_markdown_of_a_huge_change_keeps_what_matters_most_and_counts_the_rest():
    key = BriefKey("lamps", "main", "sms", "italy", "it")
    edits = tuple(Edit(f"old {n} " * 9, f"new {n} " * 9, "before it", "behind it", (key,)) for n in range(5000))
    notices = tuple(Notice(Urgency.MONEY, "lamps", f"price €{n} → €{n + 1} in sms (it)") for n in range(50))
    causes = (Cause(Place("a.yaml"), "facts", "1", "2", shared=False, campaigns=("lamps",), messages=1),)
    told = markdown.render(difference(edits=edits, notices=notices, causes=causes), str)
    html = rendered(told)
    assert "price €49 → €50" in html
    assert "more" in html.rpartition("new 0")[2]
    assert "facts: 1 → 2" in html
    assert html.count("<details>") == html.count("</details>")


def test_json_fits_its_schema(omni, changed):
    told = json.loads(omni("diff", "-f", "json").stdout)
    jsonschema.validate(told, SCHEMA)
    assert told["visible"] is True
    assert [notice["still"] for notice in told["notices"] if "price" in notice["sentence"]] == [None]


def test_json_of_nothing_fits_it_too(omni, stall):
    told = json.loads(omni("diff", "-f", "json").stdout)
    jsonschema.validate(told, SCHEMA)
    assert told["verdict"] == ["no customer-visible change"]


class Page(HTMLParser):
    """What a page holds: its tags, the marked words, and what its frames may do."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.frames: list[dict[str, str | None]] = []
        self.marked: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.frames += [dict(attrs)] if tag == "iframe" else []

    def handle_data(self, data):
        self.marked += [data] if self.tags and self.tags[-1] == "mark" else []


def test_the_page_stands_alone_and_shows_both_sides(omni, shop):
    for name in ("a price in one channel only", "a deadline moved", "a brand colour"):
        PULL_REQUESTS[name](shop)
    assert omni("diff", "-o", "html=diff.html", "-o", "markdown=diff.md").exit_code == 0
    assert (shop / "diff.md").read_text(encoding="utf-8").startswith("<!-- omni diff -->")
    page = Page((shop / "diff.html").read_text(encoding="utf-8"))
    assert {"script", "link", "img", "object"}.isdisjoint(page.tags)
    assert {"14", "12", "29", "25"} <= set(page.marked)
    assert page.frames
    assert all(frame["sandbox"] == "" and "default-src 'none'" in (frame["srcdoc"] or "") for frame in page.frames)
    assert any("#5f1f4e" in (frame["srcdoc"] or "") for frame in page.frames)


@pytest.mark.parametrize(
    ("change", "condition", "comments"),
    [
        ("keys in another order", "always", True),
        ("keys in another order", "different", False),
        ("a deadline moved", "visible", True),
    ],
)
def test_a_comment_only_where_there_is_something_to_say(omni, stall, change, condition, comments):
    PULL_REQUESTS[change](stall)
    assert bool(omni("diff", "-f", "markdown", "--comment-if", condition).stdout) is comments


def test_a_format_that_there_is_none_of(omni, stall):
    assert omni("diff", "-o", "pdf=x.pdf").exit_code == 2
