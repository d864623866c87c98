"""`omni explain consistency`: what the verdict means, and how a campaign is proved."""

from __future__ import annotations

from collections.abc import Iterator

CONSISTENCY = """
# Proved consistent
omni reads every finished message back and asks of each value in it (every number, every sign of money or percent,
every number in words) where it comes from. The answer is one of six:

variable      a variable printed it: {{ discount }}
agrees        somebody wrote it by hand, and it is what a fact says, or what follows from facts
incidental    the campaign says under incidental that it is none of its values, and why
personal      it is the reader's own: a name, the items in a cart
unexplained   none of these: no fact says it
contradicts   a fact says something else

# What the last lines say
proved consistent        nothing contradicts, nothing is unexplained, every required fact is in its messages
accepted, not proved     the same, but for contradictions that a waiver allows
not proved               what is in brackets keeps the campaign from it

An unexplained value is no problem and changes no exit code; it only keeps a campaign from being proved. Make it
explained in one of three ways:

  facts: {since: {quantity: 1998 year}}         a fact, and {{ since }} where the text has the number
  copy: {it: {body: "-{{ discount }}"}}         the variable of a fact that is there already
  incidental: [{text: dal 1998, reason: the year the brand was founded}]

omni lint -f json lists every unexplained value with its place and the words around it; the page of a campaign in the
preview shows them too, and which fact is said where.
"""


def page() -> Iterator[str]:
    """The lines of the page."""
    yield from CONSISTENCY.strip().split("\n")
