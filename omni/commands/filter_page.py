"""`omni explain filters`: what a text may have done to a value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class FilterLine(NamedTuple):
    """A filter, its other name, what it does, and an example with what an Italian reader sees."""

    name: str
    other: str
    does: str
    example: str
    result: str


FACTS = (
    FilterLine("fino_a", "until", "the last day, in a sentence", "{{ ends | fino_a }}", "fino al 30 novembre"),
    FilterLine("entro", "by", "the day by which something is done", "{{ ends | entro }}", "entro il 30 novembre"),
    FilterLine("dal", "since", "the first day, in a sentence", "{{ ends | dal }}", "dal 30 novembre"),
    FilterLine("il", "on_date", "the day, in a sentence", "{{ ends | il }}", "il 30 novembre"),
    FilterLine("dal_al", "from_to", "both ends of a period", "{{ fair | dal_al }}", "dal 27 al 30 novembre"),
    FilterLine("relative", "", "today, tomorrow, in 3 days, or the date", "{{ ends | relative }}", "il 30 novembre"),
    FilterLine("date", "", "the date without its hour", "{{ ends | date }}", "30 novembre"),
    FilterLine("time", "", "the hour alone", "{{ ends | time }}", "23:59"),
    FilterLine("weekday", "", "the day of the week", "{{ ends | weekday }}", "lunedì"),
    FilterLine("di", "of", "the value after of", "{{ discount | di }}", "del 30%"),
    FilterLine("up_to", "", "the value after up to", "{{ discount | up_to }}", "fino al 30%"),
    FilterLine("at_least", "", "the value after at least", "{{ discount | at_least }}", "almeno 30%"),
    FilterLine("per", "", "a price with what it is for", "{{ rent | per }}", "12,90 € al mese"),
    FilterLine("less", "", "a saving with a minus", "{{ discount | less }}", "-30%"),
    FilterLine("count", "", "a number with its noun", '{{ trial | count("giorno", "giorni") }}', "14 giorni"),
    FilterLine("number", "", "the number alone", "{{ discount | number }}", "30"),
)
TEXTS = (
    FilterLine("upper", "", "capital letters", "{{ code | upper }}", "BLACK30"),
    FilterLine("lower", "", "small letters", "{{ brand.name | lower }}", "aurora"),
    FilterLine("capitalize", "", "a capital first letter", "{{ ends | date | capitalize }}", "30 novembre"),
    FilterLine("trim", "", "without spaces at both ends", "{{ brand.name | trim }}", "Aurora"),
    FilterLine("replace", "", "one text for another", '{{ brand.name | replace("Au", "Do") }}', "Dorora"),
    FilterLine(
        "default", "", "another text where a value is missing", '{{ campaign.title | default("novità") }}', "novità"
    ),
    FilterLine("join", "", "a list with a sign between its items", '{{ ["a", "b"] | join(", ") }}', "a, b"),
    FilterLine("wrap", "", "lines of so many columns", '{{ "uno due" | wrap(3) | replace("\\n", "/") }}', "uno/due"),
    FilterLine("json", "", "quoted for a program, in templates", "{{ code | json }}", '"BLACK30"'),
)


def page() -> Iterator[str]:
    """The lines of the page."""
    yield "# Filters: what a text may have done to a value"
    yield "They stand behind a bar: {{ ends | fino_a }}. Each writes the language of its reader."
    for title, lines in (("On a fact", FACTS), ("On any text", TEXTS)):
        yield ""
        yield f"# {title}"
        for line in lines:
            name = f"{line.name}, {line.other}" if line.other else line.name
            yield f"{name:<17} {line.does}"
            yield f"{'':<17} {line.example} writes {line.result}"


def one(name: str) -> list[str] | None:
    """The lines about one filter, or None."""
    found = next((line for line in (*FACTS, *TEXTS) if name in {line.name, line.other}), None)
    if found is None or not name:
        return None
    names = f"{found.name}, also called {found.other}" if found.other else found.name
    return [f"# The filter {names}", found.does, f"{found.example} writes {found.result}", "omni explain filters"]
