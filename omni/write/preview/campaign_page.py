"""A campaign's page: what it says, everywhere it says it, its facts, when it leaves, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from omni.model.campaign import Campaign
from omni.model.frozen import Frozen
from omni.model.ledger import Verdict
from omni.model.schedule import Row
from omni.words.tally import Tally, tally
from omni.words.week import stays
from omni.write.preview.cards import Lane, filters, lanes
from omni.write.preview.desk import Desk
from omni.write.preview.facts import fact_table
from omni.write.preview.filling import fill_bytes
from omni.write.preview.labels import language
from omni.write.preview.problems import Numbered, counted, worst
from omni.write.preview.said import Said, said
from omni.write.preview.verdict import figures, reasons


class CampaignPage(Frozen):
    """What the index shows of a campaign, and the name of its page inside `v/`."""

    campaign: Campaign
    page: str
    tally: Tally
    lanes: tuple[Lane, ...]
    problems: tuple[Numbered, ...]
    verdict: Verdict | None = None

    @property
    def channels(self) -> str:
        """Its channels in words."""
        return ", ".join(dict.fromkeys(lane.channel.title for lane in self.lanes))

    @property
    def languages(self) -> str:
        """Its languages in words."""
        return ", ".join(map(language, self.campaign.locales))

    @property
    def broken(self) -> int:
        """How many messages could not be written."""
        return sum(card.sheet is None for lane in self.lanes for card in lane.cards)

    @property
    def worst(self) -> str:
        """The word of its worst problem."""
        return worst([one.problem for one in self.problems])

    @property
    def counted(self) -> str:
        """Its problems counted."""
        return counted([one.problem for one in self.problems])


def campaign_page(desk: Desk, campaign: Campaign, rows: Sequence[Row]) -> CampaignPage:
    """Puts a campaign's sheets and its page on the shelf; `rows` are its own."""
    plan = desk.plan
    laid = lanes(desk, campaign)
    counts = tally(rows, len(plan.schedule.people))
    linked = {one.number for lane in laid for card in lane.cards for one in card.problems}
    own = tuple(one for one in desk.problems if one.problem.campaign == campaign.id or one.number in linked)
    written = sum(message.key.campaign == campaign.id for message in plan.messages)
    up = stays(plan.windows, [campaign.id])
    told = _said(desk, campaign.id)
    body = fill_bytes(
        "campaign.html",
        brand=plan.project.brand,
        style=desk.style,
        campaign=campaign,
        lanes=laid,
        filters={row.name: row for row in filters(laid)},
        first=next((card.sheet for lane in laid for card in lane.cards if card.sheet), None),
        facts=fact_table(brief for brief in plan.briefs if brief.key.campaign == campaign.id),
        figures=tuple(figures(plan, rows, counts, written, up)),
        said=told,
        reasons=reasons(counts),
        stays=up,
        tally=counts,
        uncounted=campaign.id in plan.schedule.uncounted,
        problems=own,
        channels=plan.project.channels,
    )
    return CampaignPage(
        campaign, desk.put(f"campaign-{campaign.id}.html", body), counts, laid, own, told.verdict if told else None
    )


def _said(desk: Desk, campaign: str) -> Said | None:
    plan = desk.plan
    verdict = next((one for one in plan.verdicts if one.campaign == campaign), None)
    ledgers = (ledger for ledger in plan.ledgers if ledger.message.key.campaign == campaign)
    briefs = [brief for brief in plan.briefs if brief.key.campaign == campaign]
    return said(verdict, ledgers, briefs, plan.project.channels) if verdict else None
