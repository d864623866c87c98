"""Pictures as files, as a channel takes them, and as a message shows them."""

from __future__ import annotations

from decimal import Decimal

from omni.model.confidence import Confidence
from omni.model.files import FirstBytes
from omni.model.frozen import Frozen
from omni.model.place import Route

FORMATS = ("jpg", "png", "gif", "webp", "svg", "avif", "heic", "mp4", "mov", "webm")
VIDEOS = frozenset({"mp4", "mov", "webm"})


class PictureFile(Frozen):
    """What the first bytes of a file tell, and how many bytes it has.

    `format` is one of `FORMATS`, and empty for anything else; `width` and `height` are pixels as a viewer
    shows them, 0 where they are unknown.
    """

    format: str
    width: int = 0
    height: int = 0
    size: int = 0


class Ratio(Frozen):
    """A width to a height: `4:5`, `1.91:1`."""

    wide: Decimal
    high: Decimal

    def __str__(self) -> str:
        return f"{self.wide}:{self.high}"

    @property
    def value(self) -> Decimal:
        """The width over the height."""
        return self.wide / self.high


class PictureLimit(Frozen):
    """What pictures a channel takes, as one source says it: `ratios` (any of them), pixels, bytes, formats.

    `max_seconds` is for videos. `advised` limits warn, the others are refused or cut by the provider; `confidence` as
    for the limits of a part.
    """

    route: Route
    ratios: tuple[Ratio, ...] = ()
    min_width: int = 0
    min_height: int = 0
    max_bytes: int | None = None
    formats: tuple[str, ...] = ()
    max_seconds: int | None = None
    advised: bool = False
    source: str = ""
    confidence: Confidence = "N"
    checked_on: str = ""
    note: str = ""

    @property
    def is_sure(self) -> bool:
        """True where the provider refuses or cuts the rest, and says so itself."""
        return not self.advised and self.confidence in {"A", "B", "K"}


class Illustration(Frozen):
    """A picture of a message. `source` stands for it in a page: `cid:…`, or the address of one on the web.

    `file` is its path in the workspace and empty where there is none; then a drawing of `width` by `height` pixels with
    the `words` stands in. `read` gives the file's bytes when the message is written down.
    """

    source: str
    file: str
    words: str
    width: int
    height: int
    read: FirstBytes | None = None
