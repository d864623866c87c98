"""`python -m omni`."""

import sys

if __name__ == "__main__" and not sys.flags.safe_path:
    del sys.path[0]  # `-m` puts the folder where one stands here, and a workspace may hold a yaml.py

from omni.cli import start

if __name__ == "__main__":
    start()
