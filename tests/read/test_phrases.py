"""Phrases are looked for only where letters of one of them stand, which must never hide one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from omni.model.facts import Code, Fact, Percent, Quantity
from omni.model.place import Route
from omni.read.calendar import calendar, clock
from omni.read.offer_words import offer_words
from omni.read.phrases import Phrases, cues_of, phrases

HERE = Route("campaigns/ciao.yaml")
FACTS = (
    Fact("code", {"": Code("BLACK30")}, HERE),
    Fact("discount", {"": Percent(points=30)}, HERE),  # type: ignore[arg-type]
    Fact("returns", {"": Quantity(30, 30, "day")}, HERE, words={"it": ("reso",)}),  # type: ignore[arg-type]
)
LANGUAGES = ("de", "en", "es", "fr", "it", "ro")
SAID = sorted((Path(__file__).parents[1] / "corpus").glob("*/*/messages.jsonl"))


@pytest.mark.parametrize(
    ("phrase", "cues"),
    [
        ("ann[oi]", ("ann",)),
        ("(?:meta|mezzo) prezzo", (" prezzo",)),
        ("(?:un )?quinto", ("quinto",)),
        ("genn?(?:aio)?", ("gen",)),
        ("(?:termin|finisc)(?:a|ano)", ("termin", "finisc")),
        ("{n} volte|moltiplic\\w+ per {n}", (" volte", "moltiplic")),
        ("|{n}", ("",)),
        ("[°º]|o(?= )", ("°", "º", "o")),
        ("ab+c", ("ab",)),
        ("(?<!il )domani(?: sera)?", ("domani",)),
        ("(?:un )?", ("",)),
        ("\\d+", ("",)),
        ("e' \\[x", ("e' [x",)),
        ("(?i:ab)c", ("c",)),
        ("(?P<one>ab)(?P=one)?", ("ab",)),
        ("(?!)", ()),
    ],
)
def test_the_cues_of_a_phrase_are_its_rarest_letters(phrase, cues):
    assert cues_of((phrase,)) == cues


def test_a_phrase_whose_letters_others_have_is_known_by_theirs():
    assert cues_of(("euro", "eur", "sconti?")) == ("eur", "scont")


def test_an_expression_is_compiled_where_a_cue_stands_and_not_before():
    found = phrases(("sconti?",))
    assert not [*found.finditer("saldi")]
    assert found._pattern is None
    assert [match.span() for match in found.finditer("uno sconto e due sconti")] == [(17, 23)]
    assert found._pattern is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_a_phrase_finds_has_one_of_its_cues(language):
    tables = (calendar(language), clock(language), offer_words(language))
    every = sorted({phrase for table in tables for name in table.__struct_fields__ for phrase in _in(table, name)})

    @given(st.data())
    def holds(data):
        phrase = data.draw(st.sampled_from(every))
        text = data.draw(st.from_regex(phrase, fullmatch=True))
        assume(text == text.lower())
        assert any(cue in text for cue in cues_of((phrase,))), phrase

    holds()


def _in(table: object, name: str) -> Iterator[str]:
    value = getattr(table, name)
    for one in value if isinstance(value, tuple | dict) else ():
        words = value[one] if isinstance(value, dict) and isinstance(value[one], tuple) else (one,)
        yield from (
            word.replace("{n}", "2").replace("{m}", "1") for word in words if isinstance(word, str) and "{{" not in word
        )


def test_reading_finds_the_same_when_everything_is_looked_for(say, monkeypatch):
    rows = [json.loads(row) for file in SAID for row in file.read_text(encoding="utf-8").splitlines()[::3]]
    said = [(str(row.get("text") or ""), str(row["locale"])) for row in rows if row.get("locale")]

    def read() -> list[object]:
        return [say(text, locale, facts=FACTS).claims for text, locale in said]

    gated = read()
    monkeypatch.setattr(Phrases, "may_stand_in", lambda *_: True)
    assert len(said) > 200
    assert read() == gated
