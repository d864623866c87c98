"""German; folded, and with `ae`, `oe`, `ue` as text messages write them."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.offer_words import OfferWords

_UE, _OE, _AE, _SS = "(?:u|ue)", "(?:o|oe)", "(?:a|ae)", "(?:ß|ss)"
_NO_MONEY = (
    r"(?:energie|strom|wasser|kraftstoff|verbrauch|zeit|emissionen|abfall|plastik|zucker|salz|fett|kalorien|gewicht)"
)
_DELIVERY = r"(?:versand|lieferung|zustellung|versandkosten)"
_CHEAP = f"(?:g{_UE}nstiger|billiger|reduziert|erm{_AE}{_SS}igt)"
_GOODS = r"(?:bestellwert|einkaufswert|warenwert|mindestbestellwert|einkauf|bestellung)"

OFFERS = OfferWords(
    currencies={"euro": "EUR", "(?:schweizer )?franken|sfr\\.?|fr\\.(?! ?\\d)": "CHF", "lei|leu": "RON", "(?:britische )?pfund": "GBP", "(?:us-)?dollar": "USD"},
    leading={"euro": "EUR", r"(?<!-)fr\.(?! ?\d{1,2}(?:[.:]\d\d)? ?(?:-|bis|uhr|h(?!\w)))": "CHF"},
    cents={"cents?|ct\\.?": "EUR", "rappen": "CHF", "pence": "GBP", "bani": "RON"},
    and_cents=r"(?: und |,? )",
    per={
        r"(?:pro|je|der|den|/) ?(?:qm|m2|quadratmeter)": "m2", r"(?:pro|das|/) ?st(?:u|ue)ck": "piece",
        r"(?:pro|je|/) ?aufenthalt": "stay", r"(?:pro|je) (?:zimmer|paar|familie|auto|fahrzeug|haushalt)": "group",
        r"(?:pro|je|die|/) ?100 ?g(?:ramm)?": "100 g",
        r"(?:im|pro|je|/) ?quartal|vierteljahrlich|quartalsweise|alle (?:drei|3) monate": "quarter", r"(?:im|pro|/) ?(?:monat|mon\.?)|monatlich|mtl\.": "month", r"(?:im|pro|/) ?jahr|j[a]hrlich|jaehrlich": "year", r"(?:pro|/|die) ?nacht": "night", r"(?:pro|am|/) ?tag|t[a]glich": "day", r"(?:pro|je|das|/) ?(?:kg|kilo)": "kg",
        r"(?:pro|/|in der) ?woche": "week", r"(?:pro|/) ?(?:person|kopf|pers\.)|p\.? ?p\.": "person", r"(?:pro|je|/) ?kwh": "kWh", r"(?:pro|je|der|/) ?l(?:iter)?(?!\w)": "litre", r"(?:pro|die|/) ?(?:stunde|std\.?|h)": "hour",
        rf"je(?:weils)?(?! saison)|pro st{_UE}ck|das st{_UE}ck|/ ?st\.?": "piece", r"(?:je|pro) saison": "season",
    },
    before={
        "old_price": ("statt(?: bisher)?", "anstatt", "anstelle von", "vorher", "zuvor", "bisher", "war(?:en)?", "fr[u](?:e)?her", "uvp:?(?: von)?", f"(?:regul{_AE}rer|alter|urspr{_UE}nglicher|voller|normaler) preis(?: von)?:?", "normalpreis:?", "listenpreis:?", f"urspr{_UE}nglich", "sonst", "kostete"),
        "prior_price": (r"letzten 30 tagen?:?",),
        "then_price": (r"(?:steigt|steigen|klettert)(?: wieder)?(?: auf)?", r"kostet (?:er|sie|es) wieder", r"wieder auf", "danach", "dann(?: nur)?", "anschlie(?:ß|ss)end", "sp[a](?:e)?ter", "ab dem \\w+ monat", "wieder"),
        "price": ("jetzt(?: nur)?(?: noch)?", "nur(?: noch)?", f"f{_UE}r(?: nur)?", "(?:zum )?preis(?: von)?:?", "kostet(?: nur)?", "zahl(?:en sie|st du|t)(?: nur)?", "heute(?: nur)?", "zu", "gesamt(?:preis)?:?", "einlass"),
        "threshold": (f"{_UE}ber", f"ab ein(?:em|er) (?:{_GOODS}|einkauf|bestellung|summe|betrag|warenwert|rechnung) (?:von|uber)", f"ab(?= ?[^.]{{1,14}} {_GOODS})", "mindestens", "(?:versandkostenfrei|versandkostenfreie lieferung|versandfrei|portofrei|lieferkostenfrei|frachtfrei|gratis versand|kostenloser versand|kostenfrei|kostenlos|umsonst|gratis|frei)(?: \\w+){0,2} ab", "mindestbestellwert(?: von)?:?", f"{_GOODS} (?:von|ab|{_UE}ber)", "je(?= ?[^.]{1,10} umsatz)"),
        "saving": ("spar(?:e|en|st|t|en sie|st du)(?: bis zu)?", "minus", "rabatt(?: von)?", "nachlass von", "ersparnis(?: von)?:?", "abz[u](?:e)?glich"),
        "fee": (f"{_DELIVERY}(?: f{_UE}r| ab| kostet)?:?", "geb[u](?:e)?hr(?: von| betr[a]gt)?:?", "aufpreis(?: von)?", "zuschlag(?: von)?", f"umbuchung(?: f{_UE}r| kostet)?", "(?:grund|bereitstellungs|anschluss|aktivierungs)(?:preis|geb[u](?:e)?hr)(?: von)?:?", "selbstbeteiligung(?: liegt bei| von| betr[a]gt)?"),
        "voucher": (r"(?:geben|zahlen|uberweisen|erstatten|schreiben) (?:wir )?(?:dir|ihnen|euch)", r"wir (?:geben|zahlen|uberweisen|erstatten|schenken) (?:dir|ihnen|euch)", r"(?:bekommst|erhaltst|kriegst) du|du (?:bekommst|erhaltst|kriegst)|(?:bekommen|erhalten) sie|sie (?:bekommen|erhalten)", f"(?:gutschein|guthaben|geschenkkarte)(?: {_UE}ber| von| im wert von)?", "bonus(?: von)?", "cashback(?: von)?", "schenken (?:wir )?(?:dir|ihnen|euch)", "pr[a](?:e)?mie(?: von)?", "sichern"),
        "deposit": ("anzahlung(?: von| betr[a]gt)?:?", "pfand(?: \\w+){0,3}:?", "kaution(?: von)?", "vorauszahlung von"),
        "instalment": (f"(?:monats)?raten?(?: zu| von| {_AE}| je)?(?: nur)?", "(?:\\d+|\\w+) (?:monats)?raten (?:zu|von|a)"),
        "donation": ("spend(?:e|en|en sie)", "spende von"),
        "goal": ("ziel(?: von| sind)?:?", "spendenziel:?"),
        "other": ("gewinn(?:e|en)(?: sie)?(?: bis zu)?", "hauptpreis(?: von)?", "im wert von", "deckungssumme(?: von)?"),
    },
    after={
        "price": ("statt", "anstatt", "anstelle von"),
        "old_price": ("uvp", "normalpreis"),
        "then_price": ("danach", "anschlie(?:ß|ss)end", "ab dem"),
        "saving": ("rabatt", _CHEAP, "(?:ge)?spar(?:en|t)", "nachlass", "weniger", "ersparnis", "preisvorteil"),
        "threshold": (r"(?:erreich(?:t|st|en)|ubersteig(?:t|st|en)|uberschreit(?:et|est|en))", "oder mehr", "(?:mindest)?bestellwert", "einkaufswert", "umsatz", "mindestens"),
        "voucher": (r"warten auf (?:dich|sie|euch)", "gutschein", "guthaben", "geschenkt", "bonus", "cashback", "zur[u](?:e)?ck", "pr[a](?:e)?mie", "obendrauf", "geschenkkarte"),
        "deposit": ("anzahlung", "pfand", "kaution"),
        "fee": ("versand(?:kosten)?", "geb[u](?:e)?hr", "zuschlag", "aufpreis", "selbstbeteiligung"),
        "instalment": (r"[x×*] ?\d+ (?:raten|monate)", "pro rate", "monatsrate"),
        "donation": ("spende(?:n)?",),
        "goal": ("ziel",),
    },
    elliptic={"old_price": ("statt", "anstatt", "vorher", "war"), "then_price": ("danach", "dann"), "threshold": (r"ab(?= \d+ ausg)", r"einkauf ab")},
    falls=("sinkt", "f[a]llt", "reduziert", "gesenkt", "senken", f"erm{_AE}{_SS}igt"),
    falls_to="auf(?: nur)?",
    about=("fast", "knapp", "rund", "etwa", "circa", "ca\\.", "beinahe", "uber", "gut", "mehr als"),
    up_to=("bis zu(?: einem| einer)?", "bis", "maximal", "max\\.", f"h{_OE}chstens"),
    starting=("(?:schon |bereits )?ab(?: nur)?",),
    percent=("prozent", "proz\\."),
    cut_before=("rabatt(?:e)?(?: von)?", "minus", "spar(?:e|en|st|t|en sie|st du)(?: also| damit| so| somit)?", "nachlass(?: von)?", "um", "(?:sinkt|sinken|fallt|fallen) um", "sale:?", f"g{_UE}nstiger um", "angebote?", f"f{_UE}r dich:?", "extra", "ersparnis(?: von)?"),
    cut_after=("extra auf (?:den|alle|die|das)(?: \\w+)?", "(?:extra-?)?rabatt", "nachlass", "erm[a](?:e)?ssigung", _CHEAP, "spar(?:en|st|t)(?: sie| du)?", "ersparnis", rf"weniger(?! {_NO_MONEY})", "preisvorteil", "auf alles", "preisnachlass"),
    share_before=(r"(?:lad|ladt|geladen|aufgeladen)(?: (?:auf|bis))?", r"(?:mwst|ust)\.?", "mwst\\.?", "ust\\.?", "zins(?:en|satz)?(?: von)?", "jahreszins(?: von)?", "baumwolle", "wolle", "anteil(?: von)?", "anzahlung (?:betr[a]gt|von)", "akku (?:bei|auf)"),
    share_after=(
        r"in (?:nur )?\d+ (?:min|stunden)\w*", r"(?:chance|wahrscheinlichkeit|risiko|stress)", "(?:reine[rs]? |bio-?|schur)?(?:baumwolle|wolle|schurwolle|seide|leinen|kaschmir|polyester|leder|kakao|elasthan|viskose|nylon|polyamid|alpaka|fleisch\\w*|vitamin|fruchtanteil)", f"(?:nat{_UE}rlich|recycelt|recycelbar|erneuerbar|vegan|vegetarisch|schneesicher|{_OE}kostrom)",
        "de[rs] (?:kunden|kundinnen|besucher|befragten|nutzer|frauen|leser|gesamtpreises|kaufpreises)", "mwst", "ust", "vol", "p\\. ?a\\.", "effektiver", "sollzins", "zinsen", rf"(?:weniger |mehr )?{_NO_MONEY}", "mehr",
    ),
    pays_after=("(?:des|vom) (?:normal|original|listen|vollen )?preis(?:es)?",),
    pays=("(?:be)?zahl(?:en sie|st du|t ihr|en|e|t)(?: nur)?",),
    upon=("auf", "mit (?:code )?[a-z]+\\d+", "beim", "bei"),
    halves=("zum halben preis", "halber preis", "halben preis", "zur h[a](?:e)?lfte", "(?:um )?die h[a](?:e)?lfte (?:g(?:u|ue)nstiger|reduziert|billiger|sparen)", "halbpreis"),
    fractions={"(?:ein(?:em|es)? )?zehntel": "10", f"(?:ein(?:em|es)? )?f{_UE}nftel": "20", "(?:ein(?:em|es)? )?viertel": "25", "(?:ein(?:em|es)? )?drittel": "33.3", "zwei drittel": "66.7", "drei viertel|dreiviertel": "75", "(?:die )?h[a](?:e)?lfte": "50"},
    all=("auf alles?", "auf alle", "alles?", "s[a](?:e)?mtliche"),
    second=("zweite[nrsm]?", "2\\.", "zwei", "paar", "2"),
    firsts=("ersten {n}",),
    bundles=("(?:zahl|bezahl)(?:e|en|st|t)? {m}[^.!?\\n\\d]{{0,25}}?,? (?:und )?(?:erhalt|bekomm|nimm|verschick|send|kauf)\\w* {n}", "{n}(?: \\w+){{0,5}} zum preis von {m}", "{n}(?: \\w+){{0,2}} f(?:u|ue)r {m}(?! ?(?:euro|personen|tage|n[a]chte|monate|wochen|jahre))", "(?:nimm|nehmen sie|kauf(?:e|en sie)?|bestell(?:e|en sie)?|buch(?:e|en sie)?|bleib(?:e|en sie)?|miet(?:e|en sie)?) {n}[^.!?\\n\\d]{{0,30}}?,? (?:und )?(?:zahl|bezahl)(?:e|en|st|t)?(?: sie)?(?: nur)? {m}", "{n}(?: \\w+){{0,3}},? (?:nur )?{m}(?: (?:tage|nachte|stuck|stunden|karten|fahrten|mal|platze))? (?:be)?zahlen"),
    one_free=("{n} ?\\+ ?{m} (?:gratis|geschenkt)", "kauf(?:e|en sie)? {n}[^.!?\\n\\d]{{0,25}}? (?:und )?(?:erhalte|bekomm\\w*)? ?{m}(?: \\w+)? (?:gratis|geschenkt|kostenlos)", "beim kauf (?:von |eines |einer )?(?:{n} )?\\w+ (?:gibt es )?{m}(?: zweite\\w+)?(?: \\w+)? (?:gratis|geschenkt)"),
    multiples={"doppelt(?:e[nrs]?)?": 2, "verdoppel(?:t|n)": 2, "dreifach(?:e[nrs]?)?": 3, "verdreifach(?:t|en)": 3, "vierfach(?:e[nrs]?)?": 4, f"f{_UE}nffach(?:e[nrs]?)?": 5, "zehnfach(?:e[nrs]?)?": 10},
    times=("{n}[- ]?fach(?:e[nrs]?)?", "{n}[- ]?mal"),
    topics={
        "deposit": ("anzahlung", "pfand", "kaution"), "delivery": (_DELIVERY,), "points": ("punkte[n]?", "treuepunkte", "bonuspunkte", "meilen"), "donations": ("spende[n]?", "jeder euro"), "labour": ("arbeitszeit", "arbeitskosten", "arbeitslohn"),
        "tax": ("steuer[n]?",), "interest": ("sollzins\\w*", "zins\\w*"), "apr": ("effektiver jahreszins", "effektivzins"), "discount": ("rabatt", "gutschein"),
    },
    free_delivery=(rf"(?:kostenlose[rn]?|gratis|gratis-|freie[rn]?|kostenfreie[rn]?|versandkostenfreie[rn]?) ?{_DELIVERY}", "(?:versandkosten|versand|porto|lieferkosten|fracht)freie?[rnms]?", "franko(?: haus)?", r"(?:wir )?(?:liefern|versenden|verschicken|bringen)(?: wir)?(?: \w+){0,3} (?:gratis|kostenlos|kostenfrei|umsonst)(?! dazu)", rf"(?:{_DELIVERY}|porto) (?:geht |schenken wir |ubernehmen wir )(?:auf uns|aufs haus)?", rf"ohne {_DELIVERY}", rf"{_DELIVERY} (?:ist )?(?:gratis|kostenlos|frei|inklusive|geschenkt)", r"(?:liefer\w*|versand\w*|versend\w+|schick\w+|bring\w+|zustell\w+)(?: \w+){0,3} frei haus", r"frei haus (?:ge)?liefer\w*"),
    gifts=(r"(?:(?:der |die |das |den |dein |deine )?erste[rsnm]? (?:monat|woche|nacht|tag|jahr|stunde|lieferung|box|rate)[,:]? (?:ist |gibt's |geht |gibt es )?(?:gratis|kostenlos|geschenkt|umsonst|aufs haus|auf uns)|gratis im ersten monat)", "(?:gratis|kostenlos|umsonst|geschenkt) (?:mit )?dazu", r"(?:schenken|spendieren) wir (?:dir|ihnen|euch) (?:ein|eine|einen) (?!gutschein|tag|moment|lacheln)\w+", r"(?:der|die|das|jede[rs]?) (?:zweite|dritte|vierte|funfte|zehnte)[rsn]? \w+ (?:ist |geht |gibt's )?(?:gratis|kostenlos|umsonst|geschenkt|aufs haus)", "(?:gratis|werbe)[- ]?geschenk", "(?:ein|eine|einen) (?!monat|tag|woche|nacht|stunde|jahr|gutschein|zweit|dritt|probe)\\w+(?: \\w+)? (?:geschenkt|gratis)(?! ist| test)", "(?:plus|und|\\+) ein geschenk"),
    free=("gratis", "kostenlos", "kostenfrei", "umsonst", "entf[a]llt"),
)  # fmt: skip
