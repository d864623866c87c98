"""Messages that still state what others have left, in their own words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from omni.model.brief import BriefKey
from omni.model.claims import Claim
from omni.words.lanes import lanes
from omni.words.numbers import many

_MOST = 4
Found = Sequence[tuple[BriefKey, Claim]]


def stale(found: Found, value: str) -> str:
    """Writes `push, sms (it) still say “Ultimi due giorni” (Fri 18 Dec 2026)`; nothing where nothing is found."""
    words: dict[str, list[tuple[BriefKey, Claim]]] = {}
    for key, claim in found:
        words.setdefault(" ".join(claim.text.split()), []).append((key, claim))
    first = list(words.items())[:_MOST]
    told = [_says(quote, [key for key, _ in group], group[0][1], value) for quote, group in first]
    rest = {key for group in list(words.values())[_MOST:] for key, _ in group}
    return "; ".join([*told, *([f"{many(len(rest), 'message')} more, too"] if rest else [])])


def _says(quote: str, keys: Sequence[BriefKey], claim: Claim, value: str) -> str:
    lanes_of = {(key.campaign, key.channel, key.locale) for key in keys}
    meaning = "" if _is_plain(claim) else f" ({value})"
    return f"{lanes(keys)} still {'says' if len(lanes_of) == 1 else 'say'} “{quote}”{meaning}"


def _is_plain(claim: Claim) -> bool:
    """False for words that only count how far away a date is."""
    return not isinstance(claim.value, date) or str(claim.value.day) in claim.text
