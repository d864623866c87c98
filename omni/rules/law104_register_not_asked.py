"""Letters to people who may stand in the public register of those who want none.

## What it does
Where a marketing campaign sends printed mail to Italy, to people of a table, looks whether audience.yaml says on which
day the table was compared with the Registro delle opposizioni (`opt_out_register`).

## Why the customer would care
They wrote themselves into a register of the state so as to get no such letter; a complaint about it costs more than the
whole mailing.

## Bad
    audience.yaml: {audience: {»file«: people.csv}}
    people.csv: |
      id,address,locale,country,consent.letter
      maria,"Via Roma 1, 20121 Milano",it,IT,offers
    channels: [letter]
    facts: {discount: 30%, code: BLACK30, ends: 2026-12-30T23:59}

## Good
    audience.yaml: {audience: {file: people.csv, opt_out_register: 2026-11-20}}
    people.csv: |
      id,address,locale,country,consent.letter
      maria,"Via Roma 1, 20121 Milano",it,IT,offers
    channels: [letter]
    facts: {discount: 30%, code: BLACK30, ends: 2026-12-30T23:59}

## How to fix
Compare the table with the register, take out who stands there, and write the day as `opt_out_register`.

## Source
D.lgs. 196/2003 article 130 paragraph 3-bis. How long a comparison is valid is not checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.audience.written import of_table
from omni.model.campaign import Campaign
from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.resolve import sends_of

LEVEL = Level.WARNING
STRICT = Level.ERROR
_COUNTRY = "IT"


def check(project: Project) -> Iterator[Finding]:
    """Yields the table of people, where letters go to some of them and no register was asked."""
    table = project.audience.table if project.audience else None
    if project.audience is None or table is None or table.opt_out_register:
        return
    for campaign in project.campaigns.values():
        if campaign.purpose == "marketing" and _posts(project, campaign):
            yield Finding(
                (of_table(project) / "file").key,
                f"{campaign.id} sends letters to {_COUNTRY}, and nothing says that {table.file} was compared with the "
                "register of those who want none",
                related=((campaign.route / "channels", "the channels of the campaign"),),
                advice="compare it, and write the day as opt_out_register",
            )
            return


def _posts(project: Project, campaign: Campaign) -> bool:
    channels = {channel for send in sends_of(campaign) for channel in (*send.channels, *send.first_of)}
    by_post = any(project.channels[name].address == "address" for name in channels & project.channels.keys())
    return by_post and any(_COUNTRY in project.brand.markets[name].countries for name in campaign.markets)
