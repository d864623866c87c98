"""From which source text each translation was made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from omni.model.frozen import Frozen
from omni.model.place import Route

Judged = Literal["approved", "changed"]


class MadeFrom(Frozen):
    """The source language, the fingerprint of the source text, what was thought of the translation, and by whom."""

    source: str
    text: str
    route: Route
    state: Judged = "approved"
    by: str = ""


class Translations(Frozen):
    """The record of one campaign: by locale, then by the name of a text such as `messages/teaser/headline`."""

    campaign: str
    route: Route
    made: Mapping[str, Mapping[str, MadeFrom]]
