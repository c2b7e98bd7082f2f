"""Around a media outlet: a newsroom, a title, a station."""

from __future__ import annotations

from orgmodel.profiles.profile import Profile
from orgmodel.profiles.targets import COMPLAINT_WITHIN, CRISIS_WITHIN, ONE_DAY
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
    typical_risks=("unlawful-content", "overload", "confidential-leak"),
    must_have=(("reader",),),
    routine_approvals=0,
    sensitive_approvals=1,
)
