"""Lines of copy: a line end is a space in a paragraph, and a line where a channel asks for lines."""

from __future__ import annotations

import pytest

from .conftest import workspace

BRAND = "brand: Aurora\ntimezone: Europe/Rome\nmarkets: {italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it]}}\n"
CHANNEL = "channel: wall\naddressed: false\nconsent: none\nparts: {{post: {{template: {template}}}}}\n"
CAMPAIGN = """\
campaign: spring
channels: [wall]
markets: [italy]
locales: [it]
shown: [{message: main, channels: [wall]}]
facts: {discount: 30%}
copy:
  it:
    headline: |
      Cappotti
      -{{ discount }} **su
      tutto**

      Solo online
    body: |
      Uno
      due

      tre
"""


@pytest.fixture
def post():
    def write(template: str, copy: str = CAMPAIGN):
        from omni.render import Renderer
        from omni.resolve import resolve

        project = workspace(
            ("campaigns/brand.yaml", BRAND),
            ("campaigns/spring.yaml", copy),
            ("channel_templates/wall/channel.yaml", CHANNEL.format(template="post.txt.j2")),
            ("channel_templates/wall/post.txt.j2", template),
        )
        ((brief, *_), _) = resolve(project)
        return Renderer(project).render(brief)

    return write


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ copy.headline }}", "Cappotti -30% su tutto Solo online"),
        ("{{ copy.body }}", "Uno due\n\ntre"),
        ("{{ copy.written.body }}", "Uno\ndue\n\ntre"),
        ("{{ copy.lines.headline | join('|') }}", "Cappotti|-30% su|tutto|Solo online"),
        ("{% for line in copy.lines.body %}[{{ line }}]{% endfor %}", "[Uno][due][tre]"),
        ("{{ copy.lines.body[1] }}", "due"),
    ],
)
def test_a_template_chooses_between_paragraphs_and_lines(post, template, text):
    message, findings = post(template)
    assert [finding.sentence for finding in findings] == []
    assert message.parts["post"].text == text


def test_each_line_keeps_the_place_where_it_was_written(post):
    message, _ = post("{{ copy.lines.headline | join('\n') }}")
    marked = message.parts["post"]
    spans = [origin.where.span for origin in marked.origins if origin.kind == "copy"]
    assert spans[0] == (0, 8)
    assert len(spans) >= 4


@pytest.mark.parametrize(
    "template", ["{{ copy.written.cta }}", "{% for line in copy.lines.cta %}{{ line }}{% endfor %}"]
)
def test_lines_that_nobody_wrote_are_missing(post, template):
    message, (finding,) = post(template)
    assert message is None
    assert (finding.rule, finding.sentence) == ("locale-missing", "main has no cta")
