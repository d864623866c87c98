"""The rows of a campaign: one for each text and language that it is translated into."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from omni.exchange.advice import Adviser
from omni.exchange.row import Id, Row, shown, where
from omni.exchange.state import state_of
from omni.model.campaign import Campaign
from omni.model.copy import CopyText
from omni.model.project import Project
from omni.resolve.strings import Spot, strings


def targets_of(campaign: Campaign, source: str) -> tuple[str, ...]:
    """The languages that a campaign is translated into: all but the source and those that another one stands in for."""
    return tuple(locale for locale in campaign.locales if locale != source and locale not in campaign.fallbacks)


def rows_of(project: Project, campaign: Campaign, source: str, targets: Iterable[str]) -> tuple[Row, ...]:
    """Every text of the source language with its translation, language after language, in the order of the files."""
    written = in_order(project, strings(campaign, source))
    adviser = Adviser(project, campaign, written)
    record = project.translations.get(campaign.id)
    found = []
    for target in targets:
        translated, made = strings(campaign, target), record.made.get(target, {}) if record else {}
        for spot, text in written.items():
            translation = translated.get(spot)
            row = Row(
                campaign=campaign.id,
                message=spot.message,
                where=where(spot),
                field=spot.field,
                languages=f"{source} → {target}",
                source=shown(text.text),
                translation=shown(translation.text) if translation else "",
                state=state_of(text, translation, made.get(str(spot)), source),
                note=adviser.note(spot, text.text),
                id=str(Id(campaign.id, source, target, str(spot))),
            )
            found.append(row)
    return tuple(found)


def in_order(project: Project, texts: Mapping[Spot, CopyText]) -> dict[Spot, CopyText]:
    """The texts as they follow each other in their files."""
    places = {spot: project.sources.place(text.route) for spot, text in texts.items()}
    return {spot: texts[spot] for spot in sorted(texts, key=places.__getitem__)}
