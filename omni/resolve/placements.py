"""Which picture of a campaign goes to which channel, and from which file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.campaign import Campaign, Picture
from omni.model.channel import Channel
from omni.model.frozen import Frozen
from omni.model.pictures import PictureFile
from omni.model.place import Route
from omni.model.project import Project
from omni.resolve.steps import channels_of, sends_of

_IMAGES = re.compile(r"\bimages\b(?:\s*\.\s*(\w+))?")


class Placement(Frozen):
    """A picture on a channel: `written` names its file, at `route`; `file` tells what the file is, if that is known."""

    campaign: Campaign
    picture: Picture
    channel: Channel
    written: str
    route: Route
    file: PictureFile | None


def placements(project: Project) -> Iterator[Placement]:
    """Every image of every campaign on every channel that shows it and says what it takes; each file once."""
    for campaign in project.campaigns.values():
        channels = [project.channels[name] for name in _channels(campaign) if name in project.channels]
        for channel in channels:
            if channel.pictures:
                yield from _on(project, campaign, channel)


def videos_on(project: Project) -> Iterator[tuple[Campaign, Picture, Channel]]:
    """Every video of every campaign on every channel that says what it takes."""
    for campaign in project.campaigns.values():
        for name in _channels(campaign):
            if name in project.channels and project.channels[name].pictures:
                yield from ((campaign, video, project.channels[name]) for video in campaign.videos.values())


def _on(project: Project, campaign: Campaign, channel: Channel) -> Iterator[Placement]:
    mentioned = _mentioned(project, channel)
    told: set[tuple[str, str]] = set()
    groups = (campaign.images, *(version.images for version in campaign.versions))
    for picture in (picture for group in groups for picture in group.values()):
        cropped = channel.id in picture.crops
        written = picture.crops.get(channel.id, picture.file)
        if written and picture.name in (mentioned or {picture.name}) and (picture.name, written) not in told:
            told.add((picture.name, written))
            route = picture.route / "crops" / channel.id if cropped else picture.route / "file"
            file = project.pictures.get(project.files.named(written, picture.route.file))
            yield Placement(campaign, picture, channel, written, route, file)


def _mentioned(project: Project, channel: Channel) -> frozenset[str]:
    """The pictures that the channel's templates name; nothing where they name none, or take whichever there are."""
    texts = (text for path, text in project.templates.items() if path.startswith(f"{channel.folder}/"))
    names = {name for text in texts for name in _IMAGES.findall(text)}
    return frozenset() if "" in names else frozenset(names)


def _channels(campaign: Campaign) -> tuple[str, ...]:
    """The channels that the campaign uses, sorted."""
    sent = {name for send in sends_of(campaign) for name in channels_of(campaign, send)}
    shown = {name for shown in campaign.shown for name in shown.channels}
    return tuple(sorted({*sent, *shown, *(name for version in campaign.versions for name in version.channels)}))
