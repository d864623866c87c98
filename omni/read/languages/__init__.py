"""Holds one language a file; every word is a pattern on folded text: lower case, without accents."""
