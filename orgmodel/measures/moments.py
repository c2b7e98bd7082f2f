"""Moments of the model week as a person says them."""

from __future__ import annotations

from orgmodel.scenario.hours import DAY
from orgmodel.text import Message, Text, msg

SUNDAY_AT_THREE = 6 * DAY + 3 * 60
"""The minute of the week at which the crisis path is followed."""
MOMENTS = (
    msg("Monday at {time}"),
    msg("Tuesday at {time}"),
    msg("Wednesday at {time}"),
    msg("Thursday at {time}"),
    msg("Friday at {time}"),
    msg("Saturday at {time}"),
    msg("Sunday at {time}"),
)


def moment(minute: int) -> Message:
    """A day and a time, for minutes counted from any Monday at 0:00."""
    named = MOMENTS[minute // DAY % 7]
    hour, rest = divmod(minute % DAY, 60)
    french = f"{hour}\u00a0h\u00a0{rest:02d}" if rest else f"{hour}\u00a0h"
    time = Text(f"{hour}:{rest:02d}", (("fr", french),))
    return Message(named.template, (("time", time),))
