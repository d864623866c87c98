"""Pictures and videos: files, what they show, what they say."""

from typing import ClassVar

from pydantic import Field

from omni.load.schema.addresses import Words
from omni.load.schema.facts.fact import FactMap
from omni.load.schema.keys import Keys
from omni.load.schema.types import Count, Text, TextByName


class PictureKeys(Keys):
    """An image or a video."""

    what: ClassVar[str] = "a picture"
    single: ClassVar[str] = "file"
    expects: ClassVar[str] = "keys such as {file: hero.jpg, alt: {it: Cappotto Nova}}"

    file: Text = Field(
        "", description="The file: beside this one, in images/ there, or in campaigns/images.", examples=["bf-hero.jpg"]
    )
    alt: Words = Field(
        "", description="What it shows, by language, for those who cannot see it.", examples=["{it: Cappotto Nova}"]
    )
    crops: TextByName = Field({}, description="Other files by channel.", examples=["{instagram: hero-square.jpg}"])
    says: FactMap = Field(
        {},
        description="The values that can be read in it, written like facts: {discount: 30%}.",
        examples=["{discount: 30%}"],
    )
    cover: Text = Field("", description="The picture of a video before it plays.", examples=["teaser.jpg"])
    captions: TextByName = Field({}, description="The files of captions by language.", examples=["{it: teaser.it.vtt}"])
    seconds: Count = Field(0, description="How long a video is.", examples=["12"])
