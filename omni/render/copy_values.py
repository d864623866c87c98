"""`copy` as templates see it: each field as text, the body in paragraphs."""

from __future__ import annotations

from collections.abc import Mapping

from omni.model.brief import Brief
from omni.model.copy import FIELDS
from omni.model.facts import Url
from omni.model.message import Origin
from omni.model.place import Route
from omni.render.errors import RenderError, unknown
from omni.render.markup import Target, as_html, as_text, is_plain, lines, lines_of, on_one_line, paragraphs
from omni.render.paths import Context, Value, look_up
from omni.render.runs import NOWHERE, Run, Runs, Words, placed, text_of
from omni.render.style import Style
from omni.render.variables import Absent, Variable
from omni.resolve import tracked
from omni.resolve.links import utm_of


class CopyLinks:
    """Finds where a link of copy leads: `cta`, a fact with an address, a product, or an address as written."""

    def __init__(self, brief: Brief, context: Context) -> None:
        self._brief = brief
        self._context = context

    def find(self, target: Runs) -> Target:
        """The address of what stands between the parentheses of `[label](…)`; raises for a name that has none."""
        text = text_of(target)
        if ":" in text:
            return Target(target, text)
        where = _place(target)
        try:
            runs = self._named(text)
        except RenderError as error:
            error.where = error.where or where
            raise
        return Target(placed(runs, where) if where else runs, text_of(runs))

    def _named(self, name: str) -> Runs:
        if name == "cta":
            return _runs(look_up(self._context, ("cta", "url"), ""))
        value = look_up(self._context, tuple(name.split(".")), f"the facts of {self._brief.campaign.id}")
        if isinstance(value, Variable) and "url" in value.fields:
            value = value.fields["url"]
        if not isinstance(value, Variable):
            raise unknown(name, (), "what links can lead to")
        if value.runs:
            return value.runs
        url = value.value.url if isinstance(value.value, Url) else str(value)
        if ":" not in url:
            raise RenderError(f"[…]({name}) leads to “{url[:60]}”, which is no address")
        return (Run(self._tracked(url), Origin(value.kind, NOWHERE, value.name)),)

    def _tracked(self, url: str) -> str:
        brief, cta = self._brief, self._brief.campaign.cta
        return tracked(url, brief.brand, utm_of(brief.brand, brief.channel, brief.key, cta.utm if cta else {}))


def copy_values(filled: Mapping[str, Runs], links: CopyLinks, style: Style) -> dict[str, Value]:
    """`copy.headline` and the other fields as text, `copy.paragraphs` as HTML, `copy.text` as text in paragraphs.

    A line end inside a paragraph is a space there; `copy.written.body` keeps it, `copy.lines.body` are the lines.
    """
    unwritten = Absent("is not written")
    absent: dict[str, Value] = {name: Variable(f"copy.{name}", "brand", unwritten, style) for name in FIELDS}
    values, written, by_line = {**absent}, {**absent}, {**absent}
    for name, runs in filled.items():
        if is_plain(runs):
            values[name] = written[name] = whole = Words(runs)
            by_line[name] = (whole,)
            continue
        pieces = tuple(as_text(piece, links.find) for piece in paragraphs(runs))
        values[name] = lines(tuple(map(on_one_line, pieces)), "\n\n" if name == "body" else " ")
        written[name] = lines(pieces)
        by_line[name] = tuple(line for piece in pieces for line in lines_of(piece))
    values |= {"written": written, "lines": by_line}
    body = filled.get("body", ())
    plain = (Words(body),) if is_plain(body) else ()
    values["paragraphs"] = plain or tuple(as_html(piece, links.find) for piece in paragraphs(body))
    values["text"] = values["body"]
    return values


def _runs(value: object) -> Runs:
    return value.words.runs if isinstance(value, Variable) else ()


def _place(runs: Runs) -> Route | None:
    wheres = [run.origin.where for run in runs if run.origin]
    return next((where for where in wheres if isinstance(where, Route)), None)
