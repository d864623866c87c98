"""People made up from distributions as columns: nobody becomes a value before somebody asks (the extra `audience`)."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

import numpy as np
from numpy.typing import NDArray

from omni.audience.kinds import Kinds, Numbers, combined
from omni.audience.many import Everyone, Lot
from omni.audience.shared import Shared
from omni.audience.synthetic import PREFIX, Column, Maker
from omni.draws.many import numbered_keys, words
from omni.model.people import Person

_WORD, _FEW = 2**32, 16


class MadeUp(Lot):
    """People by their number, from 0; what they share is drawn for all of them at once."""

    def __init__(self, maker: Maker, size: int) -> None:
        self._maker = maker
        self.keys = numbered_keys(PREFIX, size)
        self.suppressed = self.unsubscribed = np.zeros(size, bool)

    def some(self, numbers: Sequence[int]) -> list[Person]:
        """Some of them."""
        return list(self._maker.people(numbers))

    def id(self, number: int) -> str:
        """The id of one of them."""
        return self._maker.name(number)

    def number(self, id: str) -> int:  # noqa: A002 - it is the person's id
        """The number of an id; -1 where it is nobody's."""
        digits = id.rpartition("-")[2]
        number = int(digits) - 1 if digits.isdecimal() and digits.isascii() else -1
        return number if 0 <= number < len(self) and self._maker.name(number) == id else -1

    def ranks(self) -> Numbers:
        """Everybody's place in the order of ids as texts."""
        number = np.arange(1, len(self.keys) + 1)
        digits = np.maximum(6, np.floor(np.log10(number)).astype(np.int64) + 1)
        as_text = number * 10 ** (digits.max() - digits) * 32 + digits
        ranks = np.empty(len(self.keys), np.int64)
        ranks[np.argsort(as_text, kind="stable")] = np.arange(len(self.keys))
        return ranks

    def profiles(self, asked: frozenset[str]) -> Kinds:
        """Who lives where, speaks which language, prefers which channel, with which of the fields that are `asked`."""
        maker, columns = self._maker, self._maker.columns
        own = {
            name: column for name, column in columns.items() if name in maker.own or name in maker.fields.keys() & asked
        }
        drawn = {name: self._drawn(column) for name, column in own.items()}
        found = [(drawn[name], len(column.values)) for name, column in own.items()]
        market = columns["market"] if "market" in own else None
        of_market = [*maker.countries.items(), *maker.locales.items()]
        for name, column in of_market:
            if len(set(column.values)) > 1:
                numbers = self._drawn(column)
                if market is not None:
                    others = [market.text(value) not in {name, ""} for value in market.values]
                    numbers[np.array(others)[drawn["market"]]] = 0
                found.append((numbers, len(column.values)))
        return combined(found, len(self.keys))

    def consents(self) -> Kinds:
        """Who has agreed to what."""
        return combined([(self._drawn(one), len(one.values)) for one in self._maker.consents.values()], len(self.keys))

    def reaches(self) -> Kinds:
        """Who has which addresses."""
        return combined([(self._drawn(one), len(one.values)) for one in self._maker.reach.values()], len(self.keys))

    def shared(self) -> Shared:
        """Nobody: what is made up is their own, and `everyone` sees to those by name."""
        return Shared({}, np.empty(0, np.int64))

    def _drawn(self, column: Column) -> NDArray[np.integer]:
        """Everybody's place among the values of a column."""
        drawn, ends = words(column.purpose, self.keys, 0)[0], column.ends[:-1]
        thresholds = np.array([ceil(end * _WORD) for end in ends], np.uint64)
        if len(ends) > _FEW:
            return np.searchsorted(thresholds, drawn, side="right")
        found = np.zeros(len(drawn), np.uint8)
        for threshold in thresholds:
            found += drawn >= threshold
        return found


def everyone(named: tuple[Person, ...], maker: Maker, size: int) -> Everyone | None:
    """All people; None where somebody by name could be taken for one who is made up."""
    made_up = MadeUp(maker, size)
    texts = (text for person in named for text in (person.id, *person.addresses.values()) if isinstance(text, str))
    return None if any(made_up.number(word.casefold()) >= 0 for word in texts) else Everyone(named, made_up)
