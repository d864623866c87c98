"""Counts text the way each channel does, from code points and UTF-16 units to SMS segments and the weights of X.

A counting unit is one file of `units/`: its name is the unit's name, its `count(text) -> int` does the work. Two
optional constants say how it treats links: `LINKS` (which function of `links` finds them) and `URL` (what one weighs).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module

from omni.measure import links, units

Count = Callable[[str], int]


@cache
def names() -> tuple[str, ...]:
    """All units, sorted. The folder of the package is listed once, on first use."""
    import pkgutil

    return tuple(sorted(module.name for module in pkgutil.iter_modules(units.__path__)))


def unit(name: str, url: int | None = None) -> Count | None:
    """The counting function of a unit, or None if there is no such unit.

    `url` is what one link weighs, whatever its length (`unit: {char: {url: 23}}`); without it a unit's own rule holds:
    X weighs every link 23, all others count a link as it is written.
    """
    if name not in names():
        return None
    module = import_module(f"{units.__name__}.{name}")
    count: Count = module.count
    weight: int | None = getattr(module, "URL", None) if url is None else url
    if weight is None:
        return count
    find: links.Finder = getattr(module, "LINKS", links.with_protocol)
    return lambda text: count(links.replaced(text, find, "x" * weight))
