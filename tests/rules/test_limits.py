"""Limits of a channel of one's own: lines of an ad, kinds of characters, the sender's name."""

from __future__ import annotations

import pytest

EXAMPLE = """
send: null
shown: [{{message: main, channels: [ads], from: 2026-11-20, to: ends}}]
brand.yaml: {{senders: {{sms: AURORA, ads: {sender}}}}}
channel_templates/ads/channel.yaml: |
  channel: ads
  title: Search ads
  addressed: false
  consent: none
  fields: [headline, body]
  sender: {{limits: [{{max: 8, unit: char, confidence: A}}, {{max: 0, unit: {{symbol: {{ignore: " "}}}}, confidence: A}}]}}
  parts:
    headlines:
      template: headlines.txt.j2
      limits:
{limits}
channel_templates/ads/headlines.txt.j2: |
  {{% for line in copy.lines.headline %}}{{{{ line }}}}
  {{% endfor %}}
copy:
  it: {{headline: "{headline}", body: "Con {{{{ code }}}} -{{{{ discount }}}}, {{{{ ends | fino_a }}}}"}}
  ro: {{headline: "Unu {{{{ discount }}}} {{{{ code }}}} {{{{ ends }}}}\\nDoi\\nTrei", body: "Cu {{{{ code }}}} -{{{{ discount }}}}"}}
  en: {{headline: "One {{{{ discount }}}} {{{{ code }}}} {{{{ ends }}}}\\nTwo\\nThree", body: "With {{{{ code }}}} -{{{{ discount }}}}"}}
"""
FACTS = "Fino {{ discount }} {{ code }} {{ ends }}"


@pytest.fixture
def sentences(find):
    def found(headline: str, *limits: str, sender: str = "AURORA") -> list[str]:
        lines = "\n".join(f"        - {{{limit}, confidence: A}}" for limit in limits)
        text = EXAMPLE.format(limits=lines, headline=headline.replace("\n", "\\n"), sender=sender)
        problems, _ = find(text)
        return [f"{problem.name}: {problem.sentence}" for problem in problems]

    return found


@pytest.mark.parametrize(
    ("headline", "limit", "told"),
    [
        (f"{FACTS}\nDue\nTre", "max: 60, unit: wide, each: line", []),
        (
            f"{FACTS}\nDue\nUn cappotto che pesa quattro etti e vale tutto",
            "max: 40, unit: wide, each: line",
            ["too-long: the headlines of ads (it) has a line of 46 characters, the channel takes 40"],
        ),
        (
            f"{FACTS}\nX\nTre",
            "min: 3, unit: wide, each: line",
            ["too-short: the headlines of ads (it) has a line of 1 character, the channel takes at least 3"],
        ),
        (
            f"{FACTS}\n\nDue",
            "min: 3, max: 15, unit: lines",
            ["too-short: the headlines of ads (it) has 2 lines, the channel takes at least 3"],
        ),
        (
            f"{FACTS}\nDue\nTre\nQuattro",
            "max: 3, unit: lines",
            ["too-many: the headlines of ads (it) has 4 lines, the channel takes 3"],
        ),
        (
            f"{FACTS} 🎁",
            "max: 0, unit: emoji",
            ["too-many: the headlines of ads (it) has 1 emoji, the channel takes none"],
        ),
        (
            f"{FACTS}!\nDue!\nTre!",
            "max: 1, unit: exclamation, advised: true",
            ["too-many: the headlines of ads (it) has 3 exclamation marks, advised are 1"],
        ),
        (
            f"{FACTS}!\nDue!\nTre!!",
            "max: 1, unit: exclamation, each: line",
            ["too-many: the headlines of ads (it) has a line of 2 exclamation marks, the channel takes 1"],
        ),
    ],
)
def test_lists_and_kinds_of_characters(sentences, headline, limit, told):
    assert sentences(headline, limit) == told


def test_a_line_is_told_where_it_was_written(find):
    limits = "        - {max: 40, unit: char, each: line, confidence: A}"
    text = EXAMPLE.format(
        limits=limits, headline=f"{FACTS}\\nDue\\n»Un cappotto che pesa quattro etti e vale tutto«", sender="AURORA"
    )
    (problem,), ((file, line, column, *_),) = find(text)
    assert (problem.place.file, problem.place.line, problem.place.column) == (file, line, column)
    assert problem.seen.value == "Un cappotto che pesa quattro etti e vale tutto"


@pytest.mark.parametrize(
    ("sender", "told"),
    [
        ("AURORA", []),
        ("AURORA 2", []),
        ('"+39 333 123 4567"', []),
        ("AURORA MILANO", ["too-long: the sender of Search ads has 13 characters, the channel takes 8"]),
        (
            "AURÒRA-1",
            [
                "too-many: the sender of Search ads has 2 characters other than A to Z and 0 to 9, the channel takes none"
            ],
        ),
    ],
)
def test_the_senders_name(sentences, sender, told):
    assert sentences(f"{FACTS}\nDue", "max: 90, unit: char", sender=sender) == told
