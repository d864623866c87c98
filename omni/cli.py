"""The `omni` command; `--version` is answered before anything heavy is imported."""

from __future__ import annotations

import sys

from omni import __version__


def main() -> None:
    """Run the command line and exit with its code."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"omni {__version__}\n")
        return
    from omni.commands import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
