"""The files of a workspace, read and typed: text in, values and findings out; nothing here raises on content."""

from __future__ import annotations

from omni.load.project import load

__all__ = ["load"]
