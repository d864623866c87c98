"""A channel's frame draws the finished message for whoever looks at it, and for nobody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from omni.line import lint, plan
from omni.load import load
from omni.model.files import Files
from omni.model.message import Message
from omni.model.people import Person
from omni.model.problem import Problem
from omni.render import Renderer
from omni.resolve import resolve

from .conftest import BRAND, ROOT

FOLDER = "channel_templates/wall"
CHANNEL = """\
channel: wall
address: phone
consent: none
frame: {frame}
fields: [body]
parts:
  post: {{template: post.txt.j2}}
  page: {{template: page.html.j2, kind: html}}
"""
CAMPAIGN = """\
campaign: spring
channels: [wall]
markets: [italy]
locales: [it]
send: 2026-11-20T10:00
facts: {discount: 30%, ends: 2026-11-30T23:59}
copy:
  it:
    body: |
      Uno <b> & due
      {{ discount }} fino al {{ ends | date }}
"""
FRAME = "<p>{{ sender }} {{ initial }} {{ to }}</p><p>{{ parts.post }}</p>{{ parts.page }}<i>{{ lines.post[1] }}</i>"


def files(frame: str = FRAME, key: str = "frame.html.j2") -> Files:
    texts = {
        "campaigns/brand.yaml": BRAND,
        "campaigns/spring.yaml": CAMPAIGN,
        f"{FOLDER}/channel.yaml": CHANNEL.format(frame=key),
        f"{FOLDER}/post.txt.j2": "{{ copy.written.body }}",
        f"{FOLDER}/page.html.j2": "<h1>{{ copy.body }}</h1>",
        f"{FOLDER}/frame.html.j2": frame,
        "channel_templates/_shared/frame.j2": (ROOT / "channel_templates/_shared/frame.j2").read_text(),
    }
    return Files({name: text.encode() for name, text in sorted(texts.items())}, {}, {})


@pytest.fixture
def drawn() -> Callable[..., Message]:
    """The message of the channel, drawn by a frame."""

    def draw(frame: str = FRAME, person: Person | None = None) -> Message:
        project, problems = load(files(frame))
        assert not problems
        ((brief, *_), _) = resolve(project)
        message, findings = Renderer(project, frames=True).render(brief, person=person)
        assert not findings
        assert message
        return message

    return draw


def told(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{problem.place.file}:{problem.place.line} {problem.name}: {problem.sentence}" for problem in problems]


def test_it_sees_the_finished_message_its_sender_and_its_reader(drawn):
    giulia = Person("giulia", "it", "IT", addresses={"phone": "+39 333"})
    frame = drawn(person=giulia).frame
    assert frame.startswith("<p>Aurora A +39 333</p><p>Uno &lt;b&gt; &amp; due\n30%")
    assert "<h1>Uno &lt;b&gt; &amp; due" in frame
    assert frame.endswith("<i>30% fino al 30 novembre</i>")


def test_it_sees_what_a_part_sees(drawn):
    assert drawn("{{ discount }} {{ brand.name }} {{ copy.body }}").frame.startswith("30% Aurora Uno")


def test_it_leaves_no_marks_and_is_no_part(drawn):
    message = drawn("<p>{{ copy.body }} {{ discount }}</p>")
    assert message.frame.isprintable() or "\n" in message.frame
    assert not any("\ue000" <= letter <= "\uf8ff" for letter in message.frame)
    assert set(message.parts) == {"post", "page"}


def test_shared_macros_draw_a_phone_a_face_and_a_picture(drawn):
    frame = drawn(
        '{% from "_shared/frame.j2" import avatar, phone, picture_box %}'
        '{% call phone() %}{{ avatar(24) }}{{ picture_box("none.jpg", "A coat", "4 / 5") }}{% endcall %}'
    ).frame
    assert 'alt="A coat"' in frame
    assert 'src="cid:none-' in frame
    assert ">A</span>" in frame


def test_nothing_is_drawn_where_nobody_looks():
    assert {message.frame for message in lint(files()).draft.messages} == {""}
    assert all(message.frame for message in plan(files()).messages)


@pytest.mark.parametrize(
    ("frame", "line", "words"),
    [
        ("<p>\n{{ parts.post", 2, "does not close"),
        ("<p>\n\n{{ parts.post | shout }}", 3, "there is no filter `shout`"),
        ("{{ ''.__class__ }}", 1, "is not available"),
    ],
)
def test_a_frame_that_does_not_compile_is_a_problem_for_lint_too(frame, line, words):
    for problems in (lint(files(frame)).problems, plan(files(frame)).problems):
        (problem,) = problems
        assert problem.name == "template-error"
        assert (problem.place.file, problem.place.line) == (f"{FOLDER}/frame.html.j2", line)
        assert words in problem.sentence


@pytest.mark.parametrize(
    ("frame", "line", "rule"),
    [
        ("<p>\n{{ parts.pots }}</p>", 2, "undefined-variable"),
        ("<p>\n\n{{ lines.post[7] }}</p>", 3, "undefined-variable"),
        ("{% for a in range(999) %}{% for b in range(999) %}x{% endfor %}{% endfor %}", 1, "template-error"),
    ],
)
def test_a_frame_that_cannot_go_on_is_told_at_its_line_and_the_message_stays(frame, line, rule):
    result = plan(files(frame))
    (problem,) = result.problems
    assert (problem.place.file, problem.place.line, problem.name) == (f"{FOLDER}/frame.html.j2", line, rule)
    assert [(set(message.parts), message.frame) for message in result.messages] == [({"post", "page"}, "")]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("phnoe", 'no frame is called "phnoe", one is called "phone"'),
        ("frame.html", 'no frame is called "frame.html", one is called "frame.html.j2"'),
        ("{template: fram.html.j2}", 'no template is called "fram.html.j2", one is called "frame.html.j2"'),
        ("{template: frame.html.j2, width: 12}", '"width" says 12, it goes from 100 to 3,000'),
    ],
)
def test_a_frame_that_is_not_there_is_told_in_channel_yaml(key, said):
    (problem,) = (problem for problem in lint(files(key=key)).problems if problem.place.file.startswith(FOLDER))
    assert said in problem.sentence
    assert problem.place.line == 4


def test_of_a_frame_that_cannot_be_read_the_file_is_told_and_the_message_stays():
    found = files()
    result = plan(Files({**found.texts, f"{FOLDER}/frame.html.j2": b"<p>\xff"}, {}, {}))
    assert [(problem.place.file, problem.name) for problem in result.problems] == [
        (f"{FOLDER}/frame.html.j2", "unreadable-file")
    ]
    assert [message.frame for message in result.messages] == [""]


def test_a_frame_may_count_days():
    (first, *_) = plan(files("{{ ends | relative }}")).messages
    assert first.moment
    assert first.frame == "il 30 novembre"
