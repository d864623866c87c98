"""How a text sounds: emoji, exclamation marks, capitals, the length of sentences, single words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from omni.measure.emoji import clusters_with_kind
from omni.model.claims import Claims
from omni.model.problem import Finding
from omni.model.regex import regex
from omni.read.authored import BLANK, TAG, Authored
from omni.read.folding import fold

Span = tuple[int, int]

_SENTENCE_END = regex(rf"[.!?…]+(?=[\s{TAG}]|$)|\n[ \t]*\n")
_MAYBE_EMOJI = regex("[\u203c\u2049\u20e3\u2139-\u3299\ufe0f\U0001f000-\U0001faff]")
_WORD = regex(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+|" + f"{BLANK}+")
_LONG_WORD = 6
_CAPITALS = regex(r"(?<![\w-])[^\W\d_a-zà-öø-ÿß-]{2,}(?![\w-])")


@lru_cache(maxsize=2048)
def emoji_in(text: str) -> tuple[Span, ...]:
    """Where emoji stand."""
    if not _MAYBE_EMOJI.search(text):
        return ()
    found, at = [], 0
    for cluster, is_emoji in clusters_with_kind(text):
        if is_emoji:
            found.append((at, at + len(cluster)))
        at += len(cluster)
    return tuple(found)


@lru_cache(maxsize=2048)
def exclamations_in(text: str) -> tuple[Span, ...]:
    """Where exclamation marks stand."""
    return (
        tuple((at, at + 1) for at, char in enumerate(text) if char in "!！❗❕") if "!" in text or "❗" in text else ()
    )


@lru_cache(maxsize=2048)
def sentences(text: str) -> tuple[tuple[Span, int], ...]:
    """Where each sentence stands, and how many words it has; a variable counts as one."""
    found, start = [], 0
    for end in [*(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]:
        words = list(_WORD.finditer(text, start, end))
        if words:
            found.append(((words[0].start(), words[-1].end()), len(words)))
        start = end
    return tuple(found)


@lru_cache(maxsize=2048)
def lix(text: str) -> tuple[int, Span, int]:
    """How hard a text is to read, where it stands, and how many words it has.

    LIX is the mean of words a sentence, and the share of words of more than six letters in percent (C. H. Björnsson,
    Läsbarhet, 1968); it needs no syllables, so it is the same for every language.
    """
    words, ends = list(_WORD.finditer(text)), len(sentences(text))
    if not words:
        return 0, (0, 0), 0
    long = sum(len(word[0]) > _LONG_WORD and BLANK not in word[0] for word in words)
    return round(len(words) / ends + 100 * long / len(words)), (words[0].start(), words[-1].end()), len(words)


@lru_cache(maxsize=2048)
def shouted(text: str, names: tuple[str, ...]) -> tuple[tuple[Span, int], ...]:
    """Where words in capitals stand side by side, and how many; names that are spelt so do not count."""
    runs: list[tuple[Span, int]] = []
    for match in _CAPITALS.finditer(text):
        if not match[0].isupper() or match[0] in names:
            continue
        if runs and not text[runs[-1][0][1] : match.start()].strip(" ,'’"):
            (start, _), count = runs.pop()
            runs.append(((start, match.end()), count + 1))
        else:
            runs.append((match.span(), 1))
    return tuple(runs)


@lru_cache(maxsize=4096)
def terms_in(text: str, terms: tuple[str, ...]) -> tuple[tuple[Span, str], ...]:
    """Where some words or phrases stand, with and without accents, however they are spelt in capitals."""
    folded = fold(text)
    found = []
    for term in terms:
        plain = " ".join(fold(term).split())
        first = plain.split(" ")[0]
        if first and first in folded:
            pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, plain.split(" "))) + r"(?!\w)"
            found += [(match.span(), term) for match in re.finditer(pattern, folded)]
    return tuple(sorted(found))


def too_many(
    claims: Claims, found: Sequence[tuple[Authored, Span]], most: int, key: str, what: str
) -> Iterator[Finding]:
    """The finding about things that a message has more of than the brand's voice allows, at the first too many."""
    if len(found) <= most:
        return
    text, place = found[most]
    brand = claims.message.brief.brand
    yield Finding(
        text.place(*place),
        f"{claims.message.name} has {len(found)} {what}, the brand uses {f'at most {most}' if most else 'none'}",
        related=((brand.route / "voice" / key, "the brand's voice"),),
        advice=f"take out {len(found) - most}",
        seen=text.seen(claims.message.name, *place),
    )
