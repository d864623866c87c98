"""A link that leads elsewhere than the campaign.

## What it does
Compares links to the brand's own site with the address of `cta` and its short form. One that differs by a letter or
two is a slip. Where a message has only one link and it leads to a page that the campaign does not name, that is told as
a warning, save in copy that omni did not render; the home page, and pages of facts and products, are left alone.

## Why the customer would care
The page is not found, or speaks of something else.

## Bad
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}: »https://aurora.example/blakc«"}

## Good
    copy:
      it: {body: "Con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}: https://aurora.example/black"}

## How to fix
Write `{{ cta.url }}`.

## Source
omni's own rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from omni.model.brief import Brief, Link
from omni.model.claims import Claim, Claims
from omni.model.problem import Clash, Finding, Level
from omni.read.addresses_known import bare, foreign_addresses, own_addresses
from omni.read.folding import fold
from omni.read.slips import slips
from omni.read.written import seen, where

LEVEL = Level.WARNING
_MOST_SLIPS, _SHORTEST_PATH, _STEM = 2, 4, 5


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every link that is almost, or instead of, the message's own."""
    brief = claims.message.brief
    if brief.link is None or not brief.brand.domains:
        return
    is_ours = any(copy.text for copy in brief.copy.values())
    known, known_elsewhere = own_addresses(brief), foreign_addresses(brief)
    links = [claim for claim in claims.claims if claim.kind == "link" and not claim.personal]
    unknown = [claim for claim in links if bare(str(claim.value)) not in known]
    strange = [claim for claim in unknown if bare(str(claim.value)) not in known_elsewhere and _is_ours(claims, claim)]
    for claim in strange:
        near = _nearest(bare(str(claim.value)), known)
        if near:
            yield _finding(claims, brief.link, claim, near, Level.ERROR)
        elif is_ours and _is_instead(links, claim) and not _tells_of_a_fact(brief, str(claim.value)):
            yield _finding(claims, brief.link, claim, bare(brief.link.url), Level.WARNING)


def _is_ours(claims: Claims, claim: Claim) -> bool:
    brief = claims.message.brief
    address = str(claim.value)
    special = [bare(link.partition("{{")[0]) for link in brief.brand.links.values()]
    host, _, path = bare(address).partition("/")
    ours = any(host == domain or host.endswith(f".{domain}") for domain in brief.brand.domains)
    written = not claim.origins or any(origin.kind == "copy" for origin in claim.origins)
    return ours and bool(path) and written and not any(link and bare(address).startswith(link) for link in special)


def _nearest(address: str, known: frozenset[str]) -> str:
    """The known address on the same host that differs by a slip or two in its path; a number is no slip."""
    host, _, path = address.partition("/")
    for other in sorted(known):
        same_host, _, meant = other.partition("/")
        differs = host == same_host and len(meant) >= _SHORTEST_PATH and path.count("/") == meant.count("/")
        if differs and slips(path, meant, _MOST_SLIPS) <= (_MOST_SLIPS if len(meant) > 2 * _SHORTEST_PATH else 1):
            return other
    return ""


def _tells_of_a_fact(brief: Brief, address: str) -> bool:
    """True for a page that is called as a fact is: `/ro/credit`, where the campaign speaks of a loan too."""
    called = {fold(word)[:_STEM] for fact in brief.facts.values() for words in fact.words.values() for word in words}
    called |= {fold(word)[:_STEM] for fact in brief.facts.values() for word in (fact.name, fact.of)}
    path = bare(address).partition("/")[2]
    return any(word[:_STEM] in called for word in re.findall(r"[a-z]{4,}", fold(path)))


def _is_instead(links: Sequence[Claim], claim: Claim) -> bool:
    return all(bare(str(other.value)) == bare(str(claim.value)) for other in links)


def _finding(claims: Claims, link: Link, claim: Claim, meant: str, level: Level) -> Finding:
    return Finding(
        where(claims, claim),
        f"{claims.message.name} links to {bare(str(claim.value))}, the campaign leads to {meant}",
        related=((link.route, "where the campaign leads"),),
        advice="write {{ cta.url }}",
        seen=seen(claims, claim),
        level=level,
        clash=Clash("cta", str(claim.value), meant),
    )
