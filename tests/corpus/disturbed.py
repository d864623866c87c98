"""How `omni proofread` takes clean messages that were disturbed: by a sentence about something else, by a value nearly right.

    python tests/corpus/disturbed.py tests/corpus/dev/* [--list] [--every N] [--sentences FILE]

prints by kind how many of the messages with a neutral sentence are flagged (none should be), and how many of the
values that a fact has are found once they are nearly right (all should be). Only messages without a mistake about which
nothing is remarked are disturbed, so every remark is of what was put in. With --every only each so many-th is tried.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from omni.model.brief import BriefKey
from omni.model.campaign import Campaign
from omni.model.claims import Claims
from omni.model.frozen import replace
from omni.model.project import Project
from omni.proofreading import Remark, Row, _read, proofread
from omni.proofreading.addressing import addressed
from omni.proofreading.loading import project_of
from omni.proofreading.sheets import of_json_lines
from omni.read.ledger import ledger_of
from omni.resolve.catalogue import catalogues
from omni.workspace import read

SENTENCES = Path(__file__).parent / "noise" / "sentences.tsv"
_SUMS = {
    ("en", "EUR"): ("€2.50", "€48"), ("en", "RON"): ("5 lei", "180 lei"), ("", "EUR"): ("2,50 €", "48 €"),
    ("", "RON"): ("5 lei", "180 de lei"), ("", "GBP"): ("£2.50", "£48"), ("", "USD"): ("$2.50", "$48"),
    ("", "CHF"): ("2.50 Fr.", "48 Franken"),
}  # fmt: skip
_OTHER_MONEY = {"€": "£", "£": "€", "$": "€", "euro": "lei", "eur": "RON", "lei": "euro", "ron": "EUR"}
_MONEY = re.compile(r"[€£$]|\b(?:euro|eur|lei|ron)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_MONTH_FIRST = re.compile(r"\d+/\d+")
_DAYS_LEFT = re.compile(r"\d+\s?(?:giorn|zile|days|tage|jours|d[ií]as)", re.IGNORECASE)
_IN_NUMBERS = re.compile(r"\d[./]\d")
_COUNTED_BOTH_WAYS = 3
_RECEIPTS = frozenset({"receipt", "invoice"})
_VALUES = frozenset({"percent", "money", "date", "time", "quantity", "code", "phone"})


class Disturbed(NamedTuple):
    """A message with something put in: what kind of thing, and its words."""

    row: Row
    kind: str
    words: str


class Taken(NamedTuple):
    """A disturbed message, and what is remarked about it."""

    disturbed: Disturbed
    remarks: tuple[Remark, ...]


class Desk(NamedTuple):
    """A campaign, and its messages that have no mistake and about which nothing is remarked."""

    project: Project
    campaign: Campaign
    clean: tuple[Row, ...]

    def judged(self, every: Iterable[Disturbed]) -> Iterator[Taken]:
        """What is remarked about each disturbed message."""
        rows = {f"{number}": one for number, one in enumerate(every)}
        told: dict[str, list[Remark]] = defaultdict(list)
        for remark in proofread(self.project, self.campaign, [replace(one.row, id=at) for at, one in rows.items()]):
            told[remark.message].append(remark)
        return (Taken(one, tuple(told[at])) for at, one in rows.items())


def desk(folder: Path) -> Desk:
    """The campaign of a folder with its clean messages."""
    rows = tuple(of_json_lines((folder / "messages.jsonl").read_bytes()))
    project, _ = project_of(read(folder), rows)
    (campaign,) = project.campaigns.values()
    golds = (folder / "gold.jsonl").read_text("utf-8").splitlines()
    wrong = {json.loads(line)["message"] for line in golds if line.strip()}
    wrong |= {remark.message for remark in proofread(project, campaign, rows)}
    return Desk(project, campaign, tuple(row for row in rows if isinstance(row, Row) and row.id not in wrong))


def noisy(at: Desk, file: Path = SENTENCES) -> Iterator[Disturbed]:
    """Every sentence once in each language and market, in turn at the end and in the middle of one message after another."""
    sentences = defaultdict(list)
    for line in file.read_text("utf-8").splitlines():
        kind, language, words = line.split("\t")
        sentences[language].append((kind, words))
    shelves: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in at.clean:
        if row.channel not in _RECEIPTS:
            shelves[row.locale.partition("-")[0], row.market].append(row)
    for (language, market), rows in shelves.items():
        small, large = _sums(language, at.project.brand.markets[market].currency)
        for number, (kind, words) in enumerate(sentences[language]):
            said, row = words.format(small=small, big=large), rows[number % len(rows)]
            yield Disturbed(replace(row, text=_with(row.text, said, at_the_end=number % 2 == 0)), kind, said)


def _sums(language: str, currency: str) -> tuple[str, str]:
    return _SUMS.get((language, currency)) or _SUMS["", currency]


def _with(text: str, sentence: str, *, at_the_end: bool) -> str:
    """The text with a sentence after that in its middle, or at its end."""
    ends = [match.end() for match in re.finditer(r"[.!?](?=\s+[A-ZÀ-ÝĂÎȘȚ¿¡„«\"])", text)]
    if at_the_end or not ends:
        return f"{text.rstrip()}{'' if text.rstrip()[-1:] in '.!?…' else '.'} {sentence}"
    middle = min(ends, key=lambda end: abs(end - len(text) / 2))
    return f"{text[:middle]} {sentence}{text[middle:]}"


def nearly_right(at: Desk) -> Iterator[Disturbed]:
    """Every value of a fact that a message says, each time a little wrong."""
    shelves = catalogues(at.project)
    for number, row in enumerate(at.clean):
        key = addressed(at.project, at.campaign, row)
        assert isinstance(key, BriefKey)
        claims = _read(at.project, row, f"{number}", key, shelves[key.market])
        yield from _slips(row, claims)


def _slips(row: Row, claims: Claims) -> Iterator[Disturbed]:
    for entry in ledger_of(claims).entries:
        is_a_fact = entry.status == "agrees" and entry.facts and entry.kind in _VALUES
        if is_a_fact and entry.part == "text" and row.text[entry.start : entry.end] == entry.text:
            for kind, words in _wrong(entry.kind, entry.text, row.locale):
                changed = f"{row.text[: entry.start]}{words}{row.text[entry.end :]}"
                yield Disturbed(replace(row, text=changed), kind, f"{entry.text} → {words}")


def _wrong(kind: str, text: str, locale: str) -> Iterator[tuple[str, str]]:
    """A value with one number a step off, with two digits that changed places, in another currency."""
    number = _last_day(text) if kind == "date" else _NUMBER.search(text)
    if number is None or (kind == "date" and locale == "en-US" and _MONTH_FIRST.match(text)):
        return
    if kind == "code":
        yield "code: two signs swapped", _swapped(text)
        return
    if kind == "phone":
        yield "phone: last digit", f"{text[:-1]}{(int(text[-1]) + 1) % 10}" if text[-1:].isdigit() else f"{text}1"
        return
    value = int(number[0])
    step = _COUNTED_BOTH_WAYS if _DAYS_LEFT.search(text) and kind == "date" else _step(kind, value)
    yield f"{kind}: a step off", _put(text, number, f"{value + step:0{len(number[0])}}")
    swapped = _swapped(number[0])
    if kind in {"money", "percent", "quantity"} and swapped != number[0] and swapped[0] != "0":
        yield f"{kind}: digits swapped", _put(text, number, swapped)
    sign = _MONEY.search(text) if kind == "money" else None
    if sign:
        yield "money: another currency", f"{text[: sign.start()]}{_OTHER_MONEY[sign[0].lower()]}{text[sign.end() :]}"


def _last_day(text: str) -> re.Match[str] | None:
    """The day of a date, of a range the last: a message may begin a range with its own day."""
    days = [match for match in _NUMBER.finditer(text) if int(match[0]) <= 31]
    is_range = len(days) > 1 and not _IN_NUMBERS.search(text)
    return days[-1 if is_range else 0] if days else None


def _step(kind: str, value: int) -> int:
    match kind:
        case "date":
            return 1 if value < 28 else -1
        case "time":
            return 1 if value < 22 else -1
        case _:
            return 5 if value >= 20 else 1


def _swapped(text: str) -> str:
    """The text with its last two neighbours that differ in each other's place."""
    for at in range(len(text) - 1, 0, -1):
        if text[at] != text[at - 1]:
            return f"{text[: at - 1]}{text[at]}{text[at - 1]}{text[at + 1 :]}"
    return text


