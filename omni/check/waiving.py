"""Waivers: what a campaign, or a line, may do for a while, and who said so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from omni.check.catalogue import rule_named
from omni.check.signing import Signed, campaign_at
from omni.model.campaign import LineWaiver
from omni.model.place import Route, Where
from omni.model.problem import Finding
from omni.model.project import Project


class Waived(NamedTuple):
    """What no waiver allows, what one does, and what is wrong with the waivers themselves: expired, without use, of no
    rule.
    """

    kept: list[Signed]
    allowed: list[Signed]
    about: list[Finding]


class _Allowance(NamedTuple):
    """A waiver of a campaign or on a line, where it is written, and what it covers."""

    allow: str
    owner: str
    until: date
    where: Where
    campaign: str
    covers: Callable[[Signed], bool]


def waived(project: Project, found: Iterable[Signed], today: date | None) -> Waived:
    """Tells apart what waivers allow."""
    allowances = [*_of_campaigns(project), *(_on_line(project, one) for one in project.line_waivers)]
    kept: list[Signed] = []
    allowed: list[Signed] = []
    used: set[int] = set()
    for one in found:
        matching = [at for at, each in enumerate(allowances) if _names(each, one) and each.covers(one)]
        used.update(matching)
        (allowed if any(_holds(allowances[at], today) for at in matching) else kept).append(one)
    about = [finding for at, each in enumerate(allowances) if (finding := _about(each, today, is_used=at in used))]
    return Waived(kept, allowed, about)


def _of_campaigns(project: Project) -> Iterator[_Allowance]:
    for campaign in project.campaigns.values():
        for waiver in campaign.waivers:
            covers = partial(_in_campaign, campaign.id, waiver.at)
            yield _Allowance(waiver.allow, waiver.owner, waiver.until, waiver.route, campaign.id, covers)


def _on_line(project: Project, one: LineWaiver) -> _Allowance:
    campaign = campaign_at(project, one.place.file)
    return _Allowance(one.allow, one.owner, one.until, one.place, campaign, partial(_on_lines, one))


def _names(allowance: _Allowance, one: Signed) -> bool:
    return allowance.allow in {one.problem.name, one.problem.code}


def _in_campaign(campaign: str, at: str, one: Signed) -> bool:
    keys = ".".join(map(str, one.where.keys)) if isinstance(one.where, Route) else ""
    return one.problem.campaign == campaign and (not at or f"{keys}.".startswith(f"{at}."))


def _on_lines(waiver: LineWaiver, one: Signed) -> bool:
    place = one.problem.place
    return place.file == waiver.place.file and waiver.first <= place.line <= waiver.last


def _holds(allowance: _Allowance, today: date | None) -> bool:
    return today is None or allowance.until >= today


def _about(allowance: _Allowance, today: date | None, *, is_used: bool) -> Finding | None:
    """What is wrong with a waiver; no single campaign can tell whether one in a file that all share is of use."""
    allow, until = allowance.allow, allowance.until.isoformat()
    if rule_named(allow) is None:
        rule, sentence, advice = "waiver-of-no-rule", f"the waiver allows {allow}, which no rule is called", "omni explain rules lists the rules"  # fmt: skip # noqa: E501
    elif not _holds(allowance, today):
        rule, sentence, advice = "expired-waiver", f"the waiver of {allow} ended on {until}, today is {today}", f"ask {allowance.owner or 'its owner'}, or mend the problem"  # fmt: skip # noqa: E501
    elif not is_used and allowance.campaign:
        rule, sentence, advice = "unused-waiver", f"the waiver allows {allow}, which is found nowhere", "delete the waiver"  # fmt: skip # noqa: E501
    else:
        return None
    return Finding(allowance.where, sentence, rule=rule, advice=advice, campaign=allowance.campaign)
