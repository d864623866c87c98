"""Waivers: what a campaign may do for a while, and who said so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from omni.check.catalogue import rule_named
from omni.check.signing import Signed
from omni.model.campaign import Campaign, Waiver
from omni.model.place import Route
from omni.model.problem import Finding
from omni.model.project import Project


class Waived(NamedTuple):
    """What no waiver allows, what one does, and what is wrong with the waivers themselves: expired, without use, of no
    rule.
    """

    kept: list[Signed]
    allowed: list[Signed]
    about: list[Finding]


def waived(project: Project, found: Iterable[Signed], today: date | None) -> Waived:
    """Tells apart what waivers allow."""
    waivers = [(campaign, waiver) for campaign in project.campaigns.values() for waiver in campaign.waivers]
    kept: list[Signed] = []
    allowed: list[Signed] = []
    used: set[Route] = set()
    for one in found:
        matching = [waiver for campaign, waiver in waivers if _covers(campaign, waiver, one)]
        used |= {waiver.route for waiver in matching}
        (allowed if any(_holds(waiver, today) for waiver in matching) else kept).append(one)
    return Waived(kept, allowed, list(_about(waivers, used, today)))


def _covers(campaign: Campaign, waiver: Waiver, one: Signed) -> bool:
    problem = one.problem
    if problem.campaign != campaign.id or waiver.allow not in {problem.name, problem.code}:
        return False
    if not waiver.at:
        return True
    keys = ".".join(map(str, one.where.keys)) if isinstance(one.where, Route) else ""
    return f"{keys}.".startswith(f"{waiver.at}.")


def _holds(waiver: Waiver, today: date | None) -> bool:
    return today is None or waiver.until >= today


def _about(waivers: list[tuple[Campaign, Waiver]], used: set[Route], today: date | None) -> Iterator[Finding]:
    for campaign, waiver in waivers:
        finding = _finding(waiver, today, is_used=waiver.route in used)
        if finding:
            rule, sentence, advice = finding
            yield Finding(waiver.route, sentence, rule=rule, advice=advice, campaign=campaign.id)


def _finding(waiver: Waiver, today: date | None, *, is_used: bool) -> tuple[str, str, str] | None:
    if rule_named(waiver.allow) is None:
        return "waiver-of-no-rule", f"the waiver allows {waiver.allow}, which no rule is called", "omni explain lists the rules"  # fmt: skip # noqa: E501
    if not _holds(waiver, today):
        until = waiver.until.isoformat()
        return "expired-waiver", f"the waiver of {waiver.allow} ended on {until}, today is {today}", f"ask {waiver.owner or 'its owner'}, or mend the problem"  # fmt: skip # noqa: E501
    if not is_used:
        return "unused-waiver", f"the waiver allows {waiver.allow}, which is found nowhere", "delete the waiver"
    return None
