"""Files as people, merges and enemies leave them: a seed gives a mutation, the same one every time."""

from __future__ import annotations

import random  # noqa: TID251  the tests' own chance, always seeded
import re
from collections.abc import Callable, Mapping

_KEY = re.compile(r"(?<=[\s{,])[A-Za-z_]+(?=:[ \n])")
_VALUE = re.compile(r"(?<=: )[^\n#]+")
_WORD = re.compile(r"[^\s:{}\[\],\"']+")
_TOKENS = (
    "{{", "}}", "{%", "%}", "{#", "{{ discount }}", "{{ ends | relative }}", "{{ code | upper }}", "{{ x.y.z }}", "{% if code %}",
    "{% endif %}", "{% for n in range(9) %}", "{% endfor %}", "{% include 'a' %}", "{{ person.first_name }}", "{{ brand }}", "|", ">", "&a ",
    "*a", "!t ", "<<: ", "? ", "- ", ": ", "#", "%", "@", "`", "'", '"', "[", "]", "{", "}", ",", "\\", "~", "null", "yes", "---\n", "...\n",
    "\t", "\r", "\x00", "\x1b[2J", "\x07", "\u202e", "\u2028", "\u200b", "\ufeff", "\ue000", "\ue001", "\U000f0000", "\ud800", "é", "e\u0301",
    "🎄", "👩‍👩‍👧", "ș", "ş", "İ", "ß", "ﬁ", "١٢", "½", "0", "-0", "1e999", "9" * 30, "0x10", "1_000", "1,5", "1.234,50", "12:60", "24:00", "::error::",
    "**", "[a](b)", "[label](ends)", "[x](javascript:1)", "http://", "https://[::1", "https://a.b/%zz", "mailto:", "xn--", "../", "/", " ", "\n", "\n\n",
)  # fmt: skip
_ODD_VALUES = (
    "", "~", "0", "-1", "1e999", "25:70", "2026-02-30", "2100-12-31T23:59", "9999-12-31", "0001-01-01T00:00", "XX", "30%", "300%", "0%", "100%",
    "true", "{{", "[]", "{}", "[[]]", "[~]", '{"": ""}', "{a: []}", "x" * 300, "{EUR: 84}", "{EUR: 0}", "{EUR: 99999999}", "{XXX: 1}", "{quantity: 3 day}",
    "{from: event.total, as: money}", "{from: person.tier}", "{bundle: {buy: 3, pay: 2}}", "{multiplier: 2}", "{hours: 24/7}", '{time: "19:30"}',
    "{up_to: 50%}", "{from: 2027-03-02, to: 2027-03-01}", "{at: 2027-03-28T02:30, timezone: Europe/Rome}", "{timezone: recipient}", "{text: {it: Ciao}}",
    "{free: delivery, over: {EUR: 50}}", '{phone: "+39"}', "{iban: IT00}", "{name: Alba}", "{place: {it: Roma}}", '{url: "https://x.example"}',
    '{one_each: "AB-####"}', "{by_market: {italy: 1}}", "{percent: 30, of: everything}", "Europe/Nowhere", "Pacific/Apia", "it", "de-CH", "zz",
    "[email]", "[sms, sms]", "rolling 7d", "calendar week", "1d at 09:00", "99999d", "24h before ends", "sat 15:15", "\"person.tier = 'gold'\"",
    '"1 = 1"', '"not ("', '"{{ code }}"', "'{% if x %}'", "'{{ x }'", "'[a](ends)'", '"\\u0000"', '"\\e[31m"', "'::error file=a::b'",
)  # fmt: skip
_CLAIMS = (
    "30 %", "-30%", "il trenta per cento", "mezzo prezzo", "metà prezzo", "half price", "1/3", "3x2", "84 €", "€84", "EUR 84,00", "1.299,00 €", "84,999 €",
    "249 lei", "$", "€€€", "€ € 1 €", "31/02/2027", "12/03", "2027-03-12", "12 marzo", "sabato 12 marzo", "fino a domani", "entro stasera", "tra 3 giorni",
    "last day", "ends tomorrow", "Friday the 13th of March 2027", "fine mese", "dalle 9 alle 25", "ore 9:75", "CIAO2O", "CIAO 20", "C1AO20", "CIAO-20", "ciao20",
    "+39 02 5550 1234", "IT60 X054 2811 1010 0000 0123 456", "https://forma.example/ciao?x=1&&y", "bit.ly/abc", "HTTP://FORMA.EXAMPLE", "a@b", "100000000000000000",
    "1.2.3.4.5.6", "1,,2", "ventunomila", "un milione di euro", "zwei", "0 €", "-0", "00", "½ prezzo", "١٢٪", "Ștefan", "{{", "None", "TODO", "lorem ipsum", "[nome]",
    "%", "per cento", "€", "%%", "- - -", "Ciao!" * 50, "a" * 2000, "1" * 200, "e\u0301" * 50, "🎄" * 50,
)  # fmt: skip


