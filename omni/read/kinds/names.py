"""Names of the brand and of what the message is about, and what is almost one of them.

The value is the name that is meant. The role is `near` for a slip (`Karmen`, a look-alike letter), `model` for another
number (`Nido 2` for `Nido 3`), `joined` for one that is joined or split otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claim
from omni.read.near_names import Near, near_names
from omni.read.page import Page


def find(page: Page) -> Iterator[Claim]:
    """Every name of a page that is almost right."""
    taken: list[Near] = []
    for found in sorted(near_names(page), key=lambda one: (one.start - one.end, one.slips)):
        if all(found.end <= other.start or other.end <= found.start for other in taken):
            taken.append(found)
            yield page.claim("name", found.name, found.start, found.end, role=found.role)
