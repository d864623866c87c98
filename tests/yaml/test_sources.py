"""A route leads to the line and column that the author sees."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from omni.load.yaml import parse
from omni.model.node import Scalar
from omni.model.place import Place, Route
from omni.model.sources import Source, Sources

FILE = "campaigns/ciao.yaml"
TEXT = """\
campaign: ciao
facts:
  discount: 30%
  code: "BLACK30"
channels: [email, sms]
copy:
  it:
    headline: 'L''ora'
    body: |
      Una luce.

      Una casa.
    short: >-
      piega
      così
    long: "a\\u00e8b \\
      c
      d"
    cta:
"""


def _sources(text: str = TEXT) -> Sources:
    source, findings = parse(FILE, text.encode())
    assert findings == ()
    return Sources({FILE: source})


def _range(place: Place) -> tuple[int, int, int, int]:
    return place.line, place.column, place.end_line, place.end_column


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("campaign",), (1, 11, 1, 15)),
        (("facts", "discount"), (3, 13, 3, 16)),
        (("facts", "code"), (4, 9, 4, 18)),
        (("channels", 1), (5, 19, 5, 22)),
        (("copy", "it", "body"), (9, 11, 12, 16)),
        (("copy", "it", "cta"), (19, 9, 19, 9)),
        (("facts",), (3, 3, 0, 0)),
        (("channels",), (5, 11, 0, 0)),
        ((), (1, 1, 0, 0)),
    ],
)
def test_a_route_leads_to_its_value(keys, expected):
    assert _range(_sources().place(Route(FILE, keys))) == expected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("facts", "price"), (3, 3, 0, 0)),
        (("channels", 7), (5, 11, 0, 0)),
        (("channels", -1), (5, 11, 0, 0)),
        (("facts", "discount", "percent"), (3, 13, 3, 16)),
        (("copy", "ro", "body"), (7, 3, 0, 0)),
    ],
)
def test_a_route_beyond_the_file_leads_to_the_nearest_parent(keys, expected):
    route = Route(FILE, keys)
    assert _range(_sources().place(route)) == expected
    assert _range(_sources().place(route.key)) == expected
    assert _sources().node(route) is None


def test_a_route_leads_to_its_key():
    assert _range(_sources().place(Route(FILE, ("facts", "discount")).key)) == (3, 3, 3, 11)
    assert _range(_sources().place(Route(FILE, ("facts",)).key)) == (2, 1, 2, 6)


@pytest.mark.parametrize(
    ("key", "span", "expected"),
    [
        ("headline", (0, 2), (8, 16, 8, 19)),
        ("headline", (2, 5), (8, 19, 8, 22)),
        ("body", (0, 3), (10, 7, 10, 10)),
        ("body", (11, 14), (12, 7, 12, 10)),
        ("short", (4, 8), (14, 11, 15, 9)),
        ("long", (1, 2), (16, 13, 16, 19)),
        ("long", (4, 5), (17, 7, 17, 8)),
        ("long", (6, 7), (18, 7, 18, 8)),
        ("headline", (5, 5), (8, 22, 8, 22)),
        ("headline", (3, 99), (8, 20, 8, 22)),
    ],
)
def test_a_span_counts_characters_of_the_value(key, span, expected):
    assert _range(_sources().place(Route(FILE, ("copy", "it", key)).within(*span))) == expected


def test_a_place_comes_back_as_it_is():
    place = Place("templates/sms.txt.j2", 3, 4)
    assert _sources().place(place) is place


def test_an_unknown_file_is_placed_at_its_start():
    assert _sources().place(Route("campaigns/none.yaml", ("a",))) == Place("campaigns/none.yaml")
    assert Sources({FILE: Source(FILE, "", None)}).place(Route(FILE, ("a",))) == Place(FILE)


def test_a_repeated_value_is_placed_where_it_is_written():
    sources = _sources("a: &name Aurora\nb: *name\n")
    assert _range(sources.place(Route(FILE, ("b",)))) == (1, 10, 1, 16)


def test_places_survive_windows_line_breaks():
    sources = _sources(TEXT.replace("\n", "\r\n"))
    assert _range(sources.place(Route(FILE, ("copy", "it", "body")).within(11, 14))) == (12, 7, 12, 10)
    assert _range(sources.place(Route(FILE, ("copy", "it", "short")).within(4, 8))) == (14, 11, 15, 9)


_VALUES = st.text(st.sampled_from("aZè€😀 \n\t'\"\\#:-|>{},&*%@\xa0"), min_size=1, max_size=30)
_STYLES = {None: "plain", "'": "single", '"': "double", "|": "literal", ">": "folded"}


@given(value=_VALUES, style=st.sampled_from([*_STYLES]), width=st.sampled_from([10, 80]), crlf=st.booleans())
def test_every_character_leads_back_to_what_writes_it(value, style, width, crlf):
    written = yaml.dump({"k": {"v": value}}, default_style=style, width=width, allow_unicode=True)
    source, _ = parse(FILE, (written.replace("\n", "\r\n") if crlf else written).encode())
    sources = Sources({FILE: source})
    route = Route(FILE, ("k", "v"))
    node = sources.node(route)
    assume(isinstance(node, Scalar))
    for at, character in enumerate(node.value):
        stretch = _text(source.text, sources.place(route.within(at, at + 1)))
        assert _writes(stretch, node.style, character), (written, at, stretch)


def _text(text: str, place: Place) -> str:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return text[starts[place.line - 1] + place.column - 1 : starts[place.end_line - 1] + place.end_column - 1]


def _writes(stretch: str, style: str, character: str) -> bool:
    """True where the stretch of a file, read alone, is that one character."""
    if character == "\n" and stretch != "\\n":
        return stretch in {"\n", "\r\n"}
    if "\n" in stretch:
        return character == " " and style != "literal" and not stretch.strip() and stretch.count("\n") == 1
    if style == "double":
        return yaml.compose(f'"{stretch}"', yaml.BaseLoader).value == character
    return stretch == character or (style == "single" and stretch == character * 2 == "''")
