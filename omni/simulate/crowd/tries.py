"""Messages of one step, and what becomes of them."""

from __future__ import annotations

from msgspec import Struct

from omni.model.place import Route
from omni.model.schedule import Status
from omni.simulate.crowd.columns import Flags, Numbers
from omni.simulate.crowd.state import Crowd, Times, some, split
from omni.simulate.crowd.told import NUMBER
from omni.simulate.quiet_words import waited_in_words
from omni.simulate.state import Parcel
from omni.timing.recipient_clock import Clock

OPEN = -1


class Tries(Struct, eq=False):
    """Messages of one step, one a person: what was known of them, and what becomes of them.

    `now` and `planned` are their minutes, `places` those whose place under a limit they keep. `status` is OPEN until
    something refuses them. Those of several minutes, each `planned` for its own, take nothing from each other.
    """

    now: Times
    planned: Times | int
    people: Numbers
    numbers: Numbers
    slots: Numbers
    missed: Flags
    waited: Numbers
    places: Times
    status: Numbers
    words: Numbers
    later: Times

    def minutes(self, those: Numbers | Flags) -> Times | int:
        """The minutes of some of them, or the one that all have."""
        return int(self.now[0]) if isinstance(self.planned, int) else self.now[those]

    def refuse(self, those: Numbers, status: Status, words: int) -> None:
        """Gives messages up."""
        self.status[those], self.words[those] = NUMBER[status], words

    def is_open(self, those: Numbers) -> Flags:
        """Which of them nothing has refused or put off."""
        found: Flags = (self.status[those] < 0) & (self.later[those] == 0)
        return found


def wait(
    crowd: Crowd, tries: Tries, those: Numbers, parcel: Parcel, until: tuple[int, str, Route | None, Clock]
) -> None:
    """Puts messages off, unless they would be too old by then."""
    planned = some(tries.planned, those)
    for moment, (here,) in [(planned, (those,))] if isinstance(planned, int) else split(planned, those):
        _wait(crowd, tries, here, parcel, (moment, *until))


def _wait(
    crowd: Crowd, tries: Tries, those: Numbers, parcel: Parcel, until: tuple[int, int, str, Route | None, Clock]
) -> None:
    """The same for messages that were planned for one minute, which comes first in `until`."""
    planned, at, words, route, clock = until
    if parcel.ttl and at - planned > parcel.ttl:
        words = f"would have waited too long, {words}"
        tries.refuse(those, Status.EXPIRED, crowd.told.saying(words, age_limit(crowd, parcel)))
        return
    tries.later[those] = at
    tries.waited[those] = crowd.told.saying(waited_in_words(planned, clock, at, words), route)


def age_limit(crowd: Crowd, parcel: Parcel) -> Route:
    """The line that says how old a message may become."""
    return crowd.world.policy.line_of_ttl(parcel.channel.id)
