from __future__ import annotations

from omni.commands.printed_page import LANGUAGES, rows


def test_every_variable_prints_something_in_every_language():
    found = list(rows())
    assert {len(list(filter(None, told))) for _, _, told in found} == {len(LANGUAGES)}
    assert (
        "{{ delivery.over }}",
        "delivery: {free: delivery, over: {EUR: 100}}",
        ("€100", "100 €", "100 EUR"),
    ) in found


def test_the_page_tells_a_threshold_beside_its_fact(omni):
    said = omni("explain", "printed").stdout
    assert "  {{ delivery }}         free · gratis · gratuit" in said
    assert "  {{ delivery.over }}    €100 · 100 €" in said
    assert "omni explain printed" in omni("explain").stdout
