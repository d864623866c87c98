"""A personal value that some people do not have.

## What it does
Finds variables of people in copy (`{{ person.first_name }}`) whose field is `optional` in brand.yaml, where no
`{% if %}` stands around them and no `default` behind them; and any variable of people on a channel that shows its
messages to whoever passes.

## Why the customer would care
"Ciao ," tells them that nobody knows who they are.

## Bad
    copy:
      it: {body: "Ciao »{{ person.first_name }}«, con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}."}

## Good
    copy:
      it:
        body: >-
          Ciao{% if person.first_name %} {{ person.first_name }}{% endif %},
          con {{ code }} hai {{ discount }} di sconto {{ ends | fino_a }}.

## How to fix
Put `{% if person.first_name %}` before the words that need the value, and `{% endif %}` behind them. A channel that is
shown to whoever passes gets a text without the person (`copy.it.instagram.body`).

## Source
omni's own rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from omni.model.brand import FieldSpec
from omni.model.brief import Brief
from omni.model.claims import Claims
from omni.model.facts import FromField
from omni.model.frozen import replace
from omni.model.message import Message, Origin
from omni.model.place import Route
from omni.model.problem import Finding, Fix, Level, Replacement
from omni.model.regex import regex
from omni.read.written import seen, stretch

LEVEL = Level.ERROR
_IF, _ENDIF = re.compile(r"\{%-?\s*if\b"), re.compile(r"\{%-?\s*endif\b")
_HAS_OTHERWISE = regex(r"\|\s*default\b|\bif\b|\bor\b")


class _Variable(NamedTuple):
    """A personal variable of a text: what it prints, its place, the whole text, and where it stands there."""

    path: str
    where: Route
    text: str
    start: int
    end: int

    @property
    def written(self) -> str:
        return self.text[self.start : self.end]

    @property
    def is_guarded(self) -> bool:
        """True inside an `{% if %}`, and where the variable itself says what else to print."""
        opened = len(_IF.findall(self.text, 0, self.start)) - len(_ENDIF.findall(self.text, 0, self.start))
        return opened > 0 or bool(_HAS_OTHERWISE.search(self.written))


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every personal value of copy that is printed also where there is none."""
    for part, readable in claims.readable.items():
        for piece in readable.pieces:
            variable = _in_copy(claims.message.brief, piece.origin)
            if variable and (found := _found(claims.message, variable)):
                yield replace(found, seen=seen(claims, stretch(claims, part, piece.start, piece.end)))


def _in_copy(brief: Brief, origin: Origin) -> _Variable | None:
    where = origin.where
    if origin.kind != "personal" or not isinstance(where, Route) or where.span is None:
        return None
    text = next((copy.text for copy in brief.copy.values() if copy.route.keys == where.keys), "")
    return _Variable(_path(brief, origin.name), where, text, *where.span) if text else None


def _path(brief: Brief, name: str) -> str:
    """What a variable prints of a person: its own name, or the field that a fact takes it from."""
    fact = brief.facts.get(name.partition(".")[0])
    return fact.value.path if fact and isinstance(fact.value, FromField) else name


def _found(message: Message, variable: _Variable) -> Finding | None:
    brief, written = message.brief, variable.written
    if not brief.channel.addressed and variable.path.startswith("person."):
        sentence = f"{message.name} shows {written} to whoever passes"
        advice = f"give {brief.key.channel} a text of its own, without {written}"
        return Finding(variable.where, sentence, advice=advice)
    if variable.is_guarded or not _is_optional(variable.path, brief.brand.fields):
        return None
    first, last = _with_glue(variable.text, variable.start, variable.end)
    guarded = f"{{% if {variable.path} %}}{variable.text[first:last]}{{% endif %}}"
    fix = Fix(f"write {guarded}", (Replacement(variable.where.within(first, last), guarded),), safe=False)
    sentence = f"{message.name} prints {written}, which some people do not have"
    return Finding(variable.where, sentence, advice=_instead(variable, first, last, guarded), fix=fix)


def _instead(variable: _Variable, first: int, last: int, guarded: str) -> str:
    """What to write, with the word before it, so that it shows which spaces belong to the condition."""
    word = re.search(r"[^\W\d_]*$", variable.text[:first])
    before = word[0] if word else ""
    return f"write {before}{guarded} instead of {before}{variable.text[first:last]}"


def _with_glue(text: str, start: int, end: int) -> tuple[int, int]:
    """A variable with the comma and space that go with it: those before it, at the start of a line those behind it."""
    before = len(text[:start].rstrip(", "))
    if before and text[before - 1] != "\n":
        return before, end
    behind = re.compile(r"[,:!]? ?").match(text, end)
    return start, behind.end() if behind else end


def _is_optional(path: str, fields: Mapping[str, FieldSpec]) -> bool:
    """True where the field, or a group that it lies in, may be missing."""
    whose, _, rest = path.partition(".")
    name, _, inner = rest.partition(".")
    spec = fields.get(name) if whose == "person" else None
    return spec is not None and (spec.optional or _is_optional(f"person.{inner}", spec.fields))
