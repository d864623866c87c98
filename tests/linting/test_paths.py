"""`omni lint PATH` looks only at what PATH concerns, and says the same about it as a run over everything."""

from __future__ import annotations

from pathlib import Path

import pytest

from omni.linting import lies_in, lint
from omni.model.files import Files
from omni.workspace import read

LEFT_OUT = ("campaigns/launch/", "campaigns/pickup/", "campaigns/welcome/")  # the large ones
EVERYTHING = read(Path(__file__).parents[2])
WORKSPACE = Files(
    {file: text for file, text in EVERYTHING.texts.items() if not file.startswith(LEFT_OUT)},
    EVERYTHING.broken,
    EVERYTHING.others,
)


def _with(changes: dict[str, dict[str, str]], unread: str = "") -> Files:
    texts = dict(WORKSPACE.texts)
    for file, words in changes.items():
        text = texts[file].decode()
        for old, new in words.items():
            assert old in text
            text = text.replace(old, new)
        texts[file] = text.encode()
    if unread:
        texts[unread] += b"\nnonsense: {"
    return Files(texts, WORKSPACE.broken, WORKSPACE.others)


MISTAKES = {
    "campaigns/letter/copy/it.yaml": {"-{{ next }}": "-35%", "{{ next_code }}": "PIPPO99"},
    "campaigns/letter/copy/ro.yaml": {"{{ next_ends }}": "mâine"},
    "campaigns/cart/copy/en.yaml": {"until {{ kept }}": "until 3 May", "{{ returns }}": "{{ return }}"},
    "campaigns/cart/copy/it.yaml": {"{{ total }}": "{{ totale }}"},
    "channel_templates/_shared/legal.j2": {"{{ brand.legal_name }}": "{{ brand.legal_name }} -99%"},
}
WORKSPACES = {
    "mistakes in every campaign and in a template": _with(MISTAKES),
    "one campaign that cannot be read": _with(MISTAKES, unread="campaigns/cart/campaign.yaml"),
    "copy that cannot be read": _with(MISTAKES, unread="campaigns/letter/copy/it.yaml"),
    "a brand that cannot be read": _with(MISTAKES, unread="campaigns/brand.yaml"),
}
PATHS = [
    "campaigns/letter/campaign.yaml",
    "campaigns/letter/copy/it.yaml",
    "campaigns/cart/copy/en.yaml",
    "campaigns/cart",
    "campaigns/brand.yaml",
    "channel_templates",
]


@pytest.fixture(scope="module", params=WORKSPACES)
def files(request):
    return WORKSPACES[request.param]


@pytest.fixture(scope="module")
def everything(files):
    return lint(files).problems


@pytest.mark.parametrize("path", PATHS)
def test_a_path_has_the_problems_that_a_run_over_everything_finds_in_it(files, everything, path):
    assert lint(files, paths=[path]).problems == tuple(one for one in everything if lies_in(one.place.file, [path]))


def test_the_mistakes_are_found_at_all():
    found = {one.place.file for one in lint(WORKSPACES["mistakes in every campaign and in a template"]).problems}
    assert {file for file in MISTAKES if file.startswith("campaigns/")} <= found
