"""How omni says things, wherever it says them: counts, numbers, statuses in words, and text made harmless."""
