"""Lends these tests the small brand of `tests/small_brand.py`."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def a() -> ModuleType:
    """Words to write campaigns and people in: `a.campaign("x", a.send("main", "sms", at="2026-12-02T10:00"))`."""
    spec = spec_from_file_location("small_brand", Path(__file__).parents[1] / "small_brand.py")
    assert spec
    assert spec.loader
    words = module_from_spec(spec)
    spec.loader.exec_module(words)
    return words
