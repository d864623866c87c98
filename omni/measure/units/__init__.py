"""Holds one counting unit a file."""
