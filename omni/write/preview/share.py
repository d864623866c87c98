"""A plan on one page that needs no other file: for a phone, for a mail's attachment, for paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from omni.model.campaign import Campaign
from omni.model.decisions import rows_of, where
from omni.model.frozen import Frozen
from omni.model.message import Message
from omni.model.plan import Plan
from omni.words.tally import tally
from omni.words.titles import Titles
from omni.words.week import landings, stays, weeks
from omni.write.pictures import embedded
from omni.write.preview.campaign_page import CampaignPage, campaign_page
from omni.write.preview.cards import Card, Lane
from omni.write.preview.colours import accents
from omni.write.preview.desk import Desk
from omni.write.preview.facts import FactTable, fact_table
from omni.write.preview.filling import fill
from omni.write.preview.guarded import POLICY, guarded
from omni.write.preview.heights import letter, room
from omni.write.preview.labels import days
from omni.write.preview.problems import counted, numbered, worst
from omni.write.preview.sheet import SheetWriter, frame_css, readable_texts, sheet_css
from omni.write.preview.shelf import Shelf
from omni.write.preview.verdict import figures, reasons
from omni.write.publish import name_of


class Look(Frozen):
    """What one language reads: one text as it looks, and its other texts by market, version and moment."""

    card: Card
    others: tuple[Card, ...]


class Shown(Frozen):
    """One message on one channel: a look for each language, the brand's first before the rest."""

    lane: Lane
    looks: tuple[Look, ...]


class Told(Frozen):
    """A campaign as the page tells it."""

    page: CampaignPage
    shown: tuple[Shown, ...]
    facts: FactTable


class Share(Frozen):
    """The plan's campaigns laid out, and the sheets of their messages by the name that a card knows them by."""

    plan: Plan
    desk: Desk
    told: tuple[Told, ...]
    sheets: Mapping[str, str]

    def screen(self, started: str) -> str:
        """Writes the page for a screen; `started` says the moment the plan starts from."""
        return self._page(started, self.sheets)

    def paper(self, started: str) -> tuple[str, ...]:
        """Writes the page for paper, messages in words, and then every message that is a page itself."""
        return self._page(started, {}), *self._finished()

    def _page(self, started: str, sheets: Mapping[str, str]) -> str:
        plan = self.plan
        rows = where(plan.schedule.rows, lambda row: row.campaign in plan.shown)
        counts = tally(rows, len(plan.schedule.people))
        up = stays(plan.windows, plan.shown)
        return fill(
            "share.html",
            policy=POLICY,
            css=Markup(fill("share.css", accent=_accent(plan))),  # noqa: S704  ours, and colours that were parsed
            brand=plan.project.brand,
            started=started,
            status=worst(plan.problems),
            wrong=counted(plan.problems),
            broken=sum(one.page.broken for one in self.told),
            figures=tuple(figures(plan, rows, counts, len(plan.messages), up)),
            reasons=reasons(counts),
            weeks=weeks(rows, landings(rows), up),
            told=self.told,
            sheets=sheets,
            room=room,
            unread=sorted(plan.project.unread),
            problems=self.desk.problems,
            channels=plan.project.channels,
            titles=Titles(plan.project.campaigns),
        )

    def _finished(self) -> Iterator[str]:
        written = {(message.key, days(message.moment)): message for message in self.plan.messages}
        looks = (look for told in self.told for shown in told.shown for look in shown.looks)
        for look in looks:
            message = written.get((look.card.key, look.card.when))
            if message:
                yield from _own_pages(message)


def share(plan: Plan) -> Share:
    """Lays a plan out for one page: every message on every channel once in each language."""
    accent = _accent(plan)
    shelf = Shelf()
    bare = sheet_css(accent) + Markup(fill("bare.css"))  # noqa: S704  ours
    desk = Desk(plan, numbered(plan.problems), SheetWriter(shelf, bare, frame_css(accent)), "")
    told = tuple(_told(desk, plan.project.campaigns[name]) for name in plan.shown if name in plan.project.campaigns)
    sheets = {name_of(name, body): body.decode(errors="replace") for name, body in shelf.tree.items()}
    return Share(plan, desk, told, sheets)


def _accent(plan: Plan) -> tuple[str, str]:
    return accents(plan.project.brand.identity.colors)


def _told(desk: Desk, campaign: Campaign) -> Told:
    plan = desk.plan
    page = campaign_page(desk, campaign, rows_of(plan.schedule.rows, campaign.id))
    first = next((locale for market in plan.project.brand.markets.values() for locale in market.locales), "")
    facts = fact_table(brief for brief in plan.briefs if brief.key.campaign == campaign.id)
    return Told(page, tuple(Shown(lane, _looks(lane, first)) for lane in page.lanes), facts)


def _looks(lane: Lane, first: str) -> tuple[Look, ...]:
    by_language: dict[str, list[Card]] = {}
    for card in sorted(lane.cards, key=lambda card: card.key.locale != first):
        by_language.setdefault(card.key.locale, []).append(card)
    return tuple(Look(cards[0], tuple(cards[1:])) for cards in by_language.values())


def _own_pages(message: Message) -> Iterator[str]:
    channel = message.brief.channel
    for part in message.parts.values():
        if part.kind == "html" and not channel.parts[part.name].hidden:
            page = guarded(embedded(part.text, message))
            yield page + _one_sheet(message, page) if channel.frame == "mail" else page


def _one_sheet(message: Message, page: str) -> str:
    """Makes the paper as long as the email, which has no pages."""
    return f"<style>@page {{ size: 640px {letter(readable_texts(message), page)}px; margin: 0 }}</style>"
