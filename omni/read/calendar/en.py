"""English words about dates and hours."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.calendar import Calendar, Clock

_ENDS = "(?:ends?|ending|expires?|expiring|closes?|closing|finish(?:es)?|runs? out|is over|stops|wraps? up|goes away|disappears?|vanish(?:es)?|evaporates?|switches off|bows? out|takes? a (?:last |final )?bow|says? (?:goodbye|farewell)|waves? goodbye|packs up|checks out|retires?)"

CALENDAR = Calendar(
    months=("jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?", "sept?(?:ember)?", "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?"),
    weekdays=("mondays?", "tuesdays?", "wednesdays?", "thursdays?", "fridays?", "saturdays?", "sundays?"),
    short_weekdays=("mon", "tues?", "wed", "thu(?:rs?)?", "fri", "sat", "sun"),
    also_words=("may", "march", "mar"),
    day_marks=("st", "nd", "rd", "th"),
    between=("of", "of the month of"),
    before_weekday=("the", "on the", "on"),
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
              "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24,
              "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31},
    month_first=True,
    roles={
        "before": ("before(?: the)?", "ahead of(?: the)?", "prior to"),
        "deadline": (r"ends?:", r"last (?:reservations?|bookings?|orders?|entries|admissions?|registrations?|collections?)(?: on)?", "until(?: and including)?(?: the)?", "'?til+", "by(?: the)?(?: end of)?", rf"{_ENDS}(?: on| by)?(?: the)?", "valid (?:until|through|thru|on|to|till)", "good (?:until|through|thru|till)", "through(?: the)?", "thru",
                     "last (?:day|chance|date):?", "up to(?: and including)?(?: the)?", "(?:no|not) later than(?: the)?", "deadline(?: is)?:?", "(?:gone|over|disappears?) after", "(?:order|book|buy|reserve|enrol|register|rsvp|shop) by(?: the)?", "holds (?:until|through)", "on or before(?: the)?"),
        "start": (r"starts?:", "from(?: the)?", "starting(?: on| from)?(?: the)?", "starts?(?: on)?(?: the)?", "begins?(?: on)?(?: the)?", "beginning(?: on)?(?: the)?", "as of(?: the)?", "opens?(?: on)?(?: the)?", "opening(?: on)?", "launch(?:es|ing)?(?: on)?(?: the)?", "available (?:from|on)", "since", "kicks off(?: on)?"),
    },
    roles_after={
        "deadline": ("(?:is )?(?:the |your )?last (?:day|chance)", "deadline", "is (?:the|your) (?:final|last) day", f"(?:the )?(?:offer|sale|deal|rate|price)?s? ?{_ENDS}", "inclusive", "at the latest", "or earlier", "(?:turns|goes) back (?:in)?to", "runs out of", "packs its bags"),
        "start": ("we (?:open|start|launch)", "the doors open", "we kick off", "(?:is|marks) (?:the|our) (?:first day|start|opening)"),
    },
    ranges=(("from(?: the)?", "(?:to|until|till|through|thru)(?: the)?"), ("between(?: the)?", "and(?: the)?"), ("", "(?:to|through|thru)(?: the)?")),
    day_alone=("until the", "till the", "by the", "before the", "through the", "ends on the", "ends the", "on the", "up to the"),
    follows=("with", "for", "on", "and", "or", "in", "to", "at", "only", "using", "use", "via", "then", "inclusive", "of", "from", "by", "the", "we", "our", "your", "it"),
    ends={
        "month": ("(?:the )?end of (?:the|this) month", "(?:the )?month'?s? end", "end of month", "month-end"),
        "week": ("(?:the )?end of (?:the|this) week",),
        "year": ("(?:the )?end of (?:the|this) year", "(?:the )?year'?s? end", "year-end"),
        "named": ("(?:the )?(?:very )?(?:end|last day) of {month}", "{month}'s end"),
        "whole": ("(?:all|throughout) (?:of )?{month}", "all {month} long"),
    },
    days={"tomorrow week|(?:a )?week (?:from )?tomorrow": 8, "today week|(?:a )?week (?:from )?today": 7, "today": 0, "tonight": 0, "this evening": 0, "tomorrow(?: night| evening| morning)?(?!'s)": 1, "the day after tomorrow": 2},
    this=("this(?: coming)?",),
    coming=(r"week", "next"),
    that=("every", "each", "all"),
    left=("(?:(?:only|just|still) )?{n} (?:left|to go|remain(?:ing|s)?|more|and counting|until (?:it|the offer) (?:ends|closes)|till (?:it|the offer) (?:ends|closes))", rf"{_ENDS} in (?:just |only )?{{n}}", "(?:the |only |your )?(?:last|final) {n}", "in {n}(?:,)? (?:it|the offer|this offer|the sale) (?:ends|closes|expires)", "(?:in|within) the next {n}", "{n} from now"),
    last_day=("last day", "final day", "(?:final|last) (?:few )?hours", "today only", "only today", "last chance today", "one day only"),
    feasts={"christmas eve|xmas eve": "christmas eve", "christmas(?! eve)(?: day)?|xmas(?! eve)": "christmas", "boxing day": "boxing day", "new year'?s eve": "new year's eve", "new year(?!'?s eve)(?:'?s(?: day)?)?": "new year", "valentine'?s(?: day)?": "valentine",
            "easter(?! monday)(?: sunday)?": "easter", "easter monday": "easter monday", "good friday": "good friday", "halloween": "halloween", "black friday": "black friday", "cyber monday": "cyber monday", "thanksgiving": "thanksgiving",
            "mother'?s day": "mother's day", "mothering sunday": "mother's day", "father'?s day": "father's day", "epiphany": "6 january", "st\\.? patrick'?s day": "17 march", "independence day": "4 july", "women'?s day": "8 march"},
    delivery=("deliver\\w*", "arriv\\w+", "receive[sd]?", "ship(?:s|ped|ping)?", "dispatch\\w*", "lands?", "on your doorstep", "get it", "under the tree"),
)  # fmt: skip

CLOCK = Clock(
    twelve=True,
    before=(),
    at=("at", "@"),
    on_a_day=("at", "@"),
    after=("o'?clock", "h(?:rs)?(?![a-z/])"),
    added={" thirty": 30, " fifteen": 15, " forty-five": 45},
    ahead={"half past ": 30, "half ": 30, "(?:a )?quarter past ": 15, "(?:a )?quarter to ": -15},
    morning=("a\\.?m\\.?(?![a-z])", "in the morning"),
    evening=("p\\.?m\\.?(?![a-z])", "in the (?:evening|afternoon)", "tonight"),
    night=("at night",),
    rest=("(?:on )?(?:all (?:the )?)?other days", "(?:the )?rest of the week", "(?:on )?(?:any|every) other day(?! of)"),
    named={"midnight": 0, "noon": 12, "midday": 12},
    joins=("to", "until", "till?", "through", "thru"),
    between=("between",),
    both=("and",),
    opens=("from", "opens?(?: at)?", "starting at", "open at"),
    closes=("until", "till?", "by", "closes?(?: at)?", "closing at", "through", "up to", "ends? (?:at|by)", "before"),
    through=("to", "-", "through", "thru", "till?", "until"),
    also=(",", "and(?: on)?", "&", "/", ", and"),
    open=("open", "opens", "opening hours", "hours", "we're open", "close", "closes", "stores? hours", "doors open", "daily", "every day"),
    closed=("closed", "shut"),
    always=("24/7", "24 hours a day", "(?:a)?round the clock", "non-?stop", "day and night"),
    daily=("daily", "every day", "seven days a week", "7 days a week", "all week"),
    working=("(?:(?:on|during|any|every|each) )?(?:the )?weekdays?", "(?:on )?working days", "during the week", "midweek"),
    weekend=("(?:at |on )?(?:the )?weekends?",),
    today=("today", "tonight", "this evening"),
    phone=("call", "ring", "phone", "hotline", "helpline", "support", "tel\\.?", "lines"),
)  # fmt: skip
