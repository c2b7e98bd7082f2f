"""Answer targets shared by the profiles, in minutes."""

from __future__ import annotations

from typing import Final

FOUR_HOURS: Final = 240.0
"""Routine cases where the public expects an answer the same day (Sprout Q2 2016: 4 h expected)."""
ONE_DAY: Final = 1440.0
"""Routine cases where a considered answer is worth waiting for (ceiling, our proposal)."""
TEN_MINUTES: Final = 10.0
"""While something is live (our proposal)."""
QUARTER_HOUR: Final = 15.0
"""Where somebody is in danger (our proposal)."""
ONE_HOUR: Final = 60.0
"""Where a service fails people (53% of those who tweet a brand expect it, Lithium, Millward Brown 2013)."""
TWO_HOURS: Final = 120.0
"""For those whom a house knows by name (our proposal)."""
COMPLAINT_WITHIN: Final = 60.0
"""72% of people who complain to a brand want an answer within the hour (Lithium, Millward Brown 2013)."""
CRISIS_WITHIN: Final = 60.0
"""First public word in a crisis (Freshfields 2013: 28% of crises are international within the hour)."""
