"""Whether a day that ends something is said of the offer: what its sentence tells besides, or that nothing else is told."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from collections.abc import Sequence

from omni.model.claims import Claim, Claims, DateRange
from omni.model.facts import Fact, Period
from omni.model.regex import regex
from omni.read.agreement.fact_days import role_of
from omni.read.agreement.sentences import TITLES, length_of, sentence_of
from omni.read.agreement.subjects import words_of
from omni.read.folding import fold
from omni.read.surroundings import after, before

_SHORT, _BRIEF, _CURT = 170, 55, 60
_COUNTED = frozenset({"day", "hour", "week"})
_OFFERED = frozenset({"money", "percent", "code", "bundle", "free", "multiplier"})
_OFFER = regex(
    r"[%€$£]|(?<!\w)(?:offert\w*|ofert\w*|offre\w*|offer\w*|angebot\w*|aktion\w*|rabatt\w*|discount\w*|scont\w*|reduc\w*|remise\w*|descuent\w*|promo\w*|deals?|sales?|saldi|soldes?|rebaj\w*|codes?|codic[ei]|cod|codul|codigo|coupon\w*|gutschein\w*|voucher\w*|buon[oi]"
    r"|val(?:e|gono|id\w*|abil\w*|able\w*)|gultig\w*|gilt|gelten|prezz\w*|pric\w+|preis\w*|prix|precio\w*|pret\w*|tarif\w*|cost\w*|kost\w*|cout\w*|cuest\w*|gratis|free|kostenlos|gratuit\w*"
    r"|iscri\w+|inscri\w+|anmeld\w+|enrol\w*|sign up|regist\w+|apunt\w+|compr\w+|acquist\w+|book\w*|order\w*|buy|shop\w*|prenot\w*|reserv\w*|rezerv\w*|buch\w+|bestell\w+|command\w+|ordin\w+|comand\w+|achet\w+|cumpar\w+|kauf\w+|gebucht|gekauft|reservier\w+|einge(?:lost|schrieben)|angemeldet"
    r"|last (?:call|chance|day)|ultim[ao] (?:giorn\w+|occasione|zi|dia|sansa)|letzte[rn]? (?:tag|chance)|dernier jour|derniere chance|(?:solo|soltanto|only|just|nur|doar|numai|seulement)(?: noch| inca| ancora)? (?:(?:per )?(?:oggi|domani)|today|tomorrow|tonight|heute|morgen|azi|astazi|maine|aujourd'hui|demain|hoy|fino|until|till|by|bis|pana|jusqu|hasta)\w*|today only|season\w*|saison\w*|stagion\w*|sezon\w*|temporad\w*"
    r"|expir\w*|scad\w*|caduc\w*|termin(?:a|ano|ara|e)|finis(?:ce|cono)|endet|enden|schluss|ends?|ending|se termine(?:nt)?|acaba\w*|se (?:incheie|termina)|tornano?|goes? back|dann wieder)(?!\w)"
)
"""Words of offers and of what people do about them, in all languages."""
_FROM = regex(
    r"(?<!\w)(?:dal|dall'|dai|da|from|since|ab|vom|von|seit|a partir d[eu]|des|du|desde|del|de la|din|de pe|incepand cu)"
    r"(?:\s?(?:le|el|il|the|dem))?\s?(?:[\w.]+,?\s)?$"
)
_BEGINS = regex(
    r"(?<!\w)(?:starting|beg[ai]n\w*|start\w*|kicks? off|launch\w*|inizi\w*|cominci\w*|part(?:e|ono|enza|ira|iamo)|appuntament\w*|apr\w+|opens?|opening|reopen\w*|riapr\w+|beginn\w*|fang\w*|los|eroffn\w*|offnet"
    r"|commenc\w*|debut\w*|ouvr\w+|ouvert\w*|rentree|empiez\w*|empez\w*|comienz\w*|comenz\w*|arranc\w*|abr\w+|estren\w*|incep\w*|deschid\w*|porn\w*|lans\w*|debutea\w*|first|prim[oae]|premiere?|erste[rns]?|primer[oa]?|vernissage|premiera)(?!\w)"
)
"""Words for a beginning, in all languages; those for "from" stand right before the day."""
DEADLINES = frozenset({"deadline", "before", "loosely before"})
"""The roles of last days."""


def needs_a_tie(claims: Claims, claim: Claim, rivals: Sequence[Fact]) -> bool:
    """True for the last day of anything, and for a first day without a word for a beginning (`la fête est le 8 juin`); a
    range may be that of a fact which is one too.
    """
    if isinstance(claim.value, DateRange):
        return all(role_of(fact) == "end" for fact in rivals)
    if claim.role == "start":
        text = fold(claims.readable[claim.part].text)
        earlier = before(text, claim.start)
        return not (_FROM.search(earlier) or _BEGINS.search(f"{earlier} | {after(text, claim.end)}"))
    return claim.role in DEADLINES


def is_tied(claims: Claims, claim: Claim, fact: Fact) -> bool:
    """True for a day in a title or a brief message, one counted from today, and one in whose sentence a value or a word
    of an offer or of the fact stands; a curt sentence belongs to those beside it, a short message is one.
    """
    if claim.part in TITLES or claim.unit in _COUNTED:
        return True
    text = claims.readable[claim.part].text
    length = length_of(claims)
    start, end = (0, len(text)) if length <= _SHORT else sentence_of(text, claim, _CURT)
    if any(one.kind in _OFFERED and one.part == claim.part and start <= one.start < end for one in claims.claims):
        return True
    if _tells_the_beginning(claims, claim, fact, start, end):
        return True
    said = fold(text[start:end])
    words = words_of(claims, fact)
    return length <= _BRIEF or bool(_OFFER.search(said) or (words and words.search(said)))


def _tells_the_beginning(claims: Claims, claim: Claim, fact: Fact, start: int, end: int) -> bool:
    """True for an end beside the first day of the fact: `apriamo il 24 aprile e restiamo svegli fino al 30 settembre`."""
    return isinstance(fact.value, Period) and any(
        one.kind == "date"
        and one.part == claim.part
        and start <= one.start < end
        and one.value == fact.value.start.date()
        for one in claims.claims
    )
