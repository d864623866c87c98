"""Real mistakes in a campaign file: one finding each, at the exact place, in the exact words."""

from __future__ import annotations

import pytest

from omni.model.problem import Replacement

FILE = "campaigns/ciao.yaml"
# fmt: off
MISTAKES = [
    ("channels: [email", "holdout: 5%\nchannels: [email", '2:1 unknown-key: "holdout" is not a key of a campaign, but of audience'),
    ("channels: [email", "exit: [clicked]\nchannels: [email", '2:1 unknown-key: "exit" is not a key of a campaign, but of journey'),
    ("channels: [email", "chanels: [email", '2:1 unknown-key: "chanels" is not a key of a campaign, channels is one'),
    ("campaign: ciao\n", "campaing: ciao\n", '1:1 unknown-key: "campaing" stands first and is no kind of file, campaign is one'),
    ("include: vip", "include: vpi", '3:21 unknown-reference: no segment is called "vpi", one is called "vip"'),
    ("send: 2026-12-05T10:00", "send: 2026-12-05T10:00\nshown: [{channels: [email], to: ends}]", "5:21 impossible-value: email is sent to people, and shown is what stays up"),
    ("send: 2026-12-05T10:00", "send: 2026-12-05T10:00\nshown: [{channels: [instagram], from: 2026-12-20, to: 2026-12-10}]", "5:55 impossible-value: this comes down on 2026-12-10 and goes up on 2026-12-20"),
    ("send: 2026-12-05T10:00", "send: 2026-12-05T10:00\nwaivers: [{allow: too-long}]", "5:11 wrong-type: a waiver has no reason, owner and until"),
    ("include: vip", "inclde: vip", '3:12 unknown-key: "inclde" is not a key of audience, include is one'),
    ("[email, sms]", "[email, smss]", '2:19 unknown-reference: no channel is called "smss", one is called "sms"'),
    ("[email, sms]", "[]", '2:11 impossible-value: "channels" is a list of nothing'),
    ("[email, sms]", "", "1:1 wrong-type: a campaign has no channels, neither of its own nor in what it sends"),
    ("2026-12-05T10:00", "tomorrow", '4:7 wrong-type: "send" expects a date and hour such as 2026-11-30T23:59, found "tomorrow"'),
    ("2026-12-05T10:00", "2026-12-05", '4:7 wrong-type: "send" expects a date and hour such as 2026-11-30T23:59, found "2026-12-05"'),
    ("2026-12-05T10:00", "2026-12-05T25:70", '4:7 impossible-value: "send" says 2026-12-05T25:70, a day ends at 23:59'),
    ("2026-12-05T10:00", "2026-12-05T10:00+01:00", '4:7 impossible-value: "send" says 2026-12-05T10:00+01:00, the offset +01:00 is not a clock, the key timezone names one (Europe/Rome)'),
    ("2026-12-05T10:00", "1999-12-05T10:00", '4:7 impossible-value: "send" says 1999-12-05, years go from 2000 to 2100'),
    ("2026-12-05T10:00", "{at: 2026-12-05T10:00, timezone: Europe/Roma}", '4:40 impossible-value: "timezone" says Europe/Roma, the nearest time zone is Europe/Rome'),
    ("send: 2026-12-05T10:00\n", "", "1:1 wrong-type: nothing says when the campaign goes out, it has none of send, sends, journey and shown"),
    ("send: 2026-12-05T10:00\n", "send: 2026-12-05T10:00\nsends: [{at: 2026-12-05T10:00, message: main}]\n", '5:1 impossible-value: "sends" stands beside "send", and a campaign has one of send, sends, journey'),
    ("2026-12-31T23:59", "2026-02-30T23:59", '9:9 impossible-value: "ends" says 2026-02-30, February 2026 has 28 days'),
    ("2026-12-31T23:59", "tomorrow", '9:9 wrong-type: "ends" expects a date and hour such as 2026-11-30T23:59, found "tomorrow"'),
    ("2026-12-31T23:59", "{at: 2026-12-31T23:59, timezon: Europe/Rome}", '9:32 unknown-key: "timezon" is not a key of a fact, timezone is one'),
    ("discount: 20%", "discount: 20", '6:13 wrong-type: "discount" expects a percent such as 30%, found "20"'),
    ("discount: 20%", "discount: 2000%", '6:13 impossible-value: "discount" says 2000%, the most is 1000%'),
    ("discount: 20%", "discount:", '6:12 wrong-type: "discount" is given no value'),
    ("discount: 20%", "person: 20%", '6:3 impossible-value: "person" is a word of omni\'s own and names no fact'),
    ("discount: 20%", "language: 20%", '6:3 impossible-value: "language" is a word of omni\'s own and names no fact'),
    ("discount: 20%", "present: {gift: tote bag}", '6:19 wrong-type: "gift" expects a product of products.yaml such as nova-coat, found "tote bag"'),
    ("discount: 20%", "dis-count: 20%", '6:3 impossible-value: "dis-count" is the name of a fact, and those are of letters, digits and _'),
    ("discount: 20%", "discount: {percnt: 20}", '6:14 unknown-key: "percnt" is no kind of value, percent is one'),
    ("discount: 20%", "discount: [20%]", '6:13 wrong-type: "discount" expects a value such as 30%, or keys such as {percent: 30}, found a list'),
    ("encodes: discount", "encodes: discont", '7:33 unknown-reference: no fact is called "discont", one is called "discount"'),
    ("EUR: 84.90", "EUR: 84,90", '8:19 wrong-type: "90" stands after a comma and is cut off, a number has a point such as 84.90'),
    ("EUR: 84.90", "EUR: 84.905", '8:10 impossible-value: "price" says 84.905 EUR, EUR has 2 decimals'),
    ("EUR: 84.90", "EUR: 1e9", '8:16 wrong-type: "EUR" expects an amount with a point such as 84.90, found "1e9"'),
    ("EUR: 84.90", "EUX: 84.90", '8:11 impossible-value: "EUX" stands here, no currency has this code'),
    ("EUR: 84.90", "EURO: 84.90", '8:11 unknown-key: "EURO" is not a key of a fact, EUR is one'),
    ("{EUR: 84.90, RON: 420}", "84.90", '8:10 wrong-type: "price" expects amounts by currency such as {EUR: 84.90}, found "84.90"'),
    ("{EUR: 84.90, RON: 420}", "{by_market: {itlay: {EUR: 84}}}", '8:23 unknown-reference: no market is called "itlay", one is called "italy"'),
    ("{EUR: 84.90, RON: 420}", "{product: nova}", '8:20 unknown-reference: no product is called "nova", one is called "nova-coat"'),
    ("{EUR: 84.90, RON: 420}", "{from: person.teir}", '8:17 unknown-attribute: no field of a person is called "person.teir", one is called "person.tier"'),
    ("{EUR: 84.90, RON: 420}", "{from: 2026-11-30, to: 2026-11-27}", '8:10 impossible-value: "price" says 2026-11-30 to 2026-11-27, the end is before the start'),
    ("{EUR: 84.90, RON: 420}", "{quantity: 40,5 hour}", '8:24 wrong-type: "5 hour" stands after a comma and is cut off, a number has a point such as 84.90'),
    ("{EUR: 84.90, RON: 420}", '{hours: "9-19"}', '8:18 wrong-type: "hours" expects hours such as "09:30-19:30", found "9-19"'),
    ("{EUR: 84.90, RON: 420}", '{hours: "9-13, 15.30-19"}', '8:18 wrong-type: "hours" expects hours such as "09:00-13:00, 15:30-19:30", found "9-13, 15.30-19"'),
    ("{EUR: 84.90, RON: 420}", '{hours: {mon: "9:00-13:00", sat: "9:00-13:00, 12:00-19:00"}}', '8:43 impossible-value: "sat" says 12:00-19:00, 09:00-13:00 has not ended by then'),
    ("{EUR: 84.90, RON: 420}", '{hours: "15:30-19:30, 09:00-13:00"}', '8:18 impossible-value: "hours" says 09:00-13:00, 15:30-19:30 has not ended by then'),
    ("{EUR: 84.90, RON: 420}", '{hours: ["13:00-09:00", "15:30-19:30"]}', '8:18 impossible-value: "hours" says 13:00-09:00, 15:30-19:30 comes behind it on the same day'),
    ("{EUR: 84.90, RON: 420}", '{hours: "12:00-15:00, 19:00-13:00"}', '8:18 impossible-value: "hours" says 19:00-13:00, 12:00-15:00 has begun by then'),
    ("{EUR: 84.90, RON: 420}", '{time: "25:70"}', '8:17 impossible-value: "time" says 25:70, a day ends at 23:59'),
    ("holdout: 5%", "holdout: 130%", '3:35 impossible-value: "holdout" says 130%, the most is 100%'),
    ("holdout: 5%", "holdout: 0.05", '3:35 wrong-type: "holdout" expects a share such as 5%, found "0.05"'),
    ("[discount, code]", "[discount, cod]", '10:28 unknown-reference: no fact is called "cod", one is called "code"'),
    ("sms: [ends]", "smss: [ends]", '10:35 unknown-reference: no channel is called "smss", one is called "sms"'),
    ("  it: {", "  xx: {", '13:3 impossible-value: "xx" stands here, no language has this code'),
    ("  it: {", "  fr: {", '13:3 unknown-reference: no market of the brand reads "fr", they read en, it, ro'),
    ("headline: ", "headlne: ", '13:8 unknown-key: "headlne" is no text of copy and no channel, headline is one'),
    ('body: "Con', 'boddy: "Con', '13:43 unknown-key: "boddy" is no text of copy and no channel, body is one'),
    ('body: "Con {{ code }}."', 'sms: {boby: "Con {{ code }}."}', '13:49 unknown-key: "boby" is no text of copy and no channel, body is one'),
    ('body: "Con {{ code }}."', "sms: {diacritics: strp}", '13:61 impossible-value: "diacritics" says strp, it is keep or strip'),
    ('body: "Con {{ code }}."', "sms: {diacritics: {EUR: 6000}}", '13:61 wrong-type: "diacritics" expects keep or strip, found the keys EUR'),
    ("cta: https", "goal: {event: purchse}\ncta: https", '11:15 unknown-reference: no event is called "purchse", one is called "purchase"'),
    ("cta: https", "goal: {target: 4%}\ncta: https", "11:7 wrong-type: a goal has no event (the event that is hoped for)"),
    ("cta: https", "goal: purchase\ncta: https", '11:7 wrong-type: "goal" expects keys such as {event: purchase, within: 4d, target: 4%}, found "purchase"'),
    ("cta: https", "markets: [itali]\ncta: https", '11:11 unknown-reference: no market is called "itali", one is called "italy"'),
    ("cta: https", "locales: [it, de]\ncta: https", '11:15 unknown-reference: no market of the campaign reads "de", they read en, it, ro'),
    ("cta: https", "topic: ofers\ncta: https", '11:8 unknown-reference: no topic is called "ofers", one is called "offers"'),
    ("cta: https", "strategy: omnichanel\ncta: https", '11:11 impossible-value: "strategy" expects multichannel, consistent multichannel, cross-channel or omnichannel, found "omnichanel"'),
    ("cta: https", "priority: high\ncta: https", '11:11 wrong-type: "priority" expects a whole number such as 3, found "high"'),
    ("cta: https", "exhaustive: maybe\ncta: https", '11:13 wrong-type: "exhaustive" expects true or false, found "maybe"'),
    ("cta: https", "versions: [{for: vipp, facts: {discount: 40%}}]\ncta: https", '11:18 unknown-reference: no segment is called "vipp", one is called "vip"'),
    ("cta: https", "versions: [{for: vip, unset: [prce]}]\ncta: https", '11:31 unknown-reference: no fact is called "prce", one is called "price"'),
    ("cta: https", 'relations: ["price * (1 - discont) = price"]\ncta: https', '11:27 unknown-reference: no fact is called "discont", one is called "discount"'),
    ("cta: https", 'relations: ["price * = price"]\ncta: https', "11:22 impossible-value: a field or a value is expected, here is ="),
    ("discount: 20%", "discount: {from: 10%, to: 20%}", '6:13 impossible-value: "discount" goes from 10% to 20%, a percent has its lowest or its highest'),
    ("discount: 20%", "discount: {up_to: 50%, from: 10%}", '6:13 impossible-value: "discount" has from and up_to, a value has its lowest or its highest'),
    ("discount: 20%", "discount: {percent: 20, role: discuont}", '6:33 impossible-value: "role" says discuont, no role is called so'),
    ("EUR: 84.90", "role: old_prize, EUR: 84.90", '8:17 impossible-value: "role" says old_prize, no role is called so'),
    ("{EUR: 84.90, RON: 420}", "{phone: chiamami}", '8:18 impossible-value: "phone" says chiamami, a telephone number has at least 3 digits'),
    ("{EUR: 84.90, RON: 420}", "{multiplier: 0, of: points}", '8:23 impossible-value: "multiplier" says 0, so many times leaves nothing'),
    ("cta: https", 'relations: ["discount = ends"]\ncta: https', "11:25 impossible-value: ends is a date and hour, and a relation calculates with numbers"),
    ("cta: https", "incidental: [{text: 24 ore}]\ncta: https", "11:14 wrong-type: an incidental has no reason (why it is no claim)"),
    ("cta: https", 'incidental: [{text: 24 ore, reason: " "}]\ncta: https', '11:37 wrong-type: "reason" is given no value'),
    ("cta: https", "budget: {RON: 500}\ncta: https", "11:10 impossible-value: the budget is in RON, messages cost EUR"),
    ("cta: https", "tests: [{as: giulai, expect: [{message: main}]}]\ncta: https", '11:14 unknown-reference: no person is called "giulai", one is called "giulia"'),
    ("cta: https", "waivers: [{allow: too-long, reason: so, owner: me}]\ncta: https", "11:11 wrong-type: a waiver has no until (the last day on which it does not hold)"),
    ("cta: https", "shown: [{channels: [instagram], to: end}]\ncta: https", '11:37 unknown-reference: no fact is called "end", one is called "ends"'),
    ("code: {code", "discount: 30%\n  code: {code", "7:3 duplicate-key: discount is written twice: 20% in line 6, 30% here"),
    ("send: 2026-12-05T10:00", "journey:\n  entry: {at: 2026-12-05T10:00}\n  steps:\n    - {sned: main}", '7:8 unknown-key: "sned" is no step, send is one'),
    ("send: 2026-12-05T10:00", "journey:\n  entry: {at: 2026-12-05T10:00}\n  steps:\n    - {send: mian}", '7:14 unknown-reference: no message is called "mian", one is called "main"'),
    ("send: 2026-12-05T10:00", "journey:\n  entry: {}\n  steps:\n    - {send: main}", "5:10 wrong-type: an entry has one of at, event or segment, this one has none"),
    ("send: 2026-12-05T10:00", "journey:\n  entry: {event: purchse}\n  steps:\n    - {send: main}", '5:18 unknown-reference: no event is called "purchse", one is called "purchase"'),
    ("send: 2026-12-05T10:00", "journey:\n  entry: {at: 2026-12-05T10:00}\n  steps:\n    - {send: main}\n    - {delay: 2 hours}", '8:15 wrong-type: "delay" expects a duration such as 2h, or 1d at 09:00, found "2 hours"'),
    ("send: 2026-12-05T10:00", "journey:\n  entry: {at: 2026-12-05T10:00}\n  steps:\n    - {send: main}\n    - {delay: 1d at 25:70}", '8:15 impossible-value: "delay" says 25:70, a day ends at 23:59'),
    ("send: 2026-12-05T10:00", "journey:\n  entry: {at: 2026-12-05T10:00}\n  steps:\n    - {send: main}\n    - {delay_until: 24h before end}", '8:21 unknown-reference: no fact is called "end", one is called "ends"'),
    ("send: 2026-12-05T10:00", "journey:\n  entry: {at: 2026-12-05T10:00}\n  steps:\n    - {send: main}\n    - {wait_for: cliked, within: 3d, then: [stop]}", '8:18 unknown-reference: no event is called "cliked", one is called "clicked"'),
    ("send: 2026-12-05T10:00", 'journey:\n  entry: {at: 2026-12-05T10:00}\n  steps:\n    - {send: main}\n    - {branch: "person.teir = \'gold\'", then: [stop]}', '8:17 unknown-attribute: no field of a person is called "person.teir", one is called "person.tier"'),
    ("send: 2026-12-05T10:00", "journey:\n  entry: {at: 2026-12-05T10:00}\n  steps:\n    - {send: main}\n    - {send: main, channels: [sms]}", '8:14 duplicate-key: two steps are called "main", an id of its own tells one from the other'),
    ("send: 2026-12-05T10:00", "journey:\n  entry: {at: 2026-12-05T10:00}\n  steps:\n    - {send: main, channels: [instagram]}", "7:31 impossible-value: a step sends to people, and nobody receives instagram"),
    ("send: 2026-12-05T10:00", "journey:\n  entry: {at: 2026-12-05T10:00}\n  steps: []", '6:10 impossible-value: "steps" is a list of nothing'),
    ("send: 2026-12-05T10:00", "journey:\n  entry: {at: 2026-12-05T10:00}\n  steps:\n    - {send: main, experiment: {a: 50%, b: 50%}}", '7:41 unknown-reference: no variant of main is called "b", there are none'),
]
# fmt: on


