"""Forms of a word that its letters do not tell: `kept` of `keep`, `devuelve` of `devolver`; and where verbs end."""

# ruff: noqa: E501 -- a table reads better wide

from __future__ import annotations

from collections.abc import Iterable, Mapping

_LEAST = 5
_VERBS: Mapping[str, tuple[str, ...]] = {
    "it": ("are", "ere", "ire"), "es": ("ar", "er", "ir"), "fr": ("oir", "er", "ir", "re"), "ro": ("are", "ere", "ire"), "de": ("en",),
}  # fmt: skip
"""What infinitives end with."""
_IRREGULAR: Mapping[str, Mapping[str, str]] = {
    "en": {
        "keep": "kept", "hold": "held", "stay": "stayed", "pay": "paid", "send": "sent", "buy": "bought", "bring": "brought", "build": "built", "run": "ran|running", "hire": "hiring",
        "make": "made|making", "take": "took|taken|taking", "ride": "rode|ridden|riding", "drive": "drove|driven|driving", "write": "wrote|written", "give": "gave|given|giving",
        "sell": "sold", "sleep": "slept", "teach": "taught", "grow": "grew|grown", "wear": "wore|worn", "catch": "caught", "cut": "cutting", "spend": "spent", "leave": "left|leaving",
        "begin": "began|begun", "swim": "swam|swum", "read": "readings?", "child": "children", "person": "people", "foot": "feet", "mouse": "mice", "knife": "knives", "loaf": "loaves",
        "shelf": "shelves", "life": "lives", "half": "halves", "tooth": "teeth", "man": "men", "woman": "women", "guarantee": "guaranteed", "store": "storing|storage", "deliver": "delivery",
    },
    "it": {"tenere": "tien\\w+", "mantenere": "mantien\\w+|mantenut\\w+", "scegliere": "scelt\\w+", "chiudere": "chius\\w+", "uovo": "uova", "uomo": "uomini"},
    "es": {"devolver": "devuelv\\w+|devuelt\\w+", "devolucion": "devuelv\\w+|devolver\\w*|devuelt\\w+", "probar": "prueb\\w+", "prueba": "probar\\w*|pruebes", "mantener": "mantien\\w+|manteng\\w+", "volar": "vuel\\w+", "vuelo": "volar\\w*", "dormir": "duerm\\w+", "entrega": "entreg\\w+", "envio": "envi\\w+"},
    "fr": {"tenir": "tien\\w+|tenu\\w*", "recevoir": "recoi\\w+|recu\\w*", "livraison": "livr\\w+", "remboursement": "rembours\\w+", "essai": "essay\\w+", "conserver": "conserv\\w+", "oeil": "yeux", "travail": "travaux"},
    "de": {"halten": "halt\\w*", "behalten": "behalt\\w*", "lieferung": "liefer\\w*", "ruckgabe": "zuruckgeb\\w*|zuruckschick\\w*", "fahren": "fahr\\w*", "fahrt": "fahr\\w*", "prufung": "pruf\\w*", "beratung": "berat\\w*"},
    "ro": {"livrare": "livr\\w+", "retur": "return\\w+", "masa": "mese(?:le)?", "noapte": "nopti\\w*", "rambursare": "ramburs\\w+", "proba": "prob\\w+", "testare": "test\\w+", "carte": "carti\\w*", "pastrare": "pastr\\w+"},
}  # fmt: skip
"""Other forms of words, folded, as expressions."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def spelt(words: Iterable[str], locale: str) -> tuple[str, ...]:
    """Words, and in German also as people type them without umlauts: `Fruehbucher`."""
    every = tuple(words)
    typed = (word.translate(_UMLAUTS) for word in every) if locale.startswith("de") else ()
    return tuple(dict.fromkeys((*every, *typed)))


def irregular(word: str, language: str) -> str:
    """The forms that a folded word has besides those that begin as it does; nothing where none are known."""
    return _IRREGULAR.get(language, {}).get(word, "")


def root(word: str, language: str) -> str:
    """A folded word without the end of an infinitive, where enough of it is left."""
    end = next((end for end in _VERBS.get(language, ()) if word.endswith(end) and len(word) - len(end) >= _LEAST), "")
    return word.removesuffix(end)
