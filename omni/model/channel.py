"""A channel as its folder describes it: parts, limits, consent, cost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from omni.model.confidence import Confidence
from omni.model.frozen import Frozen, field
from omni.model.pictures import PictureLimit
from omni.model.place import Route

PartKind = Literal["text", "html", "svg"]
"""What a part is made of: it decides escaping (`html` and `svg` are escaped, `text` is not) and how it is read back."""

Look = Literal["mail", "phone", "paper", "page"]
USUAL_LOOK: Look = "page"
LOOKS: tuple[Look, ...] = ("mail", "phone", "paper", USUAL_LOOK)
"""How terminals show a message, and the preview where no template of its channel draws it."""


class Limit(Frozen):
    """One limit of a part, counted in `unit` (see `omni.measure`), where a URL may weigh `url` units.

    The characters of `ignore` are not counted. `each` says that it holds for each line of the part on its own.
    `advised` limits warn, the others are refused or cut by the provider. `confidence` is that of `limits.yaml`:
    A official page, B maintained library, C secondary source, K known standard, N omni's own choice.
    """

    unit: str
    route: Route
    max: int | None = None
    min: int | None = None
    url: int | None = None
    ignore: str = ""
    each: Literal["", "line"] = ""
    advised: bool = False
    source: str = ""
    confidence: Confidence = "N"
    checked_on: str = ""
    note: str = ""


class PartSpec(Frozen):
    """One finished part of a message (`subject`, `html`, `text`, `body`, …), rendered by a template of the folder.

    `template` is the template's path in the workspace. `hidden` parts are technical and nobody reads them.
    `inline` moves a page's CSS into its elements.
    """

    name: str
    template: str
    kind: PartKind
    route: Route
    required: bool = True
    hidden: bool = False
    inline: bool = False
    limits: tuple[Limit, ...] = ()


class Frame(Frozen):
    """A template of the channel's folder that draws the message as the channel would show it.

    `template` is its path in the workspace, `width` and `height` what it draws on, in CSS pixels.
    """

    template: str
    route: Route
    width: int = 390
    height: int = 720


class LeadTime(Frozen):
    """How long a printed channel takes, in days: to print, then to arrive at the earliest and the latest."""

    print_days: int = 0
    post_min: int = 0
    post_max: int = 0


class Channel(Frozen):
    """A channel folder.

    `addressed` channels have a recipient; the others are shown. `consent` is what R20 asks of a person: a topic opt-in,
    a permission, nothing. `address` names what a person needs (`email`, `phone`, `push_token`, `address`).
    `cost_unit` names the limit unit that a cost is per (`segments`), empty for one per message. `artefact` names the
    format of the file a provider would take (`eml`, `txt`, `json`, `html`). `frame` is how it is shown, one of `LOOKS`;
    in the preview a template of the folder may draw it (`drawn`). `requires` names what a marketing message must carry:
    `unsubscribe`, `stop`, `sender`. `sender` limits the name that the brand sends under, `code` what can be copied with
    a tap, `pictures` what is shown.
    `fields` are the copy fields that its templates read.
    """

    id: str
    title: str
    folder: str
    route: Route
    parts: Mapping[str, PartSpec]
    addressed: bool = True
    artefact: str = "txt"
    consent: Literal["topic", "permission", "none"] = "topic"
    address: str = ""
    interrupts: bool = False
    reports: tuple[str, ...] = ()
    cost_unit: str = ""
    cost: Mapping[str, str] = field(default_factory=dict)
    rate_limit: str = ""
    lead_time: LeadTime | None = None
    requires: tuple[str, ...] = ()
    sender: tuple[Limit, ...] = ()
    code: tuple[Limit, ...] = ()
    frame: str = USUAL_LOOK
    drawn: Frame | None = None
    fields: tuple[str, ...] = ()
    utm_medium: str = ""
    pictures: tuple[PictureLimit, ...] = ()
