"""A plan as a folder of pages that open from disk: no script, nothing loaded from outside, messages in a sandbox."""

from __future__ import annotations

from omni.write.preview.build import Preview, build

__all__ = ["Preview", "build"]
