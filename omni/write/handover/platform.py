"""How a sending platform writes what it puts into a message for each person."""

from __future__ import annotations

from collections.abc import Mapping

from omni.model.frozen import Frozen, field


class Platform(Frozen):
    """A platform's language, as patterns: `VALUE` is the platform's name for a field, `TEXT` a text.

    `fields` names a person's fields, `any_field` all others (`FIELD` is its name, `NAME` the same in capitals),
    `any_event` those of an event; empty where the platform has none. `inner` reaches a value inside another.
    `linked` is a value inside an address. `links` are whole addresses that the platform makes itself. `has`, `lacks`,
    `is_true`, `is_false`, `compares` (with `OP`) open a condition on a text, a yes or no, a number; `next_is` goes on
    with another value. `quotes` are the marks that a text may stand in, none where it stands bare; `signs` begin a
    tag; `longest` is how long the name of a field may be, 0 for any length.
    """

    id: str
    title: str
    opens: str
    closes: str
    fields: Mapping[str, str]
    any_field: str
    any_event: str
    inner: str
    value: str
    linked: str
    defaulted: str
    has: str
    lacks: str
    is_true: str
    is_false: str
    compares: str
    next_is: str
    otherwise: str
    end: str
    operators: Mapping[str, str]
    links: Mapping[str, str] = field(default_factory=dict)
    quotes: str = "'\""
    signs: tuple[str, ...] = ("{{", "{%")
    longest: int = 0


SAME = {"==": "==", "!=": "!=", ">": ">", ">=": ">=", "<": "<", "<=": "<="}
