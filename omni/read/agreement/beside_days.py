"""What stands beside a date and makes it another thing's: the hours of a shop, a pick-up, an appointment, a list."""

# ruff: noqa: E501 -- a table reads better wide

from __future__ import annotations

import re
from functools import lru_cache

from omni.model.claims import Claim, Claims
from omni.model.facts import Fact, Quantity
from omni.model.regex import regex
from omni.read.agreement.others_hours import is_of_another_house
from omni.read.agreement.own_days import is_of_the_reader
from omni.read.agreement.subjects import language_of, words_of
from omni.read.calendar import calendar
from omni.read.folding import fold
from omni.read.numerals import numbers_in
from omni.read.surroundings import after, before

_FARTHEST = 40
_WORDS_OF_A_DAY = frozenset({"named", "weekday", "next weekday"})
_DURATIONS = frozenset({"minute", "hour", "day", "working day", "week", "month"})
_HOUSE = regex(
    r"(?<!\w)(?:(?:siamo|restiamo|saremo|il negozio|la bottega|l'officina|lo studio)(?: \w+)? (?:apert|chius|fino)\w*|(?:doors?|we(?:'re| are| stay)?|the shop|the store)(?: \w+)? (?:open|closed|shut)"
    r"|(?:suntem|ramanem|magazinul)(?: \w+)? (?:deschi[sz]|inchi[sz])\w*|(?:haben|sind|bleiben|laden|geschaft)(?: \w+){0,5} (?:offen|geoffnet|auf|da)(?!\w)"
    r"|(?:nous sommes|on est|on reste|nous restons|la boutique|le magasin)(?: \w+){0,2} (?:ouvert|ferme)\w*|(?:estamos|abrimos|cerramos|la tienda)(?: \w+){0,2})(?!\w)"
)
"""Words for a house that is open or closed, in all languages."""
_AN_HOUR = regex(
    r"(?:\d{1,2}(?:[:.h]\d\d)?|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon|midnight|mezzanotte|mezzogiorno|mitternacht|minuit|medianoche|miezul noptii))\s?(?:uhr|h|ore|pm|am|p\.m\.|a\.m\.|o'clock)?,?\s?$"
)
"""An hour right before a day: `open till six today`."""
_ERRANDS = regex(
    r"(?<!\w)(?:ritir\w+|da ritirare|pronto (?:per il|al) ritiro|pick(?:ed)?[- ]?up|collect(?:ed|ion)?|ready (?:for|to|from|on|by)|abhol\w+|abzuholen|abholbereit|fertig"
    r"|retrait|retirer|a retirer|enlevement|recog\w+|recoj\w+|ridic\w+|gata de ridicat"
    r"|(?:prossim[oa]|successiv[oa]|next|following|urmato\w+|nachste[rns]?|prochaine?|proxim[oa])(?: \w+)? (?:controllo|appuntamento|visita|seduta|check-?up|appointment|visit|session|control\w*|consult\w*|programare\w*|termin\w*|besuch|rendez-vous|visite|seance|cita|revision|sesion)"
    r"|(?:il tuo|il suo|vostro|your|deine?r?|ihre?r?|votre|ton|tu|su) (?:appuntamento|prenotazione|appointment|booking|slot|termin|rendez-vous|creneau|cita|reserva)|programarea (?:ta|dvs|dumneavoastra)"
    r"|(?:should|you'll|you will|will) (?:see|get|have|receive|hear)|(?:dovrebbe|dovresti|vedra[i]?|ricevera[i]?) \w+|(?:deberias|recibir\w+|veras) \w+|(?:devriez|recevr\w+|verrez) \w+|(?:sollte[n]?|erhalten|bekommen) \w+|(?:ar trebui|veti primi|vei primi) \w+)"
)
"""What somebody has to fetch, an appointment, what somebody will get: no offer's, in all languages."""
_ASKED = regex(
    r"(?<!\w)(?:mandat\w+|mandaci|inviat\w+|inviaci|send (?:us|in)|schick\w+|senden sie|envoyez\w*|envie(?:n)?nos|enviadnos|mandadnos|trimite(?:ti)?-ne|rispond\w+|facci sapere|fateci sapere|avvis\w+|passa(?:te)? a prender\w+|vieni a prender\w+|(?:let|tell) (?:us|me)(?: know)?|repl(?:y|ies)|rsvp|get back to us|pick (?:it|them) up|come and get"
    r"|scriv(?:ici|eteci|imi|ete)|chiama(?:ci|teci)|telefona(?:ci|teci)|(?:write|text|call|message|email|ring|phone|drop|give) us(?: a (?:line|ring|call))?|scrie(?:ti)?-(?:ne|mi)|suna(?:ti)?-ne|schreib\w* (?:sie )?uns|ruf\w* (?:sie )?uns"
    r"|ecri(?:vez|s)-(?:nous|moi)|appelez-nous|appelle-nous|escrib(?:enos|anos|eme|idnos)|llam(?:anos|enos|adnos)|antwort\w+|geben sie (?:uns )?bescheid|gib (?:uns )?bescheid|sag(?:en sie|t)? (?:uns )?bescheid|melden sie sich|abholen|repond\w+|dites-nous|dis-nous|prevenez-nous|venez (?:le|la|les) chercher|pass(?:er|ez|e) (?:le|la|les) prendre"
    r"|diganoslo|dinoslo|dites(?:-le)?-nous|sag(?:en sie)? (?:es )?uns|diccelo|ditecelo|ce lo dica|avis(?:a|e)nos|respond\w+|dinos|diganos|pas(?:a|e) a (?:buscar|recoger)\w*|spune-ne|spuneti-ne|raspund\w+|anunta-ne|anuntati-ne|treci sa (?:o|il|le) iei"
    r"|(?:ti|vi|le|te l[oa]) (?:teniamo|terremo)|we(?:'ll| will) (?:hold|keep)|(?:halten|reservieren) wir|on (?:te|vous|les|le|la) garde|nous (?:te|vous) gardons|te (?:lo |la )?guardamos|iti pastram|va pastram)"
)
"""What somebody is asked to answer or to fetch by a day, in all languages."""
_AFFAIRS = regex(
    r"(?<!\w)(?:res[oi]|restitu\w+|rimbors\w+|fattur[ae]|bollett[ae]|da pagare|pagament\w+|conferm\w+|rinnov\w+|disdett\w+|disdi\w+|in deposito|in custodia|l'obbligo|returns?|refund\w*|exchanges?|invoice|bill|payment|payable|confirm\w*|renew\w*|cancel\w*|in storage|in our store"
    r"|umtausch\w*|ruckgabe\w*|retour\w*|rechnung\w*|zahlbar|zahlung\w*|uberweis\w+|bestatig\w+|verlanger\w+|kundig\w+|eingelagert|lager(?:n|t)|facture|a regler|reglement|rembours\w+|confirm\w+|renouvel\w+|resili\w+"
    r"|devol\w+|devuel\w+|factura\w*|renuev\w+|renov\w+|retur\w*|de plat\w*|prelung\w+|reinno\w+|anul\w+)(?!\w)"
)
"""What has its own last day between a house and somebody: a return, an invoice, a renewal, in all languages."""
_DEAL = regex(
    r"[%]|(?<!\w)(?:offer|ofert|offre(?!z)|discount|scont|reducer|rabatt|remise|descuento|promo|angebot|aktion|deal|sale|sold|code|codic|codul|cod(?!\w)|prezz|price|preis|prix|precio|pret)"
)
_ELSEWHERE = regex(
    r"(?<!\w)(?:mostr[ae]|esposizion[ei]|museo|tesser[ae]|cantier[ei]|vacanze (?:scolastiche|di \w+)|carnevale|exhibitions?|museum|half-term|school holidays|roadworks|parking permit"
    r"|ausstellung\w*|\w*ferien|baustelle|l'expo(?:sition)?|expo|exposition|musee|vacances scolaires|travaux|exposicion|museo|obras|vacaciones escolares|expoziti\w+|muzeul?|vacanta scolara|santierul)(?!\w)[^.!?\n]*$"
)
"""What has its own days and is nobody's offer, in all languages."""
_SAME_DAY = regex(
    r"[^.!?\n]{0,24}(?<!\w)(?:same day|goes out today|leaves today|ships today|in giornata|parte oggi|lo stesso giorno|noch am selben tag|noch heute|am gleichen tag|le jour meme|dans la journee|el mismo dia|hoy mismo|in aceeasi zi)(?!\w)"
)
"""What is said of a parcel that leaves at once: `order by 3 pm today and it leaves the same day`."""
_SO = regex(
    r"[,;]? (?:so|quindi|percio|dunque|deci|asadar|also|somit|donc|asi que|por tanto|entonces|meaning|cioe|adica)(?!\w)"
)


