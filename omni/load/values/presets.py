"""What platforms do where the policy says nothing, as they document it.

Braze: messages in quiet hours leave when these end, a step whose date has passed ends the Canvas, a user without a time
zone is on the company's, and a message held by a rate limit is given up after 72 hours (docs of *Quiet hours*, *Delay*,
*Delivery speed*). Klaviyo: Smart Sending skips whoever had an email in the last 16 hours, a text or a push in the last
24, and quiet hours make messages of flows wait (help articles 115005078227 and 4408737146651). Iterable: messages in
quiet hours wait for their end, people without a zone are on the project's. Adobe Journey Optimizer (`ajo`): what waits
for the end of quiet hours does so for seven days at most. Salesforce Marketing Cloud (`sfmc`): exit criteria are asked
when a wait ends, not when something happens. Customer.io: a message over a limit becomes undeliverable and the person
goes on (docs of *Message limits*), people without a zone are on the campaign's.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from omni.model.frozen import replace
from omni.model.place import Route
from omni.model.policy import FrequencyCap, Policy
from omni.model.spans import Per

_HOUR = 3600
_DAY = 24 * _HOUR
_HELD_BY_BRAZE = ("email", "push", "sms", "whatsapp")
_SMART_SENDING = (("email", 16), ("sms", 24), ("push", 24))


def with_preset(policy: Policy, preset: str, written: Collection[str], channels: Collection[str]) -> Policy:
    """The policy with the platform's answer for every key that is not `written`."""
    if not preset:
        return policy
    platform = _PRESETS[preset](policy.route, channels)
    kept = {key: getattr(platform, key) for key in _KEYS[preset] if key not in written}
    return replace(policy, **kept, by_preset=frozenset(kept))


def _braze(route: Route, channels: Collection[str]) -> Policy:
    held = {channel: 72 * _HOUR for channel in _HELD_BY_BRAZE if channel in channels}
    return Policy(route, quiet="defer", late="grace", grace=_HOUR, on_past="exit", unknown_timezone="market", ttl=held)


def _klaviyo(route: Route, channels: Collection[str]) -> Policy:
    caps = (
        FrequencyCap(1, Per(rolling=hours * _HOUR), route / "preset", (channel,))
        for channel, hours in _SMART_SENDING
        if channel in channels
    )
    return Policy(route, quiet="defer", unknown_timezone="market", frequency_caps=tuple(caps))


def _iterable(route: Route, _channels: Collection[str]) -> Policy:
    return Policy(route, quiet="defer", unknown_timezone="market")


def _ajo(route: Route, channels: Collection[str]) -> Policy:
    return Policy(route, quiet="defer", unknown_timezone="market", ttl=dict.fromkeys(sorted(channels), 7 * _DAY))


def _sfmc(route: Route, _channels: Collection[str]) -> Policy:
    return Policy(route, exit_check="on_wait_end", quiet="defer", unknown_timezone="market")


def _customerio(route: Route, _channels: Collection[str]) -> Policy:
    return Policy(route, quiet="defer", unknown_timezone="market")


_PRESETS: dict[str, Callable[[Route, Collection[str]], Policy]] = {
    "braze": _braze,
    "klaviyo": _klaviyo,
    "iterable": _iterable,
    "ajo": _ajo,
    "sfmc": _sfmc,
    "customerio": _customerio,
}
_KEYS = {
    "iterable": ("quiet", "unknown_timezone"),
    "ajo": ("quiet", "unknown_timezone", "ttl"),
    "sfmc": ("quiet", "unknown_timezone", "exit_check"),
    "customerio": ("quiet", "unknown_timezone"),
    "braze": ("quiet", "late", "grace", "on_past", "unknown_timezone", "ttl"),
    "klaviyo": ("quiet", "unknown_timezone", "frequency_caps"),
}
