"""The small words of each language, by which a text shows what it is written in; folded."""

# ruff: noqa: E501 -- a table reads better wide

from __future__ import annotations

from collections.abc import Mapping
from functools import cache


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


STOP_WORDS: Mapping[str, frozenset[str]] = {
    "it": _set(
        "il lo la gli le noi voi loro mi me di del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli "
        "nelle sul sulla sui sulle con per tra fra che chi cui non piu come anche ma se ed e a in un una uno sono sei siamo siete hai ha abbiamo "
        "avete hanno questo questa questi queste quello quella tuo tua tuoi tue nostro nostra nostri nostre suo sua ti ci vi si tutto tutti tutte "
        "tutta fino entro solo oggi domani dopo prima ogni ora ecco qui dove quando perche puoi puo grazie ciao scopri sconto gratis subito "
        "giorni mesi anni codice offerta invece ancora senza gia su"
    ),
    "ro": _set(
        "si sau dar ca sa nu cu de la in pe din pentru pana prin spre fara dupa este e sunt esti suntem are ai am avem aveti au un o una unui unei "
        "al ale cel cea cei cele acest aceasta aceste acum azi maine doar numai fiecare toate toti tot mai foarte cat cum cand unde ce care iti te "
        "va ne le lui tau ta tai tale nostru noastra vostru dumneavoastra buna multumim reducere livrare comanda zile luni ani codul oferta "
        "gratuita gratuit inca iar daca se ora orele astazi ea ei ele lor mi imi isi noi voi fi fost era nici bine intre peste sub despre aici"
    ),
    "en": _set(
        "the a an and or but if of to in on at by for from with without until till into over under up off out about as than then that this these "
        "those it its is are was were be been has have had do does not no your you our we us they their them he she his her my i me all any every "
        "each more most just only now today tomorrow here there when where what which who how can will get save shop order free days months years "
        "off last next new still before after while so"
    ),
    "de": _set(
        "der die das den dem des ein eine einen einem einer eines und oder aber wenn weil dass zu zum zur im in am an auf aus bei bis mit nach von "
        "vom vor fur fuer uber ueber unter durch ohne gegen um ist sind war bin bist seid hat haben habt wird werden kann konnen sie ihr ihre ihren "
        "ihrem ihrer wir uns unser unsere ich du dich dir dein deine deinen es er nicht kein keine nur noch jetzt heute morgen schon auch sich so "
        "wie was wer wo wann alle alles jede jeder jeden mehr sehr hier tage monate jahre gratis"
    ),
    "fr": _set(
        "le la les un une des du de et ou mais si que qui quoi dont au aux en dans sur sous avec sans pour par chez vers jusqu ce cet cette ces mon "
        "ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il elle on nous vous ils elles est sont etes sommes ai as avez avons ont "
        "ne pas plus tout toute tous toutes tres bien ici ou quand comment aujourd hui demain encore deja seulement jours mois ans jour offre offert "
        "gratuit livraison profitez decouvrez des se sera chaque"
    ),
    "es": _set(
        "el la los las un una unos unas de del al a y e o u pero si que quien como cuando donde con sin por para en entre hasta desde sobre bajo tras "
        "es son eres somos esta estan estas ha han has he hemos tu tus su sus mi mis nuestro nuestra nuestros nuestras te se le les nos lo ya muy mas "
        "menos todo toda todos todas cada este esta esto estos ese esa solo hoy manana aqui ahora aun tambien no ni dias meses anos gratis descuento "
        "oferta compra hola gracias codigo antes despues"
    ),
}  # fmt: skip


@cache
def telling(language: str) -> frozenset[str]:
    """The words of a language that no other of the known languages has."""
    others = frozenset().union(*(words for name, words in STOP_WORDS.items() if name != language))
    return STOP_WORDS.get(language, frozenset()) - others
