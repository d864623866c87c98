"""Workspaces made to cost time or memory, by name: each is one hostile file in a workspace that is fine."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from .workspaces import CIAO, RICH, beginners, rich

Texts = Mapping[str, str]
SMS = "channel_templates/sms/body.txt.j2"
EMAIL = "channel_templates/email/html.html.j2"
BIG = 1_000_000


def headline(text: str) -> Texts:
    old = 'headline: "{{ alba }} a {{ price }} invece di {{ old_price }}"'
    return {RICH: rich()[RICH].replace(old, f"headline: {json.dumps(text, ensure_ascii=False)}")}


def short(text: str) -> Texts:
    """One text message with a copy."""
    return one("sms", "short", text)


def body(text: str) -> Texts:
    """One email with a copy."""
    return one("email", "body", text)


def one(channel: str, field: str, text: str) -> Texts:
    """A campaign of one message in one language."""
    copy = {"headline": "Ciao {{ code }}", field: text}
    lines = (
        f"campaign: rich\nchannels: [{channel}]\nlocales: [it]\nsend: 2027-03-02T10:00\ncta: https://forma.example/c\n"
    )
    return {RICH: lines + ONE_FACTS + f"copy: {{it: {json.dumps(copy, ensure_ascii=False)}}}\n"}


def sms(source: str) -> Texts:
    return {SMS: source}


def email(source: str) -> Texts:
    return {CIAO: beginners()[CIAO], EMAIL: source}


def campaign(lines: str) -> Texts:
    return {RICH: rich()[RICH] + lines}


def facts(lines: str) -> Texts:
    return {RICH: rich()[RICH].replace("facts:\n  discount", f"facts:\n{lines}  discount")}


def small(lines: str) -> Texts:
    return {RICH: "campaign: rich\nchannels: [sms, push]\ncta: https://forma.example/c\n" + lines + COPY}


ONE_FACTS = """\
facts:
  discount: 30%
  price: {EUR: 84}
  code: {code: CIAO20}
  ends: 2027-03-12T23:59
  trial: {quantity: 30 day, words: {it: [reso]}}
  desk: {hours: {mon-sat: "07:00-21:00"}}
  hotline: {phone: "+39 02 5550 1234"}
