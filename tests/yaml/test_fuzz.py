"""No bytes make the reader raise, hang or grow; OMNI_FUZZ=20000 tries more of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import omni
from omni.load.yaml import events, limits, parse
from omni.model.node import Mapping, Node, Scalar, Sequence
from omni.model.place import Place
from omni.model.sources import Source

INPUTS = int(os.environ.get("OMNI_FUZZ", "1200"))
RULES = {"not-yaml", "duplicate-key", "unreadable-file", "too-large-or-deep", "yaml-ate-the-copy"}
FILE = "campaigns/ciao.yaml"
CAMPAIGN = """\
campaign: ciao  # nota
channels: [email, sms]
send: 2026-12-05T10:00
facts: {discount: 20%, code: &code CIAO20, ends: 2026-12-31T23:59}
versions:
- for: vip
  facts: {code: *code}
  copy: {it: {headline: "Solo per te: {{ discount }}", body: 'L''ora', cta: Scopri}}
copy:
  it:
    headline: Ciao! -{{ discount }}
    body: |
      Con {{ code }} fino al {{ ends }}.

      #Lumen
    short: >-
      Una luce
      calda
    subject: Una
      luce
    cta: {label: Scopri, url: https://aurora.example/#ciao}
"""
CORPUS = [CAMPAIGN, "copy: it\nmessages:\n  main: {headline: Ciao, Giulia, body: x #y}\n", "a: &a [1, {b: *a}]\n"]

_TOKENS = st.sampled_from(
    ["a", "copy:", "it:", "body:", "cta:", "alt:", "text", "\n", "\n  ", "\n    ", " ", "  ", "- ", "? ", ": ", ":", ",",
     "[", "]", "{", "}", "{{ x }}", "&a ", "*a", "!t ", "!!str ", "|", ">", "|-", ">+2", "'", '"', "''", '\\"', "\\", "\\x4",
     "#", " #", " # ", "  # ", "%", "@", "`", "<<", "---", "\n---\n", "\n...\n", "%YAML 1.1\n", "~", "\t", "\r\n", "\r",
     "\xa0", "\u2028", "\ufeff", "\0", "è", "😀", "30%", "\\u00e8", "\\ud800", "\\UFFFFFFFF", "\\0"]
)  # fmt: skip
_SOUP = st.lists(_TOKENS, max_size=40).map("".join).map(str.encode)
_COPY_SOUP = _SOUP.map(lambda soup: b"copy:\n  it:\n    body: " + soup)


@st.composite
def _mutated(draw: st.DrawFn) -> bytes:
    """A good file with a few stretches cut, doubled or replaced."""
    data = draw(st.sampled_from(CORPUS)).encode()
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.sampled_from([0, 1, 2, 8])))
        piece = draw(_TOKENS.map(str.encode) | st.binary(max_size=3) | st.just(data[start:end] * 2))
        data = data[:start] + piece + data[end:]
    return data


_QUICK = settings(max_examples=INPUTS // 4, suppress_health_check=list(HealthCheck), deadline=None)


@_QUICK
@given(st.binary(max_size=200))
def test_any_bytes(data):
    _holds(data)


@_QUICK
@given(_SOUP)
@example(b"")
def test_any_signs_of_yaml(data):
    _holds(data)


@_QUICK
@given(_COPY_SOUP)
def test_any_signs_of_yaml_in_copy(data):
    _holds(data)


@_QUICK
@given(_mutated())
def test_any_slip_of_the_keyboard(data):
    _holds(data)


@settings(max_examples=max(50, INPUTS // 20), suppress_health_check=list(HealthCheck))
@given(_SOUP | _COPY_SOUP | _mutated())
def test_any_signs_without_libyaml(data):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "CParser", None)
        _holds(data)


def _holds(data: bytes) -> None:
    source, findings = parse(FILE, data)
    assert len(findings) <= limits.FINDINGS + 1
    for finding in findings:
        assert finding.rule in RULES
        assert finding.sentence
        assert finding.advice
        assert "\n" not in finding.sentence + finding.advice
        assert not finding.sentence.endswith(".")
        _lies_in_file(finding.where, source)
        for replacement in finding.fix.replacements if finding.fix else ():
            _lies_in_file(replacement.where, source)
    if source.root is not None:
        _is_well_built(source.root, source)


def _lies_in_file(place: Place, source: Source) -> None:
    lines = source.text.split("\n")
    assert place.file == FILE
    for line, column in ((place.line, place.column), (place.end_line or place.line, place.end_column or place.column)):
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
    if place.end_line:
        assert (place.line, place.column) <= (place.end_line, place.end_column)


def _is_well_built(root: Node, source: Source) -> None:
    rows: list[tuple[Node, int]] = [(root, 0)]
    while rows:
        node, depth = rows.pop()
        assert depth <= limits.DEPTH
        assert 0 <= node.span.start <= node.span.end <= len(source.text)
        at = source.place(node.span.start)
        assert (at.line, at.column) == (node.span.line, node.span.column)
        if isinstance(node, Mapping):
            keys = [key.value for key, _ in node.pairs]
            assert len(keys) == len(set(keys))
            rows += [(part, depth + 1) for pair in node.pairs for part in pair]
        elif isinstance(node, Sequence):
            rows += [(item, depth + 1) for item in node.items]
        else:
            assert isinstance(node, Scalar)


@pytest.mark.skipif(sys.platform != "linux", reason="the limits of a process are set as Linux counts them")
def test_no_hostile_file_costs_more_than_two_seconds_and_two_hundred_megabytes():
    told = subprocess.run(
        [sys.executable, Path(__file__).parent / "hostile.py"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(Path(omni.__file__).parents[1])},
        timeout=300,
    )
    assert told.returncode == 0, told.stdout + told.stderr
