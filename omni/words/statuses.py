"""Statuses of a schedule in words, for everyone who shows them."""

from __future__ import annotations

from omni.model.schedule import Status

WORDS = {
    Status.HELD_OUT: "held out on purpose",
    Status.SUPPRESSED: "on a suppression list",
    Status.UNSUBSCRIBED: "unsubscribed",
    Status.NO_CONSENT: "no consent",
    Status.NO_ADDRESS: "no address",
    Status.EXITED: "left the journey",
    Status.BRANCHED: "took another branch",
    Status.OUTSIDE_WINDOW: "only quiet hours left",
    Status.MISSED_LOCAL_TIME: "their hour had passed",
    Status.CAPPED: "had enough messages",
    Status.EXPIRED: "too late to send",
    Status.OVER_RATE: "over the rate limit",
    Status.OVER_BUDGET: "over the budget",
    Status.DUPLICATE_ADDRESS: "same address as another",
    Status.OTHER_CHANNEL: "got it on another channel",
    Status.NOT_REACHED: "did not come this far",
    Status.IN_PROGRESS: "still under way",
}
