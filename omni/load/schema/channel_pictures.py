"""What pictures and videos a channel takes."""

from typing import Annotated, ClassVar

from pydantic import Field

from omni.load.scalars.ratios import RATIO, ratio
from omni.load.schema.keys import Keys
from omni.load.schema.reading import Many, Scalar, one_of
from omni.load.schema.types import Count, Date, Flag, Positive, Text
from omni.model.confidence import Confidence
from omni.model.pictures import FORMATS, Ratio

Ratios = Annotated[tuple[Ratio, ...], Many(Annotated[Ratio, Scalar(ratio, RATIO, {"type": "string"})])]
Formats = Annotated[tuple[str, ...], Many(Annotated[str, one_of(*FORMATS)])]


class ChannelPictureKeys(Keys):
    """What pictures a channel takes, and who says so."""

    what: ClassVar[str] = "pictures"
    expects: ClassVar[str] = "keys such as {ratio: 1:1, min_width: 1080}"

    ratio: Ratios = Field((), description="Width to height, any of these.", examples=["[1:1, 4:5]"])
    min_width: Count = Field(0, description="The least width, in pixels.", examples=["1080"])
    min_height: Count = Field(0, description="The least height, in pixels.", examples=["1080"])
    max_bytes: Positive | None = Field(None, description="The most bytes of a picture.", examples=["8000000"])
    formats: Formats = Field(
        (),
        description="The formats that are taken: jpg, png, gif, …, for videos mp4, mov, webm.",
        examples=["[jpg, png]"],
    )
    max_seconds: Positive | None = Field(None, description="The longest video, in seconds.", examples=["90"])
    advised: Flag = Field(
        False,  # noqa: FBT003
        description="Whether it is advice; other limits are refused or cut by the provider.",
        examples=["true"],
    )
    source: Text = Field("", description="The page that says so.", examples=["https://provider.example/pictures"])
    confidence: Annotated[Confidence, one_of("A", "B", "C", "K", "N")] = Field(
        "N", description="How sure it is, as for a limit of a part.", examples=["A"]
    )
    checked_on: Date | None = Field(None, description="The day the source was read.", examples=["2026-11-01"])
    note: Text = Field("", description="What else there is to know.", examples=["Outlook shows no others"])
