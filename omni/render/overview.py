"""What a page for staff asks of the whole campaign: values, versions, and what customers read where and when."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from omni.model.copy import CopyText
from omni.model.facts import (
    Bundle,
    Code,
    Day,
    DaysAfter,
    Fact,
    Free,
    FromField,
    Gift,
    ListOf,
    Moment,
    Multiplier,
    OneEachCode,
    Percent,
    Period,
    Price,
    ProductRef,
    Quantity,
    Saving,
    Text,
    Url,
)
from omni.model.frozen import replace
from omni.model.localised import pick
from omni.render.context import Scene, context_of, is_end
from omni.render.fact_variables import Reader, fact_variable
from omni.render.happenings import exemplary
from omni.render.paths import Value, children_of
from omni.render.runs import Words
from omni.render.sandbox import granted
from omni.render.variables import Variable
from omni.resolve import channels_of, fields_read, sends_of, variants_of
from omni.resolve.copy_layers import words_of
from omni.resolve.facts import facts_of
from omni.resolve.field_table import with_fallbacks

Row = dict[str, object]
Fill = Callable[[CopyText, Mapping[str, Value]], Words]
"""A text of copy as this brief's readers would read it; nothing where it cannot be written, which is told elsewhere."""
Say = Callable[[CopyText], Row]
"""What is `said`, and whether it is a `sample`: then events carry the values of their samples."""

_KINDS: Mapping[type, str] = {
    Percent: "percent", Saving: "saving", Price: "price", Free: "free", Gift: "gift", Bundle: "bundle",
    Multiplier: "multiplier", ProductRef: "product", Code: "code", OneEachCode: "code", Moment: "date", Day: "date",
    Period: "period", Quantity: "quantity", Text: "text", Url: "url",
}  # fmt: skip
_OF_A_PERSON = FromField | DaysAfter | ListOf


def overview(scene: Scene, context: Mapping[str, Value], fill: Fill) -> dict[str, object]:
    """`facts()`, `versions()`, `sends()` and `shops()`; nothing is done for a template that does not call them."""

    def facts() -> tuple[Row, ...]:
        return tuple(_told(scene, scene.brief.facts, context))

    def versions() -> tuple[Row, ...]:
        return tuple(_versions(scene))

    def sends() -> tuple[Row, ...]:
        example = context_of(replace(scene, event=exemplary(scene.project, scene.brief)))

        def say(text: CopyText) -> Row:
            said = fill(text, example)
            return {"said": said, "sample": str(said) != str(fill(text, context))}

        return tuple(_sends(scene, context, say))

    def shops() -> tuple[Value, ...]:
        return tuple(children_of(context.get("shop")).values())

    return {one.__name__: granted(one) for one in (facts, versions, sends, shops)}


def _told(scene: Scene, facts: Mapping[str, Fact], values: Mapping[str, Value]) -> Iterator[Row]:
    """Facts in the order of their files, the campaign's first: `name`, `kind`, `role`, `label`, `value`, `shared`.

    `named` says whether the label is a word of the language that the file gives.
    """
    own, shared = scene.brief.campaign.facts, scene.brief.brand.facts
    for name in dict.fromkeys((*own, *facts, *shared)):
        fact = facts.get(name)
        if fact and not isinstance(fact.value, _OF_A_PERSON):
            yield {
                "name": name,
                "kind": _KINDS.get(type(fact.value), ""),
                "role": _role(fact),
                "label": _label(fact, scene.style.locale),
                "named": bool(pick(fact.words, scene.style.locale)),
                "value": values[name],
                "shared": name in shared and name not in own,
            }


def _role(fact: Fact) -> str:
    value = fact.value
    if isinstance(value, Price):
        return value.role
    if isinstance(value, Free):
        return value.what
    return fact.role or ("end" if is_end(fact) else "")


def _label(fact: Fact, locale: str) -> str:
    """The word that the fact stands beside in the language, else its name in words."""
    words = pick(fact.words, locale)
    return words[0] if words else fact.name.replace("_", " ")


def _versions(scene: Scene) -> Iterator[Row]:
    """What other people are offered: each version's `name` and the `facts` that are its own."""
    brief = scene.brief
    reader = Reader(lambda _: None, campaign=brief.campaign.id)
    for version in brief.campaign.versions:
        held = facts_of(brief.brand, brief.campaign, version, brief.market)
        own = {name: held[name] for name in version.facts if name in held}
        values = {name: fact_variable(fact, scene.style, reader) for name, fact in own.items()}
        if own:
            yield {"name": version.segment.replace("_", " "), "facts": tuple(_told(scene, own, values))}


def _sends(scene: Scene, context: Mapping[str, Value], say: Say) -> Iterator[Row]:
    """All that goes out or up, by date: `message`, `date` and `until` where there are any, `one_of`, `channels`."""
    campaign = scene.brief.campaign
    rows: list[tuple[Moment | None, Row]] = []
    for send in sends_of(campaign):
        said = tuple(_channels(scene, send.message, channels_of(campaign, send), variants_of(send)[0], say))
        rows.append((send.at, _row(send.message, said, date=_moment(send.at, scene), one_of=bool(send.first_of))))
    for shown in campaign.shown:
        said = tuple(_channels(scene, shown.message, shown.channels, "", say))
        end = context.get(shown.end, "") if isinstance(shown.end, str) else _moment(shown.end, scene)
        rows.append((shown.start, _row(shown.message, said, date=_moment(shown.start, scene), until=end)))
    rows.sort(key=lambda row: (row[0] is None, row[0].local.isoformat() if row[0] else ""))
    return (row for _, row in rows if row["channels"])


def _row(message: str, channels: tuple[Row, ...], *, date: Value, until: Value = "", one_of: bool = False) -> Row:
    return {"message": message, "channels": channels, "date": date, "until": until, "one_of": one_of}


def _moment(moment: Moment | None, scene: Scene) -> Value:
    return Variable("campaign.sends", "brand", moment, scene.style) if moment else ""


def _channels(scene: Scene, message: str, channels: tuple[str, ...], variant: str, say: Say) -> Iterator[Row]:
    """The `id` and `title` of each other channel, and what `said` first there: a subject, a headline, a short text."""
    brief = scene.brief
    for name in channels:
        channel = scene.project.channels.get(name)
        if channel and name != brief.key.channel and message in brief.campaign.messages:
            key = brief.key._replace(message=message, channel=name, version="", variant=variant)
            written = with_fallbacks(words_of(brief.campaign, key).fields, channel)
            first = next((written[field] for field in fields_read(channel) if field in written), None)
            yield {"id": name, "title": channel.title, **(say(first) if first else {"said": "", "sample": False})}
