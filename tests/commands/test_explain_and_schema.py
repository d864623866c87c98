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
