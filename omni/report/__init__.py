"""The finished values as text for a terminal, a log or another tool; one output format per file."""
