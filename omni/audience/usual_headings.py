"""What exported tables call their columns, in the languages of the product: `Cellulare` is the phone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping

_CALLED: Mapping[str, str] = {
    "id": "codicecliente idcliente clienteid codclient kundennummer idclient customerid userid contactid",
    "first_name": "nome prenume prenom vorname firstname givenname",
    "last_name": "cognome nume nomdefamille nachname lastname surname familyname",
    "email": "mail emailaddress indirizzoemail adresaemail postaelettronica",
    "phone": "cellulare telefono telefon tel mobile mobil numerotelefono numarditelefon numardetelefon phonenumber",
    "locale": "lingua limba sprache langue language",
    "country": "paese nazione tara land pays",
    "timezone": "fusoorario fusorar zeitzone",
    "address": "indirizzo indirizzopostale adresa adresse anschrift postaladdress",
    "address.street": "via strada strasse street",
    "address.postcode": "cap codpostal codicepostale plz postcode zip zipcode",
    "address.city": "citta oras localita localitate ort ville city town",
    "push_token": "tokenapp tokenpush pushtoken devicetoken",
    "prefers": "canalepreferito canalpreferat preferredchannel",
    "unsubscribed": "disiscritto dezabonat optout",
}
_MEANT = {word: name for name, words in _CALLED.items() for word in words.split()}
_AGREED = re.compile(r"(?:consensoa?|consimtamant|acord|optin|consent)(?P<channel>[a-z]+)")
_CHANNELS = {
    "posta": "letter",
    "poste": "letter",
    "mail": "email",
    "cellulare": "sms",
    "telefono": "sms",
    "app": "push",
}


def usual(heading: str, known: Collection[str]) -> str:
    """What omni calls a column that is usually called so, where it is one of the names that are known; else nothing."""
    plain = unicodedata.normalize("NFKD", heading.casefold())
    word = re.sub(r"[^a-z0-9]", "", plain)
    agreed = _AGREED.fullmatch(word)
    name = f"consent.{_CHANNELS.get(agreed['channel'], agreed['channel'])}" if agreed else _MEANT.get(word, "")
    return name if name in known else ""
