"""What the words around a quantity say about it, as patterns on folded text, one table a language."""

# ruff: noqa: E501 -- a table reads better wide

from __future__ import annotations

from collections.abc import Mapping

from omni.model.frozen import Frozen


class CueWords(Frozen):
    """The words of one language around quantities; every entry is a regular expression without groups.

    `topics` are what quantities of time are usually
    about, each with its words: they stand for a fact of that topic, and between another fact's word and a number they say
    that the number is not that fact's. `of` stands between a word and what belongs to it; `about` says that a
    number is rough, `at_least` that it is a floor, `more` that it counts others besides, `so_far` that it counts what is over, `instead` that the
    number behind it was expected. `joins` is a word for "and" or "or", `per` stands between two units (`2 hours a week`). `range` joins two numbers by itself, `opened` pairs
    what opens a range with what joins it. `fill` may stand between a number and its unit.
    `under` and `over` stand before an age that has its unit, `alone` pairs those that need none (`under 26`), `older`
    stands behind one; `until` includes its age. `free` says that something costs nothing, `barred` that nobody below an age comes in, `escort` that
    somebody has to come along. `gone` are words before and behind a time that lies in the past or that somebody waits, `half` stands
    behind a unit of which there is half a one more (`due ore e mezza`).
    """

    topics: Mapping[str, str]
    of: str
    about: str
    at_least: str
    more: str
    so_far: str
    instead: str
    joins: str
    per: str
    range: str
    opened: tuple[tuple[str, str], ...]
    fill: str
    under: str
    until: str
    over: str
    alone: tuple[str, str]
    older: str
    since: str
    grown: str
    at_most: str
    sure: str
    free: str
    barred: str
    escort: str
    dozen: str
    gone: tuple[str, str]
    half: str


