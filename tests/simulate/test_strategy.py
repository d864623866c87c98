"""The strategy audit: a campaign that does all of it, and broken copies that each fall to their own level."""

from __future__ import annotations

import pytest

from omni.model.audited import LEVELS, Audited, Lack
from omni.model.brand import FieldSpec
from omni.model.campaign import AudienceChoice, Goal, Version
from omni.model.catalogue import Event
from omni.model.frozen import replace
from omni.model.journey import Entry, Stop
from omni.model.ledger import Verdict
from omni.model.message import Message, Part
from omni.model.place import Place
from omni.model.problem import Level, Problem
from omni.resolve import resolve
from omni.rules.omn101_strategy_overclaimed import check
from omni.simulate import simulate
from omni.simulate.strategy import Trying, audit

DAY = 86_400


def _message(key):
    return key.message


@pytest.fixture
def audited(a):
    """A function that audits the campaigns of a project on a crowd who can be reached everywhere."""

    def run(*campaigns, verdicts=(), problems=(), events=None, written=None, text=None, **policy):
        kept = {"frequency_caps": (a.cap(9, rolling=7 * DAY),), "quiet_hours": (a.quiet("21:00-08:00"),), **policy}
        project = replace(a.project(*campaigns, **kept), events=events or {})
        crowd = [a.person(f"p{number}") for number in range(3)]

        def simulated(changed, people):
            return simulate(changed, resolve(changed)[0], people, {}, {}, a.utc("2026-12-01T00:00"), 1)

        trying = Trying(project, simulated(project, crowd), simulated, written or (lambda _message, _person: ""))
        messages = [
            Message(brief, {"text": Part("text", "text", (text or _message)(brief.key), "", ())})
            for brief in resolve(project)[0]
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


def test_those_held_out_of_all_campaigns_show_what_each_brings_but_for_transactional_ones(a, audited):
    plain = omnichannel(a, audience=AudienceChoice())
    found = audited(plain, replace(plain, id="receipt", purpose="transactional"), holdout=0.05)
    lacking = {
        name: [one.words for one in told.lacks if "nobody is held out" in one.words] for name, told in found.items()
    }
    assert (lacking["x"], len(lacking["receipt"])) == ([], 1)


BROKEN = [
    (lambda a: omnichannel(a, audience=AudienceChoice()), "cross-channel", "nobody is held out"),
    (lambda a: omnichannel(a, goal=None), "cross-channel", "no goal in common"),
    (lambda a: omnichannel(a, exits=[]), "cross-channel", "of x still go to whoever has done purchase after teaser"),
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


ALL_READ_THE_SAME = "everybody reads the same by sms and push and email and letter: no version, no variant"


def test_a_journey_that_ends_when_the_letter_is_redeemed_answers_to_it(a, audited):
    card = [a.send("card", "letter")]
    found = audited(omnichannel(a, teaser(a), waiting(a, then=card), exits=["purchase", "redeemed"]))["x"]
    assert found.lacks == ()


def test_the_same_text_for_all_is_no_omnichannel(a, audited):
    campaign = replace(omnichannel(a), channels=("sms", "push", "email", "letter"))
    event = {"clicked": Event("clicked", a.HERE, {}, {})}
    alike = audited(campaign, events=event, written=lambda message, _: message.key.message)["x"]
    assert (LEVELS[alike.level], [lack.words for lack in alike.lacks]) == ("cross-channel", [ALL_READ_THE_SAME])
    best = Version("best", a.HERE)
    several = audited(
        replace(campaign, versions=(best,)),
        events=event,
        written=lambda message, _: message.key.message,
        text=lambda key: f"{key.message} {key.version}",
    )["x"]
    assert several.lacks == ()


def letters(a, *channels):
    """A journey that only who got the letter goes on with, as a campaign of the repository has it."""
    remind = a.first_of("remind", *channels)
    posted = a.wait_for("posted", DAY, otherwise=[Stop(a.HERE)])
    return omnichannel(a, a.send("card", "letter"), posted, a.wait_for("redeemed", DAY, otherwise=[remind]))


def test_a_fallback_is_tried_behind_what_only_some_do(a, audited):
    alone, both = (audited(letters(a, *channels))["x"].lacks for channels in (["email"], ["email", "sms"]))
    words = [lack.words for lack in alone if lack not in both]
    assert words == ["without consent for email nobody gets remind on another channel"]


@pytest.mark.parametrize(
    ("policy", "words"),
    [
        ({"quiet_hours": ()}, "no hour is quiet for sms, which may ring at night"),
        ({"consent_unknown": "granted"}, "people who never said that they agree are written to"),
    ],
)
def test_a_policy_that_keeps_neither_night_nor_consent_is_not_consistent(a, audited, policy, words):
    found = audited(omnichannel(a), **policy)["x"]
    assert (LEVELS[found.level], [lack.words for lack in found.lacks]) == ("multichannel", [words])
    served = audited(replace(omnichannel(a), purpose="transactional"), **policy)["x"]
    assert words not in [lack.words for lack in served.lacks]


def test_an_error_of_the_brand_itself_counts_for_each_campaign(a, audited):
    sender = Problem(Place("brand.yaml", 1, 1), Level.ERROR, "sender-not-brand", "BRD105", "the sender is Zalando")
    elsewhere = replace(sender, campaign="y")
    assert LEVELS[audited(omnichannel(a), problems=[sender])["x"].level] == "multichannel"
    assert audited(omnichannel(a), problems=[elsewhere])["x"].lacks == ()


def test_what_still_sells_is_told_once_for_each_campaign(a, audited):
    (lack,) = audited(omnichannel(a, exits=[]))["x"].lacks
    assert lack.words == "card, last and nudge of x still go to whoever has done purchase after teaser"


def test_caps_that_count_no_campaign_but_one_are_no_shared_caps(a, audited):
    found = audited(omnichannel(a), frequency_caps=())["x"]
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
    assert lacks == ["again of y still goes to whoever has done purchase after teaser"]


def test_what_still_sells_names_the_message_that_was_bought_after(a, audited):
    rest = [a.send("card", "email"), a.delay(DAY), a.send("last", "push")]
    deaf = omnichannel(a, teaser(a), a.wait_for("purchase", DAY, [Stop(a.HERE)], rest), exits=[])
    lacks = [lack.words for lack in audited(deaf)["x"].lacks if "still" in lack.words]
    assert lacks == ["last of x still goes to whoever has done purchase after card"]


def test_a_journey_that_begins_after_the_purchase_may_sell_again(a, audited):
    later = omnichannel(a, a.send("promo", "email"), name="y", entry="2027-01-12T10:00")
    assert audited(omnichannel(a), later)["x"].lacks == ()
    deaf = audited(omnichannel(a), replace(later, journey=replace(later.journey, exit=())))["x"].lacks
    assert [lack.words for lack in deaf] == ["promo of y still goes to whoever has done purchase after teaser"]


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


@pytest.mark.parametrize("field", ["id", "number"])
@pytest.mark.parametrize("forgetful", ["", "push"])
def test_the_cart_leads_back_from_every_channel(a, audited, forgetful, field):
    def written(message, person):
        carried = person.events["cart_abandoned"].values[field]
        return "Ciao" if message.key.channel == forgetful else f"https://x.example/cart/{carried}"

    fields = {field: FieldSpec(field, "text", a.HERE)}
    event = Event("cart_abandoned", a.HERE, fields, {field: "c-1"})
    entry = Entry(a.HERE, event="cart_abandoned", arrivals_per_day=3)
    found = audited(omnichannel(a, entry=entry), events={"cart_abandoned": event}, written=written)["x"]
    words = [lack.words for lack in found.lacks if lack.level == LEVELS.index("cross-channel")]
    told = f"no message by push leads back to the same cart_abandoned: its {field} is nowhere in it"
    assert words == ([told] if forgetful else [])


def test_who_takes_another_way_without_the_first_channel_is_not_silenced(a, audited):
    """The email that they would click on is not sent to them either, so they get what is for those who did not."""
    late = a.first_of("late", "email", "sms")
    clicked = a.wait_for("clicked", DAY, [a.first_of("soon", "email", "preferred")], [late])
    found = audited(omnichannel(a, a.send("launch", "email"), clicked))["x"]
    assert not [lack.words for lack in found.lacks if "nobody gets" in lack.words]


def test_who_claims_nothing_is_not_audited(a, audited):
    assert audited(omnichannel(a, claims="")) == {}


def test_the_finding_names_all_that_the_next_step_up_needs(a):
    campaign = replace(a.campaign("x"), strategy="omnichannel")
    lacks = (
        Lack(3, "no step has a second channel", a.HERE, "a step with first_of"),
        Lack(3, "email carries no cart", a.HERE, "the cart in the links"),
        Lack(4, "nobody is held out", a.HERE, "a holdout"),
    )
    (finding,) = check(Audited(campaign, lacks))
    assert finding.sentence == (
        "x claims omnichannel and is consistent multichannel: no step has a second channel; email carries no cart"
    )
    assert finding.advice == (
        "cross-channel needs a step with first_of, and the cart in the links; or write strategy: consistent multichannel"
    )
    assert [words for _, words in finding.related][-1] == "omnichannel asks for more: nobody is held out"


def test_a_campaign_on_one_channel_is_not_told_to_claim_that(a):
    campaign = replace(a.campaign("x"), strategy="multichannel")
    (finding,) = check(Audited(campaign, (Lack(1, "all of it goes out on one channel", a.HERE, "a second channel"),)))
    assert finding.sentence == "x claims multichannel and is not even that: all of it goes out on one channel"
    assert finding.advice == "multichannel needs a second channel; or take the strategy away"
