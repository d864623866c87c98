"""Codes: those that the campaign declares, near misses of them, and a token after a word for "code".

Nothing is a code by its shape alone. A near miss differs from a declared code by a hyphen or a space, by look-alike
characters (`O` and `0`, `I` and `1`, Cyrillic `А`) or by one character. Behind "with" a token is one only in a message
that must state its code and does not. Whether letters are capital does not matter:
shops accept both. The role is `declared`, `near` or `named`; the value is the code as printed.
"""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from omni.model.brief import Brief
from omni.model.claims import Claim
from omni.model.facts import Code
from omni.model.message import Message
from omni.model.regex import regex
from omni.model.remembered import remembered
from omni.read.code_shapes import begins_and_ends_alike, is_built_alike, is_one_slip_away, look_alikes, spaced_pattern
from omni.read.code_words import CODE, EXPIRES, WITH
from omni.read.names import stretches_of_names
from omni.read.page import Page
from omni.read.surroundings import after, before, ends_with, pattern, starts_with

_AROUND, _LONG = 30, 5
_CUT = regex(r"-\s?\d{1,2}\s?%")
_OFFER = regex(r"[%€£$]|(?<!\w)(?:lei|euro|pounds|pfund)(?!\w)")
_KINDS_OF_CODES = frozenset({
    "ATECO", "BARRE", "BIC", "CAP", "CAEN", "CIF", "CIVA", "CNP", "COUPON", "CPV", "CUI", "CVV", "EAN", "FISCALE", "GTIN", "IBAN", "ISBN", "NIF", "OTP",
    "PIN", "PNR", "POSTAL", "POSTALE", "PROMO", "PROMOZIONALE", "PUK", "QR-CODE", "SCONTO", "SWIFT", "USSD", "VIP-CODE", "NAPOLEON",
})  # fmt: skip
_LETTER, _DIGIT = re.compile(r"[A-Za-z]"), re.compile(r"\d")
_GAP = regex(r"[\s:\"'«“„(]{0,4}")
_SMALL = regex(r"(?=[\w-]*\d)(?=[\w-]*[a-z])[A-Za-z][A-Za-z0-9_-]{3,19}(?![\w@/]|\.\w|\s?[%€])")
_TOKEN = regex(r"[A-Z0-9](?<![\w.@/-][A-Z0-9])[A-Z0-9_-]{2,19}[A-Z0-9](?![\w@/]|\.\w|\s?[%€])")


def find(page: Page) -> Iterator[Claim]:
    """Every code of a page."""
    codes = _declared(page.message.brief)
    names = tuple(stretches_of_names(page))
    taken: list[tuple[int, int]] = []
    for code in codes:
        for match in look_alikes(code, page.readable.text):
            role = "declared" if match[0].upper() == code.upper() else "near"
            is_code = _is_no_word(page, match, code) and (role == "declared" or _is_meant(page, match, names))
            if is_code and _is_free(match, taken) and not _is_in_address(page, match):
                taken.append(match.span())
                yield page.claim("code", match[0], *match.span(), role=role)
        for match in spaced_pattern(code).finditer(page.readable.text):
            if _is_free(match, taken) and " " in match[0] and (_after_word(page, match) or _after_with(page, match)):
                taken.append(match.span())
                yield page.claim("code", match[0], *match.span(), role="near")
    for match in (*_TOKEN.finditer(page.readable.text), *_small(page)):
        if not _is_free(match, taken) or _is_in_address(page, match):
            continue
        if role := _role(page, match, codes):
            yield page.claim("code", match[0], *match.span(), role=role)


def _small(page: Page) -> Iterator[re.Match[str]]:
    """Tokens in small letters with digits that a word for "code" stands before."""
    for word in pattern(CODE.get(page.language, ())).finditer(page.folded):
        match = _SMALL.match(page.readable.text, _GAP.match(page.readable.text, word.end()).end())  # type: ignore[union-attr]
        if match:
            yield match


@remembered
def _declared(brief: Brief) -> tuple[str, ...]:
    """The codes of the campaign in every market and version, and of the brand, longest first."""
    facts = [*brief.facts.values(), *brief.brand.facts.values(), *brief.campaign.facts.values()]
    facts += [fact for version in brief.campaign.versions for fact in version.facts.values()]
    codes = {value.code for fact in facts for value in fact.values.values() if isinstance(value, Code)}
    return tuple(sorted(sorted(codes), key=len, reverse=True))


def _is_no_word(page: Page, match: re.Match[str], code: str) -> bool:
    """Tells a code of letters only from the same word in running text: `insieme` is `INSIEME` behind a word for it."""
    is_a_word = code.isalpha() and match[0].isalpha() and match[0] != code
    return not is_a_word or _after_word(page, match) or (match[0].isupper() and _is_loud(page, match))


