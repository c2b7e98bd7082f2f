"""The criteria: twelve measures through value functions with fixed anchors, in the order of the table."""

from __future__ import annotations

from orgmodel.criteria import (
    autonomy,
    brokerage,
    coherence,
    crisis_readiness,
    decision_speed,
    expert_access,
    load,
    metier_fit,
    resilience,
    role_clarity,
    sponsor_access,
    stakeholder_voice,
)
from orgmodel.criteria.criterion import Criterion

CRITERIA: tuple[Criterion, ...] = (
    decision_speed.CRITERION,
    crisis_readiness.CRITERION,
    stakeholder_voice.CRITERION,
    metier_fit.CRITERION,
    expert_access.CRITERION,
    sponsor_access.CRITERION,
    coherence.CRITERION,
    resilience.CRITERION,
    role_clarity.CRITERION,
    load.CRITERION,
    brokerage.CRITERION,
    autonomy.CRITERION,
)
