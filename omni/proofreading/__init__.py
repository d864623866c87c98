"""Messages that omni did not render, read and checked as if it had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import chain

from omni.check import Rule, Subjects, check, chosen
from omni.line import today_of
from omni.model.brief import BriefKey
from omni.model.campaign import Campaign
from omni.model.claims import Claims
from omni.model.dates import Moment
from omni.model.frozen import replace
from omni.model.project import Project
from omni.proofreading.addressing import addressed
from omni.proofreading.message import channel_of, fields_of, message_of
from omni.proofreading.pages import Pages
from omni.proofreading.remarks import Remark, remark, told_once, unreadable
from omni.proofreading.rows import Row, Unreadable
from omni.read import read
from omni.resolve.catalogue import Catalogue, catalogues
from omni.resolve.foreign import foreign_brief
from omni.timing import as_of
from omni.zones import zone

__all__ = ["Remark", "Row", "Unreadable", "proofread", "rules"]

_ABOUT_WHAT_IS_SAID = ("BRD101", "CON", "FCT102", "LNK", "LOC101", "LOC102", "LOC103", "LOC106", "REQ101")
_ABOUT_ITS_SIBLINGS = ("CON111",)
_ABOUT_WHAT_OMNI_RENDERS = ("CON201",)


def rules() -> tuple[Rule, ...]:
    """The rules about what a message says; none about templates, lengths, schedules or what a platform adds.

    Which rows are one message on several channels is not known, so what one of them leaves out is no defect.
    """
    found = chosen(_ABOUT_WHAT_IS_SAID, (*_ABOUT_ITS_SIBLINGS, *_ABOUT_WHAT_OMNI_RENDERS))
    return tuple(rule for rule in found if rule.subject in {"Claims", "Group"})


def proofread(project: Project, campaign: Campaign, rows: Iterable[Row | Unreadable]) -> tuple[Remark, ...]:
    """What is wrong with each row, in their order; every row is a message of the campaign.

    The campaign's waivers hold. Days are counted from `send_at` on the market's clock; where a row has none, words such
    as tomorrow are not read.
    """
    shelves = catalogues(project)
    remarks: dict[int, list[Remark]] = {}
    readable: dict[int, tuple[Row, Claims]] = {}
    for number, row in enumerate(rows):
        key = addressed(project, campaign, row) if isinstance(row, Row) else row.why
        if isinstance(row, Row) and isinstance(key, BriefKey):
            readable[number] = row, _read(project, row, str(number), key, shelves[key.market])
        else:
            remarks[number] = [unreadable(row, str(key))]
    for number, found in _checked(project, campaign, readable):
        remarks.setdefault(number, []).append(found)
    return told_once(chain.from_iterable(remarks[number] for number in sorted(remarks)))


def _read(project: Project, row: Row, name: str, key: BriefKey, catalogue: Catalogue) -> Claims:
    sent = _local(row.send_at, project.brand.markets[key.market].timezone)
    channel = channel_of(key.channel, project.channels.get(key.channel), name)
    brief = foreign_brief(project, key, channel, catalogue, Moment(sent) if sent else None)
    return read(message_of(row, name, brief), sent.date() if sent else None)


def _local(moment: datetime | None, timezone: str) -> datetime | None:
    """What the clock of a market shows; a moment without offset is on that clock already, and no market is on UTC."""
    clock = zone(timezone) if timezone != "UTC" else None
    if moment is None or moment.tzinfo is None or clock is None:
        return moment and moment.replace(tzinfo=None)
    return moment.astimezone(clock).replace(tzinfo=None)


def _checked(
    project: Project, campaign: Campaign, readable: Mapping[int, tuple[Row, Claims]]
) -> Iterator[tuple[int, Remark]]:
    fields = (fields_of(row, str(number)) for number, (row, _) in readable.items())
    pages = Pages(project.sources.files, dict(chain.from_iterable(texts.items() for texts in fields)))
    alone = replace(project, campaigns={campaign.id: _unsent(campaign)}, sources=pages)
    subjects = Subjects(alone, claims=tuple(claims for _, claims in readable.values()))
    order = {file: at for at, file in enumerate(pages.fields)}
    problems = [one for one in check(subjects, today=_today(project), rules=rules()) if one.place.file in order]
    for problem in sorted(problems, key=lambda one: (order[one.place.file], one.place)):
        number = int(problem.place.file.partition("/")[0])
        row, claims = readable[number]
        yield number, remark(row, claims.message.name, problem, pages)


def _unsent(campaign: Campaign) -> Campaign:
    """The campaign without messages of its own, which could lack copy."""
    return replace(campaign, sends=(), journey=None, shown=())


def _today(project: Project) -> date | None:
    return today_of(project, as_of(project)[0])
