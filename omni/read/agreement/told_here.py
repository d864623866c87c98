"""Whether the sentence of a value speaks of the campaign at all, or of somebody else: `my cousin gives his friends 10% off`."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.model.claims import Claim, Claims
from omni.model.regex import regex
from omni.read.agreement.sentences import TITLES, length_of, sentence_of
from omni.read.agreement.subjects import words_of
from omni.read.folding import fold
from omni.read.names import names_of

_SHORT, _CURT = 110, 30
_OFFERED = frozenset({"money", "percent", "code", "date", "bundle", "multiplier", "free", "link"})
_SPOKEN = regex(
    r"(?<!\w)(?:offert\w*|ofert\w*|offre\w*|offer\w*|angebot\w*|aktion\w*|promo\w*|deals?|sales?|saldi|soldes?|rebaj\w*|codes?|codic[ei]|cod|codul|codigo|coupon\w*|gutschein\w*|voucher\w*|buon[oi]"
    r"|prezz\w*|pric\w+|preis\w*|prix|precio\w*|pret\w*|tarif\w*|deposit\w*|anzahlung|caparra|dobanda|interest|interes|interessi|zins\w*|fees?"
    r"|iscri\w+|inscri\w+|anmeld\w+|enrol\w*|sign up|regist\w+|apunt\w+|compr\w+|acquist\w+|book\w*|order\w*|buy|shop\w*|prenot\w*|reserv\w*|rezerv\w*|buch\w+|bestell\w+|command\w+|ordin\w+|comand\w+|achet\w+|cumpar\w+|kauf\w+|gebucht|gekauft"
    r"|habitual|habituel\w*|usual\w*|normal\w*|solito|d.habitude|obicei|sonst|ublich\w*|saves?|risparmi\w*|economis\w+|spar\w*|ahorr\w+|everything|tutt[oaie]|tout|toute|tous|toutes|tod[oa]s?|alles|alle|toate|totul|tot|all|magasin|negozio|store|kasse|till|basket|carrello|cart|panier|cos|warenkorb"
    r"|you|your|we|our|us|ti|vi|tu|tuo|tua|tuoi|tue|vostr\w+|nostr\w+|noi|le riserviamo|du|dein\w*|sie|ihr\w*|euch|wir|uns|unser\w*|te|toi|vous|votre|vos|nous|notre|nos|os|tus|vuestr\w+|nuestr\w+|nosotros|voi|iti|va|dvs|dumneavoastra|tau|ta"
    r"|until|till|fino|entro|bis|jusqu\w*|hasta|pana|oggi|domani|today|tomorrow|heute|morgen|hoy|manana|azi|maine|demain)(?!\w)"
)
"""Words of offers, of those who make them and of those to whom they are made, in all languages."""


def is_told_here(claims: Claims, claim: Claim) -> bool:
    """True for a value in a title, in a brief message, and in a sentence that says whom it is for, another value, or a
    word of a fact; a curt sentence belongs to those beside it.
    """
    text = claims.readable[claim.part].text
    if claim.part in TITLES or length_of(claims) <= _SHORT:
        return True
    start, end = sentence_of(text, claim, _CURT)
    if any(
        start <= one.start < end and one.kind in _OFFERED and one.part == claim.part and one != claim
        for one in claims.claims
    ):
        return True
    said = fold(f"{text[start : claim.start]} {text[claim.end : end]}")
    return bool(_SPOKEN.search(said)) or _names_a_fact(claims, said)


def _names_a_fact(claims: Claims, said: str) -> bool:
    brief = claims.message.brief
    if any(fold(name) in said for name, _ in names_of(brief)):
        return True
    return any((words := words_of(claims, fact)) and words.search(said) for fact in brief.facts.values())
