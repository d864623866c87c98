"""What brand.yaml says that leads nowhere: senders of no channel, forms of address that nobody knows, odd patterns."""

from __future__ import annotations

from collections.abc import Mapping

from omni.load.misfit import MisfitError, impossible
from omni.load.notes import Names, References
from omni.load.scalars.contacts import is_email
from omni.load.schema.reading import told
from omni.load.values.fields import misfit_at
from omni.model.brand import Brand
from omni.model.channel import Channel
from omni.model.place import Route
from omni.words.nearest import nearest

ADDRESSES = {
    "de": ("du", "Sie", "ihr"),
    "es": ("tú", "usted", "vos", "vosotros", "ustedes"),
    "fr": ("tu", "vous"),
    "it": ("tu", "Lei", "voi", "Loro"),
    "ro": ("tu", "dumneavoastră", "dumneata", "voi"),
}
"""How a language may address its readers."""
_BRACKETS = ("[]", "{}", "()")


def check_brand(brand: Brand, channels: Mapping[str, Channel], names: Names, references: References) -> None:
    """Notes every value of the brand that cannot be meant."""
    _check_senders(brand, channels, names, references)
    for route, subject, misfit in (*_forms(brand), *_formats(brand), *_patterns(brand)):
        references.note(misfit_at(misfit, route, subject))


def _check_senders(brand: Brand, channels: Mapping[str, Channel], names: Names, references: References) -> None:
    for name, sender in brand.senders.items():
        route = brand.route / "senders" / name
        by_mail = references.known(name, names, route.key) and channels[name].address == "email"
        if by_mail and not is_email(sender.rpartition("<")[2].rstrip("> ")):
            at = brand.domains[0] if brand.domains else "aurora.example"
            misfit = impossible(sender, "a sender of mail has an address", advice=f"write {brand.name} <ciao@{at}>")
            references.note(misfit_at(misfit, route, name))


Misfit = tuple[Route, str, MisfitError]


def _forms(brand: Brand) -> list[Misfit]:
    found = []
    for locale, form in brand.voice.address.items():
        known = ADDRESSES.get(locale.partition("-")[0], ())
        if known and form.casefold() not in {each.casefold() for each in (*known, "tu")}:
            close = nearest(form, known)
            misfit = impossible(
                form, f"readers are addressed with {told(known)}", close, "" if close else f"write {told(known)}"
            )
            found.append((brand.route / "voice" / "address" / locale, locale, misfit))
    return found


def _formats(brand: Brand) -> list[Misfit]:
    return [
        (
            brand.route / "formats" / "money" / locale / currency,
            currency,
            impossible(sample, f"which shows {lacking}", advice=f"write 84 as {currency} is printed, such as 84 €"),
        )
        for locale, samples in brand.money_formats.items()
        for currency, sample in samples.items()
        if (lacking := _lacking(sample))
    ]


def _lacking(sample: str) -> str:
    if not any(char.isdecimal() for char in sample):
        return "no number"
    return "" if any(not char.isdecimal() and char not in " .,'\u00a0\u202f" for char in sample) else "no currency"


def _patterns(brand: Brand) -> list[Misfit]:
    return [
        (
            brand.route / "names" / key,
            key,
            impossible(
                pattern, f"{pair[0]} and {pair[1]} do not match", advice="write {year}, # for a digit, * for anything"
            ),
        )
        for key, pattern in (("campaign", brand.names.campaign), ("code", brand.names.code), ("utm", brand.names.utm))
        for pair in _BRACKETS
        if pattern.count(pair[0]) != pattern.count(pair[1])
    ]
