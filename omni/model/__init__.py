"""The frozen values that flow down the line; this package imports nothing of omni."""
