"""Reads numbers with a unit or a noun: which units there are, what they are called, and which fact is meant."""
