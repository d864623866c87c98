"""Where and in what language a campaign speaks: markets, locales, channels."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from omni.load.notes import unknown
from omni.load.values.brand import languages_of
from omni.load.values.scope import Scope
from omni.model.brand import Market
from omni.model.localised import fallbacks
from omni.model.place import Route
from omni.model.problem import Finding

if TYPE_CHECKING:
    from omni.load.schema.campaign import CampaignFile
    from omni.load.schema.journey import StepKeys


def markets(file: CampaignFile, route: Route, scope: Scope) -> tuple[str, ...]:
    """The campaign's markets; by default all of the brand's."""
    scope.references.all_known(file.markets, scope.names["market"], route / "markets")
    return file.markets or tuple(scope.brand.markets)


def locales(
    file: CampaignFile, route: Route, chosen: Iterable[str], written: Iterable[str], scope: Scope
) -> tuple[str, ...]:
    """The campaign's languages, as the markets spell them; by default those that its copy or a fallback is for."""
    read = tuple(dict.fromkeys(locale for market in _markets(chosen, scope) for locale in market.locales))
    if file.locales:
        return tuple(
            dict.fromkeys(
                _as_read(locale, read, route / "locales" / at, scope) for at, locale in enumerate(file.locales)
            )
        )
    languages = {*written, *file.fallbacks}
    return tuple(locale for locale in read if languages.intersection(fallbacks(locale))) or read


def check_languages(written: Iterable[tuple[str, Route]], scope: Scope) -> None:
    """Notes copy in a language that no market of the brand reads."""
    read = {spelling for locale in languages_of(scope.brand) for spelling in fallbacks(locale)}
    for language, route in written:
        if read and not read.intersection(fallbacks(language)):
            scope.references.note(_nobody_reads(language, read, route, "the brand"))


def _as_read(locale: str, read: tuple[str, ...], route: Route, scope: Scope) -> str:
    if locale in read:
        return locale
    close = next((known for known in read if locale in fallbacks(known) or known in fallbacks(locale)), None)
    if close is None and read:
        scope.references.note(_nobody_reads(locale, read, route, "the campaign"))
    return close or locale


def _nobody_reads(locale: str, read: Iterable[str], where: Route, whose: str) -> Finding:
    known = ", ".join(sorted(set(read)))
    found = unknown("language", locale, (), where)
    sentence = f'no market of {whose} reads "{locale}", they read {known}'
    return Finding(found.where, sentence, found.rule)


def _markets(chosen: Iterable[str], scope: Scope) -> list[Market]:
    return [scope.brand.markets[name] for name in chosen if name in scope.brand.markets]


def channels(file: CampaignFile, route: Route, scope: Scope) -> tuple[str, ...]:
    """The campaign's channels; by default those that its messages, sends and steps name, in that order."""
    scope.references.all_known(file.channels, scope.names["channel"], route / "channels")
    found = file.channels or tuple(dict.fromkeys(name for name in _named(file) if name != "preferred"))
    if not found:
        sentence = "a campaign has no channels, neither of its own nor in what it sends"
        scope.references.note(Finding(route, sentence, "wrong-type", advice="write channels: [email]"))
    return found


def _named(file: CampaignFile) -> Iterable[str]:
    for message in file.messages.values():
        yield from message.channels
    for shown in file.shown:
        yield from shown.channels
    for send in file.sends:
        yield from (*send.channels, *send.first_of)
    if file.journey:
        yield from _in_steps(file.journey.steps)
    for version in file.versions:
        yield from version.channels


def _in_steps(steps: Iterable[StepKeys]) -> Iterable[str]:
    for step in steps:
        yield from getattr(step, "channels", ())
        yield from getattr(step, "first_of", ())
        yield from _in_steps(getattr(step, "then", ()))
        yield from _in_steps(getattr(step, "else_", ()))
