"""Codes: those that the campaign declares, near misses of them, and a token after a word for "code".

Nothing is a code by its shape alone. A near miss differs from a declared code by a hyphen or a space, by look-alike
characters (`O` and `0`, `I` and `1`, Cyrillic `А`) or by one character. Whether letters are capital does not matter:
shops accept both. The role is `declared`, `near` or `named`; the value is the code as printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.claims import Claim
from omni.model.facts import Code
from omni.read.code_shapes import is_one_slip_away, look_alike_pattern
from omni.read.page import Page
from omni.read.surroundings import before, ends_with

_TOKEN = re.compile(r"(?<![\w.@/-])[A-Z0-9][A-Z0-9_-]{2,19}[A-Z0-9](?![\w@/]|\.\w|\s?[%€])")


def find(page: Page) -> Iterator[Claim]:
    """Every code of a page."""
    codes = _declared(page)
    taken: list[tuple[int, int]] = []
    for code in sorted(codes, key=len, reverse=True):
        for match in look_alike_pattern(code).finditer(page.readable.text):
            if _is_free(match, taken) and not _is_in_address(page, match):
                taken.append(match.span())
                role = "declared" if match[0].upper() == code.upper() else "near"
                yield page.claim("code", match[0], *match.span(), role=role)
    for match in _TOKEN.finditer(page.readable.text):
        role = _role(page, match, codes)
        if role and _is_free(match, taken) and not _is_in_address(page, match):
            yield page.claim("code", match[0], *match.span(), role=role)


def _declared(page: Page) -> frozenset[str]:
    """The codes of the campaign in every market and version, and of the brand."""
    brief = page.message.brief
    facts = [*brief.facts.values(), *brief.brand.facts.values(), *brief.campaign.facts.values()]
    facts += [fact for version in brief.campaign.versions for fact in version.facts.values()]
    return frozenset(value.code for fact in facts for value in fact.values.values() if isinstance(value, Code))


def _role(page: Page, match: re.Match[str], codes: frozenset[str]) -> str:
    if any(is_one_slip_away(match[0], code) for code in codes) and not _is_brand(page, match[0]):
        return "near"
    after_word = ends_with(before(page.folded, match.start()), page.lexicon.code, glue=3)
    return "named" if after_word and re.search(r"\d", match[0]) and re.search(r"[A-Z]", match[0]) else ""


def _is_brand(page: Page, token: str) -> bool:
    brand = page.message.brief.brand
    return token.casefold() in {name.casefold() for name in (brand.name, *brand.also)}


def _is_free(match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    return all(match.end() <= start or end <= match.start() for start, end in taken)


def _is_in_address(page: Page, match: re.Match[str]) -> bool:
    return chr(0) in page.folded[match.start() : match.end()]
