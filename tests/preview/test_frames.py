"""A message that its channel draws is shown so, in a page of its own that runs and loads nothing."""

from __future__ import annotations

import re
from html import unescape

from omni.model.channel import Frame
from omni.model.frozen import replace
from omni.write.preview import build
from omni.write.preview.guarded import POLICY

from . import plans

FRAME = '<style>.post { color: var(--ink) }</style><p class="post">Ciao</p><script>1</script><form action="/x">'
KEY = plans.BriefKey("spring", "teaser", "sms", "italy", "it")


def sheet(frame: str) -> str:
    of = plans.brief(KEY)
    drawn = replace(of, channel=replace(of.channel, drawn=Frame("frame.html.j2", plans.HERE, 500, 640)))
    preview = build(plans.plan([plans.message(drawn, {"body": "Ciao, il 30 %"}, frame=frame)]))
    return next(body.decode() for name, body in preview.tree.items() if name.endswith("sheet.html"))


def framed(page: str) -> str:
    return unescape(re.findall(r'<iframe sandbox=""[^>]* srcdoc="([^"]*)"', page)[0])


def test_the_frame_is_a_page_of_its_own_with_the_colours_of_the_sheet():
    page = framed(sheet(FRAME))
    assert page.startswith(f'<!doctype html>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{POLICY}">')  # fmt: skip
    assert '<html lang="it">' in page
    for name in ("--card", "--line", "--ink", "--soft", "--accent", "--wash"):
        assert f"{name}:" in page
    assert "prefers-color-scheme: dark" in page
    assert page.index("--card:") < page.index(".post {")
    assert "<form" not in page


def test_it_has_the_size_that_the_channel_says_and_the_words_stand_beside_it():
    page = sheet(FRAME)
    assert "--wide: 500; --high: 640" in page
    assert "Ciao, il 30 %" in page.partition("<details>")[2]


def test_without_a_frame_the_usual_look_stays():
    page = sheet("")
    assert 'class="handset"' in page
    assert "--wide:" not in page.partition("</style>")[2]
