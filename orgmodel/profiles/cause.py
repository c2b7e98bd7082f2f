"""A cause: an association, a federation, a foundation."""

from __future__ import annotations

from orgmodel.profiles.profile import Profile
from orgmodel.profiles.targets import COMPLAINT_WITHIN, CRISIS_WITHIN, FOUR_HOURS, QUARTER_HOUR
from orgmodel.text import msg

PROFILE = Profile(
    id="cause",
    title=msg("In service of a cause"),
    weights={
        "decision_speed": 8,
        "crisis_readiness": 8,
        "stakeholder_voice": 16,
        "metier_fit": 8,
        "expert_access": 6,
        "sponsor_access": 6,
        "coherence": 6,
        "resilience": 14,
        "role_clarity": 6,
        "load": 12,
        "brokerage": 5,
        "autonomy": 5,
    },
    reply_within=FOUR_HOURS,
    complaint_within=COMPLAINT_WITHIN,
    crisis_within=CRISIS_WITHIN,
    urgent_within=QUARTER_HOUR,
    urgent=msg("an emergency"),
    typical_risks=("key-person-loss", "overload", "community-not-consulted"),
    must_have=(("donor", "volunteer", "beneficiary"),),
    must_units=(),
    must_companies=0,
    publics=msg("donors, volunteers, beneficiaries, chapters, public authorities"),
    attachment=msg("communication, else volunteering, the network or fundraising"),
    tone=msg("personal, militant, of practical help"),
    risk_appetite=(3, 3),
    kpi_weights={
        "reach": 15,
        "engagement": 20,
        "reputation": 15,
        "service": 10,
        "advocacy": 25,
        "revenue": 10,
        "compliance": 5,
    },
    routine_approvals=0,
    sensitive_approvals=1,
)