def _put(text: str, number: re.Match[str], words: str) -> str:
    return f"{text[: number.start()]}{words}{text[number.end() :]}"


def rates(every: Iterable[Taken]) -> dict[str, tuple[int, int]]:
    """By kind how many messages have a remark, and how many there are; all of them together under an empty name."""
    told, total = Counter[str](), Counter[str]()
    for disturbed, remarks in every:
        for kind in (disturbed.kind, ""):
            total[kind] += 1
            told[kind] += bool(remarks)
    return {kind: (told[kind], total[kind]) for kind in sorted(total, key=lambda kind: (not kind, kind))}


def _printed(title: str, every: Sequence[Taken]) -> Iterator[str]:
    yield title
    for kind, (told, total) in rates(every).items():
        yield f"  {kind or 'together':<28} {told:>5} of {total:>5}  {100 * told / total:5.1f} %"


def _listed(every: Iterable[Taken], *, flagged: bool) -> Iterator[str]:
    for disturbed, remarks in every:
        if bool(remarks) == flagged:
            told = "; ".join(f"{one.problem.code} {one.problem.sentence}" for one in remarks)
            yield f"{disturbed.kind} | {disturbed.row.place} {disturbed.row.id} | {disturbed.words} | {told}"
            yield f"      {' '.join(disturbed.row.text.split())}"


def main() -> None:
    """Reads the command line and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--list", action="store_true", help="also what is flagged, and what is not found")
    parser.add_argument("--every", type=int, default=1, help="only each so many-th")
    parser.add_argument("--sentences", type=Path, default=SENTENCES, help="kind, language and sentence, a line each")
    chosen = parser.parse_args()
    noise: list[Taken] = []
    slips: list[Taken] = []
    for folder in chosen.folders:
        at = desk(folder)
        noise += at.judged(islice(noisy(at, chosen.sentences), 0, None, chosen.every))
        slips += at.judged(islice(nearly_right(at), 0, None, chosen.every))
    lines = [*_printed("flagged for a sentence about something else", noise)]
    lines += [*_printed("found of values nearly right", slips)]
    if chosen.list:
        lines += [*_listed(noise, flagged=True), *_listed(slips, flagged=False)]
    sys.stdout.write("".join(f"{line}\n" for line in lines))


if __name__ == "__main__":
    main()
