from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni import measure
from omni.measure import sms

SMS_TEXT = st.text(st.sampled_from("aè€^À😀\n"), max_size=700)


@pytest.mark.parametrize(
    ("text", "encoding", "lengths", "remaining"),
    [
        ("", "GSM-7", [0], 160),
        ("a" * 160, "GSM-7", [160], 0),
        ("a" * 161, "GSM-7", [153, 8], 145),
        ("a" * 158 + "€", "GSM-7", [159], 0),
        ("a" * 159 + "€", "GSM-7", [153, 7], 145),
        ("a" * 152 + "€" + "b" * 20, "GSM-7", [152, 21], 131),
        ("À" * 70, "UCS-2", [70], 0),
        ("À" * 71, "UCS-2", [67, 4], 63),
        ("À" + "a" * 65 + "😀" + "a" * 10, "UCS-2", [66, 11], 55),
    ],
)
def test_a_text_is_cut_where_the_network_cuts_it(text: str, encoding: str, lengths: list[int], remaining: int) -> None:
    segments = sms.split(text)
    assert segments.encoding == encoding
    assert [len(part) for part in segments.parts] == lengths
    assert segments.remaining == remaining


def test_the_characters_that_cost_double_are_named() -> None:
    assert sms.split("Perché È già Crăciun 😀").forcing == ((7, "È"), (15, "ă"), (21, "😀"))
    assert sms.split("perché è già {Natale} [€]").forcing == ()


@given(SMS_TEXT)
def test_no_sms_is_overfull_and_none_could_take_its_neighbours_first_character(text: str) -> None:
    segments = sms.split(text)
    ucs2 = segments.encoding == "UCS-2"

    def size(piece: str) -> int:
        return len(piece.encode("utf-16-le")) // 2 if ucs2 else len(piece) + sum(map(piece.count, "€^"))

    assert "".join(segments.parts) == text
    assert sum(map(size, segments.parts)) == segments.units
    assert all(size(part) <= segments.capacity for part in segments.parts)
    pairs = zip(segments.parts, segments.parts[1:], strict=False)
    assert all(size(part) + size(following[0]) > segments.capacity for part, following in pairs)


@given(SMS_TEXT)
def test_the_septet_unit_says_160_exactly_where_one_sms_ends(text: str) -> None:
    septets = measure.unit("gsm7")
    assert septets is not None
    assert (septets(text) <= 160) == (sms.split(text).count == 1)
