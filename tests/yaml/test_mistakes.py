"""Each mistake in a YAML file is one finding: where it is, in words of the file."""

from __future__ import annotations

import pytest

from omni.load.yaml import limits, parse
from omni.model.place import Place

FILE = "policy.yaml"


def _found(data: str | bytes) -> list[tuple[str, str, str]]:
    _, findings = parse(FILE, data.encode() if isinstance(data, str) else data)
    return [(f"{found.where.line}:{found.where.column}", found.rule, found.sentence) for found in findings]


@pytest.mark.parametrize(
    ("text", "place", "sentence", "advice"),
    [
        ("a:\n\tb: c", "2:1", "a tab stands here, where only spaces can", "begin the line with 2 spaces instead"),
        (
            "a:\n  b:\n\t\tc: d",
            "3:1",
            "a tab stands here, where only spaces can",
            "begin the line with 4 spaces instead",
        ),
        (
            "a:\n  b: c\n\td: e",
            "3:1",
            "a tab stands here, where only spaces can",
            "begin the line with 2 spaces instead",
        ),
        (
            "a:\n\xa0\xa0b: c\n",
            "2:1",
            "a no-break space stands here, where only a plain space can",
            "write plain spaces instead",
        ),
        (
            "a:\xa0b\nc: d\n",
            "1:3",
            "a no-break space (U+00A0) stands here, where only a plain space can",
            "write a plain space instead",
        ),
        (
            "a: b: c",
            "1:5",
            "a second colon follows a, and one divides a name from its value",
            "put the text in quotation marks",
        ),
        (
            "a: b\n  c: d",
            "2:3",
            "this line has a name of its own and is indented further than the value above, which it seems to continue",
            "indent it like the line above",
        ),
        ("a: x\nb c\nd: e", "2:1", "b c has no colon after a name", "add a colon"),
        (
            "a: 'x\nb: c",
            "1:4",
            "the quotation mark ' opens a text here and nothing closes it",
            "write ' at the end of the text",
        ),
        (
            'a: "x\\d"',
            "1:6",
            "\\d means nothing between double quotation marks",
            "write \\\\d for the sign itself, or use single quotation marks",
        ),
        (
            'a: "\\ud800"',
            "1:5",
            "\\ud800 means nothing between double quotation marks",
            "write \\\\ud800 for the sign itself, or use single quotation marks",
        ),
        (
            "a: @x",
            "1:4",
            "@ begins a value here, which only a text in quotation marks can do",
            "put the text in quotation marks",
        ),
        (
            "a: * x",
            "1:4",
            "* begins a value here, which only a text in quotation marks can do",
            "put the text in quotation marks",
        ),
        (
            "a: > x",
            "1:6",
            "text stands behind >, which says that the text starts on the next line",
            "move it to the next line, or put it in quotation marks",
        ),
        ("a: {b: c\nd: e", "1:4", "{ opens here, and no } closes it", "write } where the values end"),
        ("a: [b, {c: d},\n", "1:4", "[ opens here, and no ] closes it", "write ] where the values end"),
        ('a: ["]",', "1:9", "the file ends here, where a value is due", "write the value"),
        ("a: [x\n", "1:4", "[ opens here, and no ] closes it", "write ] where the values end"),
        (
            "a: {b: 'c' d}",
            "1:12",
            "neither a comma nor } stands before d}",
            "add a comma, or put the text in quotation marks",
        ),
        (
            "a: {b: c d: e}",
            "1:11",
            "a second colon stands here, and one divides a name from its value",
            "put the text in quotation marks",
        ),
        (
            "a: - x",
            "1:4",
            "- and a space begin a list item here, behind a name that has its value on the same line",
            "begin a new line, or put the text in quotation marks",
        ),
        (
            "a:\n  b: c\n d: e",
            "3:2",
            "this line is indented differently from the lines it belongs to",
            "indent it like the lines it belongs to",
        ),
        (
            "a: 'L'o'",
            "1:6",
            "o' stands behind the quotation mark that closes the value",
            "write '' inside the text, or delete the mark",
        ),
        (": b", "1:1", "a value stands here without a name", "write a name before the colon"),
        ("'': b", "1:1", "a value stands here without a name", "write a name before the colon"),
        ("a: }", "1:4", "} stands here, where a value is due", "put the text in quotation marks"),
        (
            "a: {{ x }}",
            "1:5",
            "{ opens a list or a group of values here, where a name is due",
            "put the text in quotation marks",
        ),
        (
            "? [a, b]\n: c",
            "1:3",
            "[ opens a list or a group of values here, where a name is due",
            "put the text in quotation marks",
        ),
        (
            "a: *x\n",
            "1:4",
            "*x repeats a value named &x, and no value above has that name",
            "put the value in quotation marks, or name the value to repeat with &x",
        ),
        ("a: &x [*x]", "1:8", "*x stands inside the value that it repeats", "write the value out"),
        (
            "a: !!int 3",
            "1:4",
            "!!int begins with !, which makes an order to programs of it, and omni takes none",
            "delete it, or put the text in quotation marks",
        ),
        (
            "a: &x {b: c}\nd: {<<: *x}",
            "2:5",
            "<< takes over the keys of another group, and omni reads only keys that are written out",
            "write them out",
        ),
        (
            'a: "x\\0"',
            "1:6",
            "\\0 writes a control character, which no reader can see",
            "delete \\0",
        ),
        (
            "a: 1\n---\nb: 2",
            "2:1",
            "a second document begins here, and a file holds one",
            "delete the line ---, or move what follows it to a file of its own",
        ),
        ("%YAML 3.0\n---\na: b", "1:1", "this line asks for another YAML than omni reads", "delete it"),
    ],
)
def test_text_that_is_no_yaml_of_ours(text, place, sentence, advice):
    _, findings = parse(FILE, text.encode())
    assert _found(text) == [(place, "not-yaml", sentence)]
    assert findings[0].advice == advice


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a: 20%\nb: 2\na: 30%\n", "a is written twice: 20% in line 1, 30% here"),
        ("a: 20%\nb: 2\na: 20%\n", "a is written twice, first in line 1"),
        ('a: 1\nb: 2\na: "3\\n4"\n', "a is written twice: 1 in line 1, 3 4 here"),
        ("a: {x: y}\nb: 2\n'a': 30%\n", "a is written twice, first in line 1"),
    ],
)
def test_of_equal_keys_both_places_are_told(text, sentence):
    _, (finding,) = parse(FILE, text.encode())
    assert (finding.rule, finding.sentence) == ("duplicate-key", sentence)
    assert (finding.where.line, finding.where.column) == (3, 1)
    assert finding.related == ((Place(FILE, 1, 1, 1, 2), "the first, which omni reads"),)


