"""Statuses of a schedule in words, for everyone who shows them."""

from __future__ import annotations

from omni.model.schedule import Status

WATERFALL = (
    *(Status.NOT_REACHED, Status.BRANCHED, Status.OTHER_CHANNEL, Status.HELD_OUT, Status.SUPPRESSED),
    *(Status.UNSUBSCRIBED, Status.NO_CONSENT, Status.NO_ADDRESS, Status.DUPLICATE_ADDRESS, Status.EXITED),
    *(Status.MISSED_LOCAL_TIME, Status.OUTSIDE_WINDOW, Status.CAPPED, Status.EXPIRED, Status.OVER_RATE),
    *(Status.OVER_BUDGET, Status.IN_PROGRESS),
)
"""All that stops a message: the way a person takes, then the gates in the order in which they are asked (R19)."""

MEANT = {
    Status.HELD_OUT: "the control group, which shows what the messages change",
    Status.CAPPED: "as many as the policy lets one person have",
    Status.DUPLICATE_ADDRESS: "somebody else there gets it",
}
"""What a reader may ask about some words."""

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
