"""What a new edition of a campaign needs looked at: what only a person can know is still so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

from omni.model.campaign import Campaign
from omni.model.facts import Code, Fact, OneEachCode, Percent, Price, ProductRef, Saving, Url
from omni.model.frozen import Frozen
from omni.model.money import Money
from omni.model.offers import Amounts
from omni.model.place import Place, Route
from omni.model.project import Project
from omni.model.sources import Source, Sources
from omni.read.dates.names import full_weekdays, months
from omni.read.folding import fold
from omni.repair.feasts import FEASTS
from omni.repair.scalars import scalars

_FILLED_IN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_YEAR = re.compile(r"(?<![0-9.,])20(?:1[5-9]|[2-9][0-9])(?![0-9]|[.,][0-9])")
_COMMENT = re.compile(r"(?:^|(?<=\s))#\s(.*)$", re.MULTILINE)
_IS_NUMBER_OR_DATE = re.compile(r"[0-9.]+$|20[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}")
_WORD = re.compile(r"[^\W\d_]+")
_ALSO_OTHER_WORDS = frozenset({"march", "sept"})
_LANGUAGES = ("de", "en", "es", "fr", "it", "ro")
_SHORTEST = 4
_OWN_NAME = ("campaign",)


class Look(Frozen):
    """One thing to look at, and where it stands in the new edition."""

    place: Place
    words: str


class OldCode(Frozen):
    """A code of last year's edition, the one to suggest instead, and the fact's name."""

    fact: str
    code: str
    suggestion: str


def old_codes(campaign: Campaign, project: Project, starts: date) -> tuple[OldCode, ...]:
    """The codes that everyone shares, each once, with a new one that no campaign of the workspace has."""
    taken = {code for one in project.campaigns.values() for fact in _facts(one) for code in _codes(fact)}
    percents = {
        f"{value.points}" for fact in _facts(campaign) for value in fact.values.values() if isinstance(value, Percent)
    }
    found: dict[str, OldCode] = {}
    for fact in _facts(campaign):
        for code in _codes(fact):
            if code not in found:
                suggestion = _suggested(code, starts, taken, percents)
                taken.add(suggestion)
                found[code] = OldCode(fact.name, code, suggestion)
    return tuple(found.values())


def review(  # noqa: PLR0913, PLR0917  what an edition is made of
    campaign: Campaign,
    project: Project,
    edition: Mapping[str, Source],
    file: str,
    used: Iterable[OldCode],
    codes: Mapping[str, str],
) -> tuple[Look, ...]:
    """Lists what to look at in the files of a new edition; `codes` are the new ones by those that were used."""
    sources = Sources(edition)
    kept = {one.code: one.suggestion for one in used if codes[one.code] == one.code}
    changed = [old for old in codes if old not in kept]

    def at(route: Route) -> Place:
        return sources.place(Route(file, route.keys))

    looks = [
        Look(at(fact.route), words) for fact in _facts(campaign) for words in _doubts(fact, campaign, project, kept)
    ]
    if campaign.budget:
        looks.append(
            Look(at(Route(file, ("budget",))), f"the budget is that of {campaign.id}: {_money(campaign.budget)}")
        )
    looks += [Look(at(route), words) for route, words in _kept(campaign)]
    told = {look.place for look in looks}
    for source in edition.values():
        looks += [look for look in _dated_words(source, sources, changed) if look.place not in told]
        looks += _dated_comments(source)
    return tuple(sorted(dict.fromkeys(looks), key=lambda look: look.place))


def _kept(campaign: Campaign) -> Iterator[tuple[Route, str]]:
    """The title and every address, which were made for the old edition even where no year tells."""
    if campaign.title:
        yield campaign.route / "title", f"the title is that of {campaign.id}: “{campaign.title}”"
    for cta in (campaign.cta, *(version.cta for version in campaign.versions)):
        addresses = dict.fromkeys((*cta.urls.values(), *cta.shorts.values())) if cta else ()
        if cta:
            yield cta.route, f"the link is that of {campaign.id}: {', '.join(addresses)}"
    for fact in _facts(campaign):
        for value in fact.values.values():
            if isinstance(value, Url):
                yield fact.route, f"the link {fact.name} is that of {campaign.id}: {value.url}"


def _facts(campaign: Campaign) -> Iterator[Fact]:
    yield from campaign.facts.values()
    for version in campaign.versions:
        yield from version.facts.values()


def _codes(fact: Fact) -> Iterator[str]:
    for value in fact.values.values():
        if isinstance(value, Code):
            yield value.code


def _suggested(code: str, starts: date, taken: set[str], percents: set[str]) -> str:
    """The year in a code becomes the new one; a code that ends with another number, such as a percentage of the
    campaign, gets a letter, others the year.
    """
    year = f"{starts.year}"
    found = re.search(r"(?<![0-9])(?:20)?(2[0-9]|3[0-9])$", code)
    if found and found[1] not in percents and abs(int(found[1]) - starts.year % 100) <= 3:
        new = code[: found.start()] + year[-len(found[0]) :]
    else:
        new = f"{code}B" if code[-1:].isdigit() else f"{code}{year[2:]}"
    letters = iter("BCDEFGHJKLMNPQRSTUVWXYZ")
    tried = new
    while tried in taken:
        tried = f"{new}{next(letters)}"
    return tried


def _doubts(fact: Fact, campaign: Campaign, project: Project, kept: Mapping[str, str]) -> Iterator[str]:
    for value in fact.values.values():
        if isinstance(value, Code) and value.code in kept:
            yield f"the code {value.code} is that of {campaign.id}, {kept[value.code]} would be new"
        elif isinstance(value, OneEachCode) and value.file:
            yield f"the codes in {value.file} were given out with {campaign.id}"
        elif isinstance(value, Price):
            yield f"{fact.name} is {_money(value.amounts)}{_catalogue(value, campaign, project)}"
        elif isinstance(value, Saving):
            yield f"{fact.name} is {_money(value.amounts)} less"
        elif isinstance(value, Percent):
            yield f"{fact.name} is {value.points:f}%"


def _catalogue(price: Price, campaign: Campaign, project: Project) -> str:
    """What products.yaml says now, where the campaign names a product and its price is another."""
    if price.role not in {"price", "old_price"}:
        return ""
    named = [
        value.product for fact in _facts(campaign) for value in fact.values.values() if isinstance(value, ProductRef)
    ]
    for product in (project.products[name] for name in named if name in project.products):
        now = product.prices if price.role == "price" else product.old_prices
        if now and any(now.get(currency, amount) != amount for currency, amount in price.amounts.items()):
            return f", {product.id} costs {_money(now)} in products.yaml"
    return ""


def _money(amounts: Amounts) -> str:
    return " / ".join(str(Money(amount, currency)) for currency, amount in amounts.items())


def _dated_words(source: Source, sources: Sources, codes: Sequence[str]) -> Iterator[Look]:
    """What names a year, a month, a feast or an old code in words; what `{{ … }}` fills in is new by itself."""
    for keys, scalar in scalars(source.root):
        told = _FILLED_IN.sub(" ", scalar.value)
        if _IS_NUMBER_OR_DATE.match(told) or keys == _OWN_NAME:
            continue
        said = [*_years(told), *_named_days(told, _month_names())]
        said += [old for old in codes if re.search(rf"\b{re.escape(old)}\b", told)]
        if said:
            yield Look(sources.place(Route(source.file, keys)), f"this says {_quoted(said)}")


def _dated_comments(source: Source) -> Iterator[Look]:
    """What a note beside the YAML says of last year's days."""
    spans = [scalar.span for _, scalar in scalars(source.root)]
    for comment in _COMMENT.finditer(source.text):
        inside = any(span.start <= comment.start() < span.end for span in spans)
        said = [] if inside else [*_years(comment[1]), *_named_days(comment[1], _day_names())]
        if said:
            yield Look(source.place(*comment.span()), f"a note says {_quoted(said)}")


def _quoted(said: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in dict.fromkeys(said))


def _years(text: str) -> list[str]:
    return _YEAR.findall(text)


@cache
def _month_names() -> re.Pattern[str]:
    return re.compile("|".join(months(language) for language in _LANGUAGES))


@cache
def _day_names() -> re.Pattern[str]:
    """Months and weekdays, which a note beside the YAML names when it speaks of last year's days."""
    return re.compile("|".join((_month_names().pattern, *map(full_weekdays, _LANGUAGES))))


def _named_days(text: str, names: re.Pattern[str]) -> Iterator[str]:
    folded = fold(text)
    for word in _WORD.finditer(folded):
        is_long = len(word[0]) >= _SHORTEST and word[0] not in _ALSO_OTHER_WORDS
        if is_long and names.fullmatch(word[0]):
            yield text[word.start() : word.end()]
    for feast in FEASTS:
        at = re.search(rf"\b{re.escape(feast)}\b", folded)
        if at:
            yield text[at.start() : at.end()]
