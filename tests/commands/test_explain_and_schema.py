from __future__ import annotations

import json

import pytest


@pytest.mark.parametrize(
    "name",
    ["rules", "copy", "email", "percent-contradicts", "CON101", "campaign", "campaign.facts", "policy.quiet_hours"],
)
def test_everything_that_is_listed_is_explained(omni, name: str):
    result = omni("explain", name)
    assert result.exit_code == 0, result.output
    assert len(result.stdout.splitlines()) > 1


def test_every_rule_has_its_page(omni):
    from omni.check import catalogue

    for rule in catalogue():
        page = omni("explain", rule.name)
        assert page.exit_code == 0
        assert rule.code in page.stdout


def test_a_wrong_name_gets_the_nearest(omni):
    result = omni("explain", "percent-contradict")
    assert result.exit_code == 3
    assert "percent-contradicts" in result.stderr


def test_schemas_are_printed_and_listed(omni):
    kinds = omni("schema").stdout.split()
    assert "campaign" in kinds
    for kind in kinds:
        assert json.loads(omni("schema", kind).stdout)["$schema"].endswith("2020-12/schema")
    assert omni("schema", "nothing").exit_code == 2


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("CON", "CON101   error    percent-contradicts"),
        ("person.tier", "{{ person.first_name }}    every field of people in brand.yaml; omni explain brand.fields"),
        ("{{ discount | di }}", "| di                       omni explain di"),
    ],
)
def test_a_family_of_rules_and_a_variable_have_a_page(omni, name: str, line: str):
    assert line in omni("explain", name).stdout.splitlines()


@pytest.mark.parametrize("name", ["filters", "variables", "diacritics", "fino_a", "segments.yaml", "campaign.versions"])
def test_words_that_other_pages_name_have_a_page(omni, name: str):
    result = omni("explain", name)
    assert result.exit_code == 0, result.output
    assert len(result.stdout.splitlines()) > 2


def test_a_kind_of_file_comes_before_the_rule_of_its_name(omni):
    page = omni("explain", "segments").stdout
    assert "Named groups of people" in page
    assert "also a rule: omni explain CHN104" in page
    assert "CHN104" in omni("explain", "CHN104").stdout.splitlines()[0]


def test_no_word_is_proposed_twice(omni):
    proposed = omni("explain", "segmets").stderr.partition("did you mean ")[2].rstrip("?\n").split(" or ")
    assert len(proposed) == len(set(proposed)) > 0


def test_a_channel_is_told_in_words(omni):
    page = omni("explain", "email").stdout
    assert "confidence" not in page
    assert "agreed to" in page


def test_the_list_of_commands_is_not_cut(omni):
    assert "..." not in omni("--help").stdout.partition("Commands:")[2]


def test_no_page_names_a_command_that_is_not_there(omni):
    import re

    from omni.load.schema import KINDS, describe

    commands = set(re.findall(r"^  ([a-z]+)  ", omni("--help").stdout, re.MULTILINE))
    pages = [omni("explain", name).stdout for name in ("omni", "filters", "variables", "diacritics", "copy")]
    pages += ["\n".join(describe(kind) or ()) for kind in KINDS]
    planned = {"approve", "copy", "diff", "lsp", "proofread", "serve", "test"} - commands
    assert [word for page in pages for word in re.findall(r"\bomni ([a-z]+)\b", page) if word in planned] == []


def test_a_person_is_explained_as_their_fields_are(omni):
    assert "every field of people" in omni("explain", "person").stdout


def test_every_strategy_is_explained_by_what_it_asks_for(omni):
    for name in ("multichannel", "consistent multichannel", "cross-channel", "omnichannel"):
        said = omni("explain", name).stdout
        assert f"- `{name}`: " in said
