"""Every example of the manual is read as an author's file would be: none of them may lie."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

import pytest

from omni.load.plain import plain
from omni.load.schema import KINDS, describe
from omni.load.schema.facts.examples import GROUPS
from omni.load.schema.facts.fact import read_facts
from omni.load.schema.fit import fit
from omni.load.schema.keys import Keys
from omni.load.yaml import parse
from omni.model.place import Route


def groups(above: type[Keys] = Keys) -> Iterator[type[Keys]]:
    for kind in KINDS:
        import_module(f"omni.load.schema.{kind}")
    for group in above.__subclasses__():
        yield group
        yield from groups(group)


EXAMPLES = [
    pytest.param(group, key, example, id=f"{group.__name__}.{key}")
    for group in dict.fromkeys(groups())
    for key, field in group.given().items()
    for example in field.examples or ()
    if not key.startswith("⟨")
]


def read(text: str) -> object:
    source, findings = parse("example.yaml", text.encode())
    assert findings == ()
    assert source.root is not None
    return plain(source.root)


@pytest.mark.parametrize(("group", "key", "example"), EXAMPLES)
def test_an_example_fits_its_key(group: type[Keys], key: str, example: str):
    needed = {name: field.examples[0] for name, field in group.given().items() if field.is_required() and name != key}
    if "⟨amounts⟩" in needed:
        needed["EUR"] = needed.pop("⟨amounts⟩")
    text = "".join(f"{name}: {value}\n" for name, value in {**needed, key: example}.items())
    assert fit(group, read(text), Route("example.yaml"))[1] == ()


@pytest.mark.parametrize(
    "written", [written for _, facts in GROUPS for written, _ in facts], ids=lambda written: written.partition(":")[0]
)
def test_an_example_of_a_fact_is_a_fact(written: str):
    data = read(written)
    assert isinstance(data, dict)
    assert set(read_facts(data)) == set(data)


def test_facts_are_told_by_kind_with_an_example_each():
    page = describe("campaign.facts")
    assert page is not None
    assert "  discount: 30%" in "\n".join(page)
    shared = describe("brand.facts")
    assert shared is not None
    assert set(page[page.index("# Percent") :]) <= set(shared)


@pytest.mark.parametrize("group", dict.fromkeys(groups()), ids=lambda group: group.__name__)
def test_every_key_that_must_be_given_has_an_example(group: type[Keys]):
    bare = [key for key, field in group.given().items() if field.is_required() and not field.examples]
    assert bare == []
