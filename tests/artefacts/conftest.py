"""Messages made by hand, of whatever parts a format needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from omni.model.brand import Brand, Market
from omni.model.brief import Brief, BriefKey
from omni.model.campaign import Campaign, MessagePlan
from omni.model.channel import Channel, PartSpec
from omni.model.message import Message, Part
from omni.model.people import Person
from omni.model.place import Route

HERE = Route("campaigns/ciao.yaml")
ITALY = Market("italy", ("IT",), "EUR", "Europe/Rome", ("it",), HERE)
KINDS = {"html": "html", "page": "html"}
LINKS = {"unsubscribe": "https://aurora.example/u/{{ person.id }}"}

MakeMessage = Callable[..., Message]


def _spec(name: str) -> PartSpec:
    hidden = name == "payload"
    return PartSpec(name, f"{name}.json.j2" if hidden else "", KINDS.get(name, "text"), HERE, hidden=hidden)


def _message(
    parts: Mapping[str, str],
    artefact: str = "eml",
    sender: str = "Aurora <ciao@aurora.example>",
    links: Mapping[str, str] = LINKS,
    purpose: str = "marketing",
) -> Message:
    key = BriefKey("ciao", "main", "any", "italy", "it")
    brand = Brand("Aurora", HERE, "Europe/Rome", {"italy": ITALY}, senders={"email": sender}, links=links)
    specs = {name: _spec(name) for name in parts}
    channel = Channel("any", "Any", "channel_templates/any", HERE, specs, artefact=artefact, address="email")
    campaign = Campaign("ciao", HERE.file, HERE, ("any",), ("italy",), ("it",), {"main": MessagePlan("main", HERE)})
    brief = Brief(key, campaign, brand, ITALY, channel, {}, {}, 2026, purpose=purpose)
    return Message(brief, {name: Part(name, specs[name].kind, text, text) for name, text in parts.items()})


@pytest.fixture(scope="session")
def message() -> MakeMessage:
    """A function that makes a message of parts."""
    return _message


@pytest.fixture(scope="session")
def giulia() -> Person:
    return Person("giulia", "it-IT", "IT", addresses={"email": "giulia@mail.example", "push_token": "t0k3n"})
