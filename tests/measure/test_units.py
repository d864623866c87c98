from __future__ import annotations

from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni import measure

FAMILY = "👨\u200d👩\u200d👧"
FLAG = "🇮🇹"
COLUMNS = ("char", "utf16", "byte", "grapheme", "gsm7", "weighted", "wide", "emoji_bytes")
SIZES = {
    "": (0, 0, 0, 0, 0, 0, 0, 0),
    "ciao": (4, 4, 4, 4, 4, 4, 4, 4),
    "è": (1, 1, 2, 1, 1, 1, 1, 1),
    "e\u0300": (2, 2, 3, 1, 4, 1, 2, 2),
    "À": (1, 1, 2, 1, 2, 1, 1, 1),
    "€": (1, 1, 3, 1, 2, 2, 1, 1),
    "ș": (1, 1, 2, 1, 2, 1, 1, 1),
    "…": (1, 1, 3, 1, 2, 2, 1, 1),
    "\r\n": (2, 2, 2, 1, 2, 2, 2, 2),
    FAMILY: (5, 8, 18, 1, 18, 2, 8, 18),
    FLAG: (2, 4, 8, 1, 9, 2, 2, 8),
    "#️⃣": (3, 3, 7, 1, 6, 2, 3, 7),
    "👍🏽": (2, 4, 8, 1, 9, 2, 4, 8),
    "❤️": (2, 2, 6, 1, 4, 2, 2, 6),
    "©": (1, 1, 2, 1, 2, 1, 1, 1),
    "日本": (2, 2, 6, 2, 4, 4, 4, 2),
}


THINGS = {
    "lines": {"": 0, "a": 1, "a\nb": 2, "\n a \n \nb\n\n": 2},
    "emoji": {"": 0, "ciao © 1 #": 0, f"{FLAG}{FAMILY}#️⃣ ❤️": 4, "👍🏽!": 1, "❤": 1},
    "exclamation": {"": 0, "Ciao?": 0, "Ciao!!": 2, "¡Hola!": 1, "Ma dai‼ ❗ ！ ⁉": 5},
    "word": {"": 0, "-30% su tutto, da 60 €!": 5, " \n–": 0, "l'offerta è lì": 3},
    "symbol": {"": 0, "BLACK30": 0, "ADVENT-5": 1, "À 2\n": 3, "ＡＢ": 2, "٣": 1},
    "hashtag": {"": 0, "#saldi #Natale2026 #30anni": 3, "#1 a#b https://a.it/#top &#39;": 0, "(#moda)＃夏": 2},
    "mention": {"": 0, "@aurora e @aurora.milano": 2, "info@aurora.example @ casa": 0, "(@aurora)": 1},
    "repeated_punctuation": {
        "": 0,
        "Ora! Qui? Sì. 3,5": 0,
        "Ora!! Qui?? E poi... **": 4,
        "Ma dai?! …": 0,
        "1,,2 ,.": 1,
    },
    "link": {"": 0, "https://a.it/x e acme.it": 2, "info@acme.it, Fine.Compra": 0},
}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in THINGS.items() for text in texts])
def test_each_unit_of_things_finds_its_own(name: str, text: str) -> None:
    count = measure.unit(name)
    assert count is not None
    assert count(text) == THINGS[name][text]
    assert measure.counts_things(name)


@pytest.mark.parametrize("name", COLUMNS)
def test_a_length_is_no_thing(name: str) -> None:
    assert not measure.counts_things(name)


@pytest.mark.parametrize(
    ("name", "number", "words"),
    [
        ("char", 1, "character"),
        ("wide", 0, "characters"),
        ("emoji", 2, "emoji"),
        ("lines", 1, "line"),
        ("ell", 2, "ell"),
    ],
)
def test_a_unit_says_what_it_counts(name: str, number: int, words: str) -> None:
    assert measure.noun(name, number) == words


@pytest.mark.parametrize(
    ("name", "text", "ignore", "size"),
    [("symbol", "AURORA 2-3", " ", 1), ("symbol", "A 2-3", " -", 0), ("char", "a b", " ", 2)],
)
def test_what_is_ignored_is_not_counted(name: str, text: str, ignore: str, size: int) -> None:
    count = measure.unit(name, ignore=ignore)
    assert count is not None
    assert count(text) == size


@pytest.mark.parametrize("text", SIZES)
@pytest.mark.parametrize("name", COLUMNS)
def test_each_unit_sees_its_own_length(text: str, name: str) -> None:
    count = measure.unit(name)
    assert count is not None
    assert count(text) == SIZES[text][COLUMNS.index(name)]


def test_an_unknown_unit_is_none() -> None:
    assert measure.unit("inches") is None
    assert measure.unit("__init__") is None
    assert measure.unit("../sms") is None


def test_every_file_of_the_folder_is_a_unit_with_a_manual() -> None:
    assert {*COLUMNS, *THINGS, "segments"} == set(measure.names())
    for name in measure.names():
        assert (import_module(f"omni.measure.units.{name}").__doc__ or "").startswith("Counts ")


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("http://test.com", 23),
        ("test.com", 23),
        ("Test https://test.com test https://test.com test.com test", 86),
        ("vai su acme.it ora", 34),
        ("scrivi a info@acme.it", 21),
        ("Fine.Compra", 11),
        ("file.txt", 8),
        ("acme.it/saldi?a=1#b.", 24),
    ],
)
def test_x_weighs_links_and_bare_domains_23(text: str, size: int) -> None:
    count = measure.unit("weighted")
    assert count is not None
    assert count(text) == size


@pytest.mark.parametrize(
    ("name", "text", "size"),
    [
        ("char", "vedi https://aurora.example/una/strada/molto/lunga", 28),
        ("char", "vedi acme.it", 12),
        ("char", "vedi https://a.it/x.", 29),
        ("char", "(https://a.it/x_(y))", 25),
        ("grapheme", f"{FAMILY} http://a.it", 25),
        ("segments", "a" * 140 + "https://a.it", 2),
    ],
)
def test_a_link_weighs_what_the_channel_says(name: str, text: str, size: int) -> None:
    count = measure.unit(name, url=23)
    assert count is not None
    assert count(text) == size


def test_a_links_weight_replaces_that_of_x() -> None:
    count = measure.unit("weighted", url=5)
    assert count is not None
    assert count("acme.it") == 5


@pytest.mark.parametrize("name", ["char", "utf16", "byte", "emoji_bytes", "wide"])
@given(one=st.text(), other=st.text())
def test_units_without_context_add_up(name: str, one: str, other: str) -> None:
    count = measure.unit(name)
    assert count is not None
    if name == "emoji_bytes":
        one, other = f"{one}\n", f"\n{other}"
    assert count(one + other) == count(one) + count(other)
