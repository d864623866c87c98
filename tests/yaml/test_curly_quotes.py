"""Curly quotes that enclose a whole text are told, with the text between straight ones; any other use of them is copy."""

from __future__ import annotations

import pytest

from omni.load.yaml import parse

FILE = "campaigns/ciao.yaml"


def _findings(written: str, key: str = "headline") -> list[tuple[str, str]]:
    text = f"campaign: ciao\ncopy:\n  it:\n    {key}: {written}\n    cta: Scopri\n"
    _, findings = parse(FILE, text.encode())
    return [(finding.rule, finding.fix.replacements[0].text) for finding in findings if finding.fix]


@pytest.mark.parametrize(
    ("written", "straight"),
    [
        ("“Ciao, Giulia”", '"Ciao, Giulia"'),
        ("„Hallo, Emma“", '"Hallo, Emma"'),
        ("„Bună, Radu”", '"Bună, Radu"'),
        ("« Bonjour »", '"Bonjour"'),
        ("‘It’s here’", '"It’s here"'),
        ('“Dice "sì"”', "'Dice \"sì\"'"),
        ("“{{ discount }} per te”  # for spring", '"{{ discount }} per te"'),
    ],
)
def test_a_text_between_curly_quotes_is_told(written: str, straight: str) -> None:
    assert _findings(written) == [("curly-quotes", straight)]


@pytest.mark.parametrize(
    "written",
    [
        '"“Mai più senza”"',
        "“Mai più senza”, dice Anna",
        "“Sì” e “no”",
        "Il “nero” 2027",
        '"Ciao"',
        "’Na tazzulella ’e cafè",
    ],
)
def test_curly_quotes_that_belong_to_the_text_are_not(written: str) -> None:
    assert _findings(written) == []


def test_a_title_between_curly_quotes_is_no_copy_of_a_message() -> None:
    _, findings = parse(FILE, "campaign: ciao\ntitle: “Ciao”\n".encode())
    assert findings == ()
