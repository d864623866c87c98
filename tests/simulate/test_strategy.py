"""The strategy audit: a campaign that does all of it, and broken copies that each fall to their own level."""

from __future__ import annotations

import pytest

from omni.model.audited import LEVELS
from omni.model.brand import FieldSpec
from omni.model.campaign import AudienceChoice, Goal
from omni.model.catalogue import Event
from omni.model.frozen import replace
from omni.model.journey import Entry, Stop
from omni.model.ledger import Verdict
from omni.model.message import Message, Part
from omni.model.place import Place
from omni.model.problem import Level, Problem
from omni.resolve import resolve
from omni.simulate import simulate
from omni.simulate.strategy import Trying, audit

DAY = 86_400


@pytest.fixture
def audited(a):
    """A function that audits the campaigns of a project on a crowd who can be reached everywhere."""

    def run(*campaigns, verdicts=(), problems=(), capped=True, events=None, written=None):
        caps = (a.cap(9, rolling=7 * DAY),) if capped else ()
        project = replace(a.project(*campaigns, frequency_caps=caps), events=events or {})
        crowd = [a.person(f"p{number}") for number in range(3)]

        def simulated(changed, people):
            return simulate(changed, resolve(changed)[0], people, {}, {}, a.utc("2026-12-01T00:00"), 1)

        trying = Trying(project, simulated(project, crowd), simulated, written or (lambda _message, _person: ""))
        messages = [
            Message(brief, {"text": Part("text", "text", brief.key.message, "", ())}) for brief in resolve(project)[0]
        ]
        return {found.campaign.id: found for found in audit(trying, messages if written else (), verdicts, problems)}

    return run


def teaser(a):
    return a.first_of("teaser", "sms", "push")


def waiting(a, then=None, otherwise=None):
    card = [a.send("card", "letter"), a.wait_for("redeemed", DAY, [Stop(a.HERE)], [a.send("last", "push")])]
    return a.wait_for("clicked", DAY, then or card, otherwise or [a.first_of("nudge", "preferred", "push", "email")])


def omnichannel(a, *steps, name="x", claims="omnichannel", **keys):
    defaults = {
        "goal": Goal("purchase", a.HERE),
        "audience": AudienceChoice(holdout=0.1),
        "exits": ["purchase"],
        "entry": "2026-12-02T10:00",
    }
    return a.campaign(name, steps=steps or (teaser(a), waiting(a)), strategy=claims, **{**defaults, **keys})


def test_a_campaign_that_does_all_of_it_is_omnichannel(a, audited):
    found = audited(omnichannel(a))["x"]
    assert found.lacks == ()
    assert found.level == LEVELS.index("omnichannel")


BROKEN = [
    (lambda a: omnichannel(a, audience=AudienceChoice()), "cross-channel", "nobody is held out"),
    (lambda a: omnichannel(a, goal=None), "cross-channel", "no goal in common"),
    (lambda a: omnichannel(a, exits=[]), "cross-channel", "still goes to who has done purchase after teaser"),
    (
        lambda a: omnichannel(a, teaser(a), waiting(a, otherwise=[a.first_of("nudge", "push", "email")])),
        "cross-channel",
        "two people who prefer different channels get the same ones",
    ),
    (
        lambda a: omnichannel(a, teaser(a), waiting(a, then=[a.send("thanks", "email")])),
        "cross-channel",
        "nothing follows when letter is redeemed",
    ),
    (
        lambda a: omnichannel(a, teaser(a), a.delay(DAY), a.first_of("nudge", "preferred", "push", "sms")),
        "consistent multichannel",
        "no step reacts on one channel to what happens on another",
    ),
    (
        lambda a: omnichannel(a, a.send("teaser", "sms"), waiting(a, otherwise=[a.send("nudge", "push")])),
        "consistent multichannel",
        "no step has a second channel",
    ),
    (lambda a: replace(omnichannel(a), channels=("sms",)), "one channel", "all of it goes out on one channel"),
]


