"""Addresses that several people have: a message of a step goes to each of them once (R35)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from omni.audience.spellings import plain
from omni.simulate.state import Intent, Recipient

DEDUPED = frozenset({"email", "phone"})


def place_of_address(intent: Intent) -> tuple[str, int, str] | None:
    """The campaign, step and address under which a message is counted once; None where addresses may repeat."""
    kind = intent.parcel.channel.address
    address = intent.run.recipient.person.addresses.get(kind)
    if kind not in DEDUPED or not isinstance(address, str):
        return None
    return intent.parcel.key.campaign, intent.op.index, _text(kind, address)


def tell_who_shares(recipients: Sequence[Recipient]) -> bool:
    """Notes who has an address that somebody else has too: only they are asked whether that one has had it.

    True where anybody has.
    """
    addresses = [tuple(_addresses(one)) for one in recipients]
    count = Counter(chain.from_iterable(addresses))
    for one, own in zip(recipients, addresses, strict=True):
        one.shares = any(count[address] > 1 for address in own)
    return any(one.shares for one in recipients)


def _addresses(one: Recipient) -> Iterator[str]:
    for kind, address in one.person.addresses.items():
        if kind in DEDUPED and isinstance(address, str):
            yield _text(kind, address)


def _text(kind: str, address: str) -> str:
    return f"{kind}:{plain(kind, address)}"
