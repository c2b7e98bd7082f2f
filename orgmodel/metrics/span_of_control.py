"""Span of control: how many actors report to one directly."""

from __future__ import annotations

from orgmodel.metrics.ego import Actor, Ego, Lines, neighbours, seats_of
from orgmodel.metrics.metric import Metric
from orgmodel.text import msg


def span_of_control(reporting: Lines, ego: Ego) -> int:
    """Direct reports of one actor, or of several seats as one; `reporting` runs superior → subordinate."""
    subordinates, _ = neighbours(reporting, seats_of(ego))
    return len(subordinates)


def spans_of_control(reporting: Lines) -> dict[Actor, int]:
    """Direct reports of every actor that has any, each seat for itself."""
    spans = {actor: span_of_control(reporting, actor) for actor in reporting}
    return {actor: span for actor, span in spans.items() if span}


METRIC = Metric(
    id="span-of-control",
    title=msg("Span of control"),
    meaning=msg("The number of people or roles that report to an actor directly."),
    unit=msg("direct reports"),
    formula=msg("number of direct subordinates"),
    reference=msg("McKinsey, How to identify the right spans of control for your organization, 2017"),
    undefined=msg("Always defined; 0 for whoever leads nobody."),
    compute=span_of_control,
)
