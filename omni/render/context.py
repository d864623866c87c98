"""All that texts and templates may name for one brief at one moment, as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from omni.model.brand import FieldSpec
from omni.model.brief import Brief
from omni.model.facts import Code, Fact, Moment, OneEachCode
from omni.model.frozen import Frozen, field
from omni.model.journey import Branch, Step, WaitFor
from omni.model.localised import pick
from omni.model.people import Attribute, Person
from omni.model.project import Project
from omni.render.addresses import address_runs, asks_only_for
from omni.render.attributes import person_variable, record
from omni.render.cleaning import author_text
from omni.render.errors import RenderError
from omni.render.fact_variables import Reader, absent_fact, fact_variable
from omni.render.gallery import Gallery
from omni.render.happenings import carried
from omni.render.look import fonts, palette
from omni.render.paths import Context, Value, look_up
from omni.render.shops import shop_fields
from omni.render.standing import Standing
from omni.render.style import Style
from omni.render.variables import Absent, Variable
from omni.resolve.links import domain_of

_NO_ADDRESS = Absent("has no address here")


class Scene(Frozen):
    """Who reads what, when: a brief, a style, and a person and an event where they are known; its pictures, if any.

    `standing` remembers what the messages of a project have alike.
    """

    project: Project
    brief: Brief
    style: Style
    person: Person | None = None
    event: Mapping[str, Attribute] | None = None
    gallery: Gallery | None = None
    standing: Standing = field(default_factory=Standing)

    @property
    def owner(self) -> str:
        """Whose facts a text may name, in words."""
        return f"the facts of {self.brief.campaign.id}"


def context_of(scene: Scene) -> dict[str, Value]:
    """Every value by name: facts and people first, then what the brand, the market and the campaign give."""
    context: dict[str, Value] = {
        "person": _person(scene),
        "event": event_of(scene),
    }
    context |= _facts(scene, context)
    context |= _given(scene) | (scene.gallery.values() if scene.gallery else {})
    context["links"] = _links(scene, context)
    context["cta"] = _cta(scene, context)
    return context


def _facts(scene: Scene, personal: Context) -> dict[str, Value]:
    def find(path: str) -> Variable | None:
        try:
            found = look_up(personal, tuple(path.split(".")), scene.owner)
        except RenderError:
            return None
        return found if isinstance(found, Variable) else None

    brief, style = scene.brief, scene.style
    reader = Reader(find, scene.person.id if scene.person else "", brief.campaign.id)
    where = f"has no value in {brief.market.id}" + (f" for {brief.key.version}" if brief.key.version else "")
    declared: Mapping[str, Fact] = {**brief.brand.facts, **brief.campaign.facts}
    return {
        name: fact_variable(brief.facts[name], style, reader)
        if name in brief.facts
        else absent_fact(name, where, style)
        for name in {**declared, **brief.facts}
    }


def _person(scene: Scene) -> Value:
    fields, style = scene.brief.brand.fields, scene.style
    if scene.person is not None:
        return person_variable(fields, scene.person, style)
    return scene.standing.value((fields, style), "person", lambda: person_variable(fields, None, style))


def event_of(scene: Scene) -> Value:
    """What has happened, by its fields."""
    return record("event", _event_fields(scene), _happened(scene), scene.style)


def _given(scene: Scene) -> dict[str, Value]:
    brief, style = scene.brief, scene.style
    makers = brief.brand, brief.market, brief.shops, style
    return {
        **scene.standing.value(makers, "market", lambda: _of_market(scene)),
        "brand": scene.standing.value((brief.brand, style), f"brand in {brief.key.channel}", lambda: _brand(scene)),
        "campaign": _texts("campaign", style, id=brief.campaign.id, title=brief.campaign.title),
        "message": _texts("message", style, id=brief.key.message, name=brief.key.message),
        "purpose": brief.purpose,
    }


def _of_market(scene: Scene) -> dict[str, Value]:
    """What all who read a language in a market are given."""
    brief, style = scene.brief, scene.style
    market = brief.market
    return {
        "market": _texts("market", style, id=market.id, currency=market.currency, phone=market.phone, site=market.site),
        "shop": {name: shop_fields(f"shop.{name}", shop, style) for name, shop in brief.shops.items()},
        "locale": style.locale,
        "language": style.language,
    }


def _brand(scene: Scene) -> dict[str, Value]:
    brand, style = scene.brief.brand, scene.style
    texts = _texts("brand", style, name=brand.name, legal_name=brand.legal.name or brand.name,
                   address=brand.legal.address, vat=brand.legal.vat,
                   legal_line=pick(brand.legal_lines, style.locale) or "",
                   sender=brand.senders.get(scene.brief.key.channel, ""))  # fmt: skip
    return {**texts, "colors": palette(brand.identity), "fonts": fonts(brand.identity), "logo": brand.identity.logo}


def _texts(owner: str, style: Style, **texts: str) -> dict[str, Value]:
    return {name: Variable(f"{owner}.{name}", "brand", author_text(text), style) for name, text in texts.items()}


def _links(scene: Scene, context: Context) -> Mapping[str, Value]:
    brand = scene.brief.brand
    if scene.person is None and all(asks_only_for("person", url) for url in brand.links.values()):
        return scene.standing.value((brand, scene.style), "links", lambda: _addresses(scene, context))
    return _addresses(scene, context)


def _addresses(scene: Scene, context: Context) -> dict[str, Value]:
    links = scene.brief.brand.links
    names = {"unsubscribe", "stop", "preferences", *links}
    return {name: _address(scene, context, f"links.{name}", links.get(name, "")) for name in sorted(names)}


def _cta(scene: Scene, context: Context) -> Value:
    link = scene.brief.link
    url, short = (link.url, link.short) if link else ("", "")
    addresses = {"url": url, "short": short or url, "domain": domain_of(url)}
    return {name: _address(scene, context, f"cta.{name}", address) for name, address in addresses.items()}


def _address(scene: Scene, context: Context, name: str, url: str) -> Variable:
    if not url:
        return Variable(name, "brand", _NO_ADDRESS, scene.style)
    link, kind = scene.brief.link, name.partition(".")[2]
    where = link.route if link and name.startswith("cta.") else scene.brief.brand.route / "links" / kind

    def find(path: str) -> Variable:
        found = look_up(context, tuple(path.split(".")), scene.owner)
        return found if isinstance(found, Variable) else Variable(path, "brand", str(found), scene.style)

    runs = address_runs(url, name, find, where)
    return Variable(name, "brand", "".join(run.text for run in runs), scene.style, runs=runs)


def _happened(scene: Scene) -> Mapping[str, Attribute] | None:
    """What the event carries: of whoever is named, their own or the sample; nothing while nobody is meant."""
    if scene.event is None and scene.person and scene.person.id:
        return carried(scene.project, scene.brief.campaign, scene.person)
    return scene.event


def _event_fields(scene: Scene) -> dict[str, FieldSpec]:
    """The fields of every event that the campaign's journey starts with or waits for."""
    journey = scene.brief.campaign.journey
    if journey is None:
        return {}
    names = (journey.entry.event, *_waited_for(journey.steps))
    found = [scene.project.events[name].fields for name in names if name in scene.project.events]
    return {name: spec for fields in reversed(found) for name, spec in fields.items()}


def _waited_for(steps: tuple[Step, ...]) -> Iterator[str]:
    for step in steps:
        if isinstance(step, WaitFor):
            yield step.event
        if isinstance(step, WaitFor | Branch):
            yield from _waited_for(step.then)
            yield from _waited_for(step.otherwise)


def offer_of(context: Context, brief: Brief, used: frozenset[str]) -> dict[str, Value]:
    """`offer.code`, its `value` and `offer.ends`: what the words of the message name of them, or empty text."""
    named = {name: brief.facts[name] for name in sorted(used & brief.facts.keys())}
    codes = ((fact.name, fact.value) for fact in named.values() if isinstance(fact.value, Code | OneEachCode))
    name, code = next(codes, ("", None))
    value = code.encodes if code and code.encodes in named else ""
    end = next((fact.name for fact in named.values() if is_end(fact)), "")
    return {"code": context.get(name, ""), "value": context.get(value, ""), "ends": context.get(end, "")}


def is_end(fact: Fact) -> bool:
    """True for the moment at which an offer ends."""
    return isinstance(fact.value, Moment) and (fact.role in {"end", "deadline"} or fact.name.startswith("end"))
