"""How each language bends its sentences around values: what depends on the language alone is in these tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from omni.model.frozen import Frozen


class Form(NamedTuple):
    """A pattern with `{}` for the value, and the ones before a vowel and before `0,` where they differ."""

    usual: str
    elided: str = ""
    zero: str = ""


class Grammar(Frozen):
    """The patterns of one language.

    `until`, `by`, `since`, `on` go with dates, `at` with an hour after a date; `of`, `up_to`, `at_least` with values,
    where percents may differ from amounts. `between` joins two dates. `per` are the words for what a price is per.
    """

    until: Form
    by: Form
    since: Form
    on: Form
    at: Form
    of: Form
    of_percent: Form
    up_to: Form
    up_to_percent: Form
    at_least: Form
    between: tuple[Form, Form]
    today: str
    tomorrow: str
    in_days: str
    free: str
    bundle: str
    per: Mapping[str, str]
    per_unit: str
    percent_spaced: bool = False
    first_day: str = ""
    plural_link: str = ""


ITALIAN = Grammar(
    until=Form("fino al {}", "fino all'{}"),
    by=Form("entro il {}", "entro l'{}"),
    since=Form("dal {}", "dall'{}"),
    on=Form("il {}", "l'{}"),
    at=Form(" alle {}", " all'{}"),
    of=Form("di {}"),
    of_percent=Form("del {}", "dell'{}", "dello {}"),
    up_to=Form("fino a {}"),
    up_to_percent=Form("fino al {}", "fino all'{}", "fino allo {}"),
    at_least=Form("almeno {}"),
    between=(Form("dal {}", "dall'{}"), Form(" al {}", " all'{}")),
    today="oggi",
    tomorrow="domani",
    in_days="tra {} giorni",
    free="gratis",
    bundle="{}x{}",
    per={"hour": "all'ora", "day": "al giorno", "night": "a notte", "week": "a settimana", "month": "al mese",
         "year": "all'anno", "kg": "al kg", "person": "a persona"},
    per_unit="per {}",
    first_day="1°",
)  # fmt: skip

ROMANIAN = Grammar(
    until=Form("până pe {}"),
    by=Form("până pe {}"),
    since=Form("din {}"),
    on=Form("pe {}"),
    at=Form(", ora {}"),
    of=Form("de {}"),
    of_percent=Form("de {}"),
    up_to=Form("până la {}"),
    up_to_percent=Form("până la {}"),
    at_least=Form("cel puțin {}"),
    between=(Form("din {}"), Form(" până pe {}")),
    today="azi",
    tomorrow="mâine",
    in_days="în {} zile",
    free="gratuit",
    bundle="{}x{}",
    per={"hour": "pe oră", "day": "pe zi", "night": "pe noapte", "week": "pe săptămână", "month": "pe lună",
         "year": "pe an", "kg": "pe kg", "person": "de persoană"},
    per_unit="pe {}",
    plural_link="de ",
)  # fmt: skip

ENGLISH = Grammar(
    until=Form("until {}"),
    by=Form("by {}"),
    since=Form("from {}"),
    on=Form("on {}"),
    at=Form(" at {}"),
    of=Form("{}"),
    of_percent=Form("{}"),
    up_to=Form("up to {}"),
    up_to_percent=Form("up to {}"),
    at_least=Form("at least {}"),
    between=(Form("from {}"), Form(" to {}")),
    today="today",
    tomorrow="tomorrow",
    in_days="in {} days",
    free="free",
    bundle="{} for {}",
    per={"hour": "an hour", "day": "a day", "night": "a night", "week": "a week", "month": "a month",
         "year": "a year", "kg": "per kg", "person": "per person"},
    per_unit="per {}",
)  # fmt: skip

GERMAN = Grammar(
    until=Form("bis zum {}"),
    by=Form("bis zum {}"),
    since=Form("ab dem {}"),
    on=Form("am {}"),
    at=Form(", {} Uhr"),
    of=Form("von {}"),
    of_percent=Form("von {}"),
    up_to=Form("bis zu {}"),
    up_to_percent=Form("bis zu {}"),
    at_least=Form("mindestens {}"),
    between=(Form("vom {}"), Form(" bis zum {}")),
    today="heute",
    tomorrow="morgen",
    in_days="in {} Tagen",
    free="gratis",
    bundle="{} für {}",
    per={"hour": "pro Stunde", "day": "pro Tag", "night": "pro Nacht", "week": "pro Woche", "month": "im Monat",
         "year": "im Jahr", "kg": "pro kg", "person": "pro Person"},
    per_unit="pro {}",
    percent_spaced=True,
)  # fmt: skip

FRENCH = Grammar(
    until=Form("jusqu'au {}"),
    by=Form("au plus tard le {}"),
    since=Form("à partir du {}"),
    on=Form("le {}"),
    at=Form(" à {}"),
    of=Form("de {}"),
    of_percent=Form("de {}"),
    up_to=Form("jusqu'à {}"),
    up_to_percent=Form("jusqu'à {}"),
    at_least=Form("au moins {}"),
    between=(Form("du {}"), Form(" au {}")),
    today="aujourd'hui",
    tomorrow="demain",
    in_days="dans {} jours",
    free="gratuit",
    bundle="{} pour {}",
    per={"hour": "par heure", "day": "par jour", "night": "par nuit", "week": "par semaine", "month": "par mois",
         "year": "par an", "kg": "le kg", "person": "par personne"},
    per_unit="par {}",
    percent_spaced=True,
    first_day="1er",
)  # fmt: skip

SPANISH = Grammar(
    until=Form("hasta el {}"),
    by=Form("a más tardar el {}"),
    since=Form("desde el {}"),
    on=Form("el {}"),
    at=Form(" a las {}", " a la {}"),
    of=Form("de {}"),
    of_percent=Form("del {}"),
    up_to=Form("hasta {}"),
    up_to_percent=Form("hasta el {}"),
    at_least=Form("al menos {}"),
    between=(Form("del {}"), Form(" al {}")),
    today="hoy",
    tomorrow="mañana",
    in_days="en {} días",
    free="gratis",
    bundle="{}x{}",
    per={"hour": "por hora", "day": "al día", "night": "por noche", "week": "a la semana", "month": "al mes",
         "year": "al año", "kg": "el kg", "person": "por persona"},
    per_unit="por {}",
    percent_spaced=True,
)  # fmt: skip

GRAMMARS: Mapping[str, Grammar] = {
    "it": ITALIAN, "ro": ROMANIAN, "en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH,
}  # fmt: skip


def grammar_of(language: str) -> Grammar:
    """The grammar of a language, English where it has none here."""
    return GRAMMARS.get(language, ENGLISH)
