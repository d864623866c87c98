"""Counts text the way each channel does, from code points and UTF-16 units to SMS segments, lines and emoji.

A counting unit is one file of `units/`: its name is the unit's name, its `count(text) -> int` does the work, its `NOUN`
names one and many of what it counts. Optional constants say how it treats links, `LINKS` (which function of `links`
finds them) and `URL` (what one weighs), and with `THINGS` that it counts things in a text, not how long that is.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from types import ModuleType

from omni.measure import links, units

Count = Callable[[str], int]


@cache
def names() -> tuple[str, ...]:
    """All units, sorted. The folder of the package is listed once, on first use."""
    import pkgutil

    return tuple(sorted(module.name for module in pkgutil.iter_modules(units.__path__)))


def unit(name: str, url: int | None = None, ignore: str = "") -> Count | None:
    """The counting function of a unit, or None if there is no such unit.

    `url` is what one link weighs, whatever its length (`unit: {char: {url: 23}}`); without it a unit's own rule holds:
    X weighs every link 23, all others count a link as it is written. The characters of `ignore` are not counted.
    """
    if name not in names():
        return None
    module = _module(name)
    count: Count = module.count
    weight: int | None = getattr(module, "URL", None) if url is None else url
    if weight is None and not ignore:
        return count
    find: links.Finder = getattr(module, "LINKS", links.with_protocol)
    passed = str.maketrans("", "", ignore)

    def counted(text: str) -> int:
        weighed = text if weight is None else links.replaced(text, find, "x" * weight)
        return count(weighed.translate(passed))

    return counted


def noun(name: str, number: int) -> str:
    """What a unit counts, as many of it as there are: `character`, `characters`."""
    one, many = _module(name).NOUN if name in names() else (name, name)
    return str(one if number == 1 else many)


def counts_things(name: str) -> bool:
    """True for a unit that counts things in a text (lines, emoji), false for one that says how long it is."""
    return name in names() and getattr(_module(name), "THINGS", False)


@cache
def _module(name: str) -> ModuleType:
    return import_module(f"{units.__name__}.{name}")
