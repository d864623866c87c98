"""What texts and templates may do to a value: `{{ ends | fino_a }}`, `{{ discount | di }}`, `{{ trial | count }}`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from jinja2 import Undefined

from omni.measure.units.wide import count as columns
from omni.model.facts import Moment, Percent, Period, Price, Quantity, Saving, TimeOfDay
from omni.render.dates import period_text, start_of, time_text, weekday_text, when_of, when_text
from omni.render.elision import before
from omni.render.errors import RenderError
from omni.render.grammar import Form, Grammar
from omni.render.money import number
from omni.render.plurals import counted
from omni.render.relative import relative_text
from omni.render.runs import Run, Words
from omni.render.variables import Placeholder, Variable, plain

Filter = Callable[..., object]
LONGEST = 65_536
"""No filter makes a longer text, in characters."""


def _date_with(form: Callable[[Grammar], Form]) -> Filter:
    def apply(value: Variable) -> Variable:
        when = start_of(value.value) if form(value.style.grammar) is value.style.grammar.since else when_of(value.value)
        if when is None:
            return _without_date(value)
        return value.saying(when_text(when, value.style, form(value.style.grammar)))

    return apply


def _value_with(form: Callable[[Grammar], Form], percent_form: Callable[[Grammar], Form]) -> Filter:
    def apply(value: Variable) -> Variable:
        chosen = percent_form if isinstance(value.value, Percent) else form
        return value.saying(before(chosen(value.style.grammar), str(value), value.style.language))

    return apply


def relative(value: Variable) -> Variable:
    """How far away the date is at the moment of sending: today, tomorrow, in 3 days, or the date."""
    when = when_of(value.value)
    if when is None:
        return _without_date(value)
    return value.saying(relative_text(when, value.style.days_to.get(value.name), value.style))


def date_only(value: Variable) -> Variable:
    """The date without its hour."""
    when = when_of(value.value)
    return value.saying(when_text(when._replace(at=None), value.style)) if when else _without_date(value)


def hour(value: Variable) -> Variable:
    """The hour alone."""
    inner = value.value
    at = inner.at if isinstance(inner, TimeOfDay) else inner.local.time() if isinstance(inner, Moment) else None
    return value.saying(time_text(at, value.style)) if at else _without_date(value)


def weekday(value: Variable) -> Variable:
    """The name of the day of the week."""
    when = when_of(value.value)
    return value.saying(weekday_text(when.day, value.style)) if when else _without_date(value)


def on_date(value: Variable) -> Variable:
    """The day in a sentence, of a period both its ends: `il 5 dicembre`, `dal 27 al 30 novembre`."""
    return from_to(value) if isinstance(value.value, Period) else _date_with(lambda grammar: grammar.on)(value)  # type: ignore[return-value]


def from_to(value: Variable) -> Variable:
    """Both ends of a period in a sentence: `dal 27 al 30 novembre`."""
    start, end = start_of(value.value), when_of(value.value)
    if start is None or end is None or not isinstance(value.value, Period):
        return _without_date(value)
    return value.saying(period_text(start, end, value.style, value.style.grammar.between))


def count(value: Variable, *nouns: str) -> Variable:
    """A number with the noun that it counts; the nouns of the fact where none are given."""
    amount = plain(value)
    if not nouns or isinstance(value.value, Placeholder) or not isinstance(amount, int | Decimal):
        return value
    return value.saying(counted(Decimal(amount), nouns, value.style))


def number_only(value: Variable) -> Variable:
    """The number without sign, currency, unit or noun."""
    amount = plain(value)
    return value.saying(number(Decimal(amount), value.style)) if isinstance(amount, int | Decimal) else value


def per(value: Variable) -> Variable:
    """A price with what it is per: `29,90 € al mese`."""
    words = value.fields.get("per")
    if not words or not isinstance(value.value, Price | Quantity):
        return value
    text = str(words)
    return value.saying(f"{value} / {text}" if value.value.per_amounts else f"{value} {text}")


def signed(value: Variable) -> Variable:
    """A saving with a minus sign: `-30%`, `−20 €`."""
    if not isinstance(value.value, Percent | Saving | Price):
        return value
    return value.saying(value.style.finish(f"\u2212{value}"))


def _without_date(value: Variable) -> Variable:
    if isinstance(value.value, Placeholder) or not value:
        return value.saying(str(value))
    raise RenderError(f"{{{{ {value.name} }}}} has no date")


def _on_words(change: Callable[[str], str]) -> Filter:
    def apply(value: object) -> object:
        if isinstance(value, Variable):
            return value.words.changed(change)
        return value.changed(change) if isinstance(value, Words) else change(str(value))

    return apply


def capitalized(value: object) -> object:
    """The text with its first letter large."""
    done = False

    def change(text: str) -> str:
        nonlocal done
        if done or not text:
            return text
        done = True
        return text[0].upper() + text[1:]

    return _on_words(change)(value)


def replaced(value: object, old: str, new: str = "") -> object:
    """The text with `new` for each `old`, within each piece."""
    if not old or len(str(value)) + str(value).count(old) * len(new) > LONGEST:
        raise RenderError(f"`replace` would make a text longer than {LONGEST} characters")
    return _on_words(lambda text: text.replace(old, new))(value)


def wrapped(value: object, width: int) -> object:
    """The text in lines of at most so many columns, broken at spaces; a longer word stays whole."""
    words = words_of(value)
    text = "".join(run.text for run in words.runs)
    breaks = frozenset(_line_ends(text, width))
    at = 0
    runs: list[Run] = []
    for run in words.runs:
        letters = ("\n" if at + place in breaks else letter for place, letter in enumerate(run.text))
        runs.append(run._replace(text="".join(letters)))
        at += len(run.text)
    return Words(tuple(runs))


def _line_ends(text: str, width: int) -> Iterator[int]:
    """The places of the spaces that end a line."""
    taken, word, space = 0, 0, -1
    for place, letter in enumerate(text):
        if letter == "\n":
            taken, word, space = 0, 0, -1
        elif letter == " ":
            taken, word, space = taken + 1, 0, place
        else:
            taken, word = taken + columns(letter), word + columns(letter)
            if taken > width and space >= 0:
                yield space
                taken, space = word, -1


def default(value: object, otherwise: object = "") -> object:
    """The value, or something else where it is undefined, absent or empty."""
    return otherwise if isinstance(value, Undefined) or not value else value


def as_json(value: object) -> object:
    """A JSON string with its quotes; its pieces keep their places."""
    words = value.words if isinstance(value, Variable) else value
    if not isinstance(words, Words):
        return json.dumps(str(words), ensure_ascii=False)
    quoted = words.changed(lambda text: json.dumps(text, ensure_ascii=False)[1:-1])
    return Words((Run('"'), *quoted.runs, Run('"')))


def joined(values: object, separator: str = "") -> object:
    """Several values with a separator between them."""
    runs: list[Run] = []
    for value in values if isinstance(values, list | tuple | Variable) else ():
        if runs:
            runs.append(Run(str(separator)))
        runs.extend(words_of(value).runs)
    return Words(tuple(runs))


def words_of(value: object) -> Words:
    """Anything printable as words."""
    if isinstance(value, Variable):
        return value.words
    return value if isinstance(value, Words) else Words((Run(str(value)),))


FACT_FILTERS: Mapping[str, Filter] = {
    "fino_a": _date_with(lambda grammar: grammar.until),
    "until": _date_with(lambda grammar: grammar.until),
    "entro": _date_with(lambda grammar: grammar.by),
    "by": _date_with(lambda grammar: grammar.by),
    "dal": _date_with(lambda grammar: grammar.since),
    "since": _date_with(lambda grammar: grammar.since),
    "il": on_date,
    "on_date": on_date,
    "dal_al": from_to,
    "from_to": from_to,
    "relative": relative,
    "date": date_only,
    "time": hour,
    "weekday": weekday,
    "di": _value_with(lambda grammar: grammar.of, lambda grammar: grammar.of_percent),
    "of": _value_with(lambda grammar: grammar.of, lambda grammar: grammar.of_percent),
    "up_to": _value_with(lambda grammar: grammar.up_to, lambda grammar: grammar.up_to_percent),
    "at_least": _value_with(lambda grammar: grammar.at_least, lambda grammar: grammar.at_least),
    "per": per,
    "less": signed,
    "count": count,
    "number": number_only,
}
"""Filters that know what a value is; each takes a variable and gives it another text."""

TEXT_FILTERS: Mapping[str, Filter] = {
    "upper": _on_words(str.upper),
    "lower": _on_words(str.lower),
    "trim": _on_words(str.strip),
    "capitalize": capitalized,
    "replace": replaced,
    "default": default,
    "json": as_json,
    "wrap": wrapped,
    "join": joined,
}
"""Filters on any text."""


def for_values(name: str, apply: Filter) -> Filter:
    """The filter, refusing what is no value of the campaign, the person or the brand."""

    def checked(value: object, *arguments: object) -> object:
        if not isinstance(value, Variable):
            raise RenderError(f"`{name}` needs a fact or a value, and got the text “{str(value)[:40]}”")
        return apply(value, *arguments)

    return checked


FILTERS: Mapping[str, Filter] = {
    **TEXT_FILTERS,
    **{name: for_values(name, apply) for name, apply in FACT_FILTERS.items()},
}
"""Every filter there is."""
