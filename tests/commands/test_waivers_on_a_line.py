"""`# omni: allow RULE until DATE by OWNER: REASON`: a waiver where the problem stands."""

from __future__ import annotations

from pathlib import Path

import pytest

BRAND = "brand: Aurora\ntimezone: Europe/Rome\nlocales: [it]\ndomains: [aurora.example]\nlinks: {stop: https://aurora.example/s}\n"
SMS = """campaign: ciao
channels: [sms]
send: 2026-11-27T10:00
facts: {{discount: 20%, code: CIAO20}}
cta: {{url: https://aurora.example/ciao, short: https://aurora.example/c}}
copy:
  it:
    {}
"""
ALLOWED = "# omni: allow percent-contradicts until 2027-01-31 by giulia: agreed with the shops"
SHORT = 'short: "Aurora: 30% di sconto con {{ code }}"'


@pytest.fixture
def write(tmp_path: Path, omni):
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns" / "brand.yaml").write_text(BRAND, encoding="utf-8")

    def run(copy: str):
        text = SMS.format(copy)
        (tmp_path / "campaigns" / "ciao.yaml").write_text(text, encoding="utf-8")
        return omni("lint")

    return run


@pytest.mark.parametrize(
    "copy",
    [
        f"{SHORT}  {ALLOWED}",
        f"{ALLOWED}\n    {SHORT}",
        f"short: |  {ALLOWED}\n      Aurora, il negozio di Milano:\n      30% di sconto con {{{{ code }}}}",
    ],
    ids=["behind", "above", "behind a text of several lines"],
)
def test_what_is_allowed_on_its_line_is_accepted_and_never_proved(write, copy: str):
    result = write(copy)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.splitlines()[-1].startswith("accepted, not proved: ciao (")


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (f"{SHORT}  {ALLOWED.replace('2027-01-31', '2026-11-01')}", {"CON101", "WVR101"}),
        (f'short: "Aurora: {{{{ discount }}}} con {{{{ code }}}}"  {ALLOWED}', {"WVR102"}),
        (f"{SHORT}  {ALLOWED.replace('percent-contradicts', 'percent-contradict')}", {"CON101", "WVR103"}),
        (f"{SHORT}  # omni: allow percent-contradicts", {"CON101", "WVR104"}),
        (f"{SHORT}  # omni: ignore", {"CON101", "WVR104"}),
        (f"{SHORT}  # ask omni: allow nothing", {"CON101"}),
        (f"{ALLOWED}\n    cta: Scopri\n    {SHORT}", {"CON101", "WVR102"}),
        (f"short: |\n      Aurora: 30% di sconto con {{{{ code }}}}\n      {ALLOWED}", {"CON101"}),
    ],
    ids=[
        "expired",
        "unused",
        "of no rule",
        "without a day",
        "without a rule",
        "another comment",
        "another line",
        "text",
    ],
)
def test_a_waiver_that_does_not_hold_is_a_problem(write, copy: str, expected: set[str]):
    found = {line.split()[3] for line in write(copy).stdout.splitlines()}
    assert found & {"CON101", "WVR101", "WVR102", "WVR103", "WVR104"} == expected


def test_a_waiver_in_a_template_holds_there(write, omni, tmp_path: Path):
    write('short: "Aurora: {{ discount }} con {{ code }}"')
    folder = tmp_path / "channel_templates" / "flyer"
    folder.mkdir(parents=True)
    channel = (
        "channel: flyer\ntitle: Flyer\naddressed: false\nfields: [short]\nparts: {body: {template: body.txt.j2}}\n"
    )
    (folder / "channel.yaml").write_text(channel, encoding="utf-8")
    campaign = tmp_path / "campaigns" / "ciao.yaml"
    campaign.write_text(campaign.read_text().replace("channels: [sms]", "channels: [flyer]"), encoding="utf-8")
    for ending, is_found in (("", True), (f"{{{ALLOWED} #}}", False)):
        (folder / "body.txt.j2").write_text(f"{{{{ copy.short }}}}\n30% di sconto{ending}\n", encoding="utf-8")
        assert ("CON101" in omni("lint").stdout) is is_found
