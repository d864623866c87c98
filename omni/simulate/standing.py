"""What a campaign makes of somebody, asked once for all who are alike to what it asks."""

from __future__ import annotations

from collections.abc import Hashable

from omni.audience import asked_by, in_audience, is_in_segment, locale_of, version_of
from omni.model.campaign import Campaign
from omni.model.people import Person
from omni.simulate.state import Parcels, Recipient, Standing
from omni.simulate.world import World

_WHO = "id"


def standings_of(world: World, person: Person) -> dict[str, Standing]:
    """What is known already of all of whom the conditions of all campaigns ask the same."""
    try:
        return world.standings.setdefault(_profile(person, world.asked), {}) if _WHO not in world.asked else {}
    except TypeError:  # a field holds more than one value
        return {}


def standing_of(world: World, campaign: Campaign, recipient: Recipient) -> Standing:
    """What a campaign makes of somebody."""
    found = recipient.standings.get(campaign.id)
    if found is None:
        found = recipient.standings[campaign.id] = _shared(world, campaign, recipient)
    return found


def _shared(world: World, campaign: Campaign, recipient: Recipient) -> Standing:
    """The same by what this campaign alone asks, in which many more are alike."""
    asked = world.asked_by.get(campaign.id)
    if asked is None:
        asked = world.asked_by[campaign.id] = tuple(sorted(asked_by(campaign, world.project)))
    try:
        place = campaign.id, recipient.person.id if _WHO in asked else "", _profile(recipient.person, asked)
        found = world.shared.get(place)
    except TypeError:
        return _standing(world, campaign, recipient)
    if found is None:
        found = world.shared[place] = _standing(world, campaign, recipient)
    return found


def _profile(person: Person, asked: tuple[str, ...]) -> Hashable:
    return person.locale, person.country, person.timezone, person.prefers, *map(person.fields.get, asked)


def _standing(world: World, campaign: Campaign, recipient: Recipient) -> Standing:
    person, project = recipient.person, world.project
    segment = campaign.journey.entry.segment if campaign.journey else ""
    meant = in_audience(person, campaign, project) and (not segment or is_in_segment(person, segment, project))
    version, locale = version_of(person, campaign, project), locale_of(person, campaign, recipient.market)
    use = campaign.id, recipient.market.id, person.country, person.prefers, version, locale
    return Standing(meant, version, locale, world.parcels_of.setdefault(use, Parcels()))
