"""`omni test`, and `omni simulate` with `--set` and `--compare`, in a workspace of one campaign."""

from __future__ import annotations

import shutil

import pytest

from omni.commands.here import open_workspace
from omni.commands.planning import loaded
from omni.model.frozen import replace

BRAND = "brand: Forma\ntimezone: Europe/Rome\ntopics: [offers]\nsenders: {sms: FORMA}\n"
POLICY = 'policy:\n  costs: {sms: {EUR: 0.06}}\n  quiet_hours: {all: "21:00-08:00"}\n'
PEOPLE = (
    "people:\n  ada: {locale: it-IT, country: IT, phone: '+390000000001', consent: {sms: [offers]}}\n"
    "  bob: {locale: it-IT, country: IT, phone: '+390000000002'}\n"
)
CIAO = """\
campaign: ciao
channels: [sms]
send: 2026-12-05T20:30
cta: https://forma.example/ciao
copy: {it: {headline: Ciao, body: "Ciao da Forma. Scrivi STOP per uscire.", cta: Scopri}}
tests: [{as: ada, expect: [{message: main, channel: sms, at: 2026-12-05T20:30}]}, {as: bob, expect: []}]
"""


@pytest.fixture
def ciao(tmp_path):
    files = {"brand": BRAND, "policy": POLICY, "people": PEOPLE, "ciao": CIAO}
    (tmp_path / "campaigns").mkdir()
    for name, text in files.items():
        (tmp_path / "campaigns" / f"{name}.yaml").write_text(text)
    return tmp_path


def test_tests_that_hold_exit_with_0_and_others_with_1(ciao, omni):
    result = omni("test")
    assert result.exit_code == 0, result.output
    assert "2 tests hold" in result.stdout
    (ciao / "campaigns" / "ciao.yaml").write_text(CIAO.replace("T20:30}", "T10:00}"))
    result = omni("test", "ciao")
    assert result.exit_code == 1
    assert "1 test holds, 1 does not" in result.stdout
    assert "main by sms at 2026-12-05 10:00 is expected, they get main by sms at 2026-12-05 20:30" in result.stdout
    assert "campaigns/ciao.yaml:6:" in result.stdout


def test_without_tests_nothing_matched(ciao, omni):
    (ciao / "campaigns" / "ciao.yaml").write_text(CIAO.partition("tests:")[0])
    assert omni("test").exit_code == 3
    assert omni("test", "cia").exit_code == 3


def test_a_value_that_is_set_changes_the_schedule_and_no_file(ciao, omni):
    result = omni("simulate", "--fail-on", "never", "--set", "ciao.send=2026-12-05T22:00", "--set", "policy.quiet=drop")
    assert result.exit_code == 0, result.output
    assert "1 person gets fewer messages" in result.stdout
    assert "-0.06 EUR" in result.stdout
    assert (ciao / "campaigns" / "ciao.yaml").read_text() == CIAO


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        ("policy.quite=drop", '"quite" is not a key of policy, quiet is one'),
        ("policy", "it takes KEY=VALUE"),
        ("cia.send=x", "there is no campaign cia"),
        ("ciao.holdout=5%", '"holdout" is not a key of a campaign, but of audience'),
    ],
)
def test_a_setting_that_does_not_fit_is_refused(ciao, omni, setting, sentence):
    result = omni("simulate", "--set", setting)
    assert result.exit_code == 2
    assert sentence in result.stderr


def test_another_folder_is_compared(ciao, omni):
    shutil.copytree(ciao / "campaigns", ciao / "before" / "campaigns")
    (ciao / "campaigns" / "policy.yaml").write_text(POLICY.replace("0.06", "0.05"))
    result = omni("simulate", "--fail-on", "never", "--compare", "before")
    assert result.exit_code == 0, result.output
    assert "-0.01 EUR" in result.stdout
    assert "everybody gets the same" in result.stdout


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
@pytest.mark.parametrize("command", ["simulate", "plan"])
def test_another_audience_may_lie_anywhere(ciao, omni, tmp_path_factory, command, ending):
    table = tmp_path_factory.mktemp("elsewhere") / f"people.{ending}"
    table.write_text(
        "id,country,phone,consent.sms\nzoe,IT,+390000000003,yes\neve,IT,+390000000004,no\n"
        if ending == "csv"
        else '{"id": "zoe", "country": "IT", "phone": "+390000000003", "consent": {"sms": true}}\n{"id": "eve"}\n'
    )
    result = omni(command, "--audience", str(table))
    assert result.exit_code == (command == "plan"), result.output
    assert "of 4 people" in result.stdout
    assert (ciao / "campaigns/people.yaml").read_text() == PEOPLE


def test_of_another_table_nobody_has_said_that_it_was_compared_with_the_register(ciao, tmp_path):
    own = "audience: {file: people.csv, opt_out_register: 2026-11-20, columns: {id: code}}\n"
    (ciao / "campaigns/audience.yaml").write_text(own)
    for folder in (ciao / "campaigns", tmp_path):
        (folder / "people.csv").write_text("code,country\nzoe,IT\n")
    here = open_workspace(ciao)
    tables = [
        loaded(replace(here, audience=named), None).project.audience.table
        for named in ("", str(tmp_path / "people.csv"))
    ]
    assert [table.opt_out_register is not None for table in tables] == [True, False]
    assert tables[0].columns == tables[1].columns


