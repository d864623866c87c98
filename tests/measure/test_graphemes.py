from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.measure.graphemes import clusters

TRICKY = st.text(st.sampled_from("a\r\n\u0301\u200d\ufe0f🇮🇹👩👍🏽각ᄀ가ᅡᆨक्ष\u0600\U000e0067©→"))


@pytest.mark.parametrize(
    "expected",
    [
        ["e\u0301", "a"],
        ["🇮🇹", "🇷🇴", "🇩"],
        ["👨\u200d👩\u200d👧", "👍🏽"],
        ["❤️\u200d🔥", "!"],
        ["🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"],
        ["각", "ᄀ\u1161\u11a8", "가\u11a8"],
        ["क्ष", "त्रि"],
        ["நி", "த"],
        ["กำ"],
        ["\u0600١", "\r\n", "\n", "\u0301"],
        ["မ", "ာ"],
        ["a\u200d", "a"],
        ["\ud83d", "a"],
    ],
)
def test_what_a_reader_sees_as_one_character_is_one_cluster(expected: list[str]) -> None:
    assert clusters("".join(expected)) == expected


@given(st.text() | TRICKY)
def test_clusters_joined_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text
    assert all(clusters(text))


@given(TRICKY, TRICKY)
def test_a_line_break_always_separates(one: str, other: str) -> None:
    assert clusters(f"{one} \n{other}") == [*clusters(f"{one} "), *clusters(f"\n{other}")]
