"""An offer on more than the campaign gives it on.

## What it does
Finds a percentage for the second item or the first box (`of: second item`) that a message gives on everything or on
several, and a ceiling or a floor (`up_to`, `from`) that it gives as the value for all. Free delivery without the amount
that it begins at, anywhere in the message, is a warning.

## Why the customer would care
Half the price of the second bottle is a quarter off; half the price of all is what was promised.

## Bad
    facts: {discount: {percent: 30, of: second item}}
    copy:
      it: {body: "Con {{ code }} {{ ends | fino_a }}: »30%« di sconto da Aurora."}

## Good
    facts: {discount: {percent: 30, of: second item}}
    copy:
      it: {body: "Con {{ code }} {{ ends | fino_a }}: {{ discount }} di sconto sul secondo capo."}

## How to fix
Say what the offer is on, or declare that it is on everything.

## Source
Directive 2005/29/EC on unfair commercial practices, article 6 (misleading actions).
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Clash, Finding, Level
from omni.read.agreement.scopes import Scope, too_wide, without_minimum
from omni.read.told import whose
from omni.read.written import seen, where
from omni.words.canonical import meant, said

LEVEL = Level.ERROR


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every value that a message gives on more than its fact."""
    for scope in too_wide(claims):
        sentence = f"says {scope.claim.text} {scope.says}"
        yield _finding(claims, scope, sentence, f"say that it is {scope.means}")
    unlimited = without_minimum(claims)
    if unlimited:
        sentence, variable = f"promises {unlimited.claim.text}", f"{{{{ {unlimited.fact.name}.over }}}}"
        yield _finding(claims, unlimited, sentence, f"say from what amount: {variable}", Level.WARNING)


def _finding(claims: Claims, scope: Scope, sentence: str, advice: str, level: Level | None = None) -> Finding:
    message, means = claims.message, scope.means
    return Finding(
        where(claims, scope.words),
        f"{message.name} {sentence}, {whose(message)} says {means}",
        related=((scope.fact.route, f"{scope.fact.name} is {means}"),),
        advice=advice,
        seen=seen(claims, scope.words),
        level=level,
        clash=Clash(scope.fact.name, said(scope.claim), meant(scope.fact.value)),
    )
