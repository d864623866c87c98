"""Text that is no YAML → one finding that says what stands there, in words of the file and not of the parser."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from omni.load.yaml.events import Refusal
from omni.load.yaml.mend import Mended
from omni.load.yaml.special import WIDE
from omni.model.problem import Finding, Fix, Replacement
from omni.model.regex import regex
from omni.model.sources import Source


class _Told(NamedTuple):
    """A stretch of the text that was read, and what is said of it."""

    start: int
    end: int
    sentence: str
    advice: str = ""
    space_at: int | None = None


_JOINED = regex(r"(?P<name>[\w-]+):(?!//)(?=\S)")
_WIDE_INDENT = regex(rf"(?:^[ \t]*|(?<=:)|(?<=-))[ ]*(?P<wide>[{WIDE}])", re.MULTILINE)
_CONFLICT = regex(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
_ESCAPE = regex(r"\\(?:[xuU][0-9A-Fa-f]{0,8}|.)")
_CLOSING = {"{": "}", "[": "]"}
_QUOTATION = "put the text in quotation marks"


def refusal_finding(source: Source, refusal: Refusal, mended: Mended) -> Finding:
    """The finding for the place where the parser gave up, or where what it missed should have begun."""
    told = _told(mended.text, refusal)
    start, end = (min(mended.original(offset), len(source.text)) for offset in (told.start, told.end))
    place = source.place(start, end)
    fix = None
    if told.space_at is not None:
        at = mended.original(told.space_at)
        fix = Fix("write a space after the colon", (Replacement(source.place(at, at), " "),))
    return Finding(place, told.sentence, "not-yaml", advice=told.advice, fix=fix)


def _told(text: str, refusal: Refusal) -> _Told:
    for tell in (_two_versions, _spaces, *(teller for words, teller in _TELLERS if re.search(words, refusal.words))):
        told = tell(text, refusal)
        if told is not None:
            return told
    return _nothing_fits(text, refusal)


def _two_versions(text: str, _: Refusal) -> _Told | None:
    """The marks that git leaves where two people changed the same lines."""
    mark = _CONFLICT.search(text)
    if mark is None:
        return None
    sentence = f"{_short(mark[0])} is a mark of git, which found two versions of some lines"
    return _Told(
        *mark.span(), sentence, "keep the lines of one version, and delete the lines with <<<<<<<, ======= and >>>>>>>"
    )


def _spaces(text: str, refusal: Refusal) -> _Told | None:
    """A tab or a no-break space where YAML wants plain spaces."""
    start, end = _line(text, refusal.at)
    if text[refusal.at : refusal.at + 1] == "\t" or re.match(r" *\t", text[start:end]):
        at = text.index("\t", start)
        return _Told(at, at + 1, "a tab stands here, where only spaces can", _instead(text, start, at))
    above = _line(text, max(0, start - 1))
    for line_start, line_end in (_line(text, refusal.since), above, (start, end)):
        wide = _WIDE_INDENT.search(text, line_start, line_end)
        if wide:
            at = wide.start("wide")
            sentence = f"a no-break space (U+{ord(text[at]):04X}) stands here, where only a plain space can"
            return _Told(at, at + 1, sentence, "write a plain space instead")
    return None


def _instead(text: str, start: int, tab: int) -> str:
    """The spaces that a tab was meant to be: as many as the line above begins with, two more below a key."""
    if text[start:tab].strip():
        return "write a space instead"
    above = next((line for line in reversed(text[:start].splitlines()) if line.strip()), "")
    begins = len(above) - len(above.lstrip(" "))
    return f"begin the line with {begins + 2 if above.rstrip().endswith(':') else max(begins, 2)} spaces instead"


def _line(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def _colon(text: str, refusal: Refusal) -> _Told:
    start, _ = _line(text, refusal.at)
    before = text[start : refusal.at]
    if re.search(r":\s", before):
        name = before.strip().partition(":")[0].lstrip("- {")
        return _Told(
            refusal.at,
            refusal.at + 1,
            f"a second colon follows {name}, and one divides a name from its value",
            _QUOTATION,
        )
    above = _line(text, max(0, start - 1))
    if joined := _space_missing(text, *above):
        return joined
    sentence = (
        "this line has a name of its own and is indented further than the value above, which it seems to continue"
    )
    return _Told(start + len(before) - len(before.lstrip()), refusal.at, sentence, "indent it like the line above")


def _no_colon(text: str, refusal: Refusal) -> _Told:
    _, end = _line(text, refusal.since)
    words = text[refusal.since : end].rstrip()
    joined = _space_missing(text, refusal.since, end)
    if joined:
        return joined
    return _Told(refusal.since, refusal.since + len(words), f"{_short(words)} has no colon after a name", "add a colon")


def _space_missing(text: str, start: int, end: int) -> _Told | None:
    """The line `cta:Scegli ora`, which is a text as long as no space follows the colon."""
    words = text[start:end].strip()
    found = _JOINED.match(words)
    if not found:
        return None
    name, at = found["name"], text.index(words, start) + found.end()
    advice = f"write {_short(f'{name}: {words[found.end() :]}')}"
    return _Told(at - found.end(), at, f"a space is missing after the colon of {name}", advice, at)


def _unclosed_quote(text: str, refusal: Refusal) -> _Told:
    mark = text[refusal.since : refusal.since + 1]
    sentence = f"the quotation mark {mark} opens a text here and nothing closes it"
    return _Told(refusal.since, refusal.since + 1, sentence, f"write {mark} at the end of the text")


def _escape(text: str, refusal: Refusal) -> _Told:
    found = _ESCAPE.match(text, text.rfind("\\", 0, refusal.at + 1))
    if not found:
        return _nothing_fits(text, refusal)
    sentence = f"{found.group()} means nothing between double quotation marks"
    return _Told(*found.span(), sentence, f"write \\{found.group()} for the sign itself, or use single quotation marks")


def _beginning(text: str, refusal: Refusal) -> _Told:
    at = refusal.since if text[refusal.since : refusal.since + 1] in {"*", "&", "!", "%"} else refusal.at
    return _Told(
        at, at + 1, f"{text[at : at + 1]} begins a value here, which only a text in quotation marks can do", _QUOTATION
    )


def _block_text(text: str, refusal: Refusal) -> _Told:
    sign = text[refusal.since : refusal.since + 1]
    sentence = f"text stands behind {sign}, which says that the text starts on the next line"
    return _Told(
        refusal.at, _line(text, refusal.at)[1], sentence, "move it to the next line, or put it in quotation marks"
    )


def _group(text: str, refusal: Refusal) -> _Told:
    closing = _CLOSING.get(text[refusal.since : refusal.since + 1], "}")
    _, end = _line(text, refusal.since)
    if refusal.at > end or not text[refusal.at : end].strip():
        return _unclosed_group(text, refusal.since)
    if text.startswith(":", refusal.at):
        sentence = "a second colon stands here, and one divides a name from its value"
        return _Told(refusal.at, refusal.at + 1, sentence, _QUOTATION)
    sentence = f"neither a comma nor {closing} stands before {_short(text[refusal.at : end])}"
    return _Told(refusal.at, refusal.at + 1, sentence, "add a comma, or put the text in quotation marks")


def _unclosed_group(text: str, at: int) -> _Told:
    opening = text[at : at + 1]
    closing = _CLOSING.get(opening, "}")
    return _Told(
        at, at + 1, f"{opening} opens here, and no {closing} closes it", f"write {closing} where the values end"
    )


def _last_open(text: str) -> int:
    """Where the last bracket stands that nothing closes, or -1."""
    closed = 0
    for at in range(len(text) - 1, -1, -1):
        if text[at] in _CLOSING.values():
            closed += 1
        elif text[at] in _CLOSING:
            closed -= 1
        if closed < 0:
            return at
    return -1


def _list_item(text: str, refusal: Refusal) -> _Told:
    sign = text[refusal.at : refusal.at + 1]
    what = "a list item" if sign == "-" else "a name"
    sentence = f"{sign} and a space begin {what} here, behind a name that has its value on the same line"
    return _Told(refusal.at, refusal.at + 1, sentence, "begin a new line, or put the text in quotation marks")


def _misplaced(text: str, refusal: Refusal) -> _Told:
    """Inside a group of names and values: text behind a closed quotation mark, or a line indented differently."""
    start, end = _line(text, refusal.at)
    before = text[start : refusal.at].rstrip()
    words = _short(text[refusal.at : end])
    if text.startswith(":", refusal.at):
        return _Told(refusal.at, refusal.at + 1, "a value stands here without a name", "write a name before the colon")
    if not before:
        advice = "indent it like the lines it belongs to"
        return _Told(refusal.at, end, "this line is indented differently from the lines it belongs to", advice)
    if before[-1] in "'\"":
        sentence = f"{words} stands behind the quotation mark that closes the value"
        return _Told(
            refusal.at - 1, refusal.at, sentence, f"write {before[-1] * 2} inside the text, or delete the mark"
        )
    return _Told(refusal.at, end, f"{words} stands behind a value that is complete", _QUOTATION)


def _outside(text: str, refusal: Refusal) -> _Told:
    end = _line(text, refusal.at)[1]
    return _Told(
        refusal.at, end, "this line stands outside of what the file began with", "indent it like the lines above"
    )


def _no_value(text: str, refusal: Refusal) -> _Told:
    sign = text[refusal.at : refusal.at + 1].strip()
    opening = _last_open(text[: refusal.at])
    if not sign and opening >= 0:
        return _unclosed_group(text, opening)
    if not sign:
        return _Told(refusal.at, refusal.at, "the file ends here, where a value is due", "write the value")
    return _Told(refusal.at, refusal.at + 1, f"{sign} stands here, where a value is due", _QUOTATION)


def _version(text: str, refusal: Refusal) -> _Told:
    return _Told(
        refusal.since, _line(text, refusal.since)[1], "this line asks for another YAML than omni reads", "delete it"
    )


def _nothing_fits(text: str, refusal: Refusal) -> _Told:
    end = max(refusal.at, _line(text, refusal.at)[1])
    return _Told(refusal.at, end, "nothing can be read from here on", _QUOTATION)


def _short(text: str) -> str:
    told = text.strip()
    return told if len(told) <= 40 else f"{told[:39]}…"


_TELLERS: tuple[tuple[str, Callable[[str, Refusal], _Told | None]], ...] = (
    (r"mapping values are not allowed", _colon),
    (r"could not find expected ':'", _no_colon),
    (r"quoted scalar: found unexpected (?:end of stream|document)", _unclosed_quote),
    (r"escape|hexdecimal|hexadecimal", _escape),
    (
        r"cannot start any token|scanning an? (?:alias|anchor|tag|directive)|parsing a tag|tag handle|directive",
        _beginning,
    ),
    (r"block scalar", _block_text),
    (r"incompatible", _version),
    (r"node content", _no_value),
    (r"flow (?:mapping|sequence|node)", _group),
    (r"(?:entries|keys) are not allowed", _list_item),
    (r"block (?:mapping|collection|sequence)|expected (?:key|'-' indicator)", _misplaced),
    (r"document start", _outside),
)
