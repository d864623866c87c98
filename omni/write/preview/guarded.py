"""A message's HTML made safe to open: a content policy before everything else, and nothing that it does not cover."""

from __future__ import annotations

import re

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_DOCTYPE = re.compile(r"\s*<!doctype[^>]*>", re.IGNORECASE)
_BEYOND_POLICY = re.compile(r"<(?:link|meta)\b", re.IGNORECASE)
_HARMLESS_META = re.compile(r"\s*(?:content-type|x-ua-compatible)?\s*", re.IGNORECASE)


def guarded(html: str) -> str:
    """Puts a policy before a page that lets it run nothing, load nothing and send nothing.

    A policy in a page covers neither `<meta http-equiv=refresh>` nor what `<link>` fetches ahead of time; those go.
    """
    body = _without_leaks(html) if _BEYOND_POLICY.search(html) else html
    return (
        '<!doctype html>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="referrer" content="no-referrer">\n' + _DOCTYPE.sub("", body, count=1)
    )


def _without_leaks(html: str) -> str:
    """Gives the page without these elements; as written where there are none, so that readers see the author's bytes.

    Removing may bring together what was apart, so the result is looked at again.
    """
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(html)
    leaks = [node for node in tree.css("link, meta[http-equiv]") if _leaks(node.tag, node.attributes)]
    if not leaks:
        return html
    for node in leaks:
        node.decompose()
    return _without_leaks(tree.html or "")


def _leaks(tag: str | None, attributes: dict[str, str | None]) -> bool:
    return tag == "link" or not _HARMLESS_META.fullmatch(attributes.get("http-equiv") or "")
