"""What a campaign claims to be, from messages side by side to channels that know of each other."""

from __future__ import annotations

from typing import Annotated

from omni.load.misfit import IMPOSSIBLE, MisfitError, quoted
from omni.load.schema.reading import Scalar, told
from omni.words.nearest import nearest

STRATEGIES = ("multichannel", "consistent multichannel", "cross-channel", "omnichannel")


def _strategy(text: str) -> str:
    known = {strategy.replace("-", " "): strategy for strategy in STRATEGIES}
    found = known.get(text.lower().replace("-", " ").replace("_", " "))
    if found is None:
        predicate = f"expects {told(STRATEGIES)}, found {quoted(text)}"
        close = nearest(text, STRATEGIES)
        raise MisfitError(IMPOSSIBLE, predicate, close, advice="" if close else f"write {told(STRATEGIES)}")
    return found


Strategy = Annotated[str, Scalar(_strategy, told(STRATEGIES))]
