"""Moments on somebody's clock."""

from __future__ import annotations

from datetime import datetime

from omni.model.facts import Moment


def moment(local: datetime | None, zone: str = "") -> Moment | None:
    """The moment, where one is given."""
    return Moment(local, zone) if local else None
