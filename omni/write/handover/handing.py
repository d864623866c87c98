"""A message as a sending platform takes it: finished, but for what is another thing for each person."""

from __future__ import annotations

from omni.model.brief import Brief
from omni.model.frozen import Frozen, replace
from omni.model.message import Message
from omni.model.project import Project
from omni.render import Renderer
from omni.render.printing import product_name
from omni.render.style import style_of
from omni.write.handover.branching import without_branches
from omni.write.handover.names import Names, names_of
from omni.write.handover.parts import tagged
from omni.write.handover.platform import Platform
from omni.write.handover.refusal import CannotHandOverError
from omni.write.handover.tags import Tags
from omni.write.handover.templates import check_templates
from omni.write.handover.tokens import Token, Tokens


class Handed(Frozen):
    """A message with tags, and the tags in each of its parts."""

    message: Message
    tags: dict[str, tuple[str, ...]]


def hand_over(message: Message, renderer: Renderer, project: Project, platform: Platform) -> Handed:
    """Writes a message once more with the platform's tags; raises for one that tags cannot write."""
    brief, own = message.brief, message.brief.brand.merge_tags.get(platform.id, {})
    names, tokens = names_of(brief, project), Tokens()
    style = style_of(brief, message.moment)
    products = {id_: product_name(product, style) or id_ for id_, product in sorted(brief.products.items())}
    tags = Tags(platform, names, own, products)
    check_templates(brief, project.templates, names.name_of)
    rendered, findings = renderer.render(_with_tokens(brief, names, tokens, tags), message.moment)
    if rendered is None:
        raise CannotHandOverError(findings[0].sentence if findings else "could not be written")
    parts = {name: tagged(part, rendered.placeholders, tokens, tags) for name, part in rendered.parts.items()}
    unlinked = replace(brief, brand=replace(brief.brand, links={}))  # the platform writes its own List-Unsubscribe
    finished = replace(rendered, brief=unlinked, parts={name: one.part for name, one in parts.items()})
    return Handed(finished, {name: one.tags for name, one in parts.items()})


def _with_tokens(brief: Brief, names: Names, tokens: Tokens, tags: Tags) -> Brief:
    copy = {
        name: replace(text, text=without_branches(text.text, names.name_of, tokens))
        for name, text in brief.copy.items()
    }
    links = {
        kind: tokens.address(Token("link", name=kind)) if tags.link(kind) else address
        for kind, address in brief.brand.links.items()
    }
    return replace(brief, copy=copy, brand=replace(brief.brand, links=links))
