"""Inputs made to hurt a reader of YAML, by name; run as a program it reads each of them under limits."""

from __future__ import annotations

import os
import resource
import sys
from pathlib import Path

from omni.load.yaml import parse

MEGABYTE = 1_048_576


def _full(piece: str) -> bytes:
    data = piece.encode()
    return (data * (MEGABYTE // len(data)))[:MEGABYTE]


def _alias_bomb() -> str:
    return "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 40))


def _merge_bomb() -> str:
    return "a0: &a0 {k: v}\n" + "".join(
        f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 12)
    )


def _tall_aliases() -> str:
    return "a0: &a0 x\n" + "".join(f"a{n}: &a{n} {'[' * 40}*a{n - 1}{']' * 40}\n" for n in range(1, 90))


_COPY = "copy:\n  it:\n    "

HOSTILE: dict[str, bytes] = {
    "nested list items": b"- " * 100_000,
    "nested keys": b"? " * 100_000,
    "nested brackets": _full("["),
    "nested braces": _full("{"),
    "nested pairs": _full("{a: "),
    "nested lists with spaces": _full("[ \n "),
    "closing brackets": _full("]"),
    "deep indentation": "\n".join(" " * depth + "a:" for depth in range(1_400)).encode(),
    "alias bomb": _alias_bomb().encode(),
    "merge bomb": _merge_bomb().encode(),
    "aliases that nest": _tall_aliases().encode(),
    "a value inside itself": b"&a [*a]",
    "many aliases": b"a: &a x\nb: [" + b"*a, " * 200_000 + b"]",
    "many anchors": _full("- &a x\n"),
    "many unknown aliases in copy": (_COPY + "body: *x\n    " * 80_000).encode()[:MEGABYTE],
    "many tags": _full("- !t x\n"),
    "many tags in copy": ("copy:\n" + "".join(f" k{n}:\n  body: !t x\n" for n in range(40_000))).encode()[:MEGABYTE],
    "many duplicate keys": _full("a: x\n"),
    "many short keys": "".join(f"k{n}: v\n" for n in range(90_000)).encode()[:MEGABYTE],
    "many values": _full("- a\n"),
    "many values in brackets": b"[" + _full("a,")[1:],
    "many empty values": b"[" + b",a: " * 200_000,
    "long plain text": b"a: " + _full("x")[3:],
    "long quoted text": b'a: "' + _full("x")[5:] + b'"',
    "long escaped text": b'a: "' + b"\\u00e8" * 170_000 + b'"',
    "long hidden text": b'a: "' + b"\\0" * 40_000 + b'"',
    "long block text": b"a: |\n" + _full("  x\n")[5:],
    "long folded text": b"a: >\n" + _full("  x\n\n")[5:],
    "long key": _full("x")[:-2] + b": ",
    "long note": b"a: b #" + _full("x")[6:],
    "spaces": _full(" "),
    "spaces before a note in copy": (_COPY + "body: x" + " " * 900_000 + "#y").encode(),
    "spaces in broken copy": (_COPY + "body: x: " + " " * 900_000 + "#y").encode(),
    "lines of spaces": _full(" " * 99 + "\n"),
    "line breaks": _full("\n"),
    "dashes": _full("-"),
    "document marks": _full("---\n"),
    "colons": _full(": "),
    "one broken line of copy fields": (_COPY + "{" + "body: it: " * 100_000).encode()[:MEGABYTE],
    "one line of copy fields and notes": (_COPY + "{" + "body: it #x " * 80_000).encode()[:MEGABYTE],
    "many broken copy fields": ("copy:\n" + "".join(f" k{n}:\n  body: a: b\n" for n in range(40_000))).encode()[
        :MEGABYTE
    ],
    "many notes in copy": ("copy:\n" + "".join(f" k{n}:\n  body: a #b\n" for n in range(40_000))).encode()[:MEGABYTE],
    "many notes in one group": ("copy:\n" + "".join(f"  - body: a #b\n    x{n}: y\n" for n in range(30_000))).encode(),
    "many commas in copy": ("copy: {it: {body: a" + ", b" * 300_000 + "}}").encode()[:MEGABYTE],
    "many groups of copy": ("copy:\n" + "".join(f" k{n}: {{body: a, b}}\n" for n in range(40_000))).encode()[:MEGABYTE],
    "an open quotation mark in copy": (_COPY + "body: 'x\n" + "    cta: y\n" * 90_000).encode()[:MEGABYTE],
    "many open quotation marks": _full("'a \"b\n"),
    "quotation marks": _full("'"),
    "backslashes": b'a: "' + _full("\\")[4:],
    "no-break spaces": ("\xa0a: b\n" * 150_000).encode()[:MEGABYTE],
    "zero bytes": _full("\0"),
    "lone surrogates": b"a: \xed\xa0\x80\n",
    "a surrogate as an escape": b'a: "\\ud800"',
    "an escape beyond Unicode": b'a: "\\UFFFFFFFF"',
    "half a character": b"a: \xe2\x82",
    "UTF-16": "a: è".encode("utf-16"),
    "byte order marks": b"\xef\xbb\xbf" * 3 + b"a: b",
    "only a byte order mark": b"\xef\xbb\xbf",
    "other line breaks": "a: x\u2028b: y\x85c: z".encode(),
    "lone carriage returns": b"a: b\rc: d\r",
    "too many bytes": b"a" * (MEGABYTE + 1),
    "directives": b"%TAG ! tag:x,2000:\n" * 50_000,
    "a percent sign": b"%",
    "nothing": b"",
}


def _within_limits(data: bytes) -> int:
    """Reads the bytes in a child with two seconds of CPU and 200 MB more memory than now; its status, 0 where it ends."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    memory = pages * resource.getpagesize() + 200 * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (2, 2))
    status = 1
    try:
        source, findings = parse("hostile.yaml", data)
        status = 0 if source.root is not None or findings or not data.strip(b" \n\xef\xbb\xbf") else 1
    finally:
        os._exit(status)


if __name__ == "__main__":
    parse("warm.yaml", b"copy: {it: {body: a, b}}")
    broken = {name: status for name, data in HOSTILE.items() if (status := _within_limits(data))}
    print(f"{len(HOSTILE)} inputs, beyond the limits: {broken}")
    sys.exit(bool(broken))
