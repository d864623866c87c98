"""Who receives: named people kept in git, and where real audiences come from."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from omni.model.frozen import Frozen, field
from omni.model.money import Money
from omni.model.place import Route
from omni.model.policy import QuietHours
from omni.model.spans import Rate

Attribute: TypeAlias = (
    "str | int | Decimal | bool | date | Money | Mapping[str, Attribute] | tuple[Attribute, ...] | None"
)
"""A plain value of a person or an event: nothing in it can be called."""


class Reaction(Frozen):
    """What a named person does: the event, on which message, how many seconds after it reached them."""

    message: str
    event: str
    after: int
    route: Route


class Happening(Frozen):
    """An event of a named person that lets them into journeys: when, on their own clock, and what it carries.

    Without `at` it happens when the simulation starts; `again` are the times when it happens once more.
    """

    event: str
    values: Mapping[str, Attribute]
    route: Route
    at: datetime | None = None
    again: tuple[datetime, ...] = ()


class Consent(Frozen):
    """What a person agreed to: topics by channel. `granted` channels need no topic (push permission)."""

    topics: Mapping[str, frozenset[str]] = field(default_factory=dict)
    granted: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()


class Person(Frozen):
    """A recipient. `locale` is a BCP 47 tag; `timezone` may be empty or unknown (R3); `fields` are those of the brand.

    `addresses` maps what a channel needs (`email`, `phone`, `push_token`, `address`) to it. `history` are earlier
    hand-overs, in UTC seconds, `had` those of a table by channel ("" where nobody knows it, R18), JUST_BEFORE where
    nobody knows when. `quiet_hours` are those that they asked for themselves (R10).
    """

    id: str
    locale: str
    country: str
    route: Route | None = None
    timezone: str = ""
    addresses: Mapping[str, str | Mapping[str, str]] = field(default_factory=dict)
    consent: Consent = Consent()
    prefers: str = ""
    unsubscribed: bool = False
    suppressed: bool = False
    fields: Mapping[str, Attribute] = field(default_factory=dict)
    does: tuple[Reaction, ...] = ()
    events: Mapping[str, Happening] = field(default_factory=dict)
    history: tuple[int, ...] = ()
    had: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    quiet_hours: QuietHours | None = None

    def address(self, needed: str) -> str:
        """An address of theirs as one text, or nothing."""
        found = self.addresses.get(needed, "")
        return found if isinstance(found, str) else ", ".join(found.values())


JUST_BEFORE = -1
"""The time of an earlier message of which is known only that it was before the plan begins: the minute before it."""


MANY = 4_000
"""From so many on people are columns, and simulated together, where NumPy is.

With fewer the whole command takes longer that way, because NumPy has to come and begin: of 2,500 people it takes 1.08 s
of processor together and 0.90 one by one, of 3,500 1.25 and 1.21, of 4,500 1.31 and 1.39.
"""


class ManyPeople(Sequence[Person]):
    """Very many people, each made when somebody looks at them."""

    @abstractmethod
    def by_id(self) -> ManyById:
        """The same people by their id, in the same order."""

    @abstractmethod
    def below(self, key: int) -> list[Person]:
        """Those by name, and of the others those whose place in every order of people (R17) is below a key."""


class ManyById(Mapping[str, Person]):
    """Very many people by their id."""

    everyone: ManyPeople


class Share(Frozen):
    """One value of a distribution and its weight (weights of a column sum to 1)."""

    value: str
    weight: float


class Synthetic(Frozen):
    """People made up from distributions. Columns are `locale`, `country`, `consent.sms`, `prefers`, any field."""

    size: int
    seed: int = 0
    columns: Mapping[str, tuple[Share, ...]] = field(default_factory=dict)
    reach: Mapping[str, Rate] = field(default_factory=dict)


class AudienceFile(Frozen):
    """A table of real people, relative to the workspace; `columns` maps what omni knows to the file's headings.

    `opt_out_register` is the day on which it was compared with the public register of those who want no advertising,
    `history` the table of what people got before.
    """

    file: str
    format: Literal["csv", "jsonl", "parquet"]
    columns: Mapping[str, str] = field(default_factory=dict)
    delimiter: str = ","
    opt_out_register: date | None = None
    history: str = ""


class Audience(Frozen):
    """The audience file: synthetic people, a table, or both absent (then only named people are simulated)."""

    route: Route
    synthetic: Synthetic | None = None
    table: AudienceFile | None = None
