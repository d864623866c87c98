"""Turns a project into briefs: what is meant for each message, channel, market, locale, version and variant."""

from __future__ import annotations

from omni.model.brief import Brief
from omni.model.problem import Finding
from omni.model.project import Project
from omni.resolve.briefs import brief_of
from omni.resolve.catalogue import catalogues
from omni.resolve.combinations import combinations
from omni.resolve.field_table import COPY_FIELDS, CopyField, copy_fields, fields_read
from omni.resolve.links import tracked
from omni.resolve.missing import MissingCopy, UnreachedMarket, missing, unreached_markets
from omni.resolve.replaced import replaced
from omni.resolve.steps import channels_of, events_of, order_of_steps, sends_of, variants_of

__all__ = [
    "COPY_FIELDS",
    "CopyField",
    "MissingCopy",
    "UnreachedMarket",
    "channels_of",
    "copy_fields",
    "events_of",
    "fields_read",
    "missing",
    "order_of_steps",
    "replaced",
    "resolve",
    "sends_of",
    "tracked",
    "unreached_markets",
    "variants_of",
]


def resolve(project: Project) -> tuple[tuple[Brief, ...], tuple[Finding, ...]]:
    """One brief per combination that can be sent or shown and has copy, sorted by key.

    Combinations without copy are left out; `missing` names them. Nothing is found here today: every contradiction of a
    campaign with itself is seen by `load` or by a rule.
    """
    seen_by = catalogues(project)
    briefs = [
        brief
        for campaign in project.campaigns.values()
        for key in combinations(project, campaign)
        if (brief := brief_of(project, campaign, key, seen_by[key.market])) is not None
    ]
    return tuple(sorted(briefs, key=lambda brief: brief.key)), ()
