"""A sign and a colour for each campaign, so that a calendar need not repeat their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import cycle, islice

from omni.report.terminal import Piece

_SIGNS = (("●", "cyan"), ("◆", "magenta"), ("▲", "green"), ("■", "yellow"), ("★", "blue"))
Signs = Mapping[str, tuple[str, str]]
"""The sign of each campaign, and its colour."""


def signs(campaigns: Sequence[str]) -> Signs:
    """Gives each campaign its sign; from the sixth on they repeat."""
    return dict(zip(campaigns, islice(cycle(_SIGNS), len(campaigns)), strict=True))


def legend(campaigns: Sequence[str]) -> tuple[Piece, ...]:
    """Says which sign stands for which campaign; nothing where there is only one."""
    named = [piece for name, sign in signs(campaigns).items() for piece in ("  ", sign, f" {name}")]
    return tuple(named) if len(campaigns) > 1 else ()
