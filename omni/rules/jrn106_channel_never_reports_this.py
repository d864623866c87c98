"""A wait for what the channel never tells.

## What it does
Compares the event of each `wait_for` with what the channels of its message report (`reports` in channel.yaml) and with
events.yaml. Where only some of several channels report it, it is a warning, and so is a share of people that
policy.yaml assumes for what the channel never tells (`email.cliked`).

## Why the customer would care
Nobody knows whether a text message was opened, so everyone gets the reminder, readers included.

## Bad
    send: null
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - {send: main, channels: [sms]}
        - wait_for: »opened«
          within: 2d
          else: [{send: main, id: again, channels: [email]}]

## Good
    send: null
    journey:
      entry: {at: 2026-11-27T10:00}
      steps:
        - {send: main, channels: [sms]}
        - wait_for: clicked
          within: 2d
          else: [{send: main, id: again, channels: [email]}]

## How to fix
Wait for something that the channel reports, such as `clicked`.

## Source
The `reports` of each channel; `omni explain sms` shows them.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.campaign import Campaign
from omni.model.journey import ENGAGED, Branch, Send, Step, WaitFor
from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.words.nearest import nearest

LEVEL = Level.ERROR
_LEFT = "unsubscribed"


def check(project: Project) -> Iterator[Finding]:
    """Yields every wait whose event no channel, or not every channel, of its message reports, and every share of people
    that the policy assumes to do what their channel never tells.
    """
    yield from _assumed(project)
    for campaign in project.campaigns.values():
        sends: list[Send] = []
        for step in _all(campaign.journey.steps if campaign.journey else ()):
            if isinstance(step, Send):
                sends.append(step)
            elif isinstance(step, WaitFor) and step.event not in project.events:
                yield from _finding(project, campaign, step, sends)


def _assumed(project: Project) -> Iterator[Finding]:
    """What no channel and no campaign's goal is called may be a purchase; a slip, or what others report, is not."""
    reported = {event for channel in project.channels.values() for event in channel.reports}
    for name in project.policy.assume:
        of, _, event = name.partition(".")
        channel = project.channels.get(of)
        if channel is None or event in channel.reports or event in project.events or event == _LEFT:
            continue
        close = nearest(event, (*channel.reports, *project.events, _LEFT))
        if close or event in reported:
            reports = ", ".join(channel.reports) or "nothing"
            yield Finding(
                (project.policy.route / "assume" / name).key,
                f"how many people are {event} is assumed, {of} reports only {reports}",
                related=((channel.route / "reports", f"what {of} reports"),),
                advice=f"write {of}.{close}" if close else "delete the line",
                level=Level.WARNING,
            )


def _finding(project: Project, campaign: Campaign, wait: WaitFor, sends: list[Send]) -> Iterator[Finding]:
    of = next((send for send in reversed(sends) if not wait.of or wait.of in {send.id, send.message}), None)
    if of is None:
        yield from _before_anything(project, campaign, wait)
        return
    names = [name for name in (*of.channels, *of.first_of) if name in project.channels] or list(campaign.channels)
    channels = [project.channels[name] for name in dict.fromkeys(names) if name in project.channels]
    asked = ENGAGED if wait.event == "engaged" else {wait.event}
    silent = [channel for channel in channels if asked.isdisjoint(channel.reports)]
    if silent:
        reports = ", ".join(silent[0].reports)
        yield Finding(
            wait.route / "wait_for",
            f"the journey waits until {of.message} is {wait.event}, {silent[0].id} reports only {reports}",
            related=tuple((channel.route / "reports", f"what {channel.id} reports") for channel in silent),
            advice=f"wait for one of {reports}",
            level=None if len(silent) == len(channels) else Level.WARNING,
            campaign=campaign.id,
        )


def _before_anything(project: Project, campaign: Campaign, wait: WaitFor) -> Iterator[Finding]:
    """A wait for what a channel reports, where nothing stands above it that could be clicked."""
    reported = any(wait.event in channel.reports for channel in project.channels.values())
    if reported or wait.event == "engaged":
        yield Finding(
            wait.route / "wait_for",
            f"the journey waits until something is {wait.event}, nothing is sent before",
            advice="write the wait below the send whose event it is",
            campaign=campaign.id,
        )


def _all(steps: tuple[Step, ...]) -> Iterator[Step]:
    for step in steps:
        yield step
        if isinstance(step, Branch | WaitFor):
            yield from _all(step.then)
            yield from _all(step.otherwise)
