"""People of a table kept as columns are the very people that are read one by one, with the same findings."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from omni.audience.table import people_of_table
from omni.expression import parse
from omni.model.brand import FieldSpec
from omni.model.catalogue import Segment
from omni.model.frozen import replace
from omni.model.people import AudienceFile

np = pytest.importorskip("numpy")
HEADINGS = (
    "id",
    "Mail",
    "phone",
    "country",
    "locale",
    "Orders",
    "tier",
    "consent.sms",
    "consent.email",
    "unsubscribed",
    "timezone",
    "Likes",
    "address",
    "address.city",
)
CELLS = {
    "id": ["", "7", "8", " 9", "row-000002", "ada"],
    "Mail": ["", "a@mail.example", "A@mail.example ", "b@mail.example", "no address", "c\N{REPLACEMENT CHARACTER}@d.e"],
    "phone": ["", "+39 055", "+39 056", " ", "7\x1f8"],
    "country": ["IT", "", "IT ", "US", "Italy"],
    "Orders": ["", "3", "03", " 4", "many"],
    "tier": ["gold", "", "basic", "purple"],
    "unsubscribed": ["", "yes", "no", "perhaps"],
    "consent.sms": ["", "yes", "Sì", "offers", "offers, news", "gifts", "no"],
    "timezone": ["", "Europe/Rome", "Roma"],
    "Likes": ["", "sms", "SMS", "pigeon"],
    "address": ["", "Via Roma 1, Bari"],
    "address.city": ["", "Bari"],
}
OTHERS = ["", "it", "en\u2028"]
rows = st.fixed_dictionaries({name: st.sampled_from(CELLS.get(name, OTHERS)) for name in HEADINGS})
TABLES = {
    kind: AudienceFile(f"people.{kind}", kind, {"email": "Mail", "orders": "Orders", "prefers": "Likes"})
    for kind in ("csv", "jsonl")
}


def project_with(a, asked):
    fields = {**a.FIELDS, "tier": FieldSpec("tier", "values", a.HERE, ("gold", "basic"))}
    segments = {name: Segment(name, parse(f"{name} is not null")[0], name, a.HERE) for name in asked}
    project = a.project(people=[replace(a.person("ada"), addresses={"email": "b@MAIL.example"})])
    return replace(project, brand=replace(project.brand, fields=fields), segments=segments)


def lines_of(found, kind):
    if kind == "jsonl":
        told = [json.dumps({name: text for name, text in row.items() if text or name == "id"}) for row in found]
        return [*told, "{broken", "{}"]
    told = [",".join(f'"{row[name]}"' for name in HEADINGS) for row in found]
    return [f"{','.join(HEADINGS)}\n", *(f"{line}\n" for line in told), "one,cell\n"]


@settings(max_examples=80, deadline=None)
@given(st.lists(rows, max_size=12), st.sampled_from(sorted(TABLES)), st.sets(st.sampled_from(["tier", "orders"])))
def test_they_are_who_they_are_one_by_one(a, found, kind, asked):
    from omni.audience.listed import everyone_listed
    from omni.audience.sheets import sheet_of

    project, table, lines = project_with(a, asked), TABLES[kind], lines_of(found, kind)
    expected, wrong = people_of_table(table, lines, project, frozenset(project.people))
    everyone, told = everyone_listed(table, sheet_of(table, lines), project)
    assert told == wrong
    assert tuple(everyone) == (*project.people.values(), *expected)
    assert [everyone.by_id()[person.id] for person in everyone] == list(everyone)
    assert "nobody" not in everyone.by_id()
    lot = everyone.lot
    assert [expected[number].id for number in np.argsort(lot.ranks())] == sorted(person.id for person in expected)
    assert list(lot.unsubscribed) == [person.unsubscribed for person in expected]
    kinds = (lot.profiles(frozenset(asked)), lot.consents(), lot.reaches())
    for number, person in enumerate(expected):
        place, agreed, reached = (lot[one.firsts[one.numbers[number]]] for one in kinds)
        assert (place.locale, place.country, place.prefers) == (person.locale, person.country, person.prefers)
        assert all(place.fields.get(name) == person.fields.get(name) for name in asked)
        assert agreed.consent == person.consent
        assert reached.addresses.keys() == person.addresses.keys()
    mail = [person.address("email").casefold() for person in everyone]
    phones = [person.address("phone") for person in everyone]
    twice = {
        number
        for number, person in enumerate(expected)
        if (person.address("email") and mail.count(person.address("email").casefold()) > 1)
        or (person.address("phone") and phones.count(person.address("phone")) > 1)
    }
    households, alone = lot.shared()
    assert {number for own in households.values() for number in own.nonzero()[0].tolist()} | set(
        alone.tolist()
    ) == twice


def test_what_nobody_agreed_to_is_counted_in_every_row(a):
    from omni.audience.listed import everyone_listed
    from omni.audience.sheets import sheet_of

    table, project = TABLES["csv"], a.project()
    cells = [
        (f"p{number}", "gifts", "Roma" if number % 3 else "", "IT" if number != 7 else "?") for number in range(20)
    ]
    lines = ["id,consent.email,timezone,country\n", *(f"{','.join(row)}\n" for row in cells)]
    expected, wrong = people_of_table(table, lines, project, frozenset())
    everyone, told = everyone_listed(table, sheet_of(table, lines), project)
    assert told == wrong
    assert any("rows 1, 2, 3, 4, 5 and 15 more" in one.sentence for one in told)
    assert [person.id for person in everyone][len(project.people) :] == [person.id for person in expected]
