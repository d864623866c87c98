"""The small workspace on disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from .workspaces import WORKSPACE


@pytest.fixture
def ciao(workspace: Callable[[Mapping[str, str]], Path]) -> Callable[..., Path]:
    """A function that writes the workspace, with some of its files changed (path: text), and gives its folder."""

    def write(changes: Mapping[str, str] | None = None) -> Path:
        return workspace(WORKSPACE | dict(changes or {}))

    return write
