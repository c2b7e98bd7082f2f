"""The metrics: one number an actor, from the graph alone; one file a metric, in the order they are shown."""

from __future__ import annotations

from orgmodel.metrics import (
    articulation_points,
    backup_paths,
    betweenness,
    brokerage_roles,
    burt_hierarchy,
    constraint,
    dominators,
    effective_size,
    ei_index,
    krackhardt,
    layers,
    reporting_depth,
    span_of_control,
)
from orgmodel.metrics.metric import Metric

METRICS: tuple[Metric, ...] = (
    betweenness.METRIC,
    brokerage_roles.METRIC,
    constraint.METRIC,
    effective_size.METRIC,
    burt_hierarchy.METRIC,
    ei_index.METRIC,
    krackhardt.METRIC,
    reporting_depth.METRIC,
    layers.METRIC,
    span_of_control.METRIC,
    articulation_points.METRIC,
    dominators.METRIC,
    backup_paths.METRIC,
)
