"""`omni render --merge-tags` writes templates of a sending platform: personal values are its tags, all others finished."""

from __future__ import annotations

import json
from collections.abc import Callable
from email import policy
from email.parser import BytesParser
from html import unescape
from pathlib import Path

import liquid
import pytest
import yaml
from liquid.ast import BlockNode
from liquid.tag import Tag
from typer.testing import CliRunner

from omni.commands import app

PLATFORMS = ("braze", "klaviyo", "liquid", "mailchimp")
BRAND = """brand: Forma
timezone: Europe/Rome
locales: [it]
senders: {email: "Forma <ciao@forma.example>", sms: FORMA}
domains: [forma.example]
links: {unsubscribe: "https://forma.example/u/{{ person.id }}", stop: https://forma.example/s}
fields:
  first_name: {type: text, optional: true}
  nickname: {type: text, optional: true}
  tier: {values: [gold, silver]}
  orders: {type: integer}
  vip: {type: boolean}
  birthday: {type: date}
  last_product: {type: product, optional: true}
"""
PRODUCTS = """products:
  nova: {names: {it: Nova & Co}, prices: {EUR: 20}}
  alba: {names: {it: L'Alba}, prices: {EUR: 10}}
"""
CAMPAIGN = """campaign: ciao
channels: [email, sms]
send: 2026-12-05T10:00
facts: {discount: 20%, code: CIAO20, own: {one_each: "AUG-####"}, liked: {from: person.last_product, as: product}}
cta: {url: "https://forma.example/ciao?who={{ person.id }}", short: https://forma.example/c}
copy:
  it:
    headline: Ciao
    cta: Vai
    body: |
      BODY
    short: |
      SHORT
"""


def _campaign(said: str) -> str:
    return CAMPAIGN.replace("BODY", said).replace("SHORT", " ".join(said.split("\n\n")))


def _written(workspace: Callable, said: str, *, brand: str = "") -> Path:
    return workspace(
        {
            "campaigns/brand.yaml": BRAND + brand,
            "campaigns/products.yaml": PRODUCTS,
            "campaigns/ciao.yaml": _campaign(said),
        }
    )


def _handed(omni: Callable, platform: str, name: str) -> str:
    """Hands over once, and reads a file of it."""
    path = Path("handover") / platform / name
    if not path.exists():
        result = omni("render", "ciao", "--merge-tags", platform)
        assert f"in handover/{platform}/" in result.output  # problems of the copy are told behind it
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("platform", "said", "tag"),
    [
        ("klaviyo", "{{ person.first_name }}", "{{ first_name|default:'' }}"),
        ("klaviyo", "{{ person.tier }}", "{{ person|lookup:'tier'|default:'' }}"),
        ("klaviyo", "{{ person.first_name | default('tu') }}", "{{ first_name|default:'tu' }}"),
        (
            "klaviyo",
            "{% if person.tier == 'gold' %}a{% endif %}",
            "{% if person|lookup:'tier' == 'gold' %}a{% endif %}",
        ),
        ("klaviyo", "{% if person.vip %}a{% endif %}", "{% if person|lookup:'vip' %}a{% endif %}"),
        ("klaviyo", "{{ own }}", "{{ person|lookup:'own'|default:'' }}"),
        ("braze", "{{ person.first_name }}", "{{${first_name}}}"),
        ("braze", "{{ person.tier }}", "{{custom_attribute.${tier}}}"),
        ("braze", "{{ person.first_name | default('tu') }}", "{{${first_name} | default: 'tu'}}"),
        (
            "braze",
            "{% if person.first_name %}a{% else %}b{% endif %}",
            "{% if ${first_name} != blank %}a{% else %}b{% endif %}",
        ),
        ("braze", "{% if not person.first_name %}a{% endif %}", "{% if ${first_name} == blank %}a{% endif %}"),
        ("braze", "{% if person.orders >= 3 %}a{% endif %}", "{% if custom_attribute.${orders} >= 3 %}a{% endif %}"),
        ("liquid", "{{ person.first_name }}", "{{ customer.first_name }}"),
        ("liquid", '{{ person.first_name | default("d\'oro") }}', '{{ customer.first_name | default: "d\'oro" }}'),
        ("liquid", "{% if person.vip %}a{% endif %}", "{% if customer.vip == true %}a{% endif %}"),
        (
            "liquid",
            "x {%- if person.tier != 'gold' -%} y{%- endif -%} z",
            "x{% if customer.tier != 'gold' %}y{% endif %}z",
        ),
        (
            "liquid",
            "{% if person.tier == 'gold' %}{% if person.nickname %}a{% endif %}{% endif %}",
            "{% if customer.tier == 'gold' %}{% if customer.nickname and customer.nickname != blank %}a{% endif %}{% endif %}",
        ),
        ("mailchimp", "{{ person.first_name }}", "*|FNAME|*"),
        ("mailchimp", "{{ person.tier }}", "*|TIER|*"),
        ("mailchimp", "{{ person.first_name | default('tu') }}", "*|IF:FNAME|**|FNAME|**|ELSE:|*tu*|END:IF|*"),
        ("mailchimp", "{% if person.tier == 'gold' %}a{% else %}b{% endif %}", "*|IF:TIER=gold|*a*|ELSE:|*b*|END:IF|*"),
        ("mailchimp", "{% if not person.first_name %}a{% endif %}", "*|IFNOT:FNAME|*a*|END:IF|*"),
    ],
)
def test_a_personal_value_is_the_platforms_tag(workspace, omni, platform, said, tag):
    _written(workspace, f"Ecco {said}.")
    text = _handed(omni, platform, "ciao-main-email-IT-it-text.txt")
    assert f"Ecco {tag}." in text
    assert f"Ecco {tag}." in unescape(_handed(omni, platform, "ciao-main-email-IT-it.html"))
    assert f"Ecco {tag}." in _handed(omni, platform, "ciao-main-sms-IT-it.txt")


