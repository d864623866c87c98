"""Whatever stands in the files, loading gives a project and findings, each with a place and a sentence."""

from __future__ import annotations

from copy import deepcopy

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from omni.load import load
from omni.model.files import Files

RULES = {
    "not-yaml",
    "duplicate-key",
    "unknown-key",
    "wrong-type",
    "impossible-value",
    "yaml-ate-the-copy",
    "unreadable-file",
    "too-large-or-deep",
    "unknown-reference",
    "unknown-attribute",
}
JOURNEY = """\
campaign: long
channels: [email, sms]
markets: [italy]
locales: [it]
goal: {event: purchase, within: 4d, target: 4%}
audience: {include: vip, exclude: loyal, holdout: 5%}
budget: {EUR: 6000}
facts:
  discount: 30%
  code: {code: BLACK30, encodes: discount}
  price: {by_market: {italy: {EUR: 84}}, until: ends}
  ends: {at: 2026-11-30T23:59, timezone: recipient}
  hours: {hours: {mon-sat: "07:00-21:00", sun: closed}}
  coat: {product: nova-coat}
  total: {from: event.total, as: money}
versions:
  - {for: vip, facts: {discount: 40%}, unset: [price], starts: 2026-11-26T08:00, copy: {it: {headline: Per te}}}
messages: {teaser: {copy: {it: {body: Presto}}}, launch: {variants: {b: {it: {body: Ecco}}}}}
journey:
  entry: {at: 2027-03-01T10:00}
  exit: [purchase]
  steps:
    - {send: teaser, first_of: [preferred, sms]}
    - {delay: 1d at 09:00}
    - {send: launch, channels: [email], experiment: {a: 50%, b: 50%}}
    - wait_for: clicked
      within: 3d
      then: [{branch: "person.tier = 'gold'", then: [stop]}]
      else: [{delay_until: 24h before ends}]
shown: [{message: launch, channels: [instagram], from: 2026-11-27, to: ends}]
requires: {all: [discount, {any: [price, coat]}]}
relations: [{relation: "price * (1 - discount) = price", except: [vip]}]
incidental: [{text: 24 ore, reason: modo di dire}]
tests: [{as: giulia, expect: [{message: teaser, channel: sms, at: 2027-03-01T10:00}]}]
waivers: [{allow: [too-long], at: copy.it, reason: prova, owner: me, until: 2026-12-31}]
copy: {it: {headline: Ciao, sms: {body: Ciao, diacritics: strip}}}
"""

ODD = st.sampled_from(
    [None, "", "~", "0", "-1", "1e999", "25:70", "2026-02-30", "XX", "30%", "true", "{{", "ciao ciao", [], {}, [[]], [None], {"": ""}, {"a": []}, "é" * 300]
)  # fmt: skip


def paths(tree, above=()):
    yield above
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from paths(value, (*above, key))
    elif isinstance(tree, list):
        for at, value in enumerate(tree):
            yield from paths(value, (*above, at))


def at(tree, path):
    for key in path:
        tree = tree[key]
    return tree


@st.composite
def changed(draw, text: str) -> str:
    """The file with up to three of its values dropped, renamed, retyped, doubled or swapped."""
    tree = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506, TID251 - an independent reader, texts only
    for _ in range(draw(st.integers(1, 3))):
        where = draw(st.sampled_from(list(paths(tree))))
        if not where:
            continue
        parent, key = at(tree, where[:-1]), where[-1]
        change = draw(st.sampled_from(["drop", "rename", "retype", "swap", "nest"]))
        if change == "drop":
            del parent[key]
        elif change == "rename" and isinstance(parent, dict):
            parent[draw(st.text(max_size=12))] = parent.pop(key)
        elif change == "retype":
            parent[key] = draw(ODD)
        elif change == "swap":
            parent[key] = deepcopy(at(tree, draw(st.sampled_from(list(paths(tree))))))
        else:
            parent[key] = [parent[key]]
    return yaml.dump(tree, Dumper=Plain, sort_keys=False, allow_unicode=True)


class Plain(yaml.SafeDumper):
    """Writes repeated values out in full."""

    def ignore_aliases(self, _data) -> bool:
        return True


def check(texts: dict[str, str]) -> None:
    project, findings = load(Files({file: text.encode() for file, text in sorted(texts.items())}, {}, {}))
    for finding in findings:
        place = project.sources.place(finding.where)
        assert finding.rule in RULES
        assert place.file in texts or place.file == "campaigns/brand.yaml"
        assert place.line >= 1
        assert finding.sentence
        assert "\n" not in finding.sentence
        assert not finding.sentence.endswith(".")
        assert "⟨" not in finding.sentence
    wrong = {project.sources.place(finding.where).file for finding in findings}
    assert all(campaign.file not in wrong for campaign in project.campaigns.values())


FILES = [
    "campaigns/brand.yaml",
    "campaigns/policy.yaml",
    "campaigns/segments.yaml",
    "campaigns/products.yaml",
    "campaigns/shops.yaml",
    "campaigns/events.yaml",
    "campaigns/people.yaml",
    "campaigns/ciao.yaml",
    "channel_templates/sms/channel.yaml",
]


@pytest.mark.parametrize("file", FILES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_changed_files_are_told_never_thrown(workspace_texts, file, data):
    check({**workspace_texts, file: data.draw(changed(workspace_texts[file]))})


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_changed_campaigns_are_told_never_thrown(workspace_texts, data):
    check({**workspace_texts, "campaigns/long.yaml": data.draw(changed(JOURNEY))})


def test_the_campaign_that_is_changed_has_no_mistake_itself(load_with, told):
    assert told(load_with({"campaigns/long.yaml": JOURNEY})) == []


@settings(max_examples=60)
@given(text=st.text(max_size=200))
def test_any_text_is_a_file(text):
    check(
        {
            "campaigns/any.yaml": text.encode("utf-8", "ignore").decode(),
            "campaigns/brand.yaml": "brand: A\ntimezone: UTC\n",
        }
    )


@settings(max_examples=40)
@given(depth=st.integers(1, 60))
def test_steps_inside_steps_end_in_a_finding_not_in_a_crash(depth):
    steps = "[{wait_for: clicked, then: " * depth + "[stop]" + "}]" * depth
    campaign = f"campaign: deep\nchannels: [sms]\njourney: {{entry: {{at: 2027-03-01T10:00}}, steps: {steps}}}\n"
    check({"campaigns/deep.yaml": campaign, "campaigns/brand.yaml": "brand: A\ntimezone: UTC\n"})


def test_a_campaign_too_deep_to_be_read_is_unread(load_with):
    """Without that, the policy was asked for a day as well: no campaign had one."""
    deep = "campaign: ciao\nfacts: " + "[" * 80 + "]" * 80 + "\n"
    project, (finding,) = load_with({"campaigns/ciao.yaml": deep})
    assert finding.rule == "too-large-or-deep"
    assert project.unread == {"campaigns/ciao.yaml"}
