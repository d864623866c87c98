"""Lost copy → a finding that names the cause, with the corrected line and a fix."""

from __future__ import annotations

from omni.load.yaml.lost_copy import Loss
from omni.load.yaml.mend import LostCopy
from omni.load.yaml.quotation import Correction, corrected, folded
from omni.model.problem import Finding, Fix, Replacement
from omni.model.sources import Source

_LONGEST_TOLD = 40
_LONGEST_LINE = 300


def copy_finding(source: Source, lost: LostCopy, rule: str) -> Finding:
    """What YAML took of an entry, at that very stretch; the fix is safe where the author's words have one reading."""
    entry, raw, loss = lost
    correction = corrected(raw, loss)
    place = source.place(entry.start + loss.start, entry.start + loss.end)
    replacement = Replacement(source.place(entry.start, entry.end), correction.written)
    fix = Fix(_title(entry.key, correction), (replacement,), safe=correction.sure)
    sentence = f"{entry.key} {_predicate(raw, loss)}"
    return Finding(place, sentence, rule, advice=_advice(entry.key, loss, correction), fix=fix)


def _predicate(raw: str, loss: Loss) -> str:
    taken = _short(raw[loss.start : loss.end])
    before = folded(raw[: loss.start])
    told = _END.get(loss.kind) if before else None
    if told:
        return told.format(taken=taken, before=_last_words(before), after=_short(raw[loss.end :]))
    return _START[loss.kind].format(taken=taken, after=_short(raw[loss.end :]))


_START = {
    "hash": "is empty: {taken} begins with #, which starts a note",
    "note": "is empty: # starts a note",
    "colon": "begins with a colon",
    "comma": "begins with a comma, which ends a value between {{ and }}",
    "bracket": "begins with {taken}, which groups values",
    "alias": "begins with *, which stands for a value named elsewhere in the file",
    "anchor": "begins with &, which makes a name of the word behind it",
    "tag": "begins with !, which makes an order to programs of the word behind it",
    "block": "begins with {taken}, which says that the text starts on the next line",
    "reserved": "begins with {taken}, which only a text in quotation marks can do",
    "list item": "begins with {taken} and a space, which starts a list or a name",
    "braces": "begins with {{{{, which without a quotation mark before it opens a group of values",
    "group": "begins with {taken}, which opens or closes a list or a group of values",
    "never closed": "opens with {taken}, and no {taken} closes it",
}
_END = {
    "hash": 'ends at "{before}": a # after a space starts a note, so {taken} is lost',
    "note": 'ends at "{before}": {taken} counts as a note',
    "colon": 'is split after "{before}": a colon and a space divide a name from its value',
    "comma": 'ends at "{before}": between {{ and }} a comma starts the next value',
    "bracket": 'ends at "{before}": between {{ and }} the sign {taken} groups values',
    "closed early": "ends before {after}: the {taken} there closes the one at its start",
    "escape": "holds {taken}, which means nothing between double quotation marks",
}


def _short(text: str) -> str:
    told = _on_one_line(text)
    return told if len(told) <= _LONGEST_TOLD else f"{told[: _LONGEST_TOLD - 1].rstrip()}…"


def _last_words(text: str) -> str:
    text = _on_one_line(text)
    return text if len(text) <= _LONGEST_TOLD else f"…{text[1 - _LONGEST_TOLD :].lstrip()}"


def _on_one_line(text: str) -> str:
    return folded(text).replace("\n", " ")


def _title(key: str, correction: Correction) -> str:
    return f"move the text of {key} to the next line" if "\n" in correction.written else f"quote the text of {key}"


def _advice(key: str, loss: Loss, correction: Correction) -> str:
    line = f"{key}: {correction.written}"
    if "\n" in line:
        return f"move the text to the line below {line.partition(chr(10))[0]}"
    if len(line) > _LONGEST_LINE:
        return f"put the text of {key} in quotation marks"
    return f"write {line}" + (", or two spaces before # for a note" if loss.kind == "note" else "")
