"""Turns briefs into messages: one renderer for a project keeps its compiled templates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from jinja2.environment import Template
from jinja2.exceptions import TemplateSyntaxError

from omni.model.brief import Brief
from omni.model.channel import Channel, PartSpec
from omni.model.copy import CopyText
from omni.model.message import Message, MomentClass, Part
from omni.model.people import Attribute, Person
from omni.model.place import Place
from omni.model.problem import Finding
from omni.model.project import Project
from omni.render.budget import Budget, SpentError
from omni.render.cleaning import without_diacritics
from omni.render.constants import constants_of
from omni.render.context import Scene, context_of, offer_of
from omni.render.copy_filling import CopyError, fill
from omni.render.copy_programs import Program, counted_in, program_of
from omni.render.copy_values import CopyLinks, copy_values
from omni.render.errors import RenderError
from omni.render.finishing import finished
from omni.render.framing import frame_values
from omni.render.gallery import Gallery
from omni.render.lifetime import lifetime_of
from omni.render.marks import Ink
from omni.render.overview import overview
from omni.render.paths import Value
from omni.render.placeholders import placeholders
from omni.render.qr import qr
from omni.render.running import run
from omni.render.runs import Runs, Words
from omni.render.samples import samples_of
from omni.render.sandbox import Sandbox, granted, short_range
from omni.render.standing import Standing
from omni.render.telling import told

_COUNTS = re.compile(r"\|\s*relative\b")


class Renderer:
    """Renders the briefs of one project. Same brief, moment, person and event: same message, byte for byte.

    `frames` draws messages as their channels would show them and finds samples of what stands for people's values;
    otherwise the templates of frames are only read.
    """

    def __init__(self, project: Project, *, frames: bool = False) -> None:
        self._project = project
        self._frames = frames
        self._standing = Standing()
        self._copy_sandbox = Sandbox({}, tidies=False)
        constants = constants_of(project)
        self._sandboxes = {escapes: Sandbox(project.templates, constants, escapes=escapes) for escapes in (False, True)}
        self._templates: dict[tuple[str, bool], Template | RenderError] = {}
        self._checked: dict[str, RenderError | None] = {}
        self._programs: dict[CopyText, Program | RenderError] = {}
        self._counts: dict[str, frozenset[str]] = {}

    def render(
        self,
        brief: Brief,
        moment: MomentClass = (),
        person: Person | None = None,
        event: Mapping[str, Attribute] | None = None,
        *,
        shown: bool = True,
    ) -> tuple[Message | None, tuple[Finding, ...]]:
        """The message of a brief at a moment, for a person or with placeholders; no message where a part is wrong.

        One that is `shown` to nobody is not drawn either: it is written only to be read back.

        Of a channel whose template could not be loaded, which loading has told, there is no message and no finding.
        Where only its frame is wrong, the message goes without.
        """
        if any(part.template not in self._project.templates for part in brief.channel.parts.values()):
            return None, ()
        style = self._standing.style(brief, moment)
        gallery = Gallery(self._project, brief, style)
        scene = Scene(self._project, brief, style, person, event, gallery, self._standing)
        try:
            context = self._context(scene)
        except CopyError as errors:
            return None, tuple(told(error, brief, brief.campaign.route) for error in errors.errors)
        except RenderError as error:
            return None, (told(error, brief, brief.campaign.route),)
        given = {**context, **self._functions(context, scene)}
        parts: dict[str, Part] = {}
        findings: list[Finding] = []
        for spec in brief.channel.parts.values():
            try:
                parts[spec.name] = self._part(spec, given, scene)
            except RenderError as error:
                findings.append(told(error, brief, Place(error.template or spec.template, max(error.line, 1))))
        if findings:
            return None, tuple(findings)
        frame, undrawn = self._frame(given, scene, parts) if shown else ("", ())
        who = person.id if person else ""
        stand_ins = placeholders(context, parts)
        samples = samples_of(scene, stand_ins) if self._frames and shown else {}
        return Message(brief, parts, moment, who, stand_ins, frame, tuple(gallery.shown.values()), samples), undrawn

    def relative_facts(self, brief: Brief) -> tuple[str, ...]:
        """The facts that the copy or a template counts days to, sorted: the moment of sending changes their text."""
        names: set[str] = set()
        for text in brief.copy.values():
            program = self._program(text)
            names |= program.counted if isinstance(program, Program) else frozenset()
        for template in _templates(brief.channel):
            names |= self._counted(template)
        return tuple(sorted(names & brief.facts.keys()))

    def _context(self, scene: Scene) -> dict[str, Value]:
        context = context_of(scene)
        filled, used = self._filled(scene, context)
        links = CopyLinks(scene.brief, context)
        copy = copy_values(filled, links, scene.style)
        offer = offer_of(context, scene.brief, used)
        cta = context["cta"]
        return {
            **context,
            "copy": copy,
            "offer": {**offer, **lifetime_of(scene.brief, offer["ends"], scene.person)},
            "cta": {**cta, "label": copy["cta"]} if isinstance(cta, Mapping) else cta,
        }

    def _filled(self, scene: Scene, context: dict[str, Value]) -> tuple[dict[str, Runs], frozenset[str]]:
        filled: dict[str, Runs] = {}
        used: set[str] = set()
        errors: list[RenderError] = []
        for name, text in scene.brief.copy.items():
            program = self._program(text)
            if isinstance(program, RenderError):
                errors.append(program)
                continue
            used.update(chain[0] for chain, _ in program.names)
            try:
                filled[name] = fill(program, text, context, scene.owner)
            except CopyError as found:
                errors.extend(found.errors)
                self._programs[text] = next((one for one in found.errors if isinstance(one, SpentError)), program)
        if errors:
            raise CopyError(errors)
        return filled, frozenset(used)

    def _program(self, text: CopyText) -> Program | RenderError:
        found = self._programs.get(text)
        if found is None:
            try:
                found = program_of(text, self._copy_sandbox)
            except RenderError as error:
                found = error
            self._programs[text] = found
        return found

    def _part(self, spec: PartSpec, context: Mapping[str, Any], scene: Scene) -> Part:
        template = self._template(spec.template, escapes=spec.kind != "text")
        ink = Ink()
        try:
            written = run(template, context, ink, Budget())
        except SpentError as error:
            self._templates[spec.template, spec.kind != "text"] = error
            raise
        if scene.brief.strip_diacritics and spec.kind == "text":
            written = without_diacritics(written)
        text, marked = finished(spec, written)
        return Part(spec.name, spec.kind, text, marked, tuple(ink.origins), spec.template)

    def _functions(self, context: Mapping[str, Value], scene: Scene) -> dict[str, object]:
        gallery = scene.gallery
        shown = {"picture": granted(partial(gallery.picture)), "logo": gallery.logo()} if gallery else {}
        staff = overview(scene, context, partial(self._said, scene))
        return {"qr": granted(qr), "range": short_range, **shown, **staff}

    def _said(self, scene: Scene, text: CopyText, context: Mapping[str, Value]) -> Words:
        """A text on one line as this brief's readers would read it; nothing where it is wrong."""
        program = self._program(text)
        if isinstance(program, RenderError):
            return Words(())
        try:
            runs = fill(program, text, context, scene.owner)
            said = copy_values({"headline": runs}, CopyLinks(scene.brief, context), scene.style)["headline"]
        except (CopyError, RenderError):
            return Words(())
        return said if isinstance(said, Words) else Words(())

    def _frame(
        self, context: dict[str, Any], scene: Scene, parts: Mapping[str, Part]
    ) -> tuple[str, tuple[Finding, ...]]:
        """The message drawn by its channel's frame, if it has one that could be loaded."""
        frame = scene.brief.channel.drawn
        if frame is None or frame.template not in self._project.templates:
            return "", ()
        spec = PartSpec("frame", frame.template, "html", frame.route)
        try:
            if self._frames:
                return self._part(spec, {**context, **frame_values(scene, parts)}, scene).text, ()
            self._check(frame.template)
        except RenderError as error:
            return "", (told(error, scene.brief, Place(error.template or frame.template, max(error.line, 1))),)
        return "", ()

    def _check(self, path: str) -> None:
        """Raises what is wrong with a template that nobody runs here; it is read once."""
        if path not in self._checked:
            self._checked[path] = self._mistake_in(path)
        mistake = self._checked[path]
        if mistake:
            raise mistake

    def _mistake_in(self, path: str) -> RenderError | None:
        try:
            self._sandboxes[True].check_file(self._project.templates[path], path)
        except RenderError as error:
            return error
        return None

    def _template(self, path: str, *, escapes: bool) -> Template:
        found = self._templates.get((path, escapes))
        if found is None:
            try:
                found = self._compiled(path, escapes=escapes)
            except RenderError as error:
                found = error
            self._templates[path, escapes] = found
        if isinstance(found, RenderError):
            raise found
        return found

    def _compiled(self, path: str, *, escapes: bool) -> Template:
        return self._sandboxes[escapes].from_file(self._project.templates[path], path)

    def _counted(self, path: str) -> frozenset[str]:
        found = self._counts.get(path)
        if found is None:
            found = self._counts[path] = self._read_counts(self._project.templates.get(path, ""))
        return found

    def _read_counts(self, source: str) -> frozenset[str]:
        try:
            return counted_in(self._copy_sandbox.parse(source)) if _COUNTS.search(source) else frozenset()
        except (TemplateSyntaxError, RecursionError, MemoryError):
            return frozenset()


def _templates(channel: Channel) -> Iterator[str]:
    yield from (spec.template for spec in channel.parts.values())
    if channel.drawn:
        yield channel.drawn.template
