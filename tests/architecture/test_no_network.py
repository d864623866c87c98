"""The guard of the whole suite guards: nothing of omni reaches a socket, nothing else leaves this machine."""

from __future__ import annotations

import socket  # noqa: TID251 (what is to be refused)
from pathlib import Path

import pytest

import omni

INSIDE = str(Path(omni.__file__).parent / "planted.py")
OUTSIDE = __file__


def _run(code: str, filename: str) -> None:
    exec(compile(f"import socket\n{code}", filename, "exec"), {})  # noqa: S102


@pytest.mark.parametrize(
    ("code", "filename"),
    [
        ("socket.getaddrinfo('localhost', 80)", INSIDE),
        ("socket.create_connection(('127.0.0.1', 9))", INSIDE),
        ("socket.getaddrinfo('aurora.example', 80)", OUTSIDE),
        ("socket.gethostbyname('aurora.example')", OUTSIDE),
        ("with socket.socket() as s: s.connect(('192.0.2.1', 80))", OUTSIDE),
        ("with socket.socket(type=socket.SOCK_DGRAM) as s: s.sendto(b'', ('192.0.2.1', 80))", OUTSIDE),
    ],
)
def test_the_network_is_refused(code, filename, network_attempts):
    with pytest.raises(RuntimeError, match=r"^socket\."):
        _run(code, filename)
    assert len(network_attempts) == 1
    network_attempts.clear()


def test_a_test_may_ask_its_own_machine(network_attempts):
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
    assert network_attempts == []
