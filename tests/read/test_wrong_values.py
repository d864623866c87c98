"""What `tests/corpus/mutate.py` measures on the repository's campaigns, on a small one: every change that it makes."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from omni.line import Draft, draft
from omni.model.files import Files
from omni.workspace import read

REPOSITORY = Path(__file__).parents[2]
BRAND = """brand: Aurora
timezone: Europe/Rome
domains: [aurora.example]
links: {stop: https://aurora.example/s}
markets: {italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it, en]}}
"""
CAMPAIGN = """campaign: ciao
channels: [sms]
locales: [it, en]
facts: {discount: 20%, code: CIAO20, ends: 2026-12-08T23:59, min_spend: {EUR: 100, role: min_spend}, voucher: {EUR: 25, role: voucher}}
cta: {url: https://aurora.example/ciao, short: https://aurora.example/c}
sends: [{message: percent, at: 2026-11-27T10:00}, {message: voucher, at: 2026-11-28T10:00}]
"""
COPY = """copy:
  it:
    short: "{{ discount }} di sconto con il codice {{ code }} {{ ends | fino_a }}"
  en:
    short: "{{ discount }} off with code {{ code }} until {{ ends }}"
messages:
  percent: {}
  voucher:
    copy:
      it: {short: "Hai {{ voucher }} di sconto per una spesa di almeno {{ min_spend }}, codice {{ code }}"}
      en: {short: "You have {{ voucher }} off when you spend {{ min_spend }} or more, code {{ code }}"}
"""


@pytest.fixture(scope="module")
def written() -> Draft:
    shipped = {
        file: text
        for file, text in read(REPOSITORY).texts.items()
        if file.startswith(("channel_templates/sms/", "channel_templates/_shared/"))
    }
    own = {"campaigns/brand.yaml": BRAND.encode(), "campaigns/ciao.yaml": (CAMPAIGN + COPY).encode()}
    found = draft(Files(dict(sorted({**shipped, **own}.items())), {}, {}))
    assert len(found.messages) == 4, found.findings
    return found


@pytest.fixture(scope="module")
def corpus():
    spec = spec_from_file_location("corpus_mutate", REPOSITORY / "tests" / "corpus" / "mutate.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_wrong_value_is_found(corpus, written: Draft):
    changes = list(corpus.wrong(written))
    assert {one.kind for one in changes} >= {"percent", "money", "currency", "date", "near-miss code", "swapped role"}
    assert [one for one in changes if not corpus.is_found(one, written)] == []


def test_a_right_value_in_other_words_is_left_alone(corpus, written: Draft):
    changes = list(corpus.right(written))
    assert changes
    assert [one for one in changes if corpus.is_found(one, written)] == []
