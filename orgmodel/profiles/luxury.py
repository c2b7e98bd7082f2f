"""A luxury house: scarce speech, chosen clients, a guarded image."""

from __future__ import annotations

from orgmodel.profiles.profile import Profile
from orgmodel.profiles.targets import COMPLAINT_WITHIN, CRISIS_WITHIN, ONE_DAY, TWO_HOURS
from orgmodel.text import msg

PROFILE = Profile(
    id="luxury",
    title=msg("In service of a luxury brand"),
    weights={
        "decision_speed": 6,
        "crisis_readiness": 12,
        "stakeholder_voice": 8,
        "metier_fit": 10,
        "expert_access": 8,
        "sponsor_access": 12,
        "coherence": 14,
        "resilience": 8,
        "role_clarity": 6,
        "load": 4,
        "brokerage": 6,
        "autonomy": 6,
    },
    reply_within=ONE_DAY,
    complaint_within=COMPLAINT_WITHIN,
    crisis_within=CRISIS_WITHIN,
    urgent_within=TWO_HOURS,
    urgent=msg("a client of the first rank"),
    typical_risks=("uncontrolled-speaker", "incoherent-voices", "hidden-advertising"),
    must_have=(("customer", "prescriber"),),
    must_units=("creative",),
    must_companies=0,
    publics=msg("clients, prescribers, the happy few, the creative director, resellers"),
    attachment=msg("image or creative direction, with digital marketing"),
    tone=msg("refined, scarce, for the chosen few"),
    risk_appetite=(1, 2),
    kpi_weights={
        "reach": 15,
        "engagement": 10,
        "reputation": 35,
        "service": 10,
        "advocacy": 10,
        "revenue": 10,
        "compliance": 10,
    },
    routine_approvals=1,
    sensitive_approvals=2,
    autonomy_pass=0.5,
)
