"""Feasts by their names in words, folded: what last year's copy says and this year's may not."""

from __future__ import annotations

FEASTS = (
    *("christmas", "new year", "easter", "halloween", "valentine's", "valentine’s", "mother's day", "mother’s day"),
    *("father's day", "father’s day", "black friday", "cyber monday", "thanksgiving", "boxing day", "women's day"),
    *("natale", "capodanno", "befana", "epifania", "pasqua", "ferragosto", "san valentino", "festa della mamma"),
    *("festa della donna", "festa del papa", "carnevale", "ognissanti", "immacolata"),
    *("craciun", "craciunul", "craciunului", "revelion", "anul nou", "paste", "pastele", "rusalii", "dragobete"),
    *("martisor", "ziua indragostitilor", "mos nicolae", "mos craciun", "sfantul valentin"),
    *("weihnachten", "weihnachts", "silvester", "neujahr", "ostern", "valentinstag", "muttertag", "nikolaus"),
    *("noel", "nouvel an", "paques", "saint-valentin", "fete des meres"),
    *("navidad", "nochevieja", "ano nuevo", "reyes", "semana santa", "san valentin", "dia de la madre"),
)
