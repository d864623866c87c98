"""Holds one kind of value a file: each reads its claims from a page with `find(page) -> Iterator[Claim]`."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from omni.model.claims import Claim
from omni.read.page import Page

Reader = Callable[[Page], Iterator[Claim]]


@cache
def readers() -> tuple[Reader, ...]:
    """All readers, by file name; a new kind is a new file."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").find for name in names)
