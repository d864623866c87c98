"""Copy that YAML takes for its own is told at the very sign, with the line as it was meant and a fix that makes it so."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from omni.load.yaml import parse
from omni.model.node import Mapping
from omni.model.place import Place, Route
from omni.model.problem import Finding
from omni.model.sources import Sources

FILE = "campaigns/ciao.yaml"
BLOCK = "campaign: ciao\ncopy:\n  it:\n    subject: Prima\n    {}\n    cta: Scopri\nowner: anna\n"
FLOW = "campaign: ciao\ncopy: {it: {subject: Prima, <>, cta: Scopri}}\nowner: anna\n"


def _one(text: str) -> Finding:
    _, findings = parse(FILE, text.encode())
    assert [finding.rule for finding in findings] == ["yaml-ate-the-copy"], findings
    return findings[0]


def _offset(text: str, line: int, column: int) -> int:
    return sum(len(one) for one in text.splitlines(keepends=True)[: line - 1]) + column - 1


def _fixed(text: str, finding: Finding) -> str:
    (replacement,) = finding.fix.replacements
    place = replacement.where
    start, end = _offset(text, place.line, place.column), _offset(text, place.end_line, place.end_column)
    return text[:start] + replacement.text + text[end:]


def _value(text: str, key: str = "body") -> str | None:
    source, _ = parse(FILE, text.encode())
    node = Sources({FILE: source}).node(Route(FILE, ("copy", "it", key)))
    return getattr(node, "value", None)


@pytest.mark.parametrize(
    ("line", "columns", "sentence", "corrected"),
    [
        ("body: #BlackFriday", (11, 23), "body is empty: #BlackFriday begins with #, which starts a note", '"#BlackFriday"'),
        (
            "body: Una luce. #Lumen",
            (21, 27),
            'body ends at "Una luce.": a # after a space starts a note, so #Lumen is lost',
            '"Una luce. #Lumen"',
        ),
        (
            "body: Una luce.   #Lumen",
            (23, 29),
            'body ends at "Una luce.": a # after a space starts a note, so #Lumen is lost',
            '"Una luce.   #Lumen"',
        ),
        (
            "body: Black Friday: 30%",
            (23, 24),
            'body is split after "Black Friday": a colon and a space divide a name from its value',
            '"Black Friday: 30%"',
        ),
        (
            "body: Perché:",
            (17, 18),
            'body is split after "Perché": a colon and a space divide a name from its value',
            '"Perché:"',
        ),
        (
            "body: *Solo oggi",
            (11, 12),
            "body begins with *, which stands for a value named elsewhere in the file",
            '"*Solo oggi"',
        ),
        ("body: *Solo", (11, 12), "body begins with *, which stands for a value named elsewhere in the file", '"*Solo"'),
        (
            "body: **Solo oggi** da noi",
            (11, 12),
            "body begins with *, which stands for a value named elsewhere in the file",
            '"**Solo oggi** da noi"',
        ),
        ("body: &more luce", (11, 12), "body begins with &, which makes a name of the word behind it", '"&more luce"'),
        ("body: & luce", (11, 12), "body begins with &, which makes a name of the word behind it", '"& luce"'),
        (
            "body: !important",
            (11, 12),
            "body begins with !, which makes an order to programs of the word behind it",
            '"!important"',
        ),
        (
            "body: !Wow! Che luce",
            (11, 12),
            "body begins with !, which makes an order to programs of the word behind it",
            '"!Wow! Che luce"',
        ),
        ("body: 'L'offerta'", (13, 14), "body ends before offerta': the ' there closes the one at its start", '"L\'offerta"'),
        (
            'body: "Dice "sì" a tutti"',
            (17, 18),
            'body ends before sì" a tutti": the " there closes the one at its start',
            "'Dice \"sì\" a tutti'",
        ),
        (
            'body: "Sì" dice Anna',
            (14, 15),
            'body ends before dice Anna: the " there closes the one at its start',
            "'\"Sì\" dice Anna'",
        ),
        (
            "body: > 50 € gratis",
            (11, 12),
            "body begins with >, which says that the text starts on the next line",
            '"> 50 € gratis"',
        ),
        ("body: | testo", (11, 12), "body begins with |, which says that the text starts on the next line", '"| testo"'),
        ("body: %SCONTO", (11, 12), "body begins with %, which only a text in quotation marks can do", '"%SCONTO"'),
        ("body: @anna ti aspetta", (11, 12), "body begins with @, which only a text in quotation marks can do", '"@anna ti aspetta"'),
        ("body: `luce`", (11, 12), "body begins with `, which only a text in quotation marks can do", '"`luce`"'),
        (
            "body: {{ code }}",
            (11, 13),
            "body begins with {{, which without a quotation mark before it opens a group of values",
            '"{{ code }}"',
        ),
        (
            "body: {{ code }} per te",
            (11, 13),
            "body begins with {{, which without a quotation mark before it opens a group of values",
            '"{{ code }} per te"',
        ),
        (
            "body: [Scopri](cta) ora",
            (11, 12),
            "body begins with [, which opens or closes a list or a group of values",
            '"[Scopri](cta) ora"',
        ),
        ("body: - 50%", (11, 12), "body begins with - and a space, which starts a list or a name", '"- 50%"'),
        ("body: ? Chi", (11, 12), "body begins with ? and a space, which starts a list or a name", '"? Chi"'),
        (r'body: "a \d b"', (14, 16), r"body holds \d, which means nothing between double quotation marks", r"'a \d b'"),
        (
            "body: Una luce\n      calda: davvero",
            (12, 13),
            'body is split after "Una luce calda": a colon and a space divide a name from its value',
            '"Una luce calda: davvero"',
        ),
        (
            "body: Una luce\n      #Lumen #Casa",
            (7, 19),
            'body ends at "Una luce": a # after a space starts a note, so #Lumen #Casa is lost',
            '"Una luce #Lumen #Casa"',
        ),
        (
            "body: Una luce #Lumen\n      e altro",
            (20, 26),
            'body ends at "Una luce": a # after a space starts a note, so #Lumen is lost',
            '"Una luce #Lumen e altro"',
        ),
        (
            "body:\n      Una luce #Lumen",
            (16, 22),
            'body ends at "Una luce": a # after a space starts a note, so #Lumen is lost',
            '"Una luce #Lumen"',
        ),
    ],
)  # fmt: skip
def test_a_line_of_copy(line, columns, sentence, corrected):
    text = BLOCK.format(line)
    finding = _one(text)
    assert (finding.where.column, finding.where.end_column) == columns
    assert finding.where.line in {5, 6}
    assert finding.sentence == sentence
    assert finding.advice == f"write body: {corrected}"
    assert finding.fix.safe
    assert finding.fix.title == "quote the text of body"
    fixed = _fixed(text, finding)
    assert parse(FILE, fixed.encode())[1] == ()
    assert f'"{_value(fixed)}"' == corrected or f"'{_value(fixed)}'" == corrected


@pytest.mark.parametrize(
    ("pair", "column", "sentence", "corrected"),
    [
        ("body: Ciao, Giulia", 39, 'body ends at "Ciao": between { and } a comma starts the next value', "Ciao, Giulia"),
        ("body: Ciao, Giulia, vieni", 39, 'body ends at "Ciao": between { and } a comma starts the next value', "Ciao, Giulia, vieni"),
        ("body: -{{ discount }} oggi", 36, 'body ends at "-": between { and } the sign { groups values', "-{{ discount }} oggi"),
        ("body: {{ x }} oggi", 35, "body begins with {{, which without a quotation mark before it opens a group of values", "{{ x }} oggi"),
        ("body: {{ x }}", 35, "body begins with {{, which without a quotation mark before it opens a group of values", "{{ x }}"),
        ("body: Ora: 30%", 38, 'body is split after "Ora": a colon and a space divide a name from its value', "Ora: 30%"),
        ("body: Una luce #Lumen", 44, 'body ends at "Una luce": a # after a space starts a note, so #Lumen is lost', "Una luce #Lumen"),
        ("body: 'L'ora, Giulia'", 37, "body ends before ora, Giulia': the ' there closes the one at its start", "L'ora, Giulia"),
        ("body: *Solo oggi", 35, "body begins with *, which stands for a value named elsewhere in the file", "*Solo oggi"),
    ],
)  # fmt: skip
def test_copy_between_braces(pair, column, sentence, corrected):
    text = FLOW.replace("<>", pair)
    finding = _one(text)
    assert (finding.where.line, finding.where.column, finding.sentence) == (2, column, sentence)
    assert finding.fix.safe
    fixed = _fixed(text, finding)
    assert parse(FILE, fixed.encode())[1] == ()
    assert _value(fixed) == corrected
    assert _value(fixed, "cta") == "Scopri"


@pytest.mark.parametrize(
    ("line", "sentence", "advice"),
    [
        (
            "body: Una luce # nota per Anna",
            'body ends at "Una luce": # nota per Anna counts as a note',
            'write body: "Una luce # nota per Anna", or two spaces before # for a note',
        ),
        ("body: 'Una luce", "body opens with ', and no ' closes it", 'write body: "\'Una luce"'),
        ('body: "Una luce', 'body opens with ", and no " closes it', 'write body: "Una luce"'),
        (
            'body: "Sì" dice "Anna"',
            'body ends before dice "Anna": the " there closes the one at its start',
            'write body: \'"Sì" dice "Anna"\'',
        ),
    ],
)
def test_a_guess_is_no_safe_fix(line, sentence, advice):
    finding = _one(BLOCK.format(line))
    assert (finding.where.line, finding.sentence, finding.advice) == (5, sentence, advice)
    assert not finding.fix.safe


def test_text_beside_the_sign_of_a_block_moves_below_it():
    text = BLOCK.format("body: | Una luce\n      calda")
    finding = _one(text)
    assert finding.advice == "move the text to the line below body: |"
    assert _value(_fixed(text, finding)) == "Una luce\ncalda\n"


@pytest.mark.parametrize(
    "line",
    [
        "body: Una luce  # nota",
        "body: Una luce\t# nota",
        "body: Una luce  #",
        'body: "Una luce" # nota',
        'body: "Una luce" #nota',
        "body: 'L''ora #Lumen'  # nota",
        "body: 30 #nota",
        "body: 12.50 # nota",
        "body: true # nota",
        "body: 2026-11-30 # nota",
        "body: # da scrivere",
        "body:  # da scrivere",
        "body: #",
        "body: Una luce\n    # nota",
        "body: Una luce\n      # nota",
        "body: Una luce\n    #short: vecchio",
        "body: Una#luce C# & co, 50% > 30% {{ code }} [qui](cta) 10:30 *sì* !",
        "body: |\n      # titolo\n      cta: Scopri #Lumen\n      *sì* &more",
        "body: >-  # nota\n      una: due #tre",
        'body: "Una luce\n      cta: due #tre"',
        "body: &luce Una luce\n    short: *luce",
        "body: https://aurora.example/#qui",
        "note: Una luce #Lumen",
        "body: -50% oggi",
        "body: ",
        "body: ~",
        "cta2: {label: Scopri, url: x} # nota",
    ],
)
def test_nothing_is_said_of(line):
    assert parse(FILE, BLOCK.format(line).encode())[1] == ()


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("copy: it\nmessages:\n  main:\n    body: a #Lumen\n", "4:13"),
        ("# nota\n---\ncopy: it\nmessages: {main: {body: Ciao, Giulia}}\n", "4:29"),
        ("campaign: c\nversions:\n- for: vip\n  copy: {it: {body: Ciao, Giulia}}\n", "4:25"),
        ("campaign: c\nversions:\n  - {for: vip, copy: {it: {body: Ciao, Giulia}}}\n", "3:38"),
        ("campaign: c\nmessages:\n  main:\n    copy:\n      it:\n        sms:\n          body: a #Lumen\n", "7:19"),
        ("campaign: c\nimages:\n  hero:\n    alt: {it: Casa #Lumen}\n", "4:20"),
        ("campaign: c\nimages:\n  hero:\n    alt:\n      it: Casa #Lumen\n", "5:16"),
        ("campaign: c\ncopy:\n  it: {\n    subject: Ciao,\n    body: Ciao, Giulia,\n  }\n", "5:15"),
    ],
)
def test_copy_is_found_wherever_it_stands(text, keys):
    finding = _one(text)
    assert f"{finding.where.line}:{finding.where.column}" == keys


@pytest.mark.parametrize(
    "text",
    [
        "campaign: c\nfacts: {discount: 30%}  # x\ntitle: Luce #interna\n",
        "policy:\n  body: a #b\n",
        "channels: [a, b] #c\nshown: #d\n",
        "# copy:\nx:\n  body: a #b\n",
    ],
)
def test_outside_of_copy_a_note_is_a_note(text):
    assert parse(FILE, text.encode())[1] == ()


def test_a_sentence_stays_on_one_line():
    finding = _one(BLOCK.format("body: Una\n      luce\n\n      #Lumen"))
    assert finding.sentence == 'body ends at "Una luce": a # after a space starts a note, so #Lumen is lost'
    assert finding.advice == 'write body: "Una luce\\n#Lumen"'


def test_one_broken_line_hides_no_other():
    lines = "body: a: b\n    short: @c\n    preheader: 'd'e'\n    headline: f #g"
    _, findings = parse(FILE, (BLOCK.format(lines) + "facts: {a\n").encode())
    assert [(found.where.line, found.rule) for found in findings] == [
        (5, "yaml-ate-the-copy"),
        (6, "yaml-ate-the-copy"),
        (7, "yaml-ate-the-copy"),
        (8, "yaml-ate-the-copy"),
        (11, "not-yaml"),
    ]
    assert findings[2].where == Place(FILE, 7, 18, 7, 19)


_PIECES = st.sampled_from(
    ["a", "Ciao", "luce", " ", " ", ": ", ":", " #", "#", ",", ", ", "*", "&", "!", "|", ">", "%", "@", "`", "{{ x }}", "[",
     "]", "{", "}", "- ", "-", "?", "'", '"', "\\", "è", "😀", "\xa0", "30", "."]
)  # fmt: skip
_COPY = st.lists(_PIECES, min_size=1, max_size=8).map("".join).map(lambda text: text.strip(" "))
_BLOCK_SIGN = re.compile(r"[|>][-+0-9]{0,2}(?:\s*#.*)?$")
_GROUP_BELOW = re.compile(r"- |-$|\{(?!\{)|[\w.-]+ *:( |$)")
_NOTE = re.compile(r"  #( |$)|^#( |$)")


def _is_ours(text: str) -> bool:
    """Leaves out what means something else by our own rules: notes, signs of blocks, names in use, quoted texts."""
    return (
        bool(text)
        and text[0] not in "'\""
        and not re.match(r"\{(?!\{)", text)
        and not _BLOCK_SIGN.match(text)
        and not _NOTE.search(text)
    )


@given(_COPY)
def test_whatever_is_written_as_copy_stays_or_is_told_with_a_fix_that_restores_it(author):
    assume(_is_ours(author))
    text = BLOCK.replace("{}", f"body: {author}")
    _check(text, author)


@given(_COPY, _COPY)
def test_copy_of_two_lines_stays_or_is_told_with_a_fix_that_restores_it(first, second):
    assume(_is_ours(first) and _is_ours(second) and second[0] != "#")
    assume(not first.startswith(("|", ">")))
    assume(not (first[0] == "#" and _GROUP_BELOW.match(second)))
    text = BLOCK.replace("{}", f"body: {first}\n      {second}")
    _check(text, f"{first} {second}")


@given(_COPY)
def test_copy_between_braces_stays_or_is_told_with_a_fix_that_restores_it(author):
    bare = author.replace("{{ x }}", "")
    assume(
        _is_ours(author)
        and not set(bare) & set("{}[]")
        and not re.search(r",\s*(?:[a-z][\w.-]*|$|\"|')|,\s*#|^,", author)
    )
    assume(not author.endswith(","))
    text = FLOW.replace("<>", f"body: {author}")
    _check(text, author)


def _check(text: str, author: str) -> None:
    source, findings = parse(FILE, text.encode())
    if not findings:
        assert _value(text) == author or _is_a_number_with_a_note(author) or _is_a_list(source.root)
        return
    assert [finding.rule for finding in findings] == ["yaml-ate-the-copy"], (text, findings)
    fixed = _fixed(text, findings[0])
    assert parse(FILE, fixed.encode())[1] == ()
    assert _value(fixed) == author
    assert (_value(fixed, "subject"), _value(fixed, "cta")) == ("Prima", "Scopri")


def _is_a_number_with_a_note(author: str) -> bool:
    return re.match(r"[-+]?[0-9][0-9.,]*\s+#", author) is not None


def _is_a_list(root: Mapping) -> bool:
    """`body: [luce]` is a list, which the schema tells."""
    return not hasattr(root.get("copy").get("it").get("body"), "value")
