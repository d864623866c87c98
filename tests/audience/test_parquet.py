"""People from a Parquet file, and decisions as one, judged by DuckDB; both need the extra `audience`."""

from __future__ import annotations

import pytest

from omni.audience.people import people
from omni.commands import crowd
from omni.commands.crowd import refuse_crowd, refuse_parquet_output
from omni.commands.guard import Refusal
from omni.commands.here import Here
from omni.load import load
from omni.model.files import Files
from omni.model.frozen import replace
from omni.model.people import Audience, AudienceFile
from omni.model.place import Place
from omni.model.sources import Sources
from omni.workspace import read

ROWS = """
    (7, 'ada@mail.example', 'IT', 3, ['offers', 'news'], true, DATE '1990-02-01'),
    (8, 'not an address', 'IT', 1, NULL, false, NULL),
    (9, NULL, 'IT', NULL, ['offers'], NULL, NULL)
"""


@pytest.fixture
def duckdb():
    return pytest.importorskip("duckdb")


@pytest.fixture
def here(duckdb, tmp_path):
    folder = tmp_path / "data [1]"
    folder.mkdir()
    names = 'id, email, country, "Orders", "consent.sms", unsubscribed, born'
    duckdb.connect().execute(
        f"COPY (SELECT * FROM (VALUES {ROWS}) _({names})) TO $file (FORMAT parquet)",  # noqa: S608
        {"file": str(folder / "people.parquet")},
    )
    return Here(tmp_path, Files({}, {}, {}), tmp_path)


def read_table(a, here, file="data [1]/people.parquet"):
    table = AudienceFile(file, "parquet", {"orders": "Orders"})
    project = replace(a.project(), audience=Audience(a.HERE, None, table))
    return people(project, here.lines_of(file))


def test_rows_are_read_like_those_of_any_table_and_bad_ones_told_by_number(a, here):
    (ada, nobody), (finding,) = read_table(a, here)
    assert (ada.id, ada.addresses, ada.fields) == ("7", {"email": "ada@mail.example"}, {"orders": 3})
    assert (ada.consent.topics, ada.unsubscribed) == ({"sms": {"offers", "news"}}, True)
    assert (nobody.id, nobody.addresses, nobody.fields, nobody.unsubscribed) == ("9", {}, {}, False)
    assert finding.sentence == "email in row 2 is not an email address"
    assert finding.where == Place("data [1]/people.parquet", 2)


def test_a_file_tells_by_its_first_bytes_that_it_is_parquet(a, here):
    """Also that of what people got before, whatever both are called."""
    (here.root / "data [1]/people.parquet").rename(here.root / "people")
    (here.root / "sends").write_bytes((here.root / "people").read_bytes())
    table = AudienceFile("people", "csv", {"orders": "Orders"}, history="sends")
    project = replace(a.project(), audience=Audience(a.HERE, None, table))
    (ada, nobody), findings = people(project, here.lines_of("people"), here.lines_of("sends"))
    assert (ada.fields, nobody.id) == ({"orders": 3}, "9")
    lost = "sends has no column person and no column time, so nothing of it is counted"
    assert [one.sentence for one in findings] == ["email in row 2 is not an email address", lost]


def test_what_only_calls_itself_parquet_is_told(a, here):
    (here.root / "fake.parquet").write_bytes(b"PAR1 and nothing else")
    _, (finding,) = read_table(a, here, "fake.parquet")
    assert finding.sentence == "the table fake.parquet is left out: it is no Parquet file that can be read"


def test_a_table_whose_rows_are_damaged_is_told(a, here, duckdb):
    file = here.root / "damaged.parquet"
    rows = "SELECT 'p' || i AS id, 'IT' AS country FROM range(20000) t(i)"
    duckdb.connect().execute(f"COPY ({rows}) TO $file (FORMAT parquet, COMPRESSION zstd)", {"file": str(file)})
    whole = file.read_bytes()
    file.write_bytes(whole[:100] + bytes(1_400) + whole[1_500:])
    _, (finding,) = read_table(a, here, "damaged.parquet")
    assert finding.sentence == "the table damaged.parquet is left out: it is no Parquet file that can be read"


