"""Hours as they are written, alone, as stretches from one to another, and by weekday."""
