from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.report import handset, paper
from omni.report.terminal import styled

ARRIVAL = handset.Arrival("Aurora", datetime(2027, 1, 11, 10, 0))  # noqa: DTZ001  a wall time
SAMPLES = (
    "Ciao",
    "",
    "日本語のお知らせ、今日まで三十パーセント引き",
    "👨‍👩‍👧 ❤️ 🇮🇹 1️⃣ 👍🏽",
    "مرحبا ليلى، خصم ١٥٪ حتى الأحد",
    "e\u0301 x\u200b y",
    "https://aurora.example/" + "a" * 300,
)
texts = st.lists(st.sampled_from(SAMPLES) | st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"))), min_size=1, max_size=4)  # fmt: skip

DEVICES = {
    "conversation": lambda said, width: handset.conversation(ARRIVAL, said, width),
    "buttons": lambda said, width: handset.conversation(ARRIVAL, said, width, said),
    "screen": lambda said, width: handset.screen(ARRIVAL, said, width, said[:1]),
    "lock screen": lambda said, width: handset.lock_screen(ARRIVAL, said[0], said[1:], width),
    "inbox": lambda said, width: paper.inbox(ARRIVAL, said[0], said[-1], said, width),
    "letter": paper.letter,
    "sheet": lambda said, width: paper.sheet("Web banner", {"headline": said, "body": said}, width),
}


@pytest.mark.parametrize("device", DEVICES)
@given(said=texts, width=st.integers(20, 130))
def test_no_character_breaks_an_outline(device, said, width):
    lines = DEVICES[device]([styled(one) for one in said], width)
    assert {line.cell_len for line in lines} == {lines[0].cell_len}
    assert lines[0].cell_len <= width


@pytest.mark.parametrize("device", DEVICES)
def test_nothing_that_is_said_is_lost(device):
    words = "dodici parole che stanno in più righe quando il telefono è stretto"
    lines = "".join(line.plain for line in DEVICES[device]([styled(words), styled(words)], 40))
    whole = lines.replace("│", " ").split()
    assert set(words.split()) <= set(whole)


def test_nobody_knows_the_hour():
    lines = handset.conversation(handset.Arrival("Aurora"), [styled("Ciao")], 60)
    assert not any(char.isdigit() for line in lines for char in line.plain)
