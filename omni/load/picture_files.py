"""The picture files that a workspace names: in campaigns, in products.yaml, as the brand's logo."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from omni.model.campaign import Campaign, Picture
from omni.model.frozen import Frozen
from omni.model.pictures import PictureFile
from omni.model.place import Route
from omni.model.project import Project


class NamedFile(Frozen):
    """A file as it is named, and where."""

    written: str
    route: Route
    campaign: str = ""


def named_files(project: Project) -> Iterator[NamedFile]:
    """Every file that something is to be shown from, as often as it is named."""
    brand = project.brand
    if brand.identity.logo:
        route = brand.route / "identity" / "logo"
        nested = project.sources.node(route / "file") is not None
        yield NamedFile(brand.identity.logo, route / "file" if nested else route)
    for product in project.products.values():
        if product.image:
            yield NamedFile(product.image, product.route / "image")
    for campaign in project.campaigns.values():
        yield from _of_campaign(campaign)


def pictures_of(campaign: Campaign) -> Iterator[Picture]:
    """The images of a campaign and of its versions."""
    yield from chain(campaign.images.values(), *(version.images.values() for version in campaign.versions))


def measured_files(project: Project) -> dict[str, PictureFile]:
    """What the files that are there are, by their path, as far as they can be read; each is opened once."""
    files = project.files
    paths = {files.named(one.written, one.route.file) for one in named_files(project)} & files.readers.keys()
    if not paths:
        return {}
    from omni.measure.pictures import HEAD, measured

    return {path: measured(files.readers[path](HEAD), files.others[path]) for path in sorted(paths)}


def _of_campaign(campaign: Campaign) -> Iterator[NamedFile]:
    for picture in (*pictures_of(campaign), *campaign.videos.values()):
        route = picture.route
        named = {route / "file": picture.file, route / "cover": picture.cover}
        named |= {route / "crops" / channel: file for channel, file in picture.crops.items()}
        named |= {route / "captions" / locale: file for locale, file in picture.captions.items()}
        yield from (NamedFile(file, where, campaign.id) for where, file in named.items() if file)
