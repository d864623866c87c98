"""`omni explain`: what a word of omni means."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable, Iterator
from typing import Annotated

import typer

from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import channels
from omni.commands.options import Color

Page = Iterable[str]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(explain)


def explain(
    name: Annotated[
        str, typer.Argument(help="A rule, a key of the YAML (campaign.facts), a channel, copy, rules.")
    ] = "",
    *,
    color: Color = "auto",
) -> None:
    """Explain a rule, a key of the YAML, a channel, or which copy a channel reads."""
    from omni.report.terminal import Terminal

    terminal = Terminal(sys.stdout, color)
    for line in _page(name or "omni"):
        heading = line.startswith("# ")
        terminal.say((line.removeprefix("# "), "bold" if heading else ""))


def _page(name: str) -> Page:
    for find in (_contents, _rule, _copy, _channel, _key):
        page = find(name)
        if page is not None:
            return page
    close = difflib.get_close_matches(name, sorted(_known()), n=3)
    raise Refusal(
        f"there is nothing called {name}" + (f"; did you mean {' or '.join(close)}?" if close else ""),
        ExitCode.NOTHING_MATCHED,
    )


def _contents(name: str) -> Page | None:
    from omni.load.schema import KINDS

    if name == "rules":
        return _rules()
    if name != "omni":
        return None
    kinds = ", ".join(KINDS)
    return [
        "# What omni explains",
        "omni explain rules           every rule, with its code",
        "omni explain NAME or CODE    one rule: what, why the customer would care, bad, good, how to fix",
        f"omni explain KIND            the keys of a kind of file: {kinds}",
        "omni explain KIND.KEY        one key: what it takes, its default, an example",
        "omni explain CHANNEL         a channel: its parts, limits and their sources",
        "omni explain copy            which channel reads which text, and what falls back to what",
    ]


def _rules() -> Iterator[str]:
    from omni.check import catalogue

    yield "# Every rule, with its code and level"
    for rule in sorted(catalogue(), key=lambda one: one.code):
        yield f"{rule.code:<8} {rule.level.word:<8} {rule.name}"


def _rule(name: str) -> Page | None:
    from omni.check import catalogue

    rule = next((rule for rule in catalogue() if name in {rule.name, rule.code, rule.code.lower()}), None)
    return rule and [f"# {rule.name} ({rule.code}, {rule.level.word})", "", *_flowing(rule.manual)]


def _flowing(manual: str) -> Iterator[str]:
    """Joins the lines of a paragraph, so that the terminal breaks them; headings and examples stay as they are."""
    paragraph: list[str] = []
    for line in [*manual.strip().split("\n"), ""]:
        if line and not line.startswith((" ", "#", "-")):
            paragraph.append(line)
            continue
        if paragraph:
            yield " ".join(paragraph)
        paragraph = []
        yield line.replace("## ", "# ")


def _copy(name: str) -> Page | None:
    return _copy_fields() if name == "copy" else None


def _copy_fields() -> Iterator[str]:
    from omni.resolve import copy_fields

    yield "# Which channel reads which text"
    for field, readers in copy_fields(channels()):
        yield f"{field.name:<10} {field.says}"
        yield f"{'':<10} read by {', '.join(readers) or 'no channel'}"
        if field.otherwise:
            yield f"{'':<10} not written: {field.otherwise} is read instead"


def _channel(name: str) -> Page | None:
    channel = channels().get(name)
    if channel is None:
        return None
    page = [f"# {channel.title} ({name})", f"reads {', '.join(channel.fields)}; needs {channel.consent} consent"]
    for part in channel.parts.values():
        page.append(f"{part.name} ({part.kind})")
        for limit in part.limits:
            most = f"at most {limit.max}" if limit.max is not None else f"at least {limit.min}"
            level = "advised" if limit.advised else "refused beyond"
            page.append(
                f"    {most} {limit.unit}, {level}, confidence {limit.confidence}, {limit.source} {limit.checked_on}"
            )
    return page


def _key(name: str) -> Page | None:
    from omni.load.schema import describe

    return describe(name)


def _known() -> Iterator[str]:
    from omni.check import catalogue
    from omni.commands.here import channels
    from omni.load.schema import KINDS

    yield from ("rules", "copy", *KINDS, *channels())
    yield from (name for rule in catalogue() for name in (rule.name, rule.code))
