"""An email parses back to what was meant, with the standard library's parser and with a reader of our own."""

from __future__ import annotations

import base64
import quopri
import re
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from omni.model.frozen import replace
from omni.write.artefacts import artefact

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\t=.?_"), max_size=300)
SUBJECTS = [
    "Solo oggi: -20 %",
    "È arrivata la città più bella, con l’8 % di sconto e un regalo per te: aprila subito, finisce già domenica sera",
    "=?utf-8?q?not_encoded?=",
    "plain " * 40,
    "🎁 " * 40,
    'nome, "virgolette" <e> parentesi (tutte)',
]


def _parsed(body: bytes) -> EmailMessage:
    parsed = message_from_bytes(body, policy=policy.default)
    assert isinstance(parsed, EmailMessage)
    return parsed


def _read_by_hand(body: bytes) -> tuple[dict[str, str], dict[str, str]]:
    """Headers and bodies by content type, after RFC 5322, 2045, 2046 and 2047, without the email package."""
    head, _, rest = body.decode("ascii").partition("\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in re.sub(r"\r\n[ \t]", " ", head).split("\r\n"))
    boundary = re.search(r'boundary="([^"]+)"', headers["Content-Type"])
    bodies = {}
    for part in f"\r\n{rest}".split(f"\r\n--{boundary[1]}")[1:-1]:
        part_head, _, content = part.removeprefix("\r\n").partition("\r\n\r\n")
        kind = re.search(r"Content-Type: text/(\w+)", part_head)
        bodies[kind[1]] = quopri.decodestring(content.encode()).decode().replace("\r\n", "\n")
    return headers, bodies


def _word(found: re.Match[str]) -> str:
    kind, text = found[1].lower(), found[2]
    return (base64.b64decode(text) if kind == "b" else quopri.decodestring(text, header=True)).decode()


def _unfolded(header: str) -> str:
    joined = re.sub(r"(\?=)\s+(=\?)", r"\1\2", header)
    words = re.sub(r"=\?utf-8\?([bq])\?(.*?)\?=", lambda found: f"\0{found[0]}", joined, flags=re.IGNORECASE)
    return re.sub(r"=\?utf-8\?([bq])\?(.*?)\?=", _word, words.replace("\0", ""), flags=re.IGNORECASE)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_subject_comes_back(message, subject):
    body = artefact(message({"subject": subject, "text": "x"})).body
    meant = " ".join(subject.split())
    assert _parsed(body)["Subject"] == meant
    assert str(make_header(decode_header(message_from_bytes(body)["Subject"].replace("\r\n", "")))) == meant
    assert _unfolded(_read_by_hand(body)[0]["Subject"]) == meant


@given(text=TEXTS, page=TEXTS)
def test_bodies_come_back(message, text, page):
    body = artefact(message({"subject": "x", "text": f"{text}\n", "html": f"<p>{page}</p>\n"})).body
    parsed = _parsed(body)
    read = _read_by_hand(body)[1]
    assert parsed.get_body(("plain",)).get_content().replace("\r\n", "\n") == read["plain"] == f"{text}\n"
    assert parsed.get_body(("html",)).get_content().replace("\r\n", "\n") == read["html"] == f"<p>{page}</p>\n"
    assert not parsed.defects


@given(
    subject=st.text(st.characters(exclude_categories=["Cs"])), name=st.text(st.characters(exclude_categories=["Cs"]))
)
def test_no_text_makes_a_header_of_its_own(message, subject, name):
    sender = f"{name} <ciao@aurora.example>"
    body = artefact(message({"subject": f"a\r\nBcc: x@y.example\n{subject}", "text": "x"}, sender=sender)).body
    headers = list(_read_by_hand(body)[0])
    assert headers[:4] == ["From", "To", "Subject", "Message-ID"]
    assert "Bcc" not in _parsed(body)


def test_lines_are_as_short_as_the_standard_asks(message):
    long = {"subject": "Ș" * 300, "text": "città " * 400, "html": f"<p>{'a' * 3000}</p>"}
    lines = artefact(message(long)).body.split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_one_click_unsubscribing_stays_on_one_line(message, giulia):
    links = {"unsubscribe": f"https://aurora.example/{'very-long/' * 9}{{{{ person.id }}}}?città=1"}
    body = artefact(message({"subject": "x", "text": "x"}, links=links), giulia).body.decode()
    expected = f"<https://aurora.example/{'very-long/' * 9}giulia?citt%C3%A0=1>"
    assert f"\r\nList-Unsubscribe: {expected}\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in body


@pytest.mark.parametrize(
    "asked",
    [{"purpose": "transactional"}, {"links": {}}, {"links": {"unsubscribe": "http://aurora.example/u"}}],
    ids=["transactional", "no link", "insecure link"],
)
def test_nothing_to_unsubscribe_from(message, asked):
    assert b"List-Unsubscribe" not in artefact(message({"subject": "x", "text": "x"}, **asked)).body


@pytest.mark.parametrize(
    ("sender", "address", "name"),
    [
        ("Aurora <ciao@aurora.example>", "ciao@aurora.example", "Aurora"),
        ("Caffè Aurora <ciao@caffè.example>", "ciao@xn--caff-8oa.example", "Caffè Aurora"),
        ('"Aurora, dal 1920" <ciao@aurora.example>', "ciao@aurora.example", "Aurora, dal 1920"),
        ("ciao@aurora.example", "ciao@aurora.example", ""),
    ],
)
def test_senders_come_back(message, sender, address, name):
    (found,) = _parsed(artefact(message({"subject": "x", "text": "x"}, sender=sender)).body)["From"].addresses
    assert (found.addr_spec, found.display_name) == (address, name)


def test_a_person_is_the_recipient(message, giulia):
    body = artefact(message({"subject": "x", "text": "x"}), giulia).body
    assert _parsed(body)["To"] == "giulia@mail.example"


def test_without_a_person_there_is_no_recipient(message):
    assert _parsed(artefact(message({"subject": "x", "text": "x"})).body)["To"].addresses == ()


def test_same_message_same_bytes_another_message_another_id(message):
    one, other = message({"subject": "x", "text": "x"}), message({"subject": "x", "text": "y"})
    assert artefact(one).body == artefact(one).body
    assert _parsed(artefact(one).body)["Message-ID"] != _parsed(artefact(other).body)["Message-ID"]
    assert artefact(one).body != artefact(replace(one, person="giulia")).body
