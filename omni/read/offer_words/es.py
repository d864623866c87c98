"""Spanish."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.offer_words import OfferWords

_NO_MONEY = r"(?:energia|electricidad|luz|agua|combustible|consumo|tiempo|emisiones|residuos|plastico|azucar|sal|grasa|calorias|peso)"
_DELIVERY = r"(?:envios?|entregas?|gastos de envio|portes)"
_FREE = r"(?:gratis|gratuit[oa]s?|incluid[oa]s?|sin coste|de regalo)"
_GOODS = r"(?:pedidos?|compras?)"

OFFERS = OfferWords(
    currencies={"(?:(?:(?<=millon )|(?<=millones ))de )?euros?": "EUR", "lei": "RON", "libras?(?: esterlinas)?": "GBP", "dolares|dolar": "USD", "francos?(?: suizos)?": "CHF"},
    cents={"centimos?|cents?|cts?\\.?": "EUR", "peniques?": "GBP", "bani": "RON", "centavos?": ""},
    and_cents=r"(?: con | y |,? )",
    per={
        r"(?:el|por|/) ?(?:m2|metro cuadrado)": "m2", r"(?:por|la) (?:pieza|botella|caja)": "piece",
        r"(?:por|/) ?estancia": "stay", r"por (?:habitacion|pareja|familia|coche|vehiculo|hogar)": "group",
        r"(?:los|por|cada|/) ?(?:100 ?g(?:ramos)?|cien gramos)": "100 g",
        r"(?:al|por|cada) trimestre|/ ?trimestre|trimestral(?:es)?|cada (?:tres|3) meses": "quarter", r"(?:al|por|cada) mes|/ ?mes|mensual(?:es)?": "month", r"(?:al|por) ano|/ ?ano|anual(?:es)?": "year", r"(?:por|la) noche|/ ?noche": "night", r"(?:al|por) dia|/ ?dia": "day", r"(?:el|al|por) (?:kg|kilo)|/ ?kg": "kg",
        r"(?:a la|por) semana|/ ?semana": "week", r"(?:por|/) ?(?:persona|pers\.|cabeza)": "person", r"(?:por |el |al |/ ?)kwh": "kWh", r"(?:el|por) litro|/ ?l(?!\w)": "litre", r"(?:la|por) hora|/ ?h(?:ora)?": "hour", r"(?:la )?unidad|/ ?ud\.?|cada un[oa]|c/u": "piece",
    },
    before={
        "old_price": ("en lugar de", "en vez de", "antes(?: a)?:?", "era(?:n)?(?: de)?", "costaba(?:n)?", "precio (?:original|anterior|habitual|normal|de tarifa|recomendado|completo)(?: de| era)?:?", "pvp:?", "frente a(?: los)?"),
        "prior_price": (r"ultimos 30 dias\)?:?(?: fue)?(?: de)?",),
        "then_price": (r"(?:sube|suben|vuelve|vuelven) a", "luego", "despues(?: de eso)?,?", "a continuacion", "mas tarde", "posteriormente", "vuelve a(?: costar)?", "a partir del \\w+ mes"),
        "price": ("ahora(?: solo| a)?:?", "solo", "(?:por|a)(?: solo)?", "precio(?: de| final| especial)?:?(?: de)?", "cuesta[n]?(?: solo)?", "hoy(?: a)?", "paga(?:s|ras)?(?: solo)?", "total:?(?: de)?"),
        "threshold": (r"(?:si|cuando|siempre que) [^.!?\d]{0,30}?(?:lleg(?:a|an|as|ue|uen|ues)|alcan(?:za|zan|zas|ce|ces)|super(?:a|an|as|e|en|es)|suma[ns]?|asciende)(?: al menos)?(?: a)?(?: los)?", "mas de", "superior(?:es)? a", rf"{_FREE}(?: \w+){{0,2}} (?:desde|a partir de|por|en pedidos (?:de|desde))", "minimo(?: de)?", f"{_GOODS} (?:de|desde|superiores a|minim[ao] de|a partir de)(?: mas de)?", "por encima de", "al menos", "cada", "gast(?:a|as|ando)", "super(?:a|as|an|e|en)(?: los)?"),
        "saving": ("ahorr(?:a|as|e|ad|ando)(?: hasta)?", "descuento(?: directo| inmediato)?(?: de)?", "menos", "rebaja de", "te (?:quitamos|descontamos)"),
        "fee": (f"{_DELIVERY}(?: a| por| desde| de)?:?", "comision(?: de)?:?", "gastos de \\w+:?(?: de)?", "suplemento(?: de)?", "activacion(?: a| de)?", "termino fijo(?: de)?", "cuota fija(?: de)?", "franquicia de", "cambio(?: por| cuesta)"),
        "voucher": (r"(?:te|le|os|les) (?:damos|ingresamos|pagamos|reembolsamos|regalamos|abonamos|devolvemos)", r"(?:recib(?:es|iras|es)|te llevas)", "vales?(?: de| por| de compra de)?", "tarjeta regalo(?: de| por)?", "cupon(?: de| por)?", "bon[oi]s?(?: de| por)?", "te (?:regalamos|abonamos|devolvemos)", "cheque(?: de| regalo de)?", "cashback(?: de)?", "reembolso de", "saldo de"),
        "deposit": ("deposito(?: de)?", "anticipo(?: de)?", "fianza(?: de)?", "senal(?: de)?", "entrada de(?= .{1,20} cuotas)"),
        "instalment": ("cuotas?(?: mensuales| al mes)?(?: de)", "plazos?(?: mensuales)?(?: de)", "mensualidad(?:es)?(?: de)?"),
        "donation": ("dona(?:r|ndo|cion de)?(?: solo)?",),
        "goal": ("objetivo(?: de| es)?:?", "recaudar", "meta(?: de)?:?", "alcanzar(?: los)?"),
        "other": ("(?:ha|he|han) ganado", "gano", "gana(?:r|s)?(?: hasta)?", "premios?(?: de)?", "valorad[oa]s? en", "por valor de", "capital social de"),
    },
    after={
        "price": ("\\(?en lugar de", "\\(?en vez de", "\\(antes"),
        "old_price": ("de pvp", "precio (?:original|habitual)"),
        "then_price": ("despues", "luego"),
        "saving": ("de (?:descuento|dto|ahorro|rebaja)", "menos", "dto"),
        "threshold": ("de compra", "o mas", "en compras", "de pedido", "minimo"),
        "voucher": (r"te esperan", "de regalo", "en vales", "de bono", "de cashback", "de saldo", "de reembolso"),
        "deposit": ("de (?:deposito|anticipo|fianza|senal)",),
        "fee": ("de (?:envio|gastos|comision|suplemento|franquicia)",),
        "instalment": (r"(?:al mes )?[x×*] ?\d+ ?(?:meses|plazos|cuotas)?", "por cuota"),
        "donation": ("de donacion",),
        "goal": ("de objetivo",),
    },
    elliptic={"old_price": ("en lugar de", "en vez de", "antes"), "then_price": ("luego", "despues,?"), "threshold": (r"gast(?:as|a|ando|ais)(?: al menos| mas de| minimo)?",)},
    falls=("baj(?:a|an|o)", "pas(?:a|an)", "cae", "rebajad[oa]", "se queda", "reducido"),
    falls_to="a(?: solo)?",
    about=("casi", "cerca de", "alrededor de", "mas de", "aproximadamente"),
    up_to=("hasta(?: un| el)?", "maximo(?: de)?", "como maximo"),
    starting=("desde(?: solo)?", "a partir de", "por desde"),
    percent=("por ?ciento",),
    cut_before=("descuentos?(?: directo| extra)?(?: del?| de hasta)?", "ahorr(?:a|as|e|ad)(?: (?:un|el|hasta))?", "menos", "rebajas?(?: del?)?", "ofertas?", "promocion", "merece un", "(?:precio|tarifa|cuota|coste)s?[^.!?\\d]{0,20} (?:baja|reduce|rebaja)\\w* (?:un|el)", "llevate(?: un| el)?", "rebajad[oa]s? un", "un extra del?", "quitamos(?: un| el)?"),
    cut_after=("(?:extra|adicional) (?:sobre|en) (?:el|los|todo)", "de (?:descuento|dto|rebaja|ahorro)(?! energetico)", rf"menos(?! de {_NO_MONEY})", "dto", "mas barat[oa]s?", "off", "de dcto"),
    share_before=(r"(?:re)?carga(?: hasta)?(?: el| al| un)?", r"iva(?: del)?", "iva(?: del?)?", "tae(?: del?)?", "tin(?: del?)?", "interes(?: del?)?", "tipo(?: \\w+)?(?: del?)?", "lana", "algodon", "bateria al", "contiene(?: un)?"),
    share_after=(r"(?:de la bateria |de bateria )?en (?:solo )?\d+ (?:min|h)\w*", r"(?:de )?(?:probabilidad(?:es)?|posibilidades|riesgo|estres)", "(?:de )?(?:algodon|lana|seda|lino|cachemira|poliester|piel|cacao|elastano|viscosa|poliamida|carne|vitamina|fruta)", "(?:vegetal|natural|reciclad[oa]|reciclable|renovable|ecologic[oa])", "de (?:los|nuestros|las|nuestras|aprobados)", "vol", "de iva", "tae", "tin", rf"(?:menos )?de {_NO_MONEY}", "mas(?! barat)", "de aprobados", "de los"),
    pays_after=("del precio",),
    pays=("paga(?:s|ras|n|d)?(?: solo| solamente)?(?: el| un[oa]?)?",),
    upon=("en", "sobre", "con (?:el codigo )?[a-z]+\\d+"),
    halves=("(?:a )?mitad de precio", "(?:a|por) la mitad(?: de precio| del precio)?", "(?:pagas|cuesta)(?: solo)? la mitad"),
    fractions={"un(?:a)? decim[oa](?: parte)?": "10", "un(?:a)? quint[oa](?: parte)?": "20", "un cuarto": "25", "un tercio": "33.3", "dos tercios": "66.7", "tres cuartos": "75", "la mitad": "50"},
    all=("en tod[oa]s?", "sobre tod[oa]s?", "tod[oa]s?"),
    second=("segund[oa]s?", "2[ºªoa°]", "dos", "2", "par"),
    firsts=("(?:l[oa]s |tus )?primer[oa]s {n}", "(?:l[oa]s |tus )?{n} primer[oa]s"),
    bundles=("paga[s]? {m}[^.!?\\n\\d]{{0,25}}?,? (?:y )?(?:lleva|recib|envia|toma|disfruta)\\w* {n}", "(?:lleva(?:te)?|compra|toma|coge|llevas|reserva|alquila|elige|pide|quedate) {n}[^.!?\\n\\d]{{0,30}}? (?:y )?paga[s]?(?: solo)? {m}", "{n}(?: \\w+){{0,5}} (?:al|por el) precio de {m}", "{n}(?: \\w+){{0,2}},? (?:y )?pagas(?: solo)? {m}", "{n}(?: \\w+){{0,2}} por {m}(?! ?(?:euro|persona|dias|noches|meses|anos|semanas|ciento))"),
    one_free=("{n} ?\\+ ?{m} (?:gratis|de regalo)", "compra {n}[^.!?\\n\\d]{{0,25}}? (?:y )?(?:te regalamos|llevate) (?:el |la )?{m}"),
    multiples={"doble[s]?": 2, "duplic(?:a|an|amos|ad[oa]s?)": 2, "triple[s]?": 3, "triplic(?:a|an|amos|ad[oa]s?)": 3, "cuadruple[s]?": 4, "quintuple[s]?": 5},
    times=("{n} veces(?: mas)?", "multiplicad[oa]s? por {n}", "por {n}"),
    topics={
        "deposit": ("deposito", "anticipo", "fianza", "senal"), "delivery": (_DELIVERY,), "points": ("puntos?",), "donations": ("donacion(?:es)?", "cada euro"), "labour": ("mano de obra",),
        "tax": ("impuestos?",), "interest": ("interes(?:es)?", "tin"), "apr": ("tae",), "discount": ("descuento", "vale", "cupon"),
    },
    free_delivery=(rf"{_DELIVERY}(?: \w+)? {_FREE}", r"(?:gratis|sin) (?:el )?(?:gastos de envio|envio)", "te (?:regalamos|pagamos) el envio", "envio a casa gratis", r"(?:enviamos|entregamos|te lo llevamos)(?: \w+){0,2} gratis", "portes (?:pagados|gratis|incluidos)"),
    gifts=(r"(?:el|la) (?:segund|tercer|cuart|quint|decim)[oa]? \w+ (?:es |sale |va )?(?:gratis|gratuit[oa]|de regalo)", r"(?:(?:el |la |tu )?primer[oa]? (?:mes|semana|noche|dia|ano|clase|sesion|hora|entrega|caja|cuota)[,:]? (?:es |te sale |sale |va )?(?:gratis|gratuit[oa]|de regalo)|gratis (?:el|la) primer[oa]? (?:mes|semana|noche|ano|clase|sesion))", r"(?:un|una|el|la|tu) (?!vale|tarjeta|cheque|idea|caja|bono|mes|dia|noche)\w+(?: \w+){0,2} de regalo", r"te regalamos (?:un|una|el|la) (?!sonrisa|momento|sueno|experiencia|abrazo)\w+(?: \w+)?", r"(?:mas|y|\+) un regalo"),
    free=("gratis", "gratuit[oa]s?", "sin coste", "cero euros"),
)  # fmt: skip
