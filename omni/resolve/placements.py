"""Which picture or video of a campaign goes to which channel, and from which file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from omni.model.campaign import Campaign, Picture
from omni.model.channel import Channel
from omni.model.frozen import Frozen
from omni.model.pictures import PictureFile
from omni.model.place import Route
from omni.model.project import Project
from omni.resolve.steps import channels_of, sends_of

_IMAGES = re.compile(r"\bimages\b(?:\s*\.\s*(\w+))?")
_VIDEOS = re.compile(r"\bvideos\b(?:\s*\.\s*(\w+))?")


class Placement(Frozen):
    """A picture or a video on a channel: `written` names its file, at `route`; `file` tells what that is, if known."""

    campaign: Campaign
    picture: Picture
    channel: Channel
    written: str
    route: Route
    file: PictureFile | None
    is_video: bool = False


def placements(project: Project) -> Iterator[Placement]:
    """Every image and video of every campaign on every channel that shows it and says what it takes; each file once."""
    for campaign in project.campaigns.values():
        images = [campaign.images, *(version.images for version in campaign.versions)]
        shows = campaign.videos or any(images)
        for channel in (project.channels[name] for name in _channels(campaign) if name in project.channels):
            if channel.pictures and shows:
                yield from _once(_on(project, campaign, channel, images, is_video=False))
                yield from _once(_on(project, campaign, channel, [campaign.videos], is_video=True))


def _on(
    project: Project, campaign: Campaign, channel: Channel, groups: Iterable[Mapping[str, Picture]], *, is_video: bool
) -> Iterator[Placement]:
    mentioned = _mentioned(project, channel, _VIDEOS if is_video else _IMAGES)
    for picture in (picture for group in groups for picture in group.values()):
        written = picture.crops.get(channel.id, picture.file)
        if written and picture.name in (mentioned or {picture.name}):
            route = picture.route / "crops" / channel.id if channel.id in picture.crops else picture.route / "file"
            file = project.pictures.get(project.files.named(written, picture.route.file))
            yield Placement(campaign, picture, channel, written, route, file, is_video)


def _once(found: Iterable[Placement]) -> Iterator[Placement]:
    told: set[tuple[str, str]] = set()
    for one in found:
        if (one.picture.name, one.written) not in told:
            told.add((one.picture.name, one.written))
            yield one


def _mentioned(project: Project, channel: Channel, pattern: re.Pattern[str]) -> frozenset[str]:
    """What the channel's templates name; nothing where they name none, or take whichever there are."""
    texts = (text for path, text in project.templates.items() if path.startswith(f"{channel.folder}/"))
    names = frozenset[str]().union(*(_named_in(text, pattern) for text in texts))
    return frozenset() if "" in names else names


@lru_cache(maxsize=512)
def _named_in(text: str, pattern: re.Pattern[str]) -> frozenset[str]:
    return frozenset(pattern.findall(text))


def _channels(campaign: Campaign) -> tuple[str, ...]:
    """The channels that the campaign uses, sorted."""
    sent = {name for send in sends_of(campaign) for name in channels_of(campaign, send)}
    shown = {name for shown in campaign.shown for name in shown.channels}
    return tuple(sorted({*sent, *shown, *(name for version in campaign.versions for name in version.channels)}))
