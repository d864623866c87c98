"""A message made of one finished text, as the renderer hands it on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from omni.model.brand import Brand, Market
from omni.model.brief import Brief, BriefKey
from omni.model.campaign import Campaign, Need
from omni.model.channel import Channel, PartSpec
from omni.model.claims import Claims
from omni.model.facts import Fact
from omni.model.message import Message, Part
from omni.model.place import Route
from omni.read import read
from omni.render.marks import strip

FILE = Route("campaigns/ciao.yaml")


@pytest.fixture
def say() -> Callable[..., Claims]:
    """A function that reads a text back: `say("-20%", "it")`; `facts` are those of the brief."""

    def run(text: str, locale: str = "it", **more: Any) -> Claims:
        facts: Iterable[Fact] = more.get("facts", ())
        kind, origins, on = more.get("kind", "text"), more.get("origins", ()), more.get("on")
        spec = PartSpec("body", "channel_templates/sms/body.txt.j2", kind, FILE)
        named = {fact.name: fact for fact in facts}
        needs = tuple(Need("", (name,), FILE) for name in more.get("requires", ()))
        campaign = Campaign("ciao", FILE.file, FILE, ("sms",), ("italy",), (locale,), {}, facts=named, requires=needs)
        market = Market("italy", ("IT",), more.get("currency", "EUR"), "Europe/Rome", (locale,), FILE)
        channel = more.get("channel", "sms")
        brief = Brief(
            key=BriefKey("ciao", "main", channel, "italy", locale),
            campaign=campaign,
            brand=Brand("Aurora", FILE, "Europe/Rome", {"italy": market}, domains=("aurora.example",)),
            market=market,
            channel=Channel("sms", "SMS", "channel_templates/sms", FILE, {"body": spec}),
            facts=named,
            copy={},
            first_year=2026,
        )
        part = Part("body", kind, strip(text), text, tuple(origins), spec.template)
        return read(Message(brief, {"body": part}), on)

    return run
