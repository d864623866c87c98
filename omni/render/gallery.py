"""The pictures of one brief, as its templates may ask for them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from hashlib import blake2b

from omni.model.brief import Brief
from omni.model.campaign import Picture
from omni.model.localised import pick
from omni.model.pictures import Illustration
from omni.model.project import Project
from omni.render.cleaning import author_text
from omni.render.paths import Value
from omni.render.style import Style
from omni.render.variables import Variable

_USUAL_WIDTH, _USUAL_RATIO = 1200, 2
_UNFIT = re.compile(r"[^a-z0-9]+")


class Gallery:
    """Hands out pictures as short sources and remembers them in `shown`, so that the file can follow the message."""

    def __init__(self, project: Project, brief: Brief, style: Style) -> None:
        self._project = project
        self._brief = brief
        self._style = style
        self._file = brief.campaign.file
        self.shown: dict[str, Illustration] = {}

    def values(self) -> dict[str, Value]:
        """`images` with `src`, `alt`, `width`, `height`, `file`; `videos` with `cover`, `seconds`, `captions`, …."""
        brief = self._brief
        return {
            "images": {name: self._image(name, picture) for name, picture in brief.images.items()},
            "videos": {name: self._video(name, picture) for name, picture in brief.videos.items()},
        }

    def picture(self, asked: object) -> str:
        """The source of a picture: of `images.hero`, of `videos.teaser` (its cover), or of a file by its name."""
        if isinstance(asked, Mapping):
            return str(asked.get("src") or asked.get("cover") or "")
        return self._of(str(asked), self._file, "").source

    def logo(self) -> str:
        """The source of the brand's logo; nothing where its file is not there, for the name stands in."""
        brand = self._brief.brand
        logo = brand.identity.logo
        is_there = "://" in logo or self._project.files.named(logo, brand.route.file)
        words = pick(brand.identity.logo_alt, self._style.locale) or brand.name
        return self._of(logo, brand.route.file, words).source if is_there else ""

    def _image(self, name: str, picture: Picture) -> dict[str, Value]:
        file = picture.crops.get(self._brief.key.channel, picture.file)
        alt, words = self._words(f"images.{name}.alt", picture)
        found = self._of(file, picture.route.file, words)
        return {"src": found.source, "alt": alt, "file": file, "width": found.width, "height": found.height}

    def _video(self, name: str, video: Picture) -> dict[str, Value]:
        alt, words = self._words(f"videos.{name}.alt", video)
        cover = self._of(video.cover, video.route.file, words)
        return {
            "cover": cover.source,
            "alt": alt,
            "file": video.crops.get(self._brief.key.channel, video.file),
            "seconds": video.seconds,
            "captions": pick(video.captions, self._style.locale) or "",
            "width": cover.width,
            "height": cover.height,
        }

    def _words(self, path: str, picture: Picture) -> tuple[Variable, str]:
        """The alternative text in the reader's language, and what to write on a drawing."""
        alt = pick(picture.alt, self._style.locale) or ""
        return Variable(path, "brand", author_text(alt), self._style), alt or picture.name

    def _of(self, written: str, beside: str, words: str) -> Illustration:
        files, known = self._project.files, self._project.pictures
        path = files.named(written, beside)
        source = written if written.startswith("https://") else _content_id(path or written or words)
        found = known.get(path)
        if found and found.width and found.height:
            width, height = found.width, found.height
        else:
            width, height = (0, 0) if path in files.others else self._drawn_size()
        one = Illustration(source, path, words or written, width, height, files.readers.get(path))
        return self.shown.setdefault(source, one)

    def _drawn_size(self) -> tuple[int, int]:
        """The size of a drawing that stands in: what the channel takes, else a wide one."""
        limits = self._brief.channel.pictures
        ratio = next((limit.ratios[0].value for limit in limits if limit.ratios), _USUAL_RATIO)
        width = max((limit.min_width for limit in limits), default=0) or _USUAL_WIDTH
        return width, round(width / ratio)


@lru_cache(maxsize=512)
def _content_id(path: str) -> str:
    """The source of a file: `cid:scarf-1f0c9a6b2d3e@omni.invalid` (RFC 2392), from its path alone."""
    stem = path.rpartition("/")[2].rpartition(".")[0] or path
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    name = _UNFIT.sub("-", plain)[:40].strip("-") or "picture"
    return f"cid:{name}-{blake2b(path.encode('utf-8', 'replace'), digest_size=6).hexdigest()}@omni.invalid"
