"""The types of fields: a static type beside the grammar that reads it."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Any

from pydantic_core import CoreSchema, core_schema

from omni.load.misfit import IMPOSSIBLE, MisfitError, wrong
from omni.load.scalars import (
    amounts,
    contacts,
    counting,
    durations,
    flags,
    hours,
    lead_times,
    moments,
    names,
    numbers,
    percents,
    quantities,
    reactions,
    reentries,
    roles,
    until,
)
from omni.load.schema.reading import Many, Named, Reads, Scalar, as_error
from omni.load.slips import numbers as slips
from omni.model import facts, spans

Text = Annotated[str, Scalar(names.text, names.TEXT)]
Filled = Annotated[str, Scalar(names.filled, names.TEXT)]
Name = Annotated[str, Scalar(names.name, names.NAME)]
Role = Annotated[str, Scalar(roles.role, "a role such as old_price")]
FactName = Annotated[str, Scalar(names.fact_name, names.FACT_NAME)]
Locale = Annotated[str, Scalar(names.locale, names.LOCALE, {"type": ["string", "boolean"]})]
Country = Annotated[str, Scalar(names.country, names.COUNTRY, {"type": ["string", "boolean"]})]
Zone = Annotated[str, Scalar(names.timezone, names.ZONE, {"type": "string"})]
Clock = Annotated[str, Scalar(names.clock, f"{names.ZONE}, or recipient", {"type": "string"})]
Email = Annotated[str, Scalar(contacts.email, contacts.EMAIL, {"type": "string"})]
PersonPhone = Annotated[str, Scalar(contacts.phone_of_a_person, contacts.PHONE)]
ServicePhone = Annotated[str, Scalar(contacts.phone_of_a_service, contacts.PHONE)]
Color = Annotated[str, Scalar(names.color, names.COLOR, {"type": "string"})]
Domain = Annotated[str, Scalar(names.domain, names.DOMAIN, {"type": "string"})]
Currency = Annotated[str, Scalar(amounts.currency, amounts.CURRENCY, {"type": "string"})]
Amount = Annotated[Decimal, Scalar(amounts.amount, amounts.AMOUNT)]
Flag = Annotated[bool, Scalar(flags.flag, flags.FLAG, {"type": ["boolean", "string"]})]
Integer = Annotated[int, Scalar(numbers.integer, numbers.INTEGER)]
Count = Annotated[int, Scalar(numbers.count, numbers.INTEGER)]
Positive = Annotated[int, Scalar(numbers.at_least_one, numbers.INTEGER)]
People = Annotated[int, Scalar(numbers.people, numbers.INTEGER)]
Pixels = Annotated[int, Scalar(numbers.pixels, numbers.INTEGER)]
AtMost = Annotated[int, Scalar(numbers.at_most, "the most there may be such as max 1")]
Times = Annotated[Decimal, Scalar(numbers.times, numbers.TIMES)]
Number = Annotated[Decimal, Scalar(numbers.decimal, numbers.DECIMAL)]
Points = Annotated[Decimal, Scalar(percents.points_without_sign, percents.PERCENT)]
Share = Annotated[float, Scalar(percents.share, percents.SHARE)]
Rate = Annotated[spans.Rate, Scalar(percents.rate, percents.RATE)]
Instant = Annotated[datetime, Scalar(moments.moment, moments.MOMENT, {"type": "string"})]
Start = Annotated[datetime, Scalar(moments.moment_or_start, f"{moments.MOMENT}, or a date", {"type": "string"})]
End = Annotated[datetime, Scalar(moments.moment_or_end, f"{moments.MOMENT}, or a date", {"type": "string"})]
Date = Annotated[date, Scalar(moments.day, moments.DAY, {"type": "string"})]
Hour = Annotated[time, Scalar(hours.hour, hours.HOUR)]
Duration = Annotated[int, Scalar(durations.duration, durations.DURATION)]
Some = Annotated[int, Scalar(durations.some, durations.DURATION)]
Wait = Annotated[spans.Wait, Scalar(durations.wait, durations.WAIT)]
Days = Annotated[int, Scalar(durations.days, lead_times.DAYS)]
DayRange = Annotated[tuple[int, int], Scalar(lead_times.day_range, lead_times.DAY_RANGE)]
Until = Annotated[spans.NextWeekday | spans.BeforeFact | facts.Moment, Scalar(until.until, until.UNTIL)]
Per = Annotated[spans.Per, Scalar(counting.per, counting.PER, {"type": "string"})]
Limit = Annotated[tuple[int, int], Scalar(counting.limit, counting.LIMIT, {"type": "string"})]
LimitsInTurn = Annotated[tuple[tuple[int, int], ...], Many(Limit)]
Growth = Annotated[float, Scalar(counting.growth, counting.GROWTH, {"type": ["string", "number"]})]
Quantity = Annotated[facts.Quantity, Scalar(quantities.quantity, quantities.QUANTITY)]
Reaction = Annotated[tuple[str, int], Scalar(reactions.reaction, reactions.REACTION, {"type": "string"})]
Reentry = Annotated[str | int, Scalar(reentries.reentry, reentries.REENTRY, {"type": "string"})]

Names = Annotated[tuple[str, ...], Many(Name)]
FactNames = Annotated[tuple[str, ...], Many(FactName)]
Texts = Annotated[tuple[str, ...], Many(Text)]
Dates = Annotated[tuple[date, ...], Many(Date)]
Countries = Annotated[tuple[str, ...], Many(Country)]
Locales = Annotated[tuple[str, ...], Many(Locale)]
Domains = Annotated[tuple[str, ...], Many(Domain)]
Instants = Annotated[tuple[datetime, ...], Many(Instant)]
Quantities = Annotated[tuple[facts.Quantity, ...], Many(Quantity)]
Reactions = Annotated[tuple[tuple[str, int], ...], Many(Reaction)]

ChannelName = Annotated[str, Scalar(names.name, "a channel such as sms")]
EventName = Annotated[str, Scalar(names.name, "an event such as clicked")]
MarketName = Annotated[str, Scalar(names.name, "a market such as italy")]
MessageName = Annotated[str, Scalar(names.name, "a message such as main")]
NamedFact = Annotated[str, Scalar(names.name, "a fact such as discount")]
PersonName = Annotated[str, Scalar(names.name, "a person of people.yaml such as giulia")]
GiftName = Annotated[str, Scalar(names.gift, names.GIFT)]
ProductName = Annotated[str, Scalar(names.name, names.GIFT)]
SegmentName = Annotated[str, Scalar(names.name, "a segment of segments.yaml such as vip")]
Link = Annotated[str, Scalar(names.text, "an address such as https://aurora.example/black")]
Topic = Annotated[str, Scalar(names.name, "a topic such as offers")]

Channels = Annotated[tuple[str, ...], Many(ChannelName)]
CopyFields = Annotated[tuple[str, ...], Many(Annotated[str, Scalar(names.name, "a field of copy such as headline")])]
EventNames = Annotated[tuple[str, ...], Many(EventName)]
FactsNamed = Annotated[tuple[str, ...], Many(NamedFact)]
FirstOf = Annotated[tuple[str, ...], Many(Annotated[str, Scalar(names.name, "a channel such as preferred")])]
Markets = Annotated[tuple[str, ...], Many(MarketName)]
ProductNames = Annotated[tuple[str, ...], Many(ProductName)]
RuleNames = Annotated[tuple[str, ...], Many(Annotated[str, Scalar(names.name, "a rule such as too-long")])]
Segments = Annotated[tuple[str, ...], Many(SegmentName)]
Tags = Annotated[tuple[str, ...], Many(Annotated[str, Scalar(names.name, "a word such as sale")])]
Topics = Annotated[tuple[str, ...], Many(Topic)]

TextByLocale = Annotated[dict[str, str], Named(Locale, Text)]
TextsByLocale = Annotated[dict[str, tuple[str, ...]], Named(Locale, Texts)]
LocaleByLocale = Annotated[dict[str, str], Named(Locale, Locale)]
TextByName = Annotated[dict[str, str], Named(Name, Text)]
LinkByName = Annotated[dict[str, str], Named(Name, Annotated[str, Scalar(names.address, names.TEXT)])]
TextByText = Annotated[dict[str, str], Named(Text, Text)]
TextByCurrency = Annotated[dict[str, str], Named(Currency, Text)]
MoneyFormats = Annotated[dict[str, dict[str, str]], Named(Locale, TextByCurrency)]
NamesByChannel = Annotated[dict[str, tuple[str, ...]], Named(ChannelName, Topics)]
ColorByName = Annotated[dict[str, str], Named(Name, Color)]
ShareByName = Annotated[dict[str, float], Named(Name, Share)]
ShareByText = Annotated[dict[str, float], Named(Text, Share)]
RateByName = Annotated[dict[str, spans.Rate], Named(Name, Rate)]
DurationByName = Annotated[dict[str, int], Named(ChannelName, Some)]
ReactionsByName = Annotated[dict[str, tuple[tuple[str, int], ...]], Named(MessageName, Reactions)]


def _money(data: Any) -> object:
    if isinstance(data, dict) and data:
        return data
    number = slips.amount(data) if isinstance(data, str) else ""
    money = slips.money(data) if isinstance(data, str) else ""
    advice = f"write {{EUR: {number}}}, with the currency that is meant" if number and not money else ""
    raise wrong(amounts.AMOUNTS, data, money, advice)


def _whole_units(found: dict[str, Decimal]) -> dict[str, Decimal]:
    try:
        amounts.check_decimals(found)
    except MisfitError as misfit:
        raise as_error(misfit) from None
    return found


class Money(Named):
    """Amounts by currency, none of them finer than the smallest coin."""

    def core(self) -> CoreSchema:
        """What pydantic validates with."""
        return core_schema.no_info_after_validator_function(_whole_units, super().core())


def whole_coins(found: dict[str, Decimal]) -> None:
    """Raises pydantic's error for an amount that is finer than the smallest coin."""
    _whole_units(found)


