"""A brand that says only who it is, a campaign that says only what it means, and messages from an agency."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

BRAND = "brand: Forma\nalso: [FORMA]\ndomains: [forma.example]\n"
CAMPAIGN = """\
campaign: spring
facts:
  discount: 30%
  code: FIT30
  price: {EUR: 34}
  old_price: {EUR: 49, role: old_price}
  ends: 2027-01-18
requires: {email: [code]}
cta: {url: https://forma.example/go, utm: {campaign: spring}}
copy: {it: {headline: "{{ discount }}"}, ro: {headline: "{{ discount }}"}}
"""
SAID = {"id": "a", "channel": "sms", "locale": "it", "send_at": "2027-01-16T10:00:00+01:00"}


@pytest.fixture
def forma(workspace: Callable[[Mapping[str, str]], Path]) -> Callable[..., Path]:
    """A function that writes the workspace, with other lines in place of some, and gives its folder."""

    def write(brand: str = BRAND, campaign: str = CAMPAIGN, **files: str) -> Path:
        return workspace({"campaigns/brand.yaml": brand, "campaigns/spring.yaml": campaign, **files})

    return write


@pytest.fixture
def found(omni: Callable, forma: Callable[..., Path], tmp_path: Path) -> Callable[..., list[dict[str, Any]]]:
    """A function that proofreads rows (each beside what is usual) and gives what `-f json` tells."""

    def proofread(*rows: Mapping[str, Any], **changes: str) -> list[dict[str, Any]]:
        forma(**changes)
        lines = [json.dumps({**SAID, **row}, ensure_ascii=False) for row in rows]
        (tmp_path / "agency.jsonl").write_text("\n".join(lines), "utf-8")
        result = omni("proofread", "spring", "agency.jsonl", "-f", "json")
        assert result.exit_code in {0, 1}, result.output
        told: list[dict[str, Any]] = json.loads(result.stdout)
        assert result.exit_code == int(any(one["level"] == "error" for one in told))
        return told

    return proofread
