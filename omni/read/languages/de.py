"""German; the words that stand around offers, not yet as many as in Italian, Romanian and English."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.lexicon import Lexicon

LEXICON = Lexicon(
    percent=("prozent",),
    offer_before=("rabatt(?: von)?", "minus", "spare", "sparen"),
    offer_after=("rabatt", "nachlass", "gunstiger", "reduziert", "sparen"),
    no_offer_before=("mwst\\.?", "zins(?:en)?"),
    no_offer_after=("(?:reine |bio-?)?(?:baumwolle|wolle|seide|leinen|kaschmir|polyester|leder|kakao)", "der kunden", "mwst", "vol"),
    up_to=("bis zu",),
    starting=("ab",),
    currencies={"euro": "EUR", "franken": "CHF", "lei": "RON"},
    per={"(?:im|pro) monat|/ ?monat|monatlich": "month", "(?:im|pro) jahr|/ ?jahr": "year", "pro nacht": "night", "pro tag": "day"},
    money_before={
        "old_price": ("statt", "anstatt", "vorher", "zuvor", "war", "uvp"),
        "prior_price": ("letzten 30 tage:?",),
        "price": ("jetzt(?: nur)?", "nur", "fur(?: nur)?", "preis"),
        "threshold": ("uber", "ab einem bestellwert von", "mindestens", "versandkostenfrei ab"),
        "saving": ("spare", "minus"),
    },
    money_after={"price": ("statt",), "saving": ("rabatt", "gunstiger", "sparen")},
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
