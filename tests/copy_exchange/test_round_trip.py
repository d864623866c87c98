"""Out and in again changes no copy; a new text changes that text and nothing else, however the file is laid out."""

from __future__ import annotations

import json
from types import ModuleType

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from omni.exchange import csv_sheet, rows_of, take_in, xlsx_sheet
from omni.load.plain import plain
from omni.load.yaml import parse
from omni.model.project import Project

from .workspaces import project

RECORD = "campaigns/ciao/translations.yaml"
RO = "campaigns/ciao/copy/ro.yaml"
SHEETS = [pytest.param(csv_sheet, id="csv"), pytest.param(xlsx_sheet, id="xlsx")]
SEEN = st.characters(
    exclude_categories=["Cs", "Cc", "Cn"], include_characters="\n\t", exclude_characters="\u2028\u2029\ufeff{}[]"
)
WORDS = st.text(SEEN, min_size=1, max_size=40).filter(str.strip)
STYLES = ["double", "literal", "single", "flow"]


def as_yaml(text: str, style: str) -> str:
    """A text as a YAML value below a key that is indented by four."""
    plain_start = not text.startswith((" ", "\t", "\n")) and not text.endswith("\n")
    if style == "literal" and plain_start:
        return "|-\n" + "\n".join(f"      {line}" if line else "" for line in text.split("\n"))
    if style == "single" and "\n" not in text and "\t" not in text:
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f")


def copy_file(locale: str, headline: str, cta: str, style: str) -> str:
    if style == "flow":
        words = f"{{headline: {as_yaml(headline, 'double')}, cta: {as_yaml(cta, 'double')}}}"
        return f"copy: {locale}\nmessages: {{main: {words}}}   # one line\n"
    one, two = as_yaml(headline, style), as_yaml(cta, style)
    return (
        f"# {locale}\ncopy: {locale}\n\nmessages:\n  main:\n    headline: {one}\n\n    # the button\n    cta: {two}\n"
    )


def loaded(headline: str, cta: str, style: str) -> Project:
    found = project(
        {
            "campaigns/ciao/copy/it.yaml": copy_file("it", headline, cta, style),
            RO: copy_file("ro", cta, headline, style),
        }
    )
    assume("ciao" in found.campaigns)
    return found


def sent(found: Project, sheet: ModuleType):
    return sheet.read(sheet.written(rows_of(found, found.campaigns["ciao"], "it", ["ro"])))


@pytest.mark.parametrize("sheet", SHEETS)
@settings(max_examples=20)
@given(headline=WORDS, cta=WORDS, style=st.sampled_from(STYLES))
@example("=1+1", "'-1", "single")
@example("שלום\n\n👩‍👩‍👧", "  a: #b  ", "literal")
def test_out_and_in_again_changes_no_copy(sheet: ModuleType, headline: str, cta: str, style: str):
    incoming = take_in(found := loaded(headline, cta, style), sent(found, sheet))
    assert incoming.defects == ()
    assert set(incoming.texts) == {RECORD}


@settings(max_examples=25)
@given(before=WORDS, after=WORDS, style=st.sampled_from(STYLES))
@example("Ciao", "a\n b\n\n\tc", "literal")
@example("Ciao", " starts with a space\nand goes on", "double")
@example("Ciao", "ends with a colon:", "single")
@example("Ciao", "# no comment", "flow")
@example("Ciao", 'it\'s "quoted" \\ here', "single")
def test_a_new_text_is_all_that_changes(before: str, after: str, style: str):
    found = loaded(before, "Scopri", style)
    rows = [
        row if not row.id.endswith("/cta") else type(row)(row.place, row.id, row.source, after, row.state)
        for row in sent(found, csv_sheet)
    ]
    incoming = take_in(found, rows)
    assert incoming.defects == ()
    old = found.sources.files[RO]
    new = parse(RO, incoming.texts.get(RO, old.text).encode())
    assert new[1] == ()
    meant = plain(old.root)
    said = plain(new[0].root)
    assert said["messages"]["main"].pop("cta").rstrip("\n") == after.rstrip("\n")
    del meant["messages"]["main"]["cta"]
    assert said == meant
    notes = ["   # one line"] if style == "flow" else ["# ro\n", "\n\n    # the button\n"]
    assert all(note in incoming.texts.get(RO, old.text) for note in notes)
