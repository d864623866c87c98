"""Pages from the Jinja templates of this package; everything that a page shows is cleaned and escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from omni.words.clean import clean_lines
from omni.words.numbers import day, many, moment, money
from omni.write.preview.bars import bars
from omni.write.preview.kept_code import KeptCode


def fill(template: str, /, **values: Any) -> str:
    """Fills a template of `pages/`."""
    return _environment().get_template(template).render(values)


def fill_bytes(template: str, /, **values: Any) -> bytes:
    """Fills a template of `pages/` and gives the bytes of a file; what UTF-8 cannot hold becomes a question mark."""
    return fill(template, **values).encode(errors="replace")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("omni.write.preview", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_harmless,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=KeptCode(Path(__file__).with_name("pages")),
    )
    environment.globals |= {"many": many, "money": money, "moment": moment, "day": day, "bars": bars}
    return environment


def _harmless(value: object) -> object:
    return clean_lines(value) if isinstance(value, str) and not isinstance(value, Markup) else value