def is_of_another_thing(claims: Claims, claim: Claim, facts: list[Fact]) -> bool:
    """True for a date that speaks of something else than an offer or an event: today's weekday, the hours of a house,
    one of several days in a list, a pick-up, an appointment, the day on which a span that a fact has is over.
    """
    text = fold(claims.readable[claim.part].text)
    earlier, later = before(text, claim.start), after(text, claim.end)
    if claim.unit in _WORDS_OF_A_DAY and _is_in_passing(claims, earlier, text[claim.start : claim.end], later):
        return True
    if claim.unit in _WORDS_OF_A_DAY and _SAME_DAY.match(later):
        return True
    if is_of_the_reader(claims, claim, facts):
        return True
    if not _DEAL.search(earlier) and is_of_another_house(claims, claim):
        return True
    return _is_an_errand(claims, earlier, facts) or _is_of_a_span(claims, claim, earlier)


def _is_in_passing(claims: Claims, earlier: str, said: str, later: str) -> bool:
    today, listed, hours = _sayings(language_of(claims))
    if today.search(f"{earlier[-_FARTHEST:]}{said}{later[:_FARTHEST]}") or listed.match(later):
        return True
    return bool(_HOUSE.search(earlier) and (_AN_HOUR.search(earlier) or hours.match(later)))


