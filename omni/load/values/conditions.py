"""Conditions of segments and branches: the attributes they ask for, and the values they compare them with."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from omni.expression import Misfit, bare_words, fit, from_node, texts_compared, to_text
from omni.expression import fields as names_in
from omni.load.misfit import IMPOSSIBLE
from omni.load.notes import References, unknown
from omni.load.values.fields import field_at
from omni.model.brand import FieldSpec
from omni.model.expression import Name, Tree
from omni.model.node import Node, Scalar
from omni.model.place import Route, Where
from omni.model.problem import Finding, Fix, Replacement
from omni.model.sources import Sources
from omni.words.nearest import nearest

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
    if tree is None:
        return None
    unknown_ones = tuple(_unknown_attributes(tree, route, attributes, fields, words))
    for finding in unknown_ones:
        references.note(finding)
    if unknown_ones or words:
        return None
    tree, misfits = fit(tree, lambda name: field_at(name.removeprefix("person."), fields))
    for misfit in misfits:
        references.note(Finding(misfit.at.of(route), misfit.sentence, IMPOSSIBLE, advice=_value_for(misfit)))
    return tree, node.value if isinstance(node, Scalar) else to_text(tree)


def _value_for(misfit: Misfit) -> str:
    near = nearest(misfit.written, misfit.values)
    *most, last = (near,) if near else misfit.values or ("a value that the field has in brand.yaml",)
    return f"write {', '.join(most)} or {last}" if most else f"write {last}"


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


def _unknown_attributes(
    tree: Tree,
    route: Route,
    attributes: Mapping[str, frozenset[str]],
    fields: Mapping[str, FieldSpec],
    told: Container[Name],
) -> Iterator[Finding]:
    for name in names_in(tree):
        whose, path = _attribute(name, attributes)
        if name in told or path in attributes[whose]:
            continue
        before = f"{whose}." if name.name != path else ""
        known = {before + known for known in attributes[whose]}
        what, where = f"field of {_whose(whose)}", name.at.of(route)
        texts = texts_compared(tree, name) if whose == "person" and not nearest(name.name, known) else set()
        if holds := _field_that_holds(texts, fields):
            yield _other_field(f'no {what} is called "{name.name}"', before + holds, min(texts), where)
        else:
            yield unknown(what, name.name, known, where, UNKNOWN_ATTRIBUTE)


def _field_that_holds(texts: set[str], fields: Mapping[str, FieldSpec]) -> str:
    """The one field whose list has all these values, or ""."""
    found = [name for name, spec in fields.items() if texts and texts <= set(spec.values)]
    return found[0] if len(found) == 1 else ""


def _other_field(none_is_called: str, meant: str, value: str, where: Where) -> Finding:
    sentence = f'{none_is_called}, the one with the value {value} is called "{meant}"'
    fix = Fix(f"write {meant}", (Replacement(where, meant),), safe=False)
    return Finding(where, sentence, UNKNOWN_ATTRIBUTE, advice=f"write {meant}", fix=fix)


def _whose(word: str) -> str:
    return {"person": "a person", "event": "an event"}.get(word, word)
