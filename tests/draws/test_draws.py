from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni import draws
from omni.draws import lanes

ONES = 0xFFFFFFFF


@pytest.mark.parametrize(
    ("counter", "key", "words"),
    [
        ((0, 0, 0, 0), (0, 0), "6627e8d5 e169c58d bc57ac4c 9b00dbd8"),
        ((ONES, ONES, ONES, ONES), (ONES, ONES), "408f276d 41c83b0e a20bc7c6 6d5451fd"),
        (
            (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
            (0xA4093822, 0x299F31D0),
            "d16cfe09 94fdcceb 5001e420 24126ea1",
        ),
    ],
)
def test_philox_gives_the_reference_vectors_of_random123(
    counter: draws.Words, key: tuple[int, int], words: str
) -> None:
    assert draws.philox(counter, key) == tuple(int(word, 16) for word in words.split())


@pytest.mark.parametrize(
    ("seed", "purpose", "recipient", "step", "run", "attempt", "words", "bucket"),
    [
        (42, "experiment", "giulia", "black-friday/teaser", 0, 0, "0f76fc2e dd217362 1654c95e 033d7d11", 604),
        (42, "experiment", "giulia", "black-friday/teaser", 0, 1, "eeca97a8 9b356d48 6909dcb7 22cf3fa0", 9327),
        (42, "experiment", "giulia", "black-friday/teaser", 1, 0, "286792b1 ef5b8ae0 5e9dfe95 929374dc", 1578),
        (0, "holdout", "", "", 0, 0, "a901afb6 bf17ce8b 71f03f59 25a53b62", 6601),
        (-7, "does", "ștefan@mail.example", "spring/reminder", 3, 65535, "2bc9614b 07264f02 5649eab3 aedd3b28", 1710),
    ],
)
def test_the_whole_chain_gives_our_published_vectors(  # noqa: PLR0913, PLR0917 -- a row of the table
    seed: int, purpose: str, recipient: str, step: str, run: int, attempt: int, words: str, bucket: int
) -> None:
    keys = draws.purpose_key(seed, purpose), draws.recipient_key(recipient), draws.step_key(step)
    draw = draws.draw(*keys, run, attempt)
    assert draw.words == tuple(int(word, 16) for word in words.split())
    assert draw.bucket == bucket


def test_the_digests_are_those_of_b2sum() -> None:
    """`printf '42\\0experiment' | b2sum -l 64` prints a8c9cc5816c7e4ed: the bytes, low first."""
    assert draws.purpose_key(42, "experiment").to_bytes(8, "little").hex() == "a8c9cc5816c7e4ed"
    assert draws.recipient_key("giulia").to_bytes(8, "little").hex() == "436197fd530e0c49"
    assert draws.step_key("black-friday/teaser").to_bytes(4, "little").hex() == "08b43dc7"


WORD = st.integers(0, ONES)


@given(st.tuples(WORD, WORD, WORD, WORD), st.integers(1, 2**32))
def test_a_word_becomes_numbers_that_agree(words: draws.Words, limit: int) -> None:
    draw = draws.Draw(words)
    assert 0 <= draw.uniform < 1
    assert draw.bucket == int(10_000 * draw.uniform)
    assert draw.below(draws.BUCKETS) == draw.bucket
    assert 0 <= draw.below(limit) < limit


@given(st.tuples(WORD, WORD, WORD, WORD), st.tuples(WORD, WORD), st.integers(0, 3), st.integers(0, 31))
def test_one_bit_of_the_counter_changes_the_draw(
    counter: draws.Words, key: tuple[int, int], word: int, bit: int
) -> None:
    first, second, third, fourth = (value ^ (1 << bit) * (at == word) for at, value in enumerate(counter))
    assert draws.philox((first, second, third, fourth), key) != draws.philox(counter, key)


def test_a_quarter_of_all_people_is_below_2500() -> None:
    purpose, step = draws.purpose_key(1, "size"), draws.step_key("spring/teaser")
    people = (draws.recipient_key(f"person-{number}") for number in range(20_000))
    below = sum(draws.draw(purpose, person, step).bucket < 2500 for person in people)
    assert abs(below - 5000) < 250


def test_seed_and_purpose_cannot_be_confused() -> None:
    assert draws.purpose_key(1, "2x") != draws.purpose_key(12, "x")


@given(st.lists(st.integers(0, 2**64 - 1), max_size=12), st.integers(0, 2**64 - 1), WORD, st.integers(0, 2**17))
def test_draws_of_several_people_are_those_of_each(people: list[int], purpose: int, step: int, run: int) -> None:
    each = [draws.draw(purpose, person, step, run=run).words for person in people]
    assert list(zip(*lanes.words(purpose, people, step, run), strict=True)) == [words[:2] for words in each]


@given(st.lists(st.integers(0, 2**64 - 1), max_size=12), st.integers(0, 2**64 - 1), WORD, st.integers(0, 2**17))
def test_draws_of_many_people_are_those_of_each(people: list[int], purpose: int, step: int, run: int) -> None:
    np = pytest.importorskip("numpy")
    from omni.draws import many

    found = [word.tolist() for word in many.words(purpose, np.array(people, np.uint64), step, run)]
    assert found == [list(word) for word in lanes.words(purpose, people, step, run)]


def test_very_many_people_are_drawn_in_parts() -> None:
    people = [draws.recipient_key(str(number)) for number in range(3000)]
    assert list(lanes.words(7, people, 9)[0]) == [draws.draw(7, person, 9).words[0] for person in people]


def test_keys_of_many_are_those_of_each() -> None:
    pytest.importorskip("numpy")
    from omni.draws import many

    ids = [f"p{number}" for number in range(9000)]
    assert many.recipient_keys(map(str.encode, ids)).tolist() == list(map(draws.recipient_key, ids))
