"""`omni explain filters` tells every filter, and its examples are what a reader sees."""

from __future__ import annotations

import pytest

from omni.commands import filter_page
from omni.render import FACT_FILTERS, TEXT_FILTERS

FACTS = """
facts:
  discount: 30%
  code: BLACK30
  ends: 2026-11-30T23:59
  fair: {from: 2026-11-27, to: 2026-11-30}
  rent: {EUR: 12.90, per: month}
  trial: {quantity: 14 day}
"""


@pytest.mark.parametrize("line", [*filter_page.FACTS, *filter_page.TEXTS], ids=lambda line: line.name)
def test_an_example_is_what_a_reader_sees(render, line):
    found = render("email", headline=line.example, body="Testo", facts=FACTS, moment=(("ends", "later"),))
    assert found["subject"].replace("\N{NO-BREAK SPACE}", " ").replace("\N{MINUS SIGN}", "-") == line.result


@pytest.mark.parametrize(
    ("lines", "filters"), [(filter_page.FACTS, FACT_FILTERS), (filter_page.TEXTS, TEXT_FILTERS)], ids=["facts", "texts"]
)
def test_every_filter_is_told(lines, filters):
    told = {name for line in lines for name in (line.name, line.other) if name}
    assert told == set(filters)
