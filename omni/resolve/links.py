"""Where messages lead: the address of the market, with the parameters that tell where a visit came from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from omni.model.brand import Brand, Market
from omni.model.brief import BriefKey, Link
from omni.model.campaign import Cta
from omni.model.channel import Channel

_PARAMETER = re.compile(r"[?&]([^=&#?]+)=")


def link_of(brand: Brand, channel: Channel, market: Market, cta: Cta | None, key: BriefKey) -> Link | None:
    """The address of a call to action in a market, or None where there is none."""
    url = _in_market(cta.urls, market) if cta else ""
    if cta is None or not url:
        return None
    route = cta.route / "url" if market.id not in cta.urls else cta.route / "url" / "by_market" / market.id
    utm = utm_of(brand, channel, key, cta.utm)
    return Link(tracked(url, brand, utm), _in_market(cta.shorts, market), route)


def utm_of(brand: Brand, channel: Channel, key: BriefKey, own: Mapping[str, str]) -> dict[str, str]:
    """The `utm_*` parameters of a message: what the channel gives, then the brand's, then the campaign's."""
    medium = channel.utm_medium or channel.id
    base = {"utm_source": channel.id, "utm_medium": medium, "utm_campaign": key.campaign, "utm_content": key.message}
    return base | {_parameter(name): value for layer in (brand.utm, own) for name, value in layer.items()}


def tracked(url: str, brand: Brand, utm: Mapping[str, str]) -> str:
    """An address with parameters added, where it is the brand's and https; its own parameters stay."""
    if not _is_ours(url, brand):
        return url
    address, hash_sign, fragment = url.partition("#")
    there = set(_PARAMETER.findall(address))
    added = "&".join(f"{name}={quote(value, safe='')}" for name, value in utm.items() if name not in there)
    joint = "" if not added else "&" if "?" in address else "?"
    return f"{address}{joint}{added}{hash_sign}{fragment}"


def domain_of(url: str) -> str:
    """The name that stands under a link's preview, without `www.`; empty where there is none."""
    return _host(url).removeprefix("www.")


def _is_ours(url: str, brand: Brand) -> bool:
    host = _host(url) if url.startswith("https://") else ""
    return any(host == domain or host.endswith(f".{domain}") for domain in brand.domains)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _in_market(values: Mapping[str, str], market: Market) -> str:
    return values.get(market.id) or values.get("") or ""


def _parameter(name: str) -> str:
    return name if name.startswith("utm_") else f"utm_{name}"
