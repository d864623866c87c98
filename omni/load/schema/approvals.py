"""approvals.yaml: who approved what a campaign says and sends."""

from typing import ClassVar

from pydantic import Field

from omni.load.schema.keys import Keys
from omni.load.schema.types import Name, Text


class ApprovalKeys(Keys):
    """One role's approval."""

    what: ClassVar[str] = "an approval"
    expects: ClassVar[str] = "keys such as {by: Ada Conti, read: 9f86d081884c7d65, sent: 60303ae22b998861}"

    by: Text = Field(description="Who approved, with an address where there is one.", examples=["Ada Conti"])
    read: Text = Field(description="The fingerprint of all that customers read.", examples=["9f86d081884c7d65"])
    sent: Text = Field(
        description="The fingerprint of when it is sent, to whom, and on which channels.", examples=["60303ae22b998861"]
    )
    messages: dict[Name, Text] = Field(
        {}, description="The fingerprint of each message, to tell which has changed.", examples=["{teaser: 9f86d081}"]
    )
    plan: dict[Name, Text] = Field(
        {},
        description="The fingerprints of schedule, audience, channels and budget, to tell which has changed.",
        examples=["{schedule: 60303ae2, audience: 2b998861, channels: 1f40fc92, budget: da241254}"],
    )


class ApprovalsFile(Keys):
    """Who approved a campaign; `omni approve` writes it."""

    what: ClassVar[str] = "approvals.yaml"
    approvals: Name = Field(description="The campaign that was approved.", examples=["black-friday"])
    roles: dict[Name, ApprovalKeys] = Field(
        {},
        description="The approvals, by role.",
        examples=["{legal: {by: Ada Conti, read: 9f86d081884c7d65, sent: 60303ae22b998861}}"],
    )