@pytest.mark.parametrize("platform", PLATFORMS)
def test_facts_are_finished_and_nothing_of_omni_is_left(workspace, omni, platform):
    _written(workspace, "{{ person.first_name }}, {{ discount }} con {{ code }}.")
    _handed(omni, platform, "manifest.json")
    for path in (Path("handover") / platform).glob("ciao-*"):
        text = path.read_text(encoding="utf-8")
        assert "⟦" not in text
        assert "omni.invalid" not in text
        assert "first_name>" not in unescape(text)
    assert "20% con CIAO20" in _handed(omni, platform, "ciao-main-email-IT-it-text.txt").replace("\xa0", "")


@pytest.mark.parametrize(
    ("platform", "tag"),
    [
        ("braze", "{{${set_user_to_unsubscribed_url}}}"),
        ("klaviyo", "{% unsubscribe_link %}"),
        ("liquid", "{% unsubscribe_url %}"),
        ("mailchimp", "*|UNSUB|*"),
    ],
)
def test_leaving_is_the_platforms_own_address(workspace, omni, platform, tag):
    _written(workspace, "Ciao.")
    assert f'href="{tag}"' in _handed(omni, platform, "ciao-main-email-IT-it.html")
    assert f": {tag}\n" in _handed(omni, platform, "ciao-main-email-IT-it-text.txt") + "\n"
    assert "List-Unsubscribe" not in _handed(omni, platform, "ciao-main-email-IT-it.eml")


@pytest.mark.parametrize(
    ("platform", "tag"),
    [
        ("braze", "{{${user_id} | url_param_escape}}"),
        ("klaviyo", "{{ person|lookup:'id'|urlencode:'' }}"),
        ("liquid", "{{ customer.id | url_encode }}"),
        ("mailchimp", "*|ID|*"),
    ],
)
def test_a_value_inside_an_address_is_encoded_by_the_platform(workspace, omni, platform, tag):
    _written(workspace, "Ciao.")
    assert f"https://forma.example/ciao?who={tag}" in unescape(_handed(omni, platform, "ciao-main-email-IT-it.html"))
    assert f"https://forma.example/ciao?who={tag}" in _handed(omni, platform, "ciao-main-email-IT-it-text.txt")


def test_a_product_is_chosen_by_its_name_in_the_language(workspace, omni):
    _written(workspace, "Ecco {{ liked }}.")
    chosen = "{% if customer.last_product == 'alba' %}L'Alba{% elsif customer.last_product == 'nova' %}Nova & Co{% else %}{{ customer.last_product }}{% endif %}"
    assert f"Ecco {chosen}." in _handed(omni, "liquid", "ciao-main-email-IT-it-text.txt")
    assert "Nova &amp; Co{% else %}" in _handed(omni, "liquid", "ciao-main-email-IT-it.html")


