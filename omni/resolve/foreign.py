"""What a message should say that omni did not write: facts, link and names, without copy and pictures."""

from __future__ import annotations

from omni.model.brand import Brand, Market
from omni.model.brief import Brief, BriefKey, Link
from omni.model.campaign import Cta
from omni.model.channel import Channel
from omni.model.dates import Moment
from omni.model.project import Project
from omni.resolve.catalogue import Catalogue
from omni.resolve.copy_layers import version_named
from omni.resolve.facts import facts_of
from omni.resolve.first_year import first_year
from omni.resolve.links import tracked


def foreign_brief(
    project: Project, key: BriefKey, channel: Channel, catalogue: Catalogue, sent: Moment | None
) -> Brief:
    """The brief of a message from elsewhere; `channel` may be one that the workspace does not have.

    Its link carries only the `utm_` parameters that the brand or the campaign declares, for those of omni are unknown
    to others. `sent` stands in the place of the campaign's own sends.
    """
    campaign, market = project.campaigns[key.campaign], project.brand.markets[key.market]
    version = version_named(campaign, key.version)
    message = campaign.messages[key.message]
    return Brief(
        key=key,
        campaign=campaign,
        brand=project.brand,
        market=market,
        channel=channel,
        facts=facts_of(project.brand, campaign, version, market),
        copy={},
        first_year=sent.local.year if sent else first_year(campaign, project.policy),
        link=_link(project.brand, market, version.cta if version and version.cta else campaign.cta),
        products=catalogue.products,
        shops=catalogue.shops,
        purpose=message.purpose or campaign.purpose,
        topic=message.topic or campaign.topic or next(iter(project.brand.topics), ""),
        starts=sent,
    )


def _link(brand: Brand, market: Market, cta: Cta | None) -> Link | None:
    url = (cta.urls.get(market.id) or cta.urls.get("") or "") if cta else ""
    if cta is None or not url:
        return None
    own = {
        name if name.startswith("utm_") else f"utm_{name}": value for name, value in {**brand.utm, **cta.utm}.items()
    }
    short = cta.shorts.get(market.id) or cta.shorts.get("") or ""
    return Link(tracked(url, brand, own), short, cta.route / "url")
