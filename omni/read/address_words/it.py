"""Italian: tu or Lei.

The capital of the courtesy form tells only inside a sentence. `te` is not `tè`; *fai da te* and *a tu per tu* address
nobody.
"""

from __future__ import annotations

from omni.read.address_words import AddressWords

_INSIDE = r"(?<=[a-zàèéìòù,;] )"
_LEI = (
    _INSIDE + r"(?:Lei|Suo|Sua|Suoi|Sue)\b(?= [a-zàèéìòù]|[.,;:!?\n]|$)"
    r"|\b[Ll]a (?:invitiamo|informiamo|ringraziamo|preghiamo|avvisiamo)\b"
    r"|\b[Ll]e (?:ricordiamo|comunichiamo|auguriamo|chiediamo)\b"
)
_TU = r"(?<!per )\b[Tt]u\b(?! per tu)|\b(?:[Tt]uo|[Tt]ua|[Tt]uoi|[Tt]ue|[Tt]i)\b(?!')|(?<!da )(?<!da-)\b[Tt]e\b"
ADDRESS = AddressWords({"tu": _LEI, "lei": _TU})
