"""The YAML reader: bytes → nodes with positions and findings."""

from __future__ import annotations

from omni.load.yaml.parse import parse

__all__ = ["parse"]
