"""Which languages and markets of a campaign nobody has written for."""

from __future__ import annotations

import pytest

from omni.resolve import missing, unreached_markets

HEAD = "campaign: spring\nchannels: [email]\nsend: 2026-12-05T10:00\n"
TWO = "copy: {it: {headline: Ciao, body: Testo}, en: {headline: Hello, body: Text}}\n"


def test_a_market_that_reads_no_language_of_the_campaign_is_unreached(project):
    (found,) = unreached_markets(project(HEAD + TWO))
    assert (found.campaign, found.market, found.locales) == ("spring", "romania", ("ro",))
    assert found.route.keys == ("campaign",)


def test_it_stands_where_the_campaign_chooses_its_markets(project):
    (found,) = unreached_markets(project(HEAD + TWO + "markets: [italy, romania]\n"))
    assert found.route.keys == ("markets", 1)


@pytest.mark.parametrize("cure", ["markets: [italy]\n", "fallbacks: {ro: en}\n"])
def test_other_markets_and_declared_fallbacks_are_fine(project, cure):
    found = project(HEAD + TWO + cure)
    assert unreached_markets(found) == ()
    assert missing(found) == ()


def test_a_fallback_is_read_without_naming_its_language(briefs):
    found = briefs(HEAD + TWO + "fallbacks: {ro: en}\n")
    assert found["spring/main/email/romania/ro"].copy["headline"].text == "Hello"


def test_a_language_of_the_list_without_copy_is_missing_and_its_market_not_unreached(project):
    found = project(HEAD + TWO + "locales: [it, ro]\n")
    assert [(lack.message, lack.locale) for lack in missing(found)] == [("main", "ro")]
    assert unreached_markets(found) == ()


def test_a_market_that_only_another_campaign_has_made_is_not_asked_for(project):
    other = "campaign: autumn\nchannels: [email]\nsend: 2026-12-05T10:00\ncopy: {ro: {headline: Salut, body: Text}}\n"
    here = HEAD + "copy: {it: {headline: Ciao, body: Testo}}\n"
    found = project(here, autumn=other, brand="brand: Aurora\ntimezone: Europe/Rome\n")
    assert len(found.brand.markets) == 2
    assert unreached_markets(found) == ()
    declared = project(here, autumn=other, brand="brand: Aurora\ntimezone: Europe/Rome\nlocales: [it, ro]\n")
    assert {(one.campaign, one.locales) for one in unreached_markets(declared)} == {
        ("spring", ("ro",)),
        ("autumn", ("it",)),
    }