def mutated(texts: Mapping[str, str], seed: int) -> dict[str, str]:
    """The workspace with one to four changes, most of them in one file."""
    chance = random.Random(seed)  # noqa: S311
    changed = dict(texts)
    file = chance.choice(_weighted(texts))
    for _ in range(chance.choice((1, 1, 1, 2, 2, 4))):
        if chance.random() < 0.1:
            file = chance.choice(_weighted(texts))
        changed[file] = chance.choice(CHANGES)(changed[file], chance)
    return changed


def _weighted(texts: Mapping[str, str]) -> list[str]:
    """Campaigns are what people write, so they break most often."""
    return [file for file in sorted(texts) for _ in range(_weight(file))]


def _weight(file: str) -> int:
    if not file.startswith("campaigns/"):
        return 1
    return 6 if file.endswith(("brand.yaml", "policy.yaml", "people.yaml")) else 25


def _spot(text: str, chance: random.Random) -> int:
    return chance.randint(0, len(text))


def _lines(change: Callable[[list[str], int, random.Random], None]) -> Callable[[str, random.Random], str]:
    def apply(text: str, chance: random.Random) -> str:
        lines = text.split("\n")
        change(lines, chance.randrange(len(lines)), chance)
        return "\n".join(lines)

    return apply


def _drop(lines: list[str], at: int, chance: random.Random) -> None:
    del lines[at : at + chance.choice((1, 1, 3))]


def _double(lines: list[str], at: int, _chance: random.Random) -> None:
    lines.insert(at, lines[at])


def _move(lines: list[str], at: int, chance: random.Random) -> None:
    lines.insert(chance.randint(0, len(lines)), lines.pop(at))


def _indent(lines: list[str], at: int, chance: random.Random) -> None:
    lines[at] = chance.choice((" ", "  ", "\t", "")) + lines[at].lstrip(" " if chance.random() < 0.5 else "")


def _replaced(
    pattern: re.Pattern[str], new: Callable[[str, str, random.Random], str]
) -> Callable[[str, random.Random], str]:
    def apply(text: str, chance: random.Random) -> str:
        found = list(pattern.finditer(text))
        if not found:
            return text
        spot = chance.choice(found)
        return text[: spot.start()] + new(spot.group(), text, chance) + text[spot.end() :]

    return apply


def _renamed(key: str, text: str, chance: random.Random) -> str:
    at = chance.randrange(len(key))
    return chance.choice(
        (key[:at] + key[at + 1 :], key + "s", key.upper(), chance.choice(_KEY.findall(text)), "on", "è", "")
    )


def _swapped(_value: str, text: str, chance: random.Random) -> str:
    return chance.choice(_VALUE.findall(text))


def _odd(_value: str, _text: str, chance: random.Random) -> str:
    return chance.choice(_ODD_VALUES)


def _claim(word: str, _text: str, chance: random.Random) -> str:
    claim = chance.choice(_CLAIMS)
    return chance.choice((claim, f"{word} {claim}", f"{claim} {chance.choice(_CLAIMS)}"))


def _inserted(text: str, chance: random.Random) -> str:
    at = _spot(text, chance)
    return text[:at] + chance.choice(_TOKENS) + text[at:]


def _noise(text: str, chance: random.Random) -> str:
    at = _spot(text, chance)
    return (
        text[:at]
        + "".join(
            chr(chance.randrange(0x20 if chance.random() < 0.7 else 0, 0x250)) for _ in range(chance.randint(1, 8))
        )
        + text[at:]
    )


def _cut(text: str, chance: random.Random) -> str:
    start, end = sorted((_spot(text, chance), _spot(text, chance)))
    return text[:start] if chance.random() < 0.3 else text[:start] + text[min(end, start + 40) :]


def _copied(text: str, chance: random.Random) -> str:
    start, to = _spot(text, chance), _spot(text, chance)
    return text[:to] + text[start : start + chance.randint(1, 120)] + text[to:]


CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    *map(_lines, (_drop, _double, _move, _indent)),
    _replaced(_KEY, _renamed),
    _replaced(_VALUE, _swapped),
    _replaced(_VALUE, _odd),
    _replaced(_VALUE, _odd),
    _replaced(_WORD, _claim),
    _replaced(_WORD, _claim),
    _inserted,
    _inserted,
    _noise,
    _cut,
    _copied,
)
