"""The workspace as proofreading needs it: what is meant must be whole, and nothing will be sent."""

from __future__ import annotations

from collections.abc import Iterable

from omni.load import load
from omni.model.campaign import Campaign
from omni.model.files import Files
from omni.model.outline import Outline
from omni.model.problem import Finding
from omni.model.project import Project
from omni.proofreading.addressing import tag_of
from omni.proofreading.rows import Row, Unreadable

_SOME_LANGUAGE = "en"


def project_of(files: Files, rows: Iterable[Row | Unreadable]) -> tuple[Project, tuple[Finding, ...]]:
    """The project and what is wrong with its files.

    A brand and campaigns without any language speak those of the rows.
    """
    project, findings = load(files, unsent=True)
    if project.brand.markets:
        return project, findings
    spoken = {tag_of(row.locale) or _SOME_LANGUAGE for row in rows if isinstance(row, Row)}
    return load(files, [Outline(locales=tuple(sorted(spoken)))], unsent=True)


def campaign_of(project: Project, name: str, file: str = "") -> Campaign | None:
    """The campaign of a name or, where one is given, of a file of the workspace."""
    return next((one for one in project.campaigns.values() if (one.file == file if file else one.id == name)), None)


def reason(project: Project, findings: Iterable[Finding], name: str, file: str = "") -> str:
    """The first thing that keeps a campaign from being read; nothing where there is no such campaign."""
    files = {file} if file else {path for path, outline in project.outlines.items() if name in outline.ids}
    if not files & project.unread:
        return ""
    brand = project.brand.route.file
    told = [one.sentence for one in findings if one.where.file in {*files, brand}]
    return told[0] if told else "it cannot be read"
