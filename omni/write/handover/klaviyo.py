"""Klaviyo's template tags, which are Django's.

Sources: https://developers.klaviyo.com/en/docs/use_conditionals_in_messages (conditions, `person|lookup`),
https://developers.klaviyo.com/en/docs/glossary_of_variable_filters (filters: Django's built-in ones),
https://help.klaviyo.com/hc/en-us/articles/115005078267 (`{% unsubscribe_link %}`),
https://community.klaviyo.com/marketing-30/how-do-i-get-a-manage-preferences-link-for-inclusion-in-our-product-11103
"""

from __future__ import annotations

from omni.write.handover.platform import SAME, Platform

PLATFORM = Platform(
    id="klaviyo",
    title="Klaviyo",
    opens="{{",
    closes="}}",
    fields={"first_name": "first_name", "last_name": "last_name", "email": "email"},
    any_field="person|lookup:'FIELD'",
    any_event="event|lookup:'FIELD'",
    inner="VALUE|lookup:'FIELD'",
    value="{{ VALUE|default:'' }}",
    linked="{{ VALUE|urlencode:'' }}",
    defaulted="{{ VALUE|default:TEXT }}",
    has="{% if VALUE %}",
    lacks="{% if not VALUE %}",
    is_true="{% if VALUE %}",
    is_false="{% if not VALUE %}",
    compares="{% if VALUE OP TEXT %}",
    next_is="{% elif VALUE == TEXT %}",
    otherwise="{% else %}",
    end="{% endif %}",
    operators=SAME,
    links={"unsubscribe": "{% unsubscribe_link %}", "preferences": "{% manage_preferences_link %}"},
)
