"""Where a workspace begins, and where omni keeps the one that it ships."""

from __future__ import annotations

import os
from pathlib import Path

import omni

CAMPAIGNS = "campaigns"
TEMPLATES = "channel_templates"


def find_root(start: Path) -> Path | None:
    """Finds the nearest folder with `campaigns/` in it: `start` itself or one above it."""
    here = Path(os.path.abspath(start))  # noqa: PTH100 - resolving would leave the workspace through a link
    return next((folder for folder in (here, *here.parents) if os.path.isdir(folder / CAMPAIGNS)), None)  # noqa: PTH112


def starter_root() -> Path:
    """Finds the workspace that omni ships: `omni/starter` once installed, the folder beside `omni/` in a checkout.

    Raises FileNotFoundError for an installation without it.
    """
    package = Path(omni.__file__).parent
    for root in (package / "starter", package.parent):
        if (root / TEMPLATES).is_dir():
            return root
    raise FileNotFoundError(f"{package} was installed without its {TEMPLATES}")
