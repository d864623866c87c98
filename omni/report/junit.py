"""Problems as JUnit XML, the report that every CI server shows.

A file is a class, a problem a failed test of it; warnings and information are tests that were skipped, so that the
server's verdict is the one of the exit code. Without a problem there is one test, and it passed.
Source: junit-10.xsd of Jenkins' xUnit plugin, https://github.com/jenkinsci/xunit-plugin
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from omni.model.problem import Level, Problem
from omni.report.text import PathOf, lines
from omni.words.clean import clean

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(problems: Iterable[Problem], path_of: PathOf) -> str:
    """Gives one `<testsuite name="omni lint">`."""
    found = tuple(problems)
    failed = sum(problem.level is Level.ERROR for problem in found)
    counts = {
        "name": "omni lint",
        "tests": str(len(found) or 1),
        "failures": str(failed),
        "errors": "0",
        "skipped": str(len(found) - failed),
    }
    root = Element("testsuites")
    suite = SubElement(root, "testsuite", counts)
    for problem, line in zip(found, lines(found, path_of), strict=True):
        _test(suite, problem, line, path_of)
    if not found:
        SubElement(suite, "testcase", {"name": "every campaign", "classname": "omni"})
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _test(suite: Element, problem: Problem, line: str, path_of: PathOf) -> None:
    place = problem.place
    name = f"{problem.name} {problem.code} {place.line}:{place.column}"
    test = SubElement(suite, "testcase", {"name": _plain(name), "classname": _plain(path_of(place.file))})
    kind = "failure" if problem.level is Level.ERROR else "skipped"
    told = SubElement(test, kind, {"type": problem.level.word, "message": _plain(problem.sentence)})
    told.text = _plain(line)


def _plain(text: str) -> str:
    """Leaves out what XML cannot hold."""
    return _NO_XML.sub("\ufffd", clean(text))