Costs = Annotated[dict[str, Decimal], Named(Currency, Amount, _money, amounts.AMOUNTS)]
"""Amounts that may be finer than the smallest coin: an SMS costs 0.058 EUR, energy 0.118 EUR per kWh."""
Amounts = Annotated[dict[str, Decimal], Money(Currency, Amount, _money, amounts.AMOUNTS)]
CostsByName = Annotated[dict[str, dict[str, Decimal]], Named(ChannelName, Costs)]


def read_days(data: Any) -> facts.Opening:
    """Hours by weekday (0 = Monday), from those of all days or from `{mon-sat: "07:00-21:00", sun: closed}`."""
    if not isinstance(data, dict):
        opened = _spans(data)
        return dict.fromkeys(range(7), opened) if opened else {}
    if not data:
        raise MisfitError(IMPOSSIBLE, "names no hours", advice="write a weekday and hours, or delete the line")
    return _by_weekday(data)


def _by_weekday(data: dict[str, Any]) -> facts.Opening:
    from omni.load.schema.collected import Collected

    found: dict[int, tuple[facts.Span, ...]] = {}
    collected = Collected()
    for days, texts in data.items():
        numbered = hours.weekdays(days)
        opened = collected.reading(days, lambda texts=texts: _spans(texts))  # type: ignore[misc]
        found |= dict.fromkeys(numbered, opened or ())
    collected.done("hours")
    return {day: spans for day, spans in found.items() if spans}


