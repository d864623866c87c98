"""Real mistakes in files that all campaigns share: one finding each, and no campaign pays for them with findings of its own."""

from __future__ import annotations

import pytest

from omni.measure import names

# fmt: off
MISTAKES = [
    ("campaigns/brand.yaml", "countries: [IT]", "countries: [XX]", '4:23 impossible-value: "countries" says XX, no country has this code'),
    ("campaigns/brand.yaml", "countries: [IT]", "countries: [UK]", '4:23 impossible-value: "countries" says UK, no country has this code'),
    ("campaigns/brand.yaml", "currency: EUR", "currency: EUX", '4:38 impossible-value: "currency" says EUX, no currency has this code'),
    ("campaigns/brand.yaml", "timezone: Europe/Rome", "timezone: Europe/Roma", '2:11 impossible-value: "timezone" says Europe/Roma, the nearest time zone is Europe/Rome'),
    ("campaigns/brand.yaml", "brand: Aurora\n", "brand:\n", '1:7 wrong-type: "brand" is given no value'),
    ("campaigns/brand.yaml", "timezone: Europe/Rome\n", "", "1:1 wrong-type: brand.yaml has no timezone (the brand's own clock)"),
    ("campaigns/brand.yaml", "topics:", "topcs:", '6:1 unknown-key: "topcs" is not a key of brand.yaml, topics is one'),
    ("campaigns/brand.yaml", "type: text,", "type: txt,", '11:22 impossible-value: "type" expects text, integer, decimal, boolean, date, money, product, shop, values, record or list, found "txt"'),
    ("campaigns/brand.yaml", "orders: integer", "orders: intger", '13:11 impossible-value: "type" expects text, integer, decimal, boolean, date, money, product, shop, values, record or list, found "intger"'),
    ("campaigns/brand.yaml", "{sms: AURORA}", "{smss: AURORA}", '7:11 unknown-reference: no channel is called "smss", one is called "sms"'),
    ("campaigns/brand.yaml", "{sms: AURORA}", "{email: Aurora}", '7:18 impossible-value: "email" says Aurora, a sender of mail has an address'),
    ("campaigns/brand.yaml", "senders: {sms: AURORA}", "voice: {address: {it: tuu}}", '7:23 impossible-value: "it" says tuu, readers are addressed with tu, Lei, voi or Loro'),
    ("campaigns/brand.yaml", "senders: {sms: AURORA}", 'formats: {money: {it: {EUR: "84"}}}', '7:29 impossible-value: "EUR" says 84, which shows no currency'),
    ("campaigns/brand.yaml", "senders: {sms: AURORA}", 'formats: {money: {it: {EUR: "€"}}}', '7:29 impossible-value: "EUR" says €, which shows no number'),
    ("campaigns/brand.yaml", "senders: {sms: AURORA}", 'links: {stop: "https://aurora.example/{{ person.id"}', '7:15 impossible-value: "stop" says https://aurora.example/{{ person.id, a variable stands between {{ and }}'),
    ("campaigns/brand.yaml", "senders: {sms: AURORA}", 'names: {code: "[A-Z"}', '7:15 impossible-value: "code" says [A-Z, [ and ] do not match'),
    ("campaigns/policy.yaml", "IT.sms", "sms.IT", '2:50 impossible-value: "sms.IT" names a channel before a country'),
    ("campaigns/policy.yaml", "  costs:", "  ttl: {sms: 0h}\n  costs:", '5:14 impossible-value: "sms" says 0h, so much time is none'),
    ("campaigns/people.yaml", "giulia@mail.example", "giulia.mail.example", '2:67 impossible-value: "email" says giulia.mail.example, a mail address has one @ and a domain behind it'),
    ("campaigns/people.yaml", "email: giulia@mail.example", "phone: none", '2:67 impossible-value: "phone" says none, a telephone number has at least 5 digits'),
    ("campaigns/policy.yaml", '"21:00-08:00"', '"25:70-08:00"', '2:22 impossible-value: "all" says 25:70, a day ends at 23:59'),
    ("campaigns/policy.yaml", '"21:00-08:00"', '"21:00-21:00"', '2:22 impossible-value: "all" says 21:00-21:00, it starts and ends at the same hour'),
    ("campaigns/policy.yaml", '"21:00-08:00"', "21:00", '2:22 wrong-type: "all" expects a stretch of hours such as "21:00-08:00", all day, or none, found "21:00"'),
    ("campaigns/policy.yaml", "IT.sms", "XX.sms", '2:50 impossible-value: "XX.sms" says XX, no country has this code'),
    ("campaigns/policy.yaml", "IT.sms", "IT.smss", '2:50 unknown-reference: no channel is called "smss", one is called "sms"'),
    ("campaigns/policy.yaml", "rolling 7d", "7d", '4:21 wrong-type: "per" expects rolling 7d, or calendar day, week or month, found "7d"'),
    ("campaigns/policy.yaml", "2%..4%", "4%..2%", '6:27 impossible-value: "email.clicked" says 4%..2%, the first is more than the second'),
    ("campaigns/policy.yaml", "channels: [sms]", "channels: [sns]", '4:44 unknown-reference: no channel is called "sns", one is called "sms"'),
    ("campaigns/policy.yaml", "  costs:", "  late: nevr\n  costs:", '5:9 impossible-value: "late" expects skip, now, next_day or grace, found "nevr"'),
    ("campaigns/segments.yaml", "person.tier", "person.teir", '2:9 unknown-attribute: no field of a person is called "person.teir", one is called "person.tier"'),
    ("campaigns/segments.yaml", "= 'gold'", "== gold'", "2:21 impossible-value: == is not known here, = is"),
    ("campaigns/segments.yaml", ">=", "=>", "5:36 impossible-value: => is not a comparison, =, <>, !=, <, <=, >, >=, in, not in, between, not between, is null, is not null are"),
    ("campaigns/products.yaml", "brera:", "berra:", '5:13 unknown-reference: no shop is called "berra", one is called "brera"'),
    ("campaigns/products.yaml", "count: 14", "count: many", '5:28 wrong-type: "count" expects a whole number such as 3, found "many"'),
    ("campaigns/shops.yaml", "market: italy", "phone: us, market: italy", '2:38 impossible-value: "phone" says us, a telephone number has at least 3 digits'),
    ("campaigns/shops.yaml", "market: italy", "market: itly", '2:39 unknown-reference: no market is called "itly", one is called "italy"'),
    ("campaigns/shops.yaml", "mon-sat", "mun-sat", '2:53 wrong-type: "hours" expects weekdays such as mon-sat, or sun, found "mun"'),
    ("campaigns/people.yaml", "tier: gold", "tier: bronze", '3:18 impossible-value: "tier" says bronze, its values are gold, silver'),
    ("campaigns/people.yaml", "tier: gold", "teir: gold", '3:12 unknown-key: "teir" is not a key of a person, tier is one'),
    ("campaigns/people.yaml", "country: IT,", "", "2:11 wrong-type: a person has no country (the country they live in)"),
    ("campaigns/people.yaml", "orders: 4", "orders: four", '3:32 wrong-type: "orders" expects a whole number such as 3, found "four"'),
    ("campaigns/people.yaml", "country: IT,", "country: IT, events: {purchas: {}},", '2:69 unknown-reference: no event is called "purchas", one is called "purchase"'),
    ("campaigns/people.yaml", "country: IT,", "country: IT, events: {purchase: {totl: {EUR: 2}}},", '2:80 unknown-key: "totl" is not a key of the event purchase, total is one'),
    ("campaigns/people.yaml", "main: clicked", "mian: clicked", '3:42 unknown-reference: no message is called "mian", one is called "main"'),
    ("campaigns/people.yaml", "clicked after 3h", "clicked in 3h", '3:48 wrong-type: "main" expects a reaction such as clicked after 3h, found "clicked in 3h"'),
    ("campaigns/people.yaml", "email: [offers]", "email: [offer]", '2:106 unknown-reference: no topic is called "offer", one is called "offers"'),
    ("campaigns/events.yaml", "sample: {total", "sample: {totl", '4:14 unknown-key: "totl" is not a key of the event purchase, total is one'),
    ("channel_templates/sms/channel.yaml", "unit: segments", "unit: segment", f'5:57 impossible-value: "unit" expects a unit that omni counts, found "segment" ({", ".join(names())})'),
    ("channel_templates/sms/channel.yaml", "body.txt.j2", "boby.txt.j2", '5:20 unknown-reference: no template is called "boby.txt.j2", one is called "body.txt.j2"'),
    ("channel_templates/sms/channel.yaml", "address: phone", "address: fone", '2:10 impossible-value: "address" expects email, phone, push_token or address, found "fone"'),
]
# fmt: on

