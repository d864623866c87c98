"""Mailchimp's merge tags.

Sources: https://mailchimp.com/developer/marketing/docs/merge-fields (`*|FNAME|*` and the other fields of an audience),
https://mandrill.zendesk.com/hc/en-us/articles/360039278713-About-Dynamic-and-Conditional-Merge-Tags (conditions),
https://mailchimp.com/help/all-the-merge-tags-cheat-sheet/ (`*|UNSUB|*`, `*|UPDATE_PROFILE|*`).
A tag has no default of its own in a campaign, so a condition writes it; an address takes values as they are.
"""

from __future__ import annotations

from omni.write.handover.platform import Platform

PLATFORM = Platform(
    id="mailchimp",
    title="Mailchimp",
    opens="*|",
    closes="|*",
    fields={"first_name": "FNAME", "last_name": "LNAME", "email": "EMAIL", "phone": "PHONE"},
    any_field="NAME",
    any_event="",
    inner="",
    value="*|VALUE|*",
    linked="*|VALUE|*",
    defaulted="*|IF:VALUE|**|VALUE|**|ELSE:|*TEXT*|END:IF|*",
    has="*|IF:VALUE|*",
    lacks="*|IFNOT:VALUE|*",
    is_true="",
    is_false="",
    compares="*|IF:VALUEOPTEXT|*",
    next_is="*|ELSEIF:VALUE=TEXT|*",
    otherwise="*|ELSE:|*",
    end="*|END:IF|*",
    operators={"==": "=", "!=": "!="},
    links={"unsubscribe": "*|UNSUB|*", "preferences": "*|UPDATE_PROFILE|*"},
    quotes="",
    signs=("*|",),
    longest=10,
)