"""
COPY = "copy: {it: {headline: Ciao, short: Ciao}, en: {headline: Hello, short: Hello}}\n"
RUNS = (
    "1",
    " ",
    ".",
    "€",
    "%",
    "(",
    "[",
    "{",
    "-",
    "/",
    ":",
    "+",
    "a",
    "\n",
    "'",
    "*",
    "_",
    "#",
    "@",
    "&",
    "<",
    "\u00a0",
    "\u0301",
    "🎄",
    "１",
)
PAIRS = (
    "1 ", "1.", "1,", "1-", "1/", "1:", "€ ", "1€", "€1", "1%", "1 % ", "- ", "a.", "a@", "a-", "+1 ", "(1", "1)", "[a](", "**a", "** ", "{ ", "a a",
    "1.000.", "1 000 ", "12/", "di ", "il ", "un ", "mila", "cento", "trenta ", "fino al ", "dal 1 al ", "1 marzo ", "marzo ", "lunedì ", "3 x ",
    "http://", "https://a.", "www.", "www.a", "a.it/", "?a=1&", "IT60 ", "CIAO", "CIAO ", "C1", "A1-", "% di ", "metà ", "e un ", "1 e ", "1 o ", "1/2 ", "ore ",
)  # fmt: skip
LONG = {f"a run of {piece!r}": piece * (8_000 // len(piece)) for piece in (*RUNS, *PAIRS)}


def _aliases() -> str:
    return "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30))


def _steps(depth: int) -> str:
    opened = "".join("{branch: \"person.tier = 'gold'\", then: [" for _ in range(depth))
    return f"journey: {{entry: {{at: 2027-03-10T10:00}}, steps: [{opened}{{send: main}}{']}' * depth}]}}\n"


def _macros(depth: int) -> str:
    written = "{% macro m0() %}x{% endmacro %}"
    return (
        written
        + "".join(
            f"{{% macro m{n}() %}}{{{{ m{n - 1}() }}}}{{{{ m{n - 1}() }}}}{{% endmacro %}}" for n in range(1, depth)
        )
        + f"{{{{ m{depth - 1}() }}}}"
    )


CASES: dict[str, Callable[[], Texts]] = {
    "a YAML bomb": lambda: campaign(_aliases()),
    "a bomb in copy": lambda: small("x: &x [a, a, a, a, a, a, a, a, a]\ny: &y [*x, *x, *x, *x, *x, *x, *x, *x, *x]\nz: &z [*y, *y, *y, *y, *y]\nfacts: {a: *z}\n"),
    "deep brackets": lambda: campaign("owner2: " + "[" * BIG),
    "deep steps": lambda: small(_steps(200)),
    "many keys": lambda: campaign("".join(f"k{n}: v\n" for n in range(80_000))),
    "a megabyte of one word": lambda: short("a" * BIG),
    "a megabyte of words": lambda: short("ciao " * (BIG // 5)),
    "a megabyte of values": lambda: short("il 30 % e 84 € fino al 31 marzo 2027 con RICH30. " * (BIG // 50)),
    "a megabyte in an email": lambda: body("Ciao **a** e [b](cta), 30 % e 84 € il 31 marzo.\n\n" * (BIG // 50)),
    "a megabyte of variables": lambda: short("{{ discount }} " * (BIG // 15)),
    "a megabyte of a template": lambda: sms("{{ copy.body }} " * (BIG // 16)),
    "a megabyte of plain template": lambda: sms("ciao " * (BIG // 5)),
    "ten thousand facts": lambda: facts("".join(f"  f{n}: {n % 90 + 1}%\n" for n in range(10_000))),
    "ten thousand prices": lambda: facts("".join(f"  f{n}: {{EUR: {n + 1}}}\n" for n in range(10_000))),
    "a thousand prices": lambda: facts("".join(f"  f{n}: {{EUR: {n + 1}}}\n" for n in range(970))),
    "three hundred messages": lambda: small("messages: {" + ", ".join(f"m{n}: {{}}" for n in range(300)) + "}\nsends:\n" + "".join(f"  - {{at: 2027-03-02T10:00, message: m{n}}}\n" for n in range(300))),
    "ten thousand required facts": lambda: small("facts: {a: 5%}\nrequires: {all: [" + "a, " * 10_000 + "a]}\n"),
    "five thousand versions": lambda: small("facts: {a: 5%}\nversions:\n" + "".join(f"  - {{for: s{n}, facts: {{a: 6%}}}}\n" for n in range(5_000))),
    "five thousand versions of one segment": lambda: small("facts: {a: 5%}\nversions:\n" + "".join(f"  - {{for: golden, facts: {{a: {n % 90 + 1}%}}}}\n" for n in range(5_000))),
    "five thousand versions in conditions": lambda: small("facts: {a: 5%}\nversions:\n" + "".join(f'  - {{for: "tier = \'gold\'", starts: 2027-03-02T10:{n % 60:02}}}\n' for n in range(5_000))),
    "two thousand sends": lambda: small("sends:\n" + "".join(f"  - {{at: 2027-{n % 12 + 1:02}-{n % 28 + 1:02}T{n % 24:02}:00, message: main, channels: [sms]}}\n" for n in range(2_000))),
    "two thousand steps": lambda: small("journey:\n  entry: {at: 2027-03-10T10:00}\n  steps:\n" + "    - {send: main}\n    - {delay: 1h}\n" * 2_000),
    "two thousand messages": lambda: small("messages: {" + ", ".join(f"m{n}: {{}}" for n in range(2_000)) + "}\nsends:\n" + "".join(f"  - {{at: 2027-03-02T10:00, message: m{n}}}\n" for n in range(2_000))),
    "two thousand languages": lambda: small("locales: [" + ", ".join(f"it-{chr(65 + n // 26 % 26)}{chr(65 + n % 26)}" for n in range(2_000)) + "]\n"),
    "two thousand relations": lambda: campaign("").__class__({RICH: rich()[RICH].replace('relations: ["old', "relations: [" + '"price + price * 2 = old_price", ' * 2_000 + '"old')}),
    "a long relation": lambda: {RICH: rich()[RICH].replace('relations: ["old', 'relations: ["' + "price + " * 20_000 + 'price = price", "old')},
    "a deep relation": lambda: {RICH: rich()[RICH].replace('relations: ["old', 'relations: ["' + "(" * 20_000 + "price" + ")" * 20_000 + ' = price", "old')},
    "a long expression": lambda: {"campaigns/segments.yaml": 'segments: {golden: "' + "tier = 'gold' or " * 30_000 + "tier = 'gold'\"}\n"},
    "a deep expression": lambda: {"campaigns/segments.yaml": 'segments: {golden: "' + "(" * 50_000 + "tier = 'gold'" + ")" * 50_000 + '"}\n'},
    "a long negation": lambda: {"campaigns/segments.yaml": 'segments: {golden: "' + "not " * 50_000 + "tier = 'gold'\"}\n"},
    "a greedy pattern": lambda: {"campaigns/segments.yaml": "segments: {golden: \"tier like '" + "%a" * 20_000 + "'\"}\n"},
    "many segments": lambda: {"campaigns/segments.yaml": "segments:\n  golden: \"tier = 'gold'\"\n" + "".join(f"  s{n}: \"tier = 'gold' and orders{n} > 3\"\n" for n in range(3_000))},
    "five thousand people": lambda: {"campaigns/people.yaml": "people:\n" + "".join(f'  p{n}: {{locale: it-IT, country: IT, timezone: Europe/Rome, phone: "+39{n:09}", consent: {{sms: [offers]}}}}\n' for n in range(5_000))},
    "a huge synthetic audience": lambda: {"campaigns/audience.yaml": "audience: {size: 999999999999}\n"},
    "a hundred caps": lambda: {"campaigns/policy.yaml": "policy:\n  frequency_caps: [" + ", ".join(["{max: 999999999, per: rolling 9999d}"] * 1_000) + "]\n"},
    "huge numbers": lambda: facts("".join(f"  n{n}: {{EUR: {'9' * 4_000}}}\n" for n in range(100))),
    "a huge exponent": lambda: facts("  n: {EUR: 1e999999999}\n  p: 1e999999%\n  q: {quantity: 1e9999999 day}\n"),
    "a long delay": lambda: small("journey: {entry: {at: 2027-03-10T10:00}, steps: [{delay: 99999999999d}, {send: main}]}\n"),
    "a far date": lambda: small("send: 9999-12-31T23:59\n"),
    "a far deadline": lambda: facts("  far: {date: 2100-12-31}\n"),
    "a loop of loops": lambda: sms("{% for a in range(1000) %}{% for b in range(1000) %}{% for c in range(1000) %}{{ a }}{% endfor %}{% endfor %}{% endfor %}"),
    "a giant range": lambda: sms("{% for a in range(999999999999) %}x{% endfor %}"),
    "a product of texts": lambda: sms("{{ 'a' * 999999999 }}"),
    "a sum that doubles": lambda: sms("{% set a = 'x' ~ 'x' %}" + "{% set a = a ~ a %}" * 60 + "{{ a }}"),
    "a list that doubles": lambda: sms("{% set a = [1, 2] %}" + "{% set a = [a, a] %}" * 60 + "{{ a | join }}"),
    "lists that are compared": lambda: sms("{% set a = [1, 2] %}{% set b = [1, 2] %}" + "{% set a = [a, a] %}{% set b = [b, b] %}" * 60 + "{{ a == b }}"),
    "a list with itself": lambda: sms("{% set a = {'x': 1} %}" + "{% set a = {'x': a, 'y': a} %}" * 60 + "{{ a | upper }}"),
    "long texts in loops": lambda: sms("{% set a = 'abcdefghij' %}" + "{% set a = a ~ a %}" * 12 + "{% for n in range(1000) %}{% for m in range(90) %}{% set b = a" + " | upper | lower" * 20 + " %}{% endfor %}{% endfor %}"),
    "QR codes in loops": lambda: sms("{% for n in range(1000) %}{% for m in range(90) %}{% set b = qr('" + "x" * 1_100 + "' ~ n ~ '-' ~ m) %}{% endfor %}{% endfor %}"),
    "loops in copy": lambda: short("{% for a in range(1000) %}{% for b in range(1000) %}{{ code }}{% endfor %}{% endfor %}"),
    "formatting that nothing closes": lambda: email("".join(f"<p><b a={n}>" for n in range(20_000))),
    "filters on filters": lambda: sms("{{ 'a'" + " | upper" * 5_000 + " }}"),
    "replacements that grow": lambda: sms("{{ 'aaaaaaaa'" + " | replace('a', 'aaaaaaaa')" * 20 + " }}"),
    "a macro that calls itself": lambda: sms("{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}"),
    "macros that double": lambda: sms(_macros(60)),
    "an include of itself": lambda: {SMS: "{% include '_shared/me.j2' %}", "channel_templates/_shared/me.j2": "{% include '_shared/me.j2' %}{% include '_shared/me.j2' %}"},
    "includes that double": lambda: {SMS: "{% include '_shared/m29.j2' %}", "channel_templates/_shared/m0.j2": "x", **{f"channel_templates/_shared/m{n}.j2": f"{{% include '_shared/m{n - 1}.j2' %}}" * 2 for n in range(1, 30)}},
    "deep brackets in a template": lambda: sms("{{ " + "(" * 20_000 + "1" + ")" * 20_000 + " }}"),
    "deep blocks in a template": lambda: sms("{% if 1 %}" * 20_000 + "{% endif %}" * 20_000),
    "a long condition": lambda: sms("{{ 1 if " + "not " * 20_000 + "1 }}"),
    "many braces": lambda: sms("{{" * 100_000),
    "many comments": lambda: sms("{#" * 100_000),
    "a big letter": lambda: email("<p>{{ copy.body }}</p>" + "<div>" * 40_000),
    "a big style sheet": lambda: email("<html><head><style>" + "".join(f"p.c{n} a:not(.x) > b {{color: red}}\n" for n in range(5_000)) + "</style></head><body>" + "<p class=c1><a><b>x</b></a></p>" * 2_000 + "</body></html>"),
    "a slow selector": lambda: email("<html><head><style>" + "* " * 300 + "b {color: red}</style></head><body>" + "<p>" * 300 + "x</body></html>"),
    "many style variables": lambda: email("<html><head><style>p {" + "".join(f"--v{n}: {f'var(--v{n - 1}) ' * 2};" for n in range(1, 500)) + "}</style></head><body><p>x</p></body></html>"),
    "a QR code of a book": lambda: email("<img src='{{ qr('" + "a" * 100_000 + "') }}'>"),
    "many QR codes": lambda: email("{% for n in range(1000) %}{{ qr(cta.url ~ n) }}{% endfor %}"),
    "many colours": lambda: {"campaigns/brand.yaml": beginners()["campaigns/brand.yaml"].replace("colors: {", "colors: {" + "".join(f'c{n}: "#123456", ' for n in range(10_000)))},
    "many waivers": lambda: small("waivers:\n" + "  - {allow: [too-long], at: copy.it, reason: x, owner: a, until: 2027-12-31}\n" * 5_000),
    "many incidentals": lambda: small("incidental:\n" + "".join(f"  - {{text: parola {n}, reason: x}}\n" for n in range(5_000))),
    "many tests": lambda: small("tests:\n" + "  - {as: giulia, expect: [{message: main, channel: sms}]}\n" * 5_000),
    "words of a fact": lambda: facts("  w: {quantity: 3 day, words: {it: [" + ", ".join(f"parola{n}" for n in range(5_000)) + "]}}\n"),
    "avoided words": lambda: {"campaigns/brand.yaml": beginners()["campaigns/brand.yaml"] + "voice: {avoid: [" + ", ".join(f"parola{n}" for n in range(10_000)) + "]}\n"},
    **{f"an email with {name}": lambda text=text: body(text) for name, text in list(LONG.items())[::2]},
    **{f"a text message with {name}": lambda text=text: short(text) for name, text in list(LONG.items())[1::2]},
}  # fmt: skip


def workspace(name: str) -> dict[str, str]:
    """The whole workspace of a case."""
    changed = CASES[name]()
    base = rich()
    if CIAO in changed:
        del base[RICH]
    return base | dict(changed)
