"""Pages printed as PDF by WeasyPrint, which the extra `pdf` brings; nothing is fetched from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weasyprint import Document

_A4 = "@page { size: A4; margin: 14mm }"


class NoPrinterError(Exception):
    """Raised where WeasyPrint, or the Pango library that it draws with, is not installed."""


def pdf(html: str, *more: str) -> bytes:
    """Prints a page, and more pages behind it, on A4 unless their own `@page` says otherwise.

    Only pictures inside the pages (`data:`) are shown. Same pages and same fonts on the machine: same bytes. A flexible
    column that is placed by its left and right edge alone is measured too wide by WeasyPrint: give it a width.
    """
    first, *others = (_printed(page) for page in (html, *more))
    sheets = [sheet for document in (first, *others) for sheet in document.pages]
    return bytes(first.copy(sheets).write_pdf())


def _printed(html: str) -> Document:
    try:
        from weasyprint import CSS, HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:  # Pango that is not there is an OSError
        raise NoPrinterError(str(error)) from None
    inside = URLFetcher(allowed_protocols=("data",))
    return HTML(string=html, url_fetcher=inside).render(stylesheets=[CSS(string=_A4, url_fetcher=inside)])
