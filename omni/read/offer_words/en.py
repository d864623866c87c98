"""English, British and American."""

# ruff: noqa: E501 -- a table reads better wide
from __future__ import annotations

from omni.read.offer_words import OfferWords

_NO_MONEY = (
    r"(?:energy|electricity|power|water|fuel|gas|time|waste|emissions|co2|plastic|sugar|salt|fat|calories|weight|noise)"
)
_DELIVERY = r"(?:(?:standard |express |home |worldwide |next-day )?(?:delivery|shipping|postage))"
_GOODS = r"(?:orders?|spend|purchases?|baskets?)"

OFFERS = OfferWords(
    currencies={"euros?": "EUR", "(?:new )?lei|leu|ron": "RON", "pounds?|quid|gbp": "GBP", "dollars?|bucks": "USD", "(?:swiss )?francs?": "CHF"},
    cents={"pence|penny": "GBP", "cents?|¢": "", "bani": "RON"},
    and_cents=r"(?: and |,? )",
    per={
        r"(?:a|per|/) ?(?:sqm|m2|square met(?:re|er)|sq\.? ?m)": "m2", r"(?:a|per) (?:tile|bottle|box|pack|jar|unit)": "piece",
        r"(?:a|per|each) stay|/ ?stay": "stay", r"(?:a|per|each) (?:room|couple|family|household|car|vehicle)": "group",
        r"(?:a|per) 100 ?g(?:rams?)?|/ ?100 ?g": "100 g",
        r"(?:a|per|each|every) quarter(?! of)|/ ?quarter|quarterly|every (?:three|3) months": "quarter", r"(?:a|per|each|every) month|/ ?(?:month|mo)\.?|monthly|pcm": "month", r"(?:a|per|each) year|/ ?(?:year|yr)|annually|yearly|p\.?a\.?": "year", r"(?:a|per|each) night|/ ?night": "night",
        r"(?:a|per|each) day|/ ?day": "day", r"(?:a|per) (?:kg|kilo)|/ ?kg": "kg", r"(?:a|per|each) week|/ ?(?:week|wk)|weekly|pw": "week", r"(?:a|per) (?:person|head)|/ ?person|each person|pp": "person",
        r"(?:a |per |/ ?)kwh": "kWh", r"(?:a|per) (?:litre|liter)|/ ?l(?!\w)": "litre", r"(?:an|per) hour|/ ?(?:hour|hr|h)": "hour", r"(?:a|per) (?:lb|pound)|/ ?lb": "lb", r"each(?! way)|apiece|a piece": "piece", r"(?:a|per) bag": "bag",
    },
    before={
        "old_price": ("instead of", "rather than", "was", "were", "before", "previously", "originally", "usually", "normally", "reg(?:ular(?:ly)?)?\\.?(?: price)?", "rrp:?", "msrp:?", "(?:full|original|list|usual|normal) price(?: of| is| was)?:?", "down from", "compared (?:to|with)", "worth"),
        "prior_price": (r"(?:last|previous|past|prior) 30 days\)?:?(?: was| is)?",),
        "then_price": (r"(?:climbs|jumps|bounces|creeps)(?: back)?(?: up)? to", r"back up to", "then(?: just| only)?", "after that(?:,? it'?s)?", "afterwards", "thereafter", "(?:rises|goes up|goes back|back|returns|reverts|renews)(?: up)? (?:to|at)", "from month \\w+"),
        "price": ("now(?: only| just| at)?", "only", "just", "(?:for|at)(?: only| just)?", "price(?: of)?:?", "costs?(?: only| just)?", "today", "pay(?: only| just)?", "yours for", "total:?", "it's(?: only| just)?"),
        "threshold": (r"(?:if|when|once|as long as) [^.!?\d]{0,30}?(?:reach(?:es)?|hits?|tops?|totals?|comes? to|exceeds?)(?: at least)?", "over", "above", "more than", "exceed(?:s|ing)?", "(?:minimum|min\\.)(?: (?:spend|order))?(?: of)?", "(?:when you )?spend(?: at least| over)?", "at least", r"(?<=\d )off", f"{_GOODS} (?:of|over|above|from)(?: at least)?", "(?:on|with)(?: all)? orders? (?:of|over|above|from)", "every",
                      r"free(?: \w+){0,3} (?:from|over|on|above|when you spend)(?: orders (?:of|over|from))?"),
        "saving": ("sav(?:e|ing|ings of)(?: up to| an extra| another)?", "discount of", "minus", "knock(?: off)?", "take(?: up to)?", "get(?= ?[^.]{1,12} off)", "reduced by", "less"),
        "fee": (f"{_DELIVERY}(?: for| from| at| is| costs)?:?", "fee(?: of| is)?:?", "postage:?", "surcharge of", "activation(?: is| for)?", "costs? of \\w+:?", "excess(?: of| is)?", "supplement of"),
        "voucher": (r"we(?:'ll| will|'d)? (?:give|send|pay|credit|hand|refund) you(?: back)?", r"you(?:'ll| will)? (?:get|receive|pocket)(?: back)?(?=$)", "vouchers?(?: for| worth| of)?", "gift card(?: for| worth| of)?", "coupon(?: for| worth)?", "bonus(?: of| worth)?", "cash ?back(?: of| worth)?", "credit of", "refund(?: of)?", "(?:get|receive|earn)(?= ?[^.]{1,10} (?:back|bonus|credit))"),
        "deposit": ("deposit(?: of| is)?:?", "down payment(?: of)?", "prepay(?:ment of)?"),
        "instalment": ("(?:instalments?|installments?|payments?)(?: of| at)?", "\\d+ x", "\\d+ (?:monthly )?payments of"),
        "donation": ("donat(?:e|ing|ion of)", "give(?: just| only)?", "your gift of", "a gift of"),
        "goal": ("goal(?: of| is)?:?", "target(?: of| is)?:?", "raise", "reach(?: our)?"),
        "other": ("(?:win|won)(?: up to)?", "prize(?: of| worth)?", "jackpot(?: of)?", "insured up to", "cover(?:ed)? up to", "turnover of"),
    },
    after={
        "price": ("instead of", "rather than", "(?:\\()?was", "(?:\\()?reg\\.?", "down from", "all in"),
        "old_price": ("(?:full|list|regular|original) price", "rrp"),
        "then_price": ("after that", "thereafter", "afterwards", "from month", "on the door"),
        "saving": ("off", "discount", "savings?", "less", "cheaper", "lighter", "saved"),
        "threshold": ("or more", "or over", "and (?:up|over|above)", "minimum(?: spend| order)?", "spend", "plus"),
        "voucher": (r"(?:is |are )?waiting for you|awaits? you", "vouchers?", "gift (?:card|voucher)", "coupon", "bonus", "cash ?back", "(?:in )?(?:store )?credit", "back", "refund"),
        "deposit": ("deposit", "down(?! from)", "upfront", "in advance"),
        "fee": (f"{_DELIVERY}", "fee", "surcharge", "excess", "activation"),
        "instalment": (r"x ?\d+ ?(?:mo|months?|payments?)?", r"(?:in|for) \w+ (?:instalments|installments|payments)"),
        "donation": ("donation", "gift(?! card| voucher)"),
        "goal": ("(?:goal|target)",),
    },
    elliptic={"old_price": ("instead of", "rather than", "was", "down from"), "then_price": ("then",), "threshold": (r"(?:you )?spend(?: at least| over| more than)?",)},
    falls=("drops?", "falls?", "dropped", "reduced", "goes", "cut", "slashed", "went"),
    falls_to="to(?: just| only)?",
    about=("almost", "nearly", "about", "around", "roughly", "over", "more than", "close to", "just (?:over|under)"),
    up_to=("up to(?: an extra)?", "as much as", "no more than", "max(?:imum)?\\.?"),
    starting=("from(?: only| just)?", "starting (?:at|from)", "starts? (?:at|from)", "as low as"),
    percent=("per ?cent", "pct"),
    cut_before=("sav(?:e|ing|ings of)(?: an extra| up to| a)?", "sales?:?", "deals?:?", "discounts?(?: of)?", "reduced by", "get(?: an extra)?", "an extra", "take", "minus", "for you:?", "you (?:have|get)", "cut by", "slashed by", "knock(?: off)?", "(?:price|fee|cost|fare|rate|ticket)s?[^.!?\\d]{0,20} (?:drop|fall|go|come|went|dropp)\\w* (?:down )?by"),
    cut_after=("extra off", "on top of (?:that|this)", "off", "discounts?", "savings?", rf"less(?! {_NO_MONEY})", "cheaper", "reductions?", "lower", "lighter"),
    share_before=(r"charg(?:es?|ed|ing)(?: (?:to|up to))?", r"(?:sales )?tax(?: of| at)?", "cotton", "wool", "silk", "linen", "cashmere", "polyester", "vat(?: at)?", "apr(?: of)?", "interest(?: of)?", "rate(?: of)?", "battery at", "abv", "humidity(?: of)?", "we'?re at", "made (?:with|from)", "contains?"),
    share_after=(
        r"in (?:just |only )?\d+ (?:min|hours?)\w*", r"(?:chance|chances|probability|risk|guilt|stress|effort)", "(?:pure |organic |recycled |virgin )?(?:cotton|wool|silk|linen|cashmere|polyester|elastane|viscose|leather|cocoa|natural|recycled|recyclable|renewable|vegan|organic|polyamide|alpaca|mohair|meat|vitamin|alcohol|juice|fruit|protein)",
        "of (?:our|all|the|customers|people|users|you|women|men|patients|drivers|readers)", "vat", "apr", "interest", "(?:interest )?rate", "abv", "vol", rf"(?:less |more )?(?:of |on )?(?:your |the )?{_NO_MONEY}", "more", "extra", "bigger", "(?:pass|success|satisfaction)(?: rate)?", "fixed",
    ),
    pays_after=("of (?:the|its|our) (?:full |original |regular |normal |list )?price",),
    pays=("pay(?:ing)?(?: only| just)?", "pays (?:only|just)"),
    upon=("on", "with (?:code )?[a-z]+\\d+", "across", "storewide", "sitewide"),
    halves=("half[- ]price", "half (?:the|of the) price", "half off", "half on us", "at half the price", "for half the price"),
    fractions={"(?:a )?tenth": "10", "(?:a |one )?fifth": "20", "(?:a |one )?quarter": "25", "(?:a |one[- ])?third": "33.3", "two[- ]thirds": "66.7", "three[- ]quarters": "75", "(?:a |one )?half": "50"},
    all=("(?:on|off) (?:all|every|everything|each)", "across the (?:store|site|range)", "all", "every"),
    second=("second", "2nd", "two", "pair", "2", "other one"),
    firsts=("first {n}",),
    bundles=("pay for {m}[^.!?\\n\\d]{{0,25}}?,? (?:and )?(?:get|take|send|receive|enjoy|stay) {n}", "(?:buy|take|stay|get|order|book|rent|hire|come|bring|play|ride|wash|print|ship|send|choose|pick|collect) {n}[^.!?\\n\\d]{{0,30}}?,? (?:and )?(?:only )?pay (?:only )?(?:for )?(?:only |just )?{m}", "{n}(?: \\w+){{0,2}} for(?: the price of)? {m}(?! ?(?:euro|pound|dollar|month|year|night|day|week|hour|minute|people|person|of))", "{n}-for-{m}(?! ?(?:euro|pound|dollar|month|year|night|day|week|hour|minute|people|person|of))", "{n}(?: \\w+){{0,5}} for the price of {m}"),
    one_free=("bogof?", "buy {n}(?: \\w+){{0,2}},? (?:and )?get {m}(?: \\w+)? (?:free|half)", "{n} ?\\+ ?{m} free", "buy {n}(?: \\w+){{0,2}},? (?:and )?{m} is free"),
    multiples={"doubl(?:e|ed|es|ing)": 2, "twice": 2, "tripl(?:e|ed|es)": 3, "treble": 3, "quadrupl(?:e|ed|es)": 4, "quintupl(?:e|ed)": 5},
    times=("{n} times", "multiplied by {n}"),
    topics={
        "deposit": ("deposit", "down payment"), "delivery": (_DELIVERY,), "points": ("points?", "rewards?", "miles", "stars"), "donations": ("donations?", "gifts?", "(?:every|each) (?:dollar|pound|euro)"), "labour": ("labou?r",),
        "tax": ("tax",), "interest": ("interest",), "apr": ("apr",), "discount": ("discount", "voucher", "off"),
    },
    free_delivery=(rf"(?:free|complimentary) (?:\w+ )?{_DELIVERY}", rf"{_DELIVERY}(?:'s| is|: ?)? (?:free|on us|our treat|on the house)", r"(?:ships?|delivered|posted) (?:for )?free", r"(?:we )?(?:deliver|ship|post)(?: \w+){0,2} (?:for )?free", "post[- ]free", rf"no (?:charge for )?{_DELIVERY}(?: charges?| fees?| costs?)?", rf"we(?:'ll)? (?:pay|cover) (?:the |your )?{_DELIVERY}"),
    gifts=(r"(?:get|gets|receive|receives|claim|pick up|take home)(?: (?:yourself|home|both|each|also))? a free (?!trial|week|month|day|demo|lesson|class|quote|consult|eye|check|test|sample|call|account|return|visit|guide|ebook|hour|minute|spot|space|table|seat|slot|moment)(?:pair of )?\w+", r"free (?:\w+ )?\w+ (?:every (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:with|for) (?:every|each|any) \w+)", r"(?:the |your |every )?(?:second|third|fourth|fifth|tenth|2nd|3rd|4th|5th|10th) (?:\w+ )?\w+ (?:is |are |comes )?(?:free|on us|on the house)(?! of)", r"(?:(?:your |the )?first (?:month|week|night|day|year|lesson|class|session|box|delivery|hour|drink|round)(?:'s rent)?,? (?:is |are |comes )?(?:free|on us|on the house)(?! of)|free first (?:month|week|night|year|lesson|class|session|box))", r"free gift", r"a free (?!trial|week|month|day|demo|lesson|class|quote|consult|eye|check|test|sample|call|account|return|visit|guide|ebook)\w+(?: \w+)? (?:with (?:every|any|each|your)|on us|for you)", r"(?:plus|and|\+) a(?: surprise| small| little)? gift(?! card| voucher| guide)"),
    free=("free", "at no (?:extra )?cost", "free of charge", "waived"),
)  # fmt: skip
