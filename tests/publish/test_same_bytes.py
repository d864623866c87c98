"""The same generation has the same bytes, whoever publishes it, from where, in whatever order."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap

import pytest

PROGRAM = """
    import os, sys
    from pathlib import Path
    from omni.write.publish import publish
    os.umask(int(sys.argv[2], 8))
    names = sys.argv[3].split(",")
    publish(Path(sys.argv[1]), {name: name.encode() for name in names}, b"index", {f"{name}.csv": name for name in set(names)})
"""


@pytest.mark.parametrize(
    ("umask", "names", "environment"),
    [
        ("000", "c,b,a", {"PYTHONHASHSEED": "1"}),
        ("077", "b,a,c", {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati"}),
        ("027", "a,c,b", {"PYTHONHASHSEED": "3", "LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"}),
    ],
)
def test_umask_folder_order_and_environment_change_no_byte(tmp_path, previews, umask, names, environment):
    def run(out: str, cwd, mask: str, order: str, extra: dict[str, str]) -> dict[str, bytes]:
        command = [sys.executable, "-c", textwrap.dedent(PROGRAM), out, mask, order]
        subprocess.run(command, cwd=cwd, env={**os.environ, "PYTHONPATH": os.getcwd(), **extra}, check=True)
        return previews.files(cwd / out)

    (tmp_path / "elsewhere").mkdir()
    plain = run("preview", tmp_path, "022", "a,b,c", {"PYTHONHASHSEED": "0"})
    assert run("another/name", tmp_path / "elsewhere", umask, names, environment) == plain
    assert not any(str(tmp_path).encode() in body for body in plain.values())
