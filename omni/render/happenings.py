"""What the events of a campaign carry for somebody: their own values, else the samples of events.yaml."""

from __future__ import annotations

from omni.model.brief import Brief
from omni.model.campaign import Campaign
from omni.model.people import Attribute, Person
from omni.model.project import Project
from omni.resolve import events_of


def carried(project: Project, campaign: Campaign, person: Person) -> dict[str, Attribute]:
    """The values by field, of whichever event of the journey comes first; nothing where nothing is waited for."""
    values: dict[str, Attribute] = {}
    for name in reversed(events_of(campaign)):
        own = person.events.get(name)
        sample = project.events[name].sample if name in project.events else {}
        values |= {**sample, **(own.values if own else {})}
    return values


def exemplary(project: Project, brief: Brief) -> dict[str, Attribute]:
    """The samples alone, as a page for staff shows them; a shop is one of the market's own."""
    found: dict[str, Attribute] = {}
    for event in (project.events[name] for name in reversed(events_of(brief.campaign)) if name in project.events):
        found |= event.sample
        elsewhere = [name for name, spec in event.fields.items() if spec.type == "shop" and name in event.sample]
        found |= {name: next(iter(brief.shops), found[name]) for name in elsewhere if found[name] not in brief.shops}
    return found
