"""What somebody meant who wrote a name that there is none of."""

from __future__ import annotations

import pytest

from omni.words.nearest import nearest


@pytest.mark.parametrize(
    ("name", "known", "meant"),
    [
        ("purchased", ["purchase", "clicked"], "purchase"),
        ("scraf.png", ["scarf.png", "cart.png"], "scarf.png"),
        ("mail", ["email", "sms"], "email"),
        ("golf", ["gold", "silver"], "gold"),
        ("Pre-Header", ["preheader", "headline"], "preheader"),
        ("last_days", ["last-days", "first-days"], "last-days"),
        ("brina", ["brina-scarf", "nova-coat"], "brina-scarf"),
        ("minimum_spend", ["min_spend", "discount"], "min_spend"),
        ("best_customers", ["best", "new_customers"], "best"),
    ],
)
def test_a_slip_of_the_hand_or_a_word_more_or_less_is_known_again(name, known, meant):
    assert nearest(name, known) == meant


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("collected", ["clicked", "picked_up"]),
        ("best_customers", ["new_customers", "loyal"]),
        ("person.level", ["person.locale", "person.tier"]),
        ("tel", ["phone", "hours"]),
        ("anything", []),
    ],
)
def test_another_word_is_none_however_alike_it_looks(name, known):
    assert nearest(name, known) is None