@pytest.mark.parametrize(
    ("data", "place", "sentence"),
    [
        ("a: b\nc: è".encode("latin-1"), "2:4", "the byte E8 is not UTF-8, with which Windows programs write è"),
        (b"a: \xff", "1:4", "the byte FF is not UTF-8, with which Windows programs write ÿ"),
        ("è: x\nà".encode() + b"\x81", "2:2", "the byte 81 is not UTF-8"),
        (b"\xef\xbb\xbfa: \x80", "1:4", "the byte 80 is not UTF-8, with which Windows programs write €"),
        ("a: b".encode("utf-16"), "1:1", "this file is written as UTF-16, and omni reads UTF-8"),
        (b"a: b\0", "1:5", "an empty character (U+0000) stands here, where no reader can see it"),
        (b"a: \x1b[1m", "1:4", "an invisible control character (U+001B) stands here, where no reader can see it"),
        ("a: b\u2028c", "1:5", "a hidden line break (U+2028) stands here, where no reader can see it"),
        ("a: b\ufeff", "1:5", "a hidden mark (U+FEFF) stands here, where no reader can see it"),
        (b"a: b\rc: d", "1:5", "a line break of old Mac programs (U+000D) stands here, where no reader can see it"),
    ],
)
def test_bytes_that_are_no_text(data, place, sentence):
    assert _found(data) == [(place, "unreadable-file", sentence)]


