from __future__ import annotations

from decimal import Decimal

import pytest

from omni.model.money import Money
from omni.model.project import Project
from omni.render import Renderer
from omni.resolve import resolve

EVENTS = """
events:
  cart_abandoned:
    fields: {id: {type: text}, total: {type: money}, items: {type: list, fields: {name: {type: text}, price: {type: money}}}}
    sample: {id: c-1, total: {EUR: 158}}
"""
CAMPAIGN = """
campaign: cart
channels: [email]
markets: [italy]
locales: [it]
facts:
  total: {from: event.total, as: money}
  lines: {list: event.items}
journey:
  entry: {event: cart_abandoned}
  steps:
    - {send: main, channels: [email]}
cta: "https://aurora.example/cart/{{ event.id }}"
copy:
  it:
    headline: "Hai lasciato {{ total }}"
    body: |-
      Nel carrello: {% for item in lines %}{{ item.name }} a {{ item.price }}{% if not loop.last %}, {% endif %}{% endfor %}.
    cta: Torna
"""
EVENT = {
    "id": "c 1/2",
    "total": Money(Decimal("158.5"), "EUR"),
    "items": (
        {"name": "Brina", "price": Money(Decimal(89), "EUR")},
        {"name": "**Nova**", "price": Money(Decimal(249), "EUR")},
    ),
}


@pytest.fixture
def cart(workspace_of) -> Project:
    return workspace_of(CAMPAIGN, events=EVENTS)


def test_an_events_values_are_printed_and_never_read_as_markup(cart):
    (brief,), _ = resolve(cart)
    message, findings = Renderer(cart).render(brief, event=EVENT)
    assert not findings
    assert message.parts["subject"].text == "Hai lasciato 158,50\u00a0€"
    assert "Nel carrello: Brina a 89\u00a0€, **Nova** a 249\u00a0€." in message.parts["text"].text
    assert "https://aurora.example/cart/c%201%2F2?utm_source=" in message.parts["text"].text


def test_without_an_event_each_value_has_a_placeholder(cart):
    (brief,), _ = resolve(cart)
    message, _ = Renderer(cart).render(brief)
    assert message.parts["subject"].text == "Hai lasciato <total>"
    assert "Nel carrello: <name> a <price>." in message.parts["text"].text
    assert {"event.total", "event.id"} <= message.placeholders.keys()


SHOPS = """
shops:
  brera: {name: Aurora Brera, market: italy, address: "Via Fiori Chiari 12, Milano", hours: {mon-sat: "10:00-19:30"}}
"""
READY = """
events:
  ready:
    fields: {shop: shop, since: date, number: text}
    sample: {shop: brera, since: 2026-12-01, number: R-1}
"""
PICK_UP = """
campaign: pickup
channels: [push]
markets: [italy]
locales: [it]
facts: {kept: {after: event.since, days: 7}}
journey:
  entry: {event: ready}
  steps:
    - {send: main, channels: [push]}
copy:
  it: {headline: "{{ event.number }}", short: "{{ event.shop }}, {{ event.shop.hours }}, {{ kept | fino_a }}"}
"""
PEOPLE = """
people:
  ada: {locale: it, country: IT, events: {ready: {number: R-7, since: 2026-12-03}}}
  bob: {locale: it, country: IT}
"""


@pytest.mark.parametrize(("who", "number", "last"), [("ada", "R-7", "al 10"), ("bob", "R-1", "all'8")])
def test_what_an_event_carries_for_somebody_is_their_own_or_the_sample(workspace_of, who, number, last):
    project = workspace_of(PICK_UP, events=READY, shops=SHOPS, people=PEOPLE)
    (brief,), _ = resolve(project)
    person = project.people[who]
    message, findings = Renderer(project).render(brief, person=person)
    assert not findings
    assert message.parts["title"].text == number
    assert message.parts["body"].text == f"Aurora Brera, lun–sab 10:00–19:30, fino {last} dicembre 2026"


def test_a_shop_that_nobody_knows_yet_has_placeholders_also_for_its_hours(workspace_of):
    project = workspace_of(PICK_UP, events=READY, shops=SHOPS)
    (brief,), _ = resolve(project)
    message, _ = Renderer(project).render(brief)
    assert message.parts["body"].text.startswith("<shop>, <hours>, ")
