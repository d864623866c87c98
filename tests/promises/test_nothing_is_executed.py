"""P7: nothing from a campaign repository is executed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from omni.line import lint
from omni.model.facts import Fact
from omni.model.problem import Problem

from .watched import REPOSITORY, watched
from .workspaces import PEOPLE, RICH, as_files, rich, write

PLANTED = (
    "yaml.py", "yaml/__init__.py", "jinja2/__init__.py", "rich/__init__.py", "typer.py", "conftest.py", "sitecustomize.py", "usercustomize.py",
    "_yaml.py", "re.py", "json.py", "encodings/__init__.py", "campaigns/yaml.py", "campaigns/plugin.py", "campaigns/conftest.py",
    "channel_templates/sms/__init__.py", "channel_templates/sms/sms.py", "campaigns/fr.py",
)  # fmt: skip
AS_OMNI = ("omni/__init__.py", "omni/__main__.py", "omni/cli.py", "omni/rules/con999_planted.py")
COMMANDS = (
    ("", "lint"),
    ("", "plan"),
    ("campaigns", "render", "rich", "--as", "giulia"),
    ("campaigns", "explain", "rules"),
)
PAYLOADS = (
    "{{7*7}}", "{{ ''.__class__ }}", "{{ ().__class__.__bases__[0].__subclasses__() }}", '{% include "/etc/passwd" %}',
    '{% import "/etc/passwd" as x %}', '{% from "/etc/passwd" import x %}', "{% include '_shared/../../campaigns/people.yaml' %}",
    "{% include ['_shared/legal.j2', '/etc/passwd'] %}", "{% include code %}", "{% extends '/etc/passwd' %}", "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}", "{{ lipsum.__globals__ }}", "{{ config }}", "{{ brand.__class__ }}",
    "{{ code.__str__ }}", "{{ code | attr('__class__') }}", "{{ code['__class__'] }}", "{{ code | map(attribute='__class__') | list }}",
    "{{ range.__globals__ }}", "{{ range.__call__.__self__ }}", "{{ person._x }}", "{{ 'a'.format(code) }}", "{{ '%s' % code }}",
    "{{ dict(a=1) }}", "{{ namespace() }}", "{% for k in brand %}{{ k }}{% endfor %}", "{{ brand.items() }}", "{{ _ink }}", "{% debug %}",
    "{{ brand.name.encode('utf-8') }}", "{% import '_shared/mail.j2' as m %}{{ m.__loader__ }}", "{% set x = cycler %}{{ x }}",
)  # fmt: skip
LITERAL = "{{7*7}} {% include '/etc/passwd' %} ${7*7} #{7*7} <%= 7*7 %> $(id) `id`"


def planted(folder: Path, ran: Path, files: tuple[str, ...]) -> Path:
    """The workspace with programs in it that leave a trace when they run."""
    trace = f"open({str(ran)!r}, 'a').write(__file__ + chr(10))\nraise SystemExit(99)\n"
    paths = {
        "campaigns.pth": "import os; " + trace.splitlines()[0],
        "pyvenv.cfg": "home = .\n",
        **dict.fromkeys(files, trace),
    }
    return write(folder, rich() | paths)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[1])
def test_no_program_in_the_workspace_runs(tmp_path, command):
    stands_in, *arguments = command
    ran = tmp_path / "ran"
    folder = planted(tmp_path / "work", ran, PLANTED + AS_OMNI)
    ended = watched(folder / stands_in, tmp_path / "notes", *arguments)
    assert not ran.exists(), ran.read_text()
    assert ended.code == 0, ended.out + ended.err
    assert [
        event
        for event in ended.events
        if event[0].startswith(("subprocess.", "os.system", "os.exec", "os.posix_spawn"))
    ] == []


def test_no_library_in_the_workspace_is_imported_by_python_m_omni(tmp_path):
    ran = tmp_path / "ran"
    files = tuple(
        name for name in PLANTED if "customize" not in name and not name.startswith(("re.", "json.", "encodings"))
    )
    folder = planted(tmp_path / "work", ran, files)
    world = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    ended = subprocess.run(
        [sys.executable, "-m", "omni", "lint"], cwd=folder, env=world, capture_output=True, check=False
    )
    assert not ran.exists(), ran.read_text()
    assert ended.returncode == 0


def problems_of(file: str, old: str, new: str) -> list[Problem]:
    texts = rich()
    assert old in texts[file]
    texts[file] = texts[file].replace(old, new)
    return [problem for problem in lint(as_files(texts)).problems if problem.name != "unused-waiver"]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_code_in_copy_is_a_problem(payload):
    headline = '"{{ alba }} a {{ price }} invece di {{ old_price }}"'
    found = problems_of(RICH, headline, json.dumps(payload))
    assert {problem.name for problem in found} <= {"template-error", "undefined-variable"}
    assert {problem.place.file for problem in found} == {RICH}


@pytest.mark.parametrize("payload", [one for one in PAYLOADS if "lipsum" not in one])
def test_code_in_a_template_is_a_problem(payload):
    texts = rich()
    file = "channel_templates/sms/body.txt.j2"
    texts[file] += payload + "\n"
    found = [problem for problem in lint(as_files(texts)).problems if problem.place.file == file]
    assert {problem.name for problem in found} <= {"template-error", "undefined-variable"}
    assert found


def test_code_in_a_fact_or_a_name_prints_as_it_is_written():
    texts = rich()
    texts[RICH] = texts[RICH].replace('it: "Vale una volta sola."', f"it: {json.dumps(LITERAL)}")
    texts[PEOPLE] = texts[PEOPLE].replace("first_name: Giulia", f"first_name: {json.dumps(LITERAL)}")
    drafted = lint(as_files(texts)).draft
    fact = drafted.project.campaigns["rich"].facts["legal"]
    assert isinstance(fact, Fact)
    sms = next(message for message in drafted.messages if (message.key.channel, message.key.locale) == ("sms", "it"))
    personal, _ = drafted.renderer.render(sms.brief, sms.moment, drafted.project.people["giulia"])
    assert personal is not None
    assert personal.parts["body"].text.count("7*7") == 2 * LITERAL.count("7*7")
    assert "49" not in personal.parts["body"].text
    assert "root:" not in personal.parts["body"].text
