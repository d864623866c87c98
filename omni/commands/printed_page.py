"""`omni explain printed`: what facts and their parts print, in three languages, as omni prints them."""

from __future__ import annotations

from collections.abc import Iterator

LANGUAGES = ("en", "it", "ro")
SAMPLES = {
    "discount": ("30%", ()),
    "most": ("{up_to: 50%}", ()),
    "price": ("{EUR: 84.90}", ()),
    "fee": ("{EUR: 9.90, per: month}", ("per",)),
    "voucher": ("{less: {EUR: 10}, over: {EUR: 50}}", ("over",)),
    "delivery": ("{free: delivery, over: {EUR: 100}}", ("over",)),
    "gift": ("{gift: nova, over: {EUR: 60}}", ("over",)),
    "coat": ("{product: nova}", ("price", "old_price")),
    "ends": ("2027-11-30T23:59", ()),
    "fair": ("{from: 2027-11-20, to: 2027-11-22}", ("start", "end")),
    "opens": ('{time: "19:30"}', ()),
    "open": ('{hours: "09:30-19:30"}', ()),
    "week": ('{hours: {mon-fri: "09:00-13:00, 15:30-19:30", sat: "09:00-13:00"}}', ()),
    "returns": ("{quantity: 30 day}", ("low", "unit")),
    "visits": ("{quantity: 2 hour, per: week}", ("per",)),
    "since": ("{quantity: 1987 year}", ()),
    "term": ("{quantity: 24..84 month}", ("low", "high", "unit")),
    "points": ("{multiplier: 2, of: points}", ()),
    "offer3": ("{bundle: {buy: 3, pay: 2}}", ("buy", "pay")),
    "code": ("BLACK30", ()),
    "page": ('{url: "https://forma.example/black", short: "https://forma.example/b"}', ("url", "short")),
    "call": ('{phone: "+39 02 5550 1234"}', ()),
}
"""A fact of each kind as it is written, and the parts that a text may ask of it."""

_BRAND = """
brand: Forma
legal: {name: Forma S.r.l., address: "Via Roma 1, 20121 Milano", vat: IT01234567890}
timezone: Europe/Rome
markets: {italy: {countries: [IT], currency: EUR, timezone: Europe/Rome, locales: [en, it, ro]}}
domains: [forma.example]
"""
_PRODUCTS = "products: {nova: {names: Nova, prices: {EUR: 84.90}, old_prices: {EUR: 120}}}\n"
_CHANNEL = "channel: wall\ntitle: Wall\naddressed: false\nconsent: none\nparts: {post: {template: post.txt.j2}}\n"
_CAMPAIGN = "campaign: show\nchannels: [wall]\nshown: [{channels: [wall], from: 2027-11-19, to: ends}]\nfacts:\n"


def rows() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yields each variable, how its fact is written, and what it prints in each language."""
    names = [(name, way, part) for name, (way, parts) in SAMPLES.items() for part in ("", *parts)]
    printed = _printed([f"{name}.{part}" if part else name for name, _, part in names])
    for at, (name, way, part) in enumerate(names):
        variable = f"{name}.{part}" if part else name
        yield f"{{{{ {variable} }}}}", f"{name}: {way}", tuple(printed[language][at] for language in LANGUAGES)


def page() -> Iterator[str]:
    """Yields the page."""
    yield "# What facts print, in English, Italian and Romanian"
    before = ""
    for variable, way, told in rows():
        if way != before:
            yield ""
            yield way
        before = way
        yield f"  {variable:<22} {' · '.join(dict.fromkeys(told))}"
    yield ""
    yield "Words around a value stand in the text: Free delivery over {{ delivery.over }}."


def _printed(variables: list[str]) -> dict[str, list[str]]:
    from omni.line import draft
    from omni.model.files import Files

    facts = "".join(f"  {name}: {way}\n" for name, (way, _) in SAMPLES.items())
    lines = "\n".join(f"      [{{{{ {variable} }}}}]\n" for variable in variables)
    copy = "copy:\n" + "".join(f"  {language}:\n    body: |\n{lines}\n" for language in LANGUAGES)
    texts = {
        "campaigns/brand.yaml": _BRAND,
        "campaigns/products.yaml": _PRODUCTS,
        "campaigns/show.yaml": f"{_CAMPAIGN}{facts}{copy}",
        "channel_templates/wall/channel.yaml": _CHANNEL,
        "channel_templates/wall/post.txt.j2": "{{ copy.body }}",
    }
    written = draft(Files({name: text.lstrip().encode() for name, text in texts.items()}, {}, {}))
    return {
        message.key.locale: [
            line[1:-1].replace("\u00a0", " ")
            for line in message.parts["post"].text.splitlines()
            if line.startswith("[")
        ]
        for message in written.messages
    }
