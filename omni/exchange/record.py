"""The record of what translations were made from: `translations.yaml`, beside the campaign."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from omni.exchange.judging import Judge, Wish
from omni.exchange.scalar import double
from omni.model.campaign import Campaign
from omni.model.place import Route
from omni.model.translations import Judged, MadeFrom, Translations
from omni.resolve.strings import fingerprint

_HEAD = "# From which text each translation was made; omni copy import writes it.\n"
_NOWHERE = Route("")

Made = Mapping[str, Mapping[str, MadeFrom]]


def record_file(campaign: Campaign, record: Translations | None) -> str:
    """Where the record of a campaign is, or will be."""
    if record:
        return record.route.file
    folder, _, name = campaign.file.rpartition("/")
    return f"{folder}/{'' if name.startswith('campaign.') else name.partition('.')[0] + '.'}translations.yaml"


def renewed(record: Translations | None, campaign: Campaign, wishes: Iterable[Wish], judge: Judge, by: str) -> Made:
    """What is known of a campaign's translations once the wishes are fulfilled; texts that are gone are forgotten."""
    made = {locale: dict(texts) for locale, texts in (record.made if record else {}).items()}
    for wish in wishes:
        texts = made.setdefault(wish.id.target, {})
        state = _state(wish)
        if state is not None:
            texts[wish.id.spot] = _entry_of(wish, state, texts.get(wish.id.spot), by)
    return {locale: _in_order(campaign, texts, judge) for locale, texts in made.items() if texts}


def record_text(campaign: str, made: Made) -> str:
    """The record as YAML, one line a translation."""
    lines = [f"{_HEAD}translations: {campaign}", "made:"]
    for locale in sorted(made):
        lines += [f"  {locale}:", *(f"    {spot}: {_line(one)}" for spot, one in made[locale].items())]
    return "\n".join(lines) + "\n"


def _state(wish: Wish) -> Judged | None:
    """What a row says of its translation; None where it says nothing new.

    A new translation is approved unless somebody chose another state for it than the sheet was written with.
    """
    untouched = wish.state == wish.known
    if wish.state == "approved" or (wish.is_altered and untouched):
        return "approved"
    return None if untouched else "changed"


def _entry_of(wish: Wish, state: Judged, before: MadeFrom | None, by: str) -> MadeFrom:
    stays = before is not None and state == "changed" and not wish.is_altered
    text = before.text if before and stays else fingerprint(wish.source.text)
    same = before is not None and (before.source, before.text, before.state) == (wish.id.source, text, state)
    who = before.by if before and same and not wish.is_altered else by if wish.is_altered or before else ""
    return MadeFrom(wish.id.source, text, _NOWHERE, state, who)


def _in_order(campaign: Campaign, texts: Mapping[str, MadeFrom], judge: Judge) -> dict[str, MadeFrom]:
    sources = dict.fromkeys(one.source for one in texts.values())
    names = dict.fromkeys(name for source in sources for name in judge.texts(campaign, source))
    return {name: texts[name] for name in names if name in texts}


def _line(one: MadeFrom) -> str:
    by = f", by: {double(one.by)}" if one.by else ""
    return f"{{from: {one.source}, text: {one.text}, state: {one.state}{by}}}"
