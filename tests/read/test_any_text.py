"""Whatever stands in a text, reading it never fails."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from omni.model.facts import Code, Fact, Percent, Quantity
from omni.model.place import Route
from omni.read.written import seen, where

HERE = Route("campaigns/ciao.yaml")
FACTS = (
    Fact("code", {"": Code("BLACK30")}, HERE),
    Fact("discount", {"": Percent(points=30)}, HERE),  # type: ignore[arg-type]
    Fact("returns", {"": Quantity(30, 30, "day")}, HERE, words={"it": ("reso",)}),  # type: ignore[arg-type]
)
WORDS = st.sampled_from(
    ["30", "31/11", "30 febbraio", "%", " €", "€ ", "1.299,00", "fino al ", "dal ", " al ", "domenica ", "BLACK-30", "http://", "[", "www.", ".it",
     "trenta per cento", "2026", "29/2", "00/00/00", "domani", "mancano 3 giorni", "\n", " ", "reso 30 giorni", "𝟛𝟘%", "٣٠%", "\U000f0000", "\U0010fffd"]
)  # fmt: skip


@pytest.mark.parametrize("kind", ["text", "html"])
def test_reading_never_fails_and_every_claim_can_be_placed(say, kind):
    @given(st.lists(WORDS | st.text(max_size=4), max_size=12), st.sampled_from(["it", "ro", "en", "de", "xx", "en-US"]))
    @settings(max_examples=150)
    def holds(pieces, locale):
        claims = say("".join(pieces), locale, facts=FACTS, kind=kind)
        for claim in claims.claims:
            text = claims.readable[claim.part].text
            assert text[claim.start : claim.end] == claim.text == seen(claims, claim).value
            assert where(claims, claim)

    holds()
