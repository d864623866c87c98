"""A picture or a video that says another value than the campaign.

## What it does
Compares what `says` tells of each image and video with the facts of the campaign, in each market, and with those of
each version that shows it.

## Why the customer would care
The banner says 30 %, the till says 25 %: the largest letters are the ones that count.

## Bad
    images: {hero: {file: hero.jpg, alt: {it: Cappotto, ro: Palton}, says: {discount: »25%«}}}

## Good
    images: {hero: {file: hero.jpg, alt: {it: Cappotto, ro: Palton}, says: {discount: 30%, ends: 2026-11-30}}}

## How to fix
Have the picture made again, or give a version a picture of its own. Where only `says` is wrong, write what can be read
in the picture.

## Source
Directive 2005/29/EC on unfair commercial practices, article 6 (misleading actions).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from omni.model.campaign import Campaign, Picture, Version
from omni.model.facts import Code, Day, Fact, FactValue, Moment, Percent, Period, Price, Quantity, Saving
from omni.model.problem import Finding, Level
from omni.model.project import Project

LEVEL = Level.ERROR


class Slip(NamedTuple):
    """A value of a picture, and the fact that says another."""

    shown: Fact
    says: FactValue
    meant: Fact
    means: FactValue


def check(project: Project) -> Iterator[Finding]:
    """Yields every value in a picture that a fact contradicts, once for each version."""
    for campaign in project.campaigns.values():
        for version in (None, *campaign.versions):
            facts = _facts(project, campaign, version)
            for picture in _pictures(campaign, version):
                for shown in picture.says.values():
                    meant = facts.get(shown.name)
                    if meant and (slip := _slip(campaign, shown, meant)):
                        yield _finding(campaign, version, picture, slip)


def _facts(project: Project, campaign: Campaign, version: Version | None) -> Mapping[str, Fact]:
    facts = {**project.brand.facts, **campaign.facts}
    own = {**version.facts, **dict.fromkeys(version.unset)} if version else {}
    return {name: fact for name, fact in {**facts, **own}.items() if fact}


def _pictures(campaign: Campaign, version: Version | None) -> Iterator[Picture]:
    yield from {**campaign.images, **(version.images if version else {})}.values()
    yield from campaign.videos.values()


def _slip(campaign: Campaign, shown: Fact, meant: Fact) -> Slip | None:
    """What differs in the first market where something does."""
    for market in campaign.markets:
        one, other = shown.value_in(market), meant.value_in(market)
        if one is not None and other is not None and not _agrees(one, other):
            return Slip(shown, one, meant, other)
    return None


def _agrees(shown: FactValue, meant: FactValue) -> bool:
    match shown, meant:
        case Percent(points=one), Percent(points=other):
            return one == other
        case ((Price() | Saving()), (Price() | Saving())):
            return all(meant.amounts.get(currency, amount) == amount for currency, amount in shown.amounts.items())
        case ((Percent() | Price() | Saving()), (Percent() | Price() | Saving())):
            return False
        case Day(day=day), (Day() | Moment() | Period()):
            return day in _days(meant)
        case Code(code=one), Code(code=other):
            return one == other
        case Quantity(), Quantity():
            return (shown.low, shown.high, shown.unit) == (meant.low, meant.high, meant.unit)
        case _:
            return type(shown) is not type(meant) or shown == meant


def _days(value: Day | Moment | Period) -> set[object]:
    match value:
        case Day(day=day):
            return {day}
        case Moment(local=local):
            return {local.date()}
        case Period(start=start, end=end):
            return {start.date(), end.date()}


def _finding(campaign: Campaign, version: Version | None, picture: Picture, slip: Slip) -> Finding:
    says, means = _told(slip.says), _told(slip.means)
    whose = f"the version for {version.segment}" if version else "the campaign"
    return Finding(
        slip.shown.route,
        f"the picture {picture.name} says {says}, {whose} says {means}",
        related=((slip.meant.route, f"{slip.meant.name} is {means}"),),
        advice=_instead(campaign, version, picture, slip),
        campaign=campaign.id,
    )


def _instead(campaign: Campaign, version: Version | None, picture: Picture, slip: Slip) -> str:
    """The picture to show: a version's own one, where the campaign's is for all and the versions differ."""
    means = _told(slip.means)
    if version and picture.name not in version.images:
        return f"give the version for {version.segment} a picture of its own that says {means}"
    differ = (one for one in campaign.versions if slip.meant.name in one.facts)
    apart = [one.segment for one in differ if picture.name not in one.images]
    others = f", and give the version for {' and '.join(apart)} one of its own" if apart and not version else ""
    return f"show a picture that says {means}{others}"


def _told(value: FactValue) -> str:
    """A value as it is written, or a word for its kind."""
    match value:
        case Percent(points=points):
            return f"{points:f}%"
        case Price(amounts=amounts) | Saving(amounts=amounts):
            return ", ".join(f"{amount:f} {currency}" for currency, amount in amounts.items())
        case Day(day=day):
            return f"{day.day} {day:%b %Y}"
        case Moment(local=local):
            return f"{local.day} {local:%b %Y %H:%M}"
        case Period(start=start, end=end):
            return f"{start.day} {start:%b} to {end.day} {end:%b %Y}"
        case Code(code=code):
            return code
        case Quantity(low=low, high=high, unit=unit):
            return f"{low:f} {unit}" if low == high else f"{low:f} to {high:f} {unit}"
        case _:
            return "something else"
