"""Telephone numbers that the brand has, and those that are almost one of them.

The value is the number as it is dialled from abroad (`+390655500100`), so that the notation does not matter. The role
is `declared`, `near` (one or two slips away), `elsewhere` (another market's), or empty for one with its country's code.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from omni.model.claims import Claim
from omni.read.contacts_known import known_phones
from omni.read.page import Page
from omni.read.slips import slips
from omni.read.telephones import Dialled, country_code, dialled, e164

_MOST_SLIPS = 2
_SHORTEST_TO_MISTAKE = 7
_RANK = {"declared": 0, "elsewhere": 1, "near": 2, "": 3}


def find(page: Page) -> Iterator[Claim]:
    """Every telephone number of a page."""
    if not any(map(str.isdigit, page.folded)) and not page.anchors:
        return
    own, other = known_phones(page.message.brief)
    countries = page.message.brief.market.countries
    for anchor in page.anchors:
        if anchor.href.lower().startswith("tel:") and (number := e164(anchor.href[4:], countries[0])):
            role = _role(number, own, other)
            yield page.claim("phone", number, anchor.start, anchor.end, role=role, origins=anchor.origins)
    found = [(one, _role(one.number, own, other)) for one in dialled(page.folded, countries)]
    for one, role in _apart([(one, role) for one, role in found if role or page.folded[one.start] == "+"]):
        yield page.claim("phone", one.number, one.start, one.end, role=role)


def _role(number: str, own: frozenset[str], other: frozenset[str]) -> str:
    if number in own:
        return "declared"
    if number in other:
        return "elsewhere"
    return "near" if any(is_slip_of(number, meant) for meant in own) else ""


def is_slip_of(number: str, meant: str) -> bool:
    """True if two numbers of one country differ by two slips at most."""
    code = country_code(meant)
    if not number.startswith(f"+{code}") or len(meant) - len(code) <= _SHORTEST_TO_MISTAKE:
        return False
    return 0 < slips(number, meant, _MOST_SLIPS) <= _MOST_SLIPS


def _apart(found: Sequence[tuple[Dialled, str]]) -> Iterator[tuple[Dialled, str]]:
    """Of overlapping runs of digits the one that is surest to be a number, then the longest."""
    taken: list[Dialled] = []
    for one, role in sorted(found, key=lambda pair: (_RANK[pair[1]], pair[0].start - pair[0].end, pair[0].start)):
        if all(one.end <= other.start or other.end <= one.start for other in taken):
            taken.append(one)
            yield one, role
