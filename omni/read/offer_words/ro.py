"""Romanian; folded, so it also reads texts without diacritics."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.offer_words import OfferWords

_NO_MONEY = r"(?:energie|curent|electricitate|apa|consum|combustibil|timp|emisii|deseuri|plastic|zahar|sare|grasimi|calorii|greutate|zgomot)"
_DELIVERY = r"(?:livr(?:are|area|ari|arile)|transport(?:ul)?|expedier(?:e|ea))"
_FREE = r"(?:gratuit[ae]?|gratis|inclus[ae]?|zero|din partea noastra|cadou|pe gratis)"
_GOODS = r"(?:comenz(?:i|ile)|cumparatur(?:i|ile)|comanda|o comanda|cosuri|bonuri)"

OFFERS = OfferWords(
    currencies={"(?:de )?euro": "EUR", "(?:de )?lei": "RON", "leu": "RON", "(?:de )?lire(?: sterline)?": "GBP", "(?:de )?dolari": "USD", "(?:de )?franci": "CHF"},
    cents={"(?:de )?bani|ban": "RON", "(?:de )?cent[i]?|eurocenti": "EUR"},
    and_cents=r"(?: si |,? )",
    per={
        r"(?:pe |/|la )? ?(?:mp|m2|metru(?:l)? patrat)": "m2", r"(?:pe |/)? ?(?:bucat[ae]a?|buc\.?)": "piece",
        r"(?:pe|/|de) ?(?:sejur|sedere)": "stay", r"(?:pe|de) (?:camera|cuplu|familie|masina|gospodarie)": "group",
        r"(?:la|pe|per|/) ?(?:100 ?(?:de )?g(?:rame)?|suta de grame)|suta de grame": "100 g",
        r"pe trimestru|/ ?trimestru|trimestrial|la (?:trei|3) luni": "quarter", r"pe luna|/ ?luna|lunar|in fiecare luna": "month", r"pe an|/ ?an|anual": "year", r"pe noapte|/ ?noapte|noaptea": "night", r"pe zi|/ ?zi": "day", r"/ ?kg|pe kg|(?:pe )?kilogram(?:ul)?": "kg",
        r"pe saptamana|/ ?saptamana": "week", r"(?:de|pe|/) ?(?:persoana|pers\.)": "person", r"(?:pe |/ ?)kwh": "kWh", r"pe litru|/ ?l(?:itru)?(?!\w)": "litre", r"pe ora|/ ?(?:ora|h)": "hour", r"(?:pe |/ ?)m(?:c|3)": "m3",
        r"bucata|/ ?buc\.?|(?:pe|/) ?bucata": "piece", r"/ ?bilet": "piece", r"pe sezon|/ ?sezon": "season",
    },
    before={
        "old_price": ("in loc(?:ul)? de", "fata de", "era(?:u)?", "inainte(?: era| costa)?:?", "pret(?:ul)? (?:vechi|intreg|initial|de lista|normal|de catalog|standard)(?: de| era)?:?", "de la pretul de", "costa inainte"),
        "prior_price": (r"ultimele 30 (?:de )?zile\)?:?(?: a fost)?(?: de)?",),
        "then_price": (r"(?:urca|creste|sare|redevine)(?: din nou)?(?: la)?", "apoi(?: iar)?", "ulterior", "dupa(?: aceea)?", "revine(?: din nou)? la", "(?:costa |va costa )?din nou", "pe urma", "din luna \\w+"),
        "price": ("acum(?: doar| numai| la)?", "doar", "numai", "la (?:doar|numai)", "la pretul(?: special)? de", "pret(?:ul)?(?: redus| special| final)?(?: de| e| este)?:?", "cost[ae](?: doar)?", "azi", "plat(?:esti|iti)(?: doar)?", "il iei cu", "ajunge la", "total(?:ul)?:?", "suma din cos:?", "te costa", "va costa"),
        "threshold": (r"(?:daca|cand|odata ce) [^.!?\d]{0,30}?(?:ajung[ei]?|ating[ei]?|depas(?:este|esti|esc)|trec[ei]?)(?: la| de)?(?: cel putin)?", "peste", "de (?:minimum|minim|cel putin)", "(?:minimum|minim)", "cel putin", "la fiecare", f"{_GOODS} (?:de|peste|de la|mai mari de)(?: (?:minimum|minim|peste|cel putin))?", "depas(?:esti|este|esc)", "mai mar[ie] de", "valoare de",
                      rf"{_FREE}(?: \w+){{0,3}} (?:de la|peste|incepand (?:de la|cu)|la)"),
        "saving": ("economis(?:esti|este|iti|im|este-ti)(?: pana la)?", "reducer(?:e|i)(?: de| in valoare de| pana la| de pana la)?", "mai ieftin[ae]? cu", "minus", "scaz(?:i|ut cu)", "iti scade", "discount(?: de)?", "cu(?=\\s?$)"),
        "fee": (f"{_DELIVERY}(?: la| de la| cu| costa| e| este)?:?", "comision(?:ul)?(?: de \\w+)?(?: de)?:?", "tax[ae](?: de \\w+)?(?: este| e)?(?: de)?:?", "activare(?:a)?(?: costa| este| e)?", "fransiz[ae](?: este| e)?(?: de)?", "supliment(?:ul)? de"),
        "voucher": (r"(?:iti|va) (?:returnam|viram|platim|oferim|daruim|dam|rambursam|trimitem)(?: inapoi)?", r"incasezi|incasati|primiti", "voucher(?:ul)?(?: de| in valoare de)?", "card(?:ul)? cadou(?: de| in valoare de)?", "iti (?:oferim|daruim|dam)", "bon(?:us)?(?: de)?", "cupon de", "cashback(?: de)?", "primesti(?: inapoi)?", "ramburs(?:am|are de)", "cadoul nostru:?"),
        "deposit": ("avans(?:ul)?(?: de| este de| e de)?", "garantie(?: de)?", "acont(?: de)?", "depozit de"),
        "instalment": ("rate(?: lunare| egale)*(?: a cate| de| cu)", "rata(?: lunara)?(?: este| e)?(?: de| la)?"),
        "donation": ("don(?:eaza|ezi|ati|and)", "donati[ae](?: \\w+)? de"),
        "goal": ("obiectiv(?:ul)?(?: este| e)?(?: de)?:?", "strangem?", "tint[ae]:?", "sa ajungem la"),
        "other": ("(?:a|am|au) castigat", "castig[ai](?: pana la)?", "premiu(?: de| in valoare de)?", "premii (?:de|in valoare de)", "asigurat pana la", "capital social(?: de)?"),
    },
    after={
        "price": ("in loc(?:ul)? de", "fata de"),
        "old_price": ("pret(?:ul)? (?:intreg|vechi|de lista)",),
        "then_price": ("ulterior", "dupa aceea"),
        "saving": ("(?:de )?reducere", "mai putin", "(?:de )?discount", "economie", "mai ieftin[ae]?", "economisiti"),
        "threshold": ("sau mai mult", "(?:de|in) cumparaturi", "in sus"),
        "voucher": (r"(?:ai tai )?te asteapta", "cadou", "(?:in|din) vouchere?", "bonus", "cashback", "inapoi"),
        "deposit": ("avans", "garantie", "acont"),
        "fee": ("(?:pentru |de )?(?:livrare|transport|activare|comision)", "fransiza"),
        "instalment": (r"[x×*] ?\d+ (?:de )?(?:rate|luni)", "pe rata"),
        "donation": ("donati[ei]",),
        "goal": ("tinta", "obiectivul"),
    },
    elliptic={"old_price": ("in loc de", "era", "inainte", "fata de"), "then_price": ("apoi(?: iar)?", "revine la"), "threshold": (r"cheltui(?:esti|ti)(?: cel putin| minimum| peste)?",)},
    falls=("scade", "scad", "coboara", "ajunge", "redus[ae]?", "trece"),
    falls_to="la(?: doar| numai)?",
    about=("aproape", "circa", "cam", "peste", "mai mult de", "in jur de"),
    up_to=("(?:de )?pana la(?: -)?", "maximum", "maxim", "cel mult"),
    starting=("(?:incepand |pornind )?de la(?: doar| numai)?", "incepand cu"),
    percent=("la suta", "procente", "procent", "de procente"),
    cut_before=("minus", "reducer(?:e|i|ea|ile)(?: extra| suplimentara| ta| voastra| dumneavoastra)?(?: de| la \\w+ (?:e|este) de)?", "oferte", "oferta", "promoti[ei]", "discount(?:ul|uri)?(?: de)?", "economis(?:esti|este)", "mai ieftin[ae]? cu", "redus[ae]? cu", "sca(?:d|de|zut|deti) cu", "(?:pret|tax|cost|tarif|bilet)\\w*[^.!?\\d]{0,20} (?:coboara|diminu\\w+) cu", "pentru tine"),
    cut_weakly=("cu", "ai"),
    cut_after=("extra (?:la|din) pret\\w*", "(?:de )?reducere", "reduceri", "(?:de )?discount", "mai ieftin[aei]?", rf"mai putin[aei]?(?! {_NO_MONEY})", "off", "mai accesibil[aei]?"),
    share_before=(r"(?:re)?incarc(?:a|at|are)(?: (?:la|pana la))?", r"tva", "bumbac", "lana", "matase", "in", "casmir", "poliester", "tva(?: de)?", "dae(?: de)?", "dobanda(?: anuala)?(?: de| fixa)?(?: este)?(?: de)?", "rata(?: de)?", "bateria la", "umiditate", "contine"),
    share_after=(
        r"in (?:doar |numai )?\d+ (?:de )?(?:min|ore)\w*", r"(?:sanse|probabilitate|risc)", "(?:de )?(?:bumbac|lana|matase|in|casmir|poliester|elastan|vascoza|piele|cacao|natural[aei]?|reciclat[aei]?|reciclabil[aei]?|vegetal[aei]?|poliamida|alpaca|mohair|organic|vitamina|carne|fructe)",
        "din(?:tre)? (?:clienti|clientii|oameni|romani|utilizatori|impozit\\w*|femei\\w*)", "tva", "dintre", "(?:de )?promova(?:ti|bilitate)", rf"(?:mai putin[aei]? )?(?:din |de |la )?{_NO_MONEY}", "mai mult[aei]?", "(?:pe an|anual|fix[ae]?)",
    ),
    pays_after=("din pret(?:ul)?",),
    pays=("plat(?:esti|iti|este|im|esc)(?: doar| numai)?",),
    upon=("la(?! suta)", "pe", "cu (?:codul )?[a-z]+\\d+", "pentru"),
    halves=("(?:la )?jumatate (?:de |din )?pret(?:ul)?", "(?:platesti|costa)(?: doar| numai)? jumatate", "injumatatit[aei]?", "pret(?:uri)?(?:le)? injumatatite?", "(?:pe|la) jumatate(?! (?:de )?(?:an|ora|luna))"),
    fractions={"o zecime": "10", "o cincime": "20", "un sfert": "25", "o treime": "33.3", "doua treimi": "66.7", "trei sferturi": "75", "(?:la )?jumatate": "50"},
    all=("la toate", "la tot", "la orice", "toate", "tot"),
    second=("al (?:doilea|2-lea)", "a (?:doua|2-a)", "cel de-al doilea", "doua", "doi", "2"),
    firsts=("primel[eo]r? {n}", "primii {n}"),
    bundles=("platesti {m}[^.!?\\n\\d]{{0,25}}?,? (?:si )?(?:iei|primesti|trimiti|ai|stai) {n}", "(?:iei|cumperi|ia|cumpara|comanzi|comanda|rezervi|rezerva|inchiriezi|alegi|stai|luati|rezervati|cumparati) {n}[^.!?\\n\\d]{{0,30}}? (?:si )?(?:platesti|platiti|plateste)(?: doar| numai)? {m}", "{n}(?: (?:de )?\\w+){{0,4}} la pret(?:ul)? (?:de|a) {m}", "{n}(?: \\w+){{0,2}} pentru {m}", "{n}(?: \\w+){{0,2}},? platesti(?: doar)? {m}"),
    one_free=("{n} ?\\+ ?{m} (?:gratis|cadou|gratuit)", "(?:cumperi|cumpara|iei) {n}[^.!?\\n\\d]{{0,25}}? (?:si )?(?:primesti|ai) {m}(?: \\w+)? (?:gratis|cadou|gratuit)", "{n}(?: \\w+)? cumparat[aei]? ?= ?{m}(?: \\w+)? (?:cadou|gratis)"),
    multiples={"dubl[aeu]|duble[a-z]*": 2, "se dubleaza|dublat[ae]?|dublam": 2, "tripl[aeu]|triple[a-z]*": 3, "se tripleaza": 3, "cvadruplu|cvadruple": 4},
    times=("de {n} ori(?: mai mult[ei]?)?", "inmultite cu {n}"),
    topics={
        "deposit": ("avans", "garantie", "acont"), "delivery": (_DELIVERY,), "points": ("puncte(?:le)?", "punctaj"), "donations": ("donati\\w+", "fiecare leu"), "labour": ("manoper[ae]",),
        "tax": ("impozit\\w*",), "interest": ("doband[ae]",), "apr": ("dae",), "tan": ("tan",), "taeg": ("taeg",), "discount": ("reducer(?:e|i)", "voucher"),
    },
    free_delivery=(rf"{_DELIVERY}(?: \w+)? (?:e(?:ste)? )?{_FREE}", rf"(?:gratis|gratuit) {_DELIVERY}", r"(?:livram|expediem|trimitem)(?: \w+){0,2} (?:gratuit|gratis)", rf"(?:fara|zero) (?:cost(?:uri)?|taxe?) de {_DELIVERY}"),
    gifts=(r"(?:primesti|primiti|primeste) (?:si )?(?:un|o) (?!card|voucher|idee|bon|prob\w+)\w+(?: \w+)? (?:cadou|gratis|gratuit[a]?|din partea casei)", r"(?:un|o) (?!prob\w+|card|voucher)\w+(?: \w+)? gratuit[a]? (?:la|pentru) (?:fiecare|orice)", r"(?:a doua|al doilea|a treia|al treilea|a patra|al patrulea|a zecea|al zecelea) \w+ (?:e |este )?(?:gratis|gratuit[a]?|cadou|din partea casei)", r"(?:prim(?:a|ul) (?:luna|saptamana|noapte|zi|an|lectie|sedinta|ora|livrare|cutie|rata)[,:]? (?:e |este |o ai |o primesti )?(?:gratis|gratuit[a]?|din partea casei|cadou)|gratuit[a]? prim(?:a|ul) (?:luna|saptamana|noapte|zi|an|lectie|sedinta))", r"(?:plus |si |\+ ?)?(?:un|o) (?!card|voucher|idee|bon|set|pachet|cec)\w+(?: \w+)? cadou(?! de| perfect| ideal| pentru)(?: la (?:orice|fiecare) \w+)?", r"(?:si|plus|\+) un cadou", r"cadou(?:l)? (?:la|pentru) (?:orice|fiecare)"),
    free=("gratuit[aei]?", "gratis", "zero lei", "fara cost(?:uri)?"),
)  # fmt: skip