PEOPLE_BY_SMS = "people:\n  giulia: {locale: it-IT, country: IT, consent: {sms: [offers]}, orders: 1, tier: gold}\n"


@pytest.mark.parametrize("mistake", MISTAKES)
def test_one_mistake_is_one_finding_at_its_place(load_changed, told, mistake):
    file, right, wrong, expected = mistake
    assert told(load_changed(file, right, wrong)) == [f"{file}:{expected}"]


def test_a_cap_for_a_tag_that_is_nearly_another_is_told(load_with, workspace_texts, told):
    ciao = workspace_texts["campaigns/ciao.yaml"].replace("send:", "tags: [sale]\nsend:", 1)
    policy = workspace_texts["campaigns/policy.yaml"].replace("channels: [sms]", "tags: [sales, letters]")
    lines = told(load_with({"campaigns/ciao.yaml": ciao, "campaigns/policy.yaml": policy}))
    assert lines == ['campaigns/policy.yaml:4:40 unknown-reference: no tag is called "sales", one is called "sale"']


SHARED = [
    "campaigns/brand.yaml",
    "campaigns/policy.yaml",
    "campaigns/segments.yaml",
    "campaigns/products.yaml",
    "campaigns/events.yaml",
    "campaigns/people.yaml",
    "channel_templates/sms/channel.yaml",
]
NAMES_EVERYTHING = """\
campaign: ciao
channels: [email, sms]
audience: {include: vip}
goal: {event: purchase}
topic: offers
markets: [italy]
send: 2026-12-05T10:00
facts: {coat: {product: nova-coat}, code: {code: CIAO20, encodes: delivery}}
requires: {all: [delivery], sms: [code]}
tests: [{as: giulia, expect: [{message: main}]}]
copy: {it: {headline: Ciao, sms: {body: Ciao}}}
"""


