"""What the pages say: the verdict, every message once, every problem with its place, every person's story."""

from __future__ import annotations

import re
import sys
from html import unescape
from pathlib import PurePosixPath

import pytest

from omni.model.frozen import replace
from omni.model.schedule import Check, Reached, Status
from omni.write.preview import Preview, build
from omni.write.preview.colours import NIGHT, PAPER, accents, contrast
from omni.write.publish import name_of

from . import plans


def _files(preview: Preview) -> dict[str, str]:
    named = {f"v/{name_of(name, body)}": body.decode(errors="replace") for name, body in preview.tree.items()}
    return named | {"index.html": preview.index.decode()} | dict.fromkeys(preview.stable, "")


def _page(preview: Preview, start: str) -> str:
    return next(body for name, body in _files(preview).items() if name.startswith(f"v/{start}"))


def _words(html: str) -> str:
    text = re.sub(r"<(style|title)>.*?</\1>", "", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def _key(channel: str = "sms", market: str = "italy", locale: str = "it", version: str = "") -> plans.BriefKey:
    return plans.BriefKey("spring", "teaser", channel, market, locale, version)


def test_every_link_leads_to_a_file_of_the_preview():
    files = _files(build(plans.spring()))
    for name, body in files.items():
        for link in re.findall(r'(?:href|src)="([^"]*)"', body if "letter" not in name or "sheet" in name else ""):
            path, _, anchor = unescape(link).partition("#")
            target = str(PurePosixPath(name).parent / path) if path else name
            target = target.removeprefix("v/../")
            assert target in files, f"{link} in {name}"
            assert not anchor or f'id="{anchor}"' in files[target], f"{link} in {name}"


def test_the_verdict_comes_first():
    words = _words(build(plans.spring()).index.decode())
    for told in (
        "1 message could not be written",
        "sends of 31 messages 36",
        "of 34 people get something 33",
        "from the first send to the last, 2026 2 Mar – 5 Mar",
        "what sending costs, without push 0.54 EUR",
        "for one person (giulia), 1.1 on average up to 4",
    ):
        assert told in words
    assert words.index("1 error") < words.index("What leaves when") < words.index("What is wrong")


def test_a_plan_without_anything_says_so():
    index = _words(build(plans.plan([], people=[])).index.decode())
    assert "Nothing is wrong" in index
    assert "Nothing leaves." in index


def test_same_words_for_several_markets_and_versions_are_one_card():
    keys = [_key(market=market, locale="en", version=version) for market in plans.MARKETS for version in ("", "vip")]
    said = {"body": "Hello"}
    page = _page(build(plans.plan([plans.message(plans.brief(key), said) for key in keys])), "campaign-")
    assert page.count('class="card ') == 1
    assert "Italy, Romania" in page


def test_a_message_that_could_not_be_written_leads_to_its_problem():
    broken = plans.brief(_key("push"))
    preview = build(plans.plan([plans.message(plans.brief(_key()))], briefs=[broken], problems=[plans.problem()]))
    card = _page(preview, "campaign-").split("could not be written")[1]
    assert 'href="#problem-1"' in card.split("</li>")[0]


def test_a_campaign_file_that_could_not_be_read_is_on_the_index():
    index = _words(build(plans.plan([], unread=["campaigns/summer.yaml"])).index.decode())
    assert "campaigns/summer.yaml This file could not be read" in index


def test_a_problem_says_what_where_and_what_to_do():
    words = _words(build(plans.spring()).index.decode())
    told = "sms (it) says 20 %, the campaign says 30 % campaigns/spring.yaml:44:14"
    assert told in words
    assert "write {{ discount }} instead of 20" in words
    assert "campaigns/spring.yaml:7:14 the campaign says 30 %" in words


def test_the_worst_problem_comes_first():
    note = plans.problem(level=plans.Level.INFO, sentence="a note")
    words = _words(build(plans.plan([], problems=[note, plans.problem(sentence="an error")])).index.decode())
    assert words.index("an error") < words.index("a note")


@pytest.mark.parametrize(
    ("channel", "text", "told"),
    [
        ("sms", "a" * 142, "142 of 160 characters: 1 SMS"),
        ("sms", "a" * 161, "161 of 306 characters: 2 SMS, too long"),
        ("sms", "ș" * 70, "70 of 70 characters, fewer because of a special letter or emoji: 1 SMS"),
        ("push", "a" * 111, "111 of 110 characters, too long"),
        ("email", "a" * 61, "61 of 60 characters, longer than advised"),
    ],
)
def test_meters_speak_the_channels_language(channel, text, told):
    part = {"sms": "body", "push": "body", "email": "subject"}[channel]
    page = _page(build(plans.plan([plans.message(plans.brief(_key(channel)), {part: text})])), "campaign-")
    assert told in _words(page)


def test_facts_stand_by_market_and_version():
    words = _words(_page(build(plans.spring()), "campaign-"))
    assert "discount 30% on everything 30% on everything discount for vip 40% on everything" in words
    assert "price 84.90 EUR 420 RON" in words
    assert "ends Sun 8 Mar 2026 23:59" in words


def test_a_fact_that_differs_for_each_person_is_said_by_its_placeholder():
    words = _words(_page(build(plans.spoken(plans.spring())), "campaign-"))
    assert "In no message" not in words
    assert "<ends>" in words


def test_empty_parts_take_no_room():
    page = _page(build(plans.plan([plans.message(plans.brief(_key()), {"body": ""})])), "campaign-")
    assert 'class="text"' not in page
    assert "characters" not in _words(page)


def test_a_person_reads_what_why_and_in_which_order():
    key = _key()
    rows = [
        plans.row("giulia", key, plans.NINE),
        plans.row(
            "giulia",
            replace_channel(key, "push"),
            plans.NINE + plans.DAY,
            Status.NO_CONSENT,
            checks=(Check("consent", passed=False, words="never agreed to push", route=plans.POLICY),),
        ),
    ]
    clicked = Reached("giulia", "spring", plans.NINE + 3600, "clicked")
    message = plans.message(plans.brief(key))
    plan = plans.plan([message], personal=[replace(message, person="giulia")], rows=rows, reached=[clicked])
    words = _words(_page(build(plan), "person-giulia-"))
    story = words.split("Timeline")[1]
    assert story.index("Mon 2 Mar 2026 09:00") < story.index("clicked") < story.index("Tue 3 Mar 2026 09:00")
    assert "no consent" in story
    assert "never agreed to push campaigns/policy.yaml:1:1" in story
    assert "Look at teaser, SMS" in story


def test_a_journey_that_never_begins_is_one_entry_of_a_persons_page():
    key, never = _key(), {"words": "reserved does not happen", "checks": ()}
    rows = [
        plans.row("giulia", key._replace(message=message, channel=channel), plans.NINE, Status.NOT_REACHED, **never)
        for message, channel in (("booked", "email"), ("ready", "push"), ("ready", "sms"))
    ]
    rows.append(plans.row("giulia", key, plans.NINE, lands=plans.NINE + 5 * plans.DAY))
    story = _words(_page(build(plans.plan([], rows=rows)), "person-giulia-")).split("Timeline")[1]
    assert story.count("reserved does not happen") == 1
    assert "booked, ready" in story
    assert "there by Sat 7 Mar 2026" in story


def replace_channel(key: plans.BriefKey, channel: str) -> plans.BriefKey:
    return key._replace(channel=channel)


def test_messages_carry_their_language_and_names_their_direction():
    preview = build(plans.spring())
    assert 'lang="ro"' in _page(preview, "campaign-")
    assert re.search(r'dir="auto">ليلى', preview.index.decode())


@pytest.mark.parametrize("text", ["a\u202ereversed", "a\x1b[31mred", "a\ud800half", "a\x00nul", "a\u200bhidden"])
def test_what_could_deceive_a_reader_is_shown(text):
    message = plans.message(plans.brief(_key()), {"body": text})
    preview = build(plans.plan([message], problems=[plans.problem(sentence=text)]))
    shown = f"\\x{ord(text[1]):02x}" if ord(text[1]) < 256 else f"\\u{{{ord(text[1]):x}}}"
    assert f"a{shown}" in _words(preview.index.decode())
    assert f"a{shown}" in _words(_page(preview, "campaign-"))


def test_same_plan_same_bytes():
    first, second = build(plans.spring()), build(plans.spring())
    assert (first.tree, first.index) == (second.tree, second.index)


def test_messages_with_names_that_look_alike_keep_their_own_files():
    twins = [
        plans.BriefKey("spring", "a-b", "sms", "italy", "it"),
        plans.BriefKey("spring", "a", "sms", "italy", "it", "b"),
    ]
    said = [plans.message(plans.brief(key), {"body": f"text {key.message}"}) for key in twins]
    files = _files(build(plans.plan(said)))
    assert all(any(f"text {key.message}</p>" in body for body in files.values()) for key in twins)


@pytest.mark.parametrize("colour", ["#7A2E4D", "#fff", "#000", "#ffff00", "#00ff00", "red", ""])
def test_the_accent_can_be_read_by_day_and_by_night(colour):
    day, night = accents({"primary": colour})
    assert contrast(day, PAPER) >= 4.5
    assert contrast(night, NIGHT) >= 4.5


def test_of_very_many_decisions_the_tables_hold_samples(monkeypatch):
    everything = plans.spring()
    assert {"schedule.csv", "schedule.jsonl"} <= build(everything).stable.keys()
    monkeypatch.setattr(sys.modules[build.__module__], "MOST_DECISIONS", 1)
    monkeypatch.setattr(sys.modules[build.__module__], "SAMPLES", 1)
    preview = build(everything)
    assert {"samples.csv", "samples.jsonl"} <= preview.stable.keys()
    assert "schedule.csv" not in preview.stable
    person = next(iter(everything.schedule.people))
    own = [row for row in everything.schedule.rows if row.person == person]
    assert len(preview.tree["samples.jsonl"].splitlines()) == len(own) < len(everything.schedule.rows)
    assert f"All {len(everything.schedule.rows)} decisions" in _words(preview.index.decode())
