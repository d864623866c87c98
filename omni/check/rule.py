"""A rule as the engine and the manual see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from textwrap import dedent
from types import ModuleType
from typing import Any

from omni.model.frozen import Frozen
from omni.model.problem import Finding, Level

Check = Callable[[Any], Iterator[Finding]]


class Rule(Frozen):
    """One file of `omni.rules`, imported when it is first asked for more than its name."""

    code: str
    name: str
    module: str

    @property
    def family(self) -> str:
        """The letters of the code: `CON` of `CON101`."""
        return re.sub(r"\d{3}$", "", self.code)

    @property
    def level(self) -> Level:
        """How much it matters, where a finding does not say otherwise."""
        level: Level = self._loaded.LEVEL
        return level

    @property
    def strict(self) -> Level | None:
        """How much it matters with `--profile strict`, where that is more."""
        found: Level | None = getattr(self._loaded, "STRICT", None)
        return found

    @property
    def check(self) -> Check | None:
        """The generator of findings, or None where an earlier step finds them."""
        look = looking(self.module)
        return look.check if look else None

    @property
    def subject(self) -> str:
        """The name of the type that the generator wants, or nothing."""
        look = looking(self.module)
        return look.subject if look else ""

    @property
    def manual(self) -> str:
        """The manual: one sentence, then sections (`## Bad`)."""
        return re.sub("[»«]", "", self._page)

    @property
    def sections(self) -> Mapping[str, str]:
        """The manual's sections by heading; `Bad` and `Good` are examples, and `»…«` stands around what is found."""
        texts = re.split(r"^## (.+)$", self._page, flags=re.MULTILINE)[1:]
        examples = (dedent(text.strip("\n")).rstrip() for text in texts[1::2])
        return dict(zip(texts[::2], examples, strict=True))

    @property
    def _page(self) -> str:
        import inspect

        return inspect.cleandoc(self._loaded.__doc__ or "")

    @property
    def _loaded(self) -> ModuleType:
        return _loaded(self.module)


class Look(Frozen):
    """The generator of findings of a rule, and the name of the type that it wants."""

    check: Check
    subject: str


@cache
def looking(module: str) -> Look | None:
    """How the rule of a module looks, or None where an earlier step finds what it describes."""
    check: Check | None = getattr(_loaded(module), "check", None)
    return Look(check, next(iter(check.__annotations__.values()), "")) if check else None


@cache
def _loaded(module: str) -> ModuleType:
    return import_module(module)
