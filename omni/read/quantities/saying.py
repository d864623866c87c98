"""Whether a printed quantity is what a fact says."""

from __future__ import annotations

from omni.model.facts import Fact, Quantity
from omni.model.frozen import replace
from omni.read.quantities.measured import Measured
from omni.read.quantities.terms import quantities_of
from omni.read.quantities.units import canonical_unit, in_unit, is_same


def says(one: Measured, fact: Fact) -> bool:
    """True if a printed quantity is what the fact says, in any of its units, or leaves room for it; the least of
    something that is a least itself leaves none: `minim 120 cm` is not 140.
    """
    if fact.role == "min" and one.loose and one.high.is_infinite():
        one = replace(one, high=one.low, loose=False)
    return any(_is(one, quantity) for quantity in quantities_of(fact))


def states(one: Measured, fact: Fact) -> bool:
    """True if a printed quantity is exactly what the fact says."""
    return (
        not one.loose
        and not one.rate
        and any(
            is_same(one.low, one.unit, meant.low, canonical_unit(meant.unit))
            and is_same(one.high, one.unit, meant.high, canonical_unit(meant.unit))
            for meant in quantities_of(fact)
        )
    )


def _is(one: Measured, meant: Quantity) -> bool:
    unit = canonical_unit(meant.unit)
    if one.loose:
        low, high = in_unit(meant.low, unit, one.unit), in_unit(meant.high, unit, one.unit)
        return low is not None and high is not None and low <= one.high and high >= one.low
    if one.is_range and meant.low == meant.high:
        value = in_unit(meant.low, unit, one.unit)
        return value is not None and one.low <= value <= one.high
    if one.is_range:
        return is_same(one.low, one.unit, meant.low, unit) and is_same(one.high, one.unit, meant.high, unit)
    value = in_unit(one.low, one.unit, unit)
    inside = value is not None and meant.low <= value <= meant.high and meant.low != meant.high
    return inside or is_same(one.low, one.unit, meant.low, unit) or is_same(one.low, one.unit, meant.high, unit)
