"""How long a campaign of 100 lines takes to read, beside PyYAML's own nodes; prints, asserts nothing.

python tests/bench/bench_yaml.py
"""

from __future__ import annotations

import time
from collections.abc import Callable

import yaml

from omni.load.yaml import parse
from omni.load.yaml.build import build

_HEAD = """\
campaign: 2026-11-black-friday
owner: giulia.ferri@aurora.example
channels: [email, sms, push]
send: 2026-11-27T08:00               # on the market's clock
facts:
  discount: 30%
  code: {code: BLACK30, encodes: discount}
  ends: 2026-11-30T23:59
cta: {url: https://aurora.example/black, short: https://aurora.example/b}
copy:
"""
_LOCALE = """\
  l{}:
    headline: "Black Friday: -{{{{ discount }}}}"
    subject: Solo per te {{{{ person.first_name }}}}
    preheader: 'L''offerta finisce presto'
    body: |
      Con {{{{ code }}}} fino al {{{{ ends }}}}.

      Ti aspettiamo.
    short: Ciao! -{{{{ discount }}}}
    cta: Scopri
"""
CAMPAIGN = _HEAD + "".join(_LOCALE.format(number) for number in range(9))


def best_milliseconds(read: Callable[[], object], rounds: int = 9, calls: int = 100) -> float:
    """The least CPU time of one call, over some rounds of many calls."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        for _ in range(calls):
            read()
        times.append((time.process_time() - start) / calls * 1000)
    return min(times)


if __name__ == "__main__":
    data = CAMPAIGN.encode()
    fast = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    composed = best_milliseconds(lambda: yaml.compose(CAMPAIGN, fast))
    print(f"{len(CAMPAIGN.splitlines())} lines")
    for name, read in (("parse", lambda: parse("campaign.yaml", data)), ("build", lambda: build(CAMPAIGN))):
        milliseconds = best_milliseconds(read)
        print(f"{name}         {milliseconds:.3f} ms, {milliseconds / composed:.2f} of yaml.compose")
    print(f"yaml.compose  {composed:.3f} ms ({fast.__name__})")
