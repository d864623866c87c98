"""People kept as columns are the very people that are made one by one."""

from __future__ import annotations

import pytest

from omni.audience.synthetic import maker, synthetic_people
from omni.model.frozen import replace
from omni.model.people import Share, Synthetic
from omni.model.spans import Rate

np = pytest.importorskip("numpy")
COLUMNS = {
    "market": (Share("italy", 0.6), Share("america", 0.4)),
    "locale.italy": (Share("it", 0.9), Share("en", 0.1)),
    "locale": (Share("en", 1.0),),
    "orders": (Share("0", 0.5), Share("3", 0.5)),
    "tier": (Share("gold", 0.25), Share("none", 0.75)),
    "consent.sms": (Share("granted", 0.3), Share("refused", 0.7)),
    "prefers": (Share("sms", 0.5), Share("", 0.5)),
}
MARKETS = (Share("italy", 0.5), Share("", 0.2), Share("america", 0.3))
COUNTRIES = (Share("IT", 0.4), Share("none", 0.3), Share("US", 0.3))


@pytest.mark.parametrize(
    "columns",
    [
        COLUMNS,
        COLUMNS | {"market": MARKETS},
        COLUMNS | {"market": MARKETS, "country": COUNTRIES, "timezone": (Share("Europe/Rome", 0.5), Share("", 0.5))},
        {name: shares for name, shares in COLUMNS.items() if name != "market"},
        {"orders": (Share("0", 0.4), *(Share(str(number), 0.015) for number in range(40)))},
        {},
    ],
)
def test_everybody_has_the_kinds_of_their_columns(a, columns):
    from omni.audience.made_up import MadeUp

    synthetic, project = Synthetic(300, 7, columns, {"email": Rate(0.8, 0.8), "sms": Rate(0.3, 0.5)}), a.project()
    one_by_one, many = synthetic_people(synthetic, project), MadeUp(maker(synthetic, project), 300)
    assert tuple(many) == one_by_one
    assert [many.number(person.id) for person in one_by_one] == list(range(300))
    profiles, consents, reaches = many.profiles(frozenset(a.FIELDS)), many.consents(), many.reaches()
    for number, person in enumerate(one_by_one):
        alike, agreed, reached = (
            one_by_one[kinds.firsts[kinds.numbers[number]]] for kinds in (profiles, consents, reaches)
        )
        whole = replace(
            alike, id=person.id, consent=agreed.consent, addresses=dict.fromkeys(reached.addresses, person.id)
        )
        assert whole == person


def test_the_order_of_ids_is_that_of_texts(a):
    from omni.audience.made_up import MadeUp

    many = MadeUp(maker(Synthetic(3), a.project()), 3)
    many.keys = np.zeros(1_000_012, np.uint64)
    ranks = many.ranks()
    some = [0, 7, 99_998, 99_999, 100_000, 999_998, 999_999, 1_000_000, 1_000_009]
    assert sorted(some, key=many.id) == sorted(some, key=lambda number: ranks[number])


def test_whoever_is_made_up_is_found_by_id_and_nobody_is_taken_for_another(a):
    from omni.audience.made_up import everyone

    synthetic, project, giulia = Synthetic(20, 1, COLUMNS), a.project(), a.person("giulia")
    all_of_them = everyone((giulia,), maker(synthetic, project), 20)
    assert tuple(all_of_them) == (giulia, *synthetic_people(synthetic, project))
    by_id = all_of_them.by_id()
    assert list(by_id) == [person.id for person in all_of_them]
    assert [by_id[person.id] for person in all_of_them] == list(all_of_them)
    assert "synthetic-000021" not in by_id
    assert everyone((a.person("synthetic-000003"),), maker(synthetic, project), 20) is None
