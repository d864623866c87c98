"""Turns briefs into messages, with marks that lead every piece of text back to where it was written."""

from __future__ import annotations

from omni.render.errors import distinct
from omni.render.filters import FACT_FILTERS, TEXT_FILTERS
from omni.render.renderer import Renderer
from omni.render.telling import told_once

__all__ = ["FACT_FILTERS", "TEXT_FILTERS", "Renderer", "distinct", "told_once"]
