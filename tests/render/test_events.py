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
