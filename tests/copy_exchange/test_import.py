"""What a sheet changes, what it may not change, and what the user is told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from .sheets import cells, translate
from .workspaces import CAMPAIGN, ITALIAN, ROMANIAN, tree

RO = "campaigns/ciao/copy/ro.yaml"
IT = "campaigns/ciao/copy/it.yaml"
RECORD = "campaigns/ciao/translations.yaml"
SHEETS = ["ro.csv", "ro.xlsx"]


def read(root: Path, file: str) -> str:
    return (root / file).read_bytes().decode()


@pytest.mark.parametrize("sheet", SHEETS)
def test_changed_texts_change_and_nothing_else_does(ciao, omni, sheet):
    root = ciao()
    assert omni("copy", "export", "ciao", "-o", sheet).exit_code == 0
    body = "Bună ziua, vinerea noastră începe acum.\n\nai {{ discount }} reducere cu {{ code }}.\nPână pe {{ ends }}!"
    translate(root / sheet, {"/headline": {"translation": "Iar azi -{{ discount }}"}, "/body": {"translation": body}})
    result = omni("copy", "import", sheet)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "2 texts" in result.stderr
    assert read(root, RO) == ROMANIAN.replace("'Doar azi -{{ discount }}'", "'Iar azi -{{ discount }}'").replace(
        "Bună, vinerea noastră începe chiar acum.\n\n      cu {{ code }} ai {{ discount }} reducere până pe {{ ends }}.",
        "Bună ziua, vinerea noastră începe acum.\n\n      ai {{ discount }} reducere cu {{ code }}.\n      Până pe {{ ends }}!",
    )
    assert omni("lint").stdout == ""


def test_an_untouched_sheet_changes_nothing_the_second_time(ciao, omni):
    root = ciao()
    omni("copy", "export", "-o", "ro.csv")
    before = tree(root)
    assert omni("copy", "import", "ro.csv").exit_code == 0
    after = tree(root)
    assert set(after) - set(before) == {RECORD}
    assert {file: after[file] for file in before} == before
    assert omni("copy", "import", "ro.csv").exit_code == 0
    assert tree(root) == after
    assert omni("lint").stderr.startswith("nothing wrong in 1 campaign\n")


def test_a_missing_text_goes_where_the_source_has_it(ciao, omni):
    lines = ROMANIAN.splitlines(keepends=True)
    without = "".join(line for line in lines if not line.startswith(("    short:", "    cta:")))
    root = ciao({RO: without})
    omni("copy", "export", "-o", "ro.csv")
    assert {row["field"]: row["state"] for row in cells(root / "ro.csv")} == {
        "headline": "approved", "short": "new", "body": "approved", "cta": "new",
    }  # fmt: skip
    short = "-{{ discount }} cu {{ code }}, pana pe {{ ends }}"
    translate(root / "ro.csv", {"/short": {"translation": short}, "/cta": {"translation": "Descoperă"}})
    assert omni("copy", "import", "ro.csv").exit_code == 0
    headline, body = "    headline: 'Doar azi -{{ discount }}'\n", "până pe {{ ends }}.\n"
    assert read(root, RO) == without.replace(headline, f'{headline}    short: "{short}"\n').replace(
        body, f'{body}    cta: "Descoperă"\n'
    )


def test_a_language_without_a_file_gets_one(ciao, omni):
    root = ciao()
    (root / RO).unlink()
    omni("copy", "export", "-o", "ro.xlsx")
    words = {
        "/cta": "Descoperă",
        "/headline": "Doar azi -{{ discount }}",
        "/short": "-{{ discount }} cu {{ code }} pana pe {{ ends }}",
        "/body": "Bună, vinerea noastră începe chiar acum.\n\ncu {{ code }} ai {{ discount }} până pe {{ ends }}.",
    }
    translate(root / "ro.xlsx", {end: {"translation": text} for end, text in words.items()})
    assert omni("copy", "import", "ro.xlsx").exit_code == 0
    assert read(root, RO) == (
        "copy: ro\nmessages:\n  main:\n"
        '    headline: "Doar azi -{{ discount }}"\n'
        '    short: "-{{ discount }} cu {{ code }} pana pe {{ ends }}"\n'
        "    body: |\n      Bună, vinerea noastră începe chiar acum.\n\n      cu {{ code }} ai {{ discount }} până pe {{ ends }}.\n"
        '    cta: "Descoperă"\n'
    )
    assert omni("lint").exit_code == 0


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            'copy: {it: {headline: "{{ discount }}!", email: {cta: Scopri}}}',
            'copy: {it: {headline: "{{ discount }}!", email: {cta: Scopri}}, ro: {headline: "Salut {{ discount }}", email: {cta: "Vezi"}}}',
        ),
        (
            'copy:\n  it:\n    headline: "Ciao {{ discount }}"\n    email: {cta: Scopri}   # the button',
            'copy:\n  it:\n    headline: "Ciao {{ discount }}"\n    email: {cta: Scopri}   # the button\n  ro:\n    headline: "Salut {{ discount }}"\n    email:\n      cta: "Vezi"',
        ),
        (
            'copy:\n  it:\n    headline: "Ciao {{ discount }}"\n    email: {cta: Scopri}\n  ro: {email: {}}',
            'copy:\n  it:\n    headline: "Ciao {{ discount }}"\n    email: {cta: Scopri}\n  ro: {email: {cta: "Vezi"}, headline: "Salut {{ discount }}"}',
        ),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_copy_inside_the_campaign_file_gets_its_language_beside(ciao, omni, written, expected, end):
    text = CAMPAIGN.replace("copy: copy/\n", f"{written}\ntitle: Ciao\n").replace("\n", end)
    root = ciao({"campaigns/ciao/campaign.yaml": text})
    for file in (IT, RO):
        (root / file).unlink()
    assert omni("copy", "export", "ciao", "-o", "ro.csv").exit_code == 0
    translate(
        root / "ro.csv", {"/ro/headline": {"translation": "Salut {{ discount }}"}, "/cta": {"translation": "Vezi"}}
    )
    result = omni("copy", "import", "ro.csv")
    assert result.exit_code == 0, result.output
    assert read(root, "campaigns/ciao/campaign.yaml") == text.replace(
        written.replace("\n", end), expected.replace("\n", end)
    )


def test_versions_messages_and_variants_are_found_again(ciao, omni):
    text = CAMPAIGN.replace(
        "copy: copy/\n",
        "copy: copy/\nmessages:\n  main:\n    variants:\n      b: {it: {headline: Altra}}\n"
        "    copy: {it: {sms: {short: 'Breve {{ discount }}'}}}\n"
        "versions:\n  - for: vip\n    copy:\n      it: {headline: Per te}\n",
    )
    segments = "segments: {vip: \"person.first_name = 'Ada'\"}\n"
    root = ciao({"campaigns/ciao/campaign.yaml": text, "campaigns/segments.yaml": segments})
    omni("copy", "export", "ciao", "--only", "new", "-o", "ro.csv")
    assert {row["id"]: row["where"] for row in cells(root / "ro.csv")} == {
        "ciao/it/ro/messages/main/variants/b/headline": "variant b",
        "ciao/it/ro/messages/main/sms/short": "sms",
        "ciao/it/ro/versions/vip/headline": "for vip",
    }
    changes = {"b/headline": "Alta", "sms/short": "Scurt {{ discount }}", "vip/headline": "Pentru tine"}
    translate(root / "ro.csv", {end: {"translation": words} for end, words in changes.items()})
    result = omni("copy", "import", "ro.csv")
    assert result.exit_code == 0, result.output
    assert read(root, "campaigns/ciao/campaign.yaml") == text.replace(
        "b: {it: {headline: Altra}}", 'b: {it: {headline: Altra}, ro: {headline: "Alta"}}'
    ).replace(
        "short: 'Breve {{ discount }}'}}}",
        "short: 'Breve {{ discount }}'}}, ro: {sms: {short: \"Scurt {{ discount }}\"}}}",
    ).replace("it: {headline: Per te}", 'it: {headline: Per te}\n      ro:\n        headline: "Pentru tine"')


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize(
    "case",
    [
        ("short", "doar cu {{ discount }} {{ ends }}", "the translation lacks {{ code }}"),
        (
            "short",
            "{{ discount }} {{ cod }} {{ code }} {{ ends }}",
            "the translation names {{ cod }}, the text (it) has",
        ),
        ("cta", "Descoperă {{ code }}", "the translation names {{ code }}, the text (it) has none"),
        ("cta", "Desco\u0085peră", "the translation holds a character that nobody can see (U+0085)"),
        ("cta", "Desco {% endif %}", "{% endif %} stands here, and nothing before it opened"),
        ("cta", "", "the translation is empty, ro has one"),
    ],
)
def test_a_translation_that_does_not_fit_leaves_its_file_alone(ciao, omni, sheet, case):
    root, (field, words, told) = ciao(), case
    omni("copy", "export", "-o", sheet)
    translate(root / sheet, {f"/{field}": {"translation": words}, "/headline": {"translation": "Alt -{{ discount }}"}})
    before = tree(root)
    result = omni("copy", "import", sheet)
    assert result.exit_code == 1
    row = {"short": 3, "cta": 5}[field]
    place = f"row {row}" if sheet.endswith("csv") else f"sheet ro, row {row}"
    first, second = result.stdout.splitlines()
    assert first.startswith(f"{sheet}: {place}: {told}")
    assert second == f"{RO} stays as it is"
    assert tree(root) == before


def test_a_row_of_an_older_source_is_skipped_and_the_others_are_taken(ciao, omni):
    root = ciao()
    omni("copy", "export", "-o", "ro.csv")
    translate(root / "ro.csv", {"/headline": {"translation": "Alt -{{ discount }}"}, "/cta": {"translation": "Vezi"}})
    (root / IT).write_text(ITALIAN.replace("Solo oggi", "Ancora oggi"), encoding="utf-8")
    result = omni("copy", "import", "ro.csv")
    assert result.exit_code == 1
    assert result.stdout == "ro.csv: row 2: the text (it) has changed since the sheet was written\n"
    assert read(root, RO) == ROMANIAN.replace("Descoperă", "Vezi")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"id": "gone/it/ro/headline"}, "there is no campaign gone that can be read"),
        ({"id": "ciao/it/ro/messages/main/gone"}, "ciao has no text messages/main/gone in it"),
        ({"id": "ciao/it/de/messages/main/cta"}, "ciao is written for it, ro, this is de"),
        ({"id": "cta"}, "cta stands where a text has its id"),
        ({"state": "ok"}, "a state is new, changed or approved, this one is ok"),
        ({"id": "ciao/it/ro/messages/main/headline", "source": "Solo oggi -{{ discount }}", "translation": "{{ discount }}"},
         "ciao/it/ro/messages/main/headline stands twice, here and in row 2"),
    ],
)  # fmt: skip
def test_a_row_that_leads_nowhere_is_told_with_its_number(ciao, omni, change, told):
    root = ciao()
    omni("copy", "export", "-o", "ro.csv")
    translate(root / "ro.csv", {"/cta": change})
    result = omni("copy", "import", "ro.csv")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == f"ro.csv: row 5: {told}"
    assert read(root, RO) == ROMANIAN


def test_a_text_that_yaml_repeats_is_not_changed_elsewhere(ciao, omni):
    text = ROMANIAN.replace("cta: Descoperă", "cta: &c Descoperă\n    email: {cta: *c}")
    root = ciao({RO: text, IT: ITALIAN + "    email: {cta: Scopri}\n"})
    omni("copy", "export", "-o", "ro.csv")
    translate(root / "ro.csv", {"main/cta": {"translation": "Vezi"}})
    result = omni("copy", "import", "ro.csv")
    assert result.exit_code == 1
    assert f"row 5: {RO} would not read as it is meant" in result.stdout
    assert read(root, RO) == text


def test_who_translated_is_kept_when_asked(ciao, omni):
    root = ciao()
    omni("copy", "export", "-o", "ro.csv")
    translate(root / "ro.csv", {"/cta": {"translation": "Vezi"}})
    omni("copy", "import", "ro.csv", "--as", 'Ana "A."')
    lines = read(root, RECORD).splitlines()
    assert [line.strip() for line in lines if "by:" in line] == [
        'messages/main/cta: {from: it, text: 61e110dfa7de, state: approved, by: "Ana \\"A.\\""}'
    ]
    assert omni("lint").exit_code == 0


def test_a_record_that_cannot_be_read_is_not_written_over(ciao, omni):
    broken = "translations: ciao\nmade: {ro: 7}\n"
    root = ciao({RECORD: broken})
    omni("copy", "export", "-o", "ro.csv")
    translate(root / "ro.csv", {"/cta": {"translation": "Vezi"}})
    result = omni("copy", "import", "ro.csv")
    assert result.exit_code == 1
    assert f"ro.csv: {RECORD}: it cannot be read" in result.stdout
    assert read(root, RECORD) == broken
    assert "Vezi" in read(root, RO)


@pytest.mark.parametrize(
    "case",
    [
        ("ro.txt", b"", 2, "a sheet ends in .xlsx or .csv"),
        ("gone.csv", None, 2, "gone.csv could not be read: not found"),
        ("ro.csv", b"a,b\n", 2, "ro.csv could not be read: its first row has no columns"),
        ("ro.xlsx", b"PK", 2, "ro.xlsx could not be read: it is no workbook"),
        ("ro.csv", b"id,source,translation,state\n", 3, "ro.csv has no rows"),
    ],
)
def test_a_file_that_is_no_sheet_is_told_in_one_sentence(ciao, omni, case):
    root, (name, data, code, told) = ciao(), case
    if data is not None:
        (root / name).write_bytes(data)
    result = omni("copy", "import", name)
    assert result.exit_code == code
    assert result.stderr.startswith(f"omni: {told}")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("arguments", [("export", "-o", "ro.xlsx"), ("import", "there.xlsx")])
def test_without_openpyxl_the_extra_is_named(ciao, omni, monkeypatch, arguments):
    root = ciao()
    omni("copy", "export", "-o", "there.xlsx")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    result = omni("copy", *arguments)
    assert result.exit_code == 2
    assert result.stderr == (
        'omni: Excel files need openpyxl: pip install "omni-campaigns[xlsx]", or take a file that ends in .csv\n'
    )
    assert not (root / "ro.xlsx").exists()
