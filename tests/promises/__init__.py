"""Each promise of SECURITY.md, proved; one file per promise."""
