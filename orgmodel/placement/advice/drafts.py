"""Blocks of a scenario that are not there yet, drafted so that they hold what is asked of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orgmodel.placement.advice.bench import Bench
from orgmodel.scenario.edit import Edit
from orgmodel.scenario.outside import Channel, Moderation
from orgmodel.scenario.spans import Data

PROMPT = "24h"
"""Within what time unlawful content is removed (our proposal)."""
AUDIENCES = ("staff", "executives", "agencies")
"""Whom a policy has to bind (domain.md §5)."""


def drafted_moderation(bench: Bench, channel: Channel) -> dict[str, Data]:
    """Moderation after publication, with everything that it needs."""
    return {
        "mode": "after",
        "public_charter": True,
        "deletion_rule": True,
        "removal_within": PROMPT,
        "out_of_hours": "filter",
        "moderators": two_moderators(bench, channel),
    }


def two_moderators(bench: Bench, channel: Channel) -> list[Data]:
    """The moderators there are, else those who answer, and a role above them."""
    rules = channel.moderation
    written = rules.moderators if isinstance(rules, Moderation) else None
    found = list(written or channel.operators or ())
    keeper = bench.keeper(channel, bench.placed.resolve_all(tuple(found)))
    return [*found, *([keeper] if keeper else [])]


def drafted_policy(bench: Bench) -> dict[str, Data]:
    """A social media policy as of today, for everybody."""
    return {"date": today(bench), "covers": list(AUDIENCES), "training": "yearly", "identify_themselves": True}


def today(bench: Bench) -> Data:
    """The day of the scenario, as an edit holds it."""
    day: Data = bench.scenario.day  # type: ignore[assignment]
    return day


def shown_in_report(bench: Bench, figures: Sequence[str]) -> Iterator[Edit]:
    """New figures in the first report that asks for a decision of somebody, so that they are not taken for nothing."""
    strategy = bench.scenario.strategy
    for report in (strategy.reports if strategy else None) or ():
        if report.decisions and report.audience and report.indicators is not None:
            path = ("strategy", "reports", report.cadence, "indicators")
            yield bench.pen.put(path, [*report.indicators, *figures])
            return
