"""The JSON Schemas for editors, judged by an independent validator."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from omni.load.schema import KINDS, json_schema

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("campaigns/**/*.yaml", "channel_templates/*/channel.yaml")
    for path in ROOT.glob(pattern)
)


def as_an_editor_reads(text: str):
    """Numbers and booleans where an editor sees them, dates as text, every key a text."""
    return _keys_as_text(yaml.load(text, Loader=Editor))  # noqa: S506, TID251 - stands in for an editor


class Editor(yaml.SafeLoader):
    """YAML 1.2's scalars: true, false, null, numbers; everything else is text."""


Editor.yaml_implicit_resolvers = {}
Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(true|false)$"), ["t", "f"])
Editor.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(~|null|)$"), ["~", "n", ""])
Editor.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"-?[0-9]+$"), list("-0123456789"))
Editor.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"-?[0-9]+\.[0-9]+$"), list("-0123456789"))


def _keys_as_text(value):
    if isinstance(value, dict):
        return {str(key): _keys_as_text(inner) for key, inner in value.items()}
    return [_keys_as_text(inner) for inner in value] if isinstance(value, list) else value


def mistakes(kind: str, text: str) -> list[str]:
    return [error.message for error in Draft202012Validator(json_schema(kind)).iter_errors(as_an_editor_reads(text))]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_a_schema(kind):
    Draft202012Validator.check_schema(json_schema(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_in_a_schema_is_only_for_us(kind):
    text = str(json_schema(kind))
    assert "⟨" not in text
    assert "omni-ref" not in text
    assert "$defs/" not in text or "$defs" in json_schema(kind)


@pytest.mark.parametrize("file", FILES)
def test_real_files_are_fine_in_an_editor(file):
    text = (ROOT / file).read_text(encoding="utf-8")
    kind = next(key for key in as_an_editor_reads(text))
    assert mistakes(kind, text) == []


@pytest.mark.parametrize("file", ["brand", "policy", "segments", "products", "shops", "events", "people", "ciao"])
def test_the_small_workspace_is_fine_in_an_editor(workspace_texts, file):
    kind = "campaign" if file == "ciao" else file
    assert mistakes(kind, workspace_texts[f"campaigns/{file}.yaml"]) == []


WRONG = [
    ("campaign", "campaign: ciao\nchanels: [sms]\n"),
    ("campaign", "campaign: ciao\nfacts: {discount: {percnt: 20}}\n"),
    ("campaign", "campaign: ciao\njourney: {entry: {}, steps: [{sned: main}]}\n"),
    ("campaign", "campaign: ciao\npurpose: sales\n"),
    ("policy", "policy: {late: nevr}\n"),
    ("brand", "brand: Aurora\n"),
    ("channel", "channel: sms\nparts: {body: {limits: [{max: 3, unit: char}]}}\n"),
]


@pytest.mark.parametrize(("kind", "text"), WRONG)
def test_an_editor_sees_mistakes_too(kind, text):
    assert mistakes(kind, text)


RIGHT = [
    ("campaign", "campaign: 2026\nchannels: sms\nsend: 2026-12-05T10:00\ntitle:\n"),
    ("campaign", "campaign: ciao\nfacts: {code: 00144, open: 22:30, price: {EUR: 84.90, per: {EUR: 100}}}\n"),
    ("campaign", "campaign: ciao\nfacts: {price: {by_market: {italy: {EUR: 84}}, until: ends}}\n"),
    ("campaign", "campaign: ciao\njourney: {entry: {segment: vip}, steps: [{delay: 2h}, stop]}\n"),
    ("brand", "brand: Aurora\ntimezone: Europe/Rome\nfields: {orders: integer, cart: {fields: {id: text}}}\n"),
    ("copy", "copy: it\nheadline: Ciao\nmessages: {main: {body: Testo, sms: {body: Testo}}}\n"),
]


@pytest.mark.parametrize(("kind", "text"), RIGHT)
def test_what_omni_takes_is_fine_in_an_editor(kind, text):
    assert mistakes(kind, text) == []
