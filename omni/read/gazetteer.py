"""Cities, islands and regions that offers are about, each with its names in the languages that omni reads."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from omni.read.folding import fold

_PLACES = """
Milano|Milan|Mailand|Milán
Roma|Rome|Rom
Torino|Turin|Turín
Napoli|Naples|Neapel|Nápoles|Napoles
Venezia|Venice|Venedig|Venise|Venecia|Veneția
Firenze|Florence|Florenz|Florencia|Florența
Genova|Genoa|Genua|Gênes|Génova
Bologna|Bologne|Bolonia
Verona|Vérone
Padova|Padua|Padoue
Palermo|Palerme
Catania|Catane
Cagliari
Olbia
Porto Torres
Civitavecchia
Livorno|Leghorn|Livourne
Ancona|Ancône
Bari
Brindisi
Trieste|Triest|Triestre
Trento|Trient|Trente
Bolzano|Bozen
Bergamo|Bergame|Bérgamo
Brescia
Parma|Parme
Modena|Modène|Módena
Reggio Emilia
Reggio Calabria
Rimini
Ravenna|Ravenne|Rávena
Ferrara|Ferrare
Piacenza
Pisa|Pise
Siena|Sienne
Lucca|Lucques
Perugia|Pérouse
Pescara
Salerno|Salerne
Lecce
Taranto|Tarent|Tarento
Messina|Messine|Mesina
Siracusa|Syracuse
Trapani
Udine
Vicenza|Vicence
Treviso|Trévise
Como|Côme
Varese
Novara
Pavia|Pavie
Cremona|Crémone
Mantova|Mantua|Mantoue
Aosta|Aoste
Cortina d'Ampezzo
București|Bucharest|Bucarest|Bukarest|Bucuresti
Cluj-Napoca|Cluj|Klausenburg
Timișoara|Temeswar|Timisoara
Iași|Iasi|Jassy
Constanța|Constanta|Costanza
Brașov|Brasov|Kronstadt
Craiova
Galați|Galati
Oradea|Großwardein
Sibiu|Hermannstadt
Ploiești|Ploiesti
Arad
Pitești|Pitesti
Bacău|Bacau
Târgu Mureș|Targu Mures
Baia Mare
Suceava
Chișinău|Chisinau
London|Londra|Londres
Manchester
Birmingham
Liverpool
Leeds
Bristol
Edinburgh|Edimburgo|Édimbourg|Edinburg
Glasgow
Cardiff
Belfast
Brighton
Newcastle
Dublin|Dublino|Dublín
Berlin|Berlino|Berlín
München|Munich|Monaco di Baviera|Múnich|Muenchen
Hamburg|Amburgo|Hambourg|Hamburgo
Köln|Cologne|Colonia|Koeln
Frankfurt|Francoforte|Francfort|Fráncfort
Stuttgart|Stoccarda
Düsseldorf|Duesseldorf
Leipzig|Lipsia
Dresden|Dresda|Dresde
Nürnberg|Nuremberg|Norimberga|Núremberg
Hannover|Hanover
Bremen|Brema|Brême
Dortmund
Mainz|Magonza|Mayence|Maguncia
Freiburg|Friburgo
Wien|Vienna|Vienne|Viena
Salzburg|Salisburgo|Salzbourg|Salzburgo
Graz
Linz
Klagenfurt
Passau
Regensburg|Ratisbona|Ratisbonne
Augsburg|Augusta
Heidelberg
Karlsruhe
Mannheim
Bonn
Münster|Muenster
Kiel
Rostock
Lübeck|Luebeck|Lubecca
Innsbruck
Zürich|Zurich|Zurigo|Zúrich
Genf|Geneva|Ginevra|Genève|Ginebra
Basel|Basilea|Bâle
Bern|Berna|Berne
Lugano
Paris|Parigi|París
Lyon|Lione
Marseille|Marsiglia|Marsella|Marsilia
Nice|Nizza|Niza|Nisa
Toulouse|Tolosa
Bordeaux|Burdeos
Lille|Lilla
Nantes
Strasbourg|Straßburg|Strasburgo|Estrasburgo
Montpellier
Rennes
Grenoble
Bastia
Ajaccio|Aiaccio
Toulon|Tolone
Cannes
Madrid
Barcelona|Barcellona|Barcelone
Valencia|Valence
Sevilla|Seville|Siviglia|Séville
Bilbao
Málaga|Malaga
Zaragoza|Saragozza|Saragosse
Granada|Grenade
Alicante
Palma de Mallorca|Palma di Maiorca
Ibiza
Lisboa|Lisbon|Lisbona|Lissabon|Lisbonne
Porto|Oporto
Bruxelles|Brussels|Brüssel|Bruselas
Antwerpen|Antwerp|Anversa|Anvers|Amberes
Amsterdam
Rotterdam
Utrecht
Den Haag|The Hague|L'Aia|La Haye|La Haya
Malpensa
Linate
Fiumicino
Ciampino
Orio al Serio
Otopeni
Heathrow
Gatwick
Stansted
Luton
Orly
Roissy
Barajas
Schönefeld
Luxembourg|Lussemburgo|Luxemburg|Luxemburgo
København|Copenhagen|Copenaghen|Kopenhagen|Copenhague|Copenhaga
Stockholm|Stoccolma|Estocolmo
Oslo
Helsinki
Warszawa|Warsaw|Varsavia|Warschau|Varsovie|Varsovia|Varșovia
Kraków|Krakow|Cracow|Cracovia|Krakau|Cracovie
Praha|Prague|Praga|Prag
Budapest|Budapesta
Sofia|Sofija
Beograd|Belgrade|Belgrado|Belgrad
Zagreb|Zagabria
Ljubljana|Lubiana
Athens|Atene|Athen|Athènes|Atenas|Atena
Thessaloniki|Salonicco|Salonic
Istanbul|Estambul
New York
Los Angeles
San Francisco
Chicago
Boston
Miami
Seattle
Washington
Philadelphia|Filadelfia
Houston
Dallas
Austin
Denver
Atlanta
Las Vegas
San Diego
New Orleans
Toronto
Montréal|Montreal
Tokyo|Tokio
Dubai
Sardegna|Sardinia|Sardinien|Sardaigne|Cerdeña|Sardinia
Sicilia|Sicily|Sizilien|Sicile
Corsica|Korsika|Corse|Córcega
Elba
Mallorca|Majorca|Maiorca|Majorque
"""


@cache
def gazetteer() -> Mapping[str, str]:
    """Every name of a place, folded, with the name that stands for the place."""
    places: dict[str, str] = {}
    for line in _PLACES.strip().splitlines():
        names = line.split("|")
        places |= {fold(name): names[0] for name in names if fold(name) not in places}
    return places


REGIONS = frozenset({"Sardegna", "Sicilia", "Corsica", "Elba", "Mallorca"})
"""Places that hold towns: a town is reached where its island is."""


def place_of(name: str) -> str:
    """What stands for a place of any name: the gazetteer's first name, or the name itself, folded."""
    return gazetteer().get(fold(name), fold(name))