def _spans(data: Any) -> tuple[facts.Span, ...]:
    texts = data if isinstance(data, list) else [data]
    if not texts or not all(isinstance(text, str) for text in texts):
        raise wrong(hours.STRETCH, data)
    return hours.opening(texts)


def read_quiet(data: Any) -> spans.Week:
    """Quiet hours of every day from one stretch, or by weekday."""
    if isinstance(data, str):
        return spans.Week.every_day(*hours.windows(data))
    if not isinstance(data, dict) or not data or not all(isinstance(text, str) for text in data.values()):
        raise wrong(hours.WINDOW, data)
    return hours.week(data)


_SPANS_JSON: dict[str, Any] = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
OPENING_JSON: dict[str, Any] = {
    "title": f'{hours.STRETCH}, "09:00-13:00, 15:30-19:30" where there is a break, or by weekday such as '
    '{mon-sat: "10:00-19:30", sun: closed}',
    "anyOf": [*_SPANS_JSON["anyOf"], {"type": "object", "additionalProperties": _SPANS_JSON}],
}
HoursByDay = Annotated[facts.Opening, Reads(read_days, OPENING_JSON)]
_QUIET_JSON: dict[str, Any] = {
    "title": f'{hours.WINDOW}; or by weekday such as {{mon-sat: "22:00-08:00", sun: all day}}',
    "anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}],
}
QuietWeek = Annotated[spans.Week, Reads(read_quiet, _QUIET_JSON)]
QuietByName = Annotated[dict[str, spans.Week], Named(Name, QuietWeek)]
