"""`omni explain variables`, `diacritics` and `consistency`: pages about words that are neither rule nor key."""

from __future__ import annotations

from collections.abc import Iterator

VARIABLES = """
# What texts and templates may name, between {{ and }}
{{ discount }}             every fact of the campaign and of brand.yaml, by its name; omni explain printed
{{ coat.price }}           what a product has: name, price, old_price, prior_price, url, image, alt
{{ person.first_name }}    every field of people in brand.yaml; omni explain brand.fields
{{ event.total }}          what the event carries that a journey starts with or waits for; events.yaml
{{ brand.name }}           also brand.legal_name, brand.address, brand.vat, brand.legal_line
{{ market.phone }}         also market.currency, market.site
{{ cta.url }}              also cta.short, cta.domain; cta.label in templates
{{ links.unsubscribe }}    also links.stop, links.preferences, and what brand.yaml has below links
{{ shop.brera.address }}   also name, phone, hours; shops.yaml
{{ images.hero.alt }}      also images.hero.file, the channel's own crop; videos.teaser.alt, file, seconds, captions
{{ campaign.title }}       also campaign.id, message.id, locale, language

# Only in templates
{{ copy.headline }}        the texts of the message; omni explain copy tells which channel reads which
{{ copy.written.body }}    the same with the lines that its author broke; copy.lines.body is a list of these lines
{{ offer.code }}           also offer.ends: the code and the end that the message names
{{ images.hero.src }}      the picture, for src="…" of a page; also width and height in pixels; videos.teaser.cover
{{ picture("a.png") }}     the same for any file, as in picture(coat.image); {{ logo }} is the brand's logo

# Only in the frame of a channel, which draws the finished message for the preview
{{ parts.post }}           the finished parts by name; lines.post is a list of the lines of one
{{ sender }}               also initial, the first letter of the brand; to, the reader's address, where there is one

# Where somebody may lack a value
{% if person.first_name %}Ciao {{ person.first_name }},{% else %}Ciao,{% endif %}

How a value is written is told by filters: omni explain filters
"""

DIACRITICS = """
# Letters with signs in an SMS
An SMS holds 160 characters, and only 70 as soon as one letter is outside of its small alphabet: ș ț ă â î,
capital À È Ì Ò Ù, curly quotation marks and every emoji. Then the same text costs up to three times as much.

diacritics: strip lets omni write the plain letter in that channel and language (ă → a, ș → s), and the
checks of language accept it. It stands below the channel, in the words of one language:

  copy:
    ro:
      short: "{{ discount }} reducere cu {{ code }} {{ ends | fino_a }}"
      sms: {diacritics: strip}

takes    keep or strip
default  keep
It changes letters only: a curly quotation mark or an emoji must be taken out of the text itself.
"""


CONSISTENCY = """
# Proved consistent
omni reads every finished message back and asks of each value in it (every number, every sign of money or percent,
every number in words) where it comes from. The answer is one of six:

variable      a variable printed it: {{ discount }}
agrees        somebody wrote it by hand, and it is what a fact says, or what follows from facts
incidental    the campaign says under incidental that it is none of its values, and why
personal      it is the reader's own: a name, the items in a cart
unexplained   none of these: no fact says it
contradicts   a fact says something else

# What the last lines say
proved consistent        nothing contradicts, nothing is unexplained, every required fact is in its messages
accepted, not proved     the same, but for contradictions that a waiver allows
not proved               what is in brackets keeps the campaign from it

An unexplained value is no problem and changes no exit code; it only keeps a campaign from being proved. Make it
explained in one of three ways:

  facts: {since: {quantity: 1998 year}}         a fact, and {{ since }} where the text has the number
  copy: {it: {body: "-{{ discount }}"}}         the variable of a fact that is there already
  incidental: [{text: dal 1998, reason: the year the brand was founded}]

omni lint --prove goes further: it writes every message again with other facts, and finds what stays the same.

omni lint -f json lists every unexplained value with its place and the words around it; the page of a campaign in the
preview shows them too, and which fact is said where.
"""


def variables() -> Iterator[str]:
    """The lines of the page about names."""
    yield from VARIABLES.strip().split("\n")


def diacritics() -> Iterator[str]:
    """The lines of the page about letters."""
    yield from DIACRITICS.strip().split("\n")


def consistency() -> Iterator[str]:
    """The lines of the page about the verdict."""
    yield from CONSISTENCY.strip().split("\n")
