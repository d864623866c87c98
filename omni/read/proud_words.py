"""What advertising says of a product and has to prove: ranks, tests, kindness to the climate; on folded text.

The generic environmental claims are those of Directive (EU) 2024/825 (annex I of 2005/29/EC, 2a and 4c, in force since
27 September 2026); words with a second meaning (`green`, `sostenibile`) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from omni.read.folding import fold

_PROUD: Mapping[str, str] = {
    "it": r"(?:a|ad) impatto (?:climatico )?zero|neutral[ei] per il clima|climaticamente neutr[oaie]|carbon neutral"
    r"|(?:rispettos|amic)[oaihe]{1,2} dell'ambiente|ecologic[oaih]{1,2}e?|eco-?sostenibil[ei]|co2 neutral[ei]"
    r"|(?:numero|n\.?|nr\.) ?(?:1|uno) (?:in|d'|al|nel) ?\w+|leader (?:di|del) (?:mercato|settore)"
    r"|(?:il|la|i|le) piu vendut[oaie] (?:in|d'|al|nel) ?\w+"
    r"|(?:il|la|i|le) miglior[ei] (?:d'italia|d'europa|al mondo)"
    r"|clinicamente (?:testat|provat)[oaie]|dermatologicamente testat[oaie]",
    "ro": r"prietenos(?:i|oasa|oase)? cu mediul|neutr[ua] (?:pentru|fata de) clima|carbon neutral|ecologic[aei]?"
    r"|numarul (?:1|unu) (?:in|din) \w+|lider(?:ul)? (?:de piata|pietei)|cel(?:e)? mai (?:bun|vandut)\w* din \w+"
    r"|testat[aei]? (?:clinic|dermatologic)",
    "en": r"eco-?friendly|environmentally friendly|climate[- ](?:friendly|neutral|positive)"
    r"|carbon[- ](?:neutral|negative)"
    r"|co2[- ]neutral|(?:number one|no\. ?1|#1) (?:in|brand)|market leader|clinically (?:proven|tested)"
    r"|dermatologically tested|the best (?:\w+ )?in (?:the world|europe|britain|the uk|the country)",
    "de": r"umweltfreundlich\w*|klima(?:neutral|freundlich|positiv)\w*|co2-neutral\w*|marktfuhrer|klinisch getestet\w*"
    r"|(?:nummer|nr\.) ?(?:1|eins) in \w+|dermatologisch getestet\w*|testsieger",
    "fr": r"respectueu(?:x|se|ses) de l'environnement|ecologiques?|neutres? en carbone|neutres? pour le climat"
    r"|numero (?:1|un) (?:en|de|du) \w+|leader du marche|cliniquement (?:prouve|teste)e?s?"
    r"|dermatologiquement testee?s?",
    "es": r"respetuos[oa]s? con el medio ?ambiente|ecologic[oa]s?|neutr[oa]s? en carbono|climaticamente neutr[oa]s?"
    r"|numero (?:1|uno) (?:en|de) \w+|lider del mercado|clinicamente (?:probad|testad)[oa]s?"
    r"|dermatologicamente testad[oa]s?",
}


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    words = _PROUD.get(language)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)") if words else None


@lru_cache(maxsize=2048)
def proud_words(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Where a text claims what wants proof, and no asterisk behind it leads to a note."""
    pattern = _pattern(language)
    found = pattern.finditer(fold(text)) if pattern else ()
    return tuple(
        match.span() for match in found if not text[match.end() :].lstrip().startswith(("*", "¹", "[1]", "(1)"))
    )
