"""Where what a message says was written, and what of the text stands around it."""

from __future__ import annotations

from omni.model.claims import Claim, Claims
from omni.model.message import Piece
from omni.model.place import Place, Route, Where
from omni.model.problem import Seen

_AROUND = 40


def where(claims: Claims, claim: Claim) -> Where:
    """The place to mend: the author's words, else the variable, else the template that printed it."""
    pieces = _pieces(claims, claim)
    copy = [piece for piece in pieces if piece.origin.kind == "copy"]
    if claim.kind == "link" and claim.role in {"href", "qr"}:
        return _source(claims, claim) or (claim.origins[0].where if claim.origins else _template(claims, claim.part))
    if copy:
        return _joined([_exact(claims, claim, piece) for piece in copy])
    source = _source(claims, claim) if claim.kind == "link" else None
    return source or (pieces[0].origin.where if pieces else _template(claims, claim.part))


def _source(claims: Claims, claim: Claim) -> Route | None:
    """Where the address of a link was written that a variable printed: `cta`, the brand's links, a fact."""
    brief, names = claims.message.brief, [origin.name for origin in claim.origins]
    name = next((name for name in names if name), "") or _drawn(claims, claim)
    if name.startswith("links."):
        return brief.brand.route / "links" / name.removeprefix("links.")
    if name == "cta.url" and brief.link:
        return brief.link.route
    if name == "cta.short" and brief.link:
        keys = brief.link.route.keys
        return Route(brief.link.route.file, (*keys[: keys.index("url")], "short", *keys[keys.index("url") + 1 :]))
    fact = brief.facts.get(name.split(".")[0])
    return fact.route if fact else None


def _drawn(claims: Claims, claim: Claim) -> str:
    """The variable that a QR code holds, which is drawn and so leaves no mark of where its address came from."""
    link = claims.message.brief.link
    held = {link.short: "cta.short", link.url: "cta.url"} if link and claim.role == "qr" else {}
    return held.get(str(claim.value), "")


def stretch(claims: Claims, part: str, start: int, end: int) -> Claim:
    """A claim of no kind of its own about some characters, so that any text can be placed and shown."""
    readable = claims.readable[part]
    found = (piece.origin for piece in readable.pieces if piece.start < end and start < piece.end)
    return Claim("name", readable.text[start:end], part, start, end, readable.text[start:end], origins=tuple(found))


def seen(claims: Claims, claim: Claim) -> Seen:
    """The message and the words around the value, as the customer meets them."""
    text = claims.readable[claim.part].text
    before, after = text[max(0, claim.start - _AROUND) : claim.start], text[claim.end : claim.end + _AROUND]
    before, after = before.rpartition("\n")[2], after.partition("\n")[0]
    return Seen(claims.message.name, before, claim.text, after, claim.part, claim.start, claim.end)


def beginning(claims: Claims, part: str = "") -> Seen:
    """The message and how a part of it begins, its longest one without a name: for what is wrong with a whole text."""
    texts = [readable.text for name, readable in claims.readable.items() if part in {"", name}]
    words = " ".join(max(texts, key=len, default="").split())
    is_whole = len(words) <= _AROUND
    return Seen(claims.message.name, words if is_whole else f"{words[:_AROUND].rstrip()}…")


def _pieces(claims: Claims, claim: Claim) -> list[Piece]:
    pieces = claims.readable[claim.part].pieces
    return [piece for piece in pieces if piece.start < claim.end and claim.start < piece.end]


def _template(claims: Claims, part: str) -> Where:
    spec = claims.message.brief.channel.parts.get(part)
    file = claims.message.parts[part].template or (spec.template if spec else "")
    return Place(file) if file else claims.message.brief.channel.route


def _exact(claims: Claims, claim: Claim, piece: Piece) -> Where:
    """The part of a literal run that the claim covers; the run itself where its text was changed on the way."""
    run = piece.origin.where
    if not isinstance(run, Route) or run.span is None:
        return run
    start, end = max(claim.start, piece.start), min(claim.end, piece.end)
    first, last = run.span
    if last - first == piece.end - piece.start:
        return run.within(first + start - piece.start, first + end - piece.start)
    words = claims.readable[claim.part].text[start:end]
    source = next((copy.text for copy in claims.message.brief.copy.values() if copy.route.keys == run.keys), "")
    if source.count(words, first, last) == 1:
        found = source.index(words, first, last)
        return run.within(found, found + len(words))
    return run


def _joined(places: list[Where]) -> Where:
    """One place from the first to the last, if they stand in the same text."""
    first, last = places[0], places[-1]
    if not isinstance(first, Route) or not isinstance(last, Route) or first.span is None or last.span is None:
        return first
    same = (first.file, first.keys) == (last.file, last.keys) and first.span[0] < last.span[1]
    return first.within(first.span[0], last.span[1]) if same else first


def field_of(claims: Claims, part: str) -> Where:
    """The copy that fills a part; without any, its template."""
    message = claims.message
    origins = message.parts[part].origins if part in message.parts else ()
    routes = (origin.where for origin in origins if origin.kind == "copy")
    route = next((route for route in routes if isinstance(route, Route)), None)
    if route is None:
        return _template(claims, part)
    whole = Route(route.file, route.keys)
    text = next((copy.text for copy in message.brief.copy.values() if copy.route.keys == route.keys), "")
    return whole.within(0, len(text)) if text else whole
