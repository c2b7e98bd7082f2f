"""The profile of an organization that names no domain: the mean of the domains there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import fmean

from orgmodel.profiles.profile import Profile
from orgmodel.text import msg


def mean_of(profiles: Sequence[Profile]) -> Profile:
    """Weights and targets averaged, approvals and appetite rounded; no risk is typical, no public or unit required."""
    return Profile(
        id="neutral",
        title=msg("No domain written: the mean of the five"),
        weights={name: fmean(one.weights[name] for one in profiles) for name in profiles[0].weights},
        reply_within=fmean(one.reply_within for one in profiles),
        complaint_within=fmean(one.complaint_within for one in profiles),
        crisis_within=fmean(one.crisis_within for one in profiles),
        urgent_within=fmean(one.urgent_within for one in profiles),
        urgent=msg("what cannot wait, whatever the domain"),
        typical_risks=(),
        must_have=(),
        must_units=(),
        must_companies=0,
        publics=msg("none in particular, as no domain is written"),
        attachment=msg("no usual place, as no domain is written"),
        tone=msg("no usual tone, as no domain is written"),
        risk_appetite=(
            _rounded(one.risk_appetite[0] for one in profiles),
            _rounded(one.risk_appetite[1] for one in profiles),
        ),
        kpi_weights={name: fmean(one.kpi_weights[name] for one in profiles) for name in profiles[0].kpi_weights},
        routine_approvals=_rounded(one.routine_approvals for one in profiles),
        sensitive_approvals=_rounded(one.sensitive_approvals for one in profiles),
        autonomy_pass=fmean(one.autonomy_pass for one in profiles),
    )


def _rounded(counts: Iterable[int]) -> int:
    return round(fmean(counts))
