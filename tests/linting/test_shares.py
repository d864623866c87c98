"""Several processes find what one finds, and it is told when one of them is lost."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from threading import Event, Thread

import pytest

from omni.linting import lint, shares
from omni.model.files import Files
from omni.workspace import read
from omni.workspace.processes import LostError, Processes

BRAND = """brand: Aurora
timezone: Europe/Rome
domains: [aurora.example]
senders: {sms: AURORA}
links: {stop: https://aurora.example/s}
topics: [offers]
markets: {italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [it]}}
"""
CAMPAIGN = """campaign: NAME
channels: [sms]
locales: [it]
send: 2026-11-26T10:00
facts: {discount: 20%, ends: 2026-12-31T23:59}
messages: {main: {}}
cta: {url: https://aurora.example/NAME, short: https://aurora.example/c}
copy: {it: {short: "Aurora: -PERCENT {{ ends | fino_a }} {{ cta.url }}"}}
"""
NEEDS_COPIES = pytest.mark.skipif(
    not hasattr(os, "fork"), reason="what the test changes reaches only a copy of this process"
)


@pytest.fixture(scope="module")
def files() -> Files:
    shipped = read(Path(__file__).parents[2]).texts.items()
    texts = {file: text for file, text in shipped if file.startswith(("channel_templates/sms/", "channel_templates/_"))}
    texts["campaigns/brand.yaml"] = BRAND.encode()
    for number, percent in enumerate(("{{ discount }}", "30%", "20%")):
        text = CAMPAIGN.replace("NAME", f"c{number}").replace("PERCENT", percent)
        texts[f"campaigns/c{number}.yaml"] = text.encode()
    return Files(dict(sorted(texts.items())), {}, {})


@pytest.fixture(autouse=True)
def _one_campaign_is_worth_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares, "_FEWEST", 1)


def test_they_find_the_same(files: Files):
    found = lint(files)
    assert {one.name for one in found.problems} >= {"percent-contradicts"}
    assert lint(files, helpers=Processes(3)) == found


@pytest.mark.parametrize("jobs", [2, 3])
def test_an_id_that_is_given_twice_is_told_once(files: Files, jobs: int):
    texts = dict(files.texts)
    texts["campaigns/c1.yaml"] = texts["campaigns/c1.yaml"].replace(b"campaign: c1", b"campaign: c0")
    twice = Files(texts, {}, {})
    found = lint(twice)
    assert [one.place.file for one in found.problems if one.name == "duplicate-key"] == ["campaigns/c1.yaml"]
    assert lint(twice, helpers=Processes(jobs)) == found


def test_they_begin_afresh_where_another_thread_is_at_work(files: Files):
    done = Event()
    waiting = Thread(target=done.wait)
    waiting.start()
    try:
        assert lint(files, helpers=Processes(2)) == lint(files)
    finally:
        done.set()
        waiting.join()


@NEEDS_COPIES
def test_one_that_is_ended_is_told(files: Files, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(shares.Share, "__call__", lambda _: os._exit(9))
    with pytest.raises(LostError, match=r"was ended before it was done \(exit code 9\)"):
        lint(files, helpers=Processes(2))


@NEEDS_COPIES
def test_a_bug_in_one_is_met_by_the_process_that_asked(files: Files, monkeypatch: pytest.MonkeyPatch):
    def wrong(_: shares.Share) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(shares.Share, "__call__", wrong)
    with pytest.raises(ZeroDivisionError):
        lint(files, helpers=Processes(2))


@pytest.mark.parametrize(("campaigns", "jobs", "sizes"), [(39, 4, [39]), (40, 4, [20, 20]), (100, 2, [50, 50])])
def test_a_process_is_begun_only_where_it_pays(
    monkeypatch: pytest.MonkeyPatch, campaigns: int, jobs: int, sizes: list[int]
):
    monkeypatch.undo()
    parts = [shares.Slice(str(number), frozenset(), "") for number in range(campaigns)]
    assert [len(share) for share in shares.divided(parts, jobs)] == sizes
