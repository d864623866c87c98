"""Writes rules, keys, facts, channels and schedule.md from the program, so that they cannot say anything else.

Run from the top of a checkout, in an environment with omni: `python docs/generate.py`.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby, takewhile
from pathlib import Path

from omni.check import catalogue
from omni.commands import printed_page
from omni.load import load
from omni.load.schema import KINDS, describe
from omni.model.channel import Channel, Limit
from omni.words.pictures import taken
from omni.workspace import read, starter_root

_OMNI = Path(__file__).parents[1] / "omni"
FAMILIES = {
    "A11Y": "For every reader",
    "APR": "Approvals",
    "BRD": "The brand",
    "CHN": "Channels",
    "CON": "Consistency: what a message says against what is meant",
    "FCT": "The facts themselves",
    "JRN": "Journeys",
    "LAW": "The law",
    "LNK": "Links",
    "LOC": "Languages",
    "OMN": "Strategy: what a campaign claims to be",
    "REQ": "What must be there",
    "SCH": "The schedule",
    "SEG": "Segments",
    "SRC": "Values come from their facts",
    "TPL": "Templates",
    "VOX": "The brand's voice",
    "WVR": "Waivers",
    "YML": "The files",
}


def rules() -> str:
    """Gives the catalogue: a table of each family, then every rule's manual."""
    ordered = sorted(catalogue(), key=lambda rule: rule.code)
    lines = ["# What omni checks", "", "Every page below is also told by `omni explain NAME`.", ""]
    for family, members in groupby(ordered, key=lambda rule: rule.family):
        lines += [f"## {FAMILIES[family]} ({family})", ""]
        for rule in members:
            manual = rule.manual.replace("\n## ", "\n#### ")
            strict = f", {rule.strict.word} with `--profile strict`" if rule.strict else ""
            lines += [f"### {rule.name} ({rule.code}, {rule.level.word}{strict})", "", manual, ""]
    return "\n".join(lines).rstrip() + "\n"


def keys() -> str:
    """Gives every key of every kind of file with its description, three levels deep."""
    lines = [
        "# The keys of the YAML files",
        "",
        "`omni explain KIND.KEY` tells more; `omni schema KIND` tells editors.",
        "",
    ]
    for kind in KINDS:
        lines += [f"## {kind}", "", *_table(kind)]
        for name, _ in _entries(kind):
            path = f"{kind}.{name}"
            inner = _facts(path) or _table(path)
            if inner and name != "copy":
                lines += [f"### {path}", "", *_example(path), *inner]
                lines += [] if path.endswith(".facts") else _deeper(path)
    return "\n".join(lines).rstrip() + "\n"


def _deeper(path: str) -> Iterator[str]:
    """Gives the keys below those of a key: the steps of a journey, what a frequency cap says."""
    for name, _ in _entries(path):
        inner = _table(f"{path}.{name}")
        if inner and name not in {"facts", "copy"}:
            yield from (f"#### {path}.{name}", "", *_example(f"{path}.{name}"), *inner)


def _table(path: str) -> list[str]:
    rows = [f"| `{name}` | {_cell(words)} |" for name, words in _entries(path)]
    return ["| key | what it is |", "|---|---|", *rows, ""] if rows else []


def _example(path: str) -> list[str]:
    """Gives the example of a key as a block of YAML."""
    page = describe(path) or ()
    begin = next((at for at, line in enumerate(page) if line.startswith("example")), len(page))
    block = takewhile(str.strip, page[begin:])
    lines = [line.removeprefix("example").removeprefix("  ") for line in block]
    return ["```yaml", *filter(None, lines), "```", ""] if lines else []


def _facts(path: str) -> list[str]:
    """Gives the page about facts: headings, and every way to write one."""
    page = describe(path) or ()
    begin = next((at for at, line in enumerate(page) if line.startswith("# ") and at), len(page))
    if not path.endswith(".facts") or begin == len(page):
        return []
    lines = (f"#### {line[2:]}" if line.startswith("# ") else f"    {line}" if line else "" for line in page[begin:])
    return [piece for line in lines for piece in ((line, "") if line.startswith("####") else (line,))] + [""]


def _entries(path: str) -> list[tuple[str, str]]:
    """Gives the keys and their descriptions as the manual lists them."""
    page = describe(path) or ()
    listed = takewhile(str.strip, page[page.index("keys") + 1 :] if "keys" in page else ())
    return [(name, words.strip()) for name, _, words in (line.strip().partition(" ") for line in listed)]


