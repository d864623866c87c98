"""French."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.offer_words import OfferWords

_NO_MONEY = r"(?:energie|electricite|eau|carburant|consommation|temps|emissions|dechets|plastique|sucre|sel|gras|calories|poids|bruit)"
_DELIVERY = r"(?:livraison|expedition|frais de (?:port|livraison))"
_FREE = r"(?:offert[es]?|gratuit[es]?|offertes|gratuites|inclus[e]?|a zero euro)"
_GOODS = r"(?:commandes?|achats?)"

OFFERS = OfferWords(
    currencies={"(?:d')?euros?": "EUR", "francs?(?: suisses)?|fr\\.(?! ?\\d)": "CHF", "lei": "RON", "livres?(?: sterling)?": "GBP", "dollars?": "USD"},
    leading={"euros?": "EUR"},
    cents={"centimes?|cents?|cts?\\.?": "EUR", "pence": "GBP", "bani": "RON"},
    and_cents=r"(?: et |,? |)",
    per={
        r"(?:le|par|du|/) ?(?:m2|metre carre)": "m2", r"(?:la|par) (?:piece|unite)|/ ?piece": "piece",
        r"(?:par|le|/) ?sejour": "stay", r"(?:par|la|le) (?:chambre|couple|famille|voiture|vehicule|foyer)": "group",
        r"(?:les|pour|par|/) ?(?:100 ?g(?:rammes)?|cent grammes)": "100 g",
        r"(?:par|chaque) trimestre|/ ?trimestre|trimestriels?|tous les (?:trois|3) mois": "quarter", r"(?:par|chaque) mois|/ ?mois|mensuels?|le mois": "month", r"(?:par|l') ?an(?:nee)?|/ ?an|annuels?": "year", r"(?:par|la) nuit|/ ?nuit": "night", r"(?:par|le) jour|/ ?j(?:our)?": "day", r"(?:le|au|par) (?:kg|kilo)|/ ?kg": "kg",
        r"(?:par|la) semaine|/ ?sem(?:aine|\.)?": "week", r"(?:par|/) ?(?:personne|pers\.?|tete)": "person", r"(?:par |le |/ ?)kwh": "kWh", r"(?:le|par) litre|/ ?l(?!\w)": "litre", r"(?:de l'|l'|par )heure|/ ?h(?:eure)?": "hour",
        r"(?:la )?piece|/ ?piece|l'unite|/ ?u(?!\w)|chacun[e]?": "piece", r"la place|le trajet|le billet": "piece",
    },
    before={
        "old_price": ("au lieu de", "avant(?: a)?", "etait", "etaient", "contre", "prix (?:public|barre|initial|d'origine|conseille|habituel|normal|de depart)(?: de)?:? ?:?", "plein tarif(?=.{1,20} au lieu)", "valeur"),
        "prior_price": (r"30 derniers jours ?:?(?: etait)?(?: de)?",),
        "then_price": (r"remonte(?:nt)? a", r"grimpe(?:nt)? a", r"passe(?:nt)? ensuite a", "puis", "ensuite", "apres(?: cela)?", "par la suite", "repasse a", "revient a", "a partir du \\w+ mois"),
        "price": ("maintenant ?:?(?: a)?", "seulement", "(?:pour|a)(?: seulement)?", "prix(?: de| reduit)?(?: est)?(?: de)? ?:?", "aujourd'hui ?:?", "coute(?:nt)?", "pay(?:ez|es)(?: seulement)?", "total ?:?(?: de)?", "au prix de"),
        "threshold": (r"(?:si|s'il|s'ils|lorsque|lorsqu'il|quand|des que|des qu'il) [^.!?\d]{0,30}?(?:attei(?:nt|nts|gne|gnez|gnent)|depass(?:e|es|ez|ent)|s'eleve a)(?: au moins)?", "au-dessus de", "au-dela de", "plus de", f"(?:{_FREE})(?: \\w+){{0,2}} (?:des|a partir de|pour)", "minimum(?: de)?", f"(?:toute )?{_GOODS} (?:de|des|superieures? a|d'au moins|a partir de)(?: plus de)?", "des(?= ?[^.]{1,14} d'achats?)", "superieure?s? a", "au moins", "tous les", "chaque tranche de", "depass\\w+"),
        "saving": ("economisez(?: jusqu'a)?", "remise(?: immediate)?(?: de)?", "reduction(?: de)?", "rabais de", "moins", "bon de reduction de", "gagnez"),
        "fee": (f"{_DELIVERY}(?: a| de| est a)? ?:?", "frais(?: de \\w+)?(?: de)? ?:?", "supplement(?: de)?", "activation(?: a| de)?", "franchise de"),
        "voucher": (r"(?:nous|on) (?:vous|te|t') ?(?:versons|donnons|remboursons|reversons|creditons|verse|donne|rembourse|reverse|credite)", r"(?:vous|tu) (?:recevez|touchez|empochez|recois|touches)", "bon(?: d'achat| cadeau)?(?: de| d'une valeur de)?", "carte cadeau(?: de| d'une valeur de)?", "cheque cadeau(?: de)?", "bonus(?: de)?", "cagnotte(?: de)?", "cashback(?: de)?", "rembourse(?:ment)?(?: de)?", "nous vous offrons", "on vous offre", "avoir de"),
        "deposit": ("acompte(?: de)?", "arrhes(?: de)?", "caution(?: de)?", "consigne[e]?(?: de| a)?"),
        "instalment": ("mensualites?(?: de)?", "echeances?(?: de)?", "\\d+ fois", "versements? de"),
        "donation": ("don(?:nez|ner|nant)?(?: seulement)?", "un don de"),
        "goal": ("objectif(?: de| est de)? ?:?", "collecter", "atteindre"),
        "other": ("(?:a|ont|ai) gagne", "gagnez (?:jusqu'a )", "a gagner ?:?", "d'une valeur de", "capital de", "plafond de"),
    },
    after={
        "price": ("\\(?au lieu de", "contre"),
        "old_price": ("prix (?:public|conseille)",),
        "then_price": ("ensuite", "par la suite", "apres"),
        "saving": ("de remise", "de reduction", "de rabais", "de moins", "d'economies?", "economises"),
        "threshold": ("d'achats?", "ou plus", "et plus", "de commande", "minimum"),
        "voucher": (r"(?:vous|t')? ?attendent", "offerts?", "en bons? d'achat", "de bonus", "rembourses", "de cashback", "sur votre cagnotte", "de bon d'achat", "d'avoir"),
        "deposit": ("d'acompte", "d'arrhes", "de caution", "de consigne"),
        "fee": ("de frais", "de (?:port|livraison)", "de supplement", "de franchise"),
        "instalment": (r"[x×*] ?\d+ ?(?:mois|fois)?", "par echeance"),
        "donation": ("de don",),
        "goal": ("d'objectif",),
    },
    elliptic={"old_price": ("au lieu de", "avant"), "then_price": ("puis", "ensuite"), "threshold": (r"(?:en )?depens(?:ez|es|ant)(?: au moins| plus de)?",)},
    falls=("pass(?:e|ent)", "baiss(?:e|ent)", "descend(?:ent)?", "tomb(?:e|ent)", "reduit", "chute"),
    falls_to="a(?: seulement)?",
    about=("presque", "pres d[e']", "environ", "quasi", "plus d[e']", "autour d[e']"),
    up_to=("jusqu'a(?: -)?", "au maximum", "maximum", "au plus"),
    starting=("(?:dispo )?des", "a partir de", "a compter de"),
    percent=("pour cent", "pourcents?", "pour-cent"),
    cut_before=("remises?(?: immediate| supplementaire)?(?: de| jusqu'a)?", "reductions?(?: de)?", "rabais(?: de)?", "economisez", "moins", "soldes? ?:?", "promos? ?:?", "offres?", "baisse de", "(?:prix|tarif|cout|frais)s?[^.!?\\d]{0,20} (?:bais|diminu)\\w+ de", "profitez de", "vos?"),
    cut_after=("(?:de plus|supplementaires?|en plus) sur (?:le|les|tout)", "de (?:remise|reduction|rabais|economies?)(?! d'energie)", rf"de moins(?! d(?:e |'){_NO_MONEY})", "offerts?", "moins cher[e]?s?", "d'economies?(?! d'energie)", "en moins", "de reduc"),
    share_before=(r"(?:re)?charg(?:e|ee?s?|er)(?: (?:a|jusqu'a))?", r"(?:dont )?tva(?: a)?", "tva(?: de| a)?", "taeg(?: fixe)?(?: de)?", "taux(?: \\w+)?(?: de)?", "laine", "coton", "batterie a", "interets?(?: de)?", "contient"),
    share_after=(r"en (?:seulement )?\d+ (?:min|h)\w*", r"(?:de )?(?:chances?|probabilite|risque|stress)", "(?:de )?(?:pur[e]? )?(?:coton|laine|soie|lin|cachemire|polyester|cuir|cacao|elasthanne|viscose|polyamide|viande|vitamine|fruits?)", "(?:d'ingredients|naturels?|recycle[es]?|recyclables?|renouvelables?|vegetal[e]?|bio)", "des? (?:nos |vos )?(?:clientes?|clients|femmes|hommes|francais|visiteurs|lecteurs|utilisateurs)", "des (?:clients|femmes)", "vol", "de tva", "taeg", rf"(?:de moins )?d(?:e |')(?:l')?{_NO_MONEY}", "de plus", "en plus", "de reussite"),
    pays_after=("du prix",),
    pays=("pa(?:y|i)(?:ez|es|er|ent)(?: seulement| que| qu')?",),
    upon=("sur", "avec (?:le code )?[a-z]+\\d+", "pour"),
    halves=("(?:a )?moitie prix", "(?:a|pour) la moitie du prix", "(?:payez|coute)(?: seulement)? la moitie", "demi-tarif"),
    fractions={"un dixieme": "10", "un cinquieme": "20", "un quart": "25", "(?:un )?tiers": "33.3", "deux tiers": "66.7", "(?:les )?trois quarts": "75", "(?:la )?moitie": "50"},
    all=("sur tou[st]", "sur toutes?", "sur l'ensemble", "tou(?:te)?s", "tout"),
    second=("deuxieme", "second[e]?", "2e(?:me)?", "2nde?", "deux", "2", "paire"),
    firsts=("(?:les |vos )?{n} premier[e]?s",),
    bundles=("payez(?:-en)? {m}[^.!?\\n\\d]{{0,25}}?,? (?:et )?(?:recevez|prenez|envoyez|repartez avec|emportez)(?:-en)? {n}", "{n}(?: \\w+){{0,5}} (?:pour le|au) prix d(?:e |'){m}", "{n}(?: \\w+){{0,2}} pour {m}(?! ?(?:euro|personnes|jours|nuits|mois|ans|semaines))", "{n} achete[es]*[ ,]+(?:dont )?{m} (?:paye[es]*)", "(?:prenez|achetez|restez|reservez|louez|choisissez|commandez|venez a) {n}[^.!?\\n\\d]{{0,30}}?,? (?:et )?(?:n'en )?payez(?: que| seulement)?(?: -en)? {m}"),
    one_free=("{n} achete[es]*,? ?(?:=|,)? ?(?:(?:la|le) )?{m} (?:offert|gratuit)[es]*", "{n} ?\\+ ?{m} (?:offert|gratuit)[es]*", "{n}(?: \\w+)? achete[es]* ?= ?{m}(?: \\w+)? offert[es]*"),
    multiples={"doubl(?:e|es|ent|ez|ons)": 2, "tripl(?:e|es|ent|ez|ons)": 3, "quadrupl(?:e|es|ez)": 4, "quintupl(?:e|es|ez)": 5},
    times=("multiplie[es]* par {n}", "{n} fois plus de", "{n} fois les"),
    topics={
        "deposit": ("acompte", "arrhes", "caution"), "delivery": (_DELIVERY,), "points": ("points?",), "donations": ("dons?", "chaque euro"), "labour": ("main[- ]d'(?:œuvre|oeuvre)",),
        "tax": ("impots?",), "interest": ("taux", "interets?"), "apr": ("taeg",), "discount": ("remise", "reduction", "bon"),
    },
    free_delivery=(rf"{_DELIVERY}(?: \w+)? (?:est )?{_FREE}", rf"(?:gratuite? )la {_DELIVERY}", "(?:frais de )?port (?:est |sont )?(?:offert|gratuit)s?", "franco(?: de port)?", r"(?:livr|expedi|envoy)\w+(?: \w+){0,2} (?:gratuitement|gratis|sans frais)", r"sans frais de (?:port|livraison)"),
    gifts=(r"(?:(?:le |la |votre |ton |ta )?premi(?:er|ere) (?:mois|semaine|nuit|jour|annee|cours|seance|heure|livraison|box|mensualite)[,:]? (?:est |c'est )?(?:gratuite?|offerte?|cadeau|sans frais))", r"(?:l[ea]s? |l'|un[e]? |vos? |votre |son |sa )(?!(?:livraison|expedition|frais|port|possibilit|essai|retours?|garantie|deuxieme|second|troisieme|quatrieme|\d)[a-z]*\b)\w+(?: (?:de |des |du |d'|en |a )?\w+){0,3} offert[es]*(?=\s*(?:$|[.,;!?\n]|des |pour |avec |a partir |a chaque |a tou))", r"(?:l[ea]|une?) (?:deuxieme|second|seconde|troisieme|quatrieme|dixieme) \w+ (?:est |vous est )?(?:offert|gratuit)[es]*", r"en cadeau", r"(?:plus|et|\+) un cadeau"),
    free=("gratuit[es]*", "offert[es]*", "sans frais"),
)  # fmt: skip
