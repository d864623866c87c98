"""What is remembered between runs changes no result, whatever was changed in between."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from omni.line import lint as lint_at_once
from omni.linting import Found, Resident, lies_in, lint
from omni.linting.slices import sliced
from omni.model.files import Files
from omni.model.frozen import replace
from omni.workspace import read
from omni.workspace.memory import MemoryFile

if TYPE_CHECKING:
    from typer.testing import Result

REPOSITORY = Path(__file__).parents[2]
SHARED = {
    "campaigns/brand.yaml": """brand: Aurora
timezone: Europe/Rome
domains: [aurora.example]
senders: {sms: AURORA}
links: {stop: https://aurora.example/s}
topics: [offers]
markets: {italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it, en]}}
fields: {tier: {values: [gold, silver]}}
""",
    "campaigns/segments.yaml": "segments: {best: \"person.tier = 'gold'\"}\n",
    "campaigns/people.yaml": "people: {giulia: {locale: it, country: IT, tier: gold, does: {teaser: clicked after 1h}}}\n",
}
CAMPAIGN = """campaign: {name}
channels: [sms]
locales: [it, en]
send: {day}T10:00
facts: {{discount: 20%, ends: 2026-12-31T23:59}}
versions: [{{for: best, facts: {{discount: 30%}}}}]
messages: {{{message}: {{}}}}
cta: {{url: https://aurora.example/{name}, short: https://aurora.example/c}}
copy:
  it: {{short: "Aurora: -{{{{ discount }}}} {{{{ ends | fino_a }}}} {{{{ cta.url }}}}"}}
  en: {{short: "Aurora: {{{{ discount }}}} off until {{{{ ends }}}} {{{{ cta.url }}}}"}}
"""
CHANGES = {
    "a percent in one language": ("campaigns/spring/campaign.yaml", "{{ discount }} off", "99% off"),
    "a fact of one campaign": ("campaigns/autumn.yaml", "discount: 20%", "discount: 25%"),
    "a message with another name": ("campaigns/autumn.yaml", "{teaser: {}}", "{hello: {}}"),
    "the same id twice": ("campaigns/autumn.yaml", "campaign: autumn", "campaign: spring"),
    "a campaign that breaks off": ("campaigns/spring/campaign.yaml", "facts: {", "facts: {{"),
    "an earlier send": ("campaigns/spring/campaign.yaml", "2026-11-26T10:00", "2026-10-26T10:00"),
    "nothing dated": ("campaigns/spring/campaign.yaml", "send: 2026-11-26T10:00", "title: Spring"),
    "a brand without markets": ("campaigns/brand.yaml", "markets:", "notes:"),
    "a template": ("channel_templates/sms/body.txt.j2", "{{ copy.short }}", "{{ copy.short }} -70%"),
    "a segment that is gone": ("campaigns/segments.yaml", "best:", "finest:"),
}


FirstRun = Callable[[Files], Found]


class Kept:
    """A memory that lasts as long as a test."""

    data = b""

    def recall(self) -> bytes:
        return self.data

    def keep(self, data: bytes) -> None:
        self.data = data


@pytest.fixture(scope="module")
def workspace() -> Files:
    shipped = {
        file: text
        for file, text in read(REPOSITORY).texts.items()
        if file.startswith(("channel_templates/sms/", "channel_templates/_shared/"))
    }
    own = {
        **SHARED,
        "campaigns/spring/campaign.yaml": CAMPAIGN.format(name="spring", day="2026-11-26", message="main"),
        "campaigns/autumn.yaml": CAMPAIGN.format(name="autumn", day="2026-11-28", message="teaser"),
    }
    return Files(dict(sorted({**shipped, **{file: text.encode() for file, text in own.items()}}.items())), {}, {})


@pytest.fixture(scope="module")
def first_run() -> FirstRun:
    """What a run that remembers nothing finds, looked for once in the same files."""
    found: dict[tuple[tuple[str, bytes], ...], Found] = {}

    def run(files: Files) -> Found:
        texts = tuple(files.texts.items())
        if texts not in found:
            found[texts] = lint(files)
        return found[texts]

    return run


def changed(files: Files, *names: str) -> Files:
    texts = dict(files.texts)
    for name in names:
        file, old, new = CHANGES[name]
        assert old.encode() in texts[file], name
        texts[file] = texts[file].replace(old.encode(), new.encode(), 1)
    return replace(files, texts=texts)


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_told_as_by_a_run_that_remembers_nothing(workspace: Files, first_run: FirstRun, name: str):
    kept = Kept()
    lint(workspace, keeper=kept)
    files = changed(workspace, name)
    found = lint(files, keeper=kept)
    assert found == first_run(files)
    assert lint(files, keeper=kept) == found
    assert lint(workspace, keeper=kept) == first_run(workspace)


@pytest.mark.parametrize("name", CHANGES)
def test_a_mistake_that_is_mended_leaves_nothing_behind(workspace: Files, first_run: FirstRun, name: str):
    kept = Kept()
    lint(changed(workspace, name), keeper=kept)
    assert lint(workspace, keeper=kept) == first_run(workspace)


@pytest.mark.parametrize("path", ["campaigns/spring", "campaigns/autumn.yaml"])
@pytest.mark.parametrize("name", CHANGES)
def test_of_one_path_the_same_is_told_whatever_is_remembered(
    workspace: Files, first_run: FirstRun, name: str, path: str
):
    files = changed(workspace, name)
    at_first = lint(files, paths=[path])
    assert at_first.problems == tuple(one for one in first_run(files).problems if lies_in(one.place.file, [path]))
    for before in (files, workspace):
        kept = Kept()
        lint(before, keeper=kept)
        assert lint(files, paths=[path], keeper=kept) == at_first


@settings(max_examples=20)
@given(st.lists(st.sets(st.sampled_from(sorted(CHANGES)), max_size=2), min_size=2, max_size=4))
def test_any_way_through_changes_ends_where_a_first_run_ends(
    workspace: Files, first_run: FirstRun, ways: list[set[str]]
):
    kept, resident = Kept(), Resident(Kept())
    for way in ways:
        try:
            files = changed(workspace, *sorted(way))
        except AssertionError:
            continue  # one change has taken away what the other would change
        assert lint(files, keeper=kept) == lint(files, keeper=resident) == first_run(files)


def test_a_process_that_stays_hands_its_memory_on_when_it_rests(workspace: Files, monkeypatch: pytest.MonkeyPatch):
    beyond = Kept()
    resident = Resident(beyond)
    resident.rest()
    found = lint(workspace, keeper=resident)
    assert beyond.data == b""
    resident.rest()
    kept = beyond.data
    beyond.data = b""
    resident.rest()
    assert beyond.data == b""
    beyond.data = kept
    monkeypatch.setattr("omni.linting._look", None)
    assert lint(workspace, keeper=beyond) == found


def test_what_was_of_no_use_for_long_is_forgotten(workspace: Files, monkeypatch: pytest.MonkeyPatch):
    from omni.linting.memory import recalled

    monkeypatch.setattr("omni.linting.memory._FEWEST", 4)
    kept = Kept()
    for number in range(6):
        brand = workspace.texts["campaigns/brand.yaml"] + b"# %d\n" % number
        lint(replace(workspace, texts={**workspace.texts, "campaigns/brand.yaml": brand}), keeper=kept)
    assert len(recalled(kept).judged) == len(recalled(kept).outlines) == 4 * len(sliced(workspace))


@pytest.mark.parametrize("name", CHANGES)
def test_each_campaign_by_itself_has_the_problems_of_all_together(workspace: Files, first_run: FirstRun, name: str):
    files = changed(workspace, name)
    alone, at_once = (
        [(one.place, one.code) for one in each] for each in (first_run(files).problems, lint_at_once(files).problems)
    )
    assert alone == at_once


def test_nothing_is_looked_at_again_that_has_not_changed(workspace: Files, monkeypatch: pytest.MonkeyPatch):
    kept = Kept()
    found = lint(workspace, keeper=kept)
    monkeypatch.setattr("omni.linting._look", None)
    assert lint(workspace, keeper=kept) == found


def test_a_campaign_is_looked_at_alone(workspace: Files, monkeypatch: pytest.MonkeyPatch):
    from omni import linting

    kept, looked, look = Kept(), [], linting._look
    lint(workspace, keeper=kept)
    monkeypatch.setattr(
        linting, "_look", lambda files, parts, *rest, **how: looked.extend(parts) or look(files, parts, *rest, **how)
    )
    lint(changed(workspace, "a percent in one language"), keeper=kept)
    assert {part.name for part in looked} == {"campaigns/spring"}


@pytest.mark.parametrize("damage", [b"", b"\xc1", b"\x82", b"{}", b"\x00" * 99])
def test_a_damaged_memory_is_forgotten(workspace: Files, first_run: FirstRun, damage: bytes):
    kept = Kept()
    kept.data = damage
    assert lint(workspace, keeper=kept) == first_run(workspace)


def test_what_cannot_be_kept_is_no_error(tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    memory = MemoryFile(blocked / "below" / "memory")
    memory.keep(b"something")
    assert memory.recall() == b""


def test_memory_lasts(tmp_path: Path):
    memory = MemoryFile(tmp_path / "new" / "memory")
    memory.keep(b"first")
    memory.keep(b"second")
    assert memory.recall() == b"second"
    assert [path.name for path in memory.path.parent.iterdir()] == ["memory"]


def test_two_campaigns_in_a_folder_are_told_apart(workspace: Files):
    text = b"campaign: a\n"
    files = Files(
        {"campaigns/2026/a.yaml": text, "campaigns/2026/b.yaml": text, "campaigns/2026/copy/it.yaml": b""}, {}, {}
    )
    assert [part.name for part in sliced(files)] == ["", "campaigns/2026/a.yaml", "campaigns/2026/b.yaml"]
    assert sliced(files)[0].files == {"campaigns/2026/copy/it.yaml"}


def test_a_note_for_editors_reaches_nowhere():
    files = Files(
        {"campaigns/a.yaml": b"# yaml-language-server: $schema=../.omni/campaign.json\ncampaign: a\n"}, {}, {}
    )
    assert [part.name for part in sliced(files)] == ["", "campaigns/a.yaml"]


def test_a_campaign_that_reaches_out_of_its_folder_is_shared(workspace: Files):
    files = Files({"campaigns/a/campaign.yaml": b"campaign: a\ncopy: ../b/copy\n"}, {}, {})
    assert [part.name for part in sliced(files)] == [""]


def test_the_command_remembers_and_can_be_told_not_to(
    workspace: Files, tmp_path: Path, omni: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
):
    for file, text in workspace.texts.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_bytes(text)
    cache = tmp_path / "cache"
    monkeypatch.setenv("OMNI_CACHE_DIR", str(cache))
    first = omni("lint", "--no-cache")
    assert not cache.exists()
    assert omni("lint").stdout == first.stdout
    assert len(list(cache.iterdir())) == 1
    assert omni("lint").stdout == first.stdout


def test_what_was_told_is_told_again_without_looking_into_memory(workspace: Files, monkeypatch: pytest.MonkeyPatch):
    from omni.linting import Memory

    kept = Kept()
    found = [lint(workspace, keeper=kept), lint(workspace, paths=["campaigns/spring"], keeper=kept)]
    monkeypatch.setattr(Memory, "known", None)
    again = [lint(workspace, keeper=kept), lint(workspace, paths=["campaigns/spring"], keeper=kept)]
    assert again == found


def test_an_answer_to_another_question_or_in_another_state_is_none(workspace: Files):
    kept = Kept()
    lint(workspace, keeper=kept)
    assert lint(workspace, at=datetime(2027, 1, 1, tzinfo=UTC), keeper=kept) == lint(
        workspace, at=datetime(2027, 1, 1, tzinfo=UTC)
    )
    assert lint(workspace, paths=["campaigns/spring"], keeper=kept) == lint(workspace, paths=["campaigns/spring"])


def test_what_cannot_be_read_of_what_was_found_is_forgotten(workspace: Files):
    from msgspec import Raw

    from omni.linting.memory import kept as written
    from omni.linting.memory import recalled

    keeper = Kept()
    found = lint(workspace, keeper=keeper)
    memory = recalled(keeper)
    memory.answers.clear()
    memory.judged = dict.fromkeys(memory.judged, Raw(b"\x07"))
    keeper.data = written(memory)
    assert lint(workspace, keeper=keeper) == found
    assert Raw(b"\x07") not in recalled(keeper).judged.values()
