"""What rules look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from omni.model.audited import Audited
from omni.model.campaign import Campaign
from omni.model.claims import Claims, Group
from omni.model.frozen import Frozen, replace
from omni.model.message import Message
from omni.model.outcome import Outcome
from omni.model.project import Project
from omni.model.retold import Retold
from omni.model.schedule import Schedule
from omni.model.timetable import Timetable
from omni.model.windows import Windows


class Subjects(Frozen):
    """The values of the line so far; those still unknown are empty, and rules about them do not run."""

    project: Project
    messages: tuple[Message, ...] = ()
    claims: tuple[Claims, ...] = ()
    windows: Windows | None = None
    schedule: Schedule | None = None
    retold: tuple[Retold, ...] = ()
    audited: tuple[Audited, ...] = ()

    def without(self, unwritten: Collection[tuple[str, str, str]]) -> Subjects:
        """The same without messages (campaign, message, locale) that are only half written."""

        def whole(message: Message) -> bool:
            return (message.key.campaign, message.key.message, message.key.locale) not in unwritten

        return replace(
            self,
            messages=tuple(message for message in self.messages if whole(message)),
            claims=tuple(said for said in self.claims if whole(said.message)),
        )

    def of(self, kind: str) -> Iterator[object]:
        """All subjects of a kind, by the name of its type."""
        match kind:
            case "Project":
                yield self.project
            case "Campaign":
                yield from self.project.campaigns.values()
            case "Message":
                yield from self.messages
            case "Claims":
                yield from self.claims
            case "Retold":
                yield from self.retold
            case "Audited":
                yield from self.audited
            case "Group":
                yield from groups(self.claims)
            case "Timetable":
                yield from timetables(self.project, self.claims, self.windows) if self.windows else ()
            case "Outcome":
                yield from [Outcome(self.project, self.schedule, self.claims)] if self.schedule else []
            case _:
                raise TypeError(f"no rule can look at {kind}")


def campaign_of(subject: object) -> str:
    """The campaign that a subject belongs to, or nothing."""
    match subject:
        case Campaign(id=name):
            return name
        case Message(brief=brief) | Claims(message=Message(brief=brief)):
            return brief.key.campaign
        case Retold(before=Claims(message=message)):
            return message.key.campaign
        case Group(campaign=campaign) | Timetable(campaign=campaign) | Audited(campaign=campaign):
            return campaign.id
        case _:
            return ""


def message_of(subject: object) -> Message | None:
    """The message that a subject is, or is about."""
    match subject:
        case Message():
            return subject
        case Claims(message=message):
            return message
        case _:
            return None


def timetables(project: Project, claims: tuple[Claims, ...], windows: Windows) -> Iterator[Timetable]:
    """Each campaign with its messages and their windows."""
    said: dict[str, list[Claims]] = defaultdict(list)
    for one in claims:
        said[one.message.key.campaign].append(one)
    for name, campaign in project.campaigns.items():
        yield Timetable(project, campaign, tuple(said[name]), windows)


def groups(claims: tuple[Claims, ...]) -> Iterator[Group]:
    """All that each campaign says to the people of one version and variant; without variants, a message joins each."""
    versions: dict[tuple[str, str], list[Claims]] = defaultdict(list)
    for said in claims:
        versions[said.message.key.campaign, said.message.key.version].append(said)
    for (_, version), members in versions.items():
        variants = sorted({said.message.key.variant for said in members} - {""}) or [""]
        for variant in variants:
            joined = tuple(said for said in members if said.message.key.variant in {"", variant})
            yield Group(members[0].message.brief.campaign, version, variant, joined)
