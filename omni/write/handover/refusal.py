"""Why a message cannot be handed over."""

from __future__ import annotations


class CannotHandOverError(Exception):
    """Raised with what the message does that tags cannot: `chooses by person.orders in a way …`."""
