"""Edits of a YAML file that change what they say, and edits that change more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.repair.rest import keeps_the_rest

TEXT = """\
campaign: spring  # our best
facts: {discount: 30%, code: FIT30}
copy:
  it:
    headline: Ciao
    body: |
      Solo oggi
  ro: {headline: Bună}
send: [2027-03-01, 2027-03-02]
"""


def edited(find: str, write: str, text: str = TEXT) -> tuple[str, list[tuple[int, int, str]]]:
    start = text.index(find)
    return text.replace(find, write, 1), [(start, start + len(find), write)]


@pytest.mark.parametrize(
    ("find", "write"),
    [
        ("30%", "20%"),
        ("discount", "rebate"),
        ("campaign", "name"),
        ("facts", "values"),
        ("Solo oggi", "Solo domani"),
        ("    headline: Ciao\n", ""),
        ("Ciao", '"Ciao: #1"'),
        ("2027-03-01, ", ""),
        ("  # our best", "\nlocales: [it, ro]"),
        ("send:", "channels: [sms]\nsend:"),
    ],
)
def test_an_edit_that_changes_what_it_touches(find, write):
    assert keeps_the_rest(TEXT, *edited(find, write))


@pytest.mark.parametrize(
    ("find", "write"),
    [
        ("30%", "30%}"),  # ends the group
        ("Ciao", "Ciao: a"),  # no YAML
        ("30%", "{a"),
        ("Ciao", "'Ciao"),  # takes in what follows
        ("  it:\n", "  it: |\n"),  # makes keys a text
        ("    headline: Ciao\n", "    headline: Ciao\n   other: x\n"),
        ("campaign: spring  #", "campaign: [spring  #"),
    ],
)
def test_an_edit_that_changes_more(find, write):
    assert not keeps_the_rest(TEXT, *edited(find, write))


def test_a_file_that_broke_off_may_say_more_afterwards():
    broken = "campaign: spring\ncopy: {it: {headline: a}\nsend: 2027-03-01\n"
    assert keeps_the_rest(broken, *edited("a}", "a}}", broken))


@given(st.text("ab:#-{}[]'\"|& \n", max_size=6), st.data())
def test_what_is_accepted_says_the_rest_as_before(write, data):
    """The oracle is PyYAML: the values of keys that lie on other lines are what they were."""
    import yaml

    words = data.draw(st.sampled_from(["30%", "spring", "Ciao", "Bună"]))
    after, edits = edited(words, write)
    if keeps_the_rest(TEXT, after, edits):
        try:
            said = yaml.load(after, yaml.BaseLoader)  # noqa: S506, TID251
        except yaml.YAMLError:
            return  # omni reads some texts that YAML 1.1 refuses
        assert said["send"] == ["2027-03-01", "2027-03-02"]
        assert said["copy"]["it"]["body"] == "Solo oggi\n"