def test_a_condition_around_a_paragraph_leaves_no_empty_one(workspace, omni):
    _written(workspace, "{% if person.first_name %}Tu.{% endif %}\n\n      Ciao.")
    page = _handed(omni, "liquid", "ciao-main-email-IT-it.html")
    assert "{% if customer.first_name and customer.first_name != blank %}<p" in page
    assert "Tu.</p>{% endif %}" in page


def test_the_brand_can_name_tags(workspace, omni):
    own = """merge_tags:
  klaviyo: {first_name: "{{ person|lookup:'Nome' }}", birthday: "{{ person|lookup:'B'|format_date_string }}", links.unsubscribe: "{% unsubscribe_link 'x' %}"}
  mailchimp: {last_product: "*|LASTBUY|*"}
"""
    _written(
        workspace,
        "Ecco {% if person.first_name %}{{ person.first_name }}{% endif %} {{ person.birthday }} {{ liked }}.",
        brand=own,
    )
    text = _handed(omni, "klaviyo", "ciao-main-email-IT-it-text.txt")
    assert (
        "{% if person|lookup:'Nome' %}{{ person|lookup:'Nome' }}{% endif %} {{ person|lookup:'B'|format_date_string }}"
        in text
    )
    assert "{% unsubscribe_link 'x' %}" in text


def test_the_manifest_says_which_tags_a_file_holds(workspace, omni):
    _written(workspace, "Ecco {{ person.first_name }} {{ liked }}.")
    files = json.loads(_handed(omni, "liquid", "manifest.json"))["files"]
    held = files["ciao-main-email-IT-it-text.txt"]
    assert held["tags"] == [
        "{{ customer.first_name }}",
        "{{ customer.last_product }}",
        "{{ customer.id | url_encode }}",
        "{% unsubscribe_url %}",
    ]
    assert (held["message"], held["channel"], held["locale"]) == ("main", "email", "it")
    assert files["ciao-main-email-IT-it-subject.txt"]["tags"] == []


@pytest.mark.parametrize(
    ("platform", "said", "why"),
    [
        ("liquid", "{% if person.orders %}a{% endif %}", "asks whether person.orders is there or more than 0"),
        (
            "liquid",
            "{% if person.tier == 'gold' and discount %}a{% endif %}",
            "chooses by person.tier in a way that no tag can",
        ),
        ("liquid", "{% if person.tier == 'gold' %}a{% elif person.vip %}b{% endif %}", "with {% elif %}"),
        ("liquid", "{{ person.first_name | upper }}", "changes person.first_name with | upper"),
        ("liquid", "{{ 'a' if person.vip else 'b' }}", "computes with person.vip"),
        (
            "liquid",
            "{{ person.birthday }}",
            "prints person.birthday, a date that Liquid writes another way; brand.yaml can name it as merge_tags.liquid.birthday",
        ),
        ("liquid", "{% if person.tier > 'gold' %}a{% endif %}", "compares person.tier in a way that no tag can"),
        (
            "mailchimp",
            "{% if person.orders > 3 %}a{% endif %}",
            "compares person.orders with >, which Mailchimp cannot",
        ),
        ("mailchimp", "{{ person.last_product }}", "merge_tags.mailchimp.last_product"),
        ("mailchimp", "{% if person.vip %}a{% endif %}", "asks whether person.vip"),
        ("liquid", "{{ person.first_name | default('%}') }}", "no tag of Liquid can hold"),
        (
            "liquid",
            "{% if person.vip %}Uno.\n\n      Due.{% endif %}",
            "opens a condition in one paragraph and ends it in another",
        ),
    ],
)
def test_what_tags_cannot_say_is_one_sentence(workspace, omni, platform, said, why):
    _written(workspace, f"Ecco {said}.")
    result = omni("render", "ciao", "--merge-tags", platform)
    assert result.exit_code == 1
    assert f"cannot be handed over to {platform.title()}: " in result.output
    assert why in result.output
    assert not Path("handover").exists()


@pytest.mark.parametrize(("platform", "sign"), [("mailchimp", "*|FNAME|*"), ("liquid", "{{ customer.id }}")])
def test_words_that_a_platform_would_take_for_a_tag_are_told(workspace, omni, platform, sign):
    root = _written(workspace, "Ecco {{ note }}.")
    campaign = root / "campaigns" / "ciao.yaml"
    campaign.write_text(
        campaign.read_text().replace("discount: 20%", f'discount: 20%, note: {{text: {{it: "{sign}"}}}}')
    )
    result = omni("render", "ciao", "--merge-tags", platform)
    assert (result.exit_code, "would take for a tag" in result.output) == (1, True)


