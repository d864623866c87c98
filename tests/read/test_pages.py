"""HTML read as a person reads it, and the way back to where each piece was written."""

from __future__ import annotations

from omni.model.message import Origin
from omni.model.place import Place, Route
from omni.read.written import seen, where

COPY = Route("campaigns/ciao.yaml", ("copy", "it", "body"))
PAGE = """<html><head><title>No</title><style>p{}</style></head><body>
<div style="display: none">Nascosto 99%</div>
<p>Ciao <b>a
   tutti</b></p><table><tr><td>Prezzo</td><td>84&nbsp;€</td></tr></table>
<p>Riga<br>altra <a href="https://aurora.example/?a=1&amp;b=2">Scopri</a></p><img alt="Una sciarpa" src="x">
</body></html>"""


def marked(index, text):
    return f"{chr(0xF0000 + index)}{text}{chr(0x10FFFD)}"


def test_a_page_is_lines_of_what_is_shown(say):
    (readable,) = say(PAGE, kind="html").readable.values()
    assert readable.text.split("\n") == [
        "Ciao a tutti",
        "Prezzo",
        "84\xa0€",
        "Riga",
        "altra Scopri",
        "Una sciarpa ",
        "",
    ]


def test_a_link_on_words_is_its_address(say):
    (link,) = (claim for claim in say(PAGE, kind="html").claims if claim.kind == "link")
    assert (link.value, link.text) == ("https://aurora.example/?a=1&b=2", "Scopri")


def test_a_value_leads_to_its_characters_in_the_copy(say):
    origin = Origin("copy", COPY.within(0, 24))
    claims = say(f"<p>{marked(0, 'Solo oggi 20% di sconto!')}</p>", kind="html", origins=[origin])
    (claim,) = claims.claims
    assert where(claims, claim) == COPY.within(10, 13)
    assert (seen(claims, claim).before, seen(claims, claim).value) == ("Solo oggi ", "20%")


def test_a_value_across_two_runs_is_one_place(say):
    origins = [Origin("copy", COPY.within(0, 3)), Origin("copy", COPY.within(7, 20))]
    claims = say(marked(0, "-30") + marked(1, "% di sconto!!"), origins=origins)
    (claim,) = claims.claims
    assert where(claims, claim) == COPY.within(1, 8)


def test_a_value_of_a_variable_knows_its_fact(say):
    variable = Place("channel_templates/sms/body.txt.j2", 3, 5)
    claims = say(f"Sconto {marked(0, '30%')}", origins=[Origin("fact", variable, "discount")])
    (claim,) = claims.claims
    assert claim.facts == {"discount"}
    assert where(claims, claim) == variable


def test_a_value_that_a_template_holds_leads_to_the_template(say):
    claims = say("Sconto 30%")
    assert where(claims, claims.claims[0]) == Place("channel_templates/sms/body.txt.j2")
