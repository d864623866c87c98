"""Messages as templates of a sending platform: values of a person stay as its tags, all others are finished.

A platform is a module with `PLATFORM`; adding one is adding a file and its name.
"""

from __future__ import annotations

from importlib import import_module

from omni.write.handover.handing import Handed, hand_over
from omni.write.handover.platform import Platform
from omni.write.handover.refusal import CannotHandOverError

__all__ = ["PLATFORMS", "CannotHandOverError", "Handed", "hand_over", "platform"]

PLATFORMS = ("braze", "klaviyo", "liquid", "mailchimp")


def platform(name: str) -> Platform:
    """Gives a platform by its name, one of `PLATFORMS`."""
    found: Platform = import_module(f"{__name__}.{name}").PLATFORM
    return found
