"""Pictures and videos."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from omni.load.notes import Names
from omni.load.values.brand import by_language, languages_of
from omni.load.values.facts import facts as facts_of
from omni.load.values.scope import Scope
from omni.model.campaign import Picture
from omni.model.place import Route

if TYPE_CHECKING:
    from omni.load.schema.pictures import PictureKeys


def pictures(
    found: Mapping[str, PictureKeys],
    route: Route,
    facts: Names,
    scope: Scope,
    given: Mapping[str, Picture] | None = None,
) -> dict[str, Picture]:
    """The pictures of a campaign, or of a version, which changes those `given`."""
    return {name: _picture(keys, route / name, facts, scope, (given or {}).get(name)) for name, keys in found.items()}


def _picture(keys: PictureKeys, route: Route, facts: Names, scope: Scope, given: Picture | None) -> Picture:
    for fact in keys.says:
        scope.references.known(fact, facts, (route / "says" / fact).key)
    for channel in keys.crops:
        scope.references.known(channel, scope.names["channel"], (route / "crops" / channel).key)
    alt = by_language(keys.alt, languages_of(scope.brand))
    return Picture(
        name=str(route.keys[-1]),
        file=keys.file or (given.file if given else ""),
        route=route,
        alt=alt or (given.alt if given else {}),
        crops=keys.crops or (given.crops if given else {}),
        says=facts_of(keys.says, route / "says") or (given.says if given else {}),
        cover=keys.cover or (given.cover if given else ""),
        captions=keys.captions or (given.captions if given else {}),
        seconds=keys.seconds or (given.seconds if given else 0),
    )
