"""Weekly hours as a person writes them: days of the same hours together."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter

from orgmodel.scenario.hours import DAY, WEEK, Hours
from orgmodel.text import Listing, Message, listing, msg

DAYS = (msg("Mon"), msg("Tue"), msg("Wed"), msg("Thu"), msg("Fri"), msg("Sat"), msg("Sun"))
Span = tuple[int, int]


def hours_in_words(hours: Hours) -> Message | Listing:
    """`Mon–Fri 9:00–18:00 and Sat 10:00–17:00`; a span that passes midnight is cut there."""
    if hours.spans == ((0, WEEK),):
        return msg("at any hour")
    days = [_of_day(hours, day) for day in range(7)]
    runs = [(spans, [day for day, _ in run]) for spans, run in groupby(enumerate(days), key=itemgetter(1))]
    return listing(_run(numbers, spans) for spans, numbers in runs if spans)


def _of_day(hours: Hours, day: int) -> tuple[Span, ...]:
    start = day * DAY
    return tuple(
        (max(low, start) - start, min(high, start + DAY) - start)
        for low, high in hours.spans
        if low < start + DAY and high > start
    )


def _run(days: list[int], spans: tuple[Span, ...]) -> Message:
    times = listing(msg("{start}–{end}", start=_clock(low), end=_clock(high)) for low, high in spans)
    if len(days) == 1:
        return msg("{day} {times}", day=DAYS[days[0]], times=times)
    return msg("{first}–{last} {times}", first=DAYS[days[0]], last=DAYS[days[-1]], times=times)


def _clock(minute: int) -> Message:
    hour, rest = divmod(minute, 60)
    return msg("{hour}:{minute}", hour=hour, minute=f"{rest:02d}")