def test_a_table_outside_of_the_workspace_or_behind_a_link_is_not_read(a, here, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "people.parquet"
    elsewhere.write_bytes((here.root / "data [1]" / "people.parquet").read_bytes())
    (here.root / "link.parquet").symlink_to(elsewhere)
    for file, why in (("link.parquet", "a symbolic link"), ("../elsewhere/people.parquet", "outside the workspace")):
        named, (finding,) = read_table(a, here, file)
        assert named == ()
        assert why in finding.sentence


def test_without_the_extra_one_sentence_names_it_and_the_place(a, here, monkeypatch):
    monkeypatch.setattr(crowd, "_is_there", lambda _module: False)
    with pytest.raises(Refusal, match=r"^data \[1\]/people.parquet: .*omni-campaigns\[audience\]") as refused:
        read_table(a, here)
    assert refused.value.code == 2
    with pytest.raises(Refusal, match=r"omni-campaigns\[audience\]"):
        refuse_parquet_output(here.root / "rows.parquet")


def workspace(root, text):
    (root / "campaigns").mkdir()
    (root / "campaigns" / "audience.yaml").write_text(text, encoding="utf-8")
    here = Here(root, read(root), root)
    return load(here.files)[0], here


@pytest.mark.parametrize(
    ("text", "line"),
    [("audience:\n  synthetic:\n    size: {}\n", 3), ("audience:\n  size: {}\n", 2)],
)
def test_without_the_extra_no_more_than_a_hundred_thousand_people_are_made_up(tmp_path, monkeypatch, text, line):
    monkeypatch.setattr(crowd, "_is_there", lambda _module: False)
    project, here = workspace(tmp_path, text.format(100_001))
    with pytest.raises(Refusal, match=rf"^campaigns/audience.yaml:{line}:.*100,001 people .*\[audience\]"):
        refuse_crowd(project, here.place_of)


def test_without_the_extra_a_table_ends_behind_a_hundred_thousand_people(monkeypatch):
    monkeypatch.setattr(crowd, "_is_there", lambda _module: False)
    monkeypatch.setattr(crowd, "MOST_PEOPLE", 3)
    assert list(crowd.not_too_many(["id", "1", "2", "3"], "people.csv")) == ["id", "1", "2", "3"]
    with pytest.raises(Refusal, match=r"^people.csv:5: more than 3 people"):
        list(crowd.not_too_many(["id", "1", "2", "3", "4"], "people.csv"))


def test_decisions_about_many_are_written_as_all_others_are(a, duckdb, tmp_path):
    from omni.model.frozen import replace
    from omni.model.many_decisions import Decisions
    from omni.write.parquet import parquet_table

    campaign = a.campaign("x", a.send("main", "sms", "email", at="2026-12-02T10:00"), a.send("z", "email"))
    others = [replace(a.person(f"p{number}", without=["sms"][: number % 2]), route=None) for number in range(9)]
    project = a.project(campaign, people=[a.person("p45")])
    found = [a.run(project, *others, many=many) for many in (1, 100)]
    assert isinstance(found[0].rows, Decisions)
    told = []
    for name, schedule in zip("ab", found, strict=True):
        (tmp_path / name).write_bytes(parquet_table(schedule, Sources()))
        ask = duckdb.connect().execute
        whole = ask("SELECT * FROM read_parquet(?)", [str(tmp_path / name)]).fetchall()
        told.append((whole, ask("DESCRIBE SELECT * FROM read_parquet(?)", [str(tmp_path / name)]).fetchall()))
    assert told[0] == told[1]
    assert len(told[0][0]) == len(found[1].rows)


def test_decisions_are_written_typed_and_read_by_duckdb(a, duckdb, tmp_path):
    from omni.write.parquet import parquet_table
    from omni.write.tables import csv_table

    campaign = a.campaign("x", a.send("main", "sms", "email", at="2026-12-02T10:00"))
    schedule = a.run(a.project(campaign), a.person("ada"), a.person("=bob", without=["sms"]))
    (tmp_path / "rows.parquet").write_bytes(parquet_table(schedule, Sources()))
    (tmp_path / "rows.csv").write_bytes(csv_table(schedule, Sources()))
    assert parquet_table(schedule, Sources()) == (tmp_path / "rows.parquet").read_bytes()
    ask = duckdb.connect().execute
    found = ask("SELECT person, channel, status FROM read_parquet(?)", [str(tmp_path / "rows.parquet")]).fetchall()
    assert found == [(row.person, row.key.channel, row.status.value) for row in schedule.rows]
    at = ask("SELECT DISTINCT epoch(at_utc)::BIGINT FROM read_parquet(?)", [str(tmp_path / "rows.parquet")]).fetchall()
    assert at == [(a.utc("2026-12-02T10:00"),)]
    headings = "SELECT column_name FROM (DESCRIBE SELECT * FROM {}(?))"
    names = [
        ask(headings.format(f"read_{kind}"), [str(tmp_path / f"rows.{kind}")]).fetchall() for kind in ("parquet", "csv")
    ]
    assert names[0] == names[1]
