"""Days that end no offer: those up to now (`din 1866 până azi`), in a question, of two days in passing, of a stay."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.model.claims import Claim, Claims, DateRange
from omni.model.regex import regex
from omni.read.folding import fold
from omni.read.surroundings import after, before

_TODAY = regex(r"(?:oggi|azi|astazi|today|heute|aujourd'hui|hoy)")
_YEAR = regex(r"(?<![\w.,/€$£-])(?:1[5-9]|20)\d\d(?![\w/€$£%])")
_HAS_DONE = regex(
    r"(?<!\w)(?:(?:abbiamo|hanno|ho|avete)(?: \w+)? \w+(?:t|s)[oaie]|(?:am|au|ati)(?: \w+)? \w+[tsa]|(?:we've|i've|they've|you've|have|has|had)(?: \w+)? \w+|(?:haben|hat|habe|hatten|wurden?|sind)(?: \w+){1,8} \w*ge\w+(?:t|en)"
    r"|(?:avons|ont|avez|j'ai)(?: \w+)? \w+(?:e|i|u|is|it|ert)e?s?|(?:hemos|han|he|habeis)(?: \w+)? \w+(?:do|to|cho))(?!\w)"
)
"""What has been done so far, in all languages."""
_LONGER = regex(
    r"prorog|estes[oa]|prolung|extend|verlanger|prolong|ampliad|alargad|prelungi|keep|kept|tenut|offert|sconto|discount|rabatt|remise|descuento|reducer"
)
"""What is no past although it is told in that tense: an offer that has been made longer."""
_ASKING = regex(
    r"(?<!\w)(?:quant[oaie]|chi|cosa|qual[ei]|come|how|who|what|which|why|wie|wer|was|welche[rsnm]?|warum|wieso|combien|qui|comment|pourquoi|quel(?:le)?s?|cuant[oa]s?|quien|cual(?:es)?|como|cat[iae]?|cine|cum|de ce)(?!\w)"
)
_OFFERED = frozenset({"money", "percent", "code", "bundle", "free", "multiplier"})
_TWO_DAYS = regex(
    r"(?<!solo )(?<!soltanto )(?<!only )(?<!nur )(?<!doar )(?<!seulement )(?<!just )(?<!\w)(?:oggi|today|heute|aujourd'hui|hoy|azi|astazi) (?:e|and|und|et|y|si) $"
)
_STAY = regex(
    r"(?<!\w)(?:stays?|soggiorn[oi]|aufenthalt|sejour|estancia|sejur\w*|cazare\w*|booking|prenotazione|buchung|reserva|reservation|rezervar\w+|(?:check-?in)|holiday|trip|vacanza|reise|voyage|viaje|courses?|corso|kurs|\w+kurs|cours|curso|curs(?:ul)?|camp|campo|lager|stage|tabara|campamento|rental|noleggio|miete|location|alquiler|inchiriere\w*)"
    r"(?!\w)[^.!?%€$£\d]{0,32}$"
)
"""What somebody has booked from one day to another, in all languages."""
_CHARGED = regex(r"\)?\s?[:·|-]?\s(?:[€$£]|eur|ron|lei|chf|gbp|usd)?\s?\d+[.,]\d\d(?!\d)")
_OFFER = regex(
    r"[%]|(?<!\w)(?:offer|ofert|discount|scont|reducer|rabatt|remise|descuento|promo|angebot|sale|code|codic|codul|valid|valabil|gultig|valable)"
)


def ends_no_offer(claims: Claims, claim: Claim, *, is_told: bool) -> bool:
    """True for a day that nothing ends on. `is_told` says that the message tells the end elsewhere, and rightly."""
    text = fold(claims.readable[claim.part].text)
    earlier, later = before(text, claim.start), after(text, claim.end)
    if isinstance(claim.value, DateRange):
        return bool((_STAY.search(earlier) or _CHARGED.match(later)) and not _OFFER.search(earlier))
    if claim.role != "deadline":
        return False
    if is_told and claim.unit == "named" and _TWO_DAYS.search(earlier):
        return True
    if _is_asked(claims, claim, earlier, later, text):
        return True
    return bool(_TODAY.fullmatch(fold(claim.text))) and _is_up_to_now(earlier, later)


def _is_up_to_now(earlier: str, later: str) -> bool:
    around = f"{earlier} {later}"
    return bool(_YEAR.search(earlier) or (_HAS_DONE.search(around) and not _LONGER.search(around)))


def _is_asked(claims: Claims, claim: Claim, earlier: str, later: str, text: str) -> bool:
    """True for a question in which nothing is offered: `câte creioane pierde un elev până la Crăciun?`."""
    start, end = claim.start - len(earlier), claim.end + len(later)
    if text[end : end + 1] != "?" or not _ASKING.search(earlier):
        return False
    return not any(
        one.kind in _OFFERED and one.part == claim.part and start <= one.start < end for one in claims.claims
    )
