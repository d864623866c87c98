"""The grammar of single values, one subject per file: each function reads a text or raises `MisfitError`."""
