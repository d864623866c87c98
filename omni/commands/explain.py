"""`omni explain`: what a word of omni means."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from omni.commands.guard import ExitCode, Refusal
from omni.commands.here import channels
from omni.commands.options import Color

if TYPE_CHECKING:
    from omni.check import Rule

Page = Iterable[str]


def register(app: typer.Typer) -> None:
    """Adds the command."""
    app.command()(explain)


def explain(
    name: Annotated[
        str, typer.Argument(help="A rule, a key of the YAML (campaign.facts), a FILE:LINE, a channel, filters, …")
    ] = "",
    *,
    color: Color = "auto",
) -> None:
    """Explain any word of omni: a rule, a key, a channel, a filter."""
    from omni.report.terminal import Terminal

    terminal = Terminal(sys.stdout, color)
    for line in _page(name or "omni"):
        heading = line.startswith("# ")
        terminal.say((line.removeprefix("# "), "bold" if heading else ""))


def _page(name: str) -> Page:
    from omni.commands import line_page, variable_page

    name = name.removesuffix(".yaml").removesuffix(".yml")
    for find in (line_page.page, _contents, _word, _kind, _rule, _family, _channel, _key, variable_page.page):
        page = find(name)
        if page is not None:
            return page
    close = list(dict.fromkeys(difflib.get_close_matches(name, sorted(set(_known())), n=3)))
    raise Refusal(
        f"there is nothing called {name}" + (f"; did you mean {' or '.join(close)}?" if close else ""),
        ExitCode.NOTHING_MATCHED,
    )


def _contents(name: str) -> Page | None:
    from omni.load.schema import KINDS

    if name != "omni":
        return None
    return [
        "# What omni explains",
        f"omni explain KIND            a kind of file: {', '.join(KINDS)}",
        "omni explain KIND.KEY        one key: what it takes, its default, an example",
        "omni explain campaign.facts  every way to write a value that customers read",
        "omni explain copy            which channel reads which text, and what falls back to what",
        "omni explain variables       what texts may name between {{ and }}",
        "omni explain printed         what each kind of fact prints, and its parts: {{ delivery.over }}",
        "omni explain filters         what a text may do to a value: {{ ends | fino_a }}",
        "omni explain diacritics      letters that make an SMS cost more",
        "omni explain consistency     what proved consistent means, and what keeps a campaign from it",
        "omni explain omnichannel     what each strategy asks for, from multichannel to omnichannel",
        f"omni explain CHANNEL         how long its texts may be: {', '.join(channels())}",
        "omni explain FILE:LINE       the key that stands there: omni explain campaigns/ciao.yaml:7",
        "omni explain rules           every rule, with its code",
        "omni explain CON             the rules of a family, by the letters of their codes",
        "omni explain NAME or CODE    one rule: what, why the customer would care, bad, good, how to fix",
    ]


_ALSO_CALLED = {"ledger": "consistency", "proved": "consistency", "verdict": "consistency"}


def _word(name: str) -> Page | None:
    from omni.commands import filter_page, printed_page, word_pages

    pages: dict[str, Callable[[], Page]] = {
        "rules": _rules,
        "copy": _copy_fields,
        "filters": filter_page.page,
        "variables": word_pages.variables,
        "printed": printed_page.page,
        "diacritics": word_pages.diacritics,
        "consistency": word_pages.consistency,
    }
    found = pages.get(_ALSO_CALLED.get(name, name))
    return found() if found else filter_page.one(name)


def _kind(name: str) -> Page | None:
    """A kind of file; where a rule is called the same, it says how to ask for that."""
    from omni.check import catalogue
    from omni.load.schema import KINDS, describe

    page = describe(name) if name in KINDS else None
    twin = next((rule.code for rule in catalogue() if rule.name == name), "")
    also = ("", f"{name} is also a rule: omni explain {twin}") if twin else ()
    return [*page, *also] if page else None


def _rules() -> Iterator[str]:
    from omni.check import catalogue

    yield "# Every rule, with its code and level"
    yield from _listed(catalogue())


def _listed(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in sorted(rules, key=lambda one: one.code):
        yield f"{rule.code:<8} {rule.level.word:<8} {rule.name}"


def _rule(name: str) -> Page | None:
    """A rule; the levels of a strategy stand with the one that asks for them."""
    from omni.check import catalogue
    from omni.model.audited import LEVELS

    asked = "OMN101" if name in LEVELS else name
    rule = next((rule for rule in catalogue() if asked in {rule.name, rule.code, rule.code.lower()}), None)
    return [f"# {rule.name} ({rule.code}, {rule.level.word})", "", *_flowing(rule.manual)] if rule else None


def _family(name: str) -> Page | None:
    """The rules of a family, by the letters that their codes begin with."""
    from omni.check import catalogue

    found = [rule for rule in catalogue() if rule.code.rstrip("0123456789") == name.upper()]
    return [f"# {name.upper()}", *_listed(found)] if found else None


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


def _copy_fields() -> Iterator[str]:
    from omni.resolve import copy_fields

    yield "# Which channel reads which text"
    for field, readers in copy_fields(channels()):
        yield f"{field.name:<10} {field.says}"
        yield f"{'':<10} read by {', '.join(readers) or 'no channel'}"
        if field.otherwise:
            yield f"{'':<10} not written: {field.otherwise} is read instead"
    yield ""
    yield "# Words of one channel only"
    yield "copy.it.sms.short      instead of copy.it.short, on SMS; so with every channel and field"
    yield "messages.main.copy.it  instead of copy.it, in the message main"
    yield "versions[0].copy.it    instead of both, for the version's people"


def _channel(name: str) -> Page | None:
    from omni.commands import channel_page

    channel = channels().get(name)
    return channel_page.page(channel) if channel else None


def _key(name: str) -> Page | None:
    from omni.load.schema import describe

    return describe(name)


def _known() -> Iterator[str]:
    from omni.check import catalogue
    from omni.commands import filter_page
    from omni.load.schema import KINDS

    yield from ("rules", "copy", "filters", "variables", "diacritics", "consistency", *KINDS, *channels())
    yield from (line.name for line in (*filter_page.FACTS, *filter_page.TEXTS))
    yield from (name for rule in catalogue() for name in (rule.name, rule.code))
