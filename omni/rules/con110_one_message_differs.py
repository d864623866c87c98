"""One message that says another value than all the others.

## What it does
Where a campaign declares no fact of a kind, compares what its messages say by themselves: amounts, telephone numbers,
hours, days on which it is over, percentages that are no discounts. If three messages or more say the same and a single
one says something else, that one is told. Discounts that no fact declares are a defect of their own.

## Why the customer would care
Who reads the text message and the email sees two prices, and asks for the lower one.

## Bad
    copy:
      it:
        body: "Con {{ code }} hai {{ discount }} di sconto sul cappotto da 249 €, {{ ends | fino_a }}."
        short: "Cappotto da 249 € a -{{ discount }} con {{ code }}, {{ ends | fino_a }}"
      ro: {body: "Cu {{ code }} ai {{ discount }} reducere la paltonul de »429 €«, până pe {{ ends }}."}

## Good
    copy:
      it:
        body: "Con {{ code }} hai {{ discount }} di sconto sul cappotto da 249 €, {{ ends | fino_a }}."
        short: "Cappotto da 249 € a -{{ discount }} con {{ code }}, {{ ends | fino_a }}"
      ro: {body: "Cu {{ code }} ai {{ discount }} reducere la paltonul de 249 €, până pe {{ ends }}."}

## How to fix
Declare the value as a fact, and write its variable in every message.

## Source
omni's own rule.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from omni.model.brief import Brief
from omni.model.claims import Claim, Claims, Group, Kind
from omni.model.facts import Day, Moment, OpeningHours, Percent, Period, Phone, TimeOfDay
from omni.model.money import Money
from omni.model.problem import Clash, Finding, Level
from omni.read.agreement import by_hand
from omni.read.agreement.meant import meant_amounts
from omni.read.written import seen, where

LEVEL = Level.WARNING
_FEWEST = 3
_DECLARED: Mapping[Kind, tuple[type, ...]] = {
    "percent": (Percent,),
    "phone": (Phone,),
    "time": (TimeOfDay, OpeningHours, Moment, Period),
    "date": (Day, Moment, Period),
}
_Key = tuple[Kind, str, str]
"""What is compared: the kind, the role that the words around tell, and the unit or currency."""


def check(group: Group) -> Iterator[Finding]:
    """Yields the message that is alone with its value, for each kind of which no fact is declared."""
    said: dict[_Key, list[tuple[Claims, Claim]]] = defaultdict(list)
    for claims in group.members:
        for key, found in _alone(claims).items():
            said[key].append((claims, found))
    for each in said.values():
        values = Counter(str(claim.value) for _, claim in each)
        (most, times), *others = values.most_common()
        for claims, claim in each if times >= _FEWEST and len(others) == 1 and others[0][1] == 1 else ():
            if str(claim.value) != most:
                yield _finding(
                    claims, claim, next((other, one) for other, one in each if str(one.value) == most), times
                )


def _finding(claims: Claims, claim: Claim, other: tuple[Claims, Claim], times: int) -> Finding:
    return Finding(
        where(claims, claim),
        f"{claims.message.name} says {claim.text}, {times} other messages say {other[1].text}, and no fact says which",
        related=((where(*other), f"what {other[0].message.name} says"),),
        advice="declare the value as a fact and write its variable",
        seen=seen(claims, claim),
        clash=Clash("", claim.text, other[1].text),
    )


def _alone(claims: Claims) -> dict[_Key, Claim]:
    """The values that are the only ones of their kind and role in a message, where no fact of the kind is declared."""
    found: dict[_Key, list[Claim]] = defaultdict(list)
    for kind in ("money", "phone", "time", "date", "percent"):
        written = [claim for claim in by_hand(claims, kind) if _is_comparable(claim)]
        for claim in written if written and not _is_declared(claims.message.brief, kind) else ():
            unit = claim.value.currency if isinstance(claim.value, Money) else claim.unit
            found[kind, claim.role, unit].append(claim)
    return {key: every[0] for key, every in found.items() if len({str(one.value) for one in every}) == 1}


def _is_declared(brief: Brief, kind: Kind) -> bool:
    if kind == "money":
        return bool(meant_amounts(brief))
    return any(isinstance(fact.value, _DECLARED[kind]) for fact in brief.facts.values())


def _is_comparable(claim: Claim) -> bool:
    """False for a discount, for a date that no role tells from others, and for a number that is no telephone's."""
    match claim.kind:
        case "percent":
            return claim.role == "other"
        case "date":
            return claim.role == "deadline"
        case "money":
            return claim.role not in {"other", "saving"}
        case _:
            return True
