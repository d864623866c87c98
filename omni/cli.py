"""The `omni` command; `--version` is answered before anything heavy is imported."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from types import ModuleType

from omni import __version__


def _stand_in(name: str, **values: object) -> None:
    """Has this module imported instead of the real one."""
    module = ModuleType(name)
    vars(module).update(values)
    sys.modules[name] = module


def _write_any_character() -> None:
    """Has UTF-8 written into pipes and files whatever encoding the machine has, and `?` for what a stream lacks.

    Who sets PYTHONIOENCODING keeps the encoding.
    """
    for stream, errors in ((sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            own = stream.isatty() or "PYTHONIOENCODING" in os.environ
            stream.reconfigure(encoding=stream.encoding if own else "utf-8", errors=errors)


def start() -> None:
    """Runs the command line as a process of its own, and ends that at once.

    What a run has built need not be taken apart piece by piece, which costs a lint the twentieth part of its time.
    """
    _write_any_character()
    try:
        main()
    except SystemExit as leaving:
        if "duckdb" in sys.modules:  # which looks on its way out for what is left of it, and tells
            raise
        with suppress(OSError):  # nobody reads what is left to say, and Python tells that better
            for stream in (sys.stdout, sys.stderr):
                if stream is not None:
                    stream.flush()
            os._exit(leaving.code if isinstance(leaving.code, int) else 0)
        raise


def main() -> None:
    """Run the command line and exit with its code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"omni {__version__}\n")
        return
    from datetime import UTC

    # A run builds values that live to its end and hardly any circles: looking for those costs an eighth of the time.
    gc.set_threshold(1_000_000, 50, 50)
    # Of plug-ins that other packages may bring for pydantic none shall check a campaign; nor do we wait for a search,
    # or for what could search to be imported.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    _stand_in("pydantic.plugin._loader", get_plugins=tuple)
    # Where a machine keeps its zones is never asked for, and Python would read all that it was built with to tell.
    os.environ["PYTHONTZPATH"] = ""
    # Babel asks for the machine's zone, in which omni prints nothing; what is set there may be no zone at all.
    _stand_in("babel.localtime", LOCALTZ=UTC, get_localzone=lambda: UTC)
    from omni.commands import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    start()
