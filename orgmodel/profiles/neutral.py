"""The profile of an organization that names no domain: the mean of the domains there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean

from orgmodel.profiles.profile import Profile
from orgmodel.text import msg


def mean_of(profiles: Sequence[Profile]) -> Profile:
    """Weights and targets averaged, approvals rounded; no risk is typical and no public is required."""
    return Profile(
        id="neutral",
        title=msg("No domain written: the mean of the five"),
        weights={name: fmean(one.weights[name] for one in profiles) for name in profiles[0].weights},
        reply_within=fmean(one.reply_within for one in profiles),
        complaint_within=fmean(one.complaint_within for one in profiles),
        crisis_within=fmean(one.crisis_within for one in profiles),
        typical_risks=(),
        must_have=(),
        routine_approvals=_rounded(one.routine_approvals for one in profiles),
        sensitive_approvals=_rounded(one.sensitive_approvals for one in profiles),
        autonomy_pass=fmean(one.autonomy_pass for one in profiles),
    )


def _rounded(counts: Iterable[int]) -> int:
    return round(fmean(counts))
