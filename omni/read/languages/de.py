"""German."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.lexicon import Lexicon

LEXICON = Lexicon(
    date_before={
        "deadline": ("bis(?: zum)?(?: einschliesslich)?", "endet(?: am)?", "gultig bis(?: zum)?", "lauft(?: am)?", "spatestens(?: am)?"),
        "start": ("ab(?: dem)?", "vom", "von", "startet(?: am)?", "beginnt(?: am)?"),
    },
    ranges=(("vom", "bis(?: zum)?"), ("zwischen dem", "und dem")),
    days={"heute": 0, "morgen": 1, "ubermorgen": 2},
    days_left=("noch {n} tage", "endet in {n} tagen"),
    last_day=("letzter tag", "nur heute"),
    day_marks=("\\.",),
    before_weekday=("den", "dem"),
    code=("(?:gutschein|rabatt|aktions|promo|vorteils|einladungs)?-?code(?: lautet)?", "gutschein", "kennwort", "stichwort", "losungswort"),
)  # fmt: skip
