"""How much of the hours promised to the public somebody is not there."""

from __future__ import annotations

from orgmodel.measures.calendar import Spans, union


def minutes_of(spans: Spans) -> int:
    """Minutes a week of disjoint spans, of 10,080."""
    return sum(end - start for start, end in spans)


def minutes_beyond(promised: Spans, worked: Spans) -> int:
    """Promised minutes a week that lie outside those worked."""
    return minutes_of(union(promised, worked)) - minutes_of(union(worked))


def share_beyond(promised: Spans, worked: Spans) -> float:
    """The same as a share of the promised minutes, 0 to 1."""
    return minutes_beyond(promised, worked) / minutes_of(promised)
