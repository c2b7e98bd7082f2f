"""The measures: one quantity a placement, computed once and read by checks, criteria and risk rules."""

from __future__ import annotations

from orgmodel.measures import (
    agency_reliance,
    autonomy,
    brokerage,
    change_effort,
    coherence,
    consultation,
    credential_gaps,
    crisis_gaps,
    data_gaps,
    ei_balance,
    expert_access,
    grounding,
    load,
    metier_fit,
    moderation_gaps,
    observed_shape,
    paid_content_gaps,
    platform_concentration,
    proven_value,
    role_ambiguity,
    role_conflict,
    speaker_cover,
    sponsor_distance,
    stakeholder_voice,
)
from orgmodel.measures.measure import Measure

MEASURES: tuple[Measure, ...] = (
    stakeholder_voice.MEASURE,
    metier_fit.MEASURE,
    expert_access.MEASURE,
    sponsor_distance.MEASURE,
    coherence.MEASURE,
    role_conflict.MEASURE,
    role_ambiguity.MEASURE,
    load.MEASURE,
    brokerage.MEASURE,
    autonomy.MEASURE,
    ei_balance.MEASURE,
    observed_shape.MEASURE,
    change_effort.MEASURE,
    grounding.MEASURE,
    credential_gaps.MEASURE,
    speaker_cover.MEASURE,
    crisis_gaps.MEASURE,
    moderation_gaps.MEASURE,
    paid_content_gaps.MEASURE,
    data_gaps.MEASURE,
    consultation.MEASURE,
    agency_reliance.MEASURE,
    proven_value.MEASURE,
    platform_concentration.MEASURE,
)
"""In the order they are shown."""
