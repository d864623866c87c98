"""Conditions of segments and branches: the attributes they ask for, and the values they compare them with."""

from __future__ import annotations

from collections.abc import Container, Mapping

from omni.expression import bare_words, fit, from_node, to_text
from omni.expression import fields as names_in
from omni.load.misfit import IMPOSSIBLE, nearest
from omni.load.notes import References, unknown
from omni.load.values.fields import field_at
from omni.model.brand import FieldSpec
from omni.model.expression import Name, Tree
from omni.model.node import Node, Scalar
from omni.model.place import Route
from omni.model.problem import Finding, Fix, Replacement
from omni.model.sources import Sources

UNKNOWN_ATTRIBUTE = "unknown-attribute"
PERSON_HAS = frozenset({"id", "locale", "country", "timezone", "prefers", "language", "market", "unsubscribed"})
"""What every person has beside the fields of the brand."""


def condition(
    route: Route,
    sources: Sources,
    attributes: Mapping[str, frozenset[str]],
    fields: Mapping[str, FieldSpec],
    references: References,
) -> tuple[Tree, str] | None:
    """A condition and its text; None where it cannot be read or asks for an attribute that nobody declares.

    A value that a person's field can never hold is noted, and the condition stays.
    """
    node = sources.node(route)
    if node is None:
        return None
    tree, findings = from_node(node, route)
    for finding in findings:
        references.note(finding)
    words = {} if tree is None else _words(tree, node, route, attributes, fields)
    for finding in words.values():
        references.note(finding)
    if tree is None or not _attributes_known(tree, route, attributes, references, words) or words:
        return None
    tree, misfits = fit(tree, lambda name: field_at(name.removeprefix("person."), fields))
    for misfit in misfits:
        advice = "write a value that the field has in brand.yaml"
        references.note(Finding(misfit.at.of(route), misfit.sentence, IMPOSSIBLE, advice=advice))
    return tree, node.value if isinstance(node, Scalar) else to_text(tree)


def _words(
    tree: Tree, node: Node, route: Route, attributes: Mapping[str, frozenset[str]], fields: Mapping[str, FieldSpec]
) -> dict[Name, Finding]:
    """The words that a field is compared with and that lack their quotation marks: `person.tier = gold`."""
    found: dict[Name, Finding] = {}
    for word, field in bare_words(tree).items():
        spec = field_at(field.name.removeprefix("person."), fields)
        listed = spec is not None and word.name in spec.values
        whose, path = _attribute(word, attributes)
        if path in attributes[whose] or "." in word.name or (nearest(word.name, attributes[whose]) and not listed):
            continue
        sentence = f"{word.name} stands without quotation marks, so it means a field and not the word '{word.name}'"
        where, fixable = word.at.of(route), not (isinstance(node, Scalar) and node.style == "single")
        fix = Fix(f"write '{word.name}'", (Replacement(where, f"'{word.name}'"),), safe=False) if fixable else None
        found[word] = Finding(where, sentence, UNKNOWN_ATTRIBUTE, advice=f"write '{word.name}'", fix=fix)
    return found


def _attribute(name: Name, attributes: Mapping[str, frozenset[str]]) -> tuple[str, str]:
    """Whose attribute a name is, and which."""
    whose, dot, path = name.name.partition(".")
    return (whose, path) if dot and whose in attributes else ("person", name.name)


def _attributes_known(
    tree: Tree,
    route: Route,
    attributes: Mapping[str, frozenset[str]],
    references: References,
    told: Container[Name],
) -> bool:
    fine = True
    for name in names_in(tree):
        whose, path = _attribute(name, attributes)
        if name not in told and path not in attributes[whose]:
            fine = False
            known = {f"{whose}.{known}" if name.name != path else known for known in attributes[whose]}
            references.note(
                unknown(f"field of {_whose(whose)}", name.name, known, name.at.of(route), UNKNOWN_ATTRIBUTE)
            )
    return fine


def _whose(word: str) -> str:
    return {"person": "a person", "event": "an event"}.get(word, word)
