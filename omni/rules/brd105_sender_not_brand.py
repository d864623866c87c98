"""A sender that is not the brand.

## What it does
Compares the address that emails come from with the `domains` of brand.yaml, and every sender's name with the brand's
name, `also` and its legal name. Telephone numbers are left alone.

## Why the customer would care
A known name over a stranger's address is how fraud looks, and mail programs treat it so.

## Bad
    brand.yaml: {senders: {email: "Aurora <ciao@aurora-news.example>", sms: AURORA}}

## Good
    brand.yaml: {senders: {email: "Aurora Milano <ciao@mail.aurora.example>", sms: AURORA}}

## How to fix
Send from a domain of the brand under its name, or add the domain or the spelling to brand.yaml.

## Source
RFC 7489 (DMARC), section 3.1 (identifier alignment).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from omni.model.brand import Brand
from omni.model.problem import Finding, Level
from omni.model.project import Project
from omni.read.addresses import registered_domain
from omni.read.folding import fold

LEVEL = Level.ERROR
_ADDRESS = re.compile(r"<?([^\s<>@]+)@([^\s<>@]+?)>?\s*$")


def check(project: Project) -> Iterator[Finding]:
    """Yields every sender with a stranger's name or domain."""
    brand = project.brand
    for channel, sender in brand.senders.items():
        where = brand.route / "senders" / channel
        address = _ADDRESS.search(sender)
        domain = address[2].lower() if address else ""
        if domain and brand.domains and not _is_ours(domain, brand):
            yield Finding(
                where,
                f"the sender of {channel} is at {domain}, the brand's domains are {', '.join(brand.domains)}",
                related=((brand.route / "domains", "the brand's domains"),),
                advice="correct the address, or add the domain to brand.yaml",
            )
        name = sender[: address.start()].strip(' "') if address else sender
        if name and not _names_us(name, brand):
            yield Finding(
                where,
                f"the sender of {channel} is {name}, the brand is {brand.name}",
                related=((brand.route / "brand", "the brand's name"),),
                advice="name the brand, or add the spelling under also",
            )


def _is_ours(domain: str, brand: Brand) -> bool:
    if any(domain == own or domain.endswith(f".{own}") for own in brand.domains):
        return True
    return registered_domain(domain) in {registered_domain(own) for own in brand.domains}


def _names_us(name: str, brand: Brand) -> bool:
    """True where one name is a part of the other, letters alone; a number names nobody, which other rules tell.

    A sender in Latin letters says nothing of a brand that has only names in others: 東京 goes out as TOKYO.
    """
    said = _letters(name)
    if not any(char.isalpha() for char in said):
        return True
    names = [own for own in map(_letters, (brand.name, *brand.also, brand.legal.name)) if own]
    if said.isascii() and not any(own[0].isascii() for own in names):
        return True
    return any(own in said or own.startswith(said) for own in names)


def _letters(name: str) -> str:
    return "".join(char for char in fold(name) if char.isalnum())
