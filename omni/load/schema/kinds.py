"""The kinds of YAML files, told by their first key, and the model of each."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, cast, get_args

if TYPE_CHECKING:
    from omni.load.schema.keys import Keys

Kind = Literal[
    "brand", "policy", "products", "shops", "events", "segments", "people", "audience", "campaign", "copy",
    "translations", "approvals", "results", "channel",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)


def model_of(kind: Kind) -> type[Keys]:
    """The model of a kind of file; its module is imported when it is first asked for."""
    module = import_module(f"omni.load.schema.{kind}")
    return cast("type[Keys]", getattr(module, f"{kind.capitalize()}File"))
