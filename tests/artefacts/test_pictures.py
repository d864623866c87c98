"""Pictures travel with the message: beside the HTML of an email, inside a page for print."""

from __future__ import annotations

import base64
import re
import struct
import xml.etree.ElementTree as ET
from email import message_from_bytes, policy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.model.frozen import replace
from omni.model.pictures import Illustration
from omni.write.artefacts import artefact
from omni.write.pictures import LARGEST, embedded

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 40, 20) + bytes(range(256)) * 9
SOURCE = "cid:scarf-0a1b2c@omni.invalid"
PAGE = f'<p>Ciao</p><img src="{SOURCE}" alt="Sciarpa"><div style="background: url({SOURCE})"></div>'


def illustration(content: bytes | None = PNG, source: str = SOURCE, words: str = "Sciarpa") -> Illustration:
    read = None if content is None else lambda length: content[:length]
    return Illustration(source, "campaigns/images/scarf.png", words, 40, 20, read)


@pytest.fixture
def illustrated(message):
    """An email, or another artefact, with a picture."""

    def build(*pictures: Illustration, page: str = PAGE, name: str = "html", **asked):
        made = message({"subject": "x", "text": "testo", name: page}, **asked)
        return replace(made, pictures=pictures or (illustration(),))

    return build


def _parsed(body: bytes):
    return message_from_bytes(body, policy=policy.default)


def test_an_email_brings_its_pictures(illustrated):
    parsed = _parsed(artefact(illustrated()).body)
    assert not parsed.defects
    assert [part.get_content_type() for part in parsed.walk()] == [
        "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png",
    ]  # fmt: skip
    related = parsed.get_body(("related",))
    assert related.get_param("type") == "text/html"
    (picture,) = related.iter_attachments()
    assert picture["Content-ID"] == f"<{SOURCE.removeprefix('cid:')}>"
    assert (picture.get_content_disposition(), picture.get_filename()) == ("inline", "scarf-0a1b2c.png")
    assert picture.get_content() == PNG
    assert parsed.get_body(("html",)).get_content().count(SOURCE) == 2
    assert parsed["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


def test_an_email_brings_only_what_it_shows(illustrated):
    other = illustration(source="cid:other-1@omni.invalid")
    assert artefact(illustrated(illustration(), other)).body == artefact(illustrated()).body
    assert b"multipart/related" not in artefact(illustrated(page="<p>Ciao</p>")).body


def test_the_same_pictures_give_the_same_bytes(illustrated):
    assert artefact(illustrated()).body == artefact(illustrated()).body


def test_lines_stay_short_with_pictures(illustrated):
    assert max(map(len, artefact(illustrated()).body.split(b"\r\n"))) <= 998


@pytest.mark.parametrize("content", [None, b"", b"no picture", b"\0\0\0\x1cftypisom", PNG + bytes(LARGEST)])
def test_a_drawing_stands_in_for_what_cannot_be_shown(illustrated, content):
    body = artefact(illustrated(illustration(content, words='Sciarpa "Brina" & <altro>'))).body
    (picture,) = _parsed(body).get_body(("related",)).iter_attachments()
    assert picture.get_content_type() == "image/svg+xml"
    drawn = ET.fromstring(picture.get_content())  # noqa: S314  our own drawing
    assert (drawn.get("width"), drawn.get("height")) == ("40", "20")
    assert [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")] == ['Sciarpa "Brina" & <altro>']


@given(words=st.text(max_size=90), width=st.integers(0, 5000), height=st.integers(0, 5000))
def test_every_drawing_is_well_formed(message, words, width, height):
    one = replace(illustration(None, words=words), width=width, height=height)
    page = embedded(PAGE, replace(message({"html": PAGE}), pictures=(one,)))
    (data, _) = re.findall(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=]+)", page)
    ET.fromstring(base64.b64decode(data))  # noqa: S314  our own drawing


def test_a_page_for_print_holds_its_pictures(illustrated):
    page = artefact(illustrated(name="page", artefact="html")).body.decode()
    assert SOURCE not in page
    assert page.count(f"data:image/png;base64,{base64.b64encode(PNG).decode()}") == 2


def test_a_picture_on_the_web_stays_in_the_email_and_is_drawn_in_the_preview(illustrated):
    web = "https://aurora.example/a.png?a=1&b=2"
    written = web.replace("&", "&amp;")
    page = f'<a href="{web}x">x</a><img src="{written}">'
    one = illustrated(illustration(None, source=web), page=page)
    assert written in _parsed(artefact(one).body).get_body(("html",)).get_content()
    shown = embedded(page, one)
    assert f'<a href="{web}x">' in shown
    assert '<img src="data:image/svg+xml;base64,' in shown
