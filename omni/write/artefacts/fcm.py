"""A push notification as the FCM HTTP v1 API takes it.

Source: https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages (Message, Notification, WebpushConfig)
"""

from __future__ import annotations

import json

from omni.model.message import Message
from omni.model.people import Person

EXTENSION = "json"


def body(message: Message, person: Person | None) -> bytes:
    """Gives `{"message": {"token": …, "notification": {"title", "body"}, "data": {"url"}, …}}`."""
    parts = {name: part.text.strip() for name, part in message.parts.items()}
    url = parts.get("url", "")
    address = person.addresses.get(message.brief.channel.address) if person else None
    data: dict[str, object] = {
        "token": address or "<push_token>",
        "notification": {name: parts[name] for name in ("title", "body") if name in parts},
    }
    if url:
        data["data"] = {"url": url}
        data["webpush"] = {"fcm_options": {"link": url}}
    return (json.dumps({"message": data}, ensure_ascii=False, indent=2) + "\n").encode()
