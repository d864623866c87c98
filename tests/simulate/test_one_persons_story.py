"""One person's timeline as it is read to them: the verdict, then a line a message."""

from __future__ import annotations

import io

import pytest

from omni.report import why
from omni.report.terminal import Terminal
from omni.resolve import order_of_steps


@pytest.fixture
def story(a):
    """A function that tells a person's story as lines."""

    def tell(project, person, **keys):
        stream = io.StringIO()
        why.show(
            person,
            a.run(project),
            lambda route: f"{route.file}:{'.'.join(map(str, route.keys))}",
            Terminal(stream),
            order_of_steps(project.campaigns.values()),
            **keys,
        )
        return stream.getvalue().splitlines()

    return tell  # fmt: skip


def launch(a, *people, **policy):
    steps = (
        a.first_of("teaser", "push", "sms"),
        a.wait_for("clicked", 86_400, [a.send("thanks", "email")], [a.send("nudge", "sms", "email")]),
    )
    return a.project(a.campaign("launch", steps=steps, entry="2026-12-02T10:00"), people=people, **policy)


def test_the_verdict_comes_first_and_each_message_is_a_line(a, story):
    ada = a.person("ada", does=[a.does("teaser", "clicked", 3600)])
    assert story(launch(a, ada), "ada") == [
        "ada gets 2 messages (1 by push, 1 by email); not for them: 1 took another branch",
        "  ✓ Wed 2 Dec 2026 10:00    teaser by push  launch",
        "  · Wed 2 Dec 2026 11:00    clicked (teaser of launch)",
        "  ✓ Wed 2 Dec 2026 11:00    thanks by email  launch",
        "  ✗ Wed 2 Dec 2026 11:00    nudge by sms or email: only for people without clicked (teaser)  launch  here.yaml:wait_for",
    ]


def test_a_message_that_waited_says_why_and_which_line_made_it_wait(a, story):
    lines = story(launch(a, a.person("ada"), quiet_hours=(a.quiet("09:00-12:00"),)), "ada")
    assert lines[1] == (
        "  ✓ Wed 2 Dec 2026 12:00    teaser by push: waited from 10:00 because it is quiet from 09:00 to 12:00  launch"
        "  here.yaml:quiet_hours"
    )


def test_who_gets_nothing_hears_the_reason_first(a, story):
    bob = a.person("bob", unsubscribed=True)
    assert story(launch(a, bob), "bob")[0] == "bob gets nothing: 2 unsubscribed, 1 took another branch"
    assert story(launch(a, a.person("eva", country="JP")), "eva") == ["eva is in no campaign's audience"]


def test_every_gate_is_told_on_demand(a, story):
    short, long = (story(launch(a, a.person("ada")), "ada", gates=gates) for gates in (False, True))
    assert not any("has agreed" in line for line in short)
    assert any("has agreed to messages by push" in line for line in long)


def test_what_stands_at_one_minute_is_told_as_the_file_has_it(a, story):
    bob = a.person("bob", unsubscribed=True)
    steps = (a.send("teaser", "sms"), a.send("launch", "email"), a.send("card", "email"))
    project = a.project(a.campaign("launch", steps=steps, entry="2026-12-02T10:00"), people=[bob])
    assert story(project, "bob")[1:] == [
        "  ✗ Wed 2 Dec 2026 10:00    teaser, launch and card: has unsubscribed from everything  launch  here.yaml:bob"
    ]
    each = [line for line in story(project, "bob", gates=True) if line.startswith("  ✗")]
    assert [line.split()[6] for line in each] == ["teaser", "launch", "card"]


def test_a_channel_that_was_tried_first_is_told_first(a, story):
    ada = a.person("ada", without=["push"])
    steps = (a.first_of("teaser", "sms", "push", "email"), a.first_of("launch", "push", "sms"))
    lines = story(a.project(a.campaign("launch", steps=steps, entry="2026-12-02T10:00"), people=[ada]), "ada")
    assert [" ".join(line.split()[i] for i in (0, 6, 8)).strip(":") for line in lines[1:]] == [
        "✓ teaser sms",
        "✗ launch push",
        "✓ launch sms",
    ]


def test_a_gate_that_would_only_have_held_a_message_back_is_no_refusal(a, story):
    bob = a.person("bob", unsubscribed=True)
    lines = story(launch(a, bob, quiet_hours=(a.quiet("09:00-12:00"),)), "bob", gates=True)
    assert "      ✓ would wait: it is quiet from 09:00 to 12:00  here.yaml:quiet_hours" in lines


def test_who_had_enough_and_waited_is_told_in_a_whole_sentence(a, story):
    steps = (a.send("teaser", "sms"), a.send("card", "sms"))
    cap = a.cap(1, "sms", rolling=86_400, on_cap="defer")
    campaign = a.campaign("launch", steps=steps, entry="2026-12-02T10:00")
    lines = story(a.project(campaign, people=[a.person("ada")], frequency_caps=(cap,)), "ada")
    assert "waited from Wed 2 Dec 10:00 because they have had 1 already, at most 1 by sms in 1 day" in lines[2]
