"""Every criterion of every level, for the campaigns that claim a strategy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from omni.model.audited import LEVELS, Audited, Lack
from omni.model.campaign import Campaign
from omni.model.ledger import Verdict
from omni.model.message import Message
from omni.model.problem import Level, Problem
from omni.simulate.strategy.continuity import continuity
from omni.simulate.strategy.tried import tried
from omni.simulate.strategy.trying import Trying
from omni.simulate.strategy.written import written

_CROSS_CHANNEL = 3


def audit(
    trying: Trying, messages: Iterable[Message], verdicts: Iterable[Verdict], problems: Sequence[Problem]
) -> Iterator[Audited]:
    """The audits. `verdicts` and `problems` are what the messages were found to say; simulations only where claimed."""
    said = {verdict.campaign: verdict for verdict in verdicts}
    wrong = {problem.campaign for problem in problems if problem.code[:3] == "BRD" and problem.level is Level.ERROR}
    unseen = any(problem.code[:3] == "TPL" and problem.level is Level.ERROR for problem in problems)
    everything = tuple(messages)
    texts = _texts(everything)
    for campaign in trying.project.campaigns.values():
        is_asked = trying.shown is None or campaign.id in trying.shown
        if campaign.strategy not in LEVELS or not is_asked:
            continue
        lacks = [
            *written(campaign, trying.project),
            *_consistent(campaign, said, unseen=unseen, off_brand=bool(wrong & {campaign.id, ""})),
        ]
        if LEVELS.index(campaign.strategy) >= _CROSS_CHANNEL:
            lacks += [*tried(campaign, trying), *_same_for_all(campaign, texts)]
            lacks += continuity(campaign, trying.project, everything, trying.written)
        yield Audited(campaign, tuple(sorted(lacks, key=lambda lack: lack.level)))


def _consistent(campaign: Campaign, said: Mapping[str, Verdict], *, unseen: bool, off_brand: bool) -> Iterator[Lack]:
    """What a message does not say counts only where every template could be filled."""
    verdict = said.get(campaign.id)
    if verdict and verdict.contradictions:
        number = verdict.contradictions
        words = (
            f"its messages say {number} value{'s' if number > 1 else ''} that {'are' if number > 1 else 'is'} not meant"
        )
        yield Lack(2, words, campaign.route, "the values that the errors name, as they are meant")
    if verdict and verdict.missing and not unseen:
        words = "some messages lack what all have to say"
        yield Lack(2, words, campaign.route / "requires", "the facts of requires in every message")
    if off_brand:
        yield Lack(2, "some messages are not the brand's", campaign.route, "the brand's own name, sender and looks")


def _texts(messages: Iterable[Message]) -> Mapping[tuple[str, str], int]:
    """By campaign and channel, how many texts one message has for people of one market and language."""
    found: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for message in messages:
        key = message.key
        whole = "\n".join(part.text for part in message.parts.values())
        found[key.campaign, key.channel, key.message, key.market, key.locale].add(whole)
    most: defaultdict[tuple[str, str], int] = defaultdict(int)
    for (campaign, channel, *_), texts in found.items():
        most[campaign, channel] = max(most[campaign, channel], len(texts))
    return most


def _same_for_all(campaign: Campaign, texts: Mapping[tuple[str, str], int]) -> Iterator[Lack]:
    alike = [channel for channel in campaign.channels if texts.get((campaign.id, channel)) == 1]
    if alike:
        words = f"everybody reads the same by {' and '.join(alike)}: no version, no variant"
        yield Lack(4, words, campaign.route / "versions", "a version or a variant")
