"""What stands in the house of another trade, in somebody's pocket, or is paid to others: `15% off at the cinema`."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.model.claims import Claim, Claims
from omni.model.regex import regex
from omni.read.agreement import others_hours
from omni.read.agreement.own_words import own_words
from omni.read.folding import fold
from omni.read.surroundings import after, before

_STEM = 5
_BESIDE = regex(
    r"(?<!\w)(?:next door|(?:a)?round the corner|(?:at|on) the corner|across the (?:street|road)|down the road|over the road"
    r"|di fronte|qui accanto|li accanto|la accanto|all'angolo|dietro l'angolo|vis a vis|de vizavi|de alaturi|de langa|la colt|de la colt|peste drum"
    r"|nebenan|gegenuber|um die ecke|an der ecke|d'a cote|d'en face|au coin(?: de la rue)?|de al lado|de enfrente|en la esquina|a la vuelta de la esquina"
    r"|(?:my|his|her|your|the|their) pockets?|in tasca|in buzunar|in der tasche|en poche|en el bolsillo"
    r"|(?:she|he|i|they|we|aunt|uncle|neighbou?r|friend) spent|(?<!chi )ha speso|ho speso|hanno speso|abbiamo speso|(?<!care )a cheltuit|am cheltuit|a dat(?= \d)"
    r"|beim friseur|chez le coiffeur|en la peluqueria|at the hairdresser\w*|dal parrucchiere|la coafor)(?!\w)"
)
"""Words of what lies beside, of what somebody has with them, and of what others have spent, in all languages."""
_KIN = regex(
    r"(?:^|[,;:(|]\s?|(?<!\w)(?:and|e|und|et|y|si|but|ma|aber|mais|pero|dar)\s)"
    r"(?:(?:my|his|her|mein|meine|seine?|mi[oa]|su[oa]|mon|ma|son|sa|mi|su)\s(?:\w+\s)?"
    r"(?:cousins?|brother|sister|mother|father|mum|mom|dad|uncle|aunt|grand\w+|neighbou?r|friend|colleague|wife|husband|son|daughter|nephew|niece"
    r"|cugin[oa]|fratello|sorella|madre|padre|mamma|papa|zi[oa]|nonn[oa]|vicin[oa]|amic[oa]|colleg[ao]|moglie|marito|figli[oa]|nipote"
    r"|vetter|cousine|bruder|schwester|mutter|vater|onkel|tante|oma|opa|nachbar(?:in)?|freund(?:in)?|kolleg(?:e|in)|frau|mann|sohn|tochter|neffe|nichte"
    r"|frere|soeur|mere|pere|oncle|grand-\w+|voisine?|amie?|collegue|femme|mari|fils|fille|neveu|niece"
    r"|prim[oa]|herman[oa]|abuel[oa]|ti[oa]|vecin[oa]|amig[oa]|colega|mujer|marido|hij[oa]|sobrin[oa])(?!\w)"
    r"|(?:varul|fratele|sora|mama|tata|unchiul|matusa|bunic\w*|vecin\w*|prieten\w*|coleg\w*|sotul|sotia|fiul|fiica|nepot\w*) (?:meu|mea|lui|ei)(?!\w)"
    r"|(?:la |the )?(?:mum|mom|dad|mamma|mama|papa|maman|oma|opa|nonn[oa]|grandma|grandpa|bunica|mamie|abuela)\s(?:ha|hat|a|paid|spent|bought|pago|gasto|compro|payed)(?!\w))"
)
"""Somebody's relatives and friends as who does something, in all languages."""
_HOUSES = regex(
    r"(?<!\w)(?:(?:at|in|from|into) (?:the|a|any|your|our|their)(?: local| nearest| town)?|al|allo|alla|all'|dal|dalla|nei|ai|la|in|im|in der|in den|ins|beim|bei der|am|an der|au|aux|a la|a l'|dans les|en el|en la|en los)\s?"
    r"(?P<house>cinemas?|movies|museums?|theatres?|theaters?|library|libraries|caf[e]s?|coffee shop|bakery|pub|restaurants?|supermarkets?|chemist'?s?|gym|swimming pool|zoo|petrol station|gas station|bookshop"
    r"|musei|museo|teatr[oi]|bibliotec[ah]\w*|panetteria|panificio|supermercat\w+|palestra|piscina|libreria|distributore"
    r"|cinematograf\w*|muzeu\w*|teatru\w*|brutari\w*|cafenea\w*|farmaci[ae]\w*|sala de sport|benzinari\w*|librari\w*"
    r"|kinos?|museum|museen|theater|bibliothek|backer\w*|cafe|kneipe|supermarkt|apotheke|fitnessstudio|schwimmbad|tankstelle|buchhandlung"
    r"|musees?|theatres?|bibliotheque|boulangerie|supermarche|pharmacie|salle de sport|piscine|station-service|librairie"
    r"|cines?|museos?|teatros?|biblioteca|panaderia|cafeteria|supermercado|gimnasio|gasolinera)(?!\w)"
)
"""Houses of other trades, with what stands before them, in all languages."""
_ASKED = regex(
    r"(?<!\w)(?:(?:the|a) fine(?= (?:is|was|of|for))|fines? of|multa|multe|amenda|amenzi\w*|bu(?:ss|ß)geld\w*|strafzettel|amende|contravention"
    r"|city tax|tourist tax|imposta di soggiorno|tassa di soggiorno|kurtaxe|taxe de sejour|tasa turistica|taxa de statiune|taxa hoteliera)(?!\w)"
)
"""What the state asks for, in all languages."""
_RIDES = regex(
    r"(?<!\w)(?:taxi(?:ul|s)?|(?:the|a|le|il|der|den|el|un|en|de|by|mit dem|in|dell'|del )\s?(?:train|bus|tram|metro|subway|treno|zug|autobus|tren|autobuz|ubahn|u-bahn)|trenul|autobuzul|metroul|bus ticket|busfahr\w+)(?!\w)"
)
"""How somebody else brings the reader there, in all languages."""
_RAISED = regex(
    r"(?<!\w)(?:we(?:'ve| have)? raised|abbiamo raccolto|am strans|s-au strans|(?:haben|wurden) [^.!?]{0,24}gesammelt|avons (?:recolte|collecte)|hemos (?:recaudado|reunido))(?!\w)"
)
"""What has come together for something good, in all languages."""
_GIVEN = frozenset({"donation", "goal"})
_LENT = regex(
    r"(?<!\w)(?:for|per|fur|pour|por|pentru|pe|de|di|d')\s?(?:(?:the|each|an?|your|le|la|il|i|gli|l'|die|den|das|jeden?|les|las|los|el|un[ae]?|eine?n?|cada|ogni|chaque|fiecare)\s?)?(?P<thing>keys?|towels?|lockers?|badges?|remotes?|padlocks?|mugs?|cups?|bottles?|crates?|audio ?guides?|helmets?"
    r"|chiav[ei]|asciugaman[oi]|armadiett[oi]|telecomand[oi]|tazz[ae]|bicchier[ei]|audioguid[ae]|casc[oh]i?|casco"
    r"|chei\w*|prosop\w*|dulap\w*|telecomand\w*|pahar\w*|sticl\w+|casc\w+"
    r"|schlussel\w*|handtuch\w*|spind\w*|becher\w*|flasche\w*|fernbedienung\w*|helm\w*"
    r"|cles?|clefs?|serviettes?|casiers?|telecommandes?|gobelets?|bouteilles?|casques?"
    r"|llaves?|toallas?|taquillas?|mandos?|vasos?|botellas?|cascos?)(?!\w)"
)
"""Small things that somebody lends for a deposit, in all languages."""


def is_of_another_house(claims: Claims, claim: Claim) -> bool:
    """True for a value in whose sentence the house of another trade stands, what lies beside it, or what somebody else
    asks; a trade or thing that the campaign's own facts name is its own.
    """
    text = fold(claims.readable[claim.part].text)
    sentence = f"{before(text, claim.start)} | {after(text, claim.end)}"
    if (
        others_hours.is_of_another_house(claims, claim)
        or _KIN.search(sentence)
        or _BESIDE.search(sentence)
        or (_RAISED.search(sentence) and not _is_charity(claims))
    ):
        return True
    named = [match["house"] for match in _HOUSES.finditer(sentence)] if claim.role != "threshold" else []
    named += [match[0] for match in _ASKED.finditer(sentence)] if claim.kind == "money" else []
    named += [match[0].split()[-1] for match in _RIDES.finditer(sentence)] if claim.kind == "money" else []
    named += [match["thing"] for match in _LENT.finditer(sentence)] if claim.role == "deposit" else []
    own = own_words(claims.message.brief) if named else ""
    return any(name[:_STEM] not in own for name in named)


def _is_charity(claims: Claims) -> bool:
    return any(fact.role in _GIVEN for fact in claims.message.brief.facts.values())
