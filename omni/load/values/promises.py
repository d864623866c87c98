"""What a campaign holds itself to: required facts, relations, tests, waivers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from omni.expression import fields as names_in
from omni.expression import from_node
from omni.load.notes import Names, unknown
from omni.load.values.moments import moment
from omni.load.values.scope import Scope
from omni.model import facts as values
from omni.model.campaign import CampaignTest, Expectation, Incidental, Need, Relation, Waiver
from omni.model.facts import Fact
from omni.model.node import Scalar
from omni.model.place import Route
from omni.model.problem import Finding

if TYPE_CHECKING:
    from omni.load.schema.campaign import CampaignFile
    from omni.load.schema.promise_keys import AnyKeys, CampaignTestKeys, ExpectationKeys

NOT_FACTS = ("cta", "cta.url", "cta.utm", "cta.short", "brand")
"""What a message may be required to state beside facts."""
_UNCOUNTED: Mapping[type, str] = {
    values.Moment: "a date and hour",
    values.Day: "a date",
    values.Period: "a period",
    values.TimeOfDay: "an hour",
    values.OpeningHours: "hours",
    values.Code: "a code",
    values.OneEachCode: "a code",
    values.Url: "an address",
    values.Phone: "a telephone number",
    values.Text: "a text",
}
"""What no arithmetic can be done with."""


def needs(found: Mapping[str, tuple[str | AnyKeys, ...]], route: Route, known: Names, scope: Scope) -> tuple[Need, ...]:
    """Facts that messages of all channels, or of one, must or must not state."""
    needed = []
    facts = known.and_(NOT_FACTS)
    for channel, entries in found.items():
        if channel != "all":
            scope.references.known(channel, scope.names["channel"], (route / channel).key)
        for at, entry in enumerate(entries):
            here = route / channel / at
            names = (entry,) if isinstance(entry, str) else entry.any
            for number, name in enumerate(names):
                where = here if isinstance(entry, str) else here / "any" / number
                _check(name, where, facts, scope)
            needed.append(Need("" if channel == "all" else channel, names, here))
    return tuple(needed)


def _check(name: str, where: Route, facts: Names, scope: Scope) -> None:
    """A part of a fact counts as the fact: `coat.price`."""
    whole = name if name in facts.loaded else name.partition(".")[0]
    scope.references.known(whole if whole in facts.loaded else name, facts, where)


def relations(file: CampaignFile, route: Route, known: Names, versions: Names, scope: Scope) -> tuple[Relation, ...]:
    """Arithmetic between facts; every name in it is checked."""
    found = []
    for at, written in enumerate(file.relations):
        here = route / at
        keys = None if isinstance(written, str) else written
        formula = here / "relation" if keys else here
        if keys:
            scope.references.all_known(keys.except_, versions, here / "except")
        relation = _relation(formula, here, keys.except_ if keys else (), known, scope)
        found += [relation] if relation else []
    return tuple(found)


def _relation(formula: Route, route: Route, exceptions: tuple[str, ...], known: Names, scope: Scope) -> Relation | None:
    node = scope.sources.node(formula)
    if not isinstance(node, Scalar):
        return None
    tree, findings = from_node(node, formula, arithmetic=True)
    for finding in findings:
        scope.references.note(finding)
    if tree is None:
        return None
    for name in names_in(tree):
        if name.name not in known.loaded and name.name.partition(".")[0] not in known.loaded:
            scope.references.note(unknown(known.what, name.name, known.loaded, name.at.of(formula)))
    return Relation(tree, node.value, route, exceptions)


def check_relations(found: Iterable[Relation], facts: Mapping[str, Fact], scope: Scope) -> None:
    """Notes what nobody can calculate with: a date, an hour, a code."""
    for relation in found:
        keyed = relation.route / "relation"
        formula = relation.route if scope.sources.node(keyed) is None else keyed
        for name in names_in(relation.tree):
            kinds = (
                {_UNCOUNTED.get(type(value), "") for value in facts[name.name].values.values()}
                if name.name in facts
                else {""}
            )
            if "" not in kinds:
                sentence = f"{name.name} is {min(kinds)}, and a relation calculates with numbers"
                related = ((facts[name.name].route, f"{name.name} is {min(kinds)} here"),)
                scope.references.note(Finding(name.at.of(formula), sentence, "impossible-value", related=related))


def incidentals(file: CampaignFile, route: Route) -> tuple[Incidental, ...]:
    """Texts with numbers that are no claims."""
    return tuple(Incidental(keys.text, keys.reason, route / at) for at, keys in enumerate(file.incidental))


def tests(file: CampaignFile, route: Route, messages: Names, scope: Scope) -> tuple[CampaignTest, ...]:
    """Who should get what."""
    return tuple(_test(keys, route / at, messages, scope) for at, keys in enumerate(file.tests))


def _test(keys: CampaignTestKeys, route: Route, messages: Names, scope: Scope) -> CampaignTest:
    scope.references.known(keys.as_, scope.names["person"], route / "as")
    expected = [_expectation(one, route / "expect" / at, messages, scope) for at, one in enumerate(keys.expect)]
    return CampaignTest(keys.as_, tuple(expected), route)


def _expectation(keys: ExpectationKeys, route: Route, messages: Names, scope: Scope) -> Expectation:
    scope.references.known(keys.message, messages, route / "message")
    if keys.channel:
        scope.references.known(keys.channel, scope.names["channel"], route / "channel")
    return Expectation(keys.message, route, keys.channel, moment(keys.at, keys.timezone))


def waivers(file: CampaignFile, route: Route) -> tuple[Waiver, ...]:
    """Rules that do not hold here, one waiver each."""
    return tuple(
        Waiver(rule, keys.reason, keys.owner, keys.until, route / at, keys.at)
        for at, keys in enumerate(file.waivers)
        for rule in keys.allow
    )