@pytest.mark.parametrize(("right", "wrong", "expected"), MISTAKES)
def test_one_mistake_is_one_finding_at_its_place(load_changed, told, right, wrong, expected):
    assert told(load_changed(FILE, right, wrong)) == [f"{FILE}:{expected}"]


@pytest.mark.parametrize(("right", "wrong"), [mistake[:2] for mistake in MISTAKES])
def test_a_campaign_with_a_mistake_is_not_judged(load_changed, right, wrong):
    project, _ = load_changed(FILE, right, wrong)
    assert project.campaigns == {}
    assert project.unread <= {FILE}


def test_the_small_workspace_has_no_mistake(load_with):
    project, findings = load_with()
    assert findings == ()
    assert set(project.campaigns) == {"ciao"}
    assert project.unread == frozenset()


def test_a_finding_carries_its_campaign(load_changed):
    _, (finding,) = load_changed(FILE, "include: vip", "include: vpi")
    assert finding.campaign == "ciao"


def test_a_near_miss_comes_with_its_mending(load_changed):
    _, (finding,) = load_changed(FILE, "channels", "cahnnels")
    assert finding.advice == "write channels"
    assert finding.fix is not None
    assert finding.fix.replacements == (Replacement(finding.where, "channels"),)
    assert not finding.fix.safe
