"""One example of every way to write a fact, by what it is about: the page of `omni explain campaign.facts`."""

from __future__ import annotations

GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Percent",
        (
            ("discount: 30%", "a percentage"),
            ("discount: {percent: 30%, of: second item}", "with what it is about"),
            ("discount: {up_to: 50%}", "the highest of several"),
            ("discount: {from: 10%}", "the lowest of several"),
        ),
    ),
    (
        "Money",
        (
            ("price: {EUR: 84.90, RON: 420}", "a price in each currency, with a point; 0 reads as free"),
            ("old_price: {EUR: 120}", "the name tells the role: old_price, min_spend, threshold, fee, voucher, …"),
            ("rent: {EUR: 12.90, per: month}", "for each month, night, kg, …"),
            ("tickets: {from: {EUR: 19.90}}", "the lowest of several"),
            ("loan: {up_to: {EUR: 30000}}", "the highest of several"),
            ("saving: {less: {EUR: 10}, over: {EUR: 50}}", "money off, from a minimum spend"),
            ("early_price: {EUR: 69, until: ends}", "a price that ends with the date of another fact"),
        ),
    ),
    (
        "Dates and hours",
        (
            ("ends: 2026-11-30T23:59", "a date and hour on the clock of each market"),
            ("ends: {at: 2026-11-30T23:59, timezone: Europe/Rome}", "one moment for everyone; or timezone: recipient"),
            ("opening: 2026-11-30", "a date without an hour"),
            ("fair: {from: 2026-11-27, to: 2026-11-30}", "from one date to another, both included"),
            ('doors: {time: "19:30"}', "an hour of any day"),
            ('opening_hours: {hours: {mon-sat: "10:00-19:30", sun: closed}}', "opening hours, or 24/7"),
            ('at_lunch: {hours: {mon-fri: "09:00-13:00, 15:30-19:30"}}', "with a break"),
            ("pickup: {after: event.ready, days: 7}", "days after a date of a person or an event"),
        ),
    ),
    (
        "Codes",
        (
            ("code: BLACK30", "one code for everyone"),
            ("code: {code: BLACK30, encodes: discount}", "a code whose number must be that of a fact"),
            ('code: {one_each: "AUG-####-##"}', "another code for each person, made by omni"),
            ("code: {codes: coupons.csv}", "another code for each person, from a file"),
        ),
    ),
    (
        "Numbers of things",
        (
            ("warranty: {quantity: 24 month}", "a number and a unit, any unit"),
            ("instalments: {quantity: 24..84 month}", "from one number to another"),
            ("term: {up_to: 84 month}", "the highest of several; or from:"),
            ("meals: {quantity: 4 meal, nouns: {it: [pasto, pasti]}}", "with the words that it is counted with"),
            ("points: {multiplier: 2, of: points}", "two times the points"),
            ("bundle: {bundle: {buy: 3, pay: 2, of: nights}}", "three for two"),
            ("left: {stock: nova-coat}", "how many of a product there are"),
            ('bluetooth: {version: "5.4", of: Bluetooth}', "a version number"),
        ),
    ),
    (
        "Free things and gifts",
        (
            ("delivery: {free: delivery, over: {EUR: 50}}", "something free, possibly from a minimum spend"),
            ("present: {gift: bosco-candle, over: {EUR: 80}}", "a product that is given away"),
        ),
    ),
    (
        "Names, places and addresses",
        (
            ("coat: {product: nova-coat}", "a product of products.yaml, with its name, prices and page"),
            ("collection: {name: Alba, also: [ALBA]}", "a proper name and its other spellings"),
            ("venue: {place: {it: Milano, de: Mailand}}", "a place, by language"),
            ("returns_page: {url: https://aurora.example/returns}", "a web address"),
            ('hotline: {phone: "+39 02 5550 1234"}', "a telephone number"),
            ("account: {iban: IT60 X054 2811 1010 0000 0123 456}", "a bank account"),
        ),
    ),
    (
        "Texts",
        (('legal: {text: {it: "Regolamento su aurora.example"}, exact: true}', "words that must stand as they are"),),
    ),
    (
        "Values of a person or an event",
        (
            ("total: {from: event.total, as: money}", "a field of the event or the person"),
            ("items: {list: event.items}", "the items of a list"),
        ),
    ),
    (
        "A value for each market",
        (("price: {by_market: {italy: {EUR: 84}, romania: {RON: 420}}}", "any kind, where markets differ"),),
    ),
)
