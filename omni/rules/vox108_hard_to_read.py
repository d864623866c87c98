"""A text that is harder to read than the brand wants it.

## What it does
Measures every text of 40 words or more by LIX (the words a sentence, and the share of words with more than six letters)
and compares it with `voice.lix` of brand.yaml. A variable counts as one short word.

## Why the customer would care
Half of the readers stop at a text that is written as a contract.

## Bad
    brand.yaml: {voice: {lix: max 50}}
    copy:
      it:
        preheader: "Con {{ code }} da Aurora, in negozio e sul sito."
        body: |
          »Conformemente alle disposizioni dell'iniziativa promozionale attualmente disponibile, presentando in fase di
          pagamento il proprio codice promozionale {{ code }} la clientela beneficia immediatamente della riduzione
          complessiva {{ discount }} sull'intero assortimento autunnale, compatibilmente con la disponibilità presso i
          magazzini territoriali, esclusivamente {{ ends | fino_a }}, salvo eventuale esaurimento anticipato delle
          scorte«.

## Good
    brand.yaml: {voice: {lix: max 50}}
    copy:
      it:
        preheader: "Con {{ code }} da Aurora, in negozio e sul sito."
        body: |
          Con il codice {{ code }} hai il {{ discount }} di sconto su tutto l'autunno. Vale {{ ends | fino_a }}. Scrivi
          il codice in cassa, o dillo a chi ti serve. Se una taglia manca, la cerchiamo in un altro negozio. Ti diciamo
          noi quando è lì e la puoi provare con calma.

## How to fix
Make shorter sentences, and take the short word where there is one.

## Source
C. H. Björnsson, Läsbarhet, 1968; the number is the brand's.
"""

from __future__ import annotations

from collections.abc import Iterator

from omni.model.claims import Claims
from omni.model.problem import Finding, Level
from omni.read.authored import authored
from omni.read.tone import lix

LEVEL = Level.WARNING
FEWEST_WORDS = 40


def check(claims: Claims) -> Iterator[Finding]:
    """Yields every longer text that is too hard to read."""
    message, brand = claims.message, claims.message.brief.brand
    most = brand.voice.lix
    for text in authored(claims) if most is not None else ():
        points, place, words = lix(text.words)
        if most is not None and points > most and words >= FEWEST_WORDS:
            yield Finding(
                text.place(*place),
                f"{message.name} has a text of {words} words with LIX {points}, the brand's have at most {most}",
                related=((brand.route / "voice" / "lix", "the brand's voice"),),
                advice="make shorter sentences, and take the short word where there is one",
            )
