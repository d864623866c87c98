"""Who is in a segment and an audience, which version, market and language they get."""

from __future__ import annotations

from decimal import Decimal

import pytest

from omni.audience import holds, in_audience, locale_of, market_of, version_of
from omni.expression import parse
from omni.model.campaign import AudienceChoice, Version
from omni.model.money import Money


def tree(text):
    found, problem = parse(text)
    assert not problem
    return found


@pytest.mark.parametrize(
    ("condition", "answer"),
    [
        ("person.tier = 'gold'", True),
        ("tier = 'gold'", True),
        ("person.orders >= 3", True),
        ("person.country = 'IT' AND person.prefers = 'sms'", True),
        ("person.cart.total > 100", True),
        ("person.cart.id = 'c-1'", True),
        ("person.missing = 'x'", False),
        ("NOT person.missing = 'x'", False),
        ("person.missing <> 'x'", False),
        ("person.missing IS NULL", True),
        ("event.total > 5", False),
    ],
)
def test_an_unknown_answer_does_not_match(a, condition, answer):
    cart = {"id": "c-1", "total": Money(Decimal(150), "EUR")}
    ada = a.person("ada", prefers="sms", fields={"tier": "gold", "orders": 4, "cart": cart})
    assert holds(tree(condition), ada) is answer


def test_an_event_brings_its_own_values(a):
    assert holds(tree("event.total > 5"), a.person("ada"), {"total": 6})


def test_versions_are_ordered_and_the_first_that_fits_wins(a):
    versions = tuple(Version(segment, a.HERE) for segment in ("best", "good"))
    campaign = a.campaign("x", versions=versions)
    project = a.project(campaign, segments={"good": "person.orders >= 1", "best": "person.orders >= 3"})
    found = [version_of(a.person("p", fields={"orders": orders}), campaign, project) for orders in (0, 1, 3)]
    assert found == ["", "good", "best"]


@pytest.mark.parametrize(
    ("include", "exclude", "orders", "inside"),
    [
        ((), (), 0, True),
        (("many",), (), 1, False),
        (("many", "few"), (), 1, True),
        (("few",), ("few",), 1, False),
        (("unheard-of",), (), 1, False),
    ],
)
def test_an_audience_is_any_of_the_included_and_none_of_the_excluded(a, include, exclude, orders, inside):
    campaign = a.campaign("x", audience=AudienceChoice(include, exclude))
    project = a.project(campaign, segments={"many": "person.orders >= 3", "few": "person.orders < 3"})
    assert in_audience(a.person("ada", fields={"orders": orders}), campaign, project) is inside


@pytest.mark.parametrize(
    ("country", "locale", "market"),
    [
        ("IT", "ro-RO", "italy"),
        ("US", "it", "america"),
        ("FR", "it-IT", None),
        ("", "en-AU", "australia"),
        ("", "en", None),
    ],
)
def test_the_market_is_that_of_the_country(a, country, locale, market):
    found = market_of(a.person("ada", country=country, locale=locale), a.BRAND)
    assert (found.id if found else None) == market


@pytest.mark.parametrize(
    ("locale", "market", "found"),
    [
        ("it-IT", "italy", "it"),
        ("en-GB", "italy", "en"),
        ("ro-RO", "italy", "it"),
        ("it-IT", "america", "en"),
        ("", "italy", "it"),
    ],
)
def test_words_follow_the_person_as_far_as_the_market_speaks_their_language(a, locale, market, found):
    assert locale_of(a.person("ada", locale=locale), a.campaign("x"), a.MARKETS[market]) == found
