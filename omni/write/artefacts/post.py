"""A post as a scheduling tool takes it: the variables of Buffer's `createPost`, a draft for the moment it goes up.

The caption is the part `caption`. What else a network asks for (pictures with their alternative text, a link's card, a
title) is the hidden part `details`, an object with `assets` and `metadata`. Files are named as the campaign names them:
Buffer takes addresses, so each gets its own once it is on the web, as `channelId` gets the account's.

Source: https://developers.buffer.com/types/CreatePostInput.md (AssetInput and PostInputMetaData stand beside it)
"""

from __future__ import annotations

import json
from datetime import UTC, datetime

from omni.model.message import Message
from omni.model.people import Person
from omni.timing.grid import instant_of
from omni.timing.instants import wall_of
from omni.zones import zone

EXTENSION = "json"


def body(message: Message, person: Person | None) -> bytes:  # noqa: ARG001  every format takes both
    """Gives `{"input": {"channelId", "mode", "dueAt", "saveToDraft", "text", "assets", "metadata", …}}`."""
    parts = {name: part.text.strip() for name, part in message.parts.items()}
    due = _due_at(message)
    post = {
        "channelId": f"<{message.key.channel}>",
        "schedulingType": "automatic",
        "mode": "customScheduled" if due else "addToQueue",
        **({"dueAt": due} if due else {}),
        "saveToDraft": True,
        "text": parts.get("caption", ""),
        **_details(parts.get("details", "{}")),
    }
    return (json.dumps({"input": post}, ensure_ascii=False, indent=2) + "\n").encode()


def _due_at(message: Message) -> str:
    """When it goes up, in UTC; empty where the campaign leaves that open."""
    key, brief = message.key, message.brief
    starts = (one.start for one in brief.campaign.shown if one.message == key.message and key.channel in one.channels)
    start, market = next(filter(None, starts), None), zone(brief.market.timezone)
    if start is None or market is None:
        return ""
    at = instant_of(start.local, wall_of(start.zone, brief.market, market))
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%dT%H:%M:%SZ}"


def _details(text: str) -> dict[str, object]:
    """The object that a template wrote; what is none stays visible under its own name, where Buffer refuses it."""
    try:
        found = json.loads(text)
    except ValueError:
        return {"details": text}
    return found if isinstance(found, dict) else {"details": text}
