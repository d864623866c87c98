"""Italian."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.offer_words import OfferWords

_A = r"a(?:l|lle?|gli|i|ll')?"
_NO_MONEY = r"(?:energia|corrente|elettricita|acqua|consum[oi]|carburante|tempo|emissioni|rifiuti|plastica|zucchero|sale|grassi|calorie|calore|rumore|peso)"
_OF = "(?:di |d'|de(?:i|gli|lle|l) |sui |sulle )"
_DELIVERY = r"(?:spedizion[ei]|consegn[ae]|trasport[oi])"
_FREE = r"(?:gratis|gratuit[aoei]|omaggio|in regalo|offert[aoei]|inclus[aoei]|a zero|zero)"
_ORDER = r"(?:ordin[ei]|acquist[oi]|spes[ae]|carrell[oi]|scontrin[oi])"
_GIVE = r"(?:ti|vi|le|gli) (?:regal|don)(?:iamo|a)"

OFFERS = OfferWords(
    currencies={"(?:(?<=milion[ei] )di )?(?:euri?|euro)": "EUR", "lei|leu": "RON", "sterlin[ae]": "GBP", "dollar[oi]": "USD", "franc[oh]i?(?: svizzeri)?|fr\\.(?! ?\\d)": "CHF"},
    leading={"euro": "EUR"},
    cents={"centesim[oi]|cent|cts?\\.?": "EUR", "ban[oi]": "RON", "pence|penny": "GBP"},
    and_cents=r"(?: e |,? )",
    per={
        r"(?:al|il|/) ?(?:mq|m2|metro quadr[oat]+)": "m2",
        r"(?:a|per) (?:soggiorno|permanenza)|/ ?soggiorno": "stay", r"(?:a|per) (?:camera|coppia|famiglia|auto|macchina|nucleo)": "group",
        r"(?:al|a|ogni) trimestre|/ ?trimestre|trimestral[ei]|ogni (?:tre|3) mesi": "quarter", r"(?:al|a) mese|/ ?mese|mensil[ei]|ogni mese": "month", r"(?:all'|l')anno|/ ?anno|annu[oi]|annual[ei]": "year", r"(?:a|per) notte|/ ?notte|la notte": "night",
        r"al giorno|/ ?(?:giorno|gg)": "day", r"al (?:kg|chilo)|/ ?kg": "kg", r"(?:a|per) settimana|/ ?sett(?:imana|\.)?": "week",
        r"(?:a|per) (?:persona|testa)|/ ?(?:persona|pers\.)|pro capite": "person", r"(?:al |a |per |/ ?)kwh": "kWh", r"(?:al litro|/ ?l(?:itro)?)(?!\w)": "litre",
        r"(?:al|/) ?s?m[c3]": "m3", r"all'ora|/ ?(?:ora|h)|l'ora": "hour", r"(?:all'|l'|/ ?|ogni )(?:etto|100 ?g)|per etto": "100 g", r"al (?:pezzo|capo)|/ ?pz|l'un[oa]|cad(?:auno|a|\.)?|ciascun[oa]": "piece",
    },
    before={
        "old_price": ("invece (?:de[il]|d[ie]|che)", "anziche(?: a)?", "anzi che", "al posto d(?:i|ei)", "era(?:no)?(?: a)?", "costava(?:no)?", "(?<!alla )(?<!la )(?<!una )prima(?: era| costava| a)?",
                      "prezzo (?:pieno|di listino|intero|iniziale|originale|precedente|barrato|normale)(?: di| era)?:?", "listino:?", "rispetto ai?", "contro (?:i|gli)"),
        "prior_price": (r"ultimi 30 giorni\)?:?(?: e| era)?(?: di)?", r"piu basso (?:prima|applicato)[^.\d]{0,30}"),
        "then_price": (r"ri(?:sale|salgono|torna|tornano) a(?: costare)?", r"(?:sale|salgono|passa|passano) (?:di nuovo )?a", "poi(?: a| solo| sono)?", "dopo(?:diche)?", "in seguito", "successivamente", "torna(?:no)?(?: a)?(?: costare)?", "da(?:l|ll')? \\w+ (?:mese|anno|rinnovo)(?: in poi)?(?: a)?", "al rinnovo"),
        "price": ("ora(?: a| solo| soltanto| a soli)?", "adesso(?: a)?", "oggi(?: a)?", "(?:a |per |con )?sol[oi]", "prezzo(?: scontato| finale| speciale)?(?: di)?:?", "costa(?:no)?(?: solo)?", "tu[ao] a",
                  "pagh(?:i|erai|erete|era)(?: solo)?", "pagate", "scontat[oa] a", "in offerta a", "scende a", "viene", "totale:?(?: di)?", "canone(?: di)?", "tariffa:?(?: di)?"),
        "threshold": (r"(?:se|quando|purche|appena) [^.!?\d]{0,30}?(?:arriv(?:a|i|ano)|raggiung(?:e|i|ono)|super(?:a|i|ano)|tocc(?:a|hi|ano)|ammonta)(?: almeno)?(?: a(?:i|gli)?| i| gli)?", r"sopra(?: (?:i|gli|le|a))?", r"oltre(?: (?:i|gli|ai|a))?", r"superior[ei] a(?:i|gli)?", r"super(?:i|ano|ando|a|ato|ati)(?: (?:i|gli))?", "spesa (?:minima|di almeno|da|di)(?: di)?", "minimo(?: d'ordine)?(?: di)?",
                      "(?:spend(?:i|endo|ete)|acquisti per|acquistando)(?: almeno)?", "almeno", "(?<!per )ogni", rf"su(?: un[ao]?'?)? ?{_ORDER}? ?(?:di|da|minim[ao] di)?",
                      rf"per {_ORDER}(?: \w+)? (?:da|di|d'importo|oltre|sopra|superiori a|minim[ao] di)", rf"con {_ORDER} (?:da|di|minim[ao] di|oltre)",
                      rf"{_FREE}(?: \w+){{0,3}} (?:da|dai|a partire da(?:i)?|per (?:ordini|acquisti|spese) (?:da|di))", "raggiung(?:i|endo)(?: (?:i|gli))?"),
        "saving": ("risparmi(?:a|ate|are|erai|ando)?(?: subito| ben| oltre| fino a)?", "scont[oi](?: extra| immediato| fedelta)?(?: d[ai]| fino a| del valore di)?", "meno", "togl(?:i|iamo|ie)(?: subito)?", "ribasso di", "riduzione di"),
        "fee": (rf"{_DELIVERY}(?: a| da| di| express a)?", "commission[ei](?: di)?", "attivazione(?: e)?(?: a| di)?", "cost[oi] di \\w+(?: di)?:?", "contributo(?: di)?", "spese di \\w+(?: di)?:?", "supplemento(?: di| da)?", "penale di", "quota (?:fissa|di iscrizione)(?: e)?(?: di)?", "franchigia(?: di| e)?(?: di)?"),
        "voucher": (r"(?:ti|vi|le|gli) (?:diamo|versiamo|accreditiamo|restituiamo|riconosciamo|rimborsiamo)(?: subito| indietro)?", r"(?:ricev(?:i|erai|ete)|incass(?:i|erai))(?: subito)?", r"i tuoi(?=$)", "buon[oi](?: (?:spesa|sconto|acquisto|regalo))?(?: da| di| del valore di)?", rf"{_GIVE}(?: (?:subito|altri))?", "(?:carta|card) regalo(?: da| di| del valore di)?", "gift card(?: da| di| del valore di)?", "regalo da", "bonus(?: d[ia]| fino a)?", "cashback(?: di| da| fino a)?",
                    "rimbors(?:o|iamo)(?: di| da| fino a)?", "credito (?:di|da)", "voucher(?: da| di)?", "coupon(?: da| di)?"),
        "deposit": ("caparra(?: confirmatoria)?(?: di| da)?", "acconto(?: di| da)?", "anticipo(?: di| da)?", "deposito(?: cauzionale)? (?:di|da)", "cauzione(?: di| da)?", "versamento di"),
        "instalment": ("rat[ae](?: mensil[ei])?(?: da| di| a)", "in \\w+ rate (?:da|di)"),
        "donation": ("don(?:a|ando|are|i|ate)(?: solo| anche)?", "donazione(?: \\w+)? di", "offerta libera di"),
        "goal": ("obiettivo(?: e)?(?: di)?:?", "raccogliere", "traguardo(?: di)?:?", "arrivare a", "raggiungere(?: (?:i|gli))?"),
        "other": ("(?:ha|ho|hanno|abbiamo) vinto", "vinc(?:i|ere|erai)(?: fino a)?", "montepremi(?: di)?", "massimale(?: di)?", "capitale sociale(?: di)?", "fatturato di", "del valore di", "vale"),
    },
    after={
        "price": ("invece (?:di|dei|che)", "anziche"),
        "old_price": ("(?:il |a )?prezzo (?:pieno|intero|di listino)", "di listino"),
        "then_price": ("in seguito", "successivamente", "dal (?:secondo|mese)", "al rinnovo"),
        "saving": ("di (?:sconto|risparmio|ribasso|riduzione)", "(?:in|di) meno", "risparmiati", "scontati"),
        "threshold": ("di (?:spesa|acquist[oi]|ordine)", "o piu", "e oltre", "in su"),
        "voucher": (r"ti aspettano", "in regalo", "(?:in|di) buon[oi]", "di (?:bonus|cashback|rimborso|credito)", "omaggio"),
        "deposit": ("di (?:caparra|acconto|anticipo|cauzione|deposito)",),
        "fee": ("di (?:spedizione|consegna|attivazione|commission[ei]|spese|supplemento|franchigia)",),
        "instalment": (r"(?:al mese )?[x×*] ?\d+ (?:rate|mes[ie])", r"per \w+ rate", "(?:a|ogni) rata"),
        "goal": ("l'obiettivo", "il traguardo"),
    },
    elliptic={
        "old_price": ("invece (?:di|dei|che)", "anziche", "era", "prima", "al posto di"),
        "then_price": ("poi(?: a)?", "torna a"),
        "threshold": (r"(?:se )?(?:ne )?spend(?:i|ete)(?: almeno| piu di)?", "(?:gratis|gratuita) (?:da|sopra i|sopra|oltre)", "su una spesa di"),
    },
    falls=("scend(?:e|ono|era)", "pass(?:a|ano)", "cal(?:a|ano)", "ridott[oa]", "scontat[oa]", "abbassat[oa]"),
    falls_to="a(?: soli)?",
    about=("quasi", "circa", "all'incirca", "poco (?:piu|meno) di", "oltre", "piu di", "intorno a"),
    up_to=(rf"fino {_A}(?:le)?(?: -)?", rf"sino {_A}", "massimo(?: di)?", "al massimo"),
    starting=("(?:a partire )?da(?:l|i|gli)?(?: soli)?", "part(?:e|ono)(?: \\w+)? da", "minimo"),
    percent=("per ?cento", "percento"),
    cut_before=(r"scont(?:o|i|at[oaie])(?: extra| immediato| speciale)?(?: del(?:l')?| d[ia]| pari a(?:l)?)?", "saldi", "offert[ae]", "promozion[ei]", "ribass[oi](?: del)?", "riduzion[ei] (?:del|di)", "risparmi(?:a|ate|are|i)?(?: (?:il|del|un))?",
                "meno", "per te(?: il| un)?", "hai(?: il| un)?", "togl(?:i|iamo|ie)(?: (?:il|un|l'))?", "ottieni(?: il| un)?", "ridott[oa] del", "piu legger[oa] del", "(?:prezz|quot|tariff|cost|canon|bigliett)\\w*[^.!?\\d]{0,20} (?:scend|cal|diminu|abbass)\\w+ del(?:l')?"),
    cut_after=("extra (?:sul|sui|su) (?:prezz\\w+|tutto)", rf"di (?:sconto|ribasso|riduzione|risparmio)(?! energetic| idric| {_OF}{_NO_MONEY})", rf"(?:in|di) meno(?! {_OF}{_NO_MONEY})", "scont[oi]", "off", "di vantaggio", "piu economic[oa]"),
    share_before=(r"(?:ri)?carica(?:re)?(?: fino)?(?: al| il| del)?", "cotone", "lana", "seta", "lino", "cashmere", "poliestere", "iva(?: al| del)?", "tan(?: fisso)?(?: del)?", "taeg(?: del)?", "tasso(?: \\w+)?(?: del| al)?", "interess[ie](?: del| al)?", "batteria al", "vol\\.", "umidita(?: del| al)?", "rendimento(?: del)?", "cacao(?: al)?"),
    share_after=(
        r"(?:di carica |della batteria )?in (?:soli |appena )?\d+ (?:min|ore)\w*", r"di (?:probabilita|possibilita|rischio|chance)", "(?:di )?(?:puro |pura )?(?:cotone|lana|seta|lino|cashmere|cachemire|poliestere|elastan|viscosa|nylon|pelle|cacao)", "(?:naturale|riciclat[oaie]|riciclabil[ei]|rinnovabil[ei]|vegetale|biologic[oaie]|poliammide|alpaca|mohair|made|italian[oa])",
        "(?:(?:de|su)(?:i|gli|lle|lla|l) )?(?:clienti|nostri|nostre|italiani|donne|uomini|persone|utenti|intervistati|pazienti|promossi|iscritti)", "di (?:promossi|soddisfatti)", "(?:di )?iva", "(?:di )?tan", "(?:di )?taeg", "vol", "di (?:umidita|vitamina|proteine|frutta|carne|latte|alcol)",
        rf"(?:in meno )?{_OF}{_NO_MONEY}", "(?:in|di) piu", "delle (?:tue )?imposte", "annuo",
    ),
    pays_after=("del(?:l')? ?prezzo(?! di lancio)",),
    pays=("pag(?:hi|herai|herete|ate|ano|a)(?: solo| soltanto)?(?: il| l'| i| un)?",),
    upon=("s(?:u|ul|ui|ugli|ulla|ulle|ull'|ullo)", "con (?:il codice )?[a-z]+\\d+", "a(?:l|lla|lle|gli|i) \\w+"),
    halves=("(?:a|al|ad?) (?:la )?meta (?:del )?prezzo", "meta prezzo", "(?:pagh(?:i|erai)|cost(?:a|ano)|lo paghi|la paghi)(?: solo| soltanto)? (?:la )?meta", "scont(?:o|at[oa]|ati|ate) della meta", "dimezzat[oai]"),
    fractions={"(?:un )?decimo": "10", "(?:un )?quinto": "20", "(?:un )?quarto": "25", "(?:un )?terzo": "33.3", "due terzi": "66.7", "tre quarti": "75", "(?:la )?meta": "50"},
    all=("su tutt[oaie]", "tutt[eoi]"),
    second=("second[oaie]", "2[°ºoa^]", "due", "coppia", "2"),
    firsts=("(?:i |le )?prim[ie] {n}",),
    bundles=("pag(?:hi|hate|a|ando) {m}[^.!?\\n\\d]{{0,25}}?,? (?:e )?(?:ne )?(?:prend|ricev|sped|ott|mand|port)\\w+(?: via| a casa)? {n}", "prend(?:i|e|ete|ono|endo|endone)(?: (?:ne )?)?{n}[^.!?\\n\\d]{{0,30}}? (?:e )?(?:ne )?pag(?:hi|hate|ando|andone|a)(?: solo)? (?:ne )?{m}", "(?:compr|acquist|prenot|noleggi|ordin|scegl|rest)(?:i|a|ate|ete|iete)(?: ne)? {n}[^.!?\\n\\d]{{0,30}}? (?:e )?(?:ne )?pag(?:hi|hate|a)(?: solo)? {m}", "{n}(?: \\w+){{0,5}} al prezzo di {m}", "{n}(?: \\w+){{0,3}},? (?:e )?ne pag(?:hi|hate)(?: solo)? {m}", "{n}(?: \\w+){{0,2}},? {m} (?:lo|la|li|le) paghi(?: tu)?"),
    one_free=("{n} ?\\+ ?{m} (?:gratis|omaggio|in regalo)", "prend(?:i|ete) {n}[^.!?\\n\\d]{{0,25}}? (?:e )?{m} (?:e )?(?:in regalo|gratis|in omaggio)"),
    multiples={"dopp[ioae]{1,2}": 2, "raddoppi(?:a|ano|ati|ate|ato|amo)": 2, "tripl[oaie]": 3, "triplic(?:a|ano|ati|ate|hiamo)": 3, "quadrupl[oaie]": 4, "quintupl[oaie]": 5},
    times=("{n} volte", "moltiplic\\w+ per {n}"),
    topics={
        "deposit": ("caparra", "acconto", "anticipo", "cauzione", "deposito"), "delivery": (_DELIVERY,), "points": ("punt[oi]",), "donations": ("donazion[ei]", "euro dona\\w+", "dono"), "labour": ("manodopera",),
        "tax": ("impost[ae]", "5 per mille"), "interest": ("tan", "tasso", "interess[ie]"), "apr": ("taeg",), "tan": ("tan",), "taeg": ("taeg",), "discount": ("scont[oi]", "buon[oi]"),
    },
    free_delivery=(rf"{_DELIVERY}(?: \w+){{0,2}} (?:e )?{_FREE}", rf"(?:gratis|gratuit[ae]|zero spese di|senza spese di|nessuna spesa di) {_DELIVERY}", r"(?:spedi|consegn)(?:amo|iamo) (?:a casa )?(?:gratis|gratuitamente)", "franco domicilio", "porto franco", rf"{_DELIVERY} (?:la|te la) (?:offriamo|regaliamo|paghiamo) noi"),
    gifts=(r"(?<!idea )(?:un[oa]? |un')(?!idea|buono|carta|card)\w+(?: (?:di|da|a|con) \w+| d'\w+)? in regalo", r"(?:due|tre|quattro|cinque|\d) (?!confezioni|idee|copie|carte|buste)\w+ omaggio", r"(?:il|la) (?:second|terz|quart|quint|decim)[oa] \w+ (?:e )?(?:gratis|gratuit[oa]|in omaggio|in regalo|offert[oa])", r"(?:(?:il |la |tuo |tua )?prim[oa] (?:mese|settimana|notte|giorno|anno|lezione|ora|seduta|consegna|box|rata|canone)[,:]? (?:e |ve lo offriamo |te lo offriamo )?(?:gratis|gratuit[oa]|in omaggio|in regalo|offert[oa])|(?:gratis|gratuit[oa]) (?:il|la) prim[oa] (?:mese|settimana|notte|giorno|anno|lezione|seduta))", r"(?<!\w)(?!(?:in|un|l|per|di|o|e|buon[oi]|idea|idee|confezion[ei]|copi[ae]|saggi|saggio)(?:\s|')omaggio)\w+ omaggi?o(?!\w)", r"(?<!idea )(?:un[oa]?'? ?|[ia]l |l'|l[oae] )?\w+(?: \w+){0,3} (?:in omaggio)", rf"(?:{_GIVE}|regaliamo) (?:un[oa]?'? ?|[ia]l |l'|l[oae] |i )(?!sorris|emozion|moment|sogn|attim|cocc|viaggi|esperienz)\w+(?: \w+)?", r"(?:piu|\+|e) un(?: \w+)? (?:regalo|omaggio)(?: per te)?"),
    free=("gratis", "gratuit[oaie]", "zero spese", "a costo zero"),
)  # fmt: skip
