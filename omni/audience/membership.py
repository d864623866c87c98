"""Who is in a segment, in a campaign's audience, and which version they get."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from omni.audience.places import market_of
from omni.expression import evaluate
from omni.model.campaign import Campaign
from omni.model.expression import Tree
from omni.model.money import Money
from omni.model.people import Attribute, Person
from omni.model.place import Route
from omni.model.project import Project

_OWN: Mapping[str, Callable[[Person], Attribute]] = {
    "id": lambda person: person.id,
    "locale": lambda person: person.locale or None,
    "country": lambda person: person.country or None,
    "timezone": lambda person: person.timezone or None,
    "prefers": lambda person: person.prefers or None,
}


def holds(tree: Tree, person: Person, event: Mapping[str, Attribute] | None = None) -> bool:
    """True if the condition holds for the person; an unknown answer does not match."""

    def lookup(name: str) -> object:
        scope, dot, path = name.partition(".")
        if scope == "event" and dot:
            return _at(event or {}, path)
        return attribute(person, path if scope == "person" and dot else name)

    return evaluate(tree, lookup) is True


def attribute(person: Person, path: str) -> object:
    """A value of a person by its name (`tier`, `country`, `cart.total`), or None; of money, the amount."""
    own = _OWN.get(path)
    if own and path not in person.fields:
        return own(person)
    return _at(person.fields, path)


def is_in_segment(person: Person, segment: str, project: Project) -> bool:
    """True if the segment exists and the person is in it."""
    found = project.segments.get(segment)
    return found is not None and holds(found.tree, person)


def in_audience(person: Person, campaign: Campaign, project: Project) -> bool:
    """True if the campaign means the person: in one of its markets and included segments, in none excluded."""
    return why_not_meant(person, campaign, project) is None


def why_not_meant(person: Person, campaign: Campaign, project: Project) -> tuple[str, Route] | None:
    """Why a campaign does not mean a person, and the line that says so; None where it does."""
    market, choice = market_of(person, project.brand), campaign.audience
    if market is None:
        return "lives in no market of the brand", project.brand.route / "markets"
    if market.id not in campaign.markets:
        return f"belongs to {market.id}, which is no market of it", campaign.route / "markets"
    if choice.include and not any(is_in_segment(person, segment, project) for segment in choice.include):
        return f"is not in {' or '.join(choice.include)}", campaign.route / "audience" / "include"
    left_out = next((segment for segment in choice.exclude if is_in_segment(person, segment, project)), "")
    return (f"is in {left_out}, which is left out", campaign.route / "audience" / "exclude") if left_out else None


def version_of(person: Person, campaign: Campaign, project: Project) -> str:
    """The segment of the first version that fits, or "" for everyone else."""
    fitting = (version.segment for version in campaign.versions if is_in_segment(person, version.segment, project))
    return next(fitting, "")


def _at(values: Mapping[str, Attribute], path: str) -> object:
    first, _, rest = path.partition(".")
    found = values.get(first)
    if isinstance(found, Money):
        return found.currency if rest == "currency" else found.amount
    if not rest:
        return found
    return _at(found, rest) if isinstance(found, Mapping) else None