CUES: Mapping[str, CueWords] = {
    "it": CueWords(
        topics={
            "delivery": r"consegn\w+|spedi[zts]\w+|arriv\w+|recapit\w+|(?:te |ve )?l[aoei] portiamo|a casa tua|a domicilio|sotto casa|alla (?:tua )?porta", "warranty": r"garanzi[ae]|garantit[oaie]", "returns": r"res[oi]|recesso|rimbors\w+|restitu\w+|rend\w+|ripensamento", "trial": r"prov[ae]\w*", "contract": r"contratt\w+|vincol\w+|permanenza|durata contrattuale", "notice": r"preavviso|disdett\w+|disdi\w+|cancell\w+|annull\w+", "reply": r"rispost[ae]|rispond\w+|esito", "battery": r"batteria|autonomia", "course": r"cors[oi]|lezion[ei]|frequenza", "boarding": r"imbarco|check-in|accettazione", "locked": r"bloccat\w+|prezzo fisso|invariat\w+|(?:non cambia|resta (?:fermo|uguale|fisso|lo stesso))|fiss[oa]", "length": r"durat[ae]|dura", "assistance": r"assistenza|soccorso", "promo": r"promo\w*|offert[ae]|sconto|validit[a]", "visit": r"visita|parcheggio|abbonament[oi]",
        },
        of=r"de(?:l|lla|ll'|i|gli|lle)|dal(?:la|l')?|sul(?:la|l')?",
        about=r"circa|c\.?ca\.?|quasi|intorno a(?:i|lle)?|all'incirca|una?|poco (?:piu|meno) di",
        at_least=r"oltre|piu di|almeno|minimo",
        more=r"altr[ie]|ulteriori|nuov[ie]|in piu|extra|ancora|restano|rimangono|ultim[ie]",
        so_far=r"dopo|gia|finora|nelle prime|delle prime|altr[ei]",
        instead=r"invece di|anziche|al posto di",
        joins=r"e|ed|o",
        per=r"al(?:la|l'|lo)?|a|ogni|/|per|su|ciascun[oa]",
        range=r"-|/|o",
        opened=((r"(?:da(?:i|lle|gli|l)?)", r"a(?:i|lle|gli|d|l)?"), (r"(?:tra|fra)(?: (?:i|le|gli))?", r"e(?:d)?(?: (?:i|le|gli))?")),
        fill=r"inter[ie]|lungh[ie]|pien[ie]|gratis|gratuit[ie]|comod[ei]|belle|bei",
        under=r"under|sotto (?:i|gli)|minori di|inferiore a(?:i|gli)?|(?:al )?di sotto de(?:i|gli)|meno di|non (?:hanno|ha) (?:ancora )?compiuto",
        until=r"fino a(?:i|gli|l)?|entro (?:i|gli)",
        over=r"over|maggiori di|sopra (?:i|gli)|da(?:i|gli|l)?|a partire da(?:i|gli)?|almeno|minimo|compiut[io]|oltre i|eta minima:?|dopo i",
        alone=(r"under|minori di|u", r"over|maggiori di"),
        older=r"in su|compiuti|o piu|e piu|\+",
        since=r"dai|a partire dai",
        grown=r"genitor\w+|patria potesta|documento|carta d'identita|minorenn\w+|maggiorenn\w+|tutore",
        at_most=r"al massimo|massimo|max\.?|non (?:piu di|oltre)|entro|in meno di|al piu",
        sure=r"garantit[oaie]|assicurat[oaie]",
        free=r"grat(?:is|uit\w+)|liber[oa]|non paga(?:no)?|omaggio|senza pagare",
        barred=r"non (?:possono|puo|sono ammess\w+|entr\w+)|vietat\w+",
        escort=r"accompagnat\w+|insieme a un adulto|con un adulto",
        dozen=r"(?:una )?dozzina di",
        gone=(r"(?:sono|e) (?:gia |ormai )?passat[ioae]|passat[ie]|tra|fra", r"fa|or sono|dall'ultim[oa]|che non|perche|per natale"),
        half=r"e mezz[oa]",
    ),
    "en": CueWords(
        topics={
            "delivery": r"deliver\w*|ship\w*|dispatch\w*|arriv\w+|bring|brought|to your door|(?:at|on) your door(?:step)?|to you(?: hot)?|land\w*", "warranty": r"warrant\w+|guarantee\w*", "returns": r"returns?|returned|refund\w*|send (?:it|them) back|money[- ]back|exchange\w*", "trial": r"trial|try", "contract": r"contract|commitment|minimum term|tie-in", "notice": r"notice|cancel\w*|skip", "reply": r"repl(?:y|ies)|answer\w*|get back to you|decision", "battery": r"battery|lasts?", "course": r"courses?|lessons?|class(?:es)?", "boarding": r"boarding|board|check[- ]?in|gate", "locked": r"locked|fixed|unchanged|frozen|freeze|(?:won't|will not|doesn't|never) (?:change|move|budge|rise|go up)|stays? (?:the same|put)|price guarantee", "length": r"length|running time|runs? for|duration", "assistance": r"assistance|breakdown|recovery", "promo": r"promo\w*|offer|discount", "visit": r"tour|parking|subscription|membership",
        },
        of=r"of(?: (?:the|your|our))?|from(?: (?:the|your))?|your|on(?: (?:the|your))?",
        about=r"about|around|roughly|almost|nearly|some|approximately|approx\.?|c(?:irc)?a\.?|give or take|just (?:over|under)",
        at_least=r"over|more than|at least|minimum",
        more=r"another|more|extra|additional|other|new|last",
        so_far=r"after|already|so far|the first|another",
        instead=r"instead of|rather than|not",
        joins=r"and|or",
        per=r"an?|per|every|each|/|out of",
        range=r"-|to|or|/",
        opened=((r"between", r"and"), (r"from", r"(?:to|up to)")),
        fill=r"full|whole|free|long|entire|consecutive|easy|monthly",
        under=r"under|below|younger than|less than|aged under|not yet",
        until=r"up to(?: age| the age of)?|up to and including|until(?: age)?",
        over=r"over|above|older than|from age|aged|ages?|minimum age:?(?: of| is)?|from the age of|min\. age|from|at least|minimum",
        alone=(r"under|younger than|aged under|below", r"over|older than|from age|age"),
        older=r"and over|and up|and older|or over|or older|\+|plus|and above",
        since=r"from|aged|ages",
        grown=r"parent\w*|guardian\w*|(?:photo |valid )?id(?!\w)|passport|minors?|consent|adults?",
        at_most=r"at (?:the )?most|max(?:imum)?\.?|no more than|not more than|within|in under|tops|or less",
        sure=r"guaranteed|assured",
        free=r"free|on us|no charge|go in for nothing|pay nothing",
        barred=r"(?:can't|cannot|can not|may not|not|aren't) (?:be )?(?:admitted|enter|come in|get in|allowed|attend|join|let in)|no entry|not suitable",
        escort=r"accompanied|with an adult|supervis\w+",
        dozen=r"(?:a )?dozen",
        gone=(r"it's been|it has been|for the (?:past|last)", r"ago|since|to go|left|until|till"),
        half=r"and a half",
    ),
    "ro": CueWords(
        topics={
            "delivery": r"livr\w+|expedi\w+|transport\w*|ajung\w*|aduc\w*|la usa(?: ta)?|acasa la tine|coletul", "warranty": r"garanti\w+|garantat\w*", "returns": r"retur\w*|ramburs\w+|inapoi\w+|schimb\w*", "trial": r"prob[ae]\w*|incerc\w+|test\w*", "contract": r"contract\w*|angajament\w*", "notice": r"preaviz\w*|anul\w+|rezili\w+", "reply": r"raspuns\w*|raspund\w*", "battery": r"bateri\w+|autonomi\w+", "course": r"curs\w*|lecti\w+", "boarding": r"imbarc\w+|check-in", "locked": r"blocat\w*|pret fix|neschimbat\w*|inghetat\w*|nu se (?:schimba|modifica)|ramane (?:acelasi|fix)|fix[ae]?|constant", "length": r"durat\w+|dureaza", "assistance": r"asistent\w+|tract\w+", "promo": r"promo\w*|ofert\w+|reducere|valabil\w*", "visit": r"tur|turul|parcare|abonament\w*",
        },
        of=r"din|de(?: la)?|pentru",
        about=r"circa|cca\.?|aprox\.?|aproape|in jur de|vreo|aproximativ|cam",
        at_least=r"peste|mai mult de|cel putin|minim(?:um)?",
        more=r"alt[ei]|inca|noi|in plus|extra|suplimentare|ultimele|ultimii|mai sunt",
        so_far=r"dupa|deja|pana acum|primele",
        instead=r"in loc de",
        joins=r"si|sau",
        per=r"pe|la|/|per|fiecare|din",
        range=r"-|/|sau",
        opened=((r"(?:de la|de|din|intre)", r"(?:pana )?la"), (r"intre", r"si")),
        fill=r"de|de zile de|intregi|gratuite|pline",
        under=r"sub|mai mici? de|mai mici de|mai putin de|neimpliniti",
        until=r"pana la|pana in",
        over=r"peste|mai mari de|de la|cel putin|minim(?:um)?|de minim(?:um)?|incepand (?:de la|cu)|varsta minima:?(?: este)?|de peste|dupa|din",
        alone=(r"under", r"over"),
        older=r"impliniti|in sus|sau mai mult|\+",
        since=r"de la|incepand de la",
        grown=r"parint\w+|tutore\w*|buletin\w*|minor\w*|act de identitate",
        at_most=r"cel mult|maxim(?:um)?|in maxim(?:um)?|max\.?|nu mai mult de|sub|in mai putin de",
        sure=r"garantat[ae]?|asigurat[ae]?",
        free=r"grat(?:is|uit\w*)|liber[a]?|nu plate\w+",
        barred=r"nu (?:pot|au voie|au acces|intra|sunt admis\w*|li se permite)|interzis\w*",
        escort=r"insotit\w*|cu un adult",
        dozen=r"(?:o )?duzina de",
        gone=(r"au trecut|a trecut|acum|in urma cu", r"in urma|de la ultim\w+|ca sa|ramase"),
        half=r"si jumatate",
    ),
    "de": CueWords(
        topics={
            "delivery": r"\w*liefer\w+|\w*versand\w*|versend\w+|verschick\w+|zustell\w+|bring\w*|bei (?:dir|ihnen|euch)|vor der tur|an die tur|nach hause|unterwegs", "warranty": r"\w*garantie\w*|gewahrleistung\w*", "returns": r"\w*ruckgabe\w*|retour\w*|\w*erstatt\w+|zuruckgeben|zurucksenden|zuruckschicken|zuruck|widerruf\w*|umtausch\w*", "trial": r"\w*test\w*|prob\w+|ausprobier\w+", "contract": r"\w*vertrag\w*|\w*laufzeit\w*|\w*bindung", "notice": r"\w*kundig\w+|stornier\w+|absag\w+", "reply": r"antwort\w*|ruckmeldung|zusage", "battery": r"akku\w*|batterie\w*", "course": r"\w*kurs\w*|unterricht\w*", "boarding": r"boarding|check-in|einchecken", "locked": r"\w*preisgarantie|fest\w*|unverandert\w*|eingefroren\w*|stabil\w*|gleich bleib\w+|bleibt gleich|fix\w*", "length": r"dauer\w*|spieldauer", "assistance": r"\w*hilfe|assistance", "promo": r"angebot\w*|aktion\w*|rabatt\w*|gultig\w*", "visit": r"fuhrung\w*|parken|abo\w*",
        },
        of=r"vo[nm]|des|der|aus(?: dem| der)?|auf(?: das| den| die)?",
        about=r"etwa|circa|ca\.?|zirka|ungef\.|rund|ungefahr|fast|gut|knapp|um die",
        at_least=r"uber|mehr als|mindestens",
        more=r"weitere[nr]?|noch|neue[nr]?|andere[nr]?|zusatzliche[nr]?|letzten?",
        so_far=r"nach|schon|bereits|bisher|die ersten|ersten",
        instead=r"statt|anstatt|anstelle von",
        joins=r"und|oder",
        per=r"pro|je|am|im|in der|die|/|a|von",
        range=r"-|bis(?: zu)?|oder|/",
        opened=((r"(?:von|zwischen)", r"(?:bis|und)"),),
        fill=r"ganzen?|vollen?|volle|lange[n]?|kostenlosen?|gratis|bequemen?|gleichen?",
        under=r"unter|bis unter|junger als|noch nicht|u",
        until=r"bis(?: zu(?:m)?)?(?: einschliesslich)?",
        over=r"uber|alter als|ab|mindestens|ab vollendeten?|mindestalter:?(?: ist)?|von",
        alone=(r"under|u", r"over|ü"),
        older=r"und alter|und daruber|oder alter|\+",
        since=r"ab|erst ab|schon ab",
        grown=r"eltern\w*|erziehungsberechtigt\w+|ausweis\w*|minderjahrig\w*|volljahrig\w*|mutti|vati|fsk",
        at_most=r"hochstens|max(?:imal)?\.?|nicht mehr als|spatestens(?: nach)?|innerhalb von|binnen|in unter|in weniger als",
        sure=r"garantiert\w*|zugesichert",
        free=r"kostenlos|kostenfrei|gratis|frei(?:en)?|umsonst|zahlen nichts",
        barred=r"kein(?:en)? (?:einlass|zutritt)|nicht (?:rein|hinein|zugelassen|gestattet|erlaubt|mitmachen)|durfen nicht|verboten",
        escort=r"begleit\w+|in begleitung|mit einem erwachsenen",
        dozen=r"(?:ein )?dutzend",
        gone=(r"seit|vor", r"her|zuvor|seit"),
        half=r"und (?:eine )?halbe",
    ),
    "fr": CueWords(
        topics={
            "delivery": r"livr\w+|expedi\w+|arriv\w+|apport\w+|chez vous|chez toi|a (?:votre|ta) porte|a domicile|recevez|recois", "warranty": r"garanti\w+", "returns": r"retours?|retourn\w+|rembours\w+|retractation|rendre|echange\w*|renvoy\w+", "trial": r"essa[iy]\w*", "contract": r"contrat|engagement", "notice": r"preavis|annul\w+|resili\w+", "reply": r"reponse|repond\w+", "battery": r"batterie|autonomie", "course": r"cours|lecons?|formation", "boarding": r"embarquement|embarquer|enregistrement|port", "locked": r"bloque\w*|prix fixe|inchange\w*|gele\w*|ne (?:bouge|change|bougera|changera) pas|stable|fixes?|constant", "length": r"duree|dure", "assistance": r"assistance|depannage", "promo": r"promo\w*|offre|remise|valable", "visit": r"visite|parking|abonnement",
        },
        of=r"d[ue]|de l[a']|des|sur (?:le|la|les|l')",
        about=r"environ|env\.|pres de|autour de|a peu pres|quasi|presque|une?",
        at_least=r"plus de|au moins|minimum|au-dela de",
        more=r"autres|nouve(?:aux|lles)|encore|supplementaires|de plus|derni(?:ers|eres)",
        so_far=r"apres|deja|jusqu'ici|les premiers|les premieres",
        instead=r"au lieu de",
        joins=r"et|ou",
        per=r"par|/|chaque|le|la|sur|au",
        range=r"-|a|ou|/",
        opened=((r"(?:de|des|du)", r"(?:a|jusqu'a)"), (r"entre", r"et")),
        fill=r"pleins?|pleines?|entiers?|entieres?|gratuite?s?|complets?|belles",
        under=r"moins de|under|age de moins de",
        until=r"jusqu'a|jusqu'aux",
        over=r"plus de|des(?: l'age de)?|a partir de|a partir de l'age de|au moins|minimum|age minimum ?:?|de plus de",
        alone=(r"under", r"over"),
        older=r"et plus|et \+|ou plus|revolus|\+",
        since=r"des|a partir de",
        grown=r"parent\w*|tuteur\w*|piece d'identite|mineur\w*|majeur\w*|autorisation",
        at_most=r"au (?:plus|maximum)|tout au plus|max(?:imum)?\.?|pas plus de|en moins de|sous",
        sure=r"garantie?s?|assuree?s?",
        free=r"gratuit\w*|offert\w*|libre|ne paient (?:pas|rien)",
        barred=r"(?:ne peuvent|ne sont pas admis|n'entrent|interdit\w*|deconseille\w*)",
        escort=r"accompagn\w+|avec un adulte",
        dozen=r"(?:une )?douzaine d[e']",
        gone=(r"il y a|depuis|cela fait", r"depuis|auparavant|plus tot|pour que|restants?"),
        half=r"et demie?",
    ),
    "es": CueWords(
        topics={
            "delivery": r"entreg\w+|envi\w+|llega\w*|llev(?:amos|arla|arlo)|traemos|a tu puerta|a domicilio|(?:en|a) tu casa|recib\w+", "warranty": r"garanti\w+", "returns": r"devol\w+|devuel\w+|reembols\w+|cambio\w*|desistimiento", "trial": r"prueb[ae]\w*|probar\w*", "contract": r"contrato|permanencia|compromiso", "notice": r"preaviso|cancel\w+|anul\w+", "reply": r"respuesta|respond\w+", "battery": r"bateria|autonomia", "course": r"cursos?|clases?", "boarding": r"embarque|embarcar|facturacion", "locked": r"bloquead\w+|precio fijo|congelad\w+|invariable|no (?:cambia|sube|se mueve)|sin cambios|estable|fij[oa]", "length": r"duracion|dura", "assistance": r"asistencia|grua", "promo": r"promo\w*|oferta|descuento|valid\w+", "visit": r"visita|aparcamiento|suscripcion|abono",
        },
        of=r"del?|de l[ao]s?|sobre (?:el|la)",
        about=r"unos|unas|cerca de|alrededor de|aproximadamente|casi|aprox\.?",
        at_least=r"mas de|al menos|minimo|por lo menos",
        more=r"otr[oa]s|nuev[oa]s|adicionales|de mas|extra|quedan|ultim[oa]s",
        so_far=r"tras|despues de|ya|hasta ahora|las primeras|los primeros",
        instead=r"en (?:vez|lugar) de",
        joins=r"y|e|o|u",
        per=r"al?|a la|por|/|cada|de cada",
        range=r"-|o|/",
        opened=((r"(?:de|desde)", r"(?:a|hasta)"), (r"entre", r"y")),
        fill=r"complet[oa]s|enter[oa]s|gratis|gratuit[oa]s|comod[oa]s|largos",
        under=r"menos de|menores de|under",
        until=r"hasta(?: los)?",
        over=r"mayores de|mas de|desde(?: los)?|a partir de(?: los)?|al menos|minimo|edad minima:?|de mas de|con",
        alone=(r"under|menores de", r"over|mayores de"),
        older=r"en adelante|o mas|y mas|cumplidos|\+",
        since=r"desde los|a partir de los",
        grown=r"padres?|madres?|tutor\w*|dni(?!\w)|menores|mayores|documento",
        at_most=r"como (?:mucho|maximo)|a lo sumo|max(?:imo)?\.?|no mas de|en menos de|maximo",
        sure=r"garantizad[oa]s?|asegurad[oa]s?",
        free=r"gratis|gratuit\w+|no pagan|libre",
        barred=r"no (?:pueden|se admiten?|entran|esta permitido)|prohibid\w+",
        escort=r"acompanad\w+|con un adulto",
        dozen=r"(?:una )?docena de",
        gone=(r"dentro de|hace|desde hace|han pasado|llevamos", r"atras|para que|para navidad"),
        half=r"y medi[oa]",
    ),
}  # fmt: skip
