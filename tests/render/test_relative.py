from __future__ import annotations

import pytest

TEXT = "Scade {{ ends | relative }}"


@pytest.mark.parametrize(
    ("days", "locale", "phrase"),
    [
        ("today", "it", "oggi"),
        ("tomorrow", "it", "domani"),
        ("3", "it", "tra 3 giorni"),
        ("later", "it", "il 30 novembre"),
        ("past", "it", "il 30 novembre"),
        ("today", "ro", "azi"),
        ("2", "ro", "în 2 zile"),
        ("later", "ro", "pe 30 noiembrie"),
        ("tomorrow", "en", "tomorrow"),
        ("6", "en", "in 6 days"),
        ("later", "en", "on 30 November"),
        ("5", "de", "in 5 Tagen"),
        ("4", "fr", "dans 4 jours"),
        ("today", "es", "hoy"),
    ],
)
def test_a_date_is_counted_from_the_readers_day(said, days, locale, phrase):
    assert said(TEXT, locale, moment=(("ends", days),)) == f"Scade {phrase}"


def test_without_a_moment_the_date_is_printed(said):
    assert said(TEXT) == "Scade il 30 novembre"


def test_an_hour_that_matters_is_said_too(said):
    facts = "facts: {ends: 2026-11-30T18:00}"
    assert said(TEXT, facts=facts, moment=(("ends", "today"),)) == "Scade oggi alle 18:00"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("{{ ends | relative }}", ("ends",)),
        ("{{ ends }}", ()),
        ("{% if person.first_name %}{{ ends | relative | upper }}{% endif %}", ("ends",)),
        ("{{ ends | fino_a }} {{ menu }}", ()),
    ],
)
def test_only_facts_that_pass_through_relative_depend_on_the_moment(render, text, facts):
    found = render(short=text)
    assert found.renderer.relative_facts(found.message.brief) == facts
