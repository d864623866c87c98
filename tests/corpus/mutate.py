"""How many wrong values are found: each variable of each message becomes a literal with another value, one at a time.

    python tests/corpus/mutate.py [WORKSPACE] [EVERY]

prints the share found by kind, and what survived; then how many right values in another notation are taken for wrong.
With EVERY, only each so many-th change is tried. The workspace is this repository without an argument.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from omni.check import catalogue
from omni.line import Draft, draft
from omni.model.claims import Claims
from omni.model.facts import Code, Day, Fact, FactValue, Moment, Percent, Period, Price, Quantity, Saving
from omni.model.frozen import replace
from omni.model.message import Message, Origin, Part
from omni.model.money import Money
from omni.model.offers import Bundle, Multiplier
from omni.read import read
from omni.read.ledger import ledger_of
from omni.render.marks import Ink, segments, strip
from omni.timing import sent_on
from omni.workspace import read as workspace

_DAY = timedelta(days=1)
_RULES = ("CON101", "CON102", "CON103", "CON104", "CON105", "CON106", "CON107", "CON108", "CON109", "FCT102", "BRD101")
_OFFERS = {"it": "per cento", "ro": "la sută", "en": "per cent", "de": "Prozent", "fr": "pour cent", "es": "por ciento"}


class Change(NamedTuple):
    """A message in which one variable has become a literal: what it said and what it says."""

    message: Message
    fact: str
    kind: str
    before: str
    after: str


def wrong(written: Draft) -> Iterator[Change]:
    """Each variable of each message with each wrong value: the next one, a near miss, a day off, another role's."""
    for message in written.messages:
        for origin in _variables(message):
            fact = message.brief.facts[origin.name.partition(".")[0]]
            for kind, value in _wrong_values(fact, message.brief.facts):
                facts = {**message.brief.facts, fact.name: replace(fact, values={"": value})}
                again = written.renderer.render(replace(message.brief, facts=facts), message.moment)[0]
                if again and (found := _with_literal(message, again, origin)):
                    yield Change(found[0], fact.name, kind, found[1], found[2])


def right(written: Draft) -> Iterator[Change]:
    """Each variable of each message with the same value in other words."""
    for message in written.messages:
        for origin in _variables(message):
            fact = message.brief.facts[origin.name.partition(".")[0]]
            for before, after in _other_words(fact, message, origin):
                yield Change(_reworded(message, origin, after), fact.name, type(fact.value).__name__, before, after)


def is_found(change: Change, written: Draft) -> bool:
    """True if a rule about what is said finds something in the message."""
    days = sent_on(change.message.brief, written.windows) if written.windows else None
    claims = read(change.message, days[0] if days and days[0] == days[1] else None)
    return any(True for rule in catalogue() if rule.code in _RULES and rule.check for _ in _found(rule.check, claims))


def is_proved(change: Change) -> bool:
    """True if nothing of the message is unexplained, so that only a rule could have found the value."""
    return all(entry.status != "unexplained" for entry in ledger_of(read(change.message)).entries)


def _found(check: object, claims: Claims) -> Iterator[object]:
    yield from check(claims)  # type: ignore[operator]


def _variables(message: Message) -> list[Origin]:
    """The variables of facts in a message, each place of a text once."""
    hidden = {name for name, spec in message.brief.channel.parts.items() if spec.hidden}
    parts = (part for part in message.parts.values() if part.name not in hidden)
    origins = dict.fromkeys(origin for part in parts for origin in part.origins if origin.kind == "fact")
    return [origin for origin in origins if origin.name.partition(".")[0] in message.brief.facts]


def _wrong_values(fact: Fact, facts: Mapping[str, Fact]) -> Iterator[tuple[str, FactValue]]:
    yield from _others(fact.value)
    for other in facts.values():
        if other.name != fact.name and type(other.value) is type(fact.value) and _differs(other.value, fact.value):
            yield "swapped role", other.value


def _others(value: FactValue) -> Iterator[tuple[str, FactValue]]:
    match value:
        case Percent(points=points):
            yield from (
                ("percent", replace(value, points=other)) for other in (points + 5, abs(points - 5) or points + 10)
            )
        case Price() | Saving():
            (currency, amount), *_ = value.amounts.items()
            yield from (("money", replace(value, amounts={currency: other})) for other in (amount + 1, amount * 2))
            yield "currency", replace(value, amounts={"RON" if currency == "EUR" else "EUR": amount})
        case Code(code=code):
            near = {f"{code}0", f"{code[:2]}-{code[2:]}", code[:-1], code.replace("O", "0")} - {code}
            yield from (("near-miss code", replace(value, code=other)) for other in sorted(near))
            yield "another code", replace(value, code=code[::-1])
        case Moment() | Day() | Period():
            yield from (("date", other) for other in _a_day_off(value))
        case Quantity() | Multiplier() | Bundle():
            yield _one_more(value)
        case _:
            pass


def _a_day_off(value: Moment | Day | Period) -> Iterator[FactValue]:
    for days in (-_DAY, _DAY):
        match value:
            case Moment(local=local):
                yield replace(value, local=local + days)
            case Day(day=day):
                yield Day(day + days)
            case Period(end=end):
                yield replace(value, end=end + days)


