"""Pictures in the preview: inside each sheet, because a sandboxed page loads no file, and only so many of them."""

from __future__ import annotations

import base64
import html
import struct

import pytest
from markupsafe import Markup

from omni.model.channel import Frame
from omni.model.frozen import replace
from omni.model.pictures import Illustration
from omni.write.preview import build
from omni.write.preview.sheet import SheetWriter
from omni.write.preview.shelf import Shelf

from . import plans

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 40, 20) + bytes(range(256)) * 9
DATA = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
SOURCE = "cid:scarf-0a1b2c@omni.invalid"


@pytest.fixture
def message():
    """An email with a picture, and a letter with the same."""

    def build_(channel: str = "email", person: str = ""):
        key = plans.BriefKey("spring", "teaser", channel, "italy", "it")
        page = f'<p>Ciao</p><img src="{SOURCE}" alt="Sciarpa">'
        part = {"email": {"subject": "Ciao", "html": page, "text": "Ciao"}, "letter": {"page": page}}[channel]
        shown = Illustration(SOURCE, "campaigns/images/scarf.png", "Sciarpa", 40, 20, lambda length: PNG[:length])
        return plans.message(plans.brief(key), part, pictures=(shown,), person=person)

    return build_


def _sheet(shelf: Shelf, *messages) -> str:
    writer = SheetWriter(shelf, Markup(""), Markup(""))
    sheets = [writer.put(one, ["somebody"]) for one in messages]
    names = {logical: body for logical, body in shelf.tree.items() if "sheet" in logical}
    assert len(sheets) == len(messages)
    return html.unescape(list(names.values())[-1].decode())


@pytest.mark.parametrize("channel", ["email", "letter"])
def test_a_sheet_holds_its_pictures(message, channel):
    page = _sheet(Shelf(), message(channel))
    assert page.count(DATA) == 1
    assert SOURCE not in page


def test_a_frame_holds_its_pictures(message):
    made = message()
    drawn = replace(made.brief.channel, drawn=Frame("frame.html.j2", plans.HERE))
    framed = replace(made, brief=replace(made.brief, channel=drawn), frame=f'<img src="{SOURCE}">')
    assert DATA in _sheet(Shelf(), framed)


def test_drawings_stand_in_once_the_room_is_taken(message):
    shelf = Shelf(room=len(DATA) + 10)
    assert DATA in _sheet(shelf, message())
    crowded = _sheet(shelf, message(person="giulia"))
    assert DATA not in crowded
    assert "data:image/svg+xml;base64," in crowded


def test_the_file_for_the_provider_keeps_its_pictures_even_then(message):
    shelf = Shelf(room=0)
    _sheet(shelf, message())
    (email,) = [body for logical, body in shelf.tree.items() if logical.endswith(".eml")]
    assert b"Content-Type: image/png" in email


def test_a_plan_is_built_the_same_with_pictures(message):
    plan = plans.plan([message(), message("letter")])
    assert build(plan).tree == build(replace(plan)).tree
