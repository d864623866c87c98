"""Spanish words about dates and hours."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.calendar import Calendar, Clock

_ENDS = "(?:(?:se )?(?:termina|acaba|finaliza|cierra|caduca|vence|despide|apaga|esfuma|desaparece)n?|(?:hace|hacen) las maletas|(?:dice|dicen) adios)"
_EL = "(?: (?:el|dia|el dia))?"

CALENDAR = Calendar(
    months=("ene(?:ro)?", "feb(?:rero)?", "mar(?:zo)?", "abr(?:il)?", "may(?:o)?", "jun(?:io)?", "jul(?:io)?", "ago(?:sto)?", "sept?(?:iembre)?|setiembre", "oct(?:ubre)?", "nov(?:iembre)?", "dic(?:iembre)?"),
    weekdays=("lunes", "martes", "miercoles", "jueves", "viernes", "sabados?", "domingos?"),
    short_weekdays=("lun", "mar", "mie", "jue", "vie", "sab", "dom"),
    also_words=("mar",),
    day_marks=("[°ºo](?= )",),
    between=("de", "del"),
    before_weekday=("el", "dia", "el dia"),
    ordinals={"primero": 1},
    roles={
        "loosely before": ("antes de(?:l)?(?: dia)?",),
        "deadline": (r"fin:", r"ultim[oa]s? (?:reserva|inscripcion|pedido|solicitud)\w*(?: el)?", "hasta las? del", rf"hasta(?: el (?:proximo|dia))?{_EL}", rf"{_ENDS}{_EL}", f"valid[oa]s? (?:solo )?(?:hasta|el|para){_EL}", "ultimo dia:?", f"(?:no )?mas tarde del?{_EL}", f"a mas tardar{_EL}", f"fecha limite:?{_EL}", "como maximo el"),
        "start": (r"inicio:", rf"desde{_EL}", "a partir del?(?: dia)?", rf"(?:empieza|comienza|arranca|abre|inicia|empezamos|comenzamos|abrimos)n?{_EL}", f"disponible (?:desde|a partir del?){_EL}"),
    },
    roles_after={
        "deadline": ("(?:es )?(?:el )?ultimo dia", rf"{_ENDS}", "inclusive", "incluido", "a mas tardar"),
        "start": ("(?:abrimos|empieza[n]?|empezamos|comienza[n]?|comenzamos|arranca[n]?|arrancamos|abren)",),
    },
    ranges=(("del?", "al?"), ("desde el", "hasta el"), ("entre(?: el)?", "y(?: el)?"), ("", "al")),
    day_alone=("hasta el(?: dia)?", "antes del(?: dia)?", "a mas tardar el(?: dia)?", "termina el", "caduca el", "acaba el", "vence el"),
    follows=("con", "para", "por", "en", "y", "o", "a", "de", "solo", "usando", "tu", "inclusive", "el", "la", "los", "las", "un", "una", "se"),
    ends={
        "month": ("(?:el )?(?:fin|final(?:es)?) (?:de|del|de este) mes",),
        "week": ("(?:el )?final de (?:la|esta) semana",),
        "year": ("(?:el )?(?:fin|final(?:es)?) (?:de|del|de este) ano",),
        "named": ("(?:el )?(?:fin|final(?:es)?) de(?:l mes de)? {month}",),
        "whole": ("todo (?:el mes de )?{month}",),
    },
    days={"manana en ocho(?: dias)?": 8, "(?:de )?hoy en ocho(?: dias)?": 7, "hoy": 0, "esta noche": 0, "esta tarde": 0, "(?<!la )(?<!cada )(?<!una )manana(?: por la (?:manana|tarde|noche))?": 1, "pasado manana": 2},
    this=("este", "esta"),
    coming=(r"que viene|de la semana que viene", "proximo", "que viene"),
    that=("cada", "todos los", "los"),
    left=("(?:te |os |le |nos |solo |ya solo )*(?:queda|quedan|falta|faltan)(?: solo| ya solo)? {n}", "ultim[oa]s {n}", "{n} mas(?!\\w)", rf"{_ENDS} en {{n}}", rf"en {{n}} {_ENDS}", "(?:solo )?{n} restantes", "aun {n}"),
    last_day=("(?:el )?ultimo dia", "ultimas horas", "solo (?:por )?hoy"),
    feasts={"navidad": "christmas", "nochebuena": "christmas eve", "nochevieja": "new year's eve", "ano nuevo": "new year", "(?:los |el dia de )?reyes": "6 january", "san valentin": "valentine", "(?:la )?semana santa": "", "(?:el )?domingo de pascua|pascua": "easter",
            "(?:el )?dia de la madre": "mother's day", "(?:el )?dia del padre": "19 march", "halloween": "halloween", "todos los santos": "1 november", "(?:el )?black friday": "black friday", "(?:el )?cyber monday": "cyber monday", "san juan": "24 june", "(?:el )?dia de la mujer": "8 march"},
    delivery=("entreg\\w+", "recib\\w+", "lleg\\w+", "envi\\w+"),
)  # fmt: skip

CLOCK = Clock(
    before=(),
    at=("a las?", "las", "desde las", "hasta las", "entre las"),
    on_a_day=("a las?", "desde las?"),
    after=("h(?:oras?)?(?![a-z/])", "horas"),
    added={" y 30": 30, " y 15": 15, " y 45": 45, " y media": 30, " y cuarto": 15, " menos cuarto": -15, " menos veinte": -20, " menos diez": -10, " menos cinco": -5, " y veinte": 20, " y diez": 10},
    morning=("de la (?:manana|madrugada)", "a\\. ?m\\.?|am(?![a-z])"),
    night=("de la noche",),
    rest=("(?:(?:todos )?los|el resto de(?: los)?) (?:demas|otros) dias", "(?:el )?resto de(?: los)? dias", "(?:el )?resto de la semana"),
    evening=("de la tarde", "p\\. ?m\\.?|pm(?![a-z])"),
    named={"medianoche": 0, "mediodia": 12},
    joins=("a(?: las)?", "hasta las"),
    between=("entre(?: las)?",),
    both=("y(?: las)?",),
    opens=("desde las", "de", "a partir de las", "abrimos a las", "abre a las"),
    closes=("hasta las?", "antes de las", "cerramos a las", "cierra a las"),
    through=("a", "-", "al"),
    also=(",", "y(?: los)?", "/", "&"),
    open=("abiert[oa]s?", "abrimos", "horarios?", "te esperamos", "cerramos", "apertura"),
    closed=("cerrad[oa]s?", "cerramos"),
    always=("24/7", "24 horas(?: al dia)?", "las 24 horas", "24 ?h", "non-?stop", "dia y noche"),
    daily=("todos los dias", "cada dia", "a diario", "7 dias a la semana"),
    working=("entre semana", "(?:los )?dias laborables"),
    weekend=("fin(?:es)? de semana", "findes?"),
    today=("hoy", "esta noche", "esta tarde"),
    initials={"l-v": (0, 1, 2, 3, 4), "l a v": (0, 1, 2, 3, 4)},
    phone=("tel\\.?", "telefono", "llam\\w*", "atencion al cliente"),
)  # fmt: skip
