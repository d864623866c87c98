"""What the events of a campaign carry for somebody: their own values, else the samples of events.yaml."""

from __future__ import annotations

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
