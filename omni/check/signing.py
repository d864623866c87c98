"""From a finding to a problem: level, code and name of its rule, lines and columns of its places."""

from __future__ import annotations

from json import dumps

from omni.check.catalogue import rule_named
from omni.check.personal import discreet
from omni.check.rule import Rule
from omni.model.frozen import Frozen, replace
from omni.model.message import Message
from omni.model.node import Scalar
from omni.model.place import Place, Route, Where
from omni.model.problem import Edit, Finding, Fix, Level, Note, PlacedFix, Problem, Replacement
from omni.model.project import Project


class Signed(Frozen):
    """A problem, the route that its place was, and the message that it was found in, where it was in one."""

    problem: Problem
    where: Where
    message: Message | None = None


def signed(
    project: Project, rule: Rule | None, finding: Finding, campaign: str = "", message: Message | None = None
) -> Signed:
    """Signs what a rule found (in a message, where it looks at one), or an earlier step in a rule's name."""
    rule = rule or rule_named(finding.rule)
    place = _in_template(project, finding, project.sources.place(finding.where))
    sentence, advice = discreet(finding, project.sources)
    problem = Problem(
        place=place,
        level=finding.level or (rule.level if rule else Level.ERROR),
        name=rule.name if rule else finding.rule,
        code=rule.code if rule else "",
        sentence=_on_one_line(sentence),
        related=tuple(Note(project.sources.place(where), _on_one_line(note)) for where, note in finding.related),
        advice=advice,
        seen=finding.seen,
        fix=_placed(project, finding, finding.fix, place) if finding.fix else None,
        campaign=finding.campaign or campaign or campaign_at(project, place.file),
        clash=finding.clash,
    )
    return Signed(problem, finding.where, message)


def _on_one_line(text: str) -> str:
    """The text without the line breaks of what it quotes."""
    return " ".join(text.split()) if "\n" in text or "\r" in text else text


def _in_template(project: Project, finding: Finding, place: Place) -> Place:
    """The place of a value in its template, if only the file is known and the value stands there once."""
    text = project.templates.get(place.file)
    value = finding.seen.value if finding.seen else ""
    if text is None or not value or place != Place(place.file) or text.count(value) != 1:
        return place
    start = text.index(value)
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return replace(place, line=line, column=column, end_line=line, end_column=column + len(value))


def campaign_at(project: Project, file: str) -> str:
    """The campaign that a file belongs to, or nothing."""
    for campaign in project.campaigns.values():
        folder = campaign.file.rpartition("/")[0] + "/"
        if file == campaign.file or (campaign.file.endswith("/campaign.yaml") and file.startswith(folder)):
            return campaign.id
    return ""


def _placed(project: Project, finding: Finding, fix: Fix, place: Place) -> PlacedFix | None:
    """The fix at its places; what mends a template needs to know where in it, and can do nothing inside of code."""
    edits: list[Edit] = []
    for one in fix.replacements:
        if one.where != finding.where or place.file not in project.templates:
            edits.append(_edit(project, one))
        elif place.end_line and not _in_code(project.templates[place.file], place):
            edits.append(Edit(place, one.text))
        else:
            return None
    return PlacedFix(fix.title, tuple(edits), fix.safe)


def _in_code(template: str, place: Place) -> bool:
    """True between `{{` and `}}`, or `{%` and `%}`, where a variable is written without braces of its own."""
    *lines, line = template.split("\n")[: place.line]
    before = "\n".join([*lines, line[: place.column - 1]])
    return max(before.rfind("{{"), before.rfind("{%")) > max(before.rfind("}}"), before.rfind("%}"))


def _edit(project: Project, replacement: Replacement) -> Edit:
    """One edit; a variable put into text without quotes needs quotes around the whole."""
    where = replacement.where
    if isinstance(where, Route) and where.span and "{{" in replacement.text:
        node = project.sources.node(where)
        if isinstance(node, Scalar) and node.style == "plain":
            start, end = where.span
            text = dumps(node.value[:start] + replacement.text + node.value[end:], ensure_ascii=False)
            return Edit(project.sources.place(Route(where.file, where.keys)), text)
    return Edit(project.sources.place(where), replacement.text)
