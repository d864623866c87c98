"""The roles that the names of facts tell."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from omni.load.misfit import impossible
from omni.words.nearest import nearest

_A_SLIP = 0.8

_OF_MONEY = (
    "old_price",
    "then_price",
    "unit_price",
    "min_spend",
    "threshold",
    "instalment",
    "down_payment",
    "fee",
    "deposit",
    "voucher",
    "bonus",
    "cashback",
    "donation",
    "goal",
    "total",
    "price",
)
_OF_TIME = {
    "end": ("ends", "end", "until", "expires", "expiry", "closes", "valid_until"),
    "start": ("starts", "start", "begins", "opens", "from", "since"),
    "deadline": ("deadline", "due", "by"),
    "event": ("event", "when"),
}
_MONEY_ELSEWHERE: Mapping[str, str] = {
    "old_price": "prezzo_vecchio vecchio_prezzo prezzo_pieno prezzo_intero prezzo_listino prezzo_di_listino pret_vechi "
    "vechiul_pret pret_intreg pret_initial pret_lista alter_preis altpreis preis_alt preis_vorher listenpreis "
    "normalpreis ancien_prix prix_barre prix_initial prix_normal precio_anterior precio_antiguo precio_original "
    "precio_normal price_before regular_price usual_price full_price list_price was_price original_price rrp",
    "instalment": "installment rata rata_lunara rata_mensile mensualite monatsrate",
    "down_payment": "acconto anticipo avans anzahlung acompte",
    "deposit": "caparra cauzione kaution caution fianza",
    "threshold": "soglia prag mindestbestellwert schwelle seuil umbral",
    "min_spend": "spesa_minima comanda_minima mindestumsatz achat_minimum compra_minima pedido_minimo min_order "
    "minimum_spend",
    "voucher": "buono gutschein bon_achat vale_de_compra",
    "fee": "commissione comision comisie gebuehr gebuhr frais tasa",
    "donation": "donazione donatie spende don donacion",
}
_TIME_ELSEWHERE: Mapping[str, str] = {
    "end": "fine scadenza scade termina sfarsit sfarsitul expira pana valabil_pana ende endet bis gueltig_bis fin "
    "jusqu_au valable_jusqu_au expire expiration hasta caduca caducidad vence vencimiento fino_al finale ends_on "
    "end_date valid_to last_day ultimo_giorno ultima_zi letzter_tag dernier_jour ultimo_dia",
    "start": "inizio inizia dal inceput incepe incepand beginn beginnt ab_dem debut commence inicio empieza desde "
    "start_date starts_on",
    "deadline": "entro termine termen frist stichtag limite date_limite fecha_limite plazo",
}
"""What facts are called in other languages and other words."""

_OF_OTHERS = (
    *("min", "max", "min_age", "max_age", "free_below", "min_nights", "free", "trial"),
    *("discount", "rate", "apr", "share", "saving", "cost"),
    *("origin", "destination"),
)
KNOWN = (*_OF_MONEY, *_OF_TIME, *_OF_OTHERS)


def role(found: str) -> str:
    """A role, as written; a slip of one that is known is refused."""
    close = None if found in KNOWN or not found else nearest(found, KNOWN, _A_SLIP)
    if close and close.count("_") == found.count("_"):
        raise impossible(found, "no role is called so", close)
    return found


def money_role(name: str) -> str:
    """The role that a fact's name tells: `early_price` is a price, `min_spend` one by itself, `rata` an instalment."""
    plain = name.lower()
    own = next((role for role in _OF_MONEY if plain == role or plain.endswith(f"_{role}")), "")
    return own or _elsewhere(plain, _MONEY_ELSEWHERE) or "price"


def time_role(name: str) -> str:
    """The role that a fact's name tells: `early_ends` is an end, and so is `scadenza`."""
    plain = name.lower()
    last = plain.rsplit("_", 1)[-1]
    own = next((role for role, names in _OF_TIME.items() if plain in names or last in names), "")
    return own or _elsewhere(plain, _TIME_ELSEWHERE)


def _elsewhere(name: str, names: Mapping[str, str]) -> str:
    """The role of a name that is one of these, or begins or ends with one: `rata_lunga`, `offerta_scadenza`."""
    parts = name.split("_")
    ends = {"_".join(parts[start:]) for start in range(len(parts))}
    ends |= {"_".join(parts[: stop + 1]) for stop in range(len(parts))}
    return next((role for role, every in names.items() if not ends.isdisjoint(_words(every))), "")


@cache
def _words(names: str) -> frozenset[str]:
    return frozenset(names.split())
