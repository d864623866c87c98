"""People who get a message in another language than theirs, since the campaign does not speak it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from omni.model.decisions import named
from omni.model.people import Person
from omni.model.schedule import Row, Status
from omni.words.languages import language


def not_their_language(rows: Iterable[Row], people: Mapping[str, Person]) -> Iterator[str]:
    """Says it of each of these people and each language: `emma reads French and gets ciao in Italian`."""
    told: dict[tuple[str, str], dict[str, None]] = {}
    for row in named(rows):
        person = people.get(row.person) if row.status is Status.SENT else None
        if person and _tongue(person.locale) != _tongue(row.key.locale):
            told.setdefault((person.id, _tongue(row.key.locale)), {})[row.campaign] = None
    for (name, spoken), campaigns in told.items():
        theirs = language(_tongue(people[name].locale))
        yield f"{name} reads {theirs} and gets {', '.join(campaigns)} in {language(spoken)}"


def _tongue(locale: str) -> str:
    return locale.partition("-")[0]
