"""A group: several brands, subsidiaries or countries."""

from __future__ import annotations

from orgmodel.profiles.profile import Profile
from orgmodel.profiles.targets import COMPLAINT_WITHIN, CRISIS_WITHIN, FOUR_HOURS, ONE_HOUR
from orgmodel.text import msg

PROFILE = Profile(
    id="group",
    title=msg("In service of a group"),
    weights={
        "decision_speed": 14,
        "crisis_readiness": 12,
        "stakeholder_voice": 8,
        "metier_fit": 10,
        "expert_access": 10,
        "sponsor_access": 6,
        "coherence": 12,
        "resilience": 8,
        "role_clarity": 8,
        "load": 6,
        "brokerage": 3,
        "autonomy": 3,
    },
    reply_within=FOUR_HOURS,
    complaint_within=COMPLAINT_WITHIN,
    crisis_within=CRISIS_WITHIN,
    urgent_within=ONE_HOUR,
    urgent=msg("a question of service"),
    typical_risks=("incoherent-voices", "crisis-unprepared", "role-conflict"),
    must_have=(("customer",), ("employee", "union"), ("press", "regulator", "public_authority")),
    must_units=(),
    must_companies=2,
    publics=msg("customers, employees, unions, countries, the regulator, the press"),
    attachment=msg("a hub at corporate communication, with customer service, brands and countries"),
    tone=msg("institutional, and of service"),
    risk_appetite=(2, 2),
    kpi_weights={
        "reach": 10,
        "engagement": 10,
        "reputation": 25,
        "service": 30,
        "advocacy": 5,
        "revenue": 10,
        "compliance": 10,
    },
    routine_approvals=0,
    sensitive_approvals=2,
)
