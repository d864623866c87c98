"""Values in one form for machines, the same in every language: `34.00 EUR`, `15 %`, `2027-01-18`, `20:30`, `3x2`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal

from omni.model import facts
from omni.model.claims import Claim, ClaimValue, DateRange, Kind, NumberRange, TimeRange
from omni.model.facts import FactValue
from omni.model.localised import pick
from omni.model.money import Money
from omni.model.offers import Amounts, Bound

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_BOUNDS = {Bound.EXACT: "", Bound.UP_TO: "up to ", Bound.FROM: "from "}
_NO_DIGITS = str.maketrans("", "", " \u00a0\u202f\t\n()/.-\u2010\u2011\u2013")


def apart(claim: Claim, fact: FactValue | Money, locale: str) -> tuple[str, str]:
    """What a claim says and what is meant instead; of ranges that share one end, the other ends alone."""
    match claim.value, fact:
        case DateRange(start=start, end=end), facts.Period(start=first, end=last):
            ends = (start, first.date()), (end, last.date())
            return _one_end([(str(one), str(other)) for one, other in ends]) or (said(claim), meant(fact))
        case NumberRange(low=low, high=high), facts.Quantity():
            numbers = (low, fact.low), (high, fact.high)
            told = [(f"{plain(one)} {claim.unit}", f"{plain(other)} {fact.unit}") for one, other in numbers]
            return _one_end(told) or (said(claim), meant(fact))
        case TimeRange(start=start, end=end), facts.OpeningHours(days=days) if len(found := _only_span(days)) == 1:
            ((opens, closes),) = found
            hours = [(f"{one:%H:%M}", f"{other:%H:%M}") for one, other in ((start, opens), (end, closes))]
            return _one_end(hours) or (said(claim), meant(fact))
        case date() as day, facts.Period(start=first, end=last):
            return str(day), str(min((last.date(), first.date()), key=lambda end: _far(claim, day, end, last.date())))
        case Decimal() as number, facts.Quantity(low=low, high=high):
            return said(claim), f"{plain(min((low, high), key=lambda end: abs(end - number)))} {fact.unit}"
        case _:
            return said(claim), meant(fact, locale, claim.kind)


def said(claim: Claim) -> str:
    """What a claim says."""
    if claim.kind == "code":
        return claim.text
    form = _of_claim(claim.kind, claim.value, claim.unit)
    return f"{_run(claim.days)} {form}" if claim.days else form


def meant(value: FactValue | Money | ClaimValue, locale: str = "", kind: Kind | str = "") -> str:
    """What a fact says, in the words of a locale where it has words; `kind` "time" asks of a moment its hour."""
    match value:
        case Money() | Decimal() | time() | str() | DateRange() | NumberRange() | TimeRange():
            return _of_claim(kind, value, "")
        case facts.Percent(points=points, bound=bound):
            return f"{_BOUNDS[bound]}{plain(points)} %"
        case facts.Price(amounts=amounts, bound=bound):
            return f"{_BOUNDS[bound]}{_money(amounts)}"
        case facts.Saving(amounts=amounts):
            return _money(amounts)
        case facts.Free(what=what):
            return f"free {what}"
        case facts.Gift(product=product):
            return f"gift {product}"
        case facts.Quantity(low=low, high=high, unit=unit):
            return f"{plain(low)} {unit}" if low == high else f"{plain(low)}..{plain(high)} {unit}"
        case facts.Multiplier(times=times):
            return f"{plain(times)}x"
        case facts.Bundle(buy=buy, pay=pay):
            return f"{buy}x{pay}"
        case _:
            return _when(value, kind) or _named(value, locale)


def plain(number: Decimal) -> str:
    """A number without exponent and without zeros at its end: `5.9`, `30`."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def phone(text: str) -> str:
    """A telephone number as its digits, with the plus of a country's code where it has one."""
    return text.translate(_NO_DIGITS)


def _one_end(ends: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """The only end that differs, or None."""
    differing = [(one, other) for one, other in ends if one != other]
    return differing[0] if len(differing) == 1 else None


def _far(claim: Claim, day: date, end: date, last: date) -> tuple[bool, int]:
    """How far a day is from an end of a period; words that say which end is meant count first."""
    wanted = {"deadline": True, "before": True, "start": False}.get(claim.role)
    return wanted is not None and wanted != (end == last), abs((end - day).days)


def _of_claim(kind: str, value: ClaimValue, unit: str) -> str:
    match value:
        case Money() | date():
            return str(value)
        case time():
            return f"{value:%H:%M}"
        case DateRange(start=start, end=end):
            return f"{start}/{end}"
        case NumberRange(low=low, high=high):
            return f"{plain(low)}..{plain(high)} {unit}"
        case TimeRange(start=start, end=end):
            return _hours(start, end)
        case str():
            return phone(value) if kind == "phone" else value
        case Decimal():
            sign = {"percent": " %", "multiplier": "x"}.get(kind, f" {unit}" if unit else "")
            return plain(value) + sign


def _when(value: object, kind: str) -> str:
    match value:
        case facts.Day(day=day):
            return str(day)
        case facts.Moment(local=local):
            return f"{local:%H:%M}" if kind == "time" else str(local.date())
        case facts.Period(start=start, end=end):
            return _hours(start, end) if kind == "time" else f"{start.date()}/{end.date()}"
        case facts.TimeOfDay(at=at):
            return f"{at:%H:%M}"
        case facts.OpeningHours(days=days, always=always):
            return "24/7" if always else "; ".join(_week(days))
        case _:
            return ""


def _only_span(days: facts.Opening) -> Sequence[facts.Span]:
    """The spans that all the days have, or nothing."""
    return next(iter(days.values())) if len(set(days.values())) == 1 else ()


def _week(days: facts.Opening) -> Iterable[str]:
    """The hours of each day, days with the same hours in a row together: `mon-fri 09:30-13:00,15:30-19:30`."""
    runs: list[tuple[int, int]] = []
    for day in sorted(days):
        if runs and runs[-1][1] == day - 1 and days[day] == days[runs[-1][0]]:
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    for first, last in runs:
        name = DAYS[first] if first == last else f"{DAYS[first]}-{DAYS[last]}"
        yield f"{name} {','.join(_hours(*span) for span in days[first])}"


def _run(days: tuple[int, ...]) -> str:
    """Weekdays in a row as one name, others one by one: `mon-fri`, `tue,thu`."""
    if len(days) > 1 and days[-1] - days[0] == len(days) - 1:
        return f"{DAYS[days[0]]}-{DAYS[days[-1]]}"
    return ",".join(DAYS[day] for day in days)


def _hours(start: time | datetime, end: time | datetime) -> str:
    return f"{start:%H:%M}-{end:%H:%M}"


def _named(value: object, locale: str) -> str:
    match value:
        case facts.Code(code=text) | facts.Iban(iban=text) | facts.Release(version=text):
            return text
        case facts.NameOf(name=name, names=words):
            return pick(words, locale) or name
        case facts.OneEachCode(pattern=pattern, file=file):
            return pattern or file
        case facts.Url(url=url):
            return url
        case facts.Phone(number=number):
            return phone(number)
        case facts.PlaceName(names=words) | facts.Text(text=words):
            return pick(words, locale) or next(iter(words.values()), "")
        case facts.Stock(product=product) | facts.ProductRef(product=product):
            return product
        case facts.FromField(path=path) | facts.DaysAfter(path=path) | facts.ListOf(path=path):
            return path
        case _:
            return ""


def _money(amounts: Amounts) -> str:
    return ", ".join(str(Money(amount, currency)) for currency, amount in amounts.items())
