"""Percents as the language writes them: `30%`, `30 %`, `12,5%`."""

from __future__ import annotations

from decimal import Decimal

from omni.render.elision import before
from omni.render.grammar import Form
from omni.render.money import number
from omni.render.style import NBSP, Style


def percent(points: Decimal, style: Style) -> str:
    """The number and the sign; a no-break space between them in languages that want one."""
    return style.finish(f"{number(points, style)}{NBSP if style.grammar.percent_spaced else ''}%")


def with_preposition(form: Form, text: str, style: Style) -> str:
    """A printed value after a preposition: `del 30%`, `dell'80%`, `de 20%`."""
    return before(form, text, style.language)