def channels() -> str:
    """Gives the shipped channels: parts, limits and where the limits come from."""
    lines = ["# The channels", "", "Each is a folder of `channel_templates/`; `omni explain CHANNEL` tells one.", ""]
    for channel in load(read(starter_root()))[0].channels.values():
        lines += _channel(channel)
    return "\n".join(lines).rstrip() + "\n"


def _channel(channel: Channel) -> Iterator[str]:
    yield from (f"## {channel.title} (`{channel.id}`)", "")
    yield from ("| part | limit | | source | confidence | checked on |", "|---|---|---|---|---|---|")
    limited = [(part.name, limit) for part in channel.parts.values() for limit in part.limits]
    for name, limit in (
        *limited,
        *(("the sender's name", limit) for limit in channel.sender),
        *(("a code", limit) for limit in channel.code),
    ):
        level = "advised" if limit.advised else "refused"
        source = f"{_cell(limit.source)} | {limit.confidence} | {limit.checked_on}"
        yield f"| {name} | {_amount(limit)} | {level} | {source} |"
    for limit in channel.pictures:
        source = f"{_cell(limit.source)} | {limit.confidence} | {limit.checked_on}"
        yield f"| pictures | {taken(limit)} | {'advised' if limit.advised else 'refused'} | {source} |"
    yield ""


def _amount(limit: Limit) -> str:
    words = ((limit.min, "at least"), (limit.max, "at most"))
    amounts = ", ".join(f"{word} {number:,} {limit.unit}" for number, word in words if number is not None)
    return f"{amounts} in each line" if limit.each else amounts


def facts() -> str:
    """Gives what each kind of fact prints, and each of its parts, in three languages."""
    lines = [
        "# What facts print",
        "",
        "Each line is printed by omni itself; `omni explain printed` tells the same. Words around a value stand in the",
        "text, as in `Free delivery over {{ delivery.over }}`, and filters (`omni explain filters`) bend them.",
        "",
        "| written | in a text | English | Italian | Romanian |",
        "|---|---|---|---|---|",
    ]
    before = ""
    for variable, way, told in printed_page.rows():
        written = f"`{_cell(way)}`" if way != before else ""
        before = way
        lines.append(f"| {written} | `{variable}` | {' | '.join(map(_cell, told))} |")
    return "\n".join(lines) + "\n"


def schedule() -> str:
    """Gives the place of each rule of the schedule: what names it in its own words, for one person after the other."""
    lines = [
        "# Where each rule of the schedule is decided",
        "",
        "Each of the rules R1 to R35 is written once, in what names it; the engine for many people",
        "(`omni/simulate/crowd`) asks the same functions or is held against them. Its vectors are the tests",
        "`test_r1_…` to `test_r35_…` of `tests/simulate`.",
        "",
        "| rule | decided in | which says |",
        "|---|---|---|",
    ]
    for rule, places in sorted(decided().items()):
        lines += [f"| R{rule} | `{name}` | {_cell(words)} |" for name, words in places]
    return "\n".join(lines) + "\n"


def decided() -> dict[int, list[tuple[str, str]]]:
    """Gives the functions, classes and modules that name each rule, with what they say first."""
    found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    for package in ("audience", "draws", "simulate", "timing"):
        for file in sorted((_OMNI / package).glob("*.py")):
            module = ".".join(file.relative_to(_OMNI.parent).with_suffix("").parts).removesuffix(".__init__")
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                    continue
                text = " ".join((ast.get_docstring(node) or "").split())
                name = module if isinstance(node, ast.Module) else f"{module}.{node.name}"
                sentences = [] if "R1 to R35" in text else re.split(r"(?<=\.) ", text)
                named = {rule: sentence for sentence in reversed(sentences) for rule in _rules(sentence)}
                for rule, sentence in named.items():
                    found[rule].append((name, sentence))
    return found


def _rules(text: str) -> set[int]:
    """The numbers of the rules that a text names: `R5`, `R13 to R16`."""
    named = (map(int, pair) for pair in re.findall(r"\bR(\d+) to R(\d+)", text))
    ranges = {rule for first, last in named for rule in range(first, last + 1)}
    return ranges | set(map(int, re.findall(r"\bR(\d+)\b", text)))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


PAGES = {"rules.md": rules, "keys.md": keys, "facts.md": facts, "channels.md": channels, "schedule.md": schedule}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (Path(__file__).parent / name).write_text(page(), encoding="utf-8", newline="\n")
