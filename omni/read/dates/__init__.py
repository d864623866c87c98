"""Dates as they are printed, joined to ranges, and counted from today."""