def test_what_people_got_before_is_told_by_their_id_also_of_those_in_another_table(ciao, omni, tmp_path):
    (ciao / "campaigns/audience.yaml").write_text("audience: {file: people.csv, history: sends.csv}\n")
    (ciao / "campaigns/policy.yaml").write_text(POLICY + "  frequency_caps: [{max: 1, per: rolling 7d}]\n")
    (ciao / "people.csv").write_text("id,country\nzoe,IT\n")
    (ciao / "sends.csv").write_text("person,day,count\nzoe,2026-12-02,2\n")
    other = tmp_path / "sample.csv"
    other.write_text("id,country,phone,consent.sms\nzoe,IT,+390000000003,yes\neve,IT,+390000000004,yes\n")
    first = omni("simulate", "--audience", str(other)).stdout.splitlines()[0]
    assert first.startswith("2 sends to 2 of 4 people")
    assert "1 had enough messages" in first


def test_so_many_people_are_made_up_for_a_look(ciao, omni):
    assert "of 52 people" in omni("simulate", "--audience", "50").stdout
    assert omni("simulate", "--audience", "50", "--why", "SYNTHETIC-000050").exit_code == 0
    assert omni("simulate", "--audience", "50", "--why", "synthetic-000051").exit_code == 3


@pytest.mark.parametrize(
    ("named", "why"),
    [
        ("0", "--audience says 0, the least is 1"),
        ("99999999999", "--audience says 99999999999, the most is 10,000,000"),
        ("nobody.csv", "--audience nobody.csv: "),
        ("people.txt", "people.txt: it is no .csv, .jsonl or .parquet"),
    ],
)
def test_an_audience_that_cannot_be_read_is_refused(ciao, omni, named, why):
    result = omni("plan", "--audience", named)
    assert result.exit_code == 2
    assert why in result.stderr


def test_somebody_whose_entry_cannot_be_read_is_not_called_unknown(ciao, omni):
    (ciao / "campaigns" / "people.yaml").write_text(PEOPLE.replace("bob: {", "bob: {history: [yesterday], "))
    result = omni("simulate", "--why", "bob")
    assert result.exit_code == 1
    assert result.stderr == "omni: bob of campaigns/people.yaml could not be read; omni lint says why\n"


def test_everybody_is_among_those_who_get_something_or_nothing_or_are_not_meant(ciao, omni):
    (ciao / "campaigns" / "people.yaml").write_text(PEOPLE + "  eva: {locale: it-IT, country: IT, tier: gold}\n")
    (ciao / "campaigns" / "brand.yaml").write_text(BRAND + "fields: {tier: {type: text, optional: true}}\n")
    (ciao / "campaigns" / "segments.yaml").write_text("segments: {plain: person.tier IS NULL}\n")
    (ciao / "campaigns" / "ciao.yaml").write_text(CIAO + "audience: {include: plain}\n")
    first = omni("simulate").stdout.splitlines()[0]
    assert first.startswith("1 send to 1 of 3 people for 0.06 EUR; nothing for 1 person: 1 no consent")
    assert first.endswith("; 1 person in no campaign's audience")


def test_problems_of_another_table_are_told_where_it_is_planned(ciao, omni):
    (ciao / "people.csv").write_text("id,country,consent.sms\n7,Italia,offers\n")
    told = omni("simulate", "--audience", "people.csv").stderr
    assert told == "1 warning; omni plan --audience people.csv tells it\n"


def test_whom_a_campaign_does_not_mean_is_told_why(ciao, omni):
    (ciao / "campaigns" / "segments.yaml").write_text("segments: {alpine: person.timezone = 'Europe/Zurich'}\n")
    (ciao / "campaigns" / "ciao.yaml").write_text(CIAO + "audience: {include: alpine}\n")
    assert omni("simulate", "--why", "ada").stdout.splitlines() == [
        "ada is in no campaign's audience",
        "  – ciao is not for them: is not in alpine  campaigns/ciao.yaml:7:21",
    ]


def test_what_is_wrong_in_the_folder_to_compare_with_is_told(ciao, omni, tmp_path):
    shutil.copytree(ciao / "campaigns", tmp_path / "old" / "campaigns")
    (tmp_path / "old" / "campaigns" / "audience.yaml").write_text("audience: {file: gone.csv}\n")
    assert omni("simulate", "--compare", "old").stderr == "old: 1 error; omni plan there tells it\n"


def test_a_message_that_nobody_gets_is_told(ciao, omni):
    push = "messages: {main: {}, nudge: {channels: [push]}}\nsends:\n  - {at: 2026-12-05T10:00, message: main}\n"
    push += "  - {at: 2026-12-06T10:00, message: nudge}\n"
    (ciao / "campaigns" / "ciao.yaml").write_text(CIAO.replace("send: 2026-12-05T20:30\n", push))
    told = "nobody gets  nudge of ciao: no consent"
    assert told in omni("simulate").stdout.splitlines()
    assert f"  {told.replace('  ', '   ')}" in omni("plan").stdout.splitlines()


@pytest.mark.parametrize("setting", ["ciao.budget={EUR: 0.01}", "ciao.budget.EUR=0.01", "ciao.audience.holdout=100%"])
def test_a_key_that_is_not_there_yet_can_be_set(ciao, omni, setting):
    """It never comes before `campaign:`, which says what kind of file it is."""
    said = omni("simulate", "--fail-on", "never", "--set", setting)
    assert said.exit_code == 0, said.output
    assert "ciao.yaml" not in said.stderr


@pytest.mark.parametrize(
    ("setting", "told"),
    [("ciao.budget.EUR=0.01", "over the budget"), ("policy.rate_limits.sms=1/h", "nothing is different")],
)
def test_a_group_that_is_not_there_yet_is_made(ciao, omni, setting, told):
    assert told in omni("simulate", "--fail-on", "never", "--set", setting).stdout
