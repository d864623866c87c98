"""An hour, a telephone number, a bank account or a place that is not the campaign's.

## What it does
Compares hours with the facts that are hours: those whose `words` stand beside them, the moment whose date stands beside
them, and opening hours, also those of shops, weekday by weekday. Compares telephone numbers, whatever way they are
printed, with those of the facts, the market and the shops: one or two digits wrong, swapped, missing or too many, and a
number of another market. Compares bank accounts, also their check digits. Compares cities that a journey or an event is
said to be at with the facts that are places. A number that is not nearly the brand's is left alone, and so is an hour
that nothing connects with a fact.

## Why the customer would care
Somebody else answers, somebody else gets the money, or the door is locked and nobody is there.

## Bad
    facts: {hotline: {phone: "+39 02 5550 1234"}}
    copy:
      it: {body: "{{ code }}: {{ discount }} di sconto {{ ends | fino_a }}. Chiama »02 5550 1243«."}

## Good
    facts: {hotline: {phone: "+39 02 5550 1234"}}
    copy:
      it: {body: "{{ code }}: {{ discount }} di sconto {{ ends | fino_a }}. Chiama 02.5550.1234."}

## How to fix
Write the variable of the fact.

## Source
ITU-T E.164 (telephone numbers), ISO 13616 and ISO 7064 (bank accounts).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from omni.model.claims import Claim, Claims
from omni.model.facts import OpeningHours
from omni.model.frozen import replace
from omni.model.problem import Clash, Finding, Level
from omni.read.agreement import Disagreement, contacts, hours
from omni.read.agreement.contacts import Clashing
from omni.read.contradiction import contradiction
from omni.read.told import told, weekday_name, whose
from omni.read.variables import instead
from omni.read.written import seen, where
from omni.words import canonical

LEVEL = Level.ERROR
_KINDS: Mapping[str, Callable[[Claims], Iterator[Clashing]]] = {
    "phone": contacts.phones,
    "iban": contacts.accounts,
    "place": contacts.places,
}


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every hour and every contact that is not the campaign's."""
    for clash in hours.disagreements(claims):
        yield _hours(claims, clash)
    for found in (one for kind in _KINDS.values() for one in kind(claims)):
        yield _finding(claims, found)


def _finding(claims: Claims, found: Clashing) -> Finding:
    claim, fact = found.claim, found.fact
    advice, fix = (
        instead(claims, claim, fact.name) if fact else (f"write {found.meant}" if found.meant else "correct it", None)
    )
    said = f"{claims.message.name} says {claim.text}{f', {found.why}' if found.why else ''}"
    meant = f", {whose(claims.message)} says {found.meant}" if found.meant else ""
    return Finding(
        where(claims, claim),
        said + meant,
        related=((found.route, f"{fact.name if fact else 'the number'} is {found.meant}"),) if found.route else (),
        advice=advice,
        seen=seen(claims, claim),
        fix=fix,
        clash=Clash(fact.name if fact else "", canonical.said(claim), found.meant),
    )


def _hours(claims: Claims, found: Disagreement) -> Finding:
    """Says which hours are meant, and when nothing is open; no variable prints just them."""
    claim, fact, meant = found
    message = claims.message
    is_closed = isinstance(meant, OpeningHours) and not meant.days and not meant.always
    says = "closed" if is_closed else told(message, meant, fact)
    days = f"{weekday_name(claim.days[0])} " if is_closed and len(claim.days) == 1 else ""
    finding = contradiction(claims, claim, fact, meant)
    return replace(
        finding,
        sentence=f"{message.name} says {claim.text}, {whose(message)} says {days}{says}",
        related=((fact.route, f"{fact.name} is {told(message, fact.value, fact)}"),),
        advice=f"write {says} instead of {claim.text}",
        fix=None,
        clash=Clash(fact.name, canonical.said(claim), _closed(claim)) if is_closed else finding.clash,
    )


def _closed(claim: Claim) -> str:
    return "; ".join(f"{canonical.DAYS[day]} closed" for day in claim.days) or "closed"
