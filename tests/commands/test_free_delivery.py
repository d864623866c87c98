"""Free delivery from an amount on: another amount, and no amount at all, in three languages and on three channels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

CAMPAIGN = """\
campaign: ciao
channels: [email, sms]
locales: [{locale}]
send: 2027-03-02T10:00
facts: {{discount: 20%, delivery: {{free: delivery, over: {{EUR: 100}}}}}}
cta: {{url: "https://forma.example/ciao", short: "https://forma.example/c"}}
copy:
  {locale}:
    subject: "{subject}"
    preheader: "{{{{ discount }}}} - Forma Forma Forma Forma Forma"
    headline: "{{{{ discount }}}}"
    body: "{{{{ discount }}}} Forma"
    short: "{{{{ discount }}}} {short}"
    cta: Forma
"""
PROMISES = [
    ("it", "Consegna gratuita", "sopra 200 €"),
    ("it", "Spedizione gratis", "da 200 €"),
    ("ro", "Livrare gratuită", "peste 200 €"),
    ("ro", "Transport gratuit", "de la 200 €"),
    ("en", "Free delivery", "over €200"),
    ("en", "Free shipping", "from €200"),
]


@pytest.fixture
def told(beginner: Path, omni: Callable) -> Callable[..., list[str]]:
    """A function that gives what lint says of a subject and an SMS."""
    brand = beginner / "campaigns/brand.yaml"
    brand.write_text(brand.read_text().replace("locales: [it, en]", "locales: [it, ro, en]"))

    def lint(locale: str, subject: str, short: str) -> list[str]:
        text = CAMPAIGN.format(locale=locale, subject=subject, short=short)
        (beginner / "campaigns/ciao.yaml").write_text(text)
        lines = omni("lint", "--select", "CON", "--ignore", "CON111").stdout.splitlines()
        return sorted(line.split(": ", 1)[1] for line in lines)

    return lint


@pytest.mark.parametrize(("locale", "promise", "over"), PROMISES)
def test_another_threshold_is_an_error_wherever_it_stands(told, locale, promise, over):
    email, sms = told(locale, f"{promise} {over}", f"{promise} {over}")
    assert email.startswith(f"error amount-contradicts CON102 email ({locale}) says")
    assert sms.startswith(f"error amount-contradicts CON102 sms ({locale}) says")
    assert "100" in email
    assert "threshold" in email


@pytest.mark.parametrize(("locale", "promise", "over"), PROMISES)
def test_a_promise_without_the_threshold_is_a_warning(told, locale, promise, over):
    email, sms = told(locale, promise, promise.lower())
    assert email.startswith(f"warning scope-contradicts CON109 email ({locale}) promises {promise}, the campaign says ")
    assert sms.startswith(f"warning scope-contradicts CON109 sms ({locale}) promises {promise.lower()}, ")


@pytest.mark.parametrize(("locale", "promise", "over"), PROMISES)
def test_the_threshold_may_stand_anywhere_in_the_message(told, locale, promise, over):
    assert told(locale, promise + ": {{ delivery.over }}", "{{ delivery.over }}! " + promise) == []