@lru_cache(maxsize=16)
def _sayings(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What says that today is a weekday, what follows a day of a list, and an hour that follows a day."""
    table = calendar(language)
    weekdays = "|".join((*table.weekdays, *table.short_weekdays)) or "(?!)"
    days = "|".join(day for day in table.days if "(?<" not in day) or "(?!)"
    names = f"{days}|domani|today|tomorrow" if language in {"it", "en"} else days
    is_ = r"(?:,? (?:che |which )?(?:e|e gia|is|ist|este|est|c'est|on est|nous sommes|es|ya es)(?: already| schon| deja| deja)?)"
    we_are = r"(?:nous sommes|on est|siamo (?:a|di)|estamos a)"
    today = re.compile(rf"(?<!\w)(?:(?:{names}){is_} (?:le )?(?:{weekdays})|{we_are}(?: deja)? (?:{weekdays}))(?!\w)")
    listed = re.compile(rf",? (?:e|ed|und|and|et|y|si|&) (?:anche )?(?:{weekdays}|{names})(?!\w)")
    return today, listed, re.compile(r"[^.!?\d]{0,24}(?:dalle|from|de la|von|ab|de|des|a partir|desde) \d{1,2}(?!\d)")


def _is_an_errand(claims: Claims, earlier: str, facts: list[Fact]) -> bool:
    """True behind words for an errand, where no date of the campaign has them as its own."""
    near = earlier[-_FARTHEST:]
    is_affair = _AFFAIRS.search(earlier) and not _DEAL.search(earlier)
    if not (is_affair or _ERRANDS.search(near) or _ASKED.search(earlier) or _ELSEWHERE.search(earlier)):
        return False
    return not any((words := words_of(claims, fact)) and words.search(earlier) for fact in facts)


def _is_of_a_span(claims: Claims, claim: Claim, earlier: str) -> bool:
    """True for the day on which a span is over that is told before it, and for a count of days that a fact beside has:
    `claims are paid within 3 days, so by Sunday`, `le pratiche si chiudono in 72 ore`.
    """
    first = claim.start - len(earlier)
    spans = [
        one
        for one in claims.claims
        if one.part == claim.part and first <= one.start < claim.start and one.kind in {"quantity", "date"}
    ]
    is_so = bool(_SO.search(earlier))
    if is_so and any(one.unit in _DURATIONS and (one.kind == "date" or one.role) for one in spans):
        return True
    return claim.unit in {"day", "hour"} and _is_a_facts_span(claims, claim, earlier)


def _is_a_facts_span(claims: Claims, claim: Claim, earlier: str) -> bool:
    said = fold(claim.text)
    for fact in claims.message.brief.facts.values():
        if isinstance(fact.value, Quantity) and fact.value.unit in _DURATIONS and fact.words:
            words = words_of(claims, fact)
            if words and words.search(f"{earlier}{said}") and fact.value.high in numbers_in(said, language_of(claims)):
                return True
    return False
