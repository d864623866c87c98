"""Who approved what a campaign says and sends."""

from __future__ import annotations

from collections.abc import Mapping

from omni.model.frozen import Frozen, field
from omni.model.place import Route


class Approval(Frozen):
    """One role's approval: by whom, and the names of the content that was read and of what was to be sent.

    `messages` and `plan` name these in pieces, so that what has changed can be told; an older approval has neither.
    """

    by: str
    read: str
    sent: str
    route: Route
    messages: Mapping[str, str] = field(default_factory=dict)
    plan: Mapping[str, str] = field(default_factory=dict)


class Approvals(Frozen):
    """The approvals of one campaign, by role."""

    campaign: str
    route: Route
    given: Mapping[str, Approval]
