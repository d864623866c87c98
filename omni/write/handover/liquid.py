"""Liquid as Customer.io and others read it, with a person as `customer`.

Sources: https://docs.customer.io/journeys/liquid-tag-list (`customer`, `event`, `default`, `!= blank`, addresses),
https://shopify.dev/api/liquid/basics/true-and-false (an empty text is true, so conditions ask for `blank`; whether
nothing at all is blank differs by platform, so they ask for that too).
"""

from __future__ import annotations

from omni.write.handover.platform import SAME, Platform

PLATFORM = Platform(
    id="liquid",
    title="Liquid",
    opens="{{",
    closes="}}",
    fields={},
    any_field="customer.FIELD",
    any_event="event.FIELD",
    inner="VALUE.FIELD",
    value="{{ VALUE }}",
    linked="{{ VALUE | url_encode }}",
    defaulted="{{ VALUE | default: TEXT }}",
    has="{% if VALUE and VALUE != blank %}",
    lacks="{% if VALUE == nil or VALUE == blank %}",
    is_true="{% if VALUE == true %}",
    is_false="{% if VALUE != true %}",
    compares="{% if VALUE OP TEXT %}",
    next_is="{% elsif VALUE == TEXT %}",
    otherwise="{% else %}",
    end="{% endif %}",
    operators=SAME,
    links={"unsubscribe": "{% unsubscribe_url %}", "preferences": "{% manage_subscription_preferences_url %}"},
)