@pytest.mark.parametrize("file", SHARED)
def test_a_shared_file_that_does_not_parse_is_the_only_finding(load_with, workspace_texts, told, file):
    first_line, rest = workspace_texts[file].split("\n", 1)
    broken = f"{first_line}\n  ]: [\n{rest}"
    lines = told(load_with({file: broken, "campaigns/ciao.yaml": NAMES_EVERYTHING}))
    assert [line.split(":")[0] for line in lines] == [file]


@pytest.mark.parametrize("file", SHARED)
def test_a_shared_file_that_cannot_be_decoded_is_the_only_finding(load_with, workspace_texts, told, file):
    lines = told(load_with({file: workspace_texts[file] + "\x00", "campaigns/ciao.yaml": NAMES_EVERYTHING}))
    assert [line.split(" ")[1] for line in lines] == ["unreadable-file:"]


def test_everything_is_named_rightly(load_with):
    assert load_with({"campaigns/ciao.yaml": NAMES_EVERYTHING})[1] == ()


def test_without_a_brand_there_is_one_finding(load_with, told):
    loaded = load_with({"campaigns/brand.yaml": None})
    assert told(loaded) == [
        "campaigns/brand.yaml:1:1 unreadable-file: no file says who is speaking: brand.yaml, whose first key is brand"
    ]
    assert loaded[0].campaigns == {}


def test_a_second_brand_is_told_with_both_places(load_with, workspace_texts):
    project, (finding,) = load_with({"campaigns/second.yaml": workspace_texts["campaigns/brand.yaml"]})
    assert finding.sentence == "a workspace has one brand file, this one and campaigns/brand.yaml are two"
    assert [str(project.sources.place(where)) for where, _ in finding.related] == ["campaigns/brand.yaml:1:1"]


def test_two_campaigns_of_one_name_are_told_with_both_places(load_with, workspace_texts):
    project, (finding,) = load_with({"campaigns/second.yaml": workspace_texts["campaigns/ciao.yaml"]})
    assert finding.rule == "duplicate-key"
    assert str(project.sources.place(finding.where)) == "campaigns/second.yaml:1:11"
    assert finding.sentence == 'two campaigns are called "ciao", this one and the one in campaigns/ciao.yaml'
    assert set(project.campaigns) == {"ciao"}
    assert project.unread == {"campaigns/second.yaml"}


def test_a_segment_in_two_files_is_told_with_both_places(load_with):
    project, (finding,) = load_with({"campaigns/more.yaml": "segments:\n  vip: \"person.tier = 'silver'\"\n"})
    assert finding.sentence == '"vip" stands twice in segments, here and in campaigns/more.yaml'
    assert [str(project.sources.place(where)) for where, _ in finding.related] == ["campaigns/more.yaml:2:3"]


def test_a_mistake_takes_away_its_own_person_only(load_with, workspace_texts):
    more = workspace_texts["campaigns/people.yaml"] + "  nobody: {locale: it, country: XX}\n"
    project, (finding,) = load_with({"campaigns/people.yaml": more})
    assert finding.where.keys == ("people", "nobody", "country")
    assert set(project.people) == {"giulia"}
    assert set(project.campaigns) == {"ciao"}


def test_a_topic_where_a_device_gives_the_permission_is_told(load_with, workspace_texts, told):
    push = f"{workspace_texts['channel_templates/sms/channel.yaml']}consent: permission\n"
    lines = told(load_with({"channel_templates/sms/channel.yaml": push, "campaigns/people.yaml": PEOPLE_BY_SMS}))
    assert lines == [
        'campaigns/people.yaml:2:55 wrong-type: "sms" expects granted or refused: the device gives the permission, for no topic'
    ]
