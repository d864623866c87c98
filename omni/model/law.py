"""What law, and rules that providers hold as strictly, say of marketing: by country and channel, each with its source.

Copied from the project's list of limits on 2026-11-21. Confidence: A seen on the official page, C from a second source.
"""

from __future__ import annotations

from datetime import time

from omni.model.frozen import Frozen
from omni.model.spans import WHOLE_DAY, Week, Window

CHECKED_ON = "2026-11-21"


class LegalHours(Frozen):
    """When no marketing message may leave on a channel, on the recipient's clock; `holidays` are quiet all day too."""

    country: str
    channel: str
    week: Week
    words: str
    written: str
    who: str
    source: str
    holidays: bool = False


_TWILIO_NIGHT = Window(time(22), time(8))
_SUNDAYS_TOO = Week((((_TWILIO_NIGHT,),) * 6) + ((WHOLE_DAY, _TWILIO_NIGHT),))

LEGAL_HOURS: tuple[LegalHours, ...] = (
    LegalHours(
        "IT",
        "sms",
        _SUNDAYS_TOO,
        "Monday to Saturday from 08:00 to 22:00",
        '{mon-sat: "22:00-08:00", sun: all day}',
        "the guideline of providers for Italy",
        "https://www.twilio.com/en/guidelines/it/sms",
    ),
    LegalHours(
        "FR",
        "sms",
        _SUNDAYS_TOO,
        "Monday to Saturday from 08:00 to 22:00, not on holidays",
        '{mon-sat: "22:00-08:00", sun: all day}',
        "the practice of French operators",
        "https://developers.brevo.com/reference/transactional-sms-1",
        holidays=True,
    ),
    LegalHours(
        "US",
        "sms",
        Week.every_day(Window(time(21), time(8))),
        "from 08:00 to 21:00",
        '"21:00-08:00"',
        "47 CFR 64.1200(c)(1)",
        "https://www.ecfr.gov/current/title-47/section-64.1200",
    ),
)

CONSENT_FIRST = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()  # noqa: SIM905
)
"""Where electronic marketing asks for consent before: Directive 2002/58/EC article 13, PECR 2003 regulation 22."""
