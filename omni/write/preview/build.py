"""A plan as a folder of pages: leaves first, because a page's name follows from its content and so from its links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from omni.model.decisions import of, rows_of
from omni.model.frozen import Frozen, replace
from omni.model.message import Message
from omni.model.plan import Plan
from omni.model.schedule import Schedule
from omni.words.numbers import moment
from omni.words.production import due
from omni.words.tally import tally
from omni.words.titles import Titles
from omni.words.volumes import hours
from omni.words.week import landings, stays, weeks
from omni.write.calendar import calendar
from omni.write.preview.campaign_page import CampaignPage, campaign_page
from omni.write.preview.colours import accents
from omni.write.preview.desk import Desk
from omni.write.preview.filling import fill_bytes
from omni.write.preview.labels import days, language
from omni.write.preview.problems import counted, numbered, worst
from omni.write.preview.sheet import SheetWriter, frame_css, sheet_css
from omni.write.preview.shelf import Shelf
from omni.write.preview.timeline import Story, personal_sheet_key, stories
from omni.write.preview.verdict import figures, reasons
from omni.write.tables import csv_hours, csv_table, jsonl_hours, jsonl_table
from omni.zones import to_local, zone

_NO_PROBLEMS = b'{"format_version": 1, "problems": [], "verdicts": []}\n'


MOST_DECISIONS, SAMPLES = 1_000_000, 1_000
"""From so many decisions on, those of so many people stand for all in the tables of the preview."""


class Preview(Frozen):
    """What `publish` takes: files by logical name, the index page, and the stable names of copies."""

    tree: Mapping[str, bytes]
    index: bytes
    stable: Mapping[str, str]


def build(plan: Plan, problems_json: bytes = _NO_PROBLEMS) -> Preview:
    """Builds all pages, artefacts and tables. `problems_json` are the problems as a file for programs."""
    shelf = Shelf()
    accent = accents(plan.project.brand.identity.colors)
    style = shelf.put("style.css", fill_bytes("style.css", accent=accent))
    desk = Desk(plan, numbered(plan.problems), SheetWriter(shelf, sheet_css(accent), frame_css(accent)), style)
    index = _index(desk, _campaigns(desk), _people(desk))
    by_hour = hours(plan.schedule.rows, plan.project.policy.rate_limits)
    name, told = _told(plan)
    copies = {
        f"{name}.csv": csv_table(told, plan.project.sources),
        f"{name}.jsonl": jsonl_table(told, plan.project.sources),
        "hours.csv": csv_hours(by_hour),
        "hours.jsonl": jsonl_hours(by_hour),
        "calendar.ics": calendar(
            plan.schedule,
            frozenset(plan.shown),
            stays(plan.windows, plan.shown),
            due(plan.schedule.rows, plan.project.channels, plan.shown),
            Titles(plan.project.campaigns),
        ),
        "problems.json": problems_json,
    }
    for name, body in copies.items():
        shelf.put(name, body)
    return Preview(shelf.tree, index, {name: name for name in copies})


def _told(plan: Plan) -> tuple[str, Schedule]:
    """The decisions that are written one by one, and how that is called; of very many, those of some people."""
    schedule = plan.schedule
    if len(schedule.rows) <= MOST_DECISIONS:
        return "schedule", schedule
    return "samples", replace(schedule, rows=of(schedule.rows, tuple(islice(schedule.people, SAMPLES))))


def _campaigns(desk: Desk) -> tuple[CampaignPage, ...]:
    known = desk.plan.project.campaigns
    own = {name: rows_of(desk.plan.schedule.rows, name) for name in desk.plan.shown if name in known}
    return tuple(campaign_page(desk, known[name], rows) for name, rows in own.items())


def _people(desk: Desk) -> tuple[tuple[Story, str], ...]:
    people = desk.plan.project.people
    sheets = {
        personal_sheet_key(message): desk.writer.put(message, _readers(message), person=people.get(message.person))
        for message in desk.plan.personal
    }
    return tuple((story, _person(desk, story)) for story in stories(desk.plan, sheets))


def _readers(message: Message) -> tuple[str, ...]:
    return f"as {message.person} reads it", language(message.key.locale), days(message.moment)


def _person(desk: Desk, story: Story) -> str:
    first = next((entry.sheet for entry in story.entries if entry.sheet), None)
    brand = desk.plan.project.brand
    return desk.put(
        f"person-{story.person.id}.html",
        fill_bytes("person.html", brand=brand, style=desk.style, story=story, first=first),
    )


def _index(desk: Desk, pages: Sequence[CampaignPage], people: Sequence[tuple[Story, str]]) -> bytes:
    plan = desk.plan
    rows = plan.rows
    counts = tally(rows, len(plan.schedule.people))
    written = sum(message.key.campaign in plan.shown for message in plan.messages)
    up = stays(plan.windows, plan.shown)
    return fill_bytes(
        "index.html",
        brand=plan.project.brand,
        style=f"v/{desk.style}",
        started=_started(plan),
        status=worst(plan.problems),
        wrong=counted(plan.problems),
        broken=sum(page.broken for page in pages),
        figures=tuple(figures(plan, rows, counts, written, up)),
        reasons=reasons(counts),
        weeks=weeks(rows, landings(rows), up),
        pages={page.campaign.id: page for page in pages},
        unread=sorted(plan.project.unread),
        problems=desk.problems,
        people=people,
        decisions=len(plan.schedule.rows),
        samples=SAMPLES if len(plan.schedule.rows) > MOST_DECISIONS else 0,
        channels=plan.project.channels,
        titles=Titles(plan.project.campaigns),
    )


def _started(plan: Plan) -> str:
    """The moment the plan starts from, on the brand's clock."""
    if plan.windows is None:
        return "no day, since nothing that can be read has a date"
    name = plan.project.brand.timezone
    clock = zone(name) or zone("UTC")
    assert clock is not None  # noqa: S101  UTC is always there
    return f"{moment(to_local(plan.schedule.as_of, clock).isoformat())} ({name})"
