"""Amounts of money in a text: as they are printed, what belongs to them, and what the words around say they are."""
