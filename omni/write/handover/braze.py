"""Braze's tags, which are Liquid with names in `${…}`.

Sources: https://www.braze.com/docs/user_guide/personalization_and_dynamic_content/liquid/supported_personalization_tags
(names, `{{${set_user_to_unsubscribed_url}}}`),
https://braze.com/docs/user_guide/messaging/design_and_edit/personalize/sources/user_profile (`default`, conditions),
https://braze.com/docs/user_guide/personalization_and_dynamic_content/liquid/conditional_logic (blank values),
https://www.braze.com/docs/user_guide/personalization_and_dynamic_content/liquid/filters (`url_param_escape`).
A preference centre has a name of its own there, so the brand's own address stays.
"""

from __future__ import annotations

from omni.write.handover.platform import SAME, Platform

PLATFORM = Platform(
    id="braze",
    title="Braze",
    opens="{{",
    closes="}}",
    fields={
        "id": "${user_id}",
        "first_name": "${first_name}",
        "last_name": "${last_name}",
        "email": "${email_address}",
        "phone": "${phone_number}",
        "country": "${country}",
        "locale": "${most_recent_locale}",
        "address.city": "${city}",
    },
    any_field="custom_attribute.${FIELD}",
    any_event="event_properties.${FIELD}",
    inner="",
    value="{{VALUE}}",
    linked="{{VALUE | url_param_escape}}",
    defaulted="{{VALUE | default: TEXT}}",
    has="{% if VALUE != blank %}",
    lacks="{% if VALUE == blank %}",
    is_true="{% if VALUE == true %}",
    is_false="{% if VALUE != true %}",
    compares="{% if VALUE OP TEXT %}",
    next_is="{% elsif VALUE == TEXT %}",
    otherwise="{% else %}",
    end="{% endif %}",
    operators=SAME,
    links={"unsubscribe": "{{${set_user_to_unsubscribed_url}}}"},
)
