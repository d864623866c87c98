"""Tries the channel orders that the policy allows, and other hours beside them, and names the cheapest plan.

A plan is as good if no message of a campaign reaches fewer people; the same chance everywhere (R33), so what differs
follows from the change. An hour alone saves nothing, since a message costs the same at every hour: hours are tried for
an order that would be cheaper, but meets a cap, quiet hours or a limit. What is named was simulated with everybody.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence

from omni.model.frozen import Frozen, replace
from omni.model.journey import Send
from omni.model.people import Person
from omni.model.project import Project
from omni.model.schedule import Schedule
from omni.simulate.given import Given
from omni.simulate.suggesting.edits import Edit, choices, edited, hours, words
from omni.simulate.suggesting.sampling import in_proportion, sample
from omni.simulate.suggesting.searching import Search, Tried
from omni.simulate.suggesting.takers import cheaper, visitors
from omni.simulate.suggesting.worth import Worth

FEW = 3_000
"""Up to so many people, everybody is asked about every plan; of more, about `SAMPLE`."""
SAMPLE = 2_000
_MOST_PROOFS = 12

Told = Callable[[int], None]
"""Hears of each plan that is tried, by its number."""


class Change(Frozen):
    """One thing that the plan does differently."""

    campaign: str
    words: str


class Suggestion(Frozen):
    """The cheapest plan so far: what it changes, and both schedules.

    `choices` are the steps that could take their channels in another order, `tried` the plans that were simulated,
    with `asked` of the people; those that are named, with everybody.
    """

    changes: tuple[Change, ...]
    before: Schedule
    after: Schedule
    choices: int
    tried: int
    asked: int


def suggest(  # noqa: PLR0913, PLR0917 - the inputs of the step
    given: Given,
    project: Project,
    campaigns: Sequence[str],
    people: Sequence[Person],
    before: Schedule,
    told: Told = lambda _number: None,
) -> Iterator[Suggestion]:
    """Suggestions, each better than the one before; the first changes nothing. Other campaigns stay as they are.

    `before` is what everybody gets as the plan stands.
    """
    steps = [(name, send) for name in campaigns for send in choices(project.campaigns[name])]
    known = Suggestion((), before, before, len(steps), 0, len(people))
    yield known
    if not steps:
        return
    some, smaller = people, project
    if len(people) > FEW:
        some = sample(people, project, SAMPLE)
        others = max(1, len(people) - len(project.people))
        smaller = in_proportion(project, max(1, len(some) - len(project.people)) / others)
    search = Search(given, smaller, some)
    found = [tried for name, send in steps if (tried := _best(search, project, name, send, told))]
    known = replace(known, asked=len(some), tried=search.tried)
    yield known
    yield from _proved(given, project, people, known, [tried.edit for tried in found], told)


def _best(search: Search, project: Project, campaign: str, send: Send, told: Told) -> Tried | None:
    """The cheapest other order of a step, perhaps at another hour; it is made, so that later steps know of it."""
    there = visitors(search.rows, campaign).get(send.id, frozenset())
    best: Tried | None = None
    stopped: Tried | None = None
    for option in cheaper(search.meant, campaign, send, there):
        tried = _try(search, option.edit, option.people, told)
        known = best.worth if best else search.known
        if tried.worth.is_better(known):
            best = tried
        elif stopped is None and tried.worth.is_cheaper(known) and tried.worth.stopped > search.known.stopped:
            stopped = tried
    best = _at_another_hour(search, project, best, stopped, told)
    if best:
        search.accept(best)
    return best


def _at_another_hour(
    search: Search, project: Project, best: Tried | None, stopped: Tried | None, told: Told
) -> Tried | None:
    """The cheapest order that the hour stops, at the hours at which it may pass; nothing where that is no better."""
    known = best.worth if best else search.known
    if stopped is None or not stopped.worth.is_cheaper(known):
        return best
    edit = stopped.edit
    touched = search.in_campaign(edit.campaign)
    for hour in hours(project.campaigns[edit.campaign], edit.step, project):
        tried = _try(search, replace(edit, hour=hour), touched, told)
        if tried.worth.is_better(best.worth if best else search.known):
            best = tried
    return best


def _try(search: Search, edit: Edit, touched: Collection[str], told: Told) -> Tried:
    told(search.tried + 1)
    return search.tries(edit, touched)


def _proved(  # noqa: PLR0913, PLR0917 - what is proved, and with whom
    given: Given, project: Project, people: Sequence[Person], known: Suggestion, edits: Sequence[Edit], told: Told
) -> Iterator[Suggestion]:
    """Simulates everybody with all edits at once; if that is no better, with one after the other."""
    worth, made = Worth.of(known.before.rows, project), list[Edit]()
    for more in ([list(edits)] if edits else []) + [[edit] for edit in edits[:_MOST_PROOFS] if len(edits) > 1]:
        told(known.tried + 1)
        after = given.everybody(edited(project, [*made, *more]), people)
        known = replace(known, tried=known.tried + 1)
        found = Worth.of(after.rows, project)
        if found.is_better(worth):
            made, worth = [*made, *more], found
            changes = tuple(Change(edit.campaign, words(edit, project)) for edit in made)
            known = replace(known, changes=changes, after=after)
            yield known
            if len(made) == len(edits):
                return
    yield known
