"""A campaign: defaults filled in, names checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from omni.load.notes import Names
from omni.load.values import promises
from omni.load.values.fact_references import check_facts
from omni.load.values.facts import facts
from omni.load.values.journey import journey
from omni.load.values.messages import Versions, check_topic, cta, message_names, plans, read_copy
from omni.load.values.pictures import pictures
from omni.load.values.places import channels, check_languages, locales, markets
from omni.load.values.quiet_hours import quiet_hours
from omni.load.values.scope import Scope
from omni.load.values.sends import Sending, sends, shown
from omni.model.campaign import AudienceChoice, Campaign, Goal, Purpose
from omni.model.facts import Fact
from omni.model.frozen import replace
from omni.model.place import Route
from omni.model.problem import Finding

if TYPE_CHECKING:
    from omni.load.schema.campaign import CampaignFile

_WAYS = ("send", "sends", "journey")


def campaign(file: CampaignFile, route: Route, scope: Scope) -> Campaign:
    """The campaign of a file; what its names lead to is checked, and what is left out has its default."""
    own = facts(file.facts, route / "facts", scope.brand.facts)
    known = _facts_known(file, own, scope)
    names = message_names(file, route, scope)
    chosen = markets(file, route, scope)
    reach = channels(file, route, scope)
    layers = read_copy(file, route, names, scope)
    check_languages(_languages(file, route), scope)
    messages = plans(file, route, names, layers, scope)
    sending = Sending(scope, messages, reach, known)
    sent, stays_up = sends(file, route, sending)
    images = pictures(file.images, route / "images", known, scope)
    _check_facts(file, route, known, scope)
    _check_ways(file, route, scope)
    _check_budget(file, route / "budget", scope)
    check_topic(file.topic, route / "topic", scope)
    versions = Versions(layers, known, own, images)
    found = Campaign(
        id=file.campaign,
        file=route.file,
        route=route,
        channels=reach,
        markets=chosen,
        locales=locales(file, route, chosen, layers.languages(), scope),
        messages=messages,
        title=file.title,
        owner=file.owner,
        strategy=file.strategy,
        purpose=cast("Purpose", file.purpose),
        topic=file.topic or next(iter(scope.brand.topics), ""),
        tags=file.tags,
        priority=file.priority,
        exhaustive=file.exhaustive,
        goal=_goal(file, route / "goal", scope),
        audience=_audience(file, route / "audience", scope),
        budget=file.budget,
        facts=own,
        versions=tuple(versions.read(keys, route / "versions" / at, scope) for at, keys in enumerate(file.versions)),
        cta=cta(file.cta, route / "cta", scope),
        copy=layers.campaign,
        fallbacks=file.fallbacks,
        images=images,
        videos=pictures(file.videos, route / "videos", known, scope),
        sends=sent,
        journey=journey(file.journey, route / "journey", sending) if file.journey else None,
        shown=(*shown(file, route, sending), *stays_up),
    )
    return _with_promises(found, file, known, scope)


def _with_promises(found: Campaign, file: CampaignFile, known: Names, scope: Scope) -> Campaign:
    """The campaign with what it holds itself to."""
    route = found.route
    versions = Names.of("version", [version.segment for version in found.versions])
    relations = promises.relations(file, route / "relations", known, versions, scope)
    promises.check_relations(relations, {**scope.brand.facts, **found.facts}, scope)
    return replace(
        found,
        exempt=file.exempt,
        counts=file.counts,
        quiet_hours=quiet_hours(file.quiet_hours, route / "quiet_hours", scope.names["channel"], scope.references),
        requires=promises.needs(file.requires, route / "requires", known, scope),
        forbids=promises.needs(file.forbid, route / "forbid", known, scope),
        relations=relations,
        incidental=promises.incidentals(file, route / "incidental"),
        tests=promises.tests(file, route / "tests", Names.of("message", found.messages), scope),
        waivers=promises.waivers(file, route / "waivers"),
    )


def _facts_known(file: CampaignFile, own: dict[str, Fact], scope: Scope) -> Names:
    """All facts that the campaign may name: its own, its versions', the brand's."""
    in_versions = (name for version in file.versions for name in version.facts)
    return scope.names["fact"].and_([*own, *in_versions])


def _check_facts(file: CampaignFile, route: Route, known: Names, scope: Scope) -> None:
    check_facts(file.facts, route / "facts", known, scope)
    for at, version in enumerate(file.versions):
        check_facts(version.facts, route / "versions" / at / "facts", known, scope)


def _languages(file: CampaignFile, route: Route) -> list[tuple[str, Route]]:
    inline = file.copy_ if isinstance(file.copy_, dict) else {}
    return [(locale, (route / "copy" / locale).key) for locale in inline]


def _check_ways(file: CampaignFile, route: Route, scope: Scope) -> None:
    given = [way for way in _WAYS if getattr(file, way)]
    if not given and not file.shown:
        sentence = "nothing says when the campaign goes out, it has none of send, sends, journey and shown"
        scope.references.note(Finding(route, sentence, "wrong-type", advice="write send: and a date and hour"))
    for way in given[1:]:
        sentence = f'"{way}" stands beside "{given[0]}", and a campaign has one of {", ".join(_WAYS)}'
        related = (((route / given[0]).key, f"the campaign has {given[0]} here"),)
        scope.references.note(Finding((route / way).key, sentence, "impossible-value", related=related))


def _check_budget(file: CampaignFile, route: Route, scope: Scope) -> None:
    """Notes a budget that nothing is ever paid from, where something costs at all."""
    costed = scope.names["costed"]
    for currency in file.budget:
        if costed.loaded and costed.declared is not None and currency not in costed.loaded:
            sentence = f"the budget is in {currency}, messages cost {' and '.join(sorted(costed.loaded))}"
            advice = f"write the budget in {min(costed.loaded)}, or what a message costs in {currency} under costs"
            scope.references.note(Finding((route / currency).key, sentence, "impossible-value", advice=advice))


def _goal(file: CampaignFile, route: Route, scope: Scope) -> Goal | None:
    keys = file.goal
    if keys is None:
        return None
    scope.references.known(keys.event, scope.names["event"], route / "event")
    return Goal(keys.event, route, keys.within, keys.target)


def _audience(file: CampaignFile, route: Route, scope: Scope) -> AudienceChoice:
    keys = file.audience
    if keys is None:
        return AudienceChoice()
    scope.references.all_known(keys.include, scope.names["segment"], route / "include")
    scope.references.all_known(keys.exclude, scope.names["segment"], route / "exclude")
    return AudienceChoice(keys.include, keys.exclude, keys.holdout, route)
