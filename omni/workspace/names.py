"""Names that every system can hold: what Windows, macOS and git would change, refuse or merge."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
_FORBIDDEN = frozenset('<>:"|?*\\')


def nfc(name: str) -> str:
    """The name with each letter and its marks as one character, where there is one."""
    return unicodedata.normalize("NFC", name)


def shown(name: str) -> str:
    r"""The name as it can be printed: what no terminal or report should get is written as `\x1b`."""
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


def defect(name: str) -> str:
    """Says why not every system can hold a file of this name, or nothing."""
    if not name.isascii() and any("\udc80" <= c <= "\udcff" for c in name):
        return "its name is not UTF-8"
    if not name.isprintable():
        return "its name holds an invisible character"
    if found := sorted(_FORBIDDEN.intersection(name)):
        return f"its name holds {found[0]}, which Windows refuses"
    if name.endswith((".", " ")):
        return "its name ends with a dot or a space, which Windows drops"
    if name.partition(".")[0].casefold().rstrip() in _DEVICES:
        return "its name is a device on Windows"
    return ""


def twins(names: Iterable[str]) -> dict[str, str]:
    """Maps each name to the earlier one, if any, that Windows or macOS takes for the same file."""
    first: dict[str, str] = {}
    return {name: twin for name in names if (twin := first.setdefault(nfc(name).lower(), name)) != name}


def told_apart(name: str, twin: str) -> str:
    r"""The name as it can be printed and still told from its twin: `caffe\u0300` beside `caffè`."""
    return nfc(name) if nfc(name) != nfc(twin) else name.encode("ascii", "backslashreplace").decode()


def clash(name: str, twin: str) -> str:
    """Says how two names are one on some systems."""
    if nfc(name) == nfc(twin):
        return f"its name reads like {nfc(twin)} but is spelled with other characters, macOS keeps one of the two"
    return f"its name differs from {nfc(twin)} only in capital letters, Windows and macOS keep one of the two"
