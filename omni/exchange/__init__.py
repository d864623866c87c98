"""Copy to translators and back: rows for a sheet, and a sheet's texts put into the YAML by position."""

from __future__ import annotations

from omni.exchange.incoming import Incoming, take_in
from omni.exchange.outgoing import rows_of, targets_of
from omni.exchange.row import COLUMNS, STATES, Row, State
from omni.exchange.sheet import Received, SheetError

__all__ = [
    "COLUMNS",
    "STATES",
    "Incoming",
    "Received",
    "Row",
    "SheetError",
    "State",
    "rows_of",
    "take_in",
    "targets_of",
]
