"""Days that are the reader's own: those of an invoice, of a seat, of an old policy, and by which a thing is needed."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from datetime import date

from omni.model.claims import Claim, Claims, DateRange
from omni.model.dates import Period
from omni.model.facts import Fact
from omni.model.regex import regex
from omni.read.agreement.subjects import words_of
from omni.read.folding import fold
from omni.read.surroundings import after, before

_REACH = 140
_NEXT = regex(r"[!?\n|]|\.\s")
_BILL = regex(r"(?<!\w)(?:factur[aei]\w*|fattura|invoice|bill|statement|rechnung\w*|facture|bolletta|chitanta)(?!\w)")
_PERIOD = regex(
    r"(?<!\w)(?:perioada(?: de facturare)?|periodo(?: di (?:fatturazione|riferimento)| de facturacion)?|(?:billing |statement )?period|(?:abrechnungs|leistungs|rechnungs)zeitraum"
    r"|periode(?: de facturation| facturee)?)(?: from| dal| del| de la| du| vom)?\s?:?\s?$"
)
"""What stands before the days that an invoice is of, in all languages."""
_BOOKED = regex(
    r"(?<!\w)(?:booking|reservation|order|prenotazione|ordine|buchung|reservierung|bestellung|reserva|rezervare\w*|confirmare)(?: (?:n[.°o]*|nr\.?|no\.?))?:? #?(?=[\w-]*\d)[\w-]+[,:.·|–-]?\s+$"
)
"""A booking with its number, right before a day, in all languages."""
_SEAT = regex(
    r"[^!?\n]{0,24}(?<!\w)(?:row|seats?|stalls|circle|fila|post[oi]|platea|reihe|platz|platze|sitz|rang|places?|asientos?|butacas?|randul|rand|locul|locuri(?:le)?)(?!\w)"
)
_POLICY = regex(
    r"(?<!\w)(?:polit[ae]|polizz[ae]|policy|police|versicherung|poliza|assurance|assicurazione|asigurare\w*|insurance|revisione|itp|mot|vertrag|contrat(?:to|o|ul)?|contract(?:ul)?|membership|tessera|pass(?:aporto|port)?)(?!\w)"
    r".*(?<!\w)(?:expira|scade|expires?|runs out|ends|lauft|endet|(?:arrive|vient) a (?:echeance|terme)|expire|vence|caduca)(?: \w+){0,2} $"
)
"""What somebody already has, and that it runs out, in all languages."""
_DEAL = regex(
    r"[%€$£]|(?<!\w)(?:offer|ofert|discount|scont|reducer|rabatt|remise|descuento|promo|angebot|deal|sale|code|codic|codul)"
)
"""What is not the policy's but an offer's, in all languages."""
_YOURS = regex(
    r"(?<!\w)(?:dumneavoastra|dvs|(?<!oferta )ta|tau|tua|tuo|sua|suo|vostr[ao]|your|ihr\w*|dein\w*|votre|ton|tu|su|vuestr[ao])(?!\w)"
)
_NEEDED = regex(
    r"[^.!?\n]{0,16}(?<!\w)(?:braucht?|brauchen|haben (?:will|mochte|wollen)|need(?:s|ed)?|serv(?:e|ono)|lo vuoi|li vuoi|necesit\w+|lo quieres|ai nevoie|il vrei|le vrei|en avez besoin|le voulez)(?!\w)"
)
_NEEDED_BEFORE = regex(
    r"(?<!\w)(?:gets? you|need (?:it|them|yours)|want (?:it|them)|(?:ti|vi) serv\w+|l[oi] vuoi|te da para|(?:te|vous) donne|(?:dir|ihnen) (?:bringt|reicht)|braucht?|besoin|necesit\w+|ai nevoie)(?!\w)[^.!?;\n]{0,24}$"
)
"""What somebody needs or gets by a feast, in all languages."""
_ON_ITS_WAY = regex(
    r",? (?:it's|it is|they're|they are|e|sono|ist (?:es|sie|alles)|sind sie|c'est|il est|esta|estan|este|sunt)(?: \w+){0,2} (?:in the (?:mail|post)|on (?:its|their) way|in viaggio|spedit[oaie]|unterwegs|en route|parti|en camino|pe drum|expediat\w*)(?!\w)"
)
"""What has become of a parcel by a day, in all languages."""


_PAPERS = regex(
    r"(?<!\w)(?:ricett[ae]|prescriptions?|ordonnances?|recetas?|rezepte?|retet\w+|libretto|permits?|permess[oi]|permisos?|incentiv\w+|ecobonus|sovvenzion\w+|subventions?|subvencion\w*|subsid\w+|forderung(?:en)?|grants?|verificare\w* (?:tehnic\w*|periodic\w*)|inspecti(?:a|e|ei)|itp|revisione|inspections?|(?:your|its|the|an?|car(?:'?s)?) mot|mot (?:test|certificate)|hauptuntersuchung|abgasuntersuchung|tuv|controle technique|inspeccion\w*|itv)(?!\w)[^.!?\n]*$"
)
"""Papers of a doctor, of a state, of a town, which run out by themselves, in all languages."""
_REFERENCE = regex(
    r"(?<!\w)(?:buchung|bestellung|schreiben|brief|anfrage|rechnung|auftrag|order|booking|letter|request|invoice|e-?mail|prenotazione|ordine|lettera|richiesta|fattura|commande|reservation|lettre|demande|facture|pedido|reserva|carta|solicitud|factura|comanda|rezervare\w*|scrisoare\w*|cerere\w*)"
    r"(?: [\w./-]+){0,3} (?:vom|of|from|dated|del|dal|du|de|din)(?: data)? $"
)
"""What is called by its day, in all languages: `Ihre Buchung vom 4. Januar`."""
_OWN_TRIAL = regex(
    r"(?<!\w)(?:(?:votre|ton) (?:periode d')?essai|your (?:free )?trial|(?:la|il) (?:tua|sua|tuo|suo) (?:periodo di )?prova|(?:ihre?|deine?) (?:\w+ )?(?:test|probe)\w*|(?:tu|su) (?:periodo de )?prueba|(?:iti|ti|vi) se (?:incheie|termina)|proba (?:ta|dvs|gratuita))(?!\w)"
)
"""A trial that somebody is on, in all languages."""
_KEPT = regex(
    r"(?<!\w)(?:(?:tin|tinem|pastr\w+|pun|punem|pus\w*|rezerv\w+) deoparte|(?:met(?:s|tons)?|mis\w*|gard(?:e|ons|ees?)) (?:(?:le|la|les) )?de cote|(?:mess[oaie]|metto|mettiamo|tengo|teniamo|tenut[oaie]|lasciat[oaie]) (?:da|in) parte"
    r"|(?:put|set|setting|putting|keep|kept|keeping|hold|holding|held)(?: \w+){0,2} (?:aside|back|for you|by)|(?:(?:leg(?:e|en)|halt(?:e|en))(?: \w+){1,3}|bis \w+) zuruck|zuruckgelegt|(?:guard\w+|apart\w+|reserv(?:o|amos|ado|ada)))(?!\w)[^.!?\n]{0,24}$"
)
"""What is kept for somebody until a day, in all languages."""
_PAID = regex(
    r"\s(?:schon |bereits |gia |already |deja |ya )?(?:bezahlt|paid|pagat[oaie]|paye(?:e|s|es)?|pagad[oa]s?|achitat\w*|platit\w*|gebucht|booked)(?!\w)"
)
_PAID_UNTIL = regex(
    r"(?<!\w)(?:bezahlt|paid(?: up)?|pagat[oaie]|paye(?:e|s|es)?|pagad[oa]s?|achitat\w*|platit\w*) (?:bis|until|till|to|fino|jusqu|hasta|pana)[^.!?\d]{0,10}$"
)
"""What is paid until a day, in all languages."""
_OWN_RATE = regex(
    r"(?<!\w)(?:your|il (?:tuo|suo|vostro)|la (?:tua|sua|vostra)|ihre?|deine?|votre|ton|ta|su|tu|vuestra) (?:\w+ )?(?:cuota|tarifa|rate|rent|fee|subscription|plan|membership|miete|beitrag|tarif|vertrag|canone|affitto|rata|quota|abbonamento|loyer|abonnement|abono|contrato|contrat|contract|contratto|pass)"
    r"(?: \w+){0,2} (?:hasta|until|till|bis|fino|jusqu|pana|runs|runs until)(?!\w)[^.!?\d]{0,10}$|(?<!\w)(?:chiria|abonamentul|tariful|contractul) (?:dumneavoastra|dvs|ta|tau) (?:\w+ )?pana[^.!?\d]{0,8}$"
)
_OWN_LAST_DAY = regex(
    r"(?<!\w)(?:your last day|(?:il )?(?:suo|tuo|vostro) ultimo giorno|ihr letzter tag|dein letzter tag|votre dernier jour|ton dernier jour|(?:su|tu) ultimo dia|ultima (?:dumneavoastra|dvs|ta) zi)(?: \w+){0,3} $"
)
"""The last day of what somebody has, in all languages."""


_OWN_VOUCHER = regex(
    r"(?<!\w)(?:(?:il )?(?:tuo|suo|vostro)|your|ihr|dein|votre|ton|su|tu) (?:buono|voucher|gutschein|bon|vale|cupon|coupon|credito|credit|guthaben|saldo|bonus)(?!\w)[^.!?\n]*$"
    r"|(?<!\w)(?:voucherul|cuponul|bonul|creditul) (?:dvs|dumneavoastra|tau)[^!?\n]*$"
)
"""What somebody has been given already, in all languages."""


def is_of_the_reader(claims: Claims, claim: Claim, facts: list[Fact]) -> bool:
    """True for the days of an invoice, the booked day of a run, the end of the reader's own policy, a feast by which a
    thing is needed, and the day by which a parcel is on its way.
    """
    text = fold(claims.readable[claim.part].text)
    earlier, later = before(text, claim.start), after(text, claim.end)
    if isinstance(claim.value, DateRange):
        return bool(_PERIOD.search(earlier) and _BILL.search(text[: claim.start]))
    if claim.unit == "feast":
        return bool(_NEEDED.match(later) or _NEEDED_BEFORE.search(earlier))
    if _REFERENCE.search(earlier) or _OWN_TRIAL.search(f"{text[: claim.start][-_REACH:]} {later}"):
        return True
    if _ON_ITS_WAY.match(later) or _KEPT.search(earlier) or _OWN_VOUCHER.search(text[: claim.start][-_REACH:]):
        return True
    if not _DEAL.search(earlier) and (
        _PAID.match(later)
        or _PAPERS.search(_sentence(text, claim))
        or any(words.search(earlier) for words in (_PAID_UNTIL, _OWN_RATE, _OWN_LAST_DAY))
    ):
        return True
    return _is_booked(claim, text, facts) or _is_of_a_policy(claims, _sentence(text, claim), facts)


def _sentence(text: str, claim: Claim) -> str:
    return _NEXT.split(text[max(0, claim.start - _REACH) : claim.start])[-1]


def _is_booked(claim: Claim, text: str, facts: list[Fact]) -> bool:
    """True for one day of a run, behind the number of a booking or before a seat."""
    day = claim.value
    if not isinstance(day, date) or not any(_holds(fact, day) for fact in facts):
        return False
    return bool(_BOOKED.search(text[: claim.start]) and _SEAT.match(text[claim.end :]))


def _holds(fact: Fact, day: date) -> bool:
    return isinstance(fact.value, Period) and fact.value.start.date() <= day <= fact.value.end.date()


def _is_of_a_policy(claims: Claims, earlier: str, facts: list[Fact]) -> bool:
    """True for when what the reader has already runs out, where no date of the campaign has words for it."""
    if _DEAL.search(earlier) or not (_POLICY.search(earlier) and _YOURS.search(earlier)):
        return False
    return not any((words := words_of(claims, fact)) and words.search(earlier) for fact in facts)
