"""All rules, found by listing the folder of rules."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterable, Sequence
from functools import cache

from omni.check.rule import Rule

_FILE = re.compile(r"(?P<code>[a-z0-9]+?\d{3})_(?P<name>[a-z0-9_]+)")


@cache
def catalogue() -> tuple[Rule, ...]:
    """Every rule, by code."""
    from omni import rules

    found = (_rule(rules.__name__, module.name) for module in pkgutil.iter_modules(rules.__path__))
    return tuple(sorted((rule for rule in found if rule), key=lambda rule: rule.code))


@cache
def rule_named(word: str) -> Rule | None:
    """The rule of a name (`percent-contradicts`) or a code (`CON101`), or None."""
    return next((rule for rule in catalogue() if word in {rule.name, rule.code}), None)


def chosen(select: Sequence[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules that are wanted, by name, code or family; without `select`, all."""
    unwanted = set(ignore)
    return tuple(
        rule for rule in catalogue() if (not select or _words(rule) & set(select)) and not _words(rule) & unwanted
    )


def _words(rule: Rule) -> set[str]:
    return {rule.name, rule.code, rule.family}


def _rule(package: str, module: str) -> Rule | None:
    match = _FILE.fullmatch(module)
    if match is None:
        return None
    return Rule(match["code"].upper(), match["name"].replace("_", "-"), f"{package}.{module}")
