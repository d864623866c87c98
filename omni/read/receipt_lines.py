"""The lines of a receipt, or of a bill in any message: what stands before an amount, and whether it is taken off."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from omni.model.claims import Claim, Claims, Readable
from omni.model.frozen import Frozen
from omni.model.regex import regex
from omni.model.remembered import remembered
from omni.read.amounts.on_receipts import RECEIPTS
from omni.read.folding import fold

_EDGE = regex(
    r"\n|\s[·|]\s|(?<=[\d€$£%)])[.,;]\s(?=[A-ZÀ-ÝĂÎȘȚ])|(?<=lei)\.\s|(?<=EUR)\.\s|(?<=RON)\.\s|(?<=TTC)\.\s|(?<=euro)\.\s"
)
_TAIL = regex(
    r"(?:\s?(?:\([^()]*\)|ttc|eur|euro|lei|ron|gbp|usd|chf|cb|pos|card|carta|kreditkarte|tarjeta|net|cash|ea(?:ch)?\.?|/\s?\w+"
    r"|(?:incl|inkl|impuestos|tva|vat|iva)\w*\.?[^\n]{0,25}|\*+\s?\d*|[.,;:*-]))*\s*"
)
"""What may stand behind the amount that ends a line."""
SUMS = regex(
    r"(?<![a-z])(?:(?:sub)?total\w*|summe|zwischensumme|gesamt\w*|endbetrag|(?:zu )?zahlen|somme|montant|importe|suma|(?:da|a|de) pagar\w*"
    r"|a payer|de plat\w*|balance|saldo|sold|solde|rest[eoa]?\w*|change|ruckgeld|rendu|cambio|cash|card|visa|mastercard|amex|contant\w*|numerar|bar|efectivo"
    r"|especes|carte|carta|tarjeta|karte|pagat\w*|paid|pagad\w*|paye\w*|bezahlt|platit\w*|achitat\w*|incasat\w*|vat|tva|iva|mwst|ust|igic|(?:sales )?tax\w*"
    r"|impost\w*|impuesto\w*|bollo|steuer|pendiente|due|offen|rambursa\w*|refund\w*|rimbors\w*|erstatt\w*|saved|risparmi\w*|gespart|economi\w*|ahorr\w*|tip|mancia)(?![a-z])"
)
"""Words of what a receipt adds up, owes, or was paid with, in all languages."""
_WORD = regex(r"[a-z]{3}")
_MINUS = regex(r"[-−–]\s?[€$£]?\s?$")
_ENDING = regex(r"\d[.,]\d\d(?:\s?(?:€|eur|lei|ron|£|\$))?[\s.]*$")
_LEAST_LINES = 2


class Line(Frozen):
    """What a line says before an amount, and altogether; whether no other amount of it follows, and whether it is taken
    off.
    """

    label: str
    text: str
    is_last: bool
    is_cut: bool


@remembered
def lines(claims: Claims) -> Mapping[Claim, Line]:
    """The line of every amount of a receipt that stands in one; of other messages none."""
    found: dict[Claim, Line] = {}
    money = [claim for claim in claims.claims if claim.kind == "money"]
    for readable in claims.readable.values() if money and _is_receipt(claims) else ():
        found |= dict(_lines_of(readable, [claim for claim in money if claim.part == readable.part]))
    return found


def _is_receipt(claims: Claims) -> bool:
    """True for a receipt, and where lines that end with amounts have a sum below them."""
    return claims.message.key.channel in RECEIPTS or any(map(_is_bill, claims.readable.values()))


def _is_bill(readable: Readable) -> bool:
    if readable.text.count("\n") < _LEAST_LINES:
        return False
    rows = [fold(row) for row in readable.text.split("\n")]
    ending = [row for row in rows if _ENDING.search(row)]
    return len(ending) > _LEAST_LINES and any(SUMS.match(row) for row in ending)


def _lines_of(readable: Readable, money: Sequence[Claim]) -> Iterator[tuple[Claim, Line]]:
    edges = [0, *(match.end() for match in _EDGE.finditer(readable.text)), len(readable.text)]
    folded = fold(readable.text)
    for start, end in pairwise(edges):
        inside = [claim for claim in money if start <= claim.start and claim.end <= end]
        if inside and _ends(folded, inside, end):
            yield from _in_line(readable.text, folded, inside, (start, end))


def _in_line(text: str, folded: str, inside: Sequence[Claim], edges: tuple[int, int]) -> Iterator[tuple[Claim, Line]]:
    """The amounts of one line; words between two of them make the second that of another thing."""
    begins = edges[0]
    for at, claim in enumerate(inside):
        behind = inside[at + 1].start if claim is not inside[-1] else None
        is_last = behind is None or bool(_WORD.search(folded, claim.end, behind))
        is_minus = bool(_MINUS.search(text[edges[0] : claim.start])) or text[claim.end : claim.end + 1] == "-"
        is_cut = claim.role == "saving" or is_minus
        yield claim, Line(folded[begins : claim.start], folded[slice(*edges)], is_last, is_cut)
        begins = claim.end if is_last else begins


def _ends(folded: str, inside: Sequence[Claim], end: int) -> bool:
    """True where a line ends with an amount, or only brackets follow: `£69.00 (VAT £11.50 included)`."""
    outside = [claim for claim in inside if folded.count("(", 0, claim.start) == folded.count(")", 0, claim.start)]
    return any(_TAIL.fullmatch(folded, claim.end, end) for claim in {inside[-1], *outside[-1:]})