def _one_more(value: Quantity | Multiplier | Bundle) -> tuple[str, FactValue]:
    match value:
        case Quantity(low=low, high=high):
            return "quantity", replace(value, low=low + 1, high=high + 1)
        case Multiplier(times=times):
            return "multiplier", replace(value, times=times + 1)
        case Bundle(buy=buy, pay=pay):
            return "bundle", replace(value, buy=buy + 1, pay=pay + 1)


def _differs(one: FactValue, other: FactValue) -> bool:
    money = [value.money for value in (one, other) if isinstance(value, Price | Saving)]
    return money[0] != money[1] if len(money) > 1 else one != other


def _with_literal(message: Message, again: Message, origin: Origin) -> tuple[Message, str, str] | None:
    """The message with the words that another value has in one place, as if an author had written them."""
    parts, before, after = {}, "", ""
    for name, part in message.parts.items():
        own, other = list(_runs(part)), list(_runs(again.parts[name]))
        if [one for _, one in own] != [one for _, one in other]:
            return None
        for (text, where), (changed, _) in zip(own, other, strict=True):
            if where == origin and not before:
                before, after = text, changed
        parts[name] = _written(
            part, [(two[0], None) if one[1] == origin else one for one, two in zip(own, other, strict=True)]
        )
    return (replace(message, parts=parts), before, after) if strip(before) != strip(after) else None


def _reworded(message: Message, origin: Origin, words: str) -> Message:
    parts = {
        name: _written(part, [(words, None) if where == origin else (text, where) for text, where in _runs(part)])
        for name, part in message.parts.items()
    }
    return replace(message, parts=parts)


def _runs(part: Part) -> Iterator[tuple[str, Origin | None]]:
    for text, numbers in segments(part.marked):
        yield text, part.origins[numbers[-1]] if numbers else None


def _written(part: Part, runs: list[tuple[str, Origin | None]]) -> Part:
    ink = Ink()
    marked = "".join(ink.around(text, origin) for text, origin in runs)
    return Part(part.name, part.kind, strip(marked), marked, tuple(ink.origins), part.template)


def _other_words(fact: Fact, message: Message, origin: Origin) -> Iterator[tuple[str, str]]:
    """What a variable prints, and other ways to say it; only where it prints nothing but the value."""
    said = next((text for part in message.parts.values() for text, where in _runs(part) if where == origin), "")
    language = (message.brief.written_in or message.key.locale).partition("-")[0]
    for other in _notations(fact.value, language, said):
        if other != said:
            yield said, other


def _notations(value: FactValue, language: str, said: str) -> Iterator[str]:
    plain = said.replace("\u00a0", " ")
    match value:
        case Percent(points=points) if plain.rstrip(" %") == f"{points:f}":
            yield from (f"{points:f} %", f"{points:f}%", f"{points:f} {_OFFERS[language]}")
        case Price() | Saving() if any(char.isdigit() for char in plain) and not any(
            char.isalpha() for char in plain.replace("lei", "")
        ):
            yield from _amounts(value.money, language, plain)
        case Moment(local=day) if plain.startswith(f"{day.day} ") and day.hour:
            yield from (f"{day.day:02}/{day.month:02}/{day.year}", f"{plain} {day.year}")
        case Code(code=code) if plain == code:
            yield code.lower()
        case _:
            return


def _amounts(money: Money, language: str, said: str) -> Iterator[str]:
    if str(money.amount.to_integral_value()) not in said or money.amount != money.amount.to_integral_value():
        return
    whole, point = f"{money.amount.to_integral_value():f}", "." if language == "en" else ","
    sign = {"EUR": "€", "RON": "lei"}[money.currency]
    yield from (f"{whole} {sign}", f"{whole}{point}00 {sign}", f"{whole} {money.currency}")
    if money.currency == "EUR":
        yield from (f"€{whole}", f"{whole} euro")


def main(folder: Path, every: int) -> None:
    written = draft(workspace(folder))
    tried, found, unexplained, survived = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for change in islice(wrong(written), 0, None, every):
        hit = is_found(change, written)
        unproved = not hit and not is_proved(change)
        tried[change.kind] += 1
        found[change.kind] += hit
        unexplained[change.kind] += unproved
        if not hit:
            who = f"{change.message.key.campaign} {change.message.name} {change.fact}"
            how = "unexplained" if unproved else "unnoticed"
            survived[f"{how}: {who}: {change.before} → {change.after}"] += 1
    for kind in (*sorted(tried), ""):
        counts = (counter[kind] if kind else counter.total() for counter in (found, unexplained, tried))
        hits, rest, total = counts
        share = Decimal(100 * hits) / max(1, total)
        print(
            f"{kind or 'together':<15} {hits:>5} of {total:>5} found ({share:.1f} %), {rest:>4} more keep it unproved"
        )
    for what, times in survived.most_common():
        print(f"  {times} × {what}")
    rewrites = list(islice(right(written), 0, None, every))
    wronged = Counter(
        f"{one.message.name} {one.fact}: {one.before} → {one.after}" for one in rewrites if is_found(one, written)
    )
    print(f"the same in other words: {sum(wronged.values())} of {len(rewrites)} taken for wrong")
    for what, times in wronged.most_common():
        print(f"  wronged {times}: {what}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
