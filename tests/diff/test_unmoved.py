"""Where a change can move nobody, nobody is simulated again, and the plan is what it would be."""

from __future__ import annotations

from pathlib import Path

import pytest

from omni.compare import planned
from omni.compare.planning import State
from omni.model.files import Files
from omni.model.frozen import replace
from omni.workspace import read

HERE = Path(__file__).parent
SPRING, LAMPS = "campaigns/spring.yaml", "campaigns/lamps.yaml"
CHANGES = {
    "a code": (SPRING, "FIORI", "PRATI", True),
    "a discount": (SPRING, "discount: 20%", "discount: 25%", True),
    "a title": (LAMPS, "title: Lamps for", "title: Lights for", True),
    "words": (SPRING, "È primavera", "Ecco la primavera", True),
    "words that count days": (LAMPS, "Luce calda", "Manca poco ({{ ends | relative }}). Luce calda", False),
    "a deadline": (SPRING, "2027-03-31T23:59", "2027-03-25T23:59", False),
    "an hour": (SPRING, "2027-03-20T10:00", "2027-03-20T18:00", False),
    "a longer text message": (
        SPRING,
        'short: "{{ discount }} off',
        f'short: "{"so much " * 20}{{{{ discount }}}}',
        False,
    ),
    "an audience": (LAMPS, "include: regulars", "exclude: regulars", False),
    "a holdout": (LAMPS, "include: regulars", "include: regulars, holdout: 50%", False),
    "a language": (SPRING, "channels: [email, sms]", "channels: [email, sms]\nlocales: [it]", False),
}


@pytest.fixture(scope="module")
def files() -> Files:
    shop, shipped = read(HERE / "shop"), read(HERE.parents[1])
    folders = tuple(f"channel_templates/{name}/" for name in ("sms", "email", "_shared"))
    texts = {file: text for file, text in shipped.texts.items() if file.startswith(folders)}
    own = {file: text for file, text in shop.texts.items() if not file.startswith("channel_templates/")}
    return Files(dict(sorted({**texts, **own}.items())), {}, {})


@pytest.mark.parametrize("name", CHANGES)
def test_the_plan_is_the_same_as_without_a_look_at_what_was(files, monkeypatch, name):
    file, old, new, stays = CHANGES[name]
    text = files.texts[file].decode()
    assert text.count(old) >= 1
    changed = replace(files, texts={**files.texts, file: text.replace(old, new).encode()})
    found = planned(State(files), State(changed), None, 0)
    assert (found.before.schedule is found.after.schedule) is stays
    monkeypatch.setattr("omni.compare.planning.unmoved", lambda *_: False)
    again = planned(State(files), State(changed), None, 0)
    assert again.after.schedule is not again.before.schedule
    assert again.after.schedule == found.after.schedule
    assert again.after.problems == found.after.problems
    assert found.before.schedule.rows
