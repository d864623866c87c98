"""What each kind of file may say: one pydantic model per kind, whose field descriptions are the user's manual.

The models of a kind are imported and built when the first file of that kind is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from omni.load.schema.kinds import KINDS, Kind

if TYPE_CHECKING:
    from omni.load.schema.manual import describe
    from omni.load.schema.published import json_schema

__all__ = ["KINDS", "Kind", "describe", "json_schema"]


def __getattr__(name: str) -> Any:
    if name == "describe":
        from omni.load.schema.manual import describe

        return describe
    if name == "json_schema":
        from omni.load.schema.published import json_schema

        return json_schema
    raise AttributeError(name)
