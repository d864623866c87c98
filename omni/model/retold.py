"""A message told again with other facts."""

from __future__ import annotations

from omni.model.claims import Claims
from omni.model.frozen import Frozen


class Retold(Frozen):
    """What a message says, and what it says once every number, date and code of its facts is another."""

    before: Claims
    after: Claims
