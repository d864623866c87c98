"""Whatever way a copy file is laid out, a new text takes the place of the old one and the rest stays."""

from __future__ import annotations

import pytest

from omni.exchange.edits import Put, edited
from omni.load.plain import plain
from omni.load.yaml import parse

NEW = ["Nuovo", "due\nrighe", "# uno: {due}, 'tre' \"quattro\" \\", " spazio\n\tdavanti", "חדש"]
LAYOUTS = {
    "folded": "a: >\n  un testo\n  lungo\n\nz: 1\n",
    "folded, kept": "a: >+\n  un testo\n\n\nz: 1\n",
    "block without its break": "a: |-  # nota\n  un testo\n  lungo\nz: 1\n",
    "block that says how far it is indented": "a: |2\n    un testo\n   lungo\nz: 1\n",
    "block at the end, kept": "z: 1\na: |+\n  un testo\n\n",
    "block at the end without a line break": "z: 1\na: |\n  un testo",
    "plain over two lines": "a: un testo\n  lungo\nz: 1\n",
    "on the next line": "a:\n  'un testo'\nz: 1\n",
    "double over two lines": 'a: "un \\\n  testo"   # nota\nz: 1\n',
    "with a name": "a: &a un testo\nz: 1\n",
    "in braces": "{z: 1, a: un testo}\n",
    "in braces over lines": "{\n  a: 'un testo',  # nota\n  z: 1\n}\n",
    "windows": "# nota\r\na: |\r\n  un testo\r\n\r\n  lungo\r\nz: 1\r\n",
    "indented by eight": "b:\n        a: |\n                un testo\n        z: 1\n",
    "in a list": "b:\n- a: un testo\n  z: 1\n",
}  # fmt: skip


@pytest.mark.parametrize("new", NEW)
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_only_the_text_is_another_one(layout: str, new: str):
    source, found = parse("x.yaml", layout.encode())
    assert found == ()
    keys = ("b", 0, "a") if "- a" in layout else ("b", "a") if layout.startswith("b") else ("a",)
    text = edited(source, [Put(keys, new)], {})
    assert text is not None
    said = plain(parse("x.yaml", text.encode())[0].root)
    inner = said
    for key in keys[:-1]:
        inner = inner[key]
    assert inner["a"].rstrip("\n") == new
    assert inner["z"] == "1"
    assert text.count("#") - new.count("#") == layout.count("#")
    assert ("\r\n" in layout) == ("\r\n" in text)
    assert text.replace("\r\n", "").count("\n") == 0 or "\r\n" not in layout


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_further_text_stands_beside_it(layout: str):
    source, _ = parse("x.yaml", layout.encode())
    keys = ("b", 0) if "- a" in layout else ("b",) if layout.startswith("b") else ()
    text = edited(source, [Put((*keys, "y", "n"), "Nuovo")], {})
    assert text is not None
    assert any(layout == text[:at] + text[at + len(text) - len(layout) :] for at in range(len(layout) + 1))
    said = plain(parse("x.yaml", text.encode())[0].root)
    for key in keys:
        said = said[key]
    assert said.pop("y") == {"n": "Nuovo"}
    assert set(said) == {"a", "z"}


def test_a_text_cannot_take_the_place_of_a_group():
    source, _ = parse("x.yaml", b"a: {b: c}\nz: text\n")
    assert edited(source, [Put(("a",), "x")], {}) is None
    assert edited(source, [Put(("z", "y"), "x")], {}) is None