@pytest.mark.parametrize(("broken", "level", "words"), BROKEN)
def test_a_broken_copy_falls_to_its_level_and_says_why(a, audited, broken, level, words):
    found = audited(broken(a))["x"]
    assert LEVELS[found.level] == level
    assert any(words in lack.words for lack in found.lacks), found.lacks


def test_caps_that_count_no_campaign_but_one_are_no_shared_caps(a, audited):
    found = audited(omnichannel(a), capped=False)["x"]
    assert [lack.words for lack in found.lacks] == ["no cap counts the messages of all campaigns"]


def test_what_the_messages_say_counts_too(a, audited):
    verdict = Verdict("x", "contradicted", 3, contradictions=2)
    found = audited(omnichannel(a), verdicts=[verdict])["x"]
    assert LEVELS[found.level] == "multichannel"
    assert found.lacks[0].words == "its messages say 2 values that are not meant"


def test_what_no_message_could_say_for_want_of_a_template_does_not_count(a, audited):
    verdict = Verdict("x", "incomplete", 3, missing=1)
    lacking = audited(omnichannel(a), verdicts=[verdict])["x"]
    assert [lack.words for lack in lacking.lacks] == ["some messages lack what all have to say"]
    broken = Problem(Place("sms.j2", 1, 1), Level.ERROR, "undefined-variable", "TPL101", "x is not defined")
    assert audited(omnichannel(a), verdicts=[verdict], problems=[broken])["x"].lacks == ()


def test_a_purchase_stops_every_campaign_with_the_same_goal(a, audited):
    """The other campaign does not listen; the first one is told so."""
    other = omnichannel(a, a.send("promo", "email"), a.delay(9 * DAY), a.send("again", "email"), name="y", exits=[])
    lacks = [lack.words for lack in audited(omnichannel(a), other)["x"].lacks]
    assert "again of y still goes to who has done purchase after teaser" in lacks


def test_thanking_for_a_purchase_is_no_sale(a, audited):
    thanks = a.wait_for("purchase", 20 * DAY, [a.send("thank-you", "email")], of="teaser")
    found = audited(omnichannel(a, teaser(a), thanks, waiting(a), exits=[]))["x"]
    assert not any("thank-you of x" in lack.words for lack in found.lacks)


def test_a_fallback_that_silences_people_is_found(a, audited):
    """The second channel of the list is one that nobody writes for: whoever refuses the first gets nothing."""
    campaign = omnichannel(a)
    only = {locale: replace(copy, fields={}, channels={"sms": copy.fields, "email": copy.fields, "letter": copy.fields})
            for locale, copy in campaign.copy.items()}  # fmt: skip
    lacks = [lack.words for lack in audited(replace(campaign, copy=only))["x"].lacks]
    assert "without consent for sms nobody gets teaser on another channel" in lacks


@pytest.mark.parametrize("forgetful", ["", "push"])
def test_the_cart_leads_back_from_every_channel(a, audited, forgetful):
    def written(message, person):
        carried = person.events["cart_abandoned"].values["id"]
        return "Ciao" if message.key.channel == forgetful else f"https://x.example/cart/{carried}"

    fields = {"id": FieldSpec("id", "text", a.HERE)}
    event = Event("cart_abandoned", a.HERE, fields, {"id": "c-1"})
    entry = Entry(a.HERE, event="cart_abandoned", arrivals_per_day=3)
    found = audited(omnichannel(a, entry=entry), events={"cart_abandoned": event}, written=written)["x"]
    words = [lack.words for lack in found.lacks if lack.level == LEVELS.index("cross-channel")]
    told = "no message by push leads back to the same cart_abandoned: its id is nowhere in it"
    assert words == ([told] if forgetful else [])


def test_who_claims_nothing_is_not_audited(a, audited):
    assert audited(omnichannel(a, claims="")) == {}