def _is_meant(page: Page, match: re.Match[str], names: Sequence[tuple[int, int]]) -> bool:
    """Tells a near miss from ordinary words (`get fit 15 minutes a day`) and from names (`NOVA 30`)."""
    if any(start < match.end() and match.start() < end for start, end in names):
        return False
    return " " not in match[0] or match[0] == match[0].upper() or _after_word(page, match)


def _role(page: Page, match: re.Match[str], codes: Sequence[str]) -> str:
    if any(is_one_slip_away(match[0], code) for code in codes) and not _is_brand(page, match[0]):
        return "near"
    if not _LETTER.search(match[0]):
        return ""
    if not _after_word(page, match) and not _expires(page, match):
        return "named" if _stands_for_the_code(page, match, codes) else ""
    return "named" if _DIGIT.search(match[0]) or _is_loud(page, match) else ""


def _stands_for_the_code(page: Page, match: re.Match[str], codes: Sequence[str]) -> bool:
    """True for a token behind "with" in a part that states its code nowhere (`with WOOF`), where an offer stands in the
    sentence or the campaign requires a code; and for one that begins and ends as a code does (`con LUNALLENA`), or has
    as many letters and digits (`con LUCE25` beside `NOVA30`).
    """
    if not _after_with(page, match) or not _is_loud(page, match) or _is_brand(page, match[0]):
        return False
    if any(begins_and_ends_alike(match[0], code) or is_built_alike(match[0], code) for code in codes):
        return True
    is_of_an_offer = len(match[0]) >= _LONG and bool(_OFFER.search(_clause(page, match)))
    if is_of_an_offer and codes and not any(code.upper() in page.readable.text.upper() for code in codes):
        return True
    return _states_no_code(page.message) and (is_of_an_offer or _must_state_a_code(page.message))


def _clause(page: Page, match: re.Match[str]) -> str:
    return f"{before(page.folded, match.start())} {after(page.folded, match.end())}"


@remembered
def _states_no_code(message: Message) -> bool:
    codes = [fact.value.code.upper() for fact in message.brief.facts.values() if isinstance(fact.value, Code)]
    return bool(codes) and not any(code in part.text.upper() for code in codes for part in message.parts.values())


@remembered
def _must_state_a_code(message: Message) -> bool:
    brief = message.brief
    codes = {name for name, fact in brief.facts.items() if isinstance(fact.value, Code)}
    needs = [need for need in brief.campaign.requires if need.channel in {"", brief.key.channel}]
    return any(set(need.any_of) & codes for need in needs)


def _after_with(page: Page, match: re.Match[str]) -> bool:
    return ends_with(before(page.folded, match.start()), WITH.get(page.language, ()), glue=1)


def _expires(page: Page, match: re.Match[str]) -> bool:
    """True for a token with digits that something is said of which only codes do: `LUCE20 scade domani`."""
    is_told = len(match[0]) >= _LONG and _DIGIT.search(match[0]) and _is_loud(page, match)
    return bool(is_told) and starts_with(after(page.folded, match.end()), EXPIRES.get(page.language, ()), glue=1)


def _after_word(page: Page, match: re.Match[str]) -> bool:
    words = CODE.get(page.language, ())
    return ends_with(before(page.folded, match.start()), words, glue=3) or _is_under_word(page, match, words)


def _is_under_word(page: Page, match: re.Match[str], words: tuple[str, ...]) -> bool:
    """True for a token that is the whole of a line, where the line above it ends with a word for "code"."""
    above = page.folded[max(0, match.start() - 1) : match.start()]
    is_a_line = above == "\n" and page.folded[match.end() : match.end() + 1] in {"", "\n"}
    line = before(page.folded, match.start() - 1) if is_a_line else ""
    return ends_with(line, words, glue=1) or _is_cut(line, match, page)


def _is_cut(line: str, match: re.Match[str], page: Page) -> bool:
    """True for a token built as a code is, below a line that is a discount and nothing else: `-20%`."""
    codes = _declared(page.message.brief)
    return bool(_CUT.fullmatch(line)) and any(is_built_alike(match[0], code) for code in codes)


def _is_loud(page: Page, match: re.Match[str]) -> bool:
    """True for capitals among small letters, unless they say what kind of code it is (`codice IBAN`)."""
    if not match[0].isupper() or match[0] in _KINDS_OF_CODES:
        return False
    text = page.readable.text
    around = text[max(0, match.start() - _AROUND) : match.start()] + text[match.end() : match.end() + _AROUND]
    return sum(map(str.isupper, around)) <= sum(map(str.islower, around))


def _is_brand(page: Page, token: str) -> bool:
    brand = page.message.brief.brand
    return token.casefold() in {name.casefold() for name in (brand.name, *brand.also)}


def _is_free(match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    return all(match.end() <= start or end <= match.start() for start, end in taken)


def _is_in_address(page: Page, match: re.Match[str]) -> bool:
    return chr(0) in page.folded[match.start() : match.end()]
