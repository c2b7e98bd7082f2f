"""A luxury house: scarce speech, chosen clients, a guarded image."""

from __future__ import annotations

from orgmodel.profiles.profile import Profile
from orgmodel.profiles.targets import COMPLAINT_WITHIN, CRISIS_WITHIN, ONE_DAY
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
    typical_risks=("uncontrolled-speaker", "incoherent-voices", "hidden-advertising"),
    must_have=(("customer", "prescriber"),),
    routine_approvals=1,
    sensitive_approvals=2,
    autonomy_pass=0.5,
)
