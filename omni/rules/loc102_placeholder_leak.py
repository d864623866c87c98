"""A placeholder that was never filled.

## What it does
Finds what only authors and programs should see: `{{`, `{%`, `{ code }` with the name of a fact, `None`, `NaN`, lorem
ipsum, TODO, `[name]`, `XX %`, `%NAME%`, `*|FNAME|*`, and `**` that makes nothing bold. What omni puts in the place of a person's values
is not looked at.

## Why the customer would care
"Dear [name]" tells everyone that nobody looked.

## Bad
    copy:
      it: {body: "Ciao »[nome]«, con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}

## Good
    copy:
      it: {body: "Ciao, con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}. Gonna [S-XL]"}

## How to fix
Write the variable (`{{ person.first_name }}`), or finish the text.

## Source
omni's own rule.
"""

# ruff: noqa: E501 -- patterns read better wide
from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from string import ascii_lowercase

from omni.model.claims import Claim, Claims
from omni.model.facts import RESERVED
from omni.model.frozen import replace
from omni.model.problem import Clash, Finding, Level
from omni.model.regex import regex
from omni.read.variables import variable
from omni.read.written import seen, stretch, where

LEVEL = Level.ERROR
_SLOTS = (
    r"(?:(?:first|last|full|customer|product|shop|brand|company)[ _-]?)?name|customer|nom|nome|cognome|cliente|nombre|apellidos?|(?:pre)?nume|client[ae]?|"
    r"vorname|nachname|kunde|kundin|pr[eé]nom|product|prodotto|produit|produs|producto|produkt|date|data|datum|fecha|dat[ăa]|citt[aà]|city|ville|stadt|ciudad|"
    r"ora[sș]|link|url|cod(?:e|ice|igo)?|c[oó]digo|importo|prezzo|price|preis|prix|precio|pre[tț]|azienda|firma|company|marca|brand|negozio|shop|magasin|"
    r"tienda|magazin|titolo|title|titre|titel|t[ií]tulo|testo|text[eo]?|placeholder|ins(?:er(?:t|ire|er|ar|are)|[eé]rer)|einf[uü]gen|numero|number|nummer|num[aă]r|"
    r"subject|oggetto|betreff|objet|asunto|subiect|discount|sconto|rabatt|remise|descuento|reducere"
)
_IN_ANGLES = rf"(?i:<{{1,2}}(?:{_SLOTS})(?![^\W_])[^<>\n]{{0,20}}>{{1,2}})"
_ANYWHERE = (
    r"[$#]?\{ ?\{(?!\s*\d+\s*\}\})[^{}\n]*(?:\} ?\})?|\{%[^%\n]*(?:%\})?|"
    r"(?i:lorem ipsum(?: dolor sit amet(?:, consectetur adipiscing elit)?)?|dolor sit amet)|(?<!\w)(?:TODO|FIXME|TBD|TBC|NaN|XXX+)(?!\w)|"
    rf"(?i:\[(?:{_SLOTS})(?:[ '’_-](?:d[eiua]\w?[ '’])?(?:{_SLOTS}))?\])|(?i:\[(?:ins(?:er(?:t|ire|er|ar|are)|[eé]rer)|einf[uü]gen|introdu\w+) [^\]\n]{{1,40}}\])|"
    rf"\[(?=[^\]\n]{{3,40}}\])(?=[^\]a-zà-öø-ÿ]*\])(?i:{_SLOTS})(?![^\W_])[^\]\n]*\]|"
    rf"{_IN_ANGLES}|(?i:[$#]?\{{(?:{_SLOTS}|first_?name)\}})|"
    r"\*\|\w+\|\*|%%\w+%%|(?<![\d%])%[A-Z][A-Z_]{2,29}%|\$\{[\w. ]+\}|(?<!\w)__[A-Z][A-Z_]+__(?!\w)|\[object Object\]|"
    r"(?<!\w)[Xx]{2,}(?=\s?[%€$£])|(?<!\w)[Xx]{2}[./][Xx]{2}(?:[./][Xx]{2,4})?(?!\w)|(?<!\w)(?:dd|gg|zz|jj|tt)[./](?:mm|ll)[./](?:yyyy|aaaa|jjjj)(?!\w)|"
    r"(?i:(?<!\w)(?:your|(?:il )?tuo|votre|ihr|dein|tu|su) (?:text|testo|texte|texto) (?:here|qui|ici|hier|aqu[ií])(?!\w))"
)
_IN_BRACES = regex(r"(?<!\{)(?<!\{ )\{(?P<inside>\s*(?P<root>[a-z]\w*)(?:\.\w+)*\s*(?:\|[\w\s|]*)?)\}(?!\})")
_STARS = regex(r"(?<![*\w])\*\*(?!\*|\d{4}(?!\d))|(?<!\*)\*\*(?![*\w])")
_OF_A_NAME = (
    r"(?i)^(?:(?:first|customer|client)[ _-]?name|f_?name|name|nom|nome|nombre|(?:pre)?nume|vorname|pr[eé]nom)$"
)
_UNFINISHED = r"(?i)^(?:lorem|dolor|todo|fixme|tbd|tbc|xxx)"
_WORDS_OF_PROGRAMS = frozenset({"None", "null", "undefined"})
_ZERO = {"de": "null"}
"""The word of programs that means nought in a language."""
_OF_PROGRAMS = regex(rf"(?<!\w)(?:{'|'.join(sorted(_WORDS_OF_PROGRAMS))})(?!\w)")
_SIGNS = (
    "{", "[", "*|", "%%", "__", "lorem", "dolor", "todo", "fixme", "tbd", "tbc", "nan", "xx", "yyyy", "aaaa", "jjjj",
    *(f"%{letter}" for letter in ascii_lowercase), *(f" {word}" for word in ("text", "test")),
)  # fmt: skip
"""One of these stands in a line of whatever `_ANYWHERE` finds, in small letters, except between angles."""


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every placeholder of a message."""
    language = claims.message.key.locale.partition("-")[0]
    of_programs = frozenset() if language == "en" else _WORDS_OF_PROGRAMS - {_ZERO.get(language, "")}
    for name, readable in claims.readable.items():
        for start, end in _slots(readable.text, of_programs):
            yield from _finding(claims, stretch(claims, name, start, end), _instead(claims, readable.text, start, end))
        for match in _IN_BRACES.finditer(readable.text) if "{" in readable.text else ():
            if match["root"] in {*RESERVED, *claims.message.brief.facts}:
                advice = f"write {variable(match['inside'].strip())}"
                yield from _finding(claims, stretch(claims, name, *match.span()), advice)
        for match in _STARS.finditer(readable.text) if "**" in readable.text else ():
            claim = stretch(claims, name, *match.span())
            for found in _finding(claims, claim, "write ** before and after the bold words"):
                sentence = f"{found.sentence}, which opens bold words that nothing closes"
                yield replace(found, sentence=sentence, level=Level.WARNING)


def _instead(claims: Claims, text: str, start: int, end: int) -> str:
    """What to write for a placeholder: the fact that it names, the person's name, the rest of a text."""
    slot = text[start:end]
    inside = re.sub(r"[^\w.]+", " ", slot).strip()
    root = inside.partition(".")[0]
    if root in claims.message.brief.facts or (root in RESERVED and root != inside):
        return f"write {variable(inside)}"
    if re.search(_OF_A_NAME, inside):
        before, glue = re.search(r"([^\W\d_]*)([, ]*)$", text[:start]).groups()  # type: ignore[union-attr]
        named = f"{{% if person.first_name %}}{glue}{variable('person.first_name')}{{% endif %}}"
        return f"write {before}{named} instead of {before}{glue}{slot}"
    return "write the text" if re.search(_UNFINISHED, inside) else "write the variable, or finish the text"


def _slots(text: str, of_programs: frozenset[str]) -> list[tuple[int, int]]:
    pattern = _ANYWHERE if any(map(_has_sign, text.split("\n"))) else _IN_ANGLES if "<" in text else ""
    found = [match.span() for match in _compiled(pattern).finditer(text)] if pattern else []
    may_be = any(map(text.__contains__, of_programs))
    words = [match.span() for match in _OF_PROGRAMS.finditer(text) if match[0] in of_programs] if may_be else []
    return sorted(found + [one for one in words if not any(one[0] < end and start < one[1] for start, end in found)])


@lru_cache(maxsize=4096)
def _has_sign(line: str) -> bool:
    """True for a line with one of the signs; messages have many lines alike."""
    return any(map(line.casefold().__contains__, _SIGNS))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _finding(claims: Claims, claim: Claim, advice: str) -> Iterator[Finding]:
    if not claim.personal:
        sentence = f"{claims.message.name} shows {claim.text}"
        clash = Clash(found=claim.text)
        yield Finding(where(claims, claim), sentence, advice=advice, seen=seen(claims, claim), clash=clash)
