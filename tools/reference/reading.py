"""What a member reads, as its module says: measures and metrics, and who reads a measure."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Iterable
from functools import cache
from types import ModuleType
from typing import Any

from orgmodel.checks import CHECKS
from orgmodel.checks.check import Check
from orgmodel.criteria import CRITERIA
from orgmodel.criteria.criterion import Criterion
from orgmodel.measures import MEASURES
from orgmodel.measures.measure import Measure
from orgmodel.metrics import METRICS
from orgmodel.metrics.metric import Metric
from orgmodel.risk.rule import Rule
from orgmodel.risk.rules import RULES

NAMED = re.compile(r'\bmeasures\["([a-z-]+)"\]')
"""How a check or a rule asks for a measure."""


@cache
def measures_of(function: Callable[..., Any]) -> tuple[Measure, ...]:
    """The measures that a check or a rule reads, by itself or through a module of its room that it shares."""
    home = sys.modules[function.__module__]
    room = ".".join(home.__name__.split(".")[:2])
    shared = {name for name in _origins(home) if name.startswith(f"{room}.")}
    asked = {one for name in (home.__name__, *shared) for one in NAMED.findall(inspect.getsource(sys.modules[name]))}
    return tuple(one for one in MEASURES if one.id in asked)


def measures_weighed(criterion: Criterion) -> tuple[Measure, ...]:
    """The measures of a criterion, the first it reads first."""
    return tuple(next(one for one in MEASURES if one.id == name) for name in (criterion.measure, *criterion.also))


def metrics_of(measure: Measure) -> tuple[Metric, ...]:
    """The metrics that the module of a measure works with."""
    used = _origins(sys.modules[measure.measure.__module__])
    return tuple(one for one in METRICS if f"orgmodel.metrics.{one.id.replace('-', '_')}" in used)


def checks_on(measures: Iterable[Measure]) -> tuple[Check, ...]:
    """The checks that read one of these measures."""
    wanted = set(measures)
    return tuple(one for one in CHECKS if wanted & set(measures_of(one.check)))


def rules_on(measures: Iterable[Measure]) -> tuple[Rule, ...]:
    """The risk rules that read one of these measures."""
    wanted = set(measures)
    return tuple(one for one in RULES if wanted & set(measures_of(one.find)))


def criteria_on(measures: Iterable[Measure]) -> tuple[Criterion, ...]:
    """The criteria that read one of these measures."""
    wanted = set(measures)
    return tuple(one for one in CRITERIA if wanted & set(measures_weighed(one)))


def _origins(module: ModuleType) -> set[str]:
    """The modules that what is named in a module comes from."""
    return {
        value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", None) or ""
        for value in vars(module).values()
    }
