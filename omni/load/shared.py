"""The files that all campaigns share, as values; what does not fit is left out and noted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from omni.load.documents import Document, Documents
from omni.load.notes import Note
from omni.load.schema.kinds import Kind, model_of
from omni.model.place import Route
from omni.model.problem import Finding

if TYPE_CHECKING:
    from omni.load.schema.keys import Keys

Value = TypeVar("Value")
Loc = tuple[str | int, ...]


def fitted(document: Document, note: Note, goes_with: Callable[[Loc], Loc | None] = lambda _: None) -> Any:
    """The document as its model without what goes with each misfit; None where it does not fit."""
    from omni.load.schema.fit import fit_what_fits

    if not document.whole:
        return None
    model, findings = fit_what_fits(model_of(document.kind), document.data, document.route, goes_with)
    for finding in findings:
        note(finding)
    return model


def entries(kind: Kind, documents: Documents, note: Note) -> dict[str, tuple[Any, Route]]:
    """The values of files such as `segments: {…}` by name, with routes; of a name used twice the first counts."""
    found: dict[str, tuple[Any, Route]] = {}
    for document in documents.of(kind):
        model = fitted(document, note, _whole_entry)
        group = cast("Mapping[str, Keys]", getattr(model, kind)) if model else {}
        for name, keys in group.items():
            add(name, keys, document.route / kind / name, found, kind, note)
    return found


def _whole_entry(loc: Loc) -> Loc | None:
    return loc[:2] if len(loc) > 1 else None


def add(  # noqa: PLR0913, PLR0917 - a value, where it goes and what is told
    name: str, value: Value, route: Route, found: dict[str, tuple[Value, Route]], kind: str, note: Note
) -> None:
    """Adds a value; a name that is taken is noted with both places."""
    if name in found:
        first = found[name][1]
        sentence = f'"{name}" stands twice in {kind}, here and in {first.file}'
        note(Finding(route.key, sentence, "duplicate-key", related=((first.key, f'the first "{name}"'),)))
    else:
        found[name] = value, route


def only(kind: Kind, documents: Documents, note: Note) -> Document | None:
    """The one file of a kind; a second one is noted."""
    first, *more = documents.of(kind) or (None,)
    for document in more:
        if first is None or document is None:
            continue
        sentence = f"a workspace has one {kind} file, this one and {first.file} are two"
        related = (((first.route / kind).key, f"the other {kind} file"),)
        note(Finding((document.route / kind).key, sentence, "duplicate-key", related=related))
    return first
