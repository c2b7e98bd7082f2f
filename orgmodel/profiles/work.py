"""Around a work: a game, a film, a series, a book, an author."""

from __future__ import annotations

from orgmodel.profiles.profile import Profile
from orgmodel.profiles.targets import COMPLAINT_WITHIN, CRISIS_WITHIN, FOUR_HOURS, ONE_DAY
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
    urgent_within=FOUR_HOURS,
    urgent=msg("a launch"),
    typical_risks=("key-person-loss", "no-inward-voice", "community-not-consulted"),
    must_have=(("author",), ("fan", "member")),
    must_units=(),
    must_companies=0,
    publics=msg("fans, authors and holders of rights, institutions, critics"),
    attachment=msg("cultural mediation, the studio or publisher, or the author’s own team"),
    tone=msg("from fan to fan, a guide to the work"),
    risk_appetite=(4, 4),
    kpi_weights={
        "reach": 15,
        "engagement": 30,
        "reputation": 10,
        "service": 5,
        "advocacy": 25,
        "revenue": 10,
        "compliance": 5,
    },
    routine_approvals=0,
    sensitive_approvals=1,
)
