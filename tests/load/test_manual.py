"""The manual of every key, as `omni explain` prints it."""

from __future__ import annotations

import pytest

from omni.load.schema import KINDS, describe, json_schema


def test_a_key_tells_what_it_is_what_it_takes_and_its_default():
    assert describe("campaign.audience.holdout") == (
        "# campaign.audience.holdout",
        "The share that gets nothing, to compare with.",
        "",
        "takes    a share such as 5%",
        "default  nothing",
        "example  holdout: 5%",
    )


def test_a_key_that_must_be_given_says_so():
    assert "default  none, it must be given" in describe("brand.timezone")


def test_a_key_with_a_default_tells_it():
    assert "default  defer" in describe("policy.quiet")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_has_a_page_that_lists_its_keys(kind):
    page = describe(kind)
    assert page[0] == f"# {kind}"
    assert "keys" in page
    assert any(line.startswith(f"  {kind} ") for line in page)


def test_keys_below_lists_and_names_are_found():
    assert describe("channel.parts.limits.unit")[1].startswith("What is counted")
    assert describe("campaign.journey.steps.wait_for")[1].startswith("The event; engaged is a click")
    assert describe("campaign.facts.encodes")[1].startswith("The fact that the code stands for")


def test_a_key_that_stands_in_one_place_needs_no_path():
    assert describe("exclude") == describe("campaign.audience.exclude")


def test_a_key_that_stands_in_many_places_tells_where():
    page = describe("timezone")
    assert page[1].startswith("stands in ")
    assert "  omni explain brand.timezone" in page


@pytest.mark.parametrize(
    "name", ["", "campaign.", "campaign.nothing", "nothing", "campaign.facts.percent.nothing", "."]
)
def test_what_is_no_key_has_no_page(name):
    assert describe(name) is None


def described(schema, path=""):
    for key, inner in schema.get("properties", {}).items():
        yield f"{path}.{key}", inner.get("description", "")


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_every_group_has_a_sentence(kind):
    whole = json_schema(kind)
    groups = [whole, *whole.get("$defs", {}).values()]
    groups += [inner for group in groups for inner in group.get("anyOf", []) if isinstance(inner, dict)]
    silent = [path for group in groups for path, text in described(group) if not text.strip()]
    assert silent == []
