"""Content names: readable, tied to their bytes, fit for every file system."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.write.publish import name_of, slug

PORTABLE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9-]+")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("messages/teaser/Email IT", "messages-teaser-email-it"),
        ("Città – Ștefan & Søn", "citta-stefan-sn"),
        ("../..//etc/passwd", "etc-passwd"),
        ("日本", ""),
        ("welcome-" + "x" * 100 + "-email-it", "welcome-" + "x" * 16 + "-" + "x" * 14 + "-email-it"),
    ],
)
def test_slugs_are_readable(text, expected):
    assert slug(text) == expected


def test_a_name_is_slug_hash_and_extension():
    assert name_of("mail/it.html", b"test") == "mail-it-9f86d081884c.html"


def test_a_name_without_letters_or_extension_still_works():
    assert name_of("日本", b"test") == "9f86d081884c.bin"


@given(logical=st.text(min_size=1).filter(lambda text: text.strip("./")), body=st.binary())
def test_every_name_is_portable(logical, body):
    name = name_of(logical, body)
    assert PORTABLE.fullmatch(name)
    assert len(name) < 120


@pytest.mark.parametrize("device", ["con", "PRN", "aux", "nul", "com1", "LPT9"])
def test_devices_of_windows_never_name_a_file(device):
    assert name_of(f"{device}.txt", b"").partition(".")[0] != device.lower()


@pytest.mark.parametrize(("one", "other"), [("Mail.html", "mail.html"), ("caff\u00e8.html", "caffe\u0300.html")])
def test_names_that_differ_in_case_or_composition_only_share_a_file_only_with_equal_bytes(one, other):
    assert name_of(one, b"a").casefold() != name_of(other, b"b").casefold()
    assert name_of(one, b"a") == name_of(other, b"a")
