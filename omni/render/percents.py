"""Percents as the language writes them: `30%`, `30 %`, `12,5%`."""

from __future__ import annotations

from decimal import Decimal

from omni.render.money import number
from omni.render.style import NBSP, Style


def percent(points: Decimal, style: Style) -> str:
    """The number and the sign; a no-break space between them in languages that want one."""
    return style.finish(f"{number(points, style)}{NBSP if style.grammar.percent_spaced else ''}%")
