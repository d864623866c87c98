"""What our pages were compiled to, kept where Python keeps what our modules were compiled to, under the same terms."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from omni import __version__


class KeptCode(BytecodeCache):
    """Code of the templates of a folder, in its `__pycache__`; Jinja tells whether it is still of the same text.

    Where nothing may be written, or Python itself is told to write no code, every run compiles.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002  Jinja gives both
        """The name of the code of a template, another with every version of omni and of Jinja."""
        return f"{name}-{__version__}-{jinja2.__version__}.py"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fills the bucket with what was kept of it; what cannot be read is not believed."""
        try:
            with self._file(bucket).open("rb") as kept:
                bucket.load_bytecode(kept)
        except Exception:  # noqa: BLE001  a damaged file may fail in any way
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what is in the bucket, whole or not at all."""
        if sys.dont_write_bytecode:
            return
        file = self._file(bucket)
        beside = file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(bucket.bytecode_to_string())
            beside.replace(file)

    def _file(self, bucket: Bucket) -> Path:
        return Path(cache_from_source(str(self._folder / bucket.key)))
