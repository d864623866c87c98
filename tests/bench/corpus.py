"""A workspace of many campaigns, to measure with: each of about 110 lines and eight messages, no two alike.

    python tests/bench/corpus.py FOLDER [CAMPAIGNS]

The brand, its policy, catalogue and channels are those of the repository; the same call writes the same bytes.
"""

from __future__ import annotations

import shutil
import sys
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[2]
MESSAGES = ("hello", "last")
WORDS = {
    "ro": (
        "O {noun} pentru {season}",
        "Până pe {{{{ ends }}}} ai {{{{ discount }}}} reducere la {noun}, cu {{{{ code }}}}",
        "Descoperă",
    ),
    "en": (
        "A {noun} for {season}",
        "Until {{{{ ends }}}} you get {{{{ discount }}}} off the {noun} with {{{{ code }}}}",
        "Discover",
    ),
}
NOUNS = {"ro": ("lampa", "esarfa", "lumânarea"), "en": ("lamp", "scarf", "candle")}
SEASONS = {"ro": ("iarnă", "casă", "tine"), "en": ("winter", "home", "you")}


def write(folder: Path, campaigns: int = 1000) -> None:
    """Writes the workspace; `folder` is new."""
    shutil.copytree(ROOT / "channel_templates", folder / "channel_templates")
    (folder / "campaigns").mkdir()
    for shared in sorted((ROOT / "campaigns").glob("*.yaml")):
        shutil.copy(shared, folder / "campaigns")
    if (ROOT / "campaigns" / "images").is_dir():
        shutil.copytree(ROOT / "campaigns" / "images", folder / "campaigns" / "images")
    people = folder / "campaigns" / "people.yaml"
    people.write_text("people:\n  giulia: {first_name: Giulia, locale: it-IT, country: IT}\n", encoding="utf-8")
    for number in range(campaigns):
        (folder / "campaigns" / f"c{number:04}.yaml").write_text(campaign(number), encoding="utf-8")


def campaign(number: int) -> str:
    """One campaign; its number decides everything."""
    starts = date(2027, 1, 4) + timedelta(days=number % 300)
    head = f"""campaign: c{number:04}
title: Campaign {number}
owner: team@aurora.example
strategy: multichannel
purpose: marketing
topic: offers
tags: [bench, lot-{number % 10}]
goal:
  event: purchase
  within: 10d
  target: 4%
markets: [romania]
locales: [ro, en]
channels: [email, sms]
audience:
  include: new_customers
  holdout: 10%
budget: {{EUR: {1000 + number}}}
facts:
  discount:
    percent: {10 + number % 40}
    of: everything
  code: C{number:04}X
  ends: {starts + timedelta(days=14)}T23:59
requires:
  all: [discount, code, ends]
cta:
  url: https://aurora.example/c{number:04}
  short: https://aurora.example/{number:04}
sends:
  - at: {starts}T10:00
    message: hello
  - at: {starts + timedelta(days=9)}T10:00
    message: last
messages:
"""
    return head + "".join(_message(name, number) for name in MESSAGES)


def _message(name: str, number: int) -> str:
    lines = [f"  {name}:", "    copy:"]
    for language, (headline, body, button) in WORDS.items():
        noun, season = NOUNS[language][number % 3], SEASONS[language][number // 3 % 3]
        title, said = headline.format(noun=noun, season=season), body.format(noun=noun)
        lines += [
            f"      {language}:",
            "        headline: |",
            f"          {title}",
            "        subject: |",
            f"          {title}: {{{{ discount }}}}",
            "        preheader: |",
            f"          {said}, {name} c{number:04}",
            "        short: |",
            f"          Aurora {name}: {said}",
            "        body: |",
            f"          {said}.",
            "",
            f"          {title}, {name} c{number:04}.",
            f"        cta: {button}",
        ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000)
