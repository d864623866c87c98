"""How much one YAML file may ask for; a file at all of these limits stays under two seconds and 200 MB."""

from __future__ import annotations

BYTES = 1_048_576
DEPTH = 50
VALUES = 50_000
"""Keys and values of a file, those that `*` repeats counted each time."""
REPEATS = 100
CHARACTERS = 100_000
"""Of one text."""
FINDINGS = 100
"""Reported for one file; the rest is counted."""
