"""Files → `Project`: everything read, typed and checked, as far as it can be."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from omni.load import workspace_names
from omni.load.campaign_size import oversize
from omni.load.documents import Document, Documents, read
from omni.load.line_waivers import line_waivers
from omni.load.loading import Shared
from omni.load.picture_files import measured_files
from omni.load.values.campaign import campaign as build_campaign
from omni.load.yaml.decode import decode
from omni.model.approvals import Approvals
from omni.model.campaign import Campaign
from omni.model.files import Files
from omni.model.frozen import field, replace
from omni.model.outline import Outline
from omni.model.place import Place, Route
from omni.model.problem import Finding
from omni.model.project import Project
from omni.model.results import Results
from omni.model.translations import Translations

TEMPLATES = "channel_templates/"


def load(files: Files, others: Iterable[Outline] = (), *, unsent: bool = False) -> tuple[Project, tuple[Finding, ...]]:
    """The workspace as values, and what is wrong with its files; `others` tell of campaigns that were left out.

    A campaign is in the project only when nothing is wrong with its own files and everything that it names could be
    loaded; the files of the others are in `unread`. While the brand's file has problems no campaign is in the project.
    With `unsent`, what only sending needs may lack: a clock, channels, dates, segments.
    """
    found = _Findings()
    documents = read(files, found.note)
    outlines = workspace_names.outlines(documents)
    shared = Shared(documents, files, found.note, (*outlines.values(), *others), unsent).load()
    campaigns, unread = _campaigns(shared, documents, found)
    templates = _templates(files, found)
    project = Project(
        brand=shared.brand,
        policy=shared.policy,
        channels=shared.channels,
        campaigns=campaigns,
        sources=documents.sources,
        files=files,
        templates=templates,
        products=shared.products,
        shops=shared.shops,
        events=shared.events,
        segments=shared.segments,
        people=shared.people,
        audience=shared.audience,
        unread=unread,
        outlines=outlines,
        translations=_translations(documents, found),
        approvals=_approvals(documents, found),
        results=_results(documents, found),
        line_waivers=line_waivers(documents.sources, templates, found.note),
    )
    return replace(project, pictures=measured_files(project)), found.told(documents)


class _Findings(Struct):
    """All findings in order; what follows from a mistake of YAML on the same line is left out."""

    all: list[Finding] = field(default_factory=list)
    owners: dict[str, str] = field(default_factory=dict)

    def note(self, finding: Finding) -> None:
        self.all.append(finding)

    def told(self, documents: Documents) -> tuple[Finding, ...]:
        yaml_lines = {
            (finding.where.file, finding.where.line) for finding in self.all if isinstance(finding.where, Place)
        }
        told = []
        for finding in dict.fromkeys(self.all):
            place = documents.sources.place(finding.where)
            if isinstance(finding.where, Route) and (place.file, place.line) in yaml_lines:
                continue
            owner = self.owners.get(finding.where.file, "")
            told.append(replace(finding, campaign=owner) if owner else finding)
        return tuple(told)


def _campaigns(shared: Shared, documents: Documents, found: _Findings) -> tuple[dict[str, Campaign], frozenset[str]]:
    campaigns: dict[str, Campaign] = {}
    first: dict[str, Document] = {}
    unread = {file for file, kinds in documents.hiding.items() if "campaign" in kinds}
    for document in documents.of("campaign"):
        id = document.data.get("campaign")  # noqa: A001 - it is the campaign's id
        if isinstance(id, str):
            found.owners |= dict.fromkeys(_files_of(document, documents), id)
            if id in first:
                found.note(_twice(id, document, first[id]))
                unread.add(document.file)
                continue
            first[id] = document
        campaign = _campaign(document, shared, found)
        if campaign is None:
            unread.add(document.file)
        else:
            campaigns[campaign.id] = campaign
    return campaigns, frozenset(unread)


def _campaign(document: Document, shared: Shared, found: _Findings) -> Campaign | None:
    from omni.load.schema.campaign import CampaignFile
    from omni.load.schema.fit import fit

    if not document.whole:
        return None
    if large := oversize(document):
        found.note(large)
        return None
    file, findings = fit(CampaignFile, document.data, document.route)
    before = len(found.all)
    for finding in findings:
        found.note(finding)
    if file is None:
        return None
    references = shared.references(found.note)
    campaign = build_campaign(file, document.route, shared.scope(references))
    wrong = [one for one in found.all[before:] if not (shared.unsent and _only_keeps_from_sending(one, document))]
    fine = document.sound and shared.brand_is_whole and not references.lost and not wrong
    return campaign if fine else None


def _only_keeps_from_sending(finding: Finding, document: Document) -> bool:
    """True for what a campaign as a whole lacks, and for names of segments, channels and the like that nobody has."""
    return finding.where == document.route or finding.rule == "unknown-reference"


def _translations(documents: Documents, found: _Findings) -> dict[str, Translations]:
    if not documents.of("translations"):
        return {}
    from omni.load.values.translations import translations

    return translations(documents, found.note)


def _approvals(documents: Documents, found: _Findings) -> dict[str, Approvals]:
    if not documents.of("approvals"):
        return {}
    from omni.load.values.approvals import approvals

    return approvals(documents, found.note)


def _results(documents: Documents, found: _Findings) -> dict[str, Results]:
    if not documents.of("results"):
        return {}
    from omni.load.values.results import results

    return results(documents, found.note)


def _files_of(document: Document, documents: Documents) -> list[str]:
    """The campaign's own file and its copy files."""
    from omni.load.values.copy_files import folder_of, in_folder

    copy = document.data.get("copy")
    folder = folder_of(document.folder, copy) if isinstance(copy, str) else ""
    return [document.file, *(copy.file for copy in in_folder(documents.of("copy"), folder) if folder)]


def _twice(id: str, document: Document, first: Document) -> Finding:  # noqa: A002 - it is the campaign's id
    sentence = f'two campaigns are called "{id}", this one and the one in {first.file}'
    related = ((first.route / "campaign", "the other campaign"),)
    advice = "give one of them another name"
    return Finding(document.route / "campaign", sentence, "duplicate-key", related=related, advice=advice)


def _templates(files: Files, found: _Findings) -> dict[str, str]:
    """The text of every template; one that cannot be decoded is noted and left out."""
    templates = {}
    for path, data in files.texts.items():
        if path.startswith(TEMPLATES) and not path.endswith((".yaml", ".yml")):
            text, finding = decode(path, data)
            if finding:
                found.note(finding)
            else:
                templates[path] = text
    return templates
