"""A language without copy.

## What it does
Compares the locales of the campaign with the copy of each message on each channel, and each market of the campaign
with the languages that it is written in; of a message that is written, it names the fields that its channels miss. A
declared fallback counts. Without `markets`, a campaign is for all of the brand's.

## Why the customer would care
One language gets no message, or a message in another one.

## Bad
    locales: [it, ro, »en«]

## Good
    locales: [it, ro, en]
    fallbacks: {en: it}

## How to fix
Write the copy, declare a fallback, or take the locale from `locales` or its market from `markets`.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.place import Route
from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.resolve import missing, unreached_markets

LEVEL = Level.ERROR


def check(project: Project) -> Iterator[Finding]:
    """Yields every market that reads none of a campaign's languages, and every language without words."""
    yield from _unread_in_markets(project)
    yield from _unwritten(project)


def _unread_in_markets(project: Project) -> Iterator[Finding]:
    unreached = unreached_markets(project)
    for name, market, locales, route in unreached:
        nobody = {other.market for other in unreached if other.campaign == name}
        reached = ", ".join(other for other in project.campaigns[name].markets if other not in nobody)
        yield Finding(
            route,
            f"{market} reads {' and '.join(locales)}, {name} has no copy in {' or '.join(locales)}",
            related=((project.brand.markets[market].route / "locales", f"what {market} reads"),),
            advice=f"write the copy in {locales[0]}" + (f", or say markets: [{reached}]" if reached else ""),
            campaign=name,
        )


def _unwritten(project: Project) -> Iterator[Finding]:
    lacking: dict[tuple[str, str], list[tuple[str, Route]]] = defaultdict(list)
    for lack in missing(project):
        lacking[lack.campaign, lack.locale].append((lack.message, lack.route))
    for (name, locale), messages in lacking.items():
        campaign = project.campaigns[name]
        words = ", ".join(message for message, _ in messages) + (" have" if len(messages) > 1 else " has")
        yield Finding(
            _place(campaign, locale),
            f"{words} no copy in {locale}, the campaign is written for {', '.join(campaign.locales)}",
            related=tuple((route, f"the message {message}") for message, route in messages),
            advice=f"write the copy in {locale}, or declare fallbacks: {{{locale}: {campaign.locales[0]}}}",
            campaign=name,
        )


def _place(campaign: Campaign, locale: str) -> Route:
    """The language's own file where it has one, else where the campaign names the language."""
    copies = (campaign.copy, *(message.copy for message in campaign.messages.values()))
    texts = (text for copy in copies if locale in copy for text in copy[locale].fields.values())
    own = next((text.route.file for text in texts if text.route.file != campaign.file), "")
    at = campaign.locales.index(locale) if locale in campaign.locales else 0
    return Route(own, ("copy",)) if own else campaign.route / "locales" / at
