"""All kinds of people that conditions can tell apart, so that a gap or an overlap is found and shown by an example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from omni.expression import OTHER, Sample, bare, evaluate, space
from omni.model.brand import FieldSpec
from omni.model.campaign import Campaign
from omni.model.expression import Tree
from omni.model.frozen import replace
from omni.model.project import Project

_NOT_NEEDED = frozenset({"timezone", "prefers"})
_OWN = frozenset({"id", "locale", "country", *_NOT_NEEDED})


def everybody(trees: Iterable[Tree], project: Project, campaign: Campaign | None = None) -> list[Sample] | None:
    """One sample of each kind of person that the conditions can tell apart, in the audience of a campaign if given.

    None where that cannot be told, as where a condition compares two fields.
    """
    audience = _audience(project, campaign) if campaign else ()
    markets = campaign.markets if campaign else tuple(project.brand.markets)
    wanted = space((*trees, *audience), lambda name: spec_of(name, project, markets, campaign))
    if wanted is None:
        return None
    return [one for one in wanted.samples() if campaign is None or is_meant(one, project, campaign)]


def fits(tree: Tree, sample: Sample) -> bool:
    """True if the condition holds for the sample; an unknown answer does not match."""
    return evaluate(tree, lambda name: sample.get(bare(name))) is True


def is_meant(sample: Sample, project: Project, campaign: Campaign) -> bool:
    """True if the audience of a campaign takes the sample in."""
    choice, segments = campaign.audience, project.segments
    included = [segments[name].tree for name in choice.include if name in segments]
    excluded = (segments[name].tree for name in choice.exclude if name in segments)
    taken = not included or any(fits(tree, sample) for tree in included)
    return taken and not any(fits(tree, sample) for tree in excluded)


def told(sample: Sample) -> str:
    """A sample in words: `tier gold, orders 3, no last_product`."""
    return ", ".join(_said(name, value) for name, value in sample.items())


def spec_of(name: str, project: Project, markets: Iterable[str], campaign: Campaign | None = None) -> FieldSpec | None:
    """What a field of a person or of the event that lets people in can hold, here and now; None where nobody knows."""
    brand = project.brand
    whose, dot, path = name.partition(".")
    if whose == "event" and dot:
        journey = campaign.journey if campaign else None
        event = project.events.get(journey.entry.event) if journey else None
        return _known(_at(path, event.fields), project) if event else None
    found = _at(name, brand.fields)
    if found:
        return _known(found, project)
    if name not in _OWN:
        return None
    countries = {country: None for market in markets for country in brand.markets[market].countries}
    values = tuple(countries) if name == "country" else ()
    return FieldSpec(name, "values" if values else "text", brand.route, values, optional=name in _NOT_NEEDED)


def _audience(project: Project, campaign: Campaign) -> Iterator[Tree]:
    for name in (*campaign.audience.include, *campaign.audience.exclude):
        if name in project.segments:
            yield project.segments[name].tree


def _at(path: str, fields: Mapping[str, FieldSpec]) -> FieldSpec | None:
    first, _, rest = path.partition(".")
    spec = fields.get(first)
    return _at(rest, spec.fields) if spec and rest else spec


def _known(spec: FieldSpec | None, project: Project) -> FieldSpec | None:
    catalogue = {"product": project.products, "shop": project.shops}
    if spec and spec.type in catalogue:
        return replace(spec, values=tuple(catalogue[spec.type]))
    return spec


def _said(name: str, value: object) -> str:
    match value:
        case None:
            return f"no {name}"
        case True | False:
            return name if value else f"not {name}"
        case Decimal():
            return f"{name} {value:f}"
        case "(there)":
            return f"a {name}"
        case _ if value == OTHER:
            return f"another {name}"
        case _:
            return f"{name} {value}"
