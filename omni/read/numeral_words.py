"""The words that numbers are made of, one table a language, on folded text (see `folding`)."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from collections.abc import Mapping

from omni.model.frozen import Frozen


class NumeralWords(Frozen):
    """Words of a language with their values; each is a regular expression without groups.

    `times` multiply what stands before them (`hundred`, `mila`), all others add. `joined` stands between two words of
    one number, `point` between its whole part and its decimals; `scale` after digits multiplies them (`30 mila`).
    """

    adds: Mapping[str, int]
    times: Mapping[str, int]
    joined: str
    point: str
    scale: Mapping[str, int]


NUMERALS: Mapping[str, NumeralWords] = {
    "it": NumeralWords(
        {
            "zero": 0, "dozzina": 12, "due dozzine": 24, "tre dozzine": 36, "quattro dozzine": 48, "un[oa]?|un'": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9,
            "dieci": 10, "undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14, "quindici": 15, "sedici": 16,
            "diciassette": 17, "diciotto": 18, "diciannove": 19, "vent(?:i|(?=un|ott))": 20, "trent(?:a|(?=un|ott))": 30, "quarant(?:a|(?=un|ott))": 40, "cinquant(?:a|(?=un|ott))": 50,
            "sessant(?:a|(?=un|ott))": 60, "settant(?:a|(?=un|ott))": 70, "ottant(?:a|(?=un|ott))": 80, "novant(?:a|(?=un|ott))": 90, "mille": 1000,
        },
        {"cent(?:o(?!tt)|(?=ott))": 100, "mila": 1000, "milion[ei]": 1_000_000},
        r"(?:\s?e\s?|\s(?=mila|milion)|)", "virgola", {"mila|k": 1000, "milion[ei](?: di)?|mln": 1_000_000},
    ),
    "ro": NumeralWords(
        {
            "zero": 0, "duzina": 12, "doua duzini": 24, "trei duzini": 36, "unu|una|un|o": 1, "doi|doua": 2, "trei": 3, "patru": 4, "cinci": 5, "sase": 6, "sapte": 7, "opt": 8, "noua": 9,
            "zece": 10, "unsprezece": 11, "doisprezece|douasprezece": 12, "treisprezece": 13, "paisprezece": 14,
            "cincisprezece": 15, "saisprezece": 16, "saptesprezece": 17, "optsprezece": 18, "nouasprezece": 19,
            "douazeci": 20, "treizeci": 30, "patruzeci": 40, "cincizeci": 50, "saizeci": 60, "saptezeci": 70, "optzeci": 80,
            "nouazeci": 90,
        },
        {"suta|sute": 100, "mie|mii": 1000, "milion|milioane": 1_000_000},
        r"(?:\ssi\s|\sde\s(?=mii|milioane)|\s|-)", "virgula", {"(?:de )?mii|k": 1000, "(?:de )?milioane|milion|mil\\.": 1_000_000},
    ),
    "en": NumeralWords(
        {
            "zero": 0, "one|a(?= hundred| thousand| million)": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10, "eleven": 11, "twelve|(?:a )?dozen": 12, "two dozen": 24, "three dozen": 36, "four dozen": 48, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
            "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "fou?rty": 40, "fifty": 50, "sixty": 60,
            "seventy": 70, "eighty": 80, "ninety": 90,
        },
        {"hundred": 100, "thousand": 1000, "million": 1_000_000},
        r"(?:\sand\s|-|\s)", "point", {"thousand|k": 1000, "million|m(?=\\s|$)": 1_000_000},
    ),
    "de": NumeralWords(
        {
            "null": 0, "dutzend": 12, "zwei dutzend": 24, "drei dutzend": 36, "eine?[nrms]?": 1, "zwei|zwo": 2, "drei(?:ss|s)?ig|dreißig": 30, "drei": 3, "vier": 4, "funf|fuenf": 5, "sechs": 6, "sieben": 7,
            "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwolf|zwoelf": 12, "dreizehn": 13, "vierzehn": 14, "(?:funf|fuenf)zehn": 15, "sechzehn": 16,
            "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20, "vierzig": 40, "(?:funf|fuenf)zig": 50, "sechzig": 60, "siebzig": 70,
            "achtzig": 80, "neunzig": 90,
        },
        {"hundert": 100, "tausend": 1000, "million(?:en)?": 1_000_000},
        r"(?:und|\s(?=million)|)", "komma", {"tausend|tsd\\.?": 1000, "million(?:en)?|mio\\.?": 1_000_000},
    ),
    "fr": NumeralWords(
        {
            "zero": 0, "douzaine": 12, "deux douzaines": 24, "trois douzaines": 36, "une?": 1, "deux": 2, "trois": 3, "quatre[- ]vingts?": 80, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
            "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix[- ]sept": 17,
            "dix[- ]huit": 18, "dix[- ]neuf": 19, "vingts?": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
            "septante": 70, "huitante|octante": 80, "nonante": 90,
        },
        {"cents?": 100, "mille": 1000, "millions?": 1_000_000},
        r"(?:[- ]et[- ]|-|\s)", "virgule", {"mille|k": 1000, "millions?(?: d[e'])?": 1_000_000},
    ),
    "es": NumeralWords(
        {
            "cero": 0, "docena": 12, "dos docenas": 24, "tres docenas": 36, "un[oa]?": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10,
            "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16, "diecisiete": 17, "dieciocho": 18,
            "diecinueve": 19, "veinte": 20, "veintiun[oa]?": 21, "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25,
            "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40, "cincuenta": 50,
            "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien(?:to)?": 100, "doscient[oa]s": 200, "trescient[oa]s": 300,
            "cuatrocient[oa]s": 400, "quinient[oa]s": 500, "seiscient[oa]s": 600, "setecient[oa]s": 700, "ochocient[oa]s": 800,
            "novecient[oa]s": 900,
        },
        {"mil": 1000, "millon(?:es)?": 1_000_000},
        r"(?:\sy\s|\s)", "coma", {"mil|k": 1000, "millon(?:es)?(?: de)?": 1_000_000},
    ),
}  # fmt: skip
