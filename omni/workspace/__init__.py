"""The only reader of disk: the workspace, the templates that omni ships, and files that a person names.

Nothing here follows a symbolic link below the workspace, waits for a pipe, opens a device, or reads without a limit.
"""

from omni.workspace.named import read_lines, read_named
from omni.workspace.parquet import PARQUET, is_parquet, read_rows
from omni.workspace.reader import MOST_BYTES, is_read, read
from omni.workspace.root import find_root, starter_root

__all__ = [
    "MOST_BYTES",
    "PARQUET",
    "find_root",
    "is_parquet",
    "is_read",
    "read",
    "read_lines",
    "read_named",
    "read_rows",
    "starter_root",
]
