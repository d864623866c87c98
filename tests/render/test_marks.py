from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from omni.model.message import Origin
from omni.model.place import Place, Route
from omni.render import Renderer
from omni.render.marks import Ink, pieces, strip
from omni.resolve import resolve

ORIGINS = [Origin("fact", Place("a.yaml", line), f"fact{line}") for line in range(5)]
TEXT = st.text(st.characters(max_codepoint=0xEFFFF, exclude_categories=["Cs"]))


OF_THE_CHANNEL = {"code", "details", "footer", "header", "picture", "stop", "video"}
"""Parts that may hold nothing of the campaign: names of files, fixed answers, what a notice goes without."""


@given(st.lists(st.tuples(TEXT, st.sampled_from([None, *ORIGINS]))))
def test_stripping_the_marks_gives_the_text_and_each_piece_leads_back(stretches):
    ink = Ink()
    marked = "".join(ink.around(text, origin) for text, origin in stretches)
    text = "".join(text for text, _ in stretches)
    clean, found = pieces(marked, ink.origins)
    assert clean == strip(marked) == text
    expected = [(piece, origin) for piece, origin in stretches if piece and origin]
    assert [(text[piece.start : piece.end], piece.origin) for piece in found] == expected


def test_the_innermost_piece_holds():
    ink = Ink()
    marked = ink.around("a" + ink.around("b", ORIGINS[1]) + "c", ORIGINS[0])
    _, found = pieces(marked, ink.origins)
    assert [(piece.start, piece.origin.name) for piece in found] == [(0, "fact0"), (1, "fact1"), (2, "fact0")]


@given(TEXT, st.integers(0, 40))
def test_a_text_that_was_cut_off_is_forgiven(text, length):
    ink = Ink()
    marked = (ink.around(text, ORIGINS[0]) + ink.around("end", ORIGINS[1]))[:length]
    clean, found = pieces(marked, ink.origins)
    assert clean == strip(marked)
    assert all(0 <= piece.start < piece.end <= len(clean) for piece in found)


def test_the_marks_of_every_real_message_come_off(campaigns):
    renderer = Renderer(campaigns)
    for brief in resolve(campaigns)[0]:
        message, findings = renderer.render(brief)
        assert not findings, findings[0].sentence
        assert message
        for part in message.parts.values():
            assert strip(part.marked) == part.text
            leads_back = part.marked != part.text or part.name in OF_THE_CHANNEL
            assert leads_back, f"{message.name}: no piece of {part.name} leads back"


def test_every_literal_piece_of_real_copy_is_found_where_it_was_written(campaigns):
    renderer = Renderer(campaigns)
    for brief in resolve(campaigns)[0]:
        if brief.strip_diacritics:
            continue
        message, _ = renderer.render(brief)
        part = next(iter(message.parts.values()))
        texts = {text.route: text.text for text in brief.copy.values()}
        text, found = pieces(part.marked, part.origins)
        for piece in found:
            where = piece.origin.where
            if piece.origin.kind == "copy" and part.kind == "text":
                assert isinstance(where, Route)
                written = next(text for route, text in texts.items() if route.keys == where.keys)
                assert written[slice(*where.span)].replace("\n", " ") == text[piece.start : piece.end]
