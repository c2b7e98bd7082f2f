"""How the working time of all seats divides between the activities of the role."""

from __future__ import annotations

from collections.abc import Sequence

from orgmodel.scenario.placing import Seat
from orgmodel.scenario.vocabulary import RoleActivity


def time_shares(seats: Sequence[Seat]) -> dict[RoleActivity, float]:
    """Shares of the activities over the seats that say theirs, by full-time equivalents where all are written.

    They sum to 1; empty where no seat says its activities.
    """
    telling = [seat for seat in seats if seat.activities]
    known = [float(seat.fte) for seat in telling if seat.fte is not None]
    written = len(known) == len(telling) and sum(known) > 0
    weights = known if written else [1.0] * len(telling)
    total: dict[RoleActivity, float] = {}
    for seat, weight in zip(telling, weights, strict=True):
        for activity, share in (seat.activities or {}).items():
            total[activity] = total.get(activity, 0.0) + float(share) * weight
    whole = sum(total.values())
    return {activity: share / whole for activity, share in total.items() if share > 0} if whole else {}
