"""Samples of what stands for people's values, as providers ask for them who approve a text before it is sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from omni.model.frozen import replace
from omni.model.people import Attribute, Person
from omni.render.attributes import person_variable
from omni.render.context import Scene, context_of, event_of
from omni.render.errors import RenderError
from omni.render.paths import Value, look_up
from omni.render.variables import Variable


def samples_of(scene: Scene, names: Iterable[str]) -> dict[str, str]:
    """What the first sample person has who has such a value, one who reads the language if there is one.

    Nothing for a value that nobody has; values of events come from the samples of events.yaml.
    """
    found = ((name, _sample(name, scene)) for name in names)
    return {name: text for name, text in found if text}


def _sample(name: str, scene: Scene) -> str:
    person = next(iter(_who_have(name, scene)), None)
    if person is None:
        return ""
    known = replace(scene, person=person, event=_event(scene))
    try:
        value = look_up(_values(known, name), tuple(name.split(".")), scene.owner)
        return str(value) if isinstance(value, Variable) and value else ""
    except RenderError:
        return ""


def _values(scene: Scene, name: str) -> dict[str, Value]:
    """What holds the value of a name: of a person's own and an event's nothing else is needed."""
    fields, person, style = scene.brief.brand.fields, scene.person, scene.style
    if name.startswith("person."):
        made = scene.standing.value((fields, person, style), "sample", lambda: person_variable(fields, person, style))
        return {"person": made}
    return {"event": event_of(scene)} if name.startswith("event.") else context_of(scene)


def _who_have(name: str, scene: Scene) -> Iterator[Person]:
    """People of the language first; of a field, those who have it."""
    root, *path = name.split(".")
    language = scene.style.language
    for person in sorted(scene.project.people.values(), key=lambda one: one.locale.split("-")[0] != language):
        if root != "person" or not path or path[0] in {**_built_in(person), **person.fields, **person.addresses}:
            yield person


def _built_in(person: Person) -> Mapping[str, Attribute]:
    return {"id": person.id, "locale": person.locale, "country": person.country}


def _event(scene: Scene) -> dict[str, Attribute]:
    """The samples of all events, the campaign's own entry last."""
    events, journey = scene.project.events, scene.brief.campaign.journey
    entered = events.get(journey.entry.event) if journey else None
    samples = [event.sample for event in events.values()] + ([entered.sample] if entered else [])
    return {field: value for sample in samples for field, value in sample.items()}
