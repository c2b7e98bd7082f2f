"""Around a media outlet: a newsroom, a title, a station."""

from __future__ import annotations

from orgmodel.profiles.profile import Profile
from orgmodel.profiles.targets import COMPLAINT_WITHIN, CRISIS_WITHIN, ONE_DAY, TEN_MINUTES
from orgmodel.text import msg

PROFILE = Profile(
    id="media",
    title=msg("Around a media outlet"),
    weights={
        "decision_speed": 12,
        "crisis_readiness": 10,
        "stakeholder_voice": 12,
        "metier_fit": 8,
        "expert_access": 8,
        "sponsor_access": 4,
        "coherence": 6,
        "resilience": 10,
        "role_clarity": 6,
        "load": 12,
        "brokerage": 4,
        "autonomy": 8,
    },
    reply_within=ONE_DAY,
    complaint_within=COMPLAINT_WITHIN,
    crisis_within=CRISIS_WITHIN,
    urgent_within=TEN_MINUTES,
    urgent=msg("a live event"),
    typical_risks=("unlawful-content", "overload", "confidential-leak"),
    must_have=(("reader",),),
    must_units=("editorial",),
    must_companies=0,
    publics=msg("readers, sources, editors, regulators"),
    attachment=msg("the newsroom, in the hands of a journalist; moderation inside or handed over"),
    tone=msg("editorial, neutral, open to all sides"),
    risk_appetite=(3, 3),
    kpi_weights={
        "reach": 25,
        "engagement": 25,
        "reputation": 15,
        "service": 5,
        "advocacy": 10,
        "revenue": 15,
        "compliance": 5,
    },
    routine_approvals=0,
    sensitive_approvals=1,
)
