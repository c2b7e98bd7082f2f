"""Around a work: a game, a film, a series, a book, an author."""

from __future__ import annotations

from orgmodel.profiles.profile import Profile
from orgmodel.profiles.targets import COMPLAINT_WITHIN, CRISIS_WITHIN, ONE_DAY
from orgmodel.text import msg

PROFILE = Profile(
    id="work",
    title=msg("Around a work"),
    weights={
        "decision_speed": 6,
        "crisis_readiness": 6,
        "stakeholder_voice": 18,
        "metier_fit": 10,
        "expert_access": 8,
        "sponsor_access": 4,
        "coherence": 6,
        "resilience": 12,
        "role_clarity": 6,
        "load": 10,
        "brokerage": 8,
        "autonomy": 6,
    },
    reply_within=ONE_DAY,
    complaint_within=COMPLAINT_WITHIN,
    crisis_within=CRISIS_WITHIN,
    typical_risks=("key-person-loss", "no-inward-voice", "community-not-consulted"),
    must_have=(("author",), ("fan",)),
    routine_approvals=0,
    sensitive_approvals=1,
)
