"""A page whose styles were moved once for all of its form is the page whose styles were moved for itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from css_inline import CSSInliner, InlineError
from hypothesis import given
from hypothesis import strategies as st

from omni.model.message import Origin
from omni.model.place import Place
from omni.render import inlining
from omni.render.errors import RenderError
from omni.render.inlining import inlined
from omni.render.marks import Ink, strip

_STYLE = "<style>p { color: red } .box { margin: 0 } td p:first-child { padding: 1px } @media print { p { color: #000 } }</style>"
_PLACES = (
    "<p>{}</p>", '<p class="box">\n{} and {}</p>', '<a href="https://aurora.example/{}" class="box">{}</a>',
    '<img alt="{}" src="{}">', "<table><tr><td>{}</td><td><p>{}</p>{}</td></tr></table>", "<b>{}{}</b>", "{}",
    '<meta itemprop="description" content="{}">', "<table>{}<tr><td>{}</td></tr></table>", "<pre>{}</pre>",
    "<p title='{}'>{}</p>", '<p class="{}">x</p>', "<!-- {} -->", '<!--[if mso]><a href="{}"><![endif]-->', "<p id={}>",
    '<p style="color: {}">x</p>', '<{} b="c">', "<p>&{}</p>", "<ul>{}<li>{}</ul>", "<br {}>", "<svg><text>{}</text></svg>",
    "<textarea>{}</textarea>", "<p>{}<p>{}<div>{}</p>", '<meta name="a" content="b {} c"><meta content="2027-01-19">',
)  # fmt: skip
_WORDS = st.text(st.sampled_from("ab Z&<>'\"\n\t\r\u00a0é\u2026;#3\u200f9\u0085"), min_size=1, max_size=6)


def _origin(name: str) -> Origin:
    return Origin("fact", Place("campaigns/a.yaml", 1), name)


def _escaped(text: str) -> str:
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe.replace("'", "&#39;").replace('"', "&#34;")


def _page(places: list[str], words: list[str]) -> str:
    ink, said = Ink(), iter(words)
    head = f"<html><head><title>{{}}</title>{_STYLE}</head><body>"
    written = [
        place.format(*(ink.around(_escaped(next(said, "x y")), _origin("ends")) for _ in range(place.count("{}"))))
        for place in (head.replace("{ ", "{{ ").replace(" }", " }}"), *places)
    ]
    return "".join(written) + "</body></html>"


def _alone(marked: str) -> tuple[str, str]:
    inliner = CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
    clean, also_marked = inliner.inline(strip(marked)), inliner.inline(marked)
    return clean, also_marked if strip(also_marked) == clean else clean


def _told(inline: Callable[[str], tuple[str, str]], marked: str) -> tuple[str, str] | str:
    try:
        return inline(marked)
    except (InlineError, RenderError) as error:  # a style that ends too early
        return str(error).rpartition(": ")[2]


@given(st.lists(st.sampled_from(_PLACES), max_size=4), st.lists(_WORDS, max_size=8), st.lists(_WORDS, max_size=8))
def test_pages_of_one_form_are_inlined_as_each_would_be_alone(places, first, second) -> None:
    for words in (first, second):
        marked = _page(places, words)
        assert _told(inlined, marked) == _told(_alone, marked)


def test_the_inliner_is_asked_once_for_pages_that_differ_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = inlining._inliner()

    class _Counting:
        def inline(self, page: str) -> str:
            asked.append(page)
            return str(real.inline(page))

    monkeypatch.setattr(inlining, "_inliner", _Counting)
    inlining._form.cache_clear()
    places = ['<p class="box">{} it\'s {}</p>', '<a href="{}">{}</a>', '<meta content="2027-01-{}">']
    pages = [_page(places, [f"{one} & co", "tea", "l'ora", f"?a={one}&b", "go", str(one)]) for one in range(5)]
    assert len({inlined(page)[0] for page in pages}) == len(pages)
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("<table>{}<tr><td>{}</td></tr></table>", ("x", "y")),
        ("<table>{}<tr><td>{}</td></tr></table>", (" ", "y")),
        ("<table><tr><td>{}</td></tr>{}</table>", ("x", "y")),
        ("<table><tr><td>{}{}</td></tr></table>", ("x", " ")),
        ("<ul>{}<li>{}</ul>", ("\n", "\u00a0")),
    ],
)
def test_text_that_is_moved_out_of_a_table_stays_what_it_was(place: str, words: tuple[str, str]) -> None:
    for said in (words, ("first", "second"), words):
        marked = _page([place], ["title", *said])
        assert inlined(marked) == _alone(marked)


def test_a_style_that_is_no_css_is_a_mistake_of_the_template() -> None:
    page = _page(['<p style="color: {}">x</p>'], ["3", ";"])
    with pytest.raises(RenderError, match="a style of the page is no CSS"):
        inlined(page)