def test_a_template_that_chooses_by_a_person_is_told(workspace, omni):
    root = _written(workspace, "Ciao.")
    folder = root / "channel_templates" / "note"
    folder.mkdir(parents=True)
    (folder / "channel.yaml").write_text(
        "channel: note\ntitle: Note\naddressed: true\naddress: email\nconsent: topic\ninterrupts: false\nreports: [delivered]\n"
        "artefact: txt\nframe: phone\nfields: [short]\nparts:\n  body: {template: body.txt.j2, kind: text}\n"
    )
    (folder / "body.txt.j2").write_text("{% if person.tier == 'gold' %}A{% else %}B{% endif %} {{ copy.short }}")
    (root / "campaigns" / "ciao.yaml").write_text(_campaign("Ciao.").replace("[email, sms]", "[note]"))
    result = omni("render", "ciao", "--merge-tags", "liquid")
    assert (result.exit_code, "chooses by person.tier in the channel's template" in result.output) == (1, True)


def test_options_do_not_contradict_each_other(workspace, omni):
    _written(workspace, "Ciao.")
    result = omni("render", "ciao", "--merge-tags", "liquid", "--draft", "a@b.example")
    assert (result.exit_code, "neither --draft nor --as" in result.output) == (2, True)
    assert omni("render", "ciao", "--merge-tags", "sendgrid").exit_code == 2


def test_a_file_that_was_edited_is_left_alone(workspace, omni):
    _written(workspace, "Ciao.")
    _handed(omni, "liquid", "manifest.json")
    Path("handover/liquid/ciao-main-sms-IT-it.txt").write_text("edited")
    result = omni("render", "ciao", "--merge-tags", "liquid")
    assert (result.exit_code, "is not as omni wrote it" in result.output) == (2, True)


class _Address(Tag):
    """A tag that Customer.io adds to Liquid: the address of a page of its own."""

    block = False

    def parse(self, stream):
        return BlockNode(stream.current, [])


def _reader() -> liquid.Environment:
    environment = liquid.Environment(tolerance=liquid.Mode.STRICT)
    for name in (
        "unsubscribe_url",
        "unsubscribe_link",
        "manage_subscription_preferences_url",
        "manage_preferences_link",
    ):
        environment.tags[name] = type(name, (_Address,), {"name": name})(environment)
    return environment


@pytest.fixture(scope="module")
def launch_in_liquid(aurora: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All templates of `launch`, written once for the tests that only read them."""
    folder = tmp_path_factory.mktemp("liquid")
    with pytest.MonkeyPatch.context() as place:
        place.chdir(aurora)
        arguments = ["render", "launch", "--merge-tags", "liquid", "--out", str(folder)]
        assert CliRunner().invoke(app, arguments, catch_exceptions=False).exit_code == 0
    return folder


def test_every_template_of_the_repository_is_liquid(launch_in_liquid: Path):
    paths = [path for path in launch_in_liquid.glob("launch-*") if path.suffix != ".eml"]
    assert paths
    for path in paths:
        _reader().from_string(path.read_text(encoding="utf-8"))


PEOPLE = yaml.safe_load((Path(__file__).parents[2] / "campaigns" / "people.yaml").read_text(encoding="utf-8"))["people"]  # noqa: TID251


@pytest.mark.parametrize("person", ["giulia", "no-name", "ioana"])
def test_filled_in_by_another_engine_a_template_is_what_omni_writes(launch_in_liquid, in_aurora, tmp_path, person):
    in_aurora("render", "launch", "--draft", "a@b.example", "--as", person, "--out", str(tmp_path / "drafts"))
    drafts = sorted((tmp_path / "drafts").glob("*.eml"))
    assert drafts
    for path in drafts:
        mail = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
        name = path.stem.removesuffix(f"-{person}")
        template = (launch_in_liquid / f"{name}-text.txt").read_text(encoding="utf-8")
        filled = _reader().from_string(template).render(customer=PEOPLE[person])
        assert _said(filled) == _said(mail.get_body(("plain",)).get_content())


def _said(text: str) -> list[str]:
    """The lines of a mail above the addresses for leaving, which are the platform's own."""
    above, *_ = "\n".join(text.splitlines()).split("\n--\n")
    return above.replace("\xa0", " ").strip().splitlines()
