"""New, changed, approved: what a sheet says of each text, and what lint says of a stale translation."""

from __future__ import annotations

from pathlib import Path

import pytest

from .sheets import cells, translate
from .workspaces import CAMPAIGN, ITALIAN, ROMANIAN

IT = "campaigns/ciao/copy/it.yaml"
RO = "campaigns/ciao/copy/ro.yaml"


def states(root: Path, omni, *options: str) -> dict[str, str]:
    sheet = root / "states.csv"
    sheet.unlink(missing_ok=True)
    code = omni("copy", "export", "-o", "states.csv", *options).exit_code
    return {row["field"]: row["state"] for row in cells(sheet)} if code == 0 else {"": str(code)}


@pytest.fixture
def stale(ciao, omni) -> Path:
    """Romanian was approved, then the Italian headline changed."""
    root = ciao()
    omni("copy", "export", "-o", "first.csv")
    omni("copy", "import", "first.csv")
    (root / IT).write_text(ITALIAN.replace("Solo oggi", "Ancora oggi"), encoding="utf-8")
    return root


def test_a_changed_source_makes_its_translation_changed(stale, omni):
    assert states(stale, omni) == {"headline": "changed", "short": "approved", "body": "approved", "cta": "approved"}
    assert states(stale, omni, "--only", "changed") == {"headline": "changed"}
    assert states(stale, omni, "--only", "new") == {"": "3"}


def test_lint_tells_of_a_stale_translation_and_of_its_source(stale, omni):
    result = omni("lint", "-f", "json")
    assert result.exit_code == 0
    (line,) = omni("lint").stdout.splitlines()
    assert line.startswith(
        f"{RO}:5:15: warning translation-stale LOC107 the text (it) has changed since its translation (ro)"
    )
    assert f"{IT}:4:15" in line


@pytest.mark.parametrize(
    "change",
    [{"translation": "Tot azi -{{ discount }}"}, {"state": "approved"}],
    ids=["translated again", "still fits"],
)
def test_an_import_makes_it_fit_again(stale, omni, change):
    omni("copy", "export", "--only", "changed", "-o", "again.xlsx")
    translate(stale / "again.xlsx", {"/headline": change})
    assert omni("copy", "import", "again.xlsx").exit_code == 0
    assert states(stale, omni)["headline"] == "approved"
    assert omni("lint").stdout == ""


def test_an_untouched_changed_row_stays_changed(stale, omni):
    omni("copy", "export", "-o", "again.csv")
    omni("copy", "import", "again.csv")
    assert states(stale, omni)["headline"] == "changed"
    assert "LOC107" in omni("lint").stdout


def test_a_translator_may_ask_to_come_back(ciao, omni):
    root = ciao()
    omni("copy", "export", "-o", "first.csv")
    translate(root / "first.csv", {"/cta": {"state": "changed"}})
    assert omni("copy", "import", "first.csv").exit_code == 0
    assert states(root, omni, "--only", "changed") == {"cta": "changed"}
    assert omni("lint").stdout == ""


def test_the_note_says_the_limits_and_what_stays(ciao, omni):
    root = ciao()
    omni("copy", "export", "-o", "ro.csv")
    notes = {row["field"]: row["note"] for row in cells(root / "ro.csv")}
    assert notes["headline"] == "Email: at most 48 characters, values filled in. Keep {{ discount }}."
    assert notes["short"] == (
        "SMS: at most 3 SMS parts, with all that stands around it. Keep {{ discount }}, {{ code }}, {{ ends }}."
    )
    assert notes["cta"] == ""


def test_another_source_language_can_be_asked_for(ciao, omni):
    root = ciao()
    assert omni("copy", "export", "ciao", "--source", "ro", "-o", "it.csv").exit_code == 0
    rows = cells(root / "it.csv")
    assert {(row["languages"], row["id"].split("/")[1:3] == ["ro", "it"]) for row in rows} == {("ro → it", True)}
    translate(root / "it.csv", {"/cta": {"translation": "Vedi"}})
    assert omni("copy", "import", "it.csv").exit_code == 0
    assert (root / IT).read_text(encoding="utf-8") == ITALIAN.replace("Scopri", "Vedi")


def test_a_language_that_another_one_stands_in_for_is_not_translated(ciao, omni):
    text = CAMPAIGN.replace("locales: [it, ro]", "locales: [it, ro, de]\nfallbacks: {de: it}")
    root = ciao({"campaigns/ciao/campaign.yaml": text})
    omni("copy", "export", "-o", "all.csv")
    assert {row["languages"] for row in cells(root / "all.csv")} == {"it → ro"}
    omni("copy", "export", "--locale", "de", "-o", "de.csv")
    assert {row["languages"] for row in cells(root / "de.csv")} == {"it → de"}


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("-o", "ro.txt"), 2, "a sheet ends in .xlsx or .csv"),
        (("-o", "there.csv"), 2, "there.csv is there already"),
        (("gone", "-o", "ro.csv"), 3, "there is no campaign gone"),
        (("ciao", "--locale", "fr", "-o", "ro.csv"), 3, "ciao is written for it, ro, and not for fr"),
        (("--locale", "fr", "-o", "ro.csv"), 3, "there is no text to translate that is new, changed or approved"),
        (("--only", "old", "-o", "ro.csv"), 2, "--only takes new, changed or approved"),
    ],
)
def test_what_cannot_be_exported_is_told_in_one_sentence(ciao, omni, arguments, code, told):
    root = ciao({"there.csv": "mine"})
    result = omni("copy", "export", *arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr.startswith(f"omni: {told}")
    assert not (root / "ro.csv").exists()
    assert (root / "there.csv").read_text() == "mine"


def test_a_campaign_with_mistakes_is_not_exported(ciao, omni):
    ciao({"campaigns/ciao/campaign.yaml": CAMPAIGN.replace("channels:", "chanels:")})
    result = omni("copy", "export", "ciao", "-o", "ro.csv")
    assert result.exit_code == 1
    assert "omni lint tells" in result.stderr


def test_of_all_campaigns_those_that_cannot_be_read_are_told(ciao, omni):
    root = ciao({"campaigns/ciao2.yaml": CAMPAIGN.replace("campaign: ciao", "campaign: due").replace("send:", "sent:")})
    result = omni("copy", "export", "-o", "ro.csv")
    assert result.exit_code == 1
    assert result.stderr == "campaigns/ciao2.yaml cannot be read and is left out; omni lint tells why\n"
    assert {row["campaign"] for row in cells(root / "ro.csv")} == {"ciao"}


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ("translations: ciao\nmade: {ro: {cta: {from: it}}}\n", "a translation has no text"),
        ("translations: ciao\nmade: {ro: {cta: {from: it, text: a, state: ok}}}\n", "expects approved or changed"),
    ],
)
def test_a_record_with_a_mistake_is_told_and_hides_no_campaign(ciao, omni, record, told):
    ciao({"campaigns/ciao/translations.yaml": record, RO: ROMANIAN.replace("{{ code }}", "BLACK3O")})
    said = omni("lint").stdout
    assert told in said
    assert "CON104" in said
