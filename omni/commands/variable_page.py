"""`omni explain person.tier`, `omni explain "{{ discount | di }}"`: what a variable is and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator

from omni.commands.word_pages import VARIABLES

_FACT = "{{ discount }} "


def page(name: str) -> Iterator[str] | None:
    """The page of a variable: of any between `{{` and `}}`, else of one whose first word belongs to omni."""
    words, *filters = (word.strip() for word in name.strip("{ }").split("|"))
    first = words.partition(".")[0]
    told = [line for line in VARIABLES.split("\n") if first and line.startswith((f"{{{{ {first}.", f"{{{{ {first} "))]
    if not name.startswith("{{") and not told:
        return None
    return _lines(words, told or [line for line in VARIABLES.split("\n") if line.startswith(_FACT)], filters)


def _lines(words: str, told: list[str], filters: list[str]) -> Iterator[str]:
    yield f"# {{{{ {words} }}}}"
    yield from told
    yield from (f"{'| ' + each:<26} omni explain {each.partition('(')[0]}" for each in filters)
    yield ""
    yield "omni explain variables tells them all, omni explain printed what each kind of fact prints"
