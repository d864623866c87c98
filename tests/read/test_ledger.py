"""Every value of a text ends in the ledger once, with what stands behind it."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from omni.model.facts import Code, Fact, Moment, NameOf, Percent, Price
from omni.model.message import Origin
from omni.model.place import Route
from omni.read.ledger import Contradiction, ledger_of
from omni.render.marks import Ink

HERE = Route("campaigns/ciao.yaml")
FACTS = (
    Fact("discount", {"": Percent(Decimal(30))}, HERE),
    Fact("code", {"": Code("BLACK30")}, HERE),
    Fact("ends", {"": Moment(datetime.fromisoformat("2026-11-30T23:59"), "")}, HERE),
    Fact("sofa", {"": NameOf("Nido 3")}, HERE),
    Fact("price", {"": Price({"EUR": Decimal(84)})}, HERE),
    Fact("old_price", {"": Price({"EUR": Decimal(120)}, "old_price")}, HERE),
)


def entries(said, *contradictions):
    return [(entry.status, entry.text) for entry in ledger_of(said, contradictions).entries]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sconto del 30%", [("agrees", "30%")]),
        ("con BLACK30 a 84 €", [("agrees", "BLACK30"), ("agrees", "84 €")]),
        ("risparmi 36 €", [("agrees", "36 €")]),
        ("Aurora dal 1998. Cento lampade", [("unexplained", "1998"), ("unexplained", "Cento")]),
        ("alle 10:30", [("unexplained", "10:30")]),
        ("12 € in meno", [("unexplained", "12 €")]),
        ("il divano Nido 3 in 2 colori", [("agrees", "Nido 3"), ("unexplained", "2")]),
        ("fino al 31/11", [("unexplained", "31/11")]),
        ("sei invitato, un regalo per te", []),
    ],
)
def test_what_is_written_by_hand(say, text, expected):
    assert entries(say(text, facts=FACTS)) == expected


def test_an_ordinal_is_no_number(say):
    assert entries(say("a doua pereche, două zile", "ro", facts=FACTS)) == [("unexplained", "două")]


def test_what_a_variable_printed_and_what_is_a_persons_own(say):
    ink = Ink()
    discount = ink.around("30 %", Origin("fact", HERE, "discount"))
    orders = ink.around("7", Origin("personal", HERE, "person.orders"))
    said = say(f"-{discount} sul tuo ordine n. {orders}, 2 volte", facts=FACTS, origins=ink.origins)
    assert entries(said) == [("variable", "30 %"), ("personal", "7"), ("unexplained", "2")]


def test_a_number_half_printed_and_half_written_is_unexplained(say):
    ink = Ink()
    said = say(f"dal 2{ink.around('30', Origin('fact', HERE, 'discount'))}", facts=FACTS, origins=ink.origins)
    assert entries(said) == [("unexplained", "230")]


def test_what_a_rule_found_is_not_decided_again(say):
    said = say("Sconto del 30%", facts=FACTS)
    assert entries(said, Contradiction("body", 11, 14, "discount")) == [("contradicts", "30%")]


def test_every_run_of_digits_and_every_sign_ends_in_exactly_one_entry(say):
    pieces = ["30", "%", " €", "84", "BLACK30", ":", ".", "-", " ", "fino al ", "31/11", "30/11", "trenta per cento", "domani", "\n", "1998", "m²", "www.aurora.example/3", "\u00a0", "metà prezzo", "prendi 3 paghi 2"]  # fmt: skip

    @given(st.lists(st.tuples(st.sampled_from(pieces) | st.text(max_size=3), st.sampled_from(["", "fact", "personal", "brand"])), max_size=12))  # fmt: skip
    @settings(max_examples=150)
    def holds(words):
        ink = Ink()
        text = "".join(ink.around(word, Origin(kind, HERE, "discount") if kind else None) for word, kind in words)
        said = say(text, facts=FACTS, origins=ink.origins)
        found = ledger_of(said).entries
        readable = said.readable["body"].text
        assert all(one.end <= other.start for one, other in pairwise(found))
        for token in re.finditer(r"\d+|[%€]", readable):
            assert sum(one.start <= token.start() and token.end() <= one.end for one in found) == 1, token

    holds()
