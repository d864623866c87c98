"""English."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.lexicon import Lexicon
from omni.read.number_words import compose

_UNITS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_SMALL = {
    **_UNITS, "a": 1, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "a hundred": 100, "one hundred": 100,
}  # fmt: skip

_NO_MONEY = r"(?:energy|electricity|power|water|fuel|gas|time|waste|emissions|co2|plastic|sugar|salt|fat|calories)"

LEXICON = Lexicon(
    percent=("per ?cent", "pct"),
    numbers=compose(_SMALL, _TENS, _UNITS, lambda ten, unit: f"{ten}[- ]?{unit}"),
    shares={"half[- ]price": 50, "half off": 50},
    offer_before=("save(?: an extra| up to)?", "sales?", "deals?", "discounts?(?: of)?", "reduced by", "get", "an extra", "take", "minus", "for you:?", "you (?:have|get)"),
    offer_after=("off", "discounts?", "savings?", rf"less(?! {_NO_MONEY})", "cheaper", "reduction"),
    no_offer_before=("cotton", "wool", "silk", "linen", "cashmere", "polyester", "vat(?: at)?", "apr(?: of)?", "interest(?: of)?", "rate(?: of)?", "battery at"),
    no_offer_after=(
        "(?:pure |organic |recycled )?(?:cotton|wool|silk|linen|cashmere|polyester|elastane|viscose|leather|cocoa|natural|recycled|vegan|organic|polyamide|alpaca|mohair)",
        "of (?:our|all|the|customers|people|users|you)", "vat", "apr", "interest", "abv", "vol", rf"(?:less |more )?(?:of |on )?(?:your |the )?{_NO_MONEY}",
    ),
    up_to=("up to(?: an extra)?", "as much as"),
    starting=("from(?: only| just)?", "starting (?:at|from)"),
    currencies={"euros?": "EUR", "lei": "RON", "pounds?": "GBP", "dollars?": "USD", "francs?": "CHF"},
    per={"(?:a|per|each|every) month|/ ?(?:month|mo)|monthly": "month", "(?:a|per) year|/ ?(?:year|yr)|annually": "year", "(?:a|per) night|/ ?night": "night",
         "(?:a|per) day|/ ?day": "day", "(?:a|per) kg|/ ?kg": "kg", "(?:a|per) week|/ ?week": "week", "(?:a|per) person": "person"},
    money_before={
        "old_price": ("instead of", "was", "were", "before", "rrp", "(?:full|original|list|regular) price(?: of)?", "rather than", "down from"),
        "prior_price": (r"(?:last|previous|past) 30 days\)?:?",),
        "price": ("now(?: only| just| at)?", "only", "just", "for(?: only| just)", "price(?: of)?", "costs?(?: only)?", "today"),
        "threshold": ("over", "above", "more than", "(?:minimum spend|min\\. spend)(?: of)?", "spend(?: at least| over)?", "at least", "orders? (?:of|over|above)", "every"),
        "saving": ("save", "saving", "discount of", "minus"),
        "fee": ("delivery(?: for| from| at)?", "shipping(?: for| from| at)?", "fee(?: of)?"),
        "voucher": ("voucher(?: for| worth)?", "gift card(?: for| worth)?", "coupon(?: for| worth)?"),
    },
    money_after={
        "price": ("instead of", "was"),
        "saving": ("off", "discount", "savings?", "less"),
        "threshold": ("or more", "minimum spend", "spend"),
        "voucher": ("voucher", "gift card", "coupon"),
    },
    date_before={
        "before": ("before",),
        "deadline": ("until(?: the)?", "till", "til", "by(?: the)?", "(?:ends?|ending|expires?|expiring|closes?)(?: on)?", "valid (?:until|through|on|to)", "through",
                     "last day:?", "up to", "no later than", "deadline:?", "order by"),
        "start": ("from", "starting(?: on)?", "starts?(?: on)?", "begins?(?: on)?", "as of", "opens?(?: on)?", "launch(?:es|ing)?(?: on)?", "available from"),
    },
    date_after={"deadline": ("(?:is )?(?:the )?last day", "deadline")},
    ranges=(("from", "(?:to|until|till|through)"), ("between", "and")),
    days={"today": 0, "tonight": 0, "tomorrow": 1},
    days_left=("(?:only |just )?{n} days? (?:left|to go|remaining)", "(?:ends|expires|closes) in {n} days?", "in the next {n} days?"),
    last_day=("last day", "final day", "(?:final|last) hours", "today only", "only today"),
    between=("of", "of the"),
    also_words=("may", "march"),
    day_marks=("st", "nd", "rd", "th"),
    code=("(?:promo |discount |coupon |voucher |gift |invite |offer )?code(?: is)?:?", "coupon", "password"),
)  # fmt: skip