@pytest.mark.parametrize(
    ("text", "place", "sentence"),
    [
        ("a" * (limits.BYTES + 1), "1:1", "this file has 1,048,577 bytes, and 1,048,576 is the most that omni reads"),
        ("- " * 60, "1:101", "lists and groups are nested more than 50 deep here"),
        ("- a\n" * 50_001, "50000:3", "this file holds more than 50,000 values, those that * repeats included"),
        ("- &a x\n" + "- *a\n" * 101, "102:3", "* repeats a value more than 100 times in this file"),
        ("a: " + "x" * 100_001, "1:4", "this text has 100,001 characters, and 100,000 is the most"),
    ],
)
def test_files_beyond_a_limit(text, place, sentence):
    assert _found(text) == [(place, "too-large-or-deep", sentence)]


@pytest.mark.parametrize(
    "text",
    ["- " * 49 + "a", "- a\n" * 49_998, "- &a x\n" + "- *a\n" * 100, "a: " + "x" * 100_000],
)
def test_files_at_a_limit_are_read(text):
    assert _found(text) == []


def test_repeated_values_do_not_nest_beyond_the_limit():
    inner = "a: &a " + "[" * 30 + "x" + "]" * 30
    assert _found(f"{inner}\nb: " + "[" * 18 + "*a" + "]" * 18) == []
    assert _found(f"{inner}\nb: " + "[" * 20 + "*a" + "]" * 20)[0][1] == "too-large-or-deep"


def test_findings_come_in_the_order_of_the_file():
    text = "a: 1\na: 2\nb: !x y\nc: *d\n'': e\nf: {g\n"
    assert [place for place, _, _ in _found(text)] == ["2:1", "3:4", "4:4", "5:1", "6:4"]


def test_the_mistakes_beyond_a_hundred_are_counted():
    found = _found("".join(f"k{n}: !t x\n" for n in range(130)))
    assert len(found) == 101
    assert found[-1] == ("1:1", "not-yaml", "this file has 30 more mistakes")


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        (
            "identity: {colors: {ink: #1b1b1e, paper: '#fff'}}\n",
            "identity: {colors: {ink: \"#1b1b1e\", paper: '#fff'}}\n",
        ),
        ("colors: {ink: #1b1b1e, paper: #fff}\nb: c\n", 'colors: {ink: "#1b1b1e", paper: "#fff"}\nb: c\n'),
        (
            "colors:\n  ink: #1b1b1e   # a note\n  paper: '#fff'\n",
            "colors:\n  ink: \"#1b1b1e\"   # a note\n  paper: '#fff'\n",
        ),
        ("a: b\ncta:Scegli ora\n", "a: b\ncta: Scegli ora\n"),
        ("facts:\n  discount:20%\n  code: A\n", "facts:\n  discount: 20%\n  code: A\n"),
    ],
)
def test_what_has_one_reading_is_repaired_without_asking(text: str, mended: str):
    _, findings = parse(FILE, text.encode())
    for finding in reversed(findings):
        assert finding.fix
        assert finding.fix.safe
        (edit,) = finding.fix.replacements
        starts = [
            sum(map(len, text.splitlines(keepends=True)[: line - 1])) for line in (edit.where.line, edit.where.end_line)
        ]
        start, end = starts[0] + edit.where.column - 1, starts[1] + edit.where.end_column - 1
        text = text[:start] + edit.text + text[end:]
    assert text == mended
    assert parse(FILE, text.encode())[1] == ()


@pytest.mark.parametrize(
    "text", ["a: b  #fff\n", "colors:  #fff\n  ink: '#000'\n", "a: #word\n", "site:https://x.example\n"]
)
def test_a_note_that_may_be_one_stays(text: str):
    assert "yaml-ate-the-copy" not in [rule for _, rule, _ in _found(text)]
