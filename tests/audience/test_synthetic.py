"""People made up from distributions: each drawn for themselves, so that nothing shifts anybody else."""

from __future__ import annotations

from collections import Counter

import pytest

from omni.audience.people import people
from omni.model.frozen import replace
from omni.model.people import Audience, Share, Synthetic
from omni.model.spans import Rate

COLUMNS = {
    "market": (Share("italy", 0.6), Share("america", 0.4)),
    "locale.italy": (Share("it", 0.9), Share("en", 0.1)),
    "locale": (Share("en", 1.0),),
    "orders": (Share("0", 0.5), Share("3", 0.5)),
    "tier": (Share("gold", 0.25), Share("none", 0.75)),
    "consent.sms": (Share("granted", 0.3), Share("refused", 0.7)),
    "prefers": (Share("sms", 0.5), Share("", 0.5)),
}


@pytest.fixture
def made_up(a):
    def make(size=500, seed=1, named=(), reach=None, **columns):
        synthetic = Synthetic(size, seed, {**COLUMNS, **columns}, reach or {"email": Rate(0.8, 0.8)})
        project = replace(a.project(people=named), audience=Audience(a.HERE, synthetic))
        found, findings = people(project)
        assert findings == ()
        return found

    return make


def test_values_come_in_about_the_shares_that_were_asked_for(made_up):
    everyone = made_up(2000)
    assert [person.id for person in everyone[:2]] == ["synthetic-000001", "synthetic-000002"]
    assert 1100 < Counter(person.country for person in everyone)["IT"] < 1300
    assert 900 < Counter(person.fields["orders"] for person in everyone)[3] < 1100
    assert 400 < Counter(person.fields["tier"] for person in everyone)["gold"] < 600
    assert 500 < sum("sms" in person.consent.granted for person in everyone) < 700
    assert 1500 < sum("email" in person.addresses for person in everyone) < 1700
    assert {person.locale for person in everyone if person.country == "US"} == {"en"}
    assert {person.locale for person in everyone if person.country == "IT"} == {"it", "en"}


def test_a_value_may_be_absent(made_up):
    assert {person.fields["tier"] for person in made_up()} == {"gold", None}
    assert {person.prefers for person in made_up()} == {"sms", ""}


def test_granting_means_every_topic_of_the_brand(made_up):
    granted = next(person for person in made_up() if "sms" in person.consent.granted)
    refused = next(person for person in made_up() if "sms" in person.consent.refused)
    assert granted.consent.topics["sms"] == {"offers", "news"}
    assert "sms" not in refused.consent.topics


def test_more_people_and_another_column_change_nobody(made_up):
    before = made_up(100)
    assert made_up(200)[:100] == before
    wider = made_up(100, **{"consent.email": (Share("granted", 0.5), Share("refused", 0.5))})
    assert [replace(person, consent=before[at].consent) for at, person in enumerate(wider)] == list(before)


def test_another_seed_makes_other_people(made_up):
    assert made_up(50) != made_up(50, seed=2)


def test_a_larger_share_only_adds_people(made_up):
    def reached(share):
        return {person.id for person in made_up(reach={"email": Rate(share, share)}) if "email" in person.addresses}

    assert reached(0.3) < reached(0.6)


def test_named_people_come_first(a, made_up):
    ada = a.person("ada")
    assert made_up(2, named=[ada])[0] == ada


def test_without_an_audience_only_named_people_are_there(a):
    assert people(a.project(people=[a.person("ada")])) == ((a.person("ada"),), ())
